"""What the methods of str refuse, in which words."""

def run(text, function):
    try:
        print(text, '->', repr(function()))
    except Exception as error:
        print(text, '!!', type(error).__name__, error)


run("'a'.find(1)", lambda: ('a'.find(1)))
run("'a'.partition(None)", lambda: ('a'.partition(None)))
run("'a'.split(1)", lambda: ('a'.split(1)))
run("'a'.strip(1)", lambda: ('a'.strip(1)))
run("'a'.lstrip(1)", lambda: ('a'.lstrip(1)))
run("'a'.count(1)", lambda: ('a'.count(1)))
run("'a'.count(None)", lambda: ('a'.count(None)))
run("'a'.join(1)", lambda: ('a'.join(1)))
run("'a'.replace(1,2)", lambda: ('a'.replace(1,2)))
run("'a'.replace('a',2)", lambda: ('a'.replace('a',2)))
run("'a'.replace('a','b',count='x')", lambda: ('a'.replace('a','b',count='x')))
run("'aaa'.replace('a','b',count=2)", lambda: ('aaa'.replace('a','b',count=2)))
run("'aaa'.replace('a','b',2)", lambda: ('aaa'.replace('a','b',2)))
run("'a'.removeprefix(1)", lambda: ('a'.removeprefix(1)))
run("'a'.center('a')", lambda: ('a'.center('a')))
run("'a'.center(3,1)", lambda: ('a'.center(3,1)))
run("'a'.center(3,'ab')", lambda: ('a'.center(3,'ab')))
run("'a'.zfill('a')", lambda: ('a'.zfill('a')))
run("'a'.expandtabs('a')", lambda: ('a'.expandtabs('a')))
run("'a'.translate(1)", lambda: ('a'.translate(1)))
run("'a'.startswith(1)", lambda: ('a'.startswith(1)))
run("'a'.startswith((1,))", lambda: ('a'.startswith((1,))))
run("'a'.startswith('a','b')", lambda: ('a'.startswith('a','b')))
run('str.maketrans(1)', lambda: (str.maketrans(1)))
run("str.maketrans('a','bc')", lambda: (str.maketrans('a','bc')))
run("str.maketrans('a',1)", lambda: (str.maketrans('a',1)))
run("str.maketrans('a','b',1)", lambda: (str.maketrans('a','b',1)))
run("str.maketrans({'ab':1})", lambda: (str.maketrans({'ab':1})))
run('str.maketrans({1.5:1})', lambda: (str.maketrans({1.5:1})))
run("str.maketrans({'a':'b',98:None})", lambda: (str.maketrans({'a':'b',98:None})))
run("str.maketrans('ab','cd','e')", lambda: (str.maketrans('ab','cd','e')))
run("'a'.maketrans(1,2)", lambda: ('a'.maketrans(1,2)))
run("'abc'.translate({97:-1})", lambda: ('abc'.translate({97:-1})))
run("'abc'.translate({97:1.5})", lambda: ('abc'.translate({97:1.5})))
run("'abc'.translate({97:0x110000})", lambda: ('abc'.translate({97:0x110000})))
run("'a'.splitlines('x')", lambda: ('a'.splitlines('x')))
run("'a'.index('b')", lambda: ('a'.index('b')))
run("'a'.rindex('b')", lambda: ('a'.rindex('b')))
run("'a'.isalpha(1)", lambda: ('a'.isalpha(1)))
run("'a'.find()", lambda: ('a'.find()))
run("'a'.split(sep=1)", lambda: ('a'.split(sep=1)))
run("'a'.split(x=1)", lambda: ('a'.split(x=1)))
run("'a b c'.split(maxsplit=1)", lambda: ('a b c'.split(maxsplit=1)))
run("'a'.center()", lambda: ('a'.center()))
run("'a'.replace('a')", lambda: ('a'.replace('a')))
run("'a'.casefold(1)", lambda: ('a'.casefold(1)))
run("'a' != 'b', 'a' >= 'a', 'é' > 'z', '€' > 'é', '😀' > '€'", lambda: ('a' != 'b', 'a' >= 'a', 'é' > 'z', '€' > 'é', '😀' > '€'))
run("max('abc'), min('hello')", lambda: (max('abc'), min('hello')))
run("','.join(sorted(set('hello')))", lambda: (','.join(sorted(set('hello')))))
run("'x'.join(('a','b'))", lambda: ('x'.join(('a','b'))))
run("'a' 'b'", lambda: ('a' 'b'))
run("dir('') == dir(str)", lambda: (dir('') == dir(str)))
run("str.upper('abc')", lambda: (str.upper('abc')))
run('str.upper(1)', lambda: (str.upper(1)))
run("str.join(',', 'abc')", lambda: (str.join(',', 'abc')))
run('str.nope', lambda: (str.nope))
run("'a'.nope", lambda: ('a'.nope))

