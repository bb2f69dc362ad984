import io
import sys

s = io.StringIO()
print("a", 1, file=s)
s.write("βγ\n")
print(repr(s.getvalue()), s.tell(), s.seek(0), s.readline(), list(s))
t = io.StringIO("one\ntwo\nthree")
print([line for line in t], t.read(), t.seek(2), t.read(4), t.truncate(3), t.getvalue())
for bad in (lambda: t.write(1), lambda: io.StringIO(3), lambda: t.seek(-1), lambda: t.seek(1, 1), lambda: t.fileno()):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
t.close()
try:
    t.read()
except ValueError as e:
    print(e)
b = io.BytesIO(b"abc\ndef")
print(b.read(2), b.readline(), b.read(), b.write(b"xyz"), b.getvalue(), b.tell(), b.seek(1), b.read(1))
with io.BytesIO() as b:
    b.seek(3)
    b.write(b"!")
    print(b.getvalue())
print(b.closed)
w = io.TextIOWrapper(io.BytesIO(b"x\r\ny\xc3\xa9\n"), encoding="utf-8")
print(w.readlines(), w.newlines)
old = sys.stdout
sys.stdout = io.StringIO()
print("captured")
got = sys.stdout.getvalue()
sys.stdout = old
print(repr(got))
print(isinstance(s, io.IOBase), isinstance(s, io.TextIOBase), isinstance(b, io.RawIOBase), io.SEEK_END)
sys.stdout.write("x\n")
sys.stdout.flush()
sys.stdout.buffer.write(b"raw\n")
sys.stdout.buffer.flush()
print(sys.stdout.name, sys.stdout.mode, sys.stdout.encoding, sys.stdin.name, sys.stderr.errors)
print(sys.getrecursionlimit(), sys.maxunicode, sys.byteorder, sys.flags.optimize, sys.float_info.max, sys.int_info.bits_per_digit)
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[:2], sys.exception())
print(sys.exc_info(), sys.intern("abc") == "abc", "sys" in sys.modules, sys.hexversion)
class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())
u = Upper()
print("shout", file=u)
print(u.getvalue())

# out: 'a 1\nβγ\n' 7 0 a 1
# out:  ['βγ\n']
# out: ['one\n', 'two\n', 'three']  2 e
# out: tw 3 one
# out: TypeError string argument expected, got 'int'
# out: TypeError initial_value must be str or None, not int
# out: ValueError Negative seek position -1
# out: OSError Can't do nonzero cur-relative seeks
# out: UnsupportedOperation fileno
# out: I/O operation on closed file
# out: b'ab' b'c\n' b'def' 3 b'abc\ndefxyz' 10 1 b'b'
# out: b'\x00\x00\x00!'
# out: True
# out: ['x\n', 'yé\n'] ('\n', '\r\n')
# out: 'captured\n'
# out: True True False 2
# out: x
# out: raw
# out: <stdout> w utf-8 <stdin> backslashreplace
# out: 1000 1114111 little 0 1.7976931348623157e+308 30
# out: (<class 'ZeroDivisionError'>, ZeroDivisionError('division by zero')) division by zero
# out: (None, None, None) True True 51183856
# out: SHOUT
# out:
