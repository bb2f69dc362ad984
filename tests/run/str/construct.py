"""str(...) and encode: arguments and messages."""

def run(text, function):
    try:
        print(text, '->', repr(function()))
    except Exception as error:
        print(text, '!!', type(error).__name__, error)


run("str(b'a',1)", lambda: (str(b'a',1)))
run("str('a','b')", lambda: (str('a','b')))
run("str(1,'b')", lambda: (str(1,'b')))
run('str(1,2,3,4)', lambda: (str(1,2,3,4)))
run('str(1,foo=2)', lambda: (str(1,foo=2)))
run("str(b'a',errors=2)", lambda: (str(b'a',errors=2)))
run("str(b'\\xff','utf-8')", lambda: (str(b'\xff','utf-8')))
run("str(b'a','foo')", lambda: (str(b'a','foo')))
run("str(b'\\xff',errors='foo')", lambda: (str(b'\xff',errors='foo')))
run('str()', lambda: (str()))
run('str(object=5)', lambda: (str(object=5)))
run("str(b'abc')", lambda: (str(b'abc')))
run("'a'.encode(1)", lambda: ('a'.encode(1)))
run("'a'.encode('foo')", lambda: ('a'.encode('foo')))
run("'\\ud800'.encode()", lambda: ('\ud800'.encode()))
run("'é'.encode('ascii')", lambda: ('é'.encode('ascii')))
run("'éa'.encode('ascii','xmlcharrefreplace')", lambda: ('éa'.encode('ascii','xmlcharrefreplace')))

# out: str(b'a',1) !! TypeError str() argument 'encoding' must be str, not int
# out: str('a','b') !! TypeError decoding str is not supported
# out: str(1,'b') !! TypeError decoding to str: need a bytes-like object, int found
# out: str(1,2,3,4) !! TypeError str expected at most 3 arguments, got 4
# out: str(1,foo=2) !! TypeError str() got an unexpected keyword argument 'foo'
# out: str(b'a',errors=2) !! TypeError str() argument 'errors' must be str, not int
# out: str(b'\xff','utf-8') !! UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# out: str(b'a','foo') !! LookupError unknown encoding: foo
# out: str(b'\xff',errors='foo') !! LookupError unknown error handler name 'foo'
# out: str() -> ''
# out: str(object=5) -> '5'
# out: str(b'abc') -> "b'abc'"
# out: 'a'.encode(1) !! TypeError encode() argument 'encoding' must be str, not int
# out: 'a'.encode('foo') !! LookupError unknown encoding: foo
# out: '\ud800'.encode() !! UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
# out: 'é'.encode('ascii') !! UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
# out: 'éa'.encode('ascii','xmlcharrefreplace') -> b'&#233;a'
