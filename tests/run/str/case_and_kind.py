"""Case and kind of texts of every width."""

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
    str.upper,
    str.lower,
    str.title,
    str.capitalize,
    str.swapcase,
    str.casefold,
    str.isalpha,
    str.isalnum,
    str.isdecimal,
    str.isdigit,
    str.isnumeric,
    str.isspace,
    str.isprintable,
    str.isidentifier,
    str.islower,
    str.isupper,
    str.istitle,
    str.isascii,
]

for text in texts:
    print(ascii(text), [ascii(method(text)) for method in methods])

# out: '' ["''", "''", "''", "''", "''", "''", 'False', 'False', 'False', 'False', 'False', 'False', 'True', 'False', 'False', 'False', 'False', 'True']
# out: 'a' ["'A'", "'a'", "'A'", "'A'", "'A'", "'a'", 'True', 'True', 'False', 'False', 'False', 'False', 'True', 'True', 'True', 'False', 'False', 'True']
# out: 'abcabc' ["'ABCABC'", "'abcabc'", "'Abcabc'", "'Abcabc'", "'ABCABC'", "'abcabc'", 'True', 'True', 'False', 'False', 'False', 'False', 'True', 'True', 'True', 'False', 'False', 'True']
# out: '  a b\tc \n' ["'  A B\\tC \\n'", "'  a b\\tc \\n'", "'  A B\\tC \\n'", "'  a b\\tc \\n'", "'  A B\\tC \\n'", "'  a b\\tc \\n'", 'False', 'False', 'False', 'False', 'False', 'False', 'False', 'False', 'True', 'False', 'False', 'True']
# out: '\xdcn\xefc\xf6d\xe9 stra\xdfe' ["'\\xdcN\\xcfC\\xd6D\\xc9 STRASSE'", "'\\xfcn\\xefc\\xf6d\\xe9 stra\\xdfe'", "'\\xdcn\\xefc\\xf6d\\xe9 Stra\\xdfe'", "'\\xdcn\\xefc\\xf6d\\xe9 stra\\xdfe'", "'\\xfcN\\xcfC\\xd6D\\xc9 STRASSE'", "'\\xfcn\\xefc\\xf6d\\xe9 strasse'", 'False', 'False', 'False', 'False', 'False', 'False', 'True', 'False', 'False', 'False', 'False', 'False']
# out: '\u20acuro \u01c6 \u03a3\u03b1\u03c2' ["'\\u20acURO \\u01c4 \\u03a3\\u0391\\u03a3'", "'\\u20acuro \\u01c6 \\u03c3\\u03b1\\u03c2'", "'\\u20acUro \\u01c5 \\u03a3\\u03b1\\u03c2'", "'\\u20acuro \\u01c6 \\u03c3\\u03b1\\u03c2'", "'\\u20acURO \\u01c4 \\u03c3\\u0391\\u03a3'", "'\\u20acuro \\u01c6 \\u03c3\\u03b1\\u03c3'", 'False', 'False', 'False', 'False', 'False', 'False', 'True', 'False', 'False', 'False', 'False', 'False']
# out: '\U0001f600 x \U0001f600' ["'\\U0001f600 X \\U0001f600'", "'\\U0001f600 x \\U0001f600'", "'\\U0001f600 X \\U0001f600'", "'\\U0001f600 x \\U0001f600'", "'\\U0001f600 X \\U0001f600'", "'\\U0001f600 x \\U0001f600'", 'False', 'False', 'False', 'False', 'False', 'False', 'True', 'False', 'True', 'False', 'False', 'False']
# out: 'a\xe9\u20ac\U0001f600' ["'A\\xc9\\u20ac\\U0001f600'", "'a\\xe9\\u20ac\\U0001f600'", "'A\\xe9\\u20ac\\U0001f600'", "'A\\xe9\\u20ac\\U0001f600'", "'A\\xc9\\u20ac\\U0001f600'", "'a\\xe9\\u20ac\\U0001f600'", 'False', 'False', 'False', 'False', 'False', 'False', 'True', 'False', 'True', 'False', 'False', 'False']
# out: 'Hello World 123' ["'HELLO WORLD 123'", "'hello world 123'", "'Hello World 123'", "'Hello world 123'", "'hELLO wORLD 123'", "'hello world 123'", 'False', 'False', 'False', 'False', 'False', 'False', 'True', 'False', 'False', 'False', 'True', 'True']
# out: 'A\x1cB\x85C\u2028D\r\nE' ["'A\\x1cB\\x85C\\u2028D\\r\\nE'", "'a\\x1cb\\x85c\\u2028d\\r\\ne'", "'A\\x1cB\\x85C\\u2028D\\r\\nE'", "'A\\x1cb\\x85c\\u2028d\\r\\ne'", "'a\\x1cb\\x85c\\u2028d\\r\\ne'", "'a\\x1cb\\x85c\\u2028d\\r\\ne'", 'False', 'False', 'False', 'False', 'False', 'False', 'False', 'False', 'False', 'True', 'True', 'False']
# out: '\u0661\u0662\u0663' ["'\\u0661\\u0662\\u0663'", "'\\u0661\\u0662\\u0663'", "'\\u0661\\u0662\\u0663'", "'\\u0661\\u0662\\u0663'", "'\\u0661\\u0662\\u0663'", "'\\u0661\\u0662\\u0663'", 'False', 'True', 'True', 'True', 'True', 'False', 'True', 'False', 'False', 'False', 'False', 'False']
# out: '\ud800x' ["'\\ud800X'", "'\\ud800x'", "'\\ud800X'", "'\\ud800x'", "'\\ud800X'", "'\\ud800x'", 'False', 'False', 'False', 'False', 'False', 'False', 'False', 'False', 'True', 'False', 'False', 'False']
