import os

name = "/tmp/naja_test_files.txt"
with open(name, "w") as f:
    print(f.write("hello\nworld\n"), f.tell())
    print("via print", 1, 2, sep="-", file=f)
    f.writelines(["a\n", "b\n"])
with open(name) as f:
    print(f.readline(), end="")
    print(f.readlines())
    print(repr(f.read()), f.seek(0), f.read(5), f.tell())
with open(name, "a+") as f:
    f.write("end é\n")
    f.seek(0)
    print(len(f.read()))
with open(name, "rb") as f:
    print(f.read(3), f.readline(), f.peek(2)[:2], f.tell(), f.seek(-3, 2), f.read())
with open(name, "r+b") as f:
    f.write(b"HELLO")
    print(f.read(3))
    f.seek(1)
    f.write(b"_")
    f.seek(0)
    print(f.readlines())
    print(f.truncate(4), f.seek(0, 2))
try:
    open(name, "x")
except FileExistsError as e:
    print(e)
for mode in ["rw", "", "q", "rbt", "r+w", "U", "rr", "++"]:
    try:
        open(name, mode)
    except ValueError as e:
        print(repr(mode), e)
for args in [dict(mode="rb", encoding="utf-8"), dict(mode="rb", newline=""), dict(buffering=0), dict(newline="x"), dict(encoding="nope")]:
    try:
        open(name, **args)
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
for bad in [1.5, None, []]:
    try:
        open(bad)
    except TypeError as e:
        print(e)
try:
    open(name, "w").read()
except OSError as e:
    print(type(e), e)
try:
    open(name).write("x")
except OSError as e:
    print(type(e), e, isinstance(e, ValueError))
f = open(name)
f.close()
f.close()
for function in (f.read, f.readline, f.fileno, f.flush, f.tell, lambda: f.write("x"), lambda: next(f), f.__enter__, f.isatty):
    try:
        function()
        print("no error")
    except ValueError as e:
        print(e)
try:
    open("/tmp")
except OSError as e:
    print(type(e).__name__, e)
f = open(name, "w", encoding="latin-1")
f.write("é\n")
try:
    f.write("€")
except UnicodeEncodeError as e:
    print(e)
f.close()
print(open(name, "rb").read())
try:
    open(name, encoding="utf-8").read()
except UnicodeDecodeError as e:
    print(e)
print(ascii(open(name, errors="replace").read()), ascii(open(name, errors="surrogateescape").read()))
f = open(name, "w", newline="\r\n")
f.write("a\nb\n")
f.close()
print(open(name, "rb").read(), open(name).read().splitlines(), list(open(name, newline="")))
with open(name, "w", encoding="utf-16") as f:
    f.write("ab")
    f.write("c")
print(open(name, "rb").read(), open(name, encoding="utf-16").read())
f = open(name)
it = iter(f)
print(it is f)
try:
    f.write(3)
except TypeError as e:
    print(e)
try:
    open(name, "w").write(b"x")
except TypeError as e:
    print(e)
try:
    open(name, "wb").write("x")
except TypeError as e:
    print(e)
os.remove(name)
try:
    os.remove(name)
except FileNotFoundError as e:
    print(e, e.errno, e.strerror, e.filename)

# out: 12 12
# out: hello
# out: ['world\n', 'via print-1-2\n', 'a\n', 'b\n']
# out: '' 0 hello 5
# out: 36
# out: b'hel' b'lo\n' b'wo' 6 34 b'\xc3\xa9\n'
# out: b'\nwo'
# out: [b'H_LLO\n', b'world\n', b'via print-1-2\n', b'a\n', b'b\n', b'end \xc3\xa9\n']
# out: 4 4
# out: [Errno 17] File exists: '/tmp/naja_test_files.txt'
# out: 'rw' must have exactly one of create/read/write/append mode
# out: '' Must have exactly one of create/read/write/append mode and at most one plus
# out: 'q' invalid mode: 'q'
# out: 'rbt' can't have text and binary mode at once
# out: 'r+w' must have exactly one of create/read/write/append mode
# out: 'U' invalid mode: 'U'
# out: 'rr' invalid mode: 'rr'
# out: '++' invalid mode: '++'
# out: ValueError binary mode doesn't take an encoding argument
# out: ValueError binary mode doesn't take a newline argument
# out: ValueError can't have unbuffered text I/O
# out: ValueError illegal newline value: x
# out: LookupError unknown encoding: nope
# out: expected str, bytes or os.PathLike object, not float
# out: expected str, bytes or os.PathLike object, not NoneType
# out: expected str, bytes or os.PathLike object, not list
# out: <class 'io.UnsupportedOperation'> not readable
# out: <class 'io.UnsupportedOperation'> not writable True
# out: I/O operation on closed file.
# out: I/O operation on closed file.
# out: I/O operation on closed file
# out: I/O operation on closed file.
# out: I/O operation on closed file.
# out: I/O operation on closed file.
# out: I/O operation on closed file.
# out: I/O operation on closed file.
# out: I/O operation on closed file
# out: IsADirectoryError [Errno 21] Is a directory: '/tmp'
# out: 'latin-1' codec can't encode character '\u20ac' in position 0: ordinal not in range(256)
# out: b'\xe9\n'
# out: 'utf-8' codec can't decode byte 0xe9 in position 0: invalid continuation byte
# out: '\ufffd\n' '\udce9\n'
# out: b'a\r\nb\r\n' ['a', 'b'] ['a\r\n', 'b\r\n']
# out: b'\xff\xfea\x00b\x00c\x00' abc
# out: True
# out: write() argument must be str, not int
# out: write() argument must be str, not bytes
# out: a bytes-like object is required, not 'str'
# out: [Errno 2] No such file or directory: '/tmp/naja_test_files.txt' 2 No such file or directory /tmp/naja_test_files.txt
