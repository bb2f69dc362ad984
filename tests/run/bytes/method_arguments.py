"""What the methods and operators of bytes refuse, in which words."""

class By(bytes): pass


def run(text, function):
    try:
        print(text, '->', repr(function()))
    except Exception as error:
        print(text, '!!', type(error).__name__, error)


run("b'a'.find('a')", lambda: (b'a'.find('a')))
run("b'a'.find(300)", lambda: (b'a'.find(300)))
run("b'a'.find(1.5)", lambda: (b'a'.find(1.5)))
run("b'a'.count('a')", lambda: (b'a'.count('a')))
run("b'a'.split('a')", lambda: (b'a'.split('a')))
run("b'a'.split(b'')", lambda: (b'a'.split(b'')))
run("b'a'.split(1)", lambda: (b'a'.split(1)))
run("b'a'.strip('a')", lambda: (b'a'.strip('a')))
run("b'a'.strip(1)", lambda: (b'a'.strip(1)))
run("b'a'.join('a')", lambda: (b'a'.join('a')))
run("b'a'.join(1)", lambda: (b'a'.join(1)))
run("b'a'.join([1])", lambda: (b'a'.join([1])))
run("b'a'.join(['a'])", lambda: (b'a'.join(['a'])))
run("b'a'.replace('a',b'b')", lambda: (b'a'.replace('a',b'b')))
run("b'a'.replace(b'a','b')", lambda: (b'a'.replace(b'a','b')))
run("b'a'.startswith('a')", lambda: (b'a'.startswith('a')))
run("b'a'.startswith(('a',))", lambda: (b'a'.startswith(('a',))))
run("b'a'.partition('a')", lambda: (b'a'.partition('a')))
run("b'a'.partition(b'')", lambda: (b'a'.partition(b'')))
run("b'a'.removeprefix('a')", lambda: (b'a'.removeprefix('a')))
run("b'a'.center(5,'x')", lambda: (b'a'.center(5,'x')))
run("b'a'.center(5,b'xx')", lambda: (b'a'.center(5,b'xx')))
run("b'a'.translate('a')", lambda: (b'a'.translate('a')))
run("b'a'.translate(b'a')", lambda: (b'a'.translate(b'a')))
run("b'a'.translate(None,'a')", lambda: (b'a'.translate(None,'a')))
run("b'a'.translate(None,delete=b'a')", lambda: (b'a'.translate(None,delete=b'a')))
run("b'a'.maketrans(b'a',b'bc')", lambda: (b'a'.maketrans(b'a',b'bc')))
run("b'a'.maketrans('a',b'b')", lambda: (b'a'.maketrans('a',b'b')))
run("b'a'.hex(1)", lambda: (b'a'.hex(1)))
run("b'abc'.hex(':')", lambda: (b'abc'.hex(':')))
run("b'abc'.hex(b':',2)", lambda: (b'abc'.hex(b':',2)))
run("b'abc'.hex('ab')", lambda: (b'abc'.hex('ab')))
run("b'abc'.hex('é')", lambda: (b'abc'.hex('é')))
run("b'abc'.hex(':',-2)", lambda: (b'abc'.hex(':',-2)))
run("b'abc'.hex(':', 0)", lambda: (b'abc'.hex(':', 0)))
run("b'a'+'a'", lambda: (b'a'+'a'))
run("b'a'+1", lambda: (b'a'+1))
run("b'a'*1.5", lambda: (b'a'*1.5))
run("b'a'*'a'", lambda: (b'a'*'a'))
run("b'a'[5]", lambda: (b'a'[5]))
run("b'a'[1<<70]", lambda: (b'a'[1<<70]))
run("b'a'<1", lambda: (b'a'<1))
run("'a' in b'a'", lambda: ('a' in b'a'))
run("300 in b'a'", lambda: (300 in b'a'))
run("97 in b'a'", lambda: (97 in b'a'))
run("None in b'a'", lambda: (None in b'a'))
run("b'a'==97", lambda: (b'a'==97))
run("b'a'=='a'", lambda: (b'a'=='a'))
run("b'a'.decode(1)", lambda: (b'a'.decode(1)))
run("b'a'.decode('x')", lambda: (b'a'.decode('x')))
run("b'\\xff'.decode()", lambda: (b'\xff'.decode()))
run("b'ab\\xe2\\x82'.decode()", lambda: (b'ab\xe2\x82'.decode()))
run("b'a'.expandtabs('a')", lambda: (b'a'.expandtabs('a')))
run("b'a'.splitlines(1)", lambda: (b'a'.splitlines(1)))
run("b'a'.zfill('a')", lambda: (b'a'.zfill('a')))
run("b'a'.index(b'b')", lambda: (b'a'.index(b'b')))
run("b'a'.rindex(b'b')", lambda: (b'a'.rindex(b'b')))
run('hash(bytearray())', lambda: (hash(bytearray())))
run("b'a'.isalpha(1)", lambda: (b'a'.isalpha(1)))
run("b'\\xff'.decode('utf-8','foo')", lambda: (b'\xff'.decode('utf-8','foo')))
run("b'a'.endswith(1)", lambda: (b'a'.endswith(1)))
run("b''.join([b'a',1,'b'])", lambda: (b''.join([b'a',1,'b'])))
run("b'a'.removesuffix(1)", lambda: (b'a'.removesuffix(1)))
run("b'a'.ljust(5,1)", lambda: (b'a'.ljust(5,1)))
run("b'a'.rjust('x')", lambda: (b'a'.rjust('x')))
run("b'a'.fromhex(b'aa')", lambda: (b'a'.fromhex(b'aa')))
run("b'a'.__bytes__()", lambda: (b'a'.__bytes__()))
run("type(iter(b'a')).__name__", lambda: (type(iter(b'a')).__name__))
run("b'a'.__getnewargs__()", lambda: (b'a'.__getnewargs__()))
run("b'x'.__mod__(1)", lambda: (b'x'.__mod__(1)))
run("b'abc'.find(b'',4)", lambda: (b'abc'.find(b'',4)))
run("b'abc'.count(b'',4)", lambda: (b'abc'.count(b'',4)))
run("b'abc'.rfind(b'',3)", lambda: (b'abc'.rfind(b'',3)))
run("b'a'.rsplit(None, -5)", lambda: (b'a'.rsplit(None, -5)))
run("b'a'.__eq__(1)", lambda: (b'a'.__eq__(1)))
run("type(By(b'ab')[:]).__name__", lambda: (type(By(b'ab')[:]).__name__))
run("{b'a':1}[b'a']", lambda: ({b'a':1}[b'a']))
run("list(iter(b'ab'))", lambda: (list(iter(b'ab'))))
run("b'abc'.__contains__(b'b')", lambda: (b'abc'.__contains__(b'b')))
run("b'a'.append", lambda: (b'a'.append))

