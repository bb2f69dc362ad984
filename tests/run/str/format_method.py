"""str.format, format() and f-strings: results and messages."""

class I:
    def __index__(s): return 65


class SF(str):
    def __format__(s, spec): return 'SF' + spec


class BadFormat:
    def __format__(s, spec): return 1


class OnlyRepr:
    def __repr__(s): return 'only\u20ac'


def run(text, function):
    try:
        print(text, '->', repr(function()))
    except Exception as error:
        print(text, '!!', type(error).__name__, error)


run("'a'.format_map(1)", lambda: ('a'.format_map(1)))
run("'{a}'.format_map({'a':3})", lambda: ('{a}'.format_map({'a':3})))
run("'{}'.format_map([1])", lambda: ('{}'.format_map([1])))
run("format('a','=5')", lambda: (format('a','=5')))
run("format('a','+')", lambda: (format('a','+')))
run("format([],'x')", lambda: (format([],'x')))
run("format('a',1)", lambda: (format('a',1)))
run("'{}'.format()", lambda: ('{}'.format()))
run("'{a}'.format()", lambda: ('{a}'.format()))
run("'{0[a]}'.format('x')", lambda: ('{0[a]}'.format('x')))
run("'{0.b}'.format('x')", lambda: ('{0.b}'.format('x')))
run("'{!x}'.format(1)", lambda: ('{!x}'.format(1)))
run("'{'.format(1)", lambda: ('{'.format(1)))
run("'}'.format(1)", lambda: ('}'.format(1)))
run("'{0}{}'.format(1,2)", lambda: ('{0}{}'.format(1,2)))
run("'{}{0}'.format(1,2)", lambda: ('{}{0}'.format(1,2)))
run("'{:{}}'.format(1,2)", lambda: ('{:{}}'.format(1,2)))
run("'{:{:{}}}'.format(1,2,3)", lambda: ('{:{:{}}}'.format(1,2,3)))
run("'{0[1]} {0[2]!r:>5} {x.real}'.format([1,2,'z'],x=3+4j)", lambda: ('{0[1]} {0[2]!r:>5} {x.real}'.format([1,2,'z'],x=3+4j)))
run("'{:>8.3f}|{:^8}|{:08d}|{:,}|{:_x}|{:e}|{:%}'.format(3.14159,'mid',42,1234567,65535,12345.678,0.25)", lambda: ('{:>8.3f}|{:^8}|{:08d}|{:,}|{:_x}|{:e}|{:%}'.format(3.14159,'mid',42,1234567,65535,12345.678,0.25)))
run("'{:c}{:#x}{:#o}{:b}'.format(97,255,8,5)", lambda: ('{:c}{:#x}{:#o}{:b}'.format(97,255,8,5)))
run("'{!s:>5}{!a}'.format(1,'é')", lambda: ('{!s:>5}{!a}'.format(1,'é')))
run("'{:{w}.{p}f}'.format(3.14159,w=10,p=2)", lambda: ('{:{w}.{p}f}'.format(3.14159,w=10,p=2)))
run("'{{}}{}'.format(1)", lambda: ('{{}}{}'.format(1)))
run("'{0.__class__.__name__}'.format(1)", lambda: ('{0.__class__.__name__}'.format(1)))
run("'{:d}'.format(1.5)", lambda: ('{:d}'.format(1.5)))
run("'{:s}'.format(1)", lambda: ('{:s}'.format(1)))
run("'{:x}'.format('a')", lambda: ('{:x}'.format('a')))
run("'{:.3}'.format('abcdef')", lambda: ('{:.3}'.format('abcdef')))
run("'{:10}'.format(True)", lambda: ('{:10}'.format(True)))
run("'{}'.format(True)", lambda: ('{}'.format(True)))
run("'{:d}'.format(True)", lambda: ('{:d}'.format(True)))
run("'{:>10}|{:<10}|{:^10}'.format(1,2,3)", lambda: ('{:>10}|{:<10}|{:^10}'.format(1,2,3)))
run("'{:>10}|{:<10}|{:^10}'.format('a','b','c')", lambda: ('{:>10}|{:<10}|{:^10}'.format('a','b','c')))
run("'{:g} {:g} {:g}'.format(1e20,1.0,0.0001)", lambda: ('{:g} {:g} {:g}'.format(1e20,1.0,0.0001)))
run("'{:.2f} {:+.1e} {:n}'.format(1/3,-5.0,10)", lambda: ('{:.2f} {:+.1e} {:n}'.format(1/3,-5.0,10)))
run("'{:z.0f}'.format(-0.1)", lambda: ('{:z.0f}'.format(-0.1)))
run("'{:,.2f}'.format(1234567.891)", lambda: ('{:,.2f}'.format(1234567.891)))
run("format(1.5,'')", lambda: (format(1.5,'')))
run("format(10**30,',')", lambda: (format(10**30,',')))
run("format(3+4j,'.2f')", lambda: (format(3+4j,'.2f')))
run("format(None,'5')", lambda: (format(None,'5')))
run("format(None,'')", lambda: (format(None,'')))
run("format(I(),'5')", lambda: (format(I(),'5')))
run('f\'{SF("a"):x}\'', lambda: (f'{SF("a"):x}'))
run('f\'{SF("a")}\'', lambda: (f'{SF("a")}'))
run("'{:y}'.format(SF('q'))", lambda: ('{:y}'.format(SF('q'))))
run("format(BadFormat(),'')", lambda: (format(BadFormat(),'')))
run("f'{BadFormat()}'", lambda: (f'{BadFormat()}'))
run("f'{OnlyRepr()}'", lambda: (f'{OnlyRepr()}'))
run("f'{OnlyRepr()!a}'", lambda: (f'{OnlyRepr()!a}'))
run("f'{OnlyRepr():>8}'", lambda: (f'{OnlyRepr():>8}'))
run("f'{OnlyRepr()!s:>8}'", lambda: (f'{OnlyRepr()!s:>8}'))
run('f\'{1:>{2+3}}|{"a"!r}|{3.0:.2f}\'', lambda: (f'{1:>{2+3}}|{"a"!r}|{3.0:.2f}'))
run('f\'{1:{"x"}}\'', lambda: (f'{1:{"x"}}'))
run("f'{255:#x} {10:b} {5:03d}'", lambda: (f'{255:#x} {10:b} {5:03d}'))
run('f\'{1.0} {1e16} {1e-5} {float("inf")}\'', lambda: (f'{1.0} {1e16} {1e-5} {float("inf")}'))
run("f'{None} {True} {[1,2]} {(1,)} {{1:2}}'", lambda: (f'{None} {True} {[1,2]} {(1,)} {{1:2}}'))
run('f\'{"é":>5}|{"€":<5}|\'', lambda: (f'{"é":>5}|{"€":<5}|'))

