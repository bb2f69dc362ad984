"""bytes % values."""

class I:
    def __index__(s): return 65


class J:
    def __int__(s): return 66


class B:
    def __bytes__(s): return b'xx'


class BB:
    def __bytes__(s): return 'xx'


def run(text, function):
    try:
        print(text, '->', repr(function()))
    except Exception as error:
        print(text, '!!', type(error).__name__, error)


run("b'%d'%'a'", lambda: (b'%d'%'a'))
run("b'%s' % 'a'", lambda: (b'%s' % 'a'))
run("b'%b' % 5", lambda: (b'%b' % 5))
run("b'%c' % 'a'", lambda: (b'%c' % 'a'))
run("b'%c' % 256", lambda: (b'%c' % 256))
run("b'%a' % 'é'", lambda: (b'%a' % 'é'))
run("b'%r' % 'é'", lambda: (b'%r' % 'é'))
run("b'%(a)s' % {b'a':b'x'}", lambda: (b'%(a)s' % {b'a':b'x'}))
run("b'%(a)s' % 1", lambda: (b'%(a)s' % 1))
run("b'%s %s' % (b'a',)", lambda: (b'%s %s' % (b'a',)))
run("b'%s' % (b'a',b'b')", lambda: (b'%s' % (b'a',b'b')))
run("b'%z' % 1", lambda: (b'%z' % 1))
run("b'%d' % 1.5", lambda: (b'%d' % 1.5))
run("b'%x' % 1.5", lambda: (b'%x' % 1.5))
run("b'%s'%B()", lambda: (b'%s'%B()))
run("b'%s'%BB()", lambda: (b'%s'%BB()))
run("b'%c'%65", lambda: (b'%c'%65))
run("b'%c'%b'a'", lambda: (b'%c'%b'a'))
run("b'%c'%b'ab'", lambda: (b'%c'%b'ab'))
run("b'%c'%bytearray(b'a')", lambda: (b'%c'%bytearray(b'a')))
run("b'%c'%I()", lambda: (b'%c'%I()))
run("b'%c'%1.5", lambda: (b'%c'%1.5))
run("b'%c'%-1", lambda: (b'%c'%-1))
run("b'%d'%J()", lambda: (b'%d'%J()))
run("b'%f'%1.5", lambda: (b'%f'%1.5))
run("b'%f'%'a'", lambda: (b'%f'%'a'))
run("b'%.2s|'%b'abc'", lambda: (b'%.2s|'%b'abc'))
run("b'%5s|'%b'abc'", lambda: (b'%5s|'%b'abc'))
run("b'%-5b|'%b'abc'", lambda: (b'%-5b|'%b'abc'))
run("b'%5r|'%'é'", lambda: (b'%5r|'%'é'))
run("bytearray(b'%s')%b'a'", lambda: (bytearray(b'%s')%b'a'))
run("b'%x'%'a'", lambda: (b'%x'%'a'))
run("b'%y'%1", lambda: (b'%y'%1))
run("b'%(a)d'%{b'a':5}", lambda: (b'%(a)d'%{b'a':5}))
run("b'%(a)d'%{'a':5}", lambda: (b'%(a)d'%{'a':5}))
run("b'x'%5", lambda: (b'x'%5))
run("b'x'%b'a'", lambda: (b'x'%b'a'))
run("b'x'%{}", lambda: (b'x'%{}))
run("b'%'%1", lambda: (b'%'%1))

# out: b'%d'%'a' !! TypeError %d format: a real number is required, not str
# out: b'%s' % 'a' !! TypeError %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
# out: b'%b' % 5 !! TypeError %b requires a bytes-like object, or an object that implements __bytes__, not 'int'
# out: b'%c' % 'a' !! TypeError %c requires an integer in range(256) or a single byte
# out: b'%c' % 256 !! OverflowError %c arg not in range(256)
# out: b'%a' % 'é' -> b"'\\xe9'"
# out: b'%r' % 'é' -> b"'\\xe9'"
# out: b'%(a)s' % {b'a':b'x'} -> b'x'
# out: b'%(a)s' % 1 !! TypeError format requires a mapping
# out: b'%s %s' % (b'a',) !! TypeError not enough arguments for format string
# out: b'%s' % (b'a',b'b') !! TypeError not all arguments converted during bytes formatting
# out: b'%z' % 1 !! ValueError unsupported format character 'z' (0x7a) at index 1
# out: b'%d' % 1.5 -> b'1'
# out: b'%x' % 1.5 !! TypeError %x format: an integer is required, not float
# out: b'%s'%B() -> b'xx'
# out: b'%s'%BB() !! TypeError __bytes__ returned non-bytes (type str)
# out: b'%c'%65 -> b'A'
# out: b'%c'%b'a' -> b'a'
# out: b'%c'%b'ab' !! TypeError %c requires an integer in range(256) or a single byte
# out: b'%c'%bytearray(b'a') -> b'a'
# out: b'%c'%I() -> b'A'
# out: b'%c'%1.5 !! TypeError %c requires an integer in range(256) or a single byte
# out: b'%c'%-1 !! OverflowError %c arg not in range(256)
# out: b'%d'%J() -> b'66'
# out: b'%f'%1.5 -> b'1.500000'
# out: b'%f'%'a' !! TypeError float argument required, not str
# out: b'%.2s|'%b'abc' -> b'ab|'
# out: b'%5s|'%b'abc' -> b'  abc|'
# out: b'%-5b|'%b'abc' -> b'abc  |'
# out: b'%5r|'%'é' -> b"'\\xe9'|"
# out: bytearray(b'%s')%b'a' -> bytearray(b'a')
# out: b'%x'%'a' !! TypeError %x format: an integer is required, not str
# out: b'%y'%1 !! ValueError unsupported format character 'y' (0x79) at index 1
# out: b'%(a)d'%{b'a':5} -> b'5'
# out: b'%(a)d'%{'a':5} !! KeyError b'a'
# out: b'x'%5 !! TypeError not all arguments converted during bytes formatting
# out: b'x'%b'a' !! TypeError not all arguments converted during bytes formatting
# out: b'x'%{} -> b'x'
# out: b'%'%1 !! ValueError incomplete format
