# Messages: made, written, read again; parts, headers, addresses, dates.
import email
from email import encoders, policy, utils
from email.header import Header, decode_header, make_header
from email.message import EmailMessage, Message
from email.mime.application import MIMEApplication
from email.mime.base import MIMEBase
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options)))
    except Exception as error:
        print(type(error).__name__, error)


message = EmailMessage()
message["From"] = "Ann Other <ann@example.com>"
message["To"] = "bob@example.com, Carl <carl@example.com>"
message["Subject"] = "Plain subject"
message.set_content("First line\nSecond line\n")
print(message.as_string())
print(message["subject"], message["To"].addresses, message["From"].addresses[0].display_name, message.get_content_type())
attempt(message.__setitem__, "Subject", "again")
attempt(message.__setitem__, "X", "two\nlines")
message.add_alternative("<b>html</b>", subtype="html")
message.add_attachment(b"\x00\x01data" * 20, maintype="application", subtype="octet-stream", filename="data.bin")
message.add_attachment("some text", filename="notes.txt")
message.set_boundary("OUTER")
message.get_payload()[0].set_boundary("INNER")
print(message)
print([part.get_content_type() for part in message.walk()], [part.get_filename() for part in message.iter_attachments()])
print(message.get_body(("plain",)).get_content(), len(list(message.iter_attachments())[0].get_content()))
attempt(message.set_content, "no")
text = EmailMessage()
text["Subject"] = "Ünïcode täxt"
text.set_content("Größe\n")
print(text.as_string())
print(text.as_bytes())
print(text.get_content(), text["subject"])

mixed = MIMEMultipart("alternative", boundary="BOUND")
mixed["Subject"] = "Mixed"
mixed.attach(MIMEText("plain", "plain"))
mixed.attach(MIMEText("<p>ünïcode</p>", "html", "utf-8"))
part = MIMEBase("application", "octet-stream")
part.set_payload(b"payload bytes")
encoders.encode_base64(part)
part.add_header("Content-Disposition", "attachment", filename="file.bin")
mixed.attach(part)
mixed.attach(MIMEApplication(b"\x00\x01", Name="x"))
mixed.attach(MIMEImage(b"\x89PNG\r\n\x1a\n..."))
print(mixed.as_string())
print(mixed.is_multipart(), mixed.get_boundary(), len(mixed.get_payload()), mixed.keys())
again = email.message_from_string(mixed.as_string())
print(again.get_payload(1).get_payload(decode=True).decode(), again.get_payload(2).get_filename(), again.get_payload(2).get_payload(decode=True))
print(again.as_string() == mixed.as_string())

raw = b"""From: x@y.z
To: a@b.c
Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?= from
 far away
X-Many: one
X-Many: two
Content-Type: text/plain; charset="utf-8"; format=flowed

Body \xc3\xbc
"""
message = email.message_from_bytes(raw)
print(message["subject"], decode_header(message["Subject"]), str(make_header(decode_header(message["Subject"]))))
print(message.get_all("x-many"), message.get("none", "default"), message.get_params(), message.get_content_charset(), len(message), "to" in message)
print(message.get_payload(), message.get_payload(decode=True), message.get_content_maintype(), message.items()[0])
modern = email.message_from_bytes(raw, policy=policy.default)
print(modern["subject"], modern.get_content(), modern["x-many"])
message.replace_header("To", "new@b.c")
message.add_header("X-Parameter", "value", name="quo\"ted", empty=None)
del message["x-many"]
message.set_param("charset", "latin-1")
message.del_param("format")
print(message["to"], message["X-Parameter"], message["content-type"], message.keys())
attempt(message.replace_header, "none", "x")
plain = Message()
plain["Subject"] = Header("Überschrift", "utf-8")
plain.set_payload("ascii")
print(plain.as_string())
attempt(plain.attach, plain)
attempt(MIMEText("x").attach, plain)

for address in ("Ann <ann@x.y>", '"Last, First" <l@x.y>', "a@b (comment)", "only@x", "", "broken <", "a@b, c@d"):
    print(utils.parseaddr(address), end=" ")
print()
print(utils.getaddresses(["Ann <ann@x.y>, bob@z", '"C, D" <e@f>']))
print(utils.formataddr(("Ann", "a@b")), utils.formataddr(("A, B", "a@b")), utils.formataddr(("", "a@b")), utils.formataddr(("Ünï", "a@b")))
print(utils.formatdate(0), utils.formatdate(1e9, usegmt=True), utils.parsedate_to_datetime("Fri, 09 Nov 2001 01:08:47 -0500"))
print(utils.parsedate("Fri, 09 Nov 2001 01:08:47 -0000"), utils.parsedate_tz("9 Nov 2001 01:08 EST"), utils.mktime_tz(utils.parsedate_tz("Fri, 09 Nov 2001 01:08:47 +0100")))
attempt(utils.parsedate_to_datetime, "no date")
print(utils.quote('a"b\\'), utils.unquote('"a\\"b"'), utils.make_msgid(domain="x.y").endswith("@x.y>"))

# out: From: Ann Other <ann@example.com>
# out: To: bob@example.com, Carl <carl@example.com>
# out: Subject: Plain subject
# out: Content-Type: text/plain; charset="utf-8"
# out: Content-Transfer-Encoding: 7bit
# out: MIME-Version: 1.0
# out:
# out: First line
# out: Second line
# out:
# out: Plain subject (Address(display_name='', username='bob', domain='example.com'), Address(display_name='Carl', username='carl', domain='example.com')) Ann Other text/plain
# out: ValueError There may be at most 1 Subject headers in a message
# out: ValueError Header values may not contain linefeed or carriage return characters
# out: From: Ann Other <ann@example.com>
# out: To: bob@example.com, Carl <carl@example.com>
# out: Subject: Plain subject
# out: MIME-Version: 1.0
# out: Content-Type: multipart/mixed; boundary="OUTER"
# out:
# out: --OUTER
# out: Content-Type: multipart/alternative; boundary="INNER"
# out:
# out: --INNER
# out: Content-Type: text/plain; charset="utf-8"
# out: Content-Transfer-Encoding: 7bit
# out:
# out: First line
# out: Second line
# out:
# out: --INNER
# out: Content-Type: text/html; charset="utf-8"
# out: Content-Transfer-Encoding: 7bit
# out: MIME-Version: 1.0
# out:
# out: <b>html</b>
# out:
# out: --INNER--
# out:
# out: --OUTER
# out: Content-Type: application/octet-stream
# out: Content-Transfer-Encoding: base64
# out: Content-Disposition: attachment; filename="data.bin"
# out: MIME-Version: 1.0
# out:
# out: AAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFk
# out: YXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRh
# out: AAFkYXRh
# out:
# out: --OUTER
# out: Content-Type: text/plain; charset="utf-8"
# out: Content-Transfer-Encoding: 7bit
# out: Content-Disposition: attachment; filename="notes.txt"
# out: MIME-Version: 1.0
# out:
# out: some text
# out:
# out: --OUTER--
# out:
# out: ['multipart/mixed', 'multipart/alternative', 'text/plain', 'text/html', 'application/octet-stream', 'text/plain'] ['data.bin', 'notes.txt']
# out: First line
# out: Second line
# out:  120
# out: TypeError set_content not valid on multipart
# out: Subject: =?utf-8?b?w5xuw69jb2RlIHTDpHh0?=
# out: Content-Type: text/plain; charset="utf-8"
# out: Content-Transfer-Encoding: base64
# out: MIME-Version: 1.0
# out:
# out: R3LDtsOfZQo=
# out:
# out: b'Subject: =?utf-8?b?w5xuw69jb2RlIHTDpHh0?=\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: 8bit\nMIME-Version: 1.0\n\nGr\xc3\xb6\xc3\x9fe\n'
# out: Größe
# out:  Ünïcode täxt
# out: Content-Type: multipart/alternative; boundary="BOUND"
# out: MIME-Version: 1.0
# out: Subject: Mixed
# out:
# out: --BOUND
# out: Content-Type: text/plain; charset="us-ascii"
# out: MIME-Version: 1.0
# out: Content-Transfer-Encoding: 7bit
# out:
# out: plain
# out: --BOUND
# out: Content-Type: text/html; charset="utf-8"
# out: MIME-Version: 1.0
# out: Content-Transfer-Encoding: base64
# out:
# out: PHA+w7xuw69jb2RlPC9wPg==
# out:
# out: --BOUND
# out: Content-Type: application/octet-stream
# out: MIME-Version: 1.0
# out: Content-Transfer-Encoding: base64
# out: Content-Disposition: attachment; filename="file.bin"
# out:
# out: cGF5bG9hZCBieXRlcw==
# out:
# out: --BOUND
# out: Content-Type: application/octet-stream; Name="x"
# out: MIME-Version: 1.0
# out: Content-Transfer-Encoding: base64
# out:
# out: AAE=
# out:
# out: --BOUND
# out: Content-Type: image/png
# out: MIME-Version: 1.0
# out: Content-Transfer-Encoding: base64
# out:
# out: iVBORw0KGgouLi4=
# out:
# out: --BOUND--
# out:
# out: True BOUND 5 ['Content-Type', 'MIME-Version', 'Subject']
# out: <p>ünïcode</p> file.bin b'payload bytes'
# out: True
# out: =?utf-8?q?Gr=C3=BC=C3=9Fe?= from
# out:  far away [(b'Gr\xc3\xbc\xc3\x9fe', 'utf-8'), (b' from far away', None)] Grüße from far away
# out: ['one', 'two'] default [('text/plain', ''), ('charset', 'utf-8'), ('format', 'flowed')] utf-8 6 True
# out: Body ü
# out:  b'Body \xc3\xbc\n' text ('From', 'x@y.z')
# out: Grüße from far away Body ü
# out:  one
# out: new@b.c value; name="quo\"ted"; empty text/plain; charset="latin-1" ['From', 'To', 'Subject', 'X-Parameter', 'content-type']
# out: KeyError 'none'
# out: Subject: =?utf-8?q?=C3=9Cberschrift?=
# out:
# out: ascii
# out: TypeError Attach is not valid on a message with a non-multipart payload
# out: MultipartConversionError Cannot attach additional subparts to non-multipart/*
# out: ('Ann', 'ann@x.y') ('Last, First', 'l@x.y') ('comment', 'a@b') ('', 'only@x') ('', '') ('broken', '') ('', '')
# out: [('Ann', 'ann@x.y'), ('', 'bob@z'), ('C, D', 'e@f')]
# out: Ann <a@b> "A, B" <a@b> a@b =?utf-8?b?w5xuw68=?= <a@b>
# out: Thu, 01 Jan 1970 00:00:00 -0000 Sun, 09 Sep 2001 01:46:40 GMT 2001-11-09 01:08:47-05:00
# out: (2001, 11, 9, 1, 8, 47, 0, 1, -1) (2001, 11, 9, 1, 8, 0, 0, 1, -1, -18000) 1005264527
# out: ValueError Invalid date value or format "no date"
# out: a\"b\\ a"b True
