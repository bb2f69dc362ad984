"""memoryview of bytes and bytearray."""

def run(text, function):
    try: print(text, '->', repr(function()))
    except Exception as error: print(text, '!!', type(error).__name__, error)
m=memoryview(b'abc'); ba=bytearray(b'hello'); w=memoryview(ba)
run('memoryview()', lambda: (memoryview()))
run("memoryview('a')", lambda: (memoryview('a')))
run('memoryview(1)', lambda: (memoryview(1)))
run('memoryview(1,2)', lambda: (memoryview(1,2)))
run("memoryview(object=b'a').tolist()", lambda: (memoryview(object=b'a').tolist()))
run('m.nbytes,m.itemsize,m.format,m.ndim,m.shape,m.strides,m.suboffsets,m.readonly,m.obj,m.contiguous,m.c_contiguous,m.f_contiguous', lambda: (m.nbytes,m.itemsize,m.format,m.ndim,m.shape,m.strides,m.suboffsets,m.readonly,m.obj,m.contiguous,m.c_contiguous,m.f_contiguous))
run('m[0],m[-1]', lambda: (m[0],m[-1]))
run('m[5]', lambda: (m[5]))
run("m['a']", lambda: (m['a']))
run('m[0:2].tobytes()', lambda: (m[0:2].tobytes()))
run('m[::2].tolist(), m[::2].strides, m[::2].contiguous', lambda: (m[::2].tolist(), m[::2].strides, m[::2].contiguous))
run('m[::-1].tobytes()', lambda: (m[::-1].tobytes()))
run('m[0,0]', lambda: (m[0,0]))
run('m[()]', lambda: (m[()]))
run('m[...]', lambda: (m[...]))
run('m.__setitem__(0,1)', lambda: (m.__setitem__(0,1)))
run('w.__setitem__(0,72), bytes(ba)', lambda: (w.__setitem__(0,72), bytes(ba)))
run('w.__setitem__(0,256)', lambda: (w.__setitem__(0,256)))
run("w.__setitem__(0,'a')", lambda: (w.__setitem__(0,'a')))
run("w.__setitem__(slice(0,2),b'XY'), bytes(ba)", lambda: (w.__setitem__(slice(0,2),b'XY'), bytes(ba)))
run("w.__setitem__(slice(0,2),b'XYZ')", lambda: (w.__setitem__(slice(0,2),b'XYZ')))
run("w.__setitem__(slice(0,2),'ab')", lambda: (w.__setitem__(slice(0,2),'ab')))
run('w.__setitem__(9,1)', lambda: (w.__setitem__(9,1)))
run('w.__delitem__(0)', lambda: (w.__delitem__(0)))
run('ba.append(1)', lambda: (ba.append(1)))
run("m==b'abc', m==memoryview(b'abc'), m==bytearray(b'abc'), m=='abc', m!=b'abd'", lambda: (m==b'abc', m==memoryview(b'abc'), m==bytearray(b'abc'), m=='abc', m!=b'abd'))
run("m<b'b'", lambda: (m<b'b'))
run("hash(m)==hash(b'abc')", lambda: (hash(m)==hash(b'abc')))
run('hash(w)', lambda: (hash(w)))
run('len(m)', lambda: (len(m)))
run('list(m)', lambda: (list(m)))
run("b'a' in m", lambda: (b'a' in m))
run('97 in m', lambda: (97 in m))
run('m.tolist()', lambda: (m.tolist()))
run('m.hex()', lambda: (m.hex()))
run("m.hex(':')", lambda: (m.hex(':')))
run('bytes(m)', lambda: (bytes(m)))
run('bytearray(m)', lambda: (bytearray(m)))
run('m.toreadonly().readonly', lambda: (m.toreadonly().readonly))
run("m.cast('B')[0]", lambda: (m.cast('B')[0]))
run("memoryview(b'abcdefgh').cast('I')[0]", lambda: (memoryview(b'abcdefgh').cast('I')[0]))
run("memoryview(b'abcdefgh').cast('I').tolist()", lambda: (memoryview(b'abcdefgh').cast('I').tolist()))
run("memoryview(b'abc').cast('I')", lambda: (memoryview(b'abc').cast('I')))
run("m.cast('x')", lambda: (m.cast('x')))
run('m.release()', lambda: (m.release()))
run('m.tobytes()', lambda: (m.tobytes()))
run("memoryview(memoryview(b'ab')[1:]).obj", lambda: (memoryview(memoryview(b'ab')[1:]).obj))
run("b''.join([memoryview(b'a'),b'b'])", lambda: (b''.join([memoryview(b'a'),b'b'])))
run("b'abc'+memoryview(b'd')", lambda: (b'abc'+memoryview(b'd')))
run("int.from_bytes(memoryview(b'ab'),'big')", lambda: (int.from_bytes(memoryview(b'ab'),'big')))
run("str(memoryview(b'ab'),'ascii')", lambda: (str(memoryview(b'ab'),'ascii')))
run("b'abc'.find(memoryview(b'b'))", lambda: (b'abc'.find(memoryview(b'b'))))
run("memoryview(b'ab')+b'c'", lambda: (memoryview(b'ab')+b'c'))
run("bool(memoryview(b''))", lambda: (bool(memoryview(b''))))
run("memoryview(bytearray(b'ab'))[::-1].tobytes()", lambda: (memoryview(bytearray(b'ab'))[::-1].tobytes()))
run("memoryview(b'abcabc').count(97)", lambda: (memoryview(b'abcabc').count(97)))
run("bytes(memoryview(b'abcd')[::2])", lambda: (bytes(memoryview(b'abcd')[::2])))
run("w.cast('b').tolist()", lambda: (w.cast('b').tolist()))
run("b'%s' % memoryview(b'ab')", lambda: (b'%s' % memoryview(b'ab')))
run('w[1:3].__setitem__(0, 33), bytes(ba)', lambda: (w[1:3].__setitem__(0, 33), bytes(ba)))
run("memoryview(bytes(range(250,256))).cast('h').tolist()", lambda: (memoryview(bytes(range(250,256))).cast('h').tolist()))
run("memoryview(bytes(8)).cast('d')[0]", lambda: (memoryview(bytes(8)).cast('d')[0]))
run("memoryview(b'ab').cast('c').tolist()", lambda: (memoryview(b'ab').cast('c').tolist()))
run("[x for x in memoryview(b'xyz')[::-1]]", lambda: ([x for x in memoryview(b'xyz')[::-1]]))
with memoryview(bytearray(b'x')) as q: pass
run('q', lambda: q[0]); run('len', lambda: len(q)); run('eq', lambda: q==q); run('n', lambda: q.nbytes); run('r', lambda: q.release())
w.release(); ba.append(33); print(ba)

