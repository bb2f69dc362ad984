"""bytes(...), bytearray(...) and their class methods."""

class I:
    def __index__(s): return 65


class B:
    def __bytes__(s): return b'xx'


class BB:
    def __bytes__(s): return 'xx'


class By(bytes): pass


def run(text, function):
    try:
        print(text, '->', repr(function()))
    except Exception as error:
        print(text, '!!', type(error).__name__, error)


run("bytes.maketrans(b'ab',b'cd')[95:102]", lambda: (bytes.maketrans(b'ab',b'cd')[95:102]))
run("bytes.fromhex('a')", lambda: (bytes.fromhex('a')))
run("bytes.fromhex('xy')", lambda: (bytes.fromhex('xy')))
run("bytes.fromhex('ab cd  ')", lambda: (bytes.fromhex('ab cd  ')))
run('bytes.fromhex(1)', lambda: (bytes.fromhex(1)))
run("bytes.fromhex('aé')", lambda: (bytes.fromhex('aé')))
run("bytes.fromhex('a b')", lambda: (bytes.fromhex('a b')))
run("bytes.fromhex('ab c')", lambda: (bytes.fromhex('ab c')))
run("bytearray.fromhex('00ff')", lambda: (bytearray.fromhex('00ff')))
run("By.fromhex('00')", lambda: (By.fromhex('00')))
run("bytes('a')", lambda: (bytes('a')))
run("bytes('a',1)", lambda: (bytes('a',1)))
run("bytes(1,'a')", lambda: (bytes(1,'a')))
run('bytes(-1)', lambda: (bytes(-1)))
run('bytes([256])', lambda: (bytes([256])))
run('bytes([-1])', lambda: (bytes([-1])))
run("bytes(['a'])", lambda: (bytes(['a'])))
run('bytes(1.5)', lambda: (bytes(1.5)))
run('bytes(None)', lambda: (bytes(None)))
run("bytes([1],'a')", lambda: (bytes([1],'a')))
run("bytes(1,errors='a')", lambda: (bytes(1,errors='a')))
run("bytes(encoding='a')", lambda: (bytes(encoding='a')))
run("bytes('a',errors='strict')", lambda: (bytes('a',errors='strict')))
run("bytes('é','ascii')", lambda: (bytes('é','ascii')))
run('bytes(1<<70)', lambda: (bytes(1<<70)))
run('bytes([1<<70])', lambda: (bytes([1<<70])))
run('bytes(1,2,3,4)', lambda: (bytes(1,2,3,4)))
run('bytes(3)', lambda: (bytes(3)))
run('bytes(I())', lambda: (bytes(I())))
run('bytes(B())', lambda: (bytes(B())))
run('bytes(BB())', lambda: (bytes(BB())))
run('bytes(x for x in [1,2])', lambda: (bytes(x for x in [1,2])))
run('bytes((1,2))', lambda: (bytes((1,2))))
run('bytes(range(5))', lambda: (bytes(range(5))))
run("bytes('é€','utf-8')", lambda: (bytes('é€','utf-8')))
run("bytes('é','latin-1','strict')", lambda: (bytes('é','latin-1','strict')))
run("bytearray(b'a').index(b'b')", lambda: (bytearray(b'a').index(b'b')))
run("bytearray(b'a')[5]", lambda: (bytearray(b'a')[5]))
run("bytearray(b'a').remove(5)", lambda: (bytearray(b'a').remove(5)))
run("bytearray(b'a').remove('a')", lambda: (bytearray(b'a').remove('a')))
run("bytearray(b'a').remove(300)", lambda: (bytearray(b'a').remove(300)))
run('bytearray().pop()', lambda: (bytearray().pop()))
run("bytearray(b'a').pop(5)", lambda: (bytearray(b'a').pop(5)))
run("bytearray(b'abc').pop()", lambda: (bytearray(b'abc').pop()))
run("bytearray(b'abc').pop(0)", lambda: (bytearray(b'abc').pop(0)))
run("bytearray(b'a').append('a')", lambda: (bytearray(b'a').append('a')))
run("bytearray(b'a').append(256)", lambda: (bytearray(b'a').append(256)))
run("bytearray(b'a').insert(0,256)", lambda: (bytearray(b'a').insert(0,256)))
run("bytearray(b'a').extend(1)", lambda: (bytearray(b'a').extend(1)))
run("bytearray(b'a').extend('ab')", lambda: (bytearray(b'a').extend('ab')))
run("bytearray(b'a').extend([256])", lambda: (bytearray(b'a').extend([256])))
run("bytearray(b'a').extend(['a'])", lambda: (bytearray(b'a').extend(['a'])))
run("bytearray(b'a').__setitem__(0,256)", lambda: (bytearray(b'a').__setitem__(0,256)))
run("bytearray(b'a').__setitem__(0,'a')", lambda: (bytearray(b'a').__setitem__(0,'a')))
run("bytearray(b'a').__setitem__(9,1)", lambda: (bytearray(b'a').__setitem__(9,1)))
run("bytearray(b'a').__setitem__('a',1)", lambda: (bytearray(b'a').__setitem__('a',1)))
run("bytearray(b'a').__setitem__(slice(0,1),1)", lambda: (bytearray(b'a').__setitem__(slice(0,1),1)))
run("bytearray(b'a').__setitem__(slice(0,1),'a')", lambda: (bytearray(b'a').__setitem__(slice(0,1),'a')))
run("bytearray(b'abcd').__setitem__(slice(0,4,2),b'abc')", lambda: (bytearray(b'abcd').__setitem__(slice(0,4,2),b'abc')))
run("bytearray(b'abcd').__setitem__(slice(0,1),[256])", lambda: (bytearray(b'abcd').__setitem__(slice(0,1),[256])))
run("bytearray(b'a').__delitem__(9)", lambda: (bytearray(b'a').__delitem__(9)))
run("bytearray(b'a').__delitem__('a')", lambda: (bytearray(b'a').__delitem__('a')))
run("bytearray(b'a')+'a'", lambda: (bytearray(b'a')+'a'))
run("bytearray(b'a').__iadd__('a')", lambda: (bytearray(b'a').__iadd__('a')))
run("bytearray(b'a').__iadd__([1])", lambda: (bytearray(b'a').__iadd__([1])))
run("bytearray('a')", lambda: (bytearray('a')))
run('bytearray(-1)', lambda: (bytearray(-1)))
run('bytearray([256])', lambda: (bytearray([256])))
run('bytearray(1.5)', lambda: (bytearray(1.5)))
run("bytearray(['a'])", lambda: (bytearray(['a'])))
run("bytearray(b'a')['a']", lambda: (bytearray(b'a')['a']))
run("bytearray(b'a')*2.5", lambda: (bytearray(b'a')*2.5))
run('bytearray(1,2,3,4)', lambda: (bytearray(1,2,3,4)))
run('bytes(x=1)', lambda: (bytes(x=1)))
run("bytearray(b'a').decode('utf-8','foo')", lambda: (bytearray(b'a').decode('utf-8','foo')))
run("bytearray(b'abc').translate(bytes(256),b'b')", lambda: (bytearray(b'abc').translate(bytes(256),b'b')))
run("bytearray(b'a').__reduce__()", lambda: (bytearray(b'a').__reduce__()))
run("bytes(b'a','utf-8')", lambda: (bytes(b'a','utf-8')))
run("bytearray(b'a','utf-8')", lambda: (bytearray(b'a','utf-8')))
run("bytearray(5,'utf-8')", lambda: (bytearray(5,'utf-8')))
run('bytes([True])', lambda: (bytes([True])))
run('bytes.__new__(int)', lambda: (bytes.__new__(int)))
run("bytearray(b'x').insert('a',1)", lambda: (bytearray(b'x').insert('a',1)))
run("bytearray(b'x').clear()", lambda: (bytearray(b'x').clear()))
run("bytearray(b'abc').partition(b'b')", lambda: (bytearray(b'abc').partition(b'b')))
run("By(b'ab')", lambda: (By(b'ab')))
run("By(b'ab')[:]", lambda: (By(b'ab')[:]))
run("By(b'a')+b'c'", lambda: (By(b'a')+b'c'))
run("bytes.upper(b'a')", lambda: (bytes.upper(b'a')))
run("bytes.upper('a')", lambda: (bytes.upper('a')))
run("bytearray.append(b'a',1)", lambda: (bytearray.append(b'a',1)))
run("bytearray(b'ab') == By(b'ab')", lambda: (bytearray(b'ab') == By(b'ab')))

