# bytes and bytearray.
b = b"hello\x00\xff"
print(b, b[0], b[1:3], len(b), b.hex(), bytes([1, 2, 255]), bytes(3), b"a" + b"b", b"ab" * 2, 104 in b, b"ell" in b)
print(b.upper(), b"a,b".split(b","), b"-".join([b"x", b"y"]), b"abc".find(b"c"), bytes.fromhex("00ff 10"), list(b"ab"))
print(b"%d %s" % (5, b"x"), b"abc" < b"abd", b"a" == "a", hash(b"x") == hash(b"x"), b"'", b"\"'")
a = bytearray(b"abc")
a[0] = 120
a.append(33)
a += b"end"
a[1:2] = b"--"
del a[-1]
print(a, bytes(a), a.decode(), len(a), a == b"x--c!en", a.pop(), a)
print(int.from_bytes(b"\x01\x00", "big"), (1000).to_bytes(2, "little"), b"abc".decode("ascii"), str(b"x"), str(b"x", "utf-8"))
for bad in (lambda: bytes([256]), lambda: b"a" + "a", lambda: bytes("x"), lambda: a.append(300), lambda: b"\xff".decode(), lambda: b"a"[3], lambda: bytes.fromhex("0")):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)

# out: b'hello\x00\xff' 104 b'el' 7 68656c6c6f00ff b'\x01\x02\xff' b'\x00\x00\x00' b'ab' b'abab' True True
# out: b'HELLO\x00\xff' [b'a', b'b'] b'x-y' 2 b'\x00\xff\x10' [97, 98]
# out: b'5 x' True False True b"'" b'"\''
# out: bytearray(b'x--c!e') b'x--c!en' x--c!en 7 True 110 bytearray(b'x--c!e')
# out: 256 b'\xe8\x03' abc b'x' x
# out: ValueError bytes must be in range(0, 256)
# out: TypeError can't concat str to bytes
# out: TypeError string argument without an encoding
# out: ValueError byte must be in range(0, 256)
# out: UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# out: IndexError index out of range
# out: ValueError non-hexadecimal number found in fromhex() arg at position 1
