text, wide, items = "hello world", "añb€c\U0001f600d", [1, 2, 3, 4, 5]


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        print("index", self.value)
        return self.value


class Own:
    def __getitem__(self, key):
        return key


class Text(str):
    def __getitem__(self, key):
        return "own", key


for source in (text, wide, items, tuple(items), b"bytes", bytearray(b"array"), range(9), [True, False, True]):
    print(source[1:3], source[:], source[::-1], source[-3:], source[:-2], source[::2], source[5:1:-2], source[10:], source[3:1])
    print(source[Index(1) : Index(4) : Index(2)], source[None:None:None], source[True:3], source[-100:100], source[2**70 :], source[: -(2**70)])
print(Own()[1:2], Own()[:], Own()[::3], Text("abc")[1:2], Own()[1:2, 3])
for bad in (lambda: text["a":], lambda: items[1.5:], lambda: text[::0], lambda: items[::0], lambda: len[1:2]):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(text[:] is text, text[1:1], text[4:5], "é"[::-1], "aé"[::-1], "é€"[1:], "a€"[:1].isascii(), "aé"[::2].isascii())
print([float(t) for t in ["1", "-2.5", ".5", "5.", "007.250", " 3 ", "1_0", "1e3", "123456789012345", "1234567890123456.7", "-0", "0.1", "2.675", "+4"]])
for t in ["", ".", "-", "1.2.3", "--1", "1-", "abc", "-."]:
    try:
        print(float(t))
    except ValueError as error:
        print(error)
print([int(t) for t in ["0", "007", "-5", " 12 ", "1_000", "123456789012345678", "1234567890123456789012"]])

# out: el hello world dlrow olleh rld hello wor hlowrd  l d
# out: index 2
# out: index 1
# out: index 4
# out: el hello world el hello world
# out: ñb añb€c😀d d😀c€bña c😀d añb€c abcd 😀€
# out: index 2
# out: index 1
# out: index 4
# out: ñ€ añb€c😀d ñb añb€c😀d
# out: [2, 3] [1, 2, 3, 4, 5] [5, 4, 3, 2, 1] [3, 4, 5] [1, 2, 3] [1, 3, 5] [5, 3] [] []
# out: index 2
# out: index 1
# out: index 4
# out: [2, 4] [1, 2, 3, 4, 5] [2, 3] [1, 2, 3, 4, 5] [] []
# out: (2, 3) (1, 2, 3, 4, 5) (5, 4, 3, 2, 1) (3, 4, 5) (1, 2, 3) (1, 3, 5) (5, 3) () ()
# out: index 2
# out: index 1
# out: index 4
# out: (2, 4) (1, 2, 3, 4, 5) (2, 3) (1, 2, 3, 4, 5) () ()
# out: b'yt' b'bytes' b'setyb' b'tes' b'byt' b'bts' b'st' b'' b''
# out: index 2
# out: index 1
# out: index 4
# out: b'ye' b'bytes' b'yt' b'bytes' b'' b''
# out: bytearray(b'rr') bytearray(b'array') bytearray(b'yarra') bytearray(b'ray') bytearray(b'arr') bytearray(b'ary') bytearray(b'yr') bytearray(b'') bytearray(b'')
# out: index 2
# out: index 1
# out: index 4
# out: bytearray(b'ra') bytearray(b'array') bytearray(b'rr') bytearray(b'array') bytearray(b'') bytearray(b'')
# out: range(1, 3) range(0, 9) range(8, -1, -1) range(6, 9) range(0, 7) range(0, 9, 2) range(5, 1, -2) range(9, 9) range(3, 1)
# out: index 2
# out: index 1
# out: index 4
# out: range(1, 4, 2) range(0, 9) range(1, 3) range(0, 9) range(9, 9) range(0, 0)
# out: [False, True] [True, False, True] [True, False, True] [True, False, True] [True] [True, True] [True] [] []
# out: index 2
# out: index 1
# out: index 4
# out: [False] [True, False, True] [False, True] [True, False, True] [] []
# out: slice(1, 2, None) slice(None, None, None) slice(None, None, 3) ('own', slice(1, 2, None)) (slice(1, 2, None), 3)
# out: TypeError slice indices must be integers or None or have an __index__ method
# out: TypeError slice indices must be integers or None or have an __index__ method
# out: ValueError slice step cannot be zero
# out: ValueError slice step cannot be zero
# out: TypeError 'builtin_function_or_method' object is not subscriptable
# out: True  o é éa € True True
# out: [1.0, -2.5, 0.5, 5.0, 7.25, 3.0, 10.0, 1000.0, 123456789012345.0, 1234567890123456.8, -0.0, 0.1, 2.675, 4.0]
# out: could not convert string to float: ''
# out: could not convert string to float: '.'
# out: could not convert string to float: '-'
# out: could not convert string to float: '1.2.3'
# out: could not convert string to float: '--1'
# out: could not convert string to float: '1-'
# out: could not convert string to float: 'abc'
# out: could not convert string to float: '-.'
# out: [0, 7, -5, 12, 1000, 123456789012345678, 1234567890123456789012]
