"""Growing by +=, attributes of subclasses, mutation of bytearrays: nothing is shared that should not be."""

def show(label, value):
    print(label, repr(value))
a = bytearray(b'hello world')
b = a
a += b'!!'
show('iadd', b)
a *= 2
show('imul', b)
a[0] = 72
a[-1] = 63
a[2:4] = b'LLLL'
show('slice', a)
del a[::3]
show('del step', a)
a[1:1] = [1, 2, 3]
show('insert slice', a)
a[::2] = bytes(len(a[::2]))
show('ext', a)
a[:] = b''
show('clear', a)
a.extend(range(5)); a.append(200); a.insert(2, 99); a.insert(-100, 7); a.insert(100, 8)
show('ops', a)
print(a.pop(), a.pop(0), a.pop(-2)); a.remove(99); a.reverse(); show('rev', a)
try: a += a
except BufferError as e: print(e)
show('self', a)
a[1:3] = a
show('self slice', a)
a.extend(a)
show('self ext', a)
del a[2]
del a[1:4]
show('del', a)
try: a[::2] = b'1'
except ValueError as e: print(e)
for x in bytearray(b'xyz'): print(x, end=' ')
print()
it = iter(a); next(it); print(it.__length_hint__())
class BA(bytearray):
    def __init__(self, *args):
        super().__init__(*args)
        self.tag = 'T'
x = BA(b'ab'); x.append(1); print(repr(x), x.tag, type(x + b'c').__name__, x == b'ab\x01', len(x))
class S(str):
    def __new__(cls, text, extra=None):
        self = super().__new__(cls, text)
        self.extra = extra
        return self
s = S('héllo', 5)
print(s, s.extra, s.upper(), type(s.upper()).__name__, s[1], s + '!', f'{s:>8}', '%s' % s, s == 'héllo', {s: 1}['héllo'])
s.other = [1]
print(s.__dict__, S('x').__dict__)
class B(bytes):
    pass
y = B(b'abc'); y.z = 1; print(y, y.z, y.__dict__, bytes(y), type(bytes(y)).__name__)
# building
t = ''
u = t
for i in range(2000):
    t += chr(97 + i % 26)
    if i == 1000: u = t
print(len(t), len(u), t[995:1005], u[-3:])
for i in range(50):
    t += 'é' if i % 2 else '€'
print(len(t), t[-6:], hash(t) == hash(t[:1000] + t[1000:]))
w = 'ab'
w += w
w += w
print(w)
def f(s):
    s += 'x'
    return s
k = 'base'
print(f(k), f(k), k)
parts = []
p = ''
for c in 'hello':
    p += c
    parts.append(p)
print(parts)
d = {}
for i in range(3): d['k'] = d.get('k', '') + str(i)
print(d)
print(str(1.5), str(None), str([1, 'a', b'b']), str((1,)), str({1: 'é'}), repr('a\'b"c'), ascii(['é']))
print('é'.encode('utf-8'), 'x'.join(map(str, range(5))), ''.join(reversed('abc')))
for line in 'a\nb\r\nc'.splitlines(): print(line)
print('%s and %r' % ('x', 'y'), '%(a)d %(b)s' % {'a': 1, 'b': 2}, '%5.2f%%' % 99.5)
print('{} {!r} {:>5} {x}'.format(1, 'a', 'b', x=3), '{0[k]} {1.real}'.format({'k': 5}, 3))
print("abc" "def", 'a' in 'abc', 'abc' > 'abd', sorted(['b', 'A', 'a']), max('a', 'b'))
first, *rest = 'héy'
print(first, rest)
print([c for c in 'añb'], {c: ord(c) for c in 'ab'}, list(enumerate('ab')), list(zip('ab', 'cd')))
print('Hello'.translate(str.maketrans('lo', '01')), 'a-b_c'.replace('-', '_').split('_'))
print(b'%d %s %x' % (5, b'x', 255), b'a'.join([b'1', b'2']), bytes.fromhex('de ad').hex(' '))

# out: iadd bytearray(b'hello world!!')
# out: imul bytearray(b'hello world!!hello world!!')
# out: slice bytearray(b'HeLLLLo world!!hello world!?')
# out: del step bytearray(b'eLLL wrl!!elo ord!')
# out: insert slice bytearray(b'e\x01\x02\x03LLL wrl!!elo ord!')
# out: ext bytearray(b'\x00\x01\x00\x03\x00L\x00 \x00r\x00!\x00e\x00o\x00o\x00d\x00')
# out: clear bytearray(b'')
# out: ops bytearray(b'\x07\x00\x01c\x02\x03\x04\xc8\x08')
# out: 8 7 4
# out: rev bytearray(b'\xc8\x03\x02\x01\x00')
# out: Existing exports of data: object cannot be re-sized
# out: self bytearray(b'\xc8\x03\x02\x01\x00')
# out: self slice bytearray(b'\xc8\xc8\x03\x02\x01\x00\x01\x00')
# out: self ext bytearray(b'\xc8\xc8\x03\x02\x01\x00\x01\x00\xc8\xc8\x03\x02\x01\x00\x01\x00')
# out: del bytearray(b'\xc8\x00\x01\x00\xc8\xc8\x03\x02\x01\x00\x01\x00')
# out: attempt to assign bytes of size 1 to extended slice of size 6
# out: 120 121 122
# out: 11
# out: BA(b'ab\x01') T bytearray True 3
# out: héllo 5 HÉLLO str é héllo!    héllo héllo True 1
# out: {'extra': 5, 'other': [1]} {'extra': None}
# out: b'abc' 1 {'z': 1} b'abc' bytes
# out: 2000 1001 hijklmnopq klm
# out: 2050 €é€é€é True
# out: abababab
# out: basex basex base
# out: ['h', 'he', 'hel', 'hell', 'hello']
# out: {'k': '012'}
# out: 1.5 None [1, 'a', b'b'] (1,) {1: 'é'} 'a\'b"c' ['\xe9']
# out: b'\xc3\xa9' 0x1x2x3x4 cba
# out: a
# out: b
# out: c
# out: x and 'y' 1 2 99.50%
# out: 1 'a'     b 3 5 3
# out: abcdef True False ['A', 'a', 'b'] b
# out: h ['é', 'y']
# out: ['a', 'ñ', 'b'] {'a': 97, 'b': 98} [(0, 'a'), (1, 'b')] [('a', 'c'), ('b', 'd')]
# out: He001 ['a', 'b', 'c']
# out: b'5 x ff' b'1a2' de ad
