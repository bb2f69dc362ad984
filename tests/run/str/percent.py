"""text % values: conversions, mappings, messages."""

class I:
    def __index__(s): return 65


class J:
    def __int__(s): return 66


class F:
    def __float__(s): return 66.5


class M:
    def __getitem__(s,k): return k


class T(tuple): pass


class S(str): pass


def run(text, function):
    try:
        print(text, '->', repr(function()))
    except Exception as error:
        print(text, '!!', type(error).__name__, error)


run("'%d' % 'a'", lambda: ('%d' % 'a'))
run("'%c'%'ab'", lambda: ('%c'%'ab'))
run("'%c'%1.5", lambda: ('%c'%1.5))
run("'%c'%I()", lambda: ('%c'%I()))
run("'%c'%J()", lambda: ('%c'%J()))
run("'%c'%(1<<70)", lambda: ('%c'%(1<<70)))
run("'%c'%-1", lambda: ('%c'%-1))
run("'%c'%b'a'", lambda: ('%c'%b'a'))
run("'%d'%J()", lambda: ('%d'%J()))
run("'%d'%I()", lambda: ('%d'%I()))
run("'%x'%J()", lambda: ('%x'%J()))
run("'%x'%I()", lambda: ('%x'%I()))
run("'%x'%1.5", lambda: ('%x'%1.5))
run("'%d'%1.9", lambda: ('%d'%1.9))
run("'%d'%F()", lambda: ('%d'%F()))
run("'%d'%1j", lambda: ('%d'%1j))
run("'%d'%None", lambda: ('%d'%None))
run("'%f'%'a'", lambda: ('%f'%'a'))
run("'%f'%I()", lambda: ('%f'%I()))
run("'%f'%F()", lambda: ('%f'%F()))
run("'%f'%1j", lambda: ('%f'%1j))
run("'%f'%(1<<2000)", lambda: ('%f'%(1<<2000)))
run("'%d'%float('nan')", lambda: ('%d'%float('nan')))
run("'%d'%float('inf')", lambda: ('%d'%float('inf')))
run("'%(a)s'%M()", lambda: ('%(a)s'%M()))
run("'%(a)s'%[1]", lambda: ('%(a)s'%[1]))
run("'%(a)s'%'x'", lambda: ('%(a)s'%'x'))
run("'%(a)s'%(1,)", lambda: ('%(a)s'%(1,)))
run("'%(a)s %s'%{'a':1}", lambda: ('%(a)s %s'%{'a':1}))
run("'%s'%{'a':1}", lambda: ('%s'%{'a':1}))
run("'x'%{'a':1}", lambda: ('x'%{'a':1}))
run("'x'%[]", lambda: ('x'%[]))
run("'x'%()", lambda: ('x'%()))
run("'x'%5", lambda: ('x'%5))
run("'x'%M()", lambda: ('x'%M()))
run("'%*d'%(5,3)", lambda: ('%*d'%(5,3)))
run("'%*d'%('a',3)", lambda: ('%*d'%('a',3)))
run("'%.*f'%(2,3.14159)", lambda: ('%.*f'%(2,3.14159)))
run("'%*d'%(1<<70,1)", lambda: ('%*d'%(1<<70,1)))
run("'%.*f'%(1<<40,1)", lambda: ('%.*f'%(1<<40,1)))
run("'%s %s'%(1,)", lambda: ('%s %s'%(1,)))
run("'%s'%(1,2)", lambda: ('%s'%(1,2)))
run("'%s'%T((1,))", lambda: ('%s'%T((1,))))
run("'%r'%'a'", lambda: ('%r'%'a'))
run("'%a'%'é'", lambda: ('%a'%'é'))
run("'%5.1s|'%'abc'", lambda: ('%5.1s|'%'abc'))
run("'%-5s|'%'abc'", lambda: ('%-5s|'%'abc'))
run("'%i %u'%(1,2)", lambda: ('%i %u'%(1,2)))
run("'%(a)*d'%{'a':1}", lambda: ('%(a)*d'%{'a':1}))
run("'%(a)s'%{}", lambda: ('%(a)s'%{}))
run("'%(a'%{}", lambda: ('%(a'%{}))
run("'%y'%1", lambda: ('%y'%1))
run("'%y'%()", lambda: ('%y'%()))
run("'%s %'%1", lambda: ('%s %'%1))
run("'%#x'%255", lambda: ('%#x'%255))
run("'%5%'%()", lambda: ('%5%'%()))
run("'%%'%()", lambda: ('%%'%()))
run("'%5.3d|%-5d|%+d|% d|%05d'%(1,2,3,4,5)", lambda: ('%5.3d|%-5d|%+d|% d|%05d'%(1,2,3,4,5)))
run("'%e %E %g %G'%(1.5,1.5,1e-10,1e20)", lambda: ('%e %E %g %G'%(1.5,1.5,1e-10,1e20)))
run("'%s %s'%('é','€')", lambda: ('%s %s'%('é','€')))
run("'%10s|'%'😀'", lambda: ('%10s|'%'😀'))
run("S('%s')%1", lambda: (S('%s')%1))

