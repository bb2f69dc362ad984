import uuid, shlex, getpass
u=uuid.UUID('12345678-1234-5678-1234-567812345678'); print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.variant, u.version, hash(u)==hash(u.int))
print(uuid.uuid5(uuid.NAMESPACE_DNS,'python.org'), uuid.uuid3(uuid.NAMESPACE_URL,'x'), uuid.uuid4().version, uuid.uuid1().version, len(str(uuid.uuid4())), uuid.UUID(int=5), uuid.UUID(bytes=b'a'*16), u<uuid.UUID(int=1), u==uuid.UUID(u.hex))
for a in ('xyz',):
    try: uuid.UUID(a)
    except ValueError as e: print(e)
try: uuid.UUID()
except TypeError as e: print(e)
try: u.int=5
except TypeError as e: print(e)
print(shlex.split('a "b c" d\\ e \'f"g\' h""i # x'), shlex.split('a # b',comments=True), shlex.quote("it's"), shlex.quote('ok'), shlex.join(['a b','c']), shlex.split('"a\\"b\\n"'))
for s in ('"a','a\\'):
    try: shlex.split(s)
    except ValueError as e: print(e)

# out: 12345678-1234-5678-1234-567812345678 UUID('12345678-1234-5678-1234-567812345678') 12345678123456781234567812345678 24197857161011715162171839636988778104 b'\x124Vx\x124Vx\x124Vx\x124Vx' b'xV4\x124\x12xV\x124Vx\x124Vx' (305419896, 4660, 22136, 18, 52, 95073701484152) urn:uuid:12345678-1234-5678-1234-567812345678 reserved for NCS compatibility None True
# out: 886313e1-3b8a-5372-9b90-0c9aee199e5d 60a7f89c-e446-309c-8b4f-460bfdfd0dee 4 1 36 00000000-0000-0000-0000-000000000005 61616161-6161-6161-6161-616161616161 False True
# out: badly formed hexadecimal UUID string
# out: one of the hex, bytes, bytes_le, fields, or int arguments must be given
# out: UUID objects are immutable
# out: ['a', 'b c', 'd e', 'f"g', 'hi', '#', 'x'] ['a'] 'it'"'"'s' ok 'a b' c ['a"b\\n']
# out: No closing quotation
# out: No escaped character
