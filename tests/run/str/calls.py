"""Methods with arguments, slices and operators on texts of every width."""


def shown(function, text):
    try:
        return ascii(function(text))
    except ValueError as error:
        return ascii(str(error))


texts = [
    '',
    'a',
    'abcabc',
    '  a b\tc \n',
    'Ünïcödé straße',
    '\u20acuro ǆ Σας',
    '\U0001f600 x \U0001f600',
    'aé€😀',
    'Hello World 123',
    'A\x1cB\x85C\u2028D\r\nE',
    '١٢٣',
    '\ud800x',
]

functions = [
    lambda text: text.center(20, '*'),
    lambda text: text.zfill(12),
    lambda text: text.ljust(15),
    lambda text: text.rjust(15, 'é'),
    lambda text: text.splitlines(True),
    lambda text: text.split(None, 1),
    lambda text: text.rsplit(None, 1),
    lambda text: text.partition(' '),
    lambda text: text.rpartition('a'),
    lambda text: text.replace('a', '€'),
    lambda text: text.replace('', '-', 3),
    lambda text: text.replace('€', 'e'),
    lambda text: text.replace('😀', ''),
    lambda text: text.find('a'),
    lambda text: text.rfind('a'),
    lambda text: text.count(''),
    lambda text: text.count('a'),
    lambda text: text.startswith(('x', 'a', '')),
    lambda text: text.endswith('c'),
    lambda text: text.removeprefix('a'),
    lambda text: text.removesuffix('c'),
    lambda text: text.strip(' a'),
    lambda text: text.lstrip('aé'),
    lambda text: text.split('a'),
    lambda text: text.rsplit('a', 1),
    lambda text: text.translate({97: 'X', 98: None, 233: 8364}),
    lambda text: text.expandtabs(3),
    lambda text: text.join(['x', 'y', 'z']),
    lambda text: text[0:2],
    lambda text: text[::-1],
    lambda text: text[1:-1],
    lambda text: text[::2],
    lambda text: text[-3:],
    lambda text: text[5:2],
    lambda text: text * 3,
    lambda text: text + 'é',
    lambda text: text + '€',
    lambda text: text < 'b',
    lambda text: text.encode('utf-8', 'replace'),
    lambda text: text.encode('latin-1', 'backslashreplace'),
    lambda text: text.encode('utf-16-le', 'surrogatepass'),
    lambda text: text.encode('ascii'),
    lambda text: text.encode(),
]

for text in texts:
    print(ascii(text), [shown(function, text) for function in functions])

