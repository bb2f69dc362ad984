"""f-strings, conversions and specifications in everyday use; odds and ends of str."""

x = 3.14159; name = 'é'; width = 10; n = 42; d = {'k': [1, 2]}
print(f'{x=} {name=!s} {n=:05d} {x = :.2f} {d["k"][1]=}')
print(f'{x:{width}.{2}f}|{name!r:>{width}}|{n:#{"x"}}|{n!a:^9}|{{}}')
print(f'''multi
{n}''' f"{name}" 'plain' rf'\n{n}')
print(f'{"nested " + f"{n + 1}"}', f'{n:,}', f'{n:>+8,d}', f'{-n:08.1f}', f'{n:e}', f'{n/7:%}', f'{1e100}', f'{x!s:.4}')
print(f'{(lambda y: y * 2)(4)}', f'{[i for i in range(3)]!r}', f'{n if n > 1 else 0:b}')
print(f'{1_000_000:_} {255:_x} {0b1010:_b} {3+4j:.1f} {True:d} {True} {None!s:>6}')
class P:
    def __init__(self, v): self.v = v
    def __format__(self, spec): return f'<{spec}:{self.v}>'
    def __repr__(self): return f'P({self.v!r})'
    def __str__(self): return 'p'
p = P([1])
print(f'{p} {p:abc} {p!r} {p!s:>5} {p:{width}}', '{:x} {!r} {}'.format(p, p, p), '%s %r' % (p, p), format(p, 'q'), str(p), repr([p]))
for bad in (lambda: f'{n:s}', lambda: f'{name:d}', lambda: f'{x:d}', lambda: f'{n:.3d}', lambda: f'{p.nope}', lambda: f'{[]:5}', lambda: f'{n:99999999999999999999}', lambda: f'{x:,_}', lambda: f'{n:z}', lambda: f'{name:,}', lambda: f'{name:_}', lambda: f'{n:cc}', lambda: f'{3j:%}', lambda: f'{n!r:d}'):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
try: 'aé€'.encode('ascii')
except UnicodeEncodeError as e: print(e, e.encoding, e.object, e.start, e.end, e.reason, e.args)
try: b'ab\xff\xfe'.decode()
except UnicodeDecodeError as e: print(e, e.encoding, e.object, e.start, e.end, e.reason, e.args, isinstance(e, ValueError))
try: bytearray(b'\x80').decode('ascii')
except UnicodeDecodeError as e: print(e, type(e.object))
print('a,b'.split(',') == ['a', 'b'], 'x' * 3, '-' * 0, 'ab' 'cd', "it's", 'say "hi"', 'both \' and "')
print('\x00\x1f\x7f\x80\xad\u200b\u3000\ue000\U000e0001\U0010ffff'.__repr__(), '\t\n\r\\'.__repr__())
print('tab\tx', 'end', sep='|', end='\n')
print('ﬁ'.upper(), 'ŉ'.upper(), 'İ'.lower(), 'ΑΣ'.lower(), 'ΑΣ Α'.lower(), 'ß'.title(), 'ǆ'.title(), 'ſ'.upper(), 'ẞ'.casefold(), 'µ'.upper(), 'ÿ'.upper())
s = 'abc'
a, b, c = s
print(a + c, s[::-1], s[-1:], s[10:], s[:-10], s[1:2] is s[1:2], len(s), 'b' not in s)
print(sorted('hello world'.split(), key=len), 'Mississippi'.count('ss'), 'a-b-c'.rsplit('-', 1), 'abc'.index('c'))
print(' '.join(f'{i:02x}' for i in b'\x00\xff'), list(b'ab'), bytes([1, 2]) + b'\x03', b'abc'[1], b'abc'[1:])
print(int('12'), int(' -7 '), float('1e3'), int('ff', 16), int(b'12'), float(b'2.5'), int('١٢'), complex('1+2j'))
for w in ['', 'x', '12a', '1_000', '__', '0x10']:
    try: print(int(w))
    except ValueError as e: print(e)
