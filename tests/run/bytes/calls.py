"""Methods with arguments, slices and operators on bytes and bytearrays."""


def shown(function, text):
    try:
        return ascii(function(text))
    except ValueError as error:
        return ascii(str(error))


texts = [
    b'',
    b'a',
    b'abcabc',
    b'  a b\tc \n',
    b'Hello World 123',
    b'\x00\xff\x80',
    b'a\r\nb\rc\n',
    bytearray(b'a'),
    bytearray(b'abcabc'),
    bytearray(b'  a b\tc \n'),
    bytearray(b'Hello World 123'),
]

functions = [
    lambda text: text.decode('utf-8', 'replace'),
    lambda text: text.decode('latin-1'),
    lambda text: text.decode('ascii', 'surrogateescape'),
    lambda text: text.decode('utf-8', 'backslashreplace'),
    lambda text: text.decode(),
    lambda text: text.center(20, b'*'),
    lambda text: text.zfill(12),
    lambda text: text.ljust(15),
    lambda text: text.rjust(15, b'-'),
    lambda text: text.splitlines(True),
    lambda text: text.split(None, 1),
    lambda text: text.rsplit(None, 1),
    lambda text: text.partition(b' '),
    lambda text: text.rpartition(b'a'),
    lambda text: text.replace(b'a', b'xyz'),
    lambda text: text.replace(b'', b'-', 3),
    lambda text: text.replace(b'a', b''),
    lambda text: text.find(b'a'),
    lambda text: text.find(97),
    lambda text: text.rfind(b'a'),
    lambda text: text.count(b''),
    lambda text: text.count(97),
    lambda text: text.startswith((b'x', b'a', b'')),
    lambda text: text.endswith(b'c'),
    lambda text: text.removeprefix(b'a'),
    lambda text: text.removesuffix(b'c'),
    lambda text: text.strip(b' a'),
    lambda text: text.lstrip(b'a'),
    lambda text: text.split(b'a'),
    lambda text: text.rsplit(b'a', 1),
    lambda text: text.translate(None, b'a'),
    lambda text: text.translate(bytes(range(255, -1, -1))),
    lambda text: text.join([b'x', bytearray(b'y'), b'z']),
    lambda text: text.hex('-', 2),
    lambda text: text.hex(':', -3),
    lambda text: text.expandtabs(3),
    lambda text: text[0:2],
    lambda text: text[::-1],
    lambda text: text[1:-1],
    lambda text: text[::2],
    lambda text: text[-3:],
    lambda text: text[5:2],
    lambda text: text * 3,
    lambda text: text + b'z',
    lambda text: text + bytearray(b'z'),
    lambda text: text < b'b',
]

for text in texts:
    print(ascii(text), [shown(function, text) for function in functions])

