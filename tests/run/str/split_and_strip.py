"""Cutting without arguments, for texts of every width."""

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

methods = [
    str.split,
    str.rsplit,
    str.splitlines,
    str.strip,
    str.lstrip,
    str.rstrip,
    str.expandtabs,
    str.__len__,
    str.__repr__,
]

for text in texts:
    print(ascii(text), [ascii(method(text)) for method in methods])

# out: '' ['[]', '[]', '[]', "''", "''", "''", "''", '0', '"\'\'"']
# out: 'a' ["['a']", "['a']", "['a']", "'a'", "'a'", "'a'", "'a'", '1', '"\'a\'"']
# out: 'abcabc' ["['abcabc']", "['abcabc']", "['abcabc']", "'abcabc'", "'abcabc'", "'abcabc'", "'abcabc'", '6', '"\'abcabc\'"']
# out: '  a b\tc \n' ["['a', 'b', 'c']", "['a', 'b', 'c']", "['  a b\\tc ']", "'a b\\tc'", "'a b\\tc \\n'", "'  a b\\tc'", "'  a b   c \\n'", '9', '"\'  a b\\\\tc \\\\n\'"']
# out: '\xdcn\xefc\xf6d\xe9 stra\xdfe' ["['\\xdcn\\xefc\\xf6d\\xe9', 'stra\\xdfe']", "['\\xdcn\\xefc\\xf6d\\xe9', 'stra\\xdfe']", "['\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe']", "'\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe'", "'\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe'", "'\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe'", "'\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe'", '14', '"\'\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe\'"']
# out: '\u20acuro \u01c6 \u03a3\u03b1\u03c2' ["['\\u20acuro', '\\u01c6', '\\u03a3\\u03b1\\u03c2']", "['\\u20acuro', '\\u01c6', '\\u03a3\\u03b1\\u03c2']", "['\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2']", "'\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2'", "'\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2'", "'\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2'", "'\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2'", '10', '"\'\\u20acuro \\u01c6 \\u03a3\\u03b1\\u03c2\'"']
# out: '\U0001f600 x \U0001f600' ["['\\U0001f600', 'x', '\\U0001f600']", "['\\U0001f600', 'x', '\\U0001f600']", "['\\U0001f600 x \\U0001f600']", "'\\U0001f600 x \\U0001f600'", "'\\U0001f600 x \\U0001f600'", "'\\U0001f600 x \\U0001f600'", "'\\U0001f600 x \\U0001f600'", '5', '"\'\\U0001f600 x \\U0001f600\'"']
# out: 'a\xe9\u20ac\U0001f600' ["['a\\xe9\\u20ac\\U0001f600']", "['a\\xe9\\u20ac\\U0001f600']", "['a\\xe9\\u20ac\\U0001f600']", "'a\\xe9\\u20ac\\U0001f600'", "'a\\xe9\\u20ac\\U0001f600'", "'a\\xe9\\u20ac\\U0001f600'", "'a\\xe9\\u20ac\\U0001f600'", '4', '"\'a\\xe9\\u20ac\\U0001f600\'"']
# out: 'Hello World 123' ["['Hello', 'World', '123']", "['Hello', 'World', '123']", "['Hello World 123']", "'Hello World 123'", "'Hello World 123'", "'Hello World 123'", "'Hello World 123'", '15', '"\'Hello World 123\'"']
# out: 'A\x1cB\x85C\u2028D\r\nE' ["['A', 'B', 'C', 'D', 'E']", "['A', 'B', 'C', 'D', 'E']", "['A', 'B', 'C', 'D', 'E']", "'A\\x1cB\\x85C\\u2028D\\r\\nE'", "'A\\x1cB\\x85C\\u2028D\\r\\nE'", "'A\\x1cB\\x85C\\u2028D\\r\\nE'", "'A\\x1cB\\x85C\\u2028D\\r\\nE'", '10', '"\'A\\\\x1cB\\\\x85C\\\\u2028D\\\\r\\\\nE\'"']
# out: '\u0661\u0662\u0663' ["['\\u0661\\u0662\\u0663']", "['\\u0661\\u0662\\u0663']", "['\\u0661\\u0662\\u0663']", "'\\u0661\\u0662\\u0663'", "'\\u0661\\u0662\\u0663'", "'\\u0661\\u0662\\u0663'", "'\\u0661\\u0662\\u0663'", '3', '"\'\\u0661\\u0662\\u0663\'"']
# out: '\ud800x' ["['\\ud800x']", "['\\ud800x']", "['\\ud800x']", "'\\ud800x'", "'\\ud800x'", "'\\ud800x'", "'\\ud800x'", '2', '"\'\\\\ud800x\'"']