print('€' < '😀', 'Z' < 'a', 'abc' < 'abcd', '' < 'a', max(['b', 'é', 'a']), min('hello'))
print(hash('abc') == hash('abc'), {'a': 1}['a'], 'a' in {'a'}, ('x',) == ('x',), [*'ab'], {*'a'}, dict(a='b'))
t = 'line1\nline2\r\nline3'
for i, l in enumerate(t.splitlines(), 1): print(i, l)
print(str.lower('ABC'), list(map(str.strip, [' a ', 'b '])), list(filter(str.isdigit, 'a1b2')), ''.join(map(chr, [97, 8364])))
print(type('a').__name__, isinstance('a', str), issubclass(str, object), str.__name__)
print('%s' % [1, 'a'], '%s' % (('t',),), '%5s%%' % 'x', '%c%c' % ('a', 98), '%08.3f' % x, '%+d %x %o %e' % (5, 255, 8, 1.5))

# out: x=3.14159 name=é n=00042 x = 3.14 d["k"][1]=2
# out:       3.14|       'é'|0x2a|   42    |{}
# out: multi
# out: 42éplain\n42
# out: nested 43 42      +42 -00042.0 4.200000e+01 600.000000% 1e+100 3.14
# out: 8 [0, 1, 2] 101010
# out: 1_000_000 ff 1010 3.0+4.0j 1 True   None
# out: <:[1]> <abc:[1]> P([1])     p <10:[1]> <x:[1]> P([1]) <:[1]> p P([1]) <q:[1]> p [P([1])]
# out: ValueError Unknown format code 's' for object of type 'int'
# out: ValueError Unknown format code 'd' for object of type 'str'
# out: ValueError Unknown format code 'd' for object of type 'float'
# out: ValueError Precision not allowed in integer format specifier
# out: AttributeError 'P' object has no attribute 'nope'
# out: TypeError unsupported format string passed to list.__format__
# out: ValueError Too many decimal digits in format string
# out: ValueError Cannot specify both ',' and '_'.
# out: ValueError Negative zero coercion (z) not allowed in integer format specifier
# out: ValueError Cannot specify ',' with 's'.
# out: ValueError Cannot specify '_' with 's'.
# out: ValueError Invalid format specifier 'cc' for object of type 'int'
# out: ValueError Unknown format code '%' for object of type 'complex'
# out: ValueError Unknown format code 'd' for object of type 'str'
# out: 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128) ascii aé€ 1 3 ordinal not in range(128) ('ascii', 'aé€', 1, 3, 'ordinal not in range(128)')
# out: 'utf-8' codec can't decode byte 0xff in position 2: invalid start byte utf-8 b'ab\xff\xfe' 2 3 invalid start byte ('utf-8', b'ab\xff\xfe', 2, 3, 'invalid start byte') True
# out: 'ascii' codec can't decode byte 0x80 in position 0: ordinal not in range(128) <class 'bytes'>
# out: True xxx  abcd it's say "hi" both ' and "
# out: '\x00\x1f\x7f\x80\xad\u200b\u3000\ue000\U000e0001\U0010ffff' '\t\n\r\\'
# out: tab	x|end
# out: FI ʼN i̇ ας ας α Ss ǅ S ss Μ Ÿ
# out: ac cba c   True 3 False
# out: ['hello', 'world'] 2 ['a-b', 'c'] 2
# out: 00 ff [97, 98] b'\x01\x02\x03' 98 b'bc'
# out: 12 -7 1000.0 255 12 2.5 12 (1+2j)
# out: invalid literal for int() with base 10: ''
# out: invalid literal for int() with base 10: 'x'
# out: invalid literal for int() with base 10: '12a'
# out: 1000
# out: invalid literal for int() with base 10: '__'
# out: invalid literal for int() with base 10: '0x10'
# out: True True True True é e
# out: True 1 True True ['a', 'b'] {'a'} {'a': 'b'}
# out: 1 line1
# out: 2 line2
# out: 3 line3
# out: abc ['a', 'b'] ['1', '2'] a€
# out: str True True str
# out: [1, 'a'] ('t',)     x% ab 0003.142 +5 ff 10 1.500000e+00