# out: 'a'.find(1) !! TypeError find() argument 1 must be str, not int
# out: 'a'.partition(None) !! TypeError must be str, not NoneType
# out: 'a'.split(1) !! TypeError must be str or None, not int
# out: 'a'.strip(1) !! TypeError strip arg must be None or str
# out: 'a'.lstrip(1) !! TypeError lstrip arg must be None or str
# out: 'a'.count(1) !! TypeError count() argument 1 must be str, not int
# out: 'a'.count(None) !! TypeError count() argument 1 must be str, not None
# out: 'a'.join(1) !! TypeError can only join an iterable
# out: 'a'.replace(1,2) !! TypeError replace() argument 1 must be str, not int
# out: 'a'.replace('a',2) !! TypeError replace() argument 2 must be str, not int
# out: 'a'.replace('a','b',count='x') !! TypeError 'str' object cannot be interpreted as an integer
# out: 'aaa'.replace('a','b',count=2) -> 'bba'
# out: 'aaa'.replace('a','b',2) -> 'bba'
# out: 'a'.removeprefix(1) !! TypeError removeprefix() argument must be str, not int
# out: 'a'.center('a') !! TypeError 'str' object cannot be interpreted as an integer
# out: 'a'.center(3,1) !! TypeError The fill character must be a unicode character, not int
# out: 'a'.center(3,'ab') !! TypeError The fill character must be exactly one character long
# out: 'a'.zfill('a') !! TypeError 'str' object cannot be interpreted as an integer
# out: 'a'.expandtabs('a') !! TypeError 'str' object cannot be interpreted as an integer
# out: 'a'.translate(1) !! TypeError 'int' object is not subscriptable
# out: 'a'.startswith(1) !! TypeError startswith first arg must be str or a tuple of str, not int
# out: 'a'.startswith((1,)) !! TypeError tuple for startswith must only contain str, not int
# out: 'a'.startswith('a','b') !! TypeError slice indices must be integers or None or have an __index__ method
# out: str.maketrans(1) !! TypeError if you give only one argument to maketrans it must be a dict
# out: str.maketrans('a','bc') !! ValueError the first two maketrans arguments must have equal length
# out: str.maketrans('a',1) !! TypeError maketrans() argument 2 must be str, not int
# out: str.maketrans('a','b',1) !! TypeError maketrans() argument 3 must be str, not int
# out: str.maketrans({'ab':1}) !! ValueError string keys in translate table must be of length 1
# out: str.maketrans({1.5:1}) !! TypeError keys in translate table must be strings or integers
# out: str.maketrans({'a':'b',98:None}) -> {97: 'b', 98: None}
# out: str.maketrans('ab','cd','e') -> {97: 99, 98: 100, 101: None}
# out: 'a'.maketrans(1,2) !! TypeError maketrans() argument 2 must be str, not int
# out: 'abc'.translate({97:-1}) !! ValueError character mapping must be in range(0x110000)
# out: 'abc'.translate({97:1.5}) !! TypeError character mapping must return integer, None or str
# out: 'abc'.translate({97:0x110000}) !! ValueError character mapping must be in range(0x110000)
# out: 'a'.splitlines('x') -> ['a']
# out: 'a'.index('b') !! ValueError substring not found
# out: 'a'.rindex('b') !! ValueError substring not found
# out: 'a'.isalpha(1) !! TypeError str.isalpha() takes no arguments (1 given)
# out: 'a'.find() !! TypeError find expected at least 1 argument, got 0
# out: 'a'.split(sep=1) !! TypeError must be str or None, not int
# out: 'a'.split(x=1) !! TypeError split() got an unexpected keyword argument 'x'
# out: 'a b c'.split(maxsplit=1) -> ['a', 'b c']
# out: 'a'.center() !! TypeError center expected at least 1 argument, got 0
# out: 'a'.replace('a') !! TypeError replace() takes at least 2 positional arguments (1 given)
# out: 'a'.casefold(1) !! TypeError str.casefold() takes no arguments (1 given)
# out: 'a' != 'b', 'a' >= 'a', 'é' > 'z', '€' > 'é', '😀' > '€' -> (True, True, True, True, True)
# out: max('abc'), min('hello') -> ('c', 'e')
# out: ','.join(sorted(set('hello'))) -> 'e,h,l,o'
# out: 'x'.join(('a','b')) -> 'axb'
# out: 'a' 'b' -> 'ab'
# out: dir('') == dir(str) -> True
# out: str.upper('abc') -> 'ABC'
# out: str.upper(1) !! TypeError descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
# out: str.join(',', 'abc') -> 'a,b,c'
# out: str.nope !! AttributeError type object 'str' has no attribute 'nope'
# out: 'a'.nope !! AttributeError 'str' object has no attribute 'nope'