# out: memoryview() !! TypeError memoryview() missing required argument 'object' (pos 1)
# out: memoryview('a') !! TypeError memoryview: a bytes-like object is required, not 'str'
# out: memoryview(1) !! TypeError memoryview: a bytes-like object is required, not 'int'
# out: memoryview(1,2) !! TypeError memoryview() takes at most 1 argument (2 given)
# out: memoryview(object=b'a').tolist() -> [97]
# out: m.nbytes,m.itemsize,m.format,m.ndim,m.shape,m.strides,m.suboffsets,m.readonly,m.obj,m.contiguous,m.c_contiguous,m.f_contiguous -> (3, 1, 'B', 1, (3,), (1,), (), True, b'abc', True, True, True)
# out: m[0],m[-1] -> (97, 99)
# out: m[5] !! IndexError index out of bounds on dimension 1
# out: m['a'] !! TypeError memoryview: invalid slice key
# out: m[0:2].tobytes() -> b'ab'
# out: m[::2].tolist(), m[::2].strides, m[::2].contiguous -> ([97, 99], (2,), False)
# out: m[::-1].tobytes() -> b'cba'
# out: m[0,0] !! TypeError cannot index 1-dimension view with 2-element tuple
# out: m[()] !! NotImplementedError sub-views are not implemented
# out: m[...] !! TypeError memoryview: invalid slice key
# out: m.__setitem__(0,1) !! TypeError cannot modify read-only memory
# out: w.__setitem__(0,72), bytes(ba) -> (None, b'Hello')
# out: w.__setitem__(0,256) !! ValueError memoryview: invalid value for format 'B'
# out: w.__setitem__(0,'a') !! TypeError memoryview: invalid type for format 'B'
# out: w.__setitem__(slice(0,2),b'XY'), bytes(ba) -> (None, b'XYllo')
# out: w.__setitem__(slice(0,2),b'XYZ') !! ValueError memoryview assignment: lvalue and rvalue have different structures
# out: w.__setitem__(slice(0,2),'ab') !! TypeError a bytes-like object is required, not 'str'
# out: w.__setitem__(9,1) !! IndexError index out of bounds on dimension 1
# out: w.__delitem__(0) !! TypeError cannot delete memory
# out: ba.append(1) !! BufferError Existing exports of data: object cannot be re-sized
# out: m==b'abc', m==memoryview(b'abc'), m==bytearray(b'abc'), m=='abc', m!=b'abd' -> (True, True, True, False, True)
# out: m<b'b' !! TypeError '<' not supported between instances of 'memoryview' and 'bytes'
# out: hash(m)==hash(b'abc') -> True
# out: hash(w) !! ValueError cannot hash writable memoryview object
# out: len(m) -> 3
# out: list(m) -> [97, 98, 99]
# out: b'a' in m -> False
# out: 97 in m -> True
# out: m.tolist() -> [97, 98, 99]
# out: m.hex() -> '616263'
# out: m.hex(':') -> '61:62:63'
# out: bytes(m) -> b'abc'
# out: bytearray(m) -> bytearray(b'abc')
# out: m.toreadonly().readonly -> True
# out: m.cast('B')[0] -> 97
# out: memoryview(b'abcdefgh').cast('I')[0] -> 1684234849
# out: memoryview(b'abcdefgh').cast('I').tolist() -> [1684234849, 1751606885]
# out: memoryview(b'abc').cast('I') !! TypeError memoryview: length is not a multiple of itemsize
# out: m.cast('x') !! ValueError memoryview: destination format must be a native single character format prefixed with an optional '@'
# out: m.release() -> None
# out: m.tobytes() !! ValueError operation forbidden on released memoryview object
# out: memoryview(memoryview(b'ab')[1:]).obj -> b'ab'
# out: b''.join([memoryview(b'a'),b'b']) -> b'ab'
# out: b'abc'+memoryview(b'd') -> b'abcd'
# out: int.from_bytes(memoryview(b'ab'),'big') -> 24930
# out: str(memoryview(b'ab'),'ascii') -> 'ab'
# out: b'abc'.find(memoryview(b'b')) -> 1
# out: memoryview(b'ab')+b'c' !! TypeError unsupported operand type(s) for +: 'memoryview' and 'bytes'
# out: bool(memoryview(b'')) -> False
# out: memoryview(bytearray(b'ab'))[::-1].tobytes() -> b'ba'
# out: memoryview(b'abcabc').count(97) !! AttributeError 'memoryview' object has no attribute 'count'
# out: bytes(memoryview(b'abcd')[::2]) -> b'ac'
# out: w.cast('b').tolist() -> [88, 89, 108, 108, 111]
# out: b'%s' % memoryview(b'ab') -> b'ab'
# out: w[1:3].__setitem__(0, 33), bytes(ba) -> (None, b'X!llo')
# out: memoryview(bytes(range(250,256))).cast('h').tolist() -> [-1030, -516, -2]
# out: memoryview(bytes(8)).cast('d')[0] -> 0.0
# out: memoryview(b'ab').cast('c').tolist() -> [b'a', b'b']
# out: [x for x in memoryview(b'xyz')[::-1]] -> [122, 121, 120]
# out: q !! ValueError operation forbidden on released memoryview object
# out: len !! ValueError operation forbidden on released memoryview object
# out: eq -> True
# out: n !! ValueError operation forbidden on released memoryview object
# out: r -> None
# out: bytearray(b'X!llo!')