# out: b'' ["''", "''", "''", "''", "''", "b'********************'", "b'000000000000'", "b'               '", "b'---------------'", '[]', '[]', '[]', "(b'', b'', b'')", "(b'', b'', b'')", "b''", "b'-'", "b''", '-1', '-1', '-1', '1', '0', 'True', 'False', "b''", "b''", "b''", "b''", "[b'']", "[b'']", "b''", "b''", "b'xyz'", "''", "''", "b''", "b''", "b''", "b''", "b''", "b''", "b''", "b''", "b'z'", "b'z'", 'True']
# out: b'a' ["'a'", "'a'", "'a'", "'a'", "'a'", "b'*********a**********'", "b'00000000000a'", "b'a              '", "b'--------------a'", "[b'a']", "[b'a']", "[b'a']", "(b'a', b'', b'')", "(b'', b'a', b'')", "b'xyz'", "b'-a-'", "b''", '0', '0', '0', '2', '1', 'True', 'False', "b''", "b'a'", "b''", "b''", "[b'', b'']", "[b'', b'']", "b''", "b'\\x9e'", "b'xayaz'", "'61'", "'61'", "b'a'", "b'a'", "b'a'", "b''", "b'a'", "b'a'", "b''", "b'aaa'", "b'az'", "b'az'", 'True']
# out: b'abcabc' ["'abcabc'", "'abcabc'", "'abcabc'", "'abcabc'", "'abcabc'", "b'*******abcabc*******'", "b'000000abcabc'", "b'abcabc         '", "b'---------abcabc'", "[b'abcabc']", "[b'abcabc']", "[b'abcabc']", "(b'abcabc', b'', b'')", "(b'abc', b'a', b'bc')", "b'xyzbcxyzbc'", "b'-a-b-cabc'", "b'bcbc'", '0', '0', '3', '7', '2', 'True', 'True', "b'bcabc'", "b'abcab'", "b'bcabc'", "b'bcabc'", "[b'', b'bc', b'bc']", "[b'abc', b'bc']", "b'bcbc'", "b'\\x9e\\x9d\\x9c\\x9e\\x9d\\x9c'", "b'xabcabcyabcabcz'", "'6162-6361-6263'", "'616263:616263'", "b'abcabc'", "b'ab'", "b'cbacba'", "b'bcab'", "b'acb'", "b'abc'", "b''", "b'abcabcabcabcabcabc'", "b'abcabcz'", "b'abcabcz'", 'True']
# out: b'  a b\tc \n' ["'  a b\\tc \\n'", "'  a b\\tc \\n'", "'  a b\\tc \\n'", "'  a b\\tc \\n'", "'  a b\\tc \\n'", "b'*****  a b\\tc \\n******'", "b'000  a b\\tc \\n'", "b'  a b\\tc \\n      '", "b'------  a b\\tc \\n'", "[b'  a b\\tc \\n']", "[b'a', b'b\\tc \\n']", "[b'  a b', b'c']", "(b'', b' ', b' a b\\tc \\n')", "(b'  ', b'a', b' b\\tc \\n')", "b'  xyz b\\tc \\n'", "b'- - -a b\\tc \\n'", "b'   b\\tc \\n'", '2', '2', '2', '10', '1', 'True', 'False', "b'  a b\\tc \\n'", "b'  a b\\tc \\n'", "b'b\\tc \\n'", "b'  a b\\tc \\n'", "[b'  ', b' b\\tc \\n']", "[b'  ', b' b\\tc \\n']", "b'   b\\tc \\n'", "b'\\xdf\\xdf\\x9e\\xdf\\x9d\\xf6\\x9c\\xdf\\xf5'", "b'x  a b\\tc \\ny  a b\\tc \\nz'", "'20-2061-2062-0963-200a'", "'202061:206209:63200a'", "b'  a b c \\n'", "b'  '", "b'\\n c\\tb a  '", "b' a b\\tc '", "b' abc\\n'", "b'c \\n'", "b''", "b'  a b\\tc \\n  a b\\tc \\n  a b\\tc \\n'", "b'  a b\\tc \\nz'", "b'  a b\\tc \\nz'", 'True']
# out: b'Hello World 123' ["'Hello World 123'", "'Hello World 123'", "'Hello World 123'", "'Hello World 123'", "'Hello World 123'", "b'**Hello World 123***'", "b'Hello World 123'", "b'Hello World 123'", "b'Hello World 123'", "[b'Hello World 123']", "[b'Hello', b'World 123']", "[b'Hello World', b'123']", "(b'Hello', b' ', b'World 123')", "(b'', b'', b'Hello World 123')", "b'Hello World 123'", "b'-H-e-llo World 123'", "b'Hello World 123'", '-1', '-1', '-1', '16', '0', 'True', 'False', "b'Hello World 123'", "b'Hello World 123'", "b'Hello World 123'", "b'Hello World 123'", "[b'Hello World 123']", "[b'Hello World 123']", "b'Hello World 123'", "b'\\xb7\\x9a\\x93\\x93\\x90\\xdf\\xa8\\x90\\x8d\\x93\\x9b\\xdf\\xce\\xcd\\xcc'", "b'xHello World 123yHello World 123z'", "'48-656c-6c6f-2057-6f72-6c64-2031-3233'", "'48656c:6c6f20:576f72:6c6420:313233'", "b'Hello World 123'", "b'He'", "b'321 dlroW olleH'", "b'ello World 12'", "b'HloWrd13'", "b'123'", "b''", "b'Hello World 123Hello World 123Hello World 123'", "b'Hello World 123z'", "b'Hello World 123z'", 'True']
# out: b'\x00\xff\x80' ["'\\x00\\ufffd\\ufffd'", "'\\x00\\xff\\x80'", "'\\x00\\udcff\\udc80'", "'\\x00\\\\xff\\\\x80'", '"\'utf-8\' codec can\'t decode byte 0xff in position 1: invalid start byte"', "b'********\\x00\\xff\\x80*********'", "b'000000000\\x00\\xff\\x80'", "b'\\x00\\xff\\x80            '", "b'------------\\x00\\xff\\x80'", "[b'\\x00\\xff\\x80']", "[b'\\x00\\xff\\x80']", "[b'\\x00\\xff\\x80']", "(b'\\x00\\xff\\x80', b'', b'')", "(b'', b'', b'\\x00\\xff\\x80')", "b'\\x00\\xff\\x80'", "b'-\\x00-\\xff-\\x80'", "b'\\x00\\xff\\x80'", '-1', '-1', '-1', '4', '0', 'True', 'False', "b'\\x00\\xff\\x80'", "b'\\x00\\xff\\x80'", "b'\\x00\\xff\\x80'", "b'\\x00\\xff\\x80'", "[b'\\x00\\xff\\x80']", "[b'\\x00\\xff\\x80']", "b'\\x00\\xff\\x80'", "b'\\xff\\x00\\x7f'", "b'x\\x00\\xff\\x80y\\x00\\xff\\x80z'", "'00-ff80'", "'00ff80'", "b'\\x00\\xff\\x80'", "b'\\x00\\xff'", "b'\\x80\\xff\\x00'", "b'\\xff'", "b'\\x00\\x80'", "b'\\x00\\xff\\x80'", "b''", "b'\\x00\\xff\\x80\\x00\\xff\\x80\\x00\\xff\\x80'", "b'\\x00\\xff\\x80z'", "b'\\x00\\xff\\x80z'", 'True']
# out: b'a\r\nb\rc\n' ["'a\\r\\nb\\rc\\n'", "'a\\r\\nb\\rc\\n'", "'a\\r\\nb\\rc\\n'", "'a\\r\\nb\\rc\\n'", "'a\\r\\nb\\rc\\n'", "b'******a\\r\\nb\\rc\\n*******'", "b'00000a\\r\\nb\\rc\\n'", "b'a\\r\\nb\\rc\\n        '", "b'--------a\\r\\nb\\rc\\n'", "[b'a\\r\\n', b'b\\r', b'c\\n']", "[b'a', b'b\\rc\\n']", "[b'a\\r\\nb', b'c']", "(b'a\\r\\nb\\rc\\n', b'', b'')", "(b'', b'a', b'\\r\\nb\\rc\\n')", "b'xyz\\r\\nb\\rc\\n'", "b'-a-\\r-\\nb\\rc\\n'", "b'\\r\\nb\\rc\\n'", '0', '0', '0', '8', '1', 'True', 'False', "b'\\r\\nb\\rc\\n'", "b'a\\r\\nb\\rc\\n'", "b'\\r\\nb\\rc\\n'", "b'\\r\\nb\\rc\\n'", "[b'', b'\\r\\nb\\rc\\n']", "[b'', b'\\r\\nb\\rc\\n']", "b'\\r\\nb\\rc\\n'", "b'\\x9e\\xf2\\xf5\\x9d\\xf2\\x9c\\xf5'", "b'xa\\r\\nb\\rc\\nya\\r\\nb\\rc\\nz'", "'61-0d0a-620d-630a'", "'610d0a:620d63:0a'", "b'a\\r\\nb\\rc\\n'", "b'a\\r'", "b'\\nc\\rb\\n\\ra'", "b'\\r\\nb\\rc'", "b'a\\n\\r\\n'", "b'\\rc\\n'", "b''", "b'a\\r\\nb\\rc\\na\\r\\nb\\rc\\na\\r\\nb\\rc\\n'", "b'a\\r\\nb\\rc\\nz'", "b'a\\r\\nb\\rc\\nz'", 'True']
# out: bytearray(b'a') ["'a'", "'a'", "'a'", "'a'", "'a'", "bytearray(b'*********a**********')", "bytearray(b'00000000000a')", "bytearray(b'a              ')", "bytearray(b'--------------a')", "[bytearray(b'a')]", "[bytearray(b'a')]", "[bytearray(b'a')]", "(bytearray(b'a'), bytearray(b''), bytearray(b''))", "(bytearray(b''), bytearray(b'a'), bytearray(b''))", "bytearray(b'xyz')", "bytearray(b'-a-')", "bytearray(b'')", '0', '0', '0', '2', '1', 'True', 'False', "bytearray(b'')", "bytearray(b'a')", "bytearray(b'')", "bytearray(b'')", "[bytearray(b''), bytearray(b'')]", "[bytearray(b''), bytearray(b'')]", "bytearray(b'')", "bytearray(b'\\x9e')", "bytearray(b'xayaz')", "'61'", "'61'", "bytearray(b'a')", "bytearray(b'a')", "bytearray(b'a')", "bytearray(b'')", "bytearray(b'a')", "bytearray(b'a')", "bytearray(b'')", "bytearray(b'aaa')", "bytearray(b'az')", "bytearray(b'az')", 'True']
# out: bytearray(b'abcabc') ["'abcabc'", "'abcabc'", "'abcabc'", "'abcabc'", "'abcabc'", "bytearray(b'*******abcabc*******')", "bytearray(b'000000abcabc')", "bytearray(b'abcabc         ')", "bytearray(b'---------abcabc')", "[bytearray(b'abcabc')]", "[bytearray(b'abcabc')]", "[bytearray(b'abcabc')]", "(bytearray(b'abcabc'), bytearray(b''), bytearray(b''))", "(bytearray(b'abc'), bytearray(b'a'), bytearray(b'bc'))", "bytearray(b'xyzbcxyzbc')", "bytearray(b'-a-b-cabc')", "bytearray(b'bcbc')", '0', '0', '3', '7', '2', 'True', 'True', "bytearray(b'bcabc')", "bytearray(b'abcab')", "bytearray(b'bcabc')", "bytearray(b'bcabc')", "[bytearray(b''), bytearray(b'bc'), bytearray(b'bc')]", "[bytearray(b'abc'), bytearray(b'bc')]", "bytearray(b'bcbc')", "bytearray(b'\\x9e\\x9d\\x9c\\x9e\\x9d\\x9c')", "bytearray(b'xabcabcyabcabcz')", "'6162-6361-6263'", "'616263:616263'", "bytearray(b'abcabc')", "bytearray(b'ab')", "bytearray(b'cbacba')", "bytearray(b'bcab')", "bytearray(b'acb')", "bytearray(b'abc')", "bytearray(b'')", "bytearray(b'abcabcabcabcabcabc')", "bytearray(b'abcabcz')", "bytearray(b'abcabcz')", 'True']
# out: bytearray(b'  a b\tc \n') ["'  a b\\tc \\n'", "'  a b\\tc \\n'", "'  a b\\tc \\n'", "'  a b\\tc \\n'", "'  a b\\tc \\n'", "bytearray(b'*****  a b\\tc \\n******')", "bytearray(b'000  a b\\tc \\n')", "bytearray(b'  a b\\tc \\n      ')", "bytearray(b'------  a b\\tc \\n')", "[bytearray(b'  a b\\tc \\n')]", "[bytearray(b'a'), bytearray(b'b\\tc \\n')]", "[bytearray(b'  a b'), bytearray(b'c')]", "(bytearray(b''), bytearray(b' '), bytearray(b' a b\\tc \\n'))", "(bytearray(b'  '), bytearray(b'a'), bytearray(b' b\\tc \\n'))", "bytearray(b'  xyz b\\tc \\n')", "bytearray(b'- - -a b\\tc \\n')", "bytearray(b'   b\\tc \\n')", '2', '2', '2', '10', '1', 'True', 'False', "bytearray(b'  a b\\tc \\n')", "bytearray(b'  a b\\tc \\n')", "bytearray(b'b\\tc \\n')", "bytearray(b'  a b\\tc \\n')", "[bytearray(b'  '), bytearray(b' b\\tc \\n')]", "[bytearray(b'  '), bytearray(b' b\\tc \\n')]", "bytearray(b'   b\\tc \\n')", "bytearray(b'\\xdf\\xdf\\x9e\\xdf\\x9d\\xf6\\x9c\\xdf\\xf5')", "bytearray(b'x  a b\\tc \\ny  a b\\tc \\nz')", "'20-2061-2062-0963-200a'", "'202061:206209:63200a'", "bytearray(b'  a b c \\n')", "bytearray(b'  ')", "bytearray(b'\\n c\\tb a  ')", "bytearray(b' a b\\tc ')", "bytearray(b' abc\\n')", "bytearray(b'c \\n')", "bytearray(b'')", "bytearray(b'  a b\\tc \\n  a b\\tc \\n  a b\\tc \\n')", "bytearray(b'  a b\\tc \\nz')", "bytearray(b'  a b\\tc \\nz')", 'True']
# out: bytearray(b'Hello World 123') ["'Hello World 123'", "'Hello World 123'", "'Hello World 123'", "'Hello World 123'", "'Hello World 123'", "bytearray(b'**Hello World 123***')", "bytearray(b'Hello World 123')", "bytearray(b'Hello World 123')", "bytearray(b'Hello World 123')", "[bytearray(b'Hello World 123')]", "[bytearray(b'Hello'), bytearray(b'World 123')]", "[bytearray(b'Hello World'), bytearray(b'123')]", "(bytearray(b'Hello'), bytearray(b' '), bytearray(b'World 123'))", "(bytearray(b''), bytearray(b''), bytearray(b'Hello World 123'))", "bytearray(b'Hello World 123')", "bytearray(b'-H-e-llo World 123')", "bytearray(b'Hello World 123')", '-1', '-1', '-1', '16', '0', 'True', 'False', "bytearray(b'Hello World 123')", "bytearray(b'Hello World 123')", "bytearray(b'Hello World 123')", "bytearray(b'Hello World 123')", "[bytearray(b'Hello World 123')]", "[bytearray(b'Hello World 123')]", "bytearray(b'Hello World 123')", "bytearray(b'\\xb7\\x9a\\x93\\x93\\x90\\xdf\\xa8\\x90\\x8d\\x93\\x9b\\xdf\\xce\\xcd\\xcc')", "bytearray(b'xHello World 123yHello World 123z')", "'48-656c-6c6f-2057-6f72-6c64-2031-3233'", "'48656c:6c6f20:576f72:6c6420:313233'", "bytearray(b'Hello World 123')", "bytearray(b'He')", "bytearray(b'321 dlroW olleH')", "bytearray(b'ello World 12')", "bytearray(b'HloWrd13')", "bytearray(b'123')", "bytearray(b'')", "bytearray(b'Hello World 123Hello World 123Hello World 123')", "bytearray(b'Hello World 123z')", "bytearray(b'Hello World 123z')", 'True']