# out: b'a'.find('a') !! TypeError argument should be integer or bytes-like object, not 'str'
# out: b'a'.find(300) !! ValueError byte must be in range(0, 256)
# out: b'a'.find(1.5) !! TypeError argument should be integer or bytes-like object, not 'float'
# out: b'a'.count('a') !! TypeError argument should be integer or bytes-like object, not 'str'
# out: b'a'.split('a') !! TypeError a bytes-like object is required, not 'str'
# out: b'a'.split(b'') !! ValueError empty separator
# out: b'a'.split(1) !! TypeError a bytes-like object is required, not 'int'
# out: b'a'.strip('a') !! TypeError a bytes-like object is required, not 'str'
# out: b'a'.strip(1) !! TypeError a bytes-like object is required, not 'int'
# out: b'a'.join('a') !! TypeError sequence item 0: expected a bytes-like object, str found
# out: b'a'.join(1) !! TypeError can only join an iterable
# out: b'a'.join([1]) !! TypeError sequence item 0: expected a bytes-like object, int found
# out: b'a'.join(['a']) !! TypeError sequence item 0: expected a bytes-like object, str found
# out: b'a'.replace('a',b'b') !! TypeError a bytes-like object is required, not 'str'
# out: b'a'.replace(b'a','b') !! TypeError a bytes-like object is required, not 'str'
# out: b'a'.startswith('a') !! TypeError startswith first arg must be bytes or a tuple of bytes, not str
# out: b'a'.startswith(('a',)) !! TypeError a bytes-like object is required, not 'str'
# out: b'a'.partition('a') !! TypeError a bytes-like object is required, not 'str'
# out: b'a'.partition(b'') !! ValueError empty separator
# out: b'a'.removeprefix('a') !! TypeError a bytes-like object is required, not 'str'
# out: b'a'.center(5,'x') !! TypeError center() argument 2 must be a byte string of length 1, not str
# out: b'a'.center(5,b'xx') !! TypeError center() argument 2 must be a byte string of length 1, not bytes
# out: b'a'.translate('a') !! TypeError a bytes-like object is required, not 'str'
# out: b'a'.translate(b'a') !! ValueError translation table must be 256 characters long
# out: b'a'.translate(None,'a') !! TypeError a bytes-like object is required, not 'str'
# out: b'a'.translate(None,delete=b'a') -> b''
# out: b'a'.maketrans(b'a',b'bc') !! ValueError maketrans arguments must have same length
# out: b'a'.maketrans('a',b'b') !! TypeError a bytes-like object is required, not 'str'
# out: b'a'.hex(1) !! TypeError object of type 'int' has no len()
# out: b'abc'.hex(':') -> '61:62:63'
# out: b'abc'.hex(b':',2) -> '61:6263'
# out: b'abc'.hex('ab') !! ValueError sep must be length 1.
# out: b'abc'.hex('é') !! ValueError sep must be ASCII.
# out: b'abc'.hex(':',-2) -> '6162:63'
# out: b'abc'.hex(':', 0) -> '616263'
# out: b'a'+'a' !! TypeError can't concat str to bytes
# out: b'a'+1 !! TypeError can't concat int to bytes
# out: b'a'*1.5 !! TypeError can't multiply sequence by non-int of type 'float'
# out: b'a'*'a' !! TypeError can't multiply sequence by non-int of type 'str'
# out: b'a'[5] !! IndexError index out of range
# out: b'a'[1<<70] !! IndexError cannot fit 'int' into an index-sized integer
# out: b'a'<1 !! TypeError '<' not supported between instances of 'bytes' and 'int'
# out: 'a' in b'a' !! TypeError a bytes-like object is required, not 'str'
# out: 300 in b'a' !! ValueError byte must be in range(0, 256)
# out: 97 in b'a' -> True
# out: None in b'a' !! TypeError a bytes-like object is required, not 'NoneType'
# out: b'a'==97 -> False
# out: b'a'=='a' -> False
# out: b'a'.decode(1) !! TypeError decode() argument 'encoding' must be str, not int
# out: b'a'.decode('x') !! LookupError unknown encoding: x
# out: b'\xff'.decode() !! UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# out: b'ab\xe2\x82'.decode() !! UnicodeDecodeError 'utf-8' codec can't decode bytes in position 2-3: unexpected end of data
# out: b'a'.expandtabs('a') !! TypeError 'str' object cannot be interpreted as an integer
# out: b'a'.splitlines(1) -> [b'a']
# out: b'a'.zfill('a') !! TypeError 'str' object cannot be interpreted as an integer
# out: b'a'.index(b'b') !! ValueError subsection not found
# out: b'a'.rindex(b'b') !! ValueError subsection not found
# out: hash(bytearray()) !! TypeError unhashable type: 'bytearray'
# out: b'a'.isalpha(1) !! TypeError bytes.isalpha() takes no arguments (1 given)
# out: b'\xff'.decode('utf-8','foo') !! LookupError unknown error handler name 'foo'
# out: b'a'.endswith(1) !! TypeError endswith first arg must be bytes or a tuple of bytes, not int
# out: b''.join([b'a',1,'b']) !! TypeError sequence item 1: expected a bytes-like object, int found
# out: b'a'.removesuffix(1) !! TypeError a bytes-like object is required, not 'int'
# out: b'a'.ljust(5,1) !! TypeError ljust() argument 2 must be a byte string of length 1, not int
# out: b'a'.rjust('x') !! TypeError 'str' object cannot be interpreted as an integer
# out: b'a'.fromhex(b'aa') !! TypeError fromhex() argument must be str, not bytes
# out: b'a'.__bytes__() -> b'a'
# out: type(iter(b'a')).__name__ -> 'bytes_iterator'
# out: b'a'.__getnewargs__() -> (b'a',)
# out: b'x'.__mod__(1) !! TypeError not all arguments converted during bytes formatting
# out: b'abc'.find(b'',4) -> -1
# out: b'abc'.count(b'',4) -> 0
# out: b'abc'.rfind(b'',3) -> 3
# out: b'a'.rsplit(None, -5) -> [b'a']
# out: b'a'.__eq__(1) -> NotImplemented
# out: type(By(b'ab')[:]).__name__ -> 'bytes'
# out: {b'a':1}[b'a'] -> 1
# out: list(iter(b'ab')) -> [97, 98]
# out: b'abc'.__contains__(b'b') -> True
# out: b'a'.append !! AttributeError 'bytes' object has no attribute 'append'
