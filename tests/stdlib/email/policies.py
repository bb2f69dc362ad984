# Policies, long headers, what is wrong with messages.
import email
from email import policy
from email.message import EmailMessage
from email.headerregistry import Address

message = EmailMessage(policy=policy.SMTP)
message["To"] = [Address("Ann Other", "ann", "example.com"), Address("Bob, B.", "bob", "example.com")]
message["Subject"] = "a long subject " * 8
message["Date"] = "Fri, 09 Nov 2001 01:08:47 -0500"
message.set_content("x")
print(message.as_bytes())
print(message["Date"].datetime, message["content-type"].params["charset"], message["mime-version"])
print(policy.default.clone(max_line_length=60), policy.SMTP.linesep == "\r\n", policy.compat32)
for change in ({"nothing": 1},):
    try:
        policy.default.clone(**change)
    except TypeError as error:
        print(error)
try:
    policy.default.linesep = "x"
except AttributeError as error:
    print(error)
broken = email.message_from_string("Subject: x\nContent-Type: multipart/mixed; boundary=B\n\n--B\n\npart\n")
print([type(defect).__name__ for defect in broken.defects], broken.is_multipart(), broken.get_payload(0).get_payload())
print(repr(Address("Ann", addr_spec="ann@x.y")), str(Address(username="a b", domain="x")), Address() == Address())

# out: b'To: Ann Other <ann@example.com>, "Bob, B." <bob@example.com>\r\nSubject: a long subject a long subject a long subject a long subject a long\r\n subject a long subject a long subject a long subject \r\nDate: Fri, 09 Nov 2001 01:08:47 -0500\r\nContent-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: 7bit\r\nMIME-Version: 1.0\r\n\r\nx\r\n'
# out: 2001-11-09 01:08:47-05:00 utf-8 1.0
# out: EmailPolicy(max_line_length=60) True Compat32()
# out: 'nothing' is an invalid keyword argument for EmailPolicy
# out: 'EmailPolicy' object attribute 'linesep' is read-only
# out: ['CloseBoundaryNotFoundDefect'] True part
# out: Address(display_name='Ann', username='ann', domain='x.y') "a b"@x True
