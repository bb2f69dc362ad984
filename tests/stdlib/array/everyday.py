import array, struct
from array import array as A
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e), e)
t(A); t(A,'z'); t(A,'i',[1,'a']); t(A,'i',[2**31]); t(A,'B',[-1]); t(A,'B',[256]); t(A,'d',['x']); t(A,'i',[1.5]); t(A,'u','abc'); t(A,'u',[1]); t(A,'i','abc'); t(A,'i',5); t(A,'i',b'abcd'); t(A,'i',b'abc'); t(A,'b',[200]); t(A,'h',[99999]); t(A,'H',[-1]); t(A,'I',[-1]); t(A,'I',[2**32]); t(A,'Q',[2**64]); t(A,'l',[2**63]); t(A,'w','aé'); t(A,5); t(A,'ii'); t(A,'L',[-1]); t(A,'q',[2**70]); t(A,'Q',[-1])
a=A('i',[1,2,3]); t(a.pop,5); t(a.remove,9); t(a.index,9); t(lambda:a[9]); t(lambda:a['x']); t(lambda:a+[1]); t(lambda:a+A('d')); t(lambda:a==[1,2,3]); t(lambda:a<A('i',[1,2,4])); t(a.append,'x'); t(a.extend,[1.5]); t(a.extend,A('d',[1])); t(a.fromlist,5); t(a.tofile,5); t(a.byteswap); t(lambda:a);  print(a.itemsize,a.typecode,A('d').itemsize,A('u').itemsize, repr(A('i')),repr(A('f',[.1])), A('u','hi').tounicode(), array.typecodes); t(hash,a); t(lambda:A('f',[1e40])); t(lambda: a*2); t(lambda: 2*A('b',[1])); t(a.__setitem__,slice(0,1),[1]); t(a.insert,0,'a'); t(A('i',[]).pop); t(a.frombytes,b'abc'); t(a.fromfile,open('/dev/null','rb'),2); t(a.__delitem__,9); t(a.__setitem__,9,1)
b=A('i',range(5)); b[1:3]=A('i',[9]); print(b, b[::2], b[-1], list(b), 9 in b, len(b), b.tolist(), b.tobytes(), b.count(9), A('d',[1,2.5]), sum(b), max(b)); b+=A('i',[7]); b.reverse(); del b[0]; print(b); import copy; print(copy.copy(b), sorted(b)); bytes(A('B',[1,2])); print(bytes(A('B',[1,2])))
for f,*v in [('i',1),('<hbq',1,2,3),('>I',1),('3s',b'ab'),('5p',b'abc'),('?',True),('f',1.5),('d',1.5),('e',1.5),('c',b'a'),('2i',1,2),('xi',1),('n',1),('P',1),('@bi',1,2),('=bi',1,2),('0s',b''),('bhilq',1,2,3,4,5)]: t(struct.pack,f,*v); print(struct.calcsize(f)); print(struct.unpack(f,struct.pack(f,*v)))
t(struct.pack,'i','a'); t(struct.pack,'B',300); t(struct.pack,'i'); t(struct.pack,'z',1); t(struct.pack,'b',-200); t(struct.pack,'H',-1); t(struct.pack,'h',40000); t(struct.unpack,'i',b'abc'); t(struct.pack,'s','a'); t(struct.pack,'c',b'ab'); t(struct.pack,'Q',-1); t(struct.pack,'q',2**63); t(struct.pack,'I',2**32); t(struct.unpack_from,'i',b'abcdef',3); t(struct.pack_into,'i',bytearray(2),0,1); t(struct.pack,'d','x'); t(struct.iter_unpack,'i',b'abc'); t(lambda: list(struct.iter_unpack('h',b'abcd'))); t(struct.Struct,'<i'); t(struct.Struct,5); s=struct.Struct('>hh'); print(s.size,s.format,s.pack(1,2),s.unpack(b'\0\1\0\2'));  t(struct.pack,'5',1); t(struct.pack,'<n',1); t(struct.unpack,'<e',b'\x00\x3e'); t(struct.pack,'i',1.5); t(struct.pack,'3i',1,2); t(struct.unpack_from,'i',b'ab'); t(struct.pack,'<l',2**31)
for x in (0.0,-0.0,65504.0,1e-8,6e-8,1/3,float('inf'),2049.0): t(struct.pack,'<e',x)

