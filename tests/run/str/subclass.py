"""Subclasses of str; what __str__, __repr__ and __format__ may return."""

class S(str): pass


class BadStr:
    def __str__(s): return 1


class BadRepr:
    def __repr__(s): return 1


class OnlyRepr:
    def __repr__(s): return 'only\u20ac'


def run(text, function):
    try:
        print(text, '->', repr(function()))
    except Exception as error:
        print(text, '!!', type(error).__name__, error)


run("S('abc')", lambda: (S('abc')))
run("S('abc').upper()", lambda: (S('abc').upper()))
run("type(S('abc')[:])", lambda: (type(S('abc')[:])))
run("type(str(S('a')))", lambda: (type(str(S('a')))))
run("S('a')+'b'", lambda: (S('a')+'b'))
run("S('a')=='a'", lambda: (S('a')=='a'))
run("hash(S('a'))==hash('a')", lambda: (hash(S('a'))==hash('a')))
run('str(BadStr())', lambda: (str(BadStr())))
run('repr(BadRepr())', lambda: (repr(BadRepr())))
run('str(BadRepr())', lambda: (str(BadRepr())))
run('ascii(OnlyRepr())', lambda: (ascii(OnlyRepr())))

# out: S('abc') -> 'abc'
# out: S('abc').upper() -> 'ABC'
# out: type(S('abc')[:]) -> <class 'str'>
# out: type(str(S('a'))) -> <class 'str'>
# out: S('a')+'b' -> 'ab'
# out: S('a')=='a' -> True
# out: hash(S('a'))==hash('a') -> True
# out: str(BadStr()) !! TypeError __str__ returned non-string (type int)
# out: repr(BadRepr()) !! TypeError __repr__ returned non-string (type int)
# out: str(BadRepr()) !! TypeError __str__ returned non-string (type int)
# out: ascii(OnlyRepr()) -> 'only\\u20ac'
