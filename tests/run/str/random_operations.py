"""Operations with arguments made by a random generator, on texts of every width and bytes."""

state = 12345
def rnd(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return (state >> 8) % n
ALPHA = ['ab', 'ab c', 'aé ', 'a€b ', 'a😀é\n', 'abcABC12 \t_', 'ßΣσǆ ıİ', '\x1c\x85\xa0 x', '0١², ', "'\"\\\n", '\ud800a']
def text(limit=12):
    alpha = ALPHA[rnd(len(ALPHA))]
    return ''.join([alpha[rnd(len(alpha))] for _ in range(rnd(limit))])
def number():
    return rnd(20) - 8
def attempt(function, *args):
    try:
        return function(*args)
    except (ValueError, IndexError, OverflowError, TypeError) as error:
        return (type(error).__name__, str(error))
OPS = [
    lambda s, t, u, i, j: s.split(t, i), lambda s, t, u, i, j: s.rsplit(t, i), lambda s, t, u, i, j: s.split(None, i),
    lambda s, t, u, i, j: s.rsplit(None, i), lambda s, t, u, i, j: s.find(t, i, j), lambda s, t, u, i, j: s.rfind(t, i, j),
    lambda s, t, u, i, j: s.count(t, i, j), lambda s, t, u, i, j: s.replace(t, u, i), lambda s, t, u, i, j: s.replace(t, u),
    lambda s, t, u, i, j: s.startswith(t, i, j), lambda s, t, u, i, j: s.endswith((u, t), i, j), lambda s, t, u, i, j: s[i:j],
    lambda s, t, u, i, j: s[i:j:rnd(7) - 3], lambda s, t, u, i, j: s.strip(t), lambda s, t, u, i, j: s.lstrip(t), lambda s, t, u, i, j: s.rstrip(t),
    lambda s, t, u, i, j: s.partition(t), lambda s, t, u, i, j: s.rpartition(t), lambda s, t, u, i, j: s.center(i + 10, (t + '*')[0]),
    lambda s, t, u, i, j: s.zfill(j + 10), lambda s, t, u, i, j: s.expandtabs(i), lambda s, t, u, i, j: t.join([s, u, t]),
    lambda s, t, u, i, j: s + t, lambda s, t, u, i, j: s * (i % 4), lambda s, t, u, i, j: (s < t, s == t, s >= u),
    lambda s, t, u, i, j: t in s, lambda s, t, u, i, j: s.index(t), lambda s, t, u, i, j: s.rindex(t, i), lambda s, t, u, i, j: s[i],
    lambda s, t, u, i, j: s.upper() + s.lower() + s.title() + s.capitalize() + s.swapcase() + s.casefold(),
    lambda s, t, u, i, j: s.splitlines(i > 0), lambda s, t, u, i, j: s.removeprefix(t), lambda s, t, u, i, j: s.removesuffix(t),
    lambda s, t, u, i, j: s.translate({97: t, 98: None, 8364: 'x', 233: 128512}), lambda s, t, u, i, j: s.encode('utf-8', 'backslashreplace'),
    lambda s, t, u, i, j: s.encode('latin-1', 'replace').decode('utf-8', 'replace'), lambda s, t, u, i, j: s.encode('utf-16', 'surrogatepass'),
    lambda s, t, u, i, j: s.encode('utf-8', 'surrogatepass')[i:j].decode('utf-8', 'surrogateescape'),
    lambda s, t, u, i, j: s.encode('utf-8', 'surrogatepass')[i:j].decode('utf-8', 'ignore'),
    lambda s, t, u, i, j: '%*s|%-8.3s|%r' % (i, s, t, u), lambda s, t, u, i, j: f'{s:>{i + 8}}|{t!r:.5}|{u:^9}',
    lambda s, t, u, i, j: '{:{}}|{!a}'.format(s, i + 8, t), lambda s, t, u, i, j: [s.isalpha(), s.isalnum(), s.isdigit(), s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isprintable(), s.isidentifier(), s.isnumeric(), s.isdecimal(), s.isascii()],
    lambda s, t, u, i, j: sorted(s + t), lambda s, t, u, i, j: list(s), lambda s, t, u, i, j: ''.join(reversed(s)),
]
def bts(limit=10):
    return bytes([b'ab c\n\tAB\xff\x80-'[rnd(11)] for _ in range(rnd(limit))])
BOPS = [
    lambda s, t, u, i, j: s.split(t, i), lambda s, t, u, i, j: s.rsplit(t, i), lambda s, t, u, i, j: s.split(None, i),
    lambda s, t, u, i, j: s.rsplit(None, i), lambda s, t, u, i, j: s.find(t, i, j), lambda s, t, u, i, j: s.rfind(t, i, j),
    lambda s, t, u, i, j: s.count(t, i, j), lambda s, t, u, i, j: s.replace(t, u, i), lambda s, t, u, i, j: s[i:j:rnd(7) - 3],
    lambda s, t, u, i, j: s.strip(t), lambda s, t, u, i, j: s.partition(t), lambda s, t, u, i, j: s.rpartition(t),
    lambda s, t, u, i, j: s.center(i + 10), lambda s, t, u, i, j: s.zfill(j + 10), lambda s, t, u, i, j: s.expandtabs(i),
    lambda s, t, u, i, j: t.join([s, u, t]), lambda s, t, u, i, j: s + t, lambda s, t, u, i, j: s * (i % 4),
    lambda s, t, u, i, j: (s < t, s == t, t in s, s.startswith(t, i), s.endswith(t)), lambda s, t, u, i, j: s.splitlines(i > 0),
    lambda s, t, u, i, j: s.title() + s.upper() + s.swapcase(), lambda s, t, u, i, j: [s.isalpha(), s.islower(), s.istitle(), s.isspace(), s.isalnum()],
    lambda s, t, u, i, j: s.hex('-', i), lambda s, t, u, i, j: s.translate(None, t), lambda s, t, u, i, j: s.decode('utf-8', 'replace'),
    lambda s, t, u, i, j: s.decode('ascii', 'backslashreplace'), lambda s, t, u, i, j: s.decode('utf-16-le', 'replace'),
]
def mutate(a, t, i, j):
    k = rnd(10)
    if k == 0: a[i:j] = t
    elif k == 1: a[i:j:2] = t
    elif k == 2: del a[i:j]
    elif k == 3: del a[i:j:2]
    elif k == 4: a.insert(i, 65)
    elif k == 5: a.pop(i)
    elif k == 6: a += t
    elif k == 7: a[i] = 66
    elif k == 8: a.extend(t)
    else: del a[::-3]
    return bytes(a)
for round in range(3):
    for number_of, op in enumerate(OPS):
        s, t, u = text(), text(4), text(5)
        i, j = number(), number()
        print(number_of, ascii((s, t, u, i, j)), ascii(attempt(op, s, t, u, i, j)))
    for number_of, op in enumerate(BOPS):
        s, t, u = bts(), bts(3), bts(4)
        i, j = number(), number()
        if rnd(2): s = bytearray(s)
        print(number_of, (s, t, u, i, j), ascii(attempt(op, s, t, u, i, j)))
    a = bytearray(bts(14))
    for _ in range(8):
        print(a, attempt(mutate, a, bts(4), number(), number()))

# out: 0 ('\ud800\ud800\ud800\ud800aaa', '', 'b', -3, -7) ('ValueError', 'empty separator')
# out: 1 ('\ud800a', '', '\xe9a\xe9', -2, 0) ('ValueError', 'empty separator')
# out: 2 ('aa', '', '', 10, -7) ['aa']
# out: 3 ('', 'a', 'a', -4, 0) []
# out: 4 ('', '\u0131\u03a3\u0130', 'b', 6, -5) -1
# out: 5 ('\U0001f600\U0001f600\na', '\xe9\n\n', '', 5, 5) -1
# out: 6 ('bbbabbaaba', '', '', 7, 2) 0
# out: 7 ('\xb2\u0661\u0661,', '\x1cx', '\u20acb\u20acb', 8, 10) '\xb2\u0661\u0661,'
# out: 8 ('a \xe9\xe9', '\t', ' \x85\xa0x', -1, -1) 'a \xe9\xe9'
# out: 9 ('\xe9\xe9\xe9aaa\n\xe9\n', 'x', '', 2, 1) False
# out: 10 ('\'\n\'\n\'\'"\\"', 'aa', 'a', 10, -2) False
# out: 11 ('ba', 'bba', '\u01c6\u0131', 5, 8) ''
# out: 12 ('aba', '\u0661', '\xe9\n\xe9', 4, 4) ''
# out: 13 ('\u0661,', '', '\xe9a a', 2, -4) '\u0661,'
# out: 14 ('', ' a', 'a', -3, 0) ''
# out: 15 ('x \x1c ', '  \u0661', '\u0130 \u03c3 ', 4, 11) 'x \x1c'
# out: 16 ('  \xe9\xe9 \xe9\xe9\xe9a', '\xe9a\xe9', '\n"\\\'', -6, 10) ('  \xe9\xe9 \xe9\xe9\xe9a', '', '')
# out: 17 ('\u03a3\u0131\xdf\u03a3\u01c6\u03a3\u0130 \u03a3\u01c6', 'bcb', 'C\t', 10, -6) ('', '', '\u03a3\u0131\xdf\u03a3\u01c6\u03a3\u0130 \u03a3\u01c6')
# out: 18 ('\ud800\ud800a\ud800aa\ud800', '\u0661, ', '\u01c6', -1, 3) '\u0661\ud800\ud800a\ud800aa\ud800\u0661'
# out: 19 ('\n\xe9\xe9\U0001f600\xe9\U0001f600\xe9\U0001f600\naa', 'c\t ', '\u20acb', 0, 8) '0000000\n\xe9\xe9\U0001f600\xe9\U0001f600\xe9\U0001f600\naa'
# out: 20 ('\u0661,   ,\u0661\u0661\xb2', ' A2', '\xa0\x85x', 8, 0) '\u0661,   ,\u0661\u0661\xb2'
# out: 21 ('bbbaa', '\ud800', '\x85 ', -5, -4) 'bbbaa\ud800\x85 \ud800\ud800'
# out: 22 ('\u0131', '', 'C12B', -8, 10) '\u0131'
# out: 23 ('x \x85\x1cx\x1c \x85\xa0x', '', '\xe9aa', 5, -4) 'x \x85\x1cx\x1c \x85\xa0x'
# out: 24 (' \u03a3\xdf\u0131\u0130\xdf\u0131\xdf\u0131\u01c6', ' ', '', -3, 6) (False, False, True)
# out: 25 ('', '\xe9aa', '\xe9', 9, 2) False
# out: 26 ('babbbbaabab', '\n', 'aba', 6, 10) ('ValueError', 'substring not found')
# out: 27 ('\'\\"\\""', '2b_', '\u0131\u03a3\u0130\u0131', -1, 7) ('ValueError', 'substring not found')
# out: 28 ('\U0001f600a\n\U0001f600\xe9a\n\n\xe9a\U0001f600', '', '', 10, -7) '\U0001f600'
# out: 29 ('\xa0\xa0x\x85 \x85', 'a \xe9', '\xe9a\xe9a', -3, 3) '\xa0\xa0X\x85 \x85\xa0\xa0x\x85 \x85\xa0\xa0X\x85 \x85\xa0\xa0x\x85 \x85\xa0\xa0X\x85 \x85\xa0\xa0x\x85 \x85'
# out: 30 ('\xe9\U0001f600aa\n', "'", 'aaaa', 8, -2) ['\xe9\U0001f600aa\n']
# out: 31 ('\ud800\ud800\ud800aaa\ud800a', '', '\xe9\n', -1, 6) '\ud800\ud800\ud800aaa\ud800a'
# out: 32 ('\U0001f600\xe9\xe9\xe9', 'ba', ' \xe9 \xe9', 9, -8) '\U0001f600\xe9\xe9\xe9'
# out: 33 ('\u0661\xb2\xb2\xb2\xb2\u0661 ,\xb2,\xb2', 'acb', "\n\n'\\", 5, -8) '\u0661\xb2\xb2\xb2\xb2\u0661 ,\xb2,\xb2'
# out: 34 ('\u0131\xdf', '', '', -4, -5) b'\xc4\xb1\xc3\x9f'
# out: 35 (' 0 ', '\u0661', '\xe9\xe9 ', 4, 1) ' 0 '
# out: 36 ('0 0', '\u06610 ', '', 8, 11) b'\xff\xfe0\x00 \x000\x00'
# out: 37 ('\u20ac aaabbb\u20ac', ' ', '\tbc', 3, 4) ' '
# out: 38 (' \u0131\xdf\u03c3\u0130 ', '\u03c3\u01c6\u03a3', 'b', 3, 8) '\xdf\u03c3'
# out: 39 (',\u06610\u0661\u0661', '\u0130\u01c6\u0131', '\u03a3\xdf\xdf', -7, 2) ",\u06610\u0661\u0661  |\u0130\u01c6\u0131     |'\u03a3\xdf\xdf'"
# out: 40 ('0,', '', 'baa', -6, 8) "0,|''|   baa   "
# out: 41 ('\x1c  x\x85 x\x1c', '', '\\', -6, 2) "\x1c  x\x85 x\x1c|''"
# out: 42 ('b 1BC22_', '', '', 8, 1) [False, False, False, False, False, False, False, True, False, False, False, True]
# out: 43 ('\ud800aa\ud800aaa\ud800a\ud800', '\ud800', '\u0130\xdf', -1, 6) ['a', 'a', 'a', 'a', 'a', 'a', '\ud800', '\ud800', '\ud800', '\ud800', '\ud800']
# out: 44 ('\xdf\u0131\u01c6', 'a', 'aaaa', -3, -4) ['\xdf', '\u0131', '\u01c6']
# out: 45 ('aaa', '\u0661', 'a', 1, -5) 'aaa'
# out: 0 (b'\t\xffa', b'', b'A\x80c', 9, 8) ('ValueError', 'empty separator')
# out: 1 (bytearray(b'\n'), b'\t\t', b'-A', -1, 4) [bytearray(b'\n')]
# out: 2 (b'aA\x80', b'\t', b'\x80', 8, 11) [b'aA\x80']
# out: 3 (b'b\nB\x80bAc', b'-\n', b'', 0, 7) [b'b\nB\x80bAc']
# out: 4 (bytearray(b'B\tc\t\x80A\x80c'), b'\xff', b'B', 11, -7) -1
# out: 5 (bytearray(b'\t\xff\x80\x80\t '), b'', b'A\n', 3, -5) -1
# out: 6 (bytearray(b'aac BB'), b'', b'', 5, 6) 2
# out: 7 (bytearray(b'\t A a-\xffB-'), b'\t', b'', 0, 10) bytearray(b'\t A a-\xffB-')
# out: 8 (b'\xffAb\x80\n a', b'c-', b'A\xff', 6, 3) ('ValueError', 'slice step cannot be zero')
# out: 9 (bytearray(b'\x80 Bc\n\ta '), b'a', b'AA', -6, 7) bytearray(b'\x80 Bc\n\ta ')
# out: 10 (bytearray(b'c\x80'), b'\n-', b'Ac', 11, 1) (bytearray(b'c\x80'), bytearray(b''), bytearray(b''))
# out: 11 (bytearray(b'abb \nB'), b'\x80b', b' \xff', 11, -8) (bytearray(b''), bytearray(b''), bytearray(b'abb \nB'))
# out: 12 (b'A', b'c', b'Bb\t', -3, -8) b'   A   '
# out: 13 (bytearray(b' BB-'), b'B', b'B', 7, -5) bytearray(b'0 BB-')
# out: 14 (bytearray(b''), b'\t', b'cB', 9, 5) bytearray(b'')
# out: 15 (b'a\t\n\x80', b'B', b'', -6, 7) b'a\t\n\x80BBB'
# out: 16 (b'AB\tb', b'', b'', 5, 3) b'AB\tb'
# out: 17 (b'Ac\x80b-\x80 \x80', b'', b'', 6, 0) b'Ac\x80b-\x80 \x80Ac\x80b-\x80 \x80'
# out: 18 (b'A\x80-', b'', b'bb\t', 1, 11) (False, False, True, True, True)
# out: 19 (bytearray(b'\t\t B'), b'\x80 ', b'Ab', -6, -2) [bytearray(b'\t\t B')]
# out: 20 (bytearray(b'\n'), b'B', b'cB ', -8, -7) bytearray(b'\n\n\n')
# out: 21 (bytearray(b'-A\x80b'), b'', b'', -8, 0) [False, False, False, False, False]
# out: 22 (b'', b'\n', b'bAB', -1, -6) ''
# out: 23 (bytearray(b'A'), b'\n', b'', -5, 2) bytearray(b'A')
# out: 24 (bytearray(b'B'), b'Bc', b'c', 5, -1) 'B'
# out: 25 (bytearray(b'aabB'), b'\n\n', b'', -1, -1) 'aabB'
# out: 26 (b'\xffA', b'A ', b' ', -6, 6) '\u41ff'
# out: bytearray(b'\ta') b'\ta'
# out: bytearray(b'') b''
# out: bytearray(b'') b''
# out: bytearray(b'') b''
# out: bytearray(b'Ab ') b'Ab '
# out: bytearray(b'Ab ') b'Ab '
# out: bytearray(b'b') b'b'
# out: bytearray(b'bA') b'bA'
# out: 0 ('', '', 'ab ', 5, 7) ('ValueError', 'empty separator')
# out: 1 ('C__1B', '\xe9\U0001f600\xe9', 'b', -7, -8) ['C__1B']
# out: 2 (' cba ca ', 'bb', '_b', 10, -4) ['cba', 'ca']
# out: 3 ('\u0131\u03c3\xdf\xdf\u0131\u0131\u0130 \u01c6\u01c6', "\\'", '0 \u0661\xb2', -7, -5) ['\u0131\u03c3\xdf\xdf\u0131\u0131\u0130', '\u01c6\u01c6']
# out: 4 ('a', '', '"\'', 10, 7) -1
# out: 5 ('\xa0\x85  ', '\u20ac', '\ud800', 9, 7) -1
# out: 6 ('bcbbaabccb', '\x1cx ', ' ', 2, -1) 0
# out: 7 ('\u01c6\xdf \u03c3 \u0131\u01c6\u01c6\xdf', '\U0001f600\n\U0001f600', '', -7, -3) '\u01c6\xdf \u03c3 \u0131\u01c6\u01c6\xdf'
# out: 8 (',0', 'ba', 'aac', 5, 5) ',0'
# out: 9 (',  ', '\xb20', '', -3, 6) False
# out: 10 ('\u20ac aab ', '\u0130\xdf', '', -2, 0) False
# out: 11 ('', '', 'ba', 4, -7) ''
# out: 12 ('bbbaaa', '0,', '\x1c\xa0\xa0x', -3, 6) 'a'
# out: 13 ('abcb ', '', 'a', -4, 0) 'abcb '
# out: 14 (',\u0661\xb2\xb2\u0661\u0661 \xb2,', 'x', 'a\ud800a\ud800', -1, 4) ',\u0661\xb2\xb2\u0661\u0661 \xb2,'
# out: 15 (' \xe9\xe9\xe9 a\xe9\xe9', ' \u0130\xdf', ' \xdf\u03c3', 1, 2) ' \xe9\xe9\xe9 a\xe9\xe9'
# out: 16 ('b', ' ', '', -2, 8) ('b', '', '')
# out: 17 ('\xe9\xe9\xe9', '', '_1', 9, -5) ('ValueError', 'empty separator')
# out: 18 ('a\U0001f600a\U0001f600', ' ', '\'"', 6, 10) '      a\U0001f600a\U0001f600      '
# out: 19 (' aaC\tbc', '1Bc', '', -4, 6) '000000000 aaC\tbc'
# out: 20 ('', 'x\x1c ', '\u0130', 2, -8) ''
# out: 21 ('\u0661\xb2\xb2\u06610\xb20', '_', '\u20ac', 4, 10) '\u0661\xb2\xb2\u06610\xb20_\u20ac__'
# out: 22 ('', 'aaa', '', 6, 8) 'aaa'
# out: 23 ('\xb2\xb20\u0661', 'a', '\n', -3, 4) '\xb2\xb20\u0661'
# out: 24 ("\\\\'\\'", '', '\'\'"', 5, 7) (False, False, True)
# out: 25 ('0\xb200,\xb2\xb2,\u0661', 'a', '  Aa', -6, 1) False
# out: 26 ('\U0001f600a\U0001f600a\xe9\n\n\U0001f600', 'Cc', '', -8, -7) ('ValueError', 'substring not found')
# out: 27 ('cacbcac', '', "'", -6, 10) 7
# out: 28 ('a', 'C', 'ba', 4, -8) ('IndexError', 'string index out of range')
# out: 29 ('"\n\n\'', '', 'b ', -1, 4) '"\n\n\'"\n\n\'"\n\n\'"\n\n\'"\n\n\'"\n\n\''
# out: 30 ('\n\naa\xe9\xe9', '', 'bb', -1, 4) ['', '', 'aa\xe9\xe9']
# out: 31 ('   b', '\\', ',,\xb20', 4, 3) '   b'
# out: 32 ('b', ' c', '\xb2, ', -5, -8) 'b'
# out: 33 ('\ud800\ud800a\ud800a\ud800\ud800', 'c a', '\x1c\x1c\x85', 0, 5) '\ud800\ud800c a\ud800c a\ud800\ud800'
# out: 34 ('', '', 'a', 3, 8) b''
# out: 35 ('aaababbb', '\n', 'a', 0, 4) 'aaababbb'
# out: 36 ('bbaab \u20acb b', '\ud800\ud800', '', 8, 1) b'\xff\xfeb\x00b\x00a\x00a\x00b\x00 \x00\xac b\x00 \x00b\x00'
# out: 37 ('\\"\n\'\n\n\n\\"\'', ' ', 'a ', 7, -6) ''
# out: 38 ('""\n\'"\n"', '', '\ud800', 5, 4) ''
# out: 39 ('\ud800\ud800\ud800aa\ud800aaaaa', ' \u03a3\u01c6', '\xe9 ', 5, -4) "\ud800\ud800\ud800aa\ud800aaaaa| \u03a3\u01c6     |'\xe9 '"
# out: 40 ('a C\t CbacCa', '\x85', '\U0001f600', 0, 4) "a C\t CbacCa|'\\x85|    \U0001f600    "
# out: 41 ('', '', '\xe9', 2, 4) "          |''"
# out: 42 ('a aa abbb', '\xe9a', ',,\xb2', 8, 11) [False, False, False, False, False, True, False, True, False, False, False, True]
# out: 43 ('b_BaabC1 ', '\x1c\x85\x85', 'a', -1, 2) ['\x1c', ' ', '1', 'B', 'C', '_', 'a', 'a', 'b', 'b', '\x85', '\x85']
# out: 44 ('cab ccb  ', 'bbc', "'''\\", -5, 3) ['c', 'a', 'b', ' ', 'c', 'c', 'b', ' ', ' ']
# out: 45 ('aa\ud800a\ud800a\ud800a\ud800', '\xa0  ', '', 1, 4) '\ud800a\ud800a\ud800a\ud800aa'
# out: 0 (b'\n \n', b'', b'', -5, -6) ('ValueError', 'empty separator')
# out: 1 (bytearray(b'bbA\t-\n-'), b'', b'\t', 2, 6) ('ValueError', 'empty separator')
# out: 2 (b'a\x80A\nb-\xff\nb', b'b', b'\x80\xff', 2, 7) [b'a\x80A', b'b-\xff', b'b']
# out: 3 (bytearray(b'\xff\x80c\x80\ncA'), b'', b'\x80', -2, -4) [bytearray(b'\xff\x80c\x80'), bytearray(b'cA')]
# out: 4 (bytearray(b''), b'-B', b'b', 1, -5) -1
# out: 5 (bytearray(b'\nB\n'), b'Bc', b'B', -1, -6) -1
# out: 6 (bytearray(b'aaa'), b'Bc', b'\na ', -3, -4) 0
# out: 7 (b'b\x80', b'  ', b'bc', -7, -6) b'b\x80'
# out: 8 (bytearray(b'\x80\n \nB\xff'), b'\x80a', b'\nca', 2, -7) bytearray(b' \x80')
# out: 9 (b'B\x80', b'', b'', -2, -8) b'B\x80'
# out: 10 (b'b\xffa\t c', b'', b'\n', 3, 3) ('ValueError', 'empty separator')
# out: 11 (b'c\nB', b'\t\xff', b'c\xff', -4, 0) (b'', b'', b'c\nB')
# out: 12 (bytearray(b'\xffBc-'), b'Ac', b'ab', 0, -7) bytearray(b'   \xffBc-   ')
# out: 13 (bytearray(b'-'), b'AA', b'\x80cb', 1, 9) bytearray(b'-000000000000000000')
# out: 14 (b'\x80b\tB', b' ', b'A\t', 6, -4) b'\x80b    B'
# out: 15 (bytearray(b' '), b'', b'\x80B', 10, 1) b' \x80B'
# out: 16 (b'-', b' B', b'\x80 a', 5, 6) b'- B'
# out: 17 (b'\n\x80Ba', b'', b'', 9, 9) b'\n\x80Ba'
# out: 18 (b'\tA\tBB\x80', b'\nb', b'b\n', 0, 4) (True, False, False, False, False)
# out: 19 (bytearray(b'B\xffc\xff \xffB'), b'B', b'bb', -1, 8) [bytearray(b'B\xffc\xff \xffB')]
# out: 20 (bytearray(b'\tb-\nAB'), b'A', b'\t\n', -2, -2) bytearray(b'\tB-\nAb\tB-\nAB\tB-\nab')
# out: 21 (b'\tB\t\n\tBb\x80', b'\xffa', b'-', 6, 11) [False, False, True, False, False]
# out: 22 (b'-bBc\x80\t', b'', b'\x80\xffb', 2, 9) '2d62-4263-8009'
# out: 23 (b'-aAc\t\t aA', b'\t', b'', -8, 4) b'-aAc aA'
# out: 24 (b'\xffc', b'', b'', -7, -4) '\ufffdc'
# out: 25 (b'bb', b'\xff-', b'\xff\tb', 11, -7) 'bb'
# out: 26 (bytearray(b'\n\xffaba'), b'', b'ac-', 7, -7) '\uff0a\u6261\ufffd'
# out: bytearray(b'\xff') b'\xff'
# out: bytearray(b'\xff\t') b'\xff\t'
# out: bytearray(b'\xff\t') b'\xff\t'
# out: bytearray(b'\t') b'\t'
# out: bytearray(b'\t') ('IndexError', 'bytearray index out of range')
# out: bytearray(b'A\t') b'A\t'
# out: bytearray(b'A\t') ('ValueError', 'attempt to assign bytes of size 2 to extended slice of size 0')
# out: bytearray(b'') b''
# out: 0 ('\U0001f600\U0001f600\xe9\n\n\n\n\n\xe9\n\n', '\u03c3\xdf', 'bb', -8, 4) ['\U0001f600\U0001f600\xe9\n\n\n\n\n\xe9\n\n']
# out: 1 ('c b  b aaab', 'ab', '', 5, 7) ['c b  b aa', '']
# out: 2 ('\n', 'a ', '\xe9', 5, 4) []
# out: 3 ('\xb2000\u0661\xb2,\xb2', ' ', '\n\'"', 9, 3) ['\xb2000\u0661\xb2,\xb2']
# out: 4 ('1ab\t', 'a', '', 10, -8) -1
# out: 5 ('\U0001f600\n\n\n\xe9', '11', '\n', -7, 0) -1
# out: 6 (' b b', '\xa0\xa0\x85', 'aa', -7, 6) 0
# out: 7 ('\u0130\u0131\u03c3\u03c3\u03c3', '\xdf\u01c6', '\n"\\', 4, 11) '\u0130\u0131\u03c3\u03c3\u03c3'
# out: 8 ('bbbbaa', '', 'b', 7, 11) 'bbbbbbbbbabab'
# out: 9 ('', '\xe9a', '', 0, 2) False
# out: 10 ('\U0001f600\U0001f600\n\n\n\n\U0001f600\U0001f600\na', '  x', '\U0001f600a\n', -3, -2) False
# out: 11 ('\n\xe9a\U0001f600aaa', '"\'', '\xa0\x1c', 6, -4) ''
# out: 12 ("\n'\\", '', '\ud800\ud800', 4, 5) ('ValueError', 'slice step cannot be zero')
# out: 13 ('abaab', '\xdf', '\t1', 0, 2) 'abaab'
# out: 14 (' 1bcB_12CB', '', ' cc', 2, -8) ' 1bcB_12CB'
# out: 15 (' ', '\ud800\ud800', '2\t', 1, 0) ' '
# out: 16 ('\U0001f600a\xe9\n\n\U0001f600\xe9\xe9', '', 'ab', 3, 7) ('ValueError', 'empty separator')
# out: 17 ('\n"\n\'', '\x1c\x85\x1c', '', -6, 5) ('', '', '\n"\n\'')
# out: 18 ('ab acccaa', '', '\u03a3', 4, 3) '**ab acccaa***'
# out: 19 ('\u03c3\u0130\u0131\u03a3\u03a3\u0130 \u0131\u01c6\xdf', "\\'", '', -7, -3) '\u03c3\u0130\u0131\u03a3\u03a3\u0130 \u0131\u01c6\xdf'
# out: 20 ('aaa   b', '0', '', 3, 10) 'aaa   b'
# out: 21 ("'\n\\", '\u20acb', "'", 11, 9) "'\n\\\u20acb'\u20acb\u20acb"
# out: 22 (',,\u0661,00\xb2', '\'\\"', '', 2, 0) ',,\u0661,00\xb2\'\\"'
# out: 23 ('bc ab a ', 'a\ud800a', '\xe9\xe9', -2, 0) 'bc ab a bc ab a '
# out: 24 ('\u20ac\u20ac\u20acb\u20ac \u20aca', '', '\xe9 \xe9', -8, -4) (False, False, True)
# out: 25 ('\u01c6\u0130\u03a3\u03a3\u0131\u0130\u03c3\xdf\u03a3\u0131 ', '\u03c3\u03c3\u03a3', 'bb', -5, -6) False
# out: 26 (' \u20acba', '\t', 'x \x1c', 5, 3) ('ValueError', 'substring not found')
# out: 27 ('aaa\ud800\ud800', '', '', 3, -5) 5
# out: 28 ('\x85\xa0', '', '\n"\n"', 3, 11) ('IndexError', 'string index out of range')
# out: 29 ('\x1cx\xa0', '\xa0', ' 0\xb2 ', 6, -7) '\x1cX\xa0\x1cx\xa0\x1cX\xa0\x1cx\xa0\x1cX\xa0\x1cx\xa0'
# out: 30 ('0\u0661 ,\u06610\u0661 ,\xb2,', '', 'x\xa0\xa0', 2, 4) ['0\u0661 ,\u06610\u0661 ,\xb2,']
# out: 31 ('\xe9\xe9 \xe9 ', '\t2', '', 8, -6) '\xe9\xe9 \xe9 '
# out: 32 ('2c', '', '', 1, 8) '2c'
# out: 33 ('\n\'"\n\\\\\\\n', 'aac', '\u03c3\u0131\u0130\xdf', -8, 1) '\n\'"\n\\\\\\\n'
# out: 34 ('bba', 'aaa', '\xe9a', 0, 4) b'bba'
# out: 35 ('aaaaa\ud800a\ud800a\ud800a', '\xdf', 'a', -3, -4) 'aaaaa?a?a?a'
# out: 36 (' \u0130\u0131\u01c6', '', 'a', -1, 0) b'\xff\xfe \x000\x011\x01\xc6\x01'
# out: 37 ('ABb1Ccb', '\U0001f600\n', '', -8, -6) 'A'
# out: 38 ('x x', 'bb ', 'a \u20ac\u20ac', 7, -6) ''
# out: 39 ('', '', 'a ', -1, 4) " |        |'a '"
# out: 40 ('  \xe9aa \xe9aa\xe9a', 'b', 'abba', -6, -7) "  \xe9aa \xe9aa\xe9a|'b'|  abba   "
# out: 41 ('x  \x85', '\u03a3', 'a', 9, -1) "x  \x85             |'\\u03a3'"
# out: 42 ('\\\\""', '', '', -5, -4) [False, False, False, False, False, False, False, True, False, False, False, True]
# out: 43 ('abbbbaba', '\u03c3', 'a', 7, -4) ['a', 'a', 'a', 'b', 'b', 'b', 'b', 'b', '\u03c3']
# out: 44 ("'\\'\\\\'\\\\\n\n", '', 'aba', 4, 5) ["'", '\\', "'", '\\', '\\', "'", '\\', '\\', '\n', '\n']
# out: 45 ('\x1c\xa0\xa0x xx\xa0', '', '\n', 2, 7) '\xa0xx x\xa0\xa0\x1c'
# out: 0 (bytearray(b'c\x80'), b'\t\xff', b'bc\x80', -2, 3) [bytearray(b'c\x80')]
# out: 1 (bytearray(b'\xffa\nc'), b'', b'A', 1, -2) ('ValueError', 'empty separator')
# out: 2 (bytearray(b'a'), b'\xff\t', b'', 4, 3) [bytearray(b'a')]
# out: 3 (bytearray(b'\xff\xffcBcAB'), b'', b'A\xff', -5, 5) [bytearray(b'\xff\xffcBcAB')]
# out: 4 (b'b\t cB\tAb', b'', b'', 9, -3) -1
# out: 5 (b' ca\x80', b'a', b'-A ', 6, -6) -1
# out: 6 (bytearray(b'  \nBc A\x80'), b'\n', b' ', -3, -8) 0
# out: 7 (bytearray(b'-A -\tA'), b'a', b'\xff', 6, -5) bytearray(b'-A -\tA')
# out: 8 (b'\xffA', b'a', b'Ab', 5, 5) b''
# out: 9 (bytearray(b'b\tBAc\x80 B'), b'a\xff', b'\t', 5, -6) bytearray(b'b\tBAc\x80 B')
# out: 10 (b'-c-A', b'\t', b'\xff\t ', 9, 11) (b'-c-A', b'', b'')
# out: 11 (b'c\xffc\xffaB ', b'aB', b'\x80\ta', 0, -8) (b'c\xffc\xff', b'aB', b' ')
# out: 12 (bytearray(b'\nb- '), b'', b'', 8, 11) bytearray(b'       \nb-        ')
# out: 13 (bytearray(b'A '), b'B\n', b'Ab', 4, 10) bytearray(b'000000000000000000A ')
# out: 14 (b'c\n\xffb \ta', b' \x80', b'-', -7, -2) b'c\n\xffb a'
# out: 15 (bytearray(b'\tacbaA'), b'-\x80', b'-\x80\xff', 5, 3) b'\tacbaA-\x80-\x80\xff-\x80-\x80'
# out: 16 (b'a -bab\n \x80', b'b', b'\xff', 3, 3) b'a -bab\n \x80b'
# out: 17 (bytearray(b'aa'), b'a\t', b'\n\nA', 10, 3) bytearray(b'aaaa')
# out: 18 (b'\n\n\x80\nca-b', b'-\xff', b'c\x80b', 10, -7) (True, False, False, False, False)
# out: 19 (b'-a\xffB Bb\t', b'c\n', b'A\n', 11, -6) [b'-a\xffB Bb\t']
# out: 20 (bytearray(b''), b'-\xff', b'\xff', 8, -4) bytearray(b'')
# out: 21 (bytearray(b'b -ba'), b'-', b'a', 5, 2) [False, True, False, False, False]
# out: 22 (bytearray(b'B\t \x80'), b' ', b'\xff', -5, 1) '42092080'
# out: 23 (bytearray(b'B\tbb -'), b'', b'aB\n', -3, 6) bytearray(b'B\tbb -')
# out: 24 (bytearray(b'\t\x80'), b'a', b'', -3, -8) '\t\ufffd'
# out: 25 (b'A ', b'\t', b'', 9, -8) 'A '
# out: 26 (b'\x80-B\t\x80', b'B', b'A\xff', 1, -1) '\u2d80\u0942\ufffd'
# out: bytearray(b'\n-B\ncc') b'\n-B\ncc'
# out: bytearray(b'\n-\nc') b'\n-\nc'
# out: bytearray(b'\n-\nc') b'\n-\nc'
# out: bytearray(b'\n-\nc\n \xff') b'\n-\nc\n \xff'
# out: bytearray(b'\n-\nB\n \xff') b'\n-\nB\n \xff'
# out: bytearray(b'\n-\nB\n \xff') ('ValueError', 'attempt to assign bytes of size 2 to extended slice of size 0')
# out: bytearray(b'\n-\nB\n \xff') ('IndexError', 'pop index out of range')
# out: bytearray(b'\n-\nB\n \xff') b'\n-\nB\n \xff'