# out: <class 'TypeError'> array() takes at least 1 argument (0 given)
# out: <class 'ValueError'> bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)
# out: <class 'TypeError'> 'str' object cannot be interpreted as an integer
# out: <class 'OverflowError'> signed integer is greater than maximum
# out: <class 'OverflowError'> unsigned byte integer is less than minimum
# out: <class 'OverflowError'> unsigned byte integer is greater than maximum
# out: <class 'TypeError'> must be real number, not str
# out: <class 'TypeError'> 'float' object cannot be interpreted as an integer
# out: array('u', 'abc')
# out: <class 'TypeError'> array item must be unicode character
# out: <class 'TypeError'> cannot use a str to initialize an array with typecode 'i'
# out: <class 'TypeError'> 'int' object is not iterable
# out: array('i', [1684234849])
# out: <class 'ValueError'> bytes length not a multiple of item size
# out: <class 'OverflowError'> signed char is greater than maximum
# out: <class 'OverflowError'> signed short integer is greater than maximum
# out: <class 'OverflowError'> unsigned short is less than minimum
# out: <class 'OverflowError'> can't convert negative value to unsigned int
# out: <class 'OverflowError'> unsigned int is greater than maximum
# out: <class 'OverflowError'> int too big to convert
# out: <class 'OverflowError'> Python int too large to convert to C long
# out: array('w', 'aé')
# out: <class 'TypeError'> array() argument 1 must be a unicode character, not int
# out: <class 'TypeError'> array() argument 1 must be a unicode character, not str
# out: <class 'OverflowError'> can't convert negative value to unsigned int
# out: <class 'OverflowError'> int too big to convert
# out: <class 'OverflowError'> can't convert negative int to unsigned
# out: <class 'IndexError'> pop index out of range
# out: <class 'ValueError'> array.remove(x): x not in array
# out: <class 'ValueError'> array.index(x): x not in array
# out: <class 'IndexError'> array index out of range
# out: <class 'TypeError'> array indices must be integers
# out: <class 'TypeError'> can only append array (not "list") to array
# out: <class 'TypeError'> bad argument type for built-in operation
# out: False
# out: True
# out: <class 'TypeError'> 'str' object cannot be interpreted as an integer
# out: <class 'TypeError'> 'float' object cannot be interpreted as an integer
# out: <class 'TypeError'> can only extend with array of same kind
# out: <class 'TypeError'> arg must be list
# out: <class 'AttributeError'> 'int' object has no attribute 'write'
# out: None
# out: array('i', [16777216, 33554432, 50331648])
# out: 4 i 8 4 array('i') array('f', [0.10000000149011612]) hi bBuwhHiIlLqQfd
# out: <class 'TypeError'> unhashable type: 'array.array'
# out: array('f', [inf])
# out: array('i', [16777216, 33554432, 50331648, 16777216, 33554432, 50331648])
# out: array('b', [1, 1])
# out: <class 'TypeError'> can only assign array (not "list") to array slice
# out: <class 'TypeError'> 'str' object cannot be interpreted as an integer
# out: <class 'IndexError'> pop from empty array
# out: <class 'ValueError'> bytes length not a multiple of item size
# out: <class 'EOFError'> read() didn't return enough bytes
# out: <class 'IndexError'> array assignment index out of range
# out: <class 'IndexError'> array assignment index out of range
# out: array('i', [0, 9, 3, 4]) array('i', [0, 3]) 4 [0, 9, 3, 4] True 4 [0, 9, 3, 4] b'\x00\x00\x00\x00\t\x00\x00\x00\x03\x00\x00\x00\x04\x00\x00\x00' 1 array('d', [1.0, 2.5]) 16 9
# out: array('i', [4, 3, 9, 0])
# out: array('i', [4, 3, 9, 0]) [0, 3, 4, 9]
# out: b'\x01\x02'
# out: b'\x01\x00\x00\x00'
# out: 4
# out: (1,)
# out: b'\x01\x00\x02\x03\x00\x00\x00\x00\x00\x00\x00'
# out: 11
# out: (1, 2, 3)
# out: b'\x00\x00\x00\x01'
# out: 4
# out: (1,)
# out: b'ab\x00'
# out: 3
# out: (b'ab\x00',)
# out: b'\x03abc\x00'
# out: 5
# out: (b'abc',)
# out: b'\x01'
# out: 1
# out: (True,)
# out: b'\x00\x00\xc0?'
# out: 4
# out: (1.5,)
# out: b'\x00\x00\x00\x00\x00\x00\xf8?'
# out: 8
# out: (1.5,)
# out: b'\x00>'
# out: 2
# out: (1.5,)
# out: b'a'
# out: 1
# out: (b'a',)
# out: b'\x01\x00\x00\x00\x02\x00\x00\x00'
# out: 8
# out: (1, 2)
# out: b'\x00\x00\x00\x00\x01\x00\x00\x00'
# out: 8
# out: (1,)
# out: b'\x01\x00\x00\x00\x00\x00\x00\x00'
# out: 8
# out: (1,)
# out: b'\x01\x00\x00\x00\x00\x00\x00\x00'
# out: 8
# out: (1,)
# out: b'\x01\x00\x00\x00\x02\x00\x00\x00'
# out: 8
# out: (1, 2)
# out: b'\x01\x02\x00\x00\x00'
# out: 5
# out: (1, 2)
# out: b''
# out: 0
# out: (b'',)
# out: b'\x01\x00\x02\x00\x03\x00\x00\x00\x04\x00\x00\x00\x00\x00\x00\x00\x05\x00\x00\x00\x00\x00\x00\x00'
# out: 24
# out: (1, 2, 3, 4, 5)
# out: <class 'struct.error'> required argument is not an integer
# out: <class 'struct.error'> 'B' format requires 0 <= number <= 255
# out: <class 'struct.error'> pack expected 1 items for packing (got 0)
# out: <class 'struct.error'> bad char in struct format
# out: <class 'struct.error'> 'b' format requires -128 <= number <= 127
# out: <class 'struct.error'> 'H' format requires 0 <= number <= 65535
# out: <class 'struct.error'> 'h' format requires -32768 <= number <= 32767
# out: <class 'struct.error'> unpack requires a buffer of 4 bytes
# out: <class 'struct.error'> argument for 's' must be a bytes object
# out: <class 'struct.error'> char format requires a bytes object of length 1
# out: <class 'struct.error'> 'Q' format requires 0 <= number <= 18446744073709551615
# out: <class 'struct.error'> 'q' format requires -9223372036854775808 <= number <= 9223372036854775807
# out: <class 'struct.error'> 'I' format requires 0 <= number <= 4294967295
# out: <class 'struct.error'> unpack_from requires a buffer of at least 7 bytes for unpacking 4 bytes at offset 3 (actual buffer size is 6)
# out: <class 'struct.error'> pack_into requires a buffer of at least 4 bytes for packing 4 bytes at offset 0 (actual buffer size is 2)
# out: <class 'struct.error'> required argument is not a float
# out: <class 'struct.error'> iterative unpacking requires a buffer of a multiple of 4 bytes
# out: [(25185,), (25699,)]
# out: Struct('<i')
# out: <class 'TypeError'> Struct() argument 1 must be a str or bytes object, not int
# out: 4 >hh b'\x00\x01\x00\x02' (1, 2)
# out: <class 'struct.error'> repeat count given without format specifier
# out: <class 'struct.error'> bad char in struct format
# out: (1.5,)
# out: <class 'struct.error'> required argument is not an integer
# out: <class 'struct.error'> pack expected 3 items for packing (got 2)
# out: <class 'struct.error'> unpack_from requires a buffer of at least 4 bytes for unpacking 4 bytes at offset 0 (actual buffer size is 2)
# out: <class 'struct.error'> 'l' format requires -2147483648 <= number <= 2147483647
# out: b'\x00\x00'
# out: b'\x00\x80'
# out: b'\xff{'
# out: b'\x00\x00'
# out: b'\x01\x00'
# out: b'U5'
# out: b'\x00|'
# out: b'\x00h'