# out: bytes.maketrans(b'ab',b'cd')[95:102] -> b'_`cdcde'
# out: bytes.fromhex('a') !! ValueError non-hexadecimal number found in fromhex() arg at position 1
# out: bytes.fromhex('xy') !! ValueError non-hexadecimal number found in fromhex() arg at position 0
# out: bytes.fromhex('ab cd  ') -> b'\xab\xcd'
# out: bytes.fromhex(1) !! TypeError fromhex() argument must be str, not int
# out: bytes.fromhex('aé') !! ValueError non-hexadecimal number found in fromhex() arg at position 1
# out: bytes.fromhex('a b') !! ValueError non-hexadecimal number found in fromhex() arg at position 1
# out: bytes.fromhex('ab c') !! ValueError non-hexadecimal number found in fromhex() arg at position 4
# out: bytearray.fromhex('00ff') -> bytearray(b'\x00\xff')
# out: By.fromhex('00') -> b'\x00'
# out: bytes('a') !! TypeError string argument without an encoding
# out: bytes('a',1) !! TypeError bytes() argument 'encoding' must be str, not int
# out: bytes(1,'a') !! TypeError encoding without a string argument
# out: bytes(-1) !! ValueError negative count
# out: bytes([256]) !! ValueError bytes must be in range(0, 256)
# out: bytes([-1]) !! ValueError bytes must be in range(0, 256)
# out: bytes(['a']) !! TypeError 'str' object cannot be interpreted as an integer
# out: bytes(1.5) !! TypeError cannot convert 'float' object to bytes
# out: bytes(None) !! TypeError cannot convert 'NoneType' object to bytes
# out: bytes([1],'a') !! TypeError encoding without a string argument
# out: bytes(1,errors='a') !! TypeError errors without a string argument
# out: bytes(encoding='a') !! TypeError encoding without a string argument
# out: bytes('a',errors='strict') !! TypeError string argument without an encoding
# out: bytes('é','ascii') !! UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
# out: bytes(1<<70) !! OverflowError cannot fit 'int' into an index-sized integer
# out: bytes([1<<70]) !! ValueError bytes must be in range(0, 256)
# out: bytes(1,2,3,4) !! TypeError bytes() takes at most 3 arguments (4 given)
# out: bytes(3) -> b'\x00\x00\x00'
# out: bytes(I()) -> b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00'
# out: bytes(B()) -> b'xx'
# out: bytes(BB()) !! TypeError __bytes__ returned non-bytes (type str)
# out: bytes(x for x in [1,2]) -> b'\x01\x02'
# out: bytes((1,2)) -> b'\x01\x02'
# out: bytes(range(5)) -> b'\x00\x01\x02\x03\x04'
# out: bytes('é€','utf-8') -> b'\xc3\xa9\xe2\x82\xac'
# out: bytes('é','latin-1','strict') -> b'\xe9'
# out: bytearray(b'a').index(b'b') !! ValueError subsection not found
# out: bytearray(b'a')[5] !! IndexError bytearray index out of range
# out: bytearray(b'a').remove(5) !! ValueError value not found in bytearray
# out: bytearray(b'a').remove('a') !! TypeError 'str' object cannot be interpreted as an integer
# out: bytearray(b'a').remove(300) !! ValueError byte must be in range(0, 256)
# out: bytearray().pop() !! IndexError pop from empty bytearray
# out: bytearray(b'a').pop(5) !! IndexError pop index out of range
# out: bytearray(b'abc').pop() -> 99
# out: bytearray(b'abc').pop(0) -> 97
# out: bytearray(b'a').append('a') !! TypeError 'str' object cannot be interpreted as an integer
# out: bytearray(b'a').append(256) !! ValueError byte must be in range(0, 256)
# out: bytearray(b'a').insert(0,256) !! ValueError byte must be in range(0, 256)
# out: bytearray(b'a').extend(1) !! TypeError can't extend bytearray with int
# out: bytearray(b'a').extend('ab') !! TypeError expected iterable of integers; got: 'str'
# out: bytearray(b'a').extend([256]) !! ValueError byte must be in range(0, 256)
# out: bytearray(b'a').extend(['a']) !! TypeError 'str' object cannot be interpreted as an integer
# out: bytearray(b'a').__setitem__(0,256) !! ValueError byte must be in range(0, 256)
# out: bytearray(b'a').__setitem__(0,'a') !! TypeError 'str' object cannot be interpreted as an integer
# out: bytearray(b'a').__setitem__(9,1) !! IndexError bytearray index out of range
# out: bytearray(b'a').__setitem__('a',1) !! TypeError bytearray indices must be integers or slices, not str
# out: bytearray(b'a').__setitem__(slice(0,1),1) !! TypeError can assign only bytes, buffers, or iterables of ints in range(0, 256)
# out: bytearray(b'a').__setitem__(slice(0,1),'a') !! TypeError can assign only bytes, buffers, or iterables of ints in range(0, 256)
# out: bytearray(b'abcd').__setitem__(slice(0,4,2),b'abc') !! ValueError attempt to assign bytes of size 3 to extended slice of size 2
# out: bytearray(b'abcd').__setitem__(slice(0,1),[256]) !! ValueError byte must be in range(0, 256)
# out: bytearray(b'a').__delitem__(9) !! IndexError bytearray index out of range
# out: bytearray(b'a').__delitem__('a') !! TypeError bytearray indices must be integers or slices, not str
# out: bytearray(b'a')+'a' !! TypeError can't concat str to bytearray
# out: bytearray(b'a').__iadd__('a') !! TypeError can't concat str to bytearray
# out: bytearray(b'a').__iadd__([1]) !! TypeError can't concat list to bytearray
# out: bytearray('a') !! TypeError string argument without an encoding
# out: bytearray(-1) !! ValueError negative count
# out: bytearray([256]) !! ValueError byte must be in range(0, 256)
# out: bytearray(1.5) !! TypeError cannot convert 'float' object to bytearray
# out: bytearray(['a']) !! TypeError 'str' object cannot be interpreted as an integer
# out: bytearray(b'a')['a'] !! TypeError bytearray indices must be integers or slices, not str
# out: bytearray(b'a')*2.5 !! TypeError can't multiply sequence by non-int of type 'float'
# out: bytearray(1,2,3,4) !! TypeError bytearray() takes at most 3 arguments (4 given)
# out: bytes(x=1) !! TypeError bytes() got an unexpected keyword argument 'x'
# out: bytearray(b'a').decode('utf-8','foo') -> 'a'
# out: bytearray(b'abc').translate(bytes(256),b'b') -> bytearray(b'\x00\x00')
# out: bytearray(b'a').__reduce__() -> (<class 'bytearray'>, ('a', 'latin-1'), None)
# out: bytes(b'a','utf-8') !! TypeError encoding without a string argument
# out: bytearray(b'a','utf-8') !! TypeError encoding without a string argument
# out: bytearray(5,'utf-8') !! TypeError encoding without a string argument
# out: bytes([True]) -> b'\x01'
# out: bytes.__new__(int) !! TypeError bytes.__new__(int): int is not a subtype of bytes
# out: bytearray(b'x').insert('a',1) !! TypeError 'str' object cannot be interpreted as an integer
# out: bytearray(b'x').clear() -> None
# out: bytearray(b'abc').partition(b'b') -> (bytearray(b'a'), bytearray(b'b'), bytearray(b'c'))
# out: By(b'ab') -> b'ab'
# out: By(b'ab')[:] -> b'ab'
# out: By(b'a')+b'c' -> b'ac'
# out: bytes.upper(b'a') -> b'A'
# out: bytes.upper('a') !! TypeError descriptor 'upper' for 'bytes' objects doesn't apply to a 'str' object
# out: bytearray.append(b'a',1) !! TypeError descriptor 'append' for 'bytearray' objects doesn't apply to a 'bytes' object
# out: bytearray(b'ab') == By(b'ab') -> True