# out: 'a'.format_map(1) -> 'a'
# out: '{a}'.format_map({'a':3}) -> '3'
# out: '{}'.format_map([1]) !! ValueError Format string contains positional fields
# out: format('a','=5') !! ValueError '=' alignment not allowed in string format specifier
# out: format('a','+') !! ValueError Sign not allowed in string format specifier
# out: format([],'x') !! TypeError unsupported format string passed to list.__format__
# out: format('a',1) !! TypeError format() argument 2 must be str, not int
# out: '{}'.format() !! IndexError Replacement index 0 out of range for positional args tuple
# out: '{a}'.format() !! KeyError 'a'
# out: '{0[a]}'.format('x') !! TypeError string indices must be integers, not 'str'
# out: '{0.b}'.format('x') !! AttributeError 'str' object has no attribute 'b'
# out: '{!x}'.format(1) !! ValueError Unknown conversion specifier x
# out: '{'.format(1) !! ValueError Single '{' encountered in format string
# out: '}'.format(1) !! ValueError Single '}' encountered in format string
# out: '{0}{}'.format(1,2) !! ValueError cannot switch from manual field specification to automatic field numbering
# out: '{}{0}'.format(1,2) !! ValueError cannot switch from automatic field numbering to manual field specification
# out: '{:{}}'.format(1,2) -> ' 1'
# out: '{:{:{}}}'.format(1,2,3) !! ValueError Max string recursion exceeded
# out: '{0[1]} {0[2]!r:>5} {x.real}'.format([1,2,'z'],x=3+4j) -> "2   'z' 3.0"
# out: '{:>8.3f}|{:^8}|{:08d}|{:,}|{:_x}|{:e}|{:%}'.format(3.14159,'mid',42,1234567,65535,12345.678,0.25) -> '   3.142|  mid   |00000042|1,234,567|ffff|1.234568e+04|25.000000%'
# out: '{:c}{:#x}{:#o}{:b}'.format(97,255,8,5) -> 'a0xff0o10101'
# out: '{!s:>5}{!a}'.format(1,'é') -> "    1'\\xe9'"
# out: '{:{w}.{p}f}'.format(3.14159,w=10,p=2) -> '      3.14'
# out: '{{}}{}'.format(1) -> '{}1'
# out: '{0.__class__.__name__}'.format(1) -> 'int'
# out: '{:d}'.format(1.5) !! ValueError Unknown format code 'd' for object of type 'float'
# out: '{:s}'.format(1) !! ValueError Unknown format code 's' for object of type 'int'
# out: '{:x}'.format('a') !! ValueError Unknown format code 'x' for object of type 'str'
# out: '{:.3}'.format('abcdef') -> 'abc'
# out: '{:10}'.format(True) -> '         1'
# out: '{}'.format(True) -> 'True'
# out: '{:d}'.format(True) -> '1'
# out: '{:>10}|{:<10}|{:^10}'.format(1,2,3) -> '         1|2         |    3     '
# out: '{:>10}|{:<10}|{:^10}'.format('a','b','c') -> '         a|b         |    c     '
# out: '{:g} {:g} {:g}'.format(1e20,1.0,0.0001) -> '1e+20 1 0.0001'
# out: '{:.2f} {:+.1e} {:n}'.format(1/3,-5.0,10) -> '0.33 -5.0e+00 10'
# out: '{:z.0f}'.format(-0.1) -> '0'
# out: '{:,.2f}'.format(1234567.891) -> '1,234,567.89'
# out: format(1.5,'') -> '1.5'
# out: format(10**30,',') -> '1,000,000,000,000,000,000,000,000,000,000'
# out: format(3+4j,'.2f') -> '3.00+4.00j'
# out: format(None,'5') !! TypeError unsupported format string passed to NoneType.__format__
# out: format(None,'') -> 'None'
# out: format(I(),'5') !! TypeError unsupported format string passed to I.__format__
# out: f'{SF("a"):x}' -> 'SFx'
# out: f'{SF("a")}' -> 'SF'
# out: '{:y}'.format(SF('q')) -> 'SFy'
# out: format(BadFormat(),'') !! TypeError __format__ must return a str, not int
# out: f'{BadFormat()}' !! TypeError __format__ must return a str, not int
# out: f'{OnlyRepr()}' -> 'only€'
# out: f'{OnlyRepr()!a}' -> 'only\\u20ac'
# out: f'{OnlyRepr():>8}' !! TypeError unsupported format string passed to OnlyRepr.__format__
# out: f'{OnlyRepr()!s:>8}' -> '   only€'
# out: f'{1:>{2+3}}|{"a"!r}|{3.0:.2f}' -> "    1|'a'|3.00"
# out: f'{1:{"x"}}' -> '1'
# out: f'{255:#x} {10:b} {5:03d}' -> '0xff 1010 005'
# out: f'{1.0} {1e16} {1e-5} {float("inf")}' -> '1.0 1e+16 1e-05 inf'
# out: f'{None} {True} {[1,2]} {(1,)} {{1:2}}' -> 'None True [1, 2] (1,) {1:2}'
# out: f'{"é":>5}|{"€":<5}|' -> '    é|€    |'