# out: '%d' % 'a' !! TypeError %d format: a real number is required, not str
# out: '%c'%'ab' !! TypeError %c requires int or char
# out: '%c'%1.5 !! TypeError %c requires int or char
# out: '%c'%I() -> 'A'
# out: '%c'%J() !! TypeError %c requires int or char
# out: '%c'%(1<<70) !! OverflowError %c arg not in range(0x110000)
# out: '%c'%-1 !! OverflowError %c arg not in range(0x110000)
# out: '%c'%b'a' !! TypeError %c requires int or char
# out: '%d'%J() -> '66'
# out: '%d'%I() -> '65'
# out: '%x'%J() !! TypeError %x format: an integer is required, not J
# out: '%x'%I() -> '41'
# out: '%x'%1.5 !! TypeError %x format: an integer is required, not float
# out: '%d'%1.9 -> '1'
# out: '%d'%F() !! TypeError %d format: a real number is required, not F
# out: '%d'%1j !! TypeError %d format: a real number is required, not complex
# out: '%d'%None !! TypeError %d format: a real number is required, not NoneType
# out: '%f'%'a' !! TypeError must be real number, not str
# out: '%f'%I() -> '65.000000'
# out: '%f'%F() -> '66.500000'
# out: '%f'%1j !! TypeError must be real number, not complex
# out: '%f'%(1<<2000) !! OverflowError int too large to convert to float
# out: '%d'%float('nan') !! ValueError cannot convert float NaN to integer
# out: '%d'%float('inf') !! OverflowError cannot convert float infinity to integer
# out: '%(a)s'%M() -> 'a'
# out: '%(a)s'%[1] !! TypeError list indices must be integers or slices, not str
# out: '%(a)s'%'x' !! TypeError format requires a mapping
# out: '%(a)s'%(1,) !! TypeError format requires a mapping
# out: '%(a)s %s'%{'a':1} !! TypeError not enough arguments for format string
# out: '%s'%{'a':1} -> "{'a': 1}"
# out: 'x'%{'a':1} -> 'x'
# out: 'x'%[] -> 'x'
# out: 'x'%() -> 'x'
# out: 'x'%5 !! TypeError not all arguments converted during string formatting
# out: 'x'%M() -> 'x'
# out: '%*d'%(5,3) -> '    3'
# out: '%*d'%('a',3) !! TypeError * wants int
# out: '%.*f'%(2,3.14159) -> '3.14'
# out: '%*d'%(1<<70,1) !! OverflowError Python int too large to convert to C ssize_t
# out: '%.*f'%(1<<40,1) !! OverflowError Python int too large to convert to C int
# out: '%s %s'%(1,) !! TypeError not enough arguments for format string
# out: '%s'%(1,2) !! TypeError not all arguments converted during string formatting
# out: '%s'%T((1,)) -> '1'
# out: '%r'%'a' -> "'a'"
# out: '%a'%'é' -> "'\\xe9'"
# out: '%5.1s|'%'abc' -> '    a|'
# out: '%-5s|'%'abc' -> 'abc  |'
# out: '%i %u'%(1,2) -> '1 2'
# out: '%(a)*d'%{'a':1} !! TypeError not enough arguments for format string
# out: '%(a)s'%{} !! KeyError 'a'
# out: '%(a'%{} !! ValueError incomplete format key
# out: '%y'%1 !! ValueError unsupported format character 'y' (0x79) at index 1
# out: '%y'%() !! TypeError not enough arguments for format string
# out: '%s %'%1 !! ValueError incomplete format
# out: '%#x'%255 -> '0xff'
# out: '%5%'%() !! TypeError not enough arguments for format string
# out: '%%'%() -> '%'
# out: '%5.3d|%-5d|%+d|% d|%05d'%(1,2,3,4,5) -> '  001|2    |+3| 4|00005'
# out: '%e %E %g %G'%(1.5,1.5,1e-10,1e20) -> '1.500000e+00 1.500000E+00 1e-10 1E+20'
# out: '%s %s'%('é','€') -> 'é €'
# out: '%10s|'%'😀' -> '         😀|'
# out: S('%s')%1 -> '1'
