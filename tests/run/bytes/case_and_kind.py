"""Case and kind of bytes."""

texts = [
    b'',
    b'a',
    b'abcabc',
    b'  a b\tc \n',
    b'Hello World 123',
    b'\x00\xff\x80',
    b'a\r\nb\rc\n',
]

methods = [
    bytes.upper,
    bytes.lower,
    bytes.title,
    bytes.capitalize,
    bytes.swapcase,
    bytes.isalpha,
    bytes.isalnum,
    bytes.isdigit,
    bytes.isspace,
    bytes.islower,
    bytes.isupper,
    bytes.istitle,
    bytes.isascii,
    bytes.split,
    bytes.rsplit,
    bytes.splitlines,
    bytes.strip,
    bytes.expandtabs,
    bytes.hex,
]

for text in texts:
    print(ascii(text), [ascii(method(text)) for method in methods])

# out: b'' ["b''", "b''", "b''", "b''", "b''", 'False', 'False', 'False', 'False', 'False', 'False', 'False', 'True', '[]', '[]', '[]', "b''", "b''", "''"]
# out: b'a' ["b'A'", "b'a'", "b'A'", "b'A'", "b'A'", 'True', 'True', 'False', 'False', 'True', 'False', 'False', 'True', "[b'a']", "[b'a']", "[b'a']", "b'a'", "b'a'", "'61'"]
# out: b'abcabc' ["b'ABCABC'", "b'abcabc'", "b'Abcabc'", "b'Abcabc'", "b'ABCABC'", 'True', 'True', 'False', 'False', 'True', 'False', 'False', 'True', "[b'abcabc']", "[b'abcabc']", "[b'abcabc']", "b'abcabc'", "b'abcabc'", "'616263616263'"]
# out: b'  a b\tc \n' ["b'  A B\\tC \\n'", "b'  a b\\tc \\n'", "b'  A B\\tC \\n'", "b'  a b\\tc \\n'", "b'  A B\\tC \\n'", 'False', 'False', 'False', 'False', 'True', 'False', 'False', 'True', "[b'a', b'b', b'c']", "[b'a', b'b', b'c']", "[b'  a b\\tc ']", "b'a b\\tc'", "b'  a b   c \\n'", "'20206120620963200a'"]
# out: b'Hello World 123' ["b'HELLO WORLD 123'", "b'hello world 123'", "b'Hello World 123'", "b'Hello world 123'", "b'hELLO wORLD 123'", 'False', 'False', 'False', 'False', 'False', 'False', 'True', 'True', "[b'Hello', b'World', b'123']", "[b'Hello', b'World', b'123']", "[b'Hello World 123']", "b'Hello World 123'", "b'Hello World 123'", "'48656c6c6f20576f726c6420313233'"]
# out: b'\x00\xff\x80' ["b'\\x00\\xff\\x80'", "b'\\x00\\xff\\x80'", "b'\\x00\\xff\\x80'", "b'\\x00\\xff\\x80'", "b'\\x00\\xff\\x80'", 'False', 'False', 'False', 'False', 'False', 'False', 'False', 'False', "[b'\\x00\\xff\\x80']", "[b'\\x00\\xff\\x80']", "[b'\\x00\\xff\\x80']", "b'\\x00\\xff\\x80'", "b'\\x00\\xff\\x80'", "'00ff80'"]
# out: b'a\r\nb\rc\n' ["b'A\\r\\nB\\rC\\n'", "b'a\\r\\nb\\rc\\n'", "b'A\\r\\nB\\rC\\n'", "b'A\\r\\nb\\rc\\n'", "b'A\\r\\nB\\rC\\n'", 'False', 'False', 'False', 'False', 'True', 'False', 'False', 'True', "[b'a', b'b', b'c']", "[b'a', b'b', b'c']", "[b'a', b'b', b'c']", "b'a\\r\\nb\\rc'", "b'a\\r\\nb\\rc\\n'", "'610d0a620d630a'"]