# out: '' ["'********************'", "'000000000000'", "'               '", "'\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9'", '[]', '[]', '[]', "('', '', '')", "('', '', '')", "''", "'-'", "''", "''", '-1', '-1', '1', '0', 'True', 'False', "''", "''", "''", "''", "['']", "['']", "''", "''", "'xyz'", "''", "''", "''", "''", "''", "''", "''", "'\\xe9'", "'\\u20ac'", 'True', "b''", "b''", "b''", "b''", "b''"]
# out: 'a' ["'*********a**********'", "'00000000000a'", "'a              '", "'\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9a'", "['a']", "['a']", "['a']", "('a', '', '')", "('', 'a', '')", "'\\u20ac'", "'-a-'", "'a'", "'a'", '0', '0', '2', '1', 'True', 'False', "''", "'a'", "''", "''", "['', '']", "['', '']", "'X'", "'a'", "'xayaz'", "'a'", "'a'", "''", "'a'", "'a'", "''", "'aaa'", "'a\\xe9'", "'a\\u20ac'", 'True', "b'a'", "b'a'", "b'a\\x00'", "b'a'", "b'a'"]
# out: 'abcabc' ["'*******abcabc*******'", "'000000abcabc'", "'abcabc         '", "'\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9abcabc'", "['abcabc']", "['abcabc']", "['abcabc']", "('abcabc', '', '')", "('abc', 'a', 'bc')", "'\\u20acbc\\u20acbc'", "'-a-b-cabc'", "'abcabc'", "'abcabc'", '0', '3', '7', '2', 'True', 'True', "'bcabc'", "'abcab'", "'bcabc'", "'bcabc'", "['', 'bc', 'bc']", "['abc', 'bc']", "'XcXc'", "'abcabc'", "'xabcabcyabcabcz'", "'ab'", "'cbacba'", "'bcab'", "'acb'", "'abc'", "''", "'abcabcabcabcabcabc'", "'abcabc\\xe9'", "'abcabc\\u20ac'", 'True', "b'abcabc'", "b'abcabc'", "b'a\\x00b\\x00c\\x00a\\x00b\\x00c\\x00'", "b'abcabc'", "b'abcabc'"]
# out: '  a b\tc \n' ["'*****  a b\\tc \\n******'", "'000  a b\\tc \\n'", "'  a b\\tc \\n      '", "'\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9  a b\\tc \\n'", "['  a b\\tc \\n']", "['a', 'b\\tc \\n']", "['  a b', 'c']", "('', ' ', ' a b\\tc \\n')", "('  ', 'a', ' b\\tc \\n')", "'  \\u20ac b\\tc \\n'", "'- - -a b\\tc \\n'", "'  a b\\tc \\n'", "'  a b\\tc \\n'", '2', '2', '10', '1', 'True', 'False', "'  a b\\tc \\n'", "'  a b\\tc \\n'", "'b\\tc \\n'", "'  a b\\tc \\n'", "['  ', ' b\\tc \\n']", "['  ', ' b\\tc \\n']", "'  X \\tc \\n'", "'  a b c \\n'", "'x  a b\\tc \\ny  a b\\tc \\nz'", "'  '", "'\\n c\\tb a  '", "' a b\\tc '", "' abc\\n'", "'c \\n'", "''", "'  a b\\tc \\n  a b\\tc \\n  a b\\tc \\n'", "'  a b\\tc \\n\\xe9'", "'  a b\\tc \\n\\u20ac'", 'True', "b'  a b\\tc \\n'", "b'  a b\\tc \\n'", "b' \\x00 \\x00a\\x00 \\x00b\\x00\\t\\x00c\\x00 \\x00\\n\\x00'", "b'  a b\\tc \\n'", "b'  a b\\tc \\n'"]
# out: '\xdcn\xefc\xf6d\xe9 stra\xdfe' ["'***\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe***'", "'\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe'", "'\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe '", "'\\xe9\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe'", "['\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe']", "['\\xdcn\\xefc\\xf6d\\xe9', 'stra\\xdfe']", "['\\xdcn\\xefc\\xf6d\\xe9', 'stra\\xdfe']", "('\\xdcn\\xefc\\xf6d\\xe9', ' ', 'stra\\xdfe')", "('\\xdcn\\xefc\\xf6d\\xe9 str', 'a', '\\xdfe')", "'\\xdcn\\xefc\\xf6d\\xe9 str\\u20ac\\xdfe'", "'-\\xdc-n-\\xefc\\xf6d\\xe9 stra\\xdfe'", "'\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe'", "'\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe'", '11', '11', '15', '1', 'True', 'False', "'\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe'", "'\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe'", "'\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe'", "'\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe'", "['\\xdcn\\xefc\\xf6d\\xe9 str', '\\xdfe']", "['\\xdcn\\xefc\\xf6d\\xe9 str', '\\xdfe']", "'\\xdcn\\xefc\\xf6d\\u20ac strX\\xdfe'", "'\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe'", "'x\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfey\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfez'", "'\\xdcn'", "'e\\xdfarts \\xe9d\\xf6c\\xefn\\xdc'", "'n\\xefc\\xf6d\\xe9 stra\\xdf'", "'\\xdc\\xef\\xf6\\xe9sr\\xdf'", "'a\\xdfe'", "''", "'\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe'", "'\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe\\xe9'", "'\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe\\u20ac'", 'False', "b'\\xc3\\x9cn\\xc3\\xafc\\xc3\\xb6d\\xc3\\xa9 stra\\xc3\\x9fe'", "b'\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe'", "b'\\xdc\\x00n\\x00\\xef\\x00c\\x00\\xf6\\x00d\\x00\\xe9\\x00 \\x00s\\x00t\\x00r\\x00a\\x00\\xdf\\x00e\\x00'", '"\'ascii\' codec can\'t encode character \'\\\\xdc\' in position 0: ordinal not in range(128)"', "b'\\xc3\\x9cn\\xc3\\xafc\\xc3\\xb6d\\xc3\\xa9 stra\\xc3\\x9fe'"]
# out: '\u20acuro \u01c6 \u03a3\u03b1\u03c2' ["'*****\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2*****'", "'00\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2'", "'\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2     '", "'\\xe9\\xe9\\xe9\\xe9\\xe9\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2'", "['\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2']", "['\\u20acuro', '\\u01c6 \\u03a3\\u03b1\\u03c2']", "['\\u20acuro \\u01c6', '\\u03a3\\u03b1\\u03c2']", "('\\u20acuro', ' ', '\\u01c6 \\u03a3\\u03b1\\u03c2')", "('', '', '\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2')", "'\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2'", "'-\\u20ac-u-ro \\u01c6 \\u03a3\\u03b1\\u03c2'", "'euro \\u01c6 \\u03a3\\u03b1\\u03c2'", "'\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2'", '-1', '-1', '11', '0', 'True', 'False', "'\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2'", "'\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2'", "'\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2'", "'\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2'", "['\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2']", "['\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2']", "'\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2'", "'\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2'", "'x\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2y\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2z'", "'\\u20acu'", "'\\u03c2\\u03b1\\u03a3 \\u01c6 oru\\u20ac'", "'uro \\u01c6 \\u03a3\\u03b1'", "'\\u20acr  \\u03b1'", "'\\u03a3\\u03b1\\u03c2'", "''", "'\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2'", "'\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2\\xe9'", "'\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2\\u20ac'", 'False', "b'\\xe2\\x82\\xacuro \\xc7\\x86 \\xce\\xa3\\xce\\xb1\\xcf\\x82'", "b'\\\\u20acuro \\\\u01c6 \\\\u03a3\\\\u03b1\\\\u03c2'", "b'\\xac u\\x00r\\x00o\\x00 \\x00\\xc6\\x01 \\x00\\xa3\\x03\\xb1\\x03\\xc2\\x03'", '"\'ascii\' codec can\'t encode character \'\\\\u20ac\' in position 0: ordinal not in range(128)"', "b'\\xe2\\x82\\xacuro \\xc7\\x86 \\xce\\xa3\\xce\\xb1\\xcf\\x82'"]
# out: '\U0001f600 x \U0001f600' ["'*******\\U0001f600 x \\U0001f600********'", "'0000000\\U0001f600 x \\U0001f600'", "'\\U0001f600 x \\U0001f600          '", "'\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\U0001f600 x \\U0001f600'", "['\\U0001f600 x \\U0001f600']", "['\\U0001f600', 'x \\U0001f600']", "['\\U0001f600 x', '\\U0001f600']", "('\\U0001f600', ' ', 'x \\U0001f600')", "('', '', '\\U0001f600 x \\U0001f600')", "'\\U0001f600 x \\U0001f600'", "'-\\U0001f600- -x \\U0001f600'", "'\\U0001f600 x \\U0001f600'", "' x '", '-1', '-1', '6', '0', 'True', 'False', "'\\U0001f600 x \\U0001f600'", "'\\U0001f600 x \\U0001f600'", "'\\U0001f600 x \\U0001f600'", "'\\U0001f600 x \\U0001f600'", "['\\U0001f600 x \\U0001f600']", "['\\U0001f600 x \\U0001f600']", "'\\U0001f600 x \\U0001f600'", "'\\U0001f600 x \\U0001f600'", "'x\\U0001f600 x \\U0001f600y\\U0001f600 x \\U0001f600z'", "'\\U0001f600 '", "'\\U0001f600 x \\U0001f600'", "' x '", "'\\U0001f600x\\U0001f600'", "'x \\U0001f600'", "''", "'\\U0001f600 x \\U0001f600\\U0001f600 x \\U0001f600\\U0001f600 x \\U0001f600'", "'\\U0001f600 x \\U0001f600\\xe9'", "'\\U0001f600 x \\U0001f600\\u20ac'", 'False', "b'\\xf0\\x9f\\x98\\x80 x \\xf0\\x9f\\x98\\x80'", "b'\\\\U0001f600 x \\\\U0001f600'", "b'=\\xd8\\x00\\xde \\x00x\\x00 \\x00=\\xd8\\x00\\xde'", '"\'ascii\' codec can\'t encode character \'\\\\U0001f600\' in position 0: ordinal not in range(128)"', "b'\\xf0\\x9f\\x98\\x80 x \\xf0\\x9f\\x98\\x80'"]
# out: 'a\xe9\u20ac\U0001f600' ["'********a\\xe9\\u20ac\\U0001f600********'", "'00000000a\\xe9\\u20ac\\U0001f600'", "'a\\xe9\\u20ac\\U0001f600           '", "'\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9a\\xe9\\u20ac\\U0001f600'", "['a\\xe9\\u20ac\\U0001f600']", "['a\\xe9\\u20ac\\U0001f600']", "['a\\xe9\\u20ac\\U0001f600']", "('a\\xe9\\u20ac\\U0001f600', '', '')", "('', 'a', '\\xe9\\u20ac\\U0001f600')", "'\\u20ac\\xe9\\u20ac\\U0001f600'", "'-a-\\xe9-\\u20ac\\U0001f600'", "'a\\xe9e\\U0001f600'", "'a\\xe9\\u20ac'", '0', '0', '5', '1', 'True', 'False', "'\\xe9\\u20ac\\U0001f600'", "'a\\xe9\\u20ac\\U0001f600'", "'\\xe9\\u20ac\\U0001f600'", "'\\u20ac\\U0001f600'", "['', '\\xe9\\u20ac\\U0001f600']", "['', '\\xe9\\u20ac\\U0001f600']", "'X\\u20ac\\u20ac\\U0001f600'", "'a\\xe9\\u20ac\\U0001f600'", "'xa\\xe9\\u20ac\\U0001f600ya\\xe9\\u20ac\\U0001f600z'", "'a\\xe9'", "'\\U0001f600\\u20ac\\xe9a'", "'\\xe9\\u20ac'", "'a\\u20ac'", "'\\xe9\\u20ac\\U0001f600'", "''", "'a\\xe9\\u20ac\\U0001f600a\\xe9\\u20ac\\U0001f600a\\xe9\\u20ac\\U0001f600'", "'a\\xe9\\u20ac\\U0001f600\\xe9'", "'a\\xe9\\u20ac\\U0001f600\\u20ac'", 'True', "b'a\\xc3\\xa9\\xe2\\x82\\xac\\xf0\\x9f\\x98\\x80'", "b'a\\xe9\\\\u20ac\\\\U0001f600'", "b'a\\x00\\xe9\\x00\\xac =\\xd8\\x00\\xde'", '"\'ascii\' codec can\'t encode characters in position 1-3: ordinal not in range(128)"', "b'a\\xc3\\xa9\\xe2\\x82\\xac\\xf0\\x9f\\x98\\x80'"]
# out: 'Hello World 123' ["'**Hello World 123***'", "'Hello World 123'", "'Hello World 123'", "'Hello World 123'", "['Hello World 123']", "['Hello', 'World 123']", "['Hello World', '123']", "('Hello', ' ', 'World 123')", "('', '', 'Hello World 123')", "'Hello World 123'", "'-H-e-llo World 123'", "'Hello World 123'", "'Hello World 123'", '-1', '-1', '16', '0', 'True', 'False', "'Hello World 123'", "'Hello World 123'", "'Hello World 123'", "'Hello World 123'", "['Hello World 123']", "['Hello World 123']", "'Hello World 123'", "'Hello World 123'", "'xHello World 123yHello World 123z'", "'He'", "'321 dlroW olleH'", "'ello World 12'", "'HloWrd13'", "'123'", "''", "'Hello World 123Hello World 123Hello World 123'", "'Hello World 123\\xe9'", "'Hello World 123\\u20ac'", 'True', "b'Hello World 123'", "b'Hello World 123'", "b'H\\x00e\\x00l\\x00l\\x00o\\x00 \\x00W\\x00o\\x00r\\x00l\\x00d\\x00 \\x001\\x002\\x003\\x00'", "b'Hello World 123'", "b'Hello World 123'"]
# out: 'A\x1cB\x85C\u2028D\r\nE' ["'*****A\\x1cB\\x85C\\u2028D\\r\\nE*****'", "'00A\\x1cB\\x85C\\u2028D\\r\\nE'", "'A\\x1cB\\x85C\\u2028D\\r\\nE     '", "'\\xe9\\xe9\\xe9\\xe9\\xe9A\\x1cB\\x85C\\u2028D\\r\\nE'", "['A\\x1c', 'B\\x85', 'C\\u2028', 'D\\r\\n', 'E']", "['A', 'B\\x85C\\u2028D\\r\\nE']", "['A\\x1cB\\x85C\\u2028D', 'E']", "('A\\x1cB\\x85C\\u2028D\\r\\nE', '', '')", "('', '', 'A\\x1cB\\x85C\\u2028D\\r\\nE')", "'A\\x1cB\\x85C\\u2028D\\r\\nE'", "'-A-\\x1c-B\\x85C\\u2028D\\r\\nE'", "'A\\x1cB\\x85C\\u2028D\\r\\nE'", "'A\\x1cB\\x85C\\u2028D\\r\\nE'", '-1', '-1', '11', '0', 'True', 'False', "'A\\x1cB\\x85C\\u2028D\\r\\nE'", "'A\\x1cB\\x85C\\u2028D\\r\\nE'", "'A\\x1cB\\x85C\\u2028D\\r\\nE'", "'A\\x1cB\\x85C\\u2028D\\r\\nE'", "['A\\x1cB\\x85C\\u2028D\\r\\nE']", "['A\\x1cB\\x85C\\u2028D\\r\\nE']", "'A\\x1cB\\x85C\\u2028D\\r\\nE'", "'A\\x1cB\\x85C\\u2028D\\r\\nE'", "'xA\\x1cB\\x85C\\u2028D\\r\\nEyA\\x1cB\\x85C\\u2028D\\r\\nEz'", "'A\\x1c'", "'E\\n\\rD\\u2028C\\x85B\\x1cA'", "'\\x1cB\\x85C\\u2028D\\r\\n'", "'ABCD\\n'", "'\\r\\nE'", "''", "'A\\x1cB\\x85C\\u2028D\\r\\nEA\\x1cB\\x85C\\u2028D\\r\\nEA\\x1cB\\x85C\\u2028D\\r\\nE'", "'A\\x1cB\\x85C\\u2028D\\r\\nE\\xe9'", "'A\\x1cB\\x85C\\u2028D\\r\\nE\\u20ac'", 'True', "b'A\\x1cB\\xc2\\x85C\\xe2\\x80\\xa8D\\r\\nE'", "b'A\\x1cB\\x85C\\\\u2028D\\r\\nE'", "b'A\\x00\\x1c\\x00B\\x00\\x85\\x00C\\x00( D\\x00\\r\\x00\\n\\x00E\\x00'", '"\'ascii\' codec can\'t encode character \'\\\\x85\' in position 3: ordinal not in range(128)"', "b'A\\x1cB\\xc2\\x85C\\xe2\\x80\\xa8D\\r\\nE'"]
# out: '\u0661\u0662\u0663' ["'********\\u0661\\u0662\\u0663*********'", "'000000000\\u0661\\u0662\\u0663'", "'\\u0661\\u0662\\u0663            '", "'\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\u0661\\u0662\\u0663'", "['\\u0661\\u0662\\u0663']", "['\\u0661\\u0662\\u0663']", "['\\u0661\\u0662\\u0663']", "('\\u0661\\u0662\\u0663', '', '')", "('', '', '\\u0661\\u0662\\u0663')", "'\\u0661\\u0662\\u0663'", "'-\\u0661-\\u0662-\\u0663'", "'\\u0661\\u0662\\u0663'", "'\\u0661\\u0662\\u0663'", '-1', '-1', '4', '0', 'True', 'False', "'\\u0661\\u0662\\u0663'", "'\\u0661\\u0662\\u0663'", "'\\u0661\\u0662\\u0663'", "'\\u0661\\u0662\\u0663'", "['\\u0661\\u0662\\u0663']", "['\\u0661\\u0662\\u0663']", "'\\u0661\\u0662\\u0663'", "'\\u0661\\u0662\\u0663'", "'x\\u0661\\u0662\\u0663y\\u0661\\u0662\\u0663z'", "'\\u0661\\u0662'", "'\\u0663\\u0662\\u0661'", "'\\u0662'", "'\\u0661\\u0663'", "'\\u0661\\u0662\\u0663'", "''", "'\\u0661\\u0662\\u0663\\u0661\\u0662\\u0663\\u0661\\u0662\\u0663'", "'\\u0661\\u0662\\u0663\\xe9'", "'\\u0661\\u0662\\u0663\\u20ac'", 'False', "b'\\xd9\\xa1\\xd9\\xa2\\xd9\\xa3'", "b'\\\\u0661\\\\u0662\\\\u0663'", "b'a\\x06b\\x06c\\x06'", '"\'ascii\' codec can\'t encode characters in position 0-2: ordinal not in range(128)"', "b'\\xd9\\xa1\\xd9\\xa2\\xd9\\xa3'"]
# out: '\ud800x' ["'*********\\ud800x*********'", "'0000000000\\ud800x'", "'\\ud800x             '", "'\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\xe9\\ud800x'", "['\\ud800x']", "['\\ud800x']", "['\\ud800x']", "('\\ud800x', '', '')", "('', '', '\\ud800x')", "'\\ud800x'", "'-\\ud800-x-'", "'\\ud800x'", "'\\ud800x'", '-1', '-1', '3', '0', 'True', 'False', "'\\ud800x'", "'\\ud800x'", "'\\ud800x'", "'\\ud800x'", "['\\ud800x']", "['\\ud800x']", "'\\ud800x'", "'\\ud800x'", "'x\\ud800xy\\ud800xz'", "'\\ud800x'", "'x\\ud800'", "''", "'\\ud800'", "'\\ud800x'", "''", "'\\ud800x\\ud800x\\ud800x'", "'\\ud800x\\xe9'", "'\\ud800x\\u20ac'", 'False', "b'?x'", "b'\\\\ud800x'", "b'\\x00\\xd8x\\x00'", '"\'ascii\' codec can\'t encode character \'\\\\ud800\' in position 0: ordinal not in range(128)"', '"\'utf-8\' codec can\'t encode character \'\\\\ud800\' in position 0: surrogates not allowed"']
