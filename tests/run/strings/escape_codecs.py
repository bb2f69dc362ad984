# The encodings that write text as literals do.
def tell(function):
    try:
        print(ascii(function()))
    except UnicodeError as error:
        print(type(error).__name__, error)

for codec in ("raw_unicode_escape", "unicode-escape"):
    for data in (rb"abc", rb"\u0663\u0661", rb"a\\u0663", rb"\\\u0663", rb"\u12", rb"\u12zz", rb"\U0001F600",
                 rb"\U00110000", rb"\U0001", b"\xe9\xff", b"\\", b"a\\", rb"\n\t\r\a\b\f\v\'\"", rb"\x41\x4",
                 rb"\101\7", b"a\\\nb", rb"\u", rb"\uD800", b"", b"\\x"):
        for errors in ("strict", "replace", "ignore"):
            tell(lambda: data.decode(codec, errors))
    for text in ("abc", "\u0663\xe9\x7f\x00\x1f\t\n\r\\'\"", "\U0001F600", "\ud800\x80\xff\u0100"):
        tell(lambda: text.encode(codec))
print(int(str(rb"\u0663\u0661\u0664 ", "raw-unicode-escape")))

# out: 'abc'
# out: 'abc'
# out: 'abc'
# out: '\u0663\u0661'
# out: '\u0663\u0661'
# out: '\u0663\u0661'
# out: 'a\\\\u0663'
# out: 'a\\\\u0663'
# out: 'a\\\\u0663'
# out: '\\\\\u0663'
# out: '\\\\\u0663'
# out: '\\\\\u0663'
# out: UnicodeDecodeError 'rawunicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
# out: '\ufffd'
# out: ''
# out: UnicodeDecodeError 'rawunicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
# out: '\ufffdzz'
# out: 'zz'
# out: '\U0001f600'
# out: '\U0001f600'
# out: '\U0001f600'
# out: UnicodeDecodeError 'rawunicodeescape' codec can't decode bytes in position 0-9: \Uxxxxxxxx out of range
# out: '\ufffd'
# out: ''
# out: UnicodeDecodeError 'rawunicodeescape' codec can't decode bytes in position 0-5: truncated \UXXXXXXXX escape
# out: '\ufffd'
# out: ''
# out: '\xe9\xff'
# out: '\xe9\xff'
# out: '\xe9\xff'
# out: '\\'
# out: '\\'
# out: '\\'
# out: 'a\\'
# out: 'a\\'
# out: 'a\\'
# out: '\\n\\t\\r\\a\\b\\f\\v\\\'\\"'
# out: '\\n\\t\\r\\a\\b\\f\\v\\\'\\"'
# out: '\\n\\t\\r\\a\\b\\f\\v\\\'\\"'
# out: '\\x41\\x4'
# out: '\\x41\\x4'
# out: '\\x41\\x4'
# out: '\\101\\7'
# out: '\\101\\7'
# out: '\\101\\7'
# out: 'a\\\nb'
# out: 'a\\\nb'
# out: 'a\\\nb'
# out: UnicodeDecodeError 'rawunicodeescape' codec can't decode bytes in position 0-1: truncated \uXXXX escape
# out: '\ufffd'
# out: ''
# out: '\ud800'
# out: '\ud800'
# out: '\ud800'
# out: ''
# out: ''
# out: ''
# out: '\\x'
# out: '\\x'
# out: '\\x'
# out: b'abc'
# out: b'\\u0663\xe9\x7f\x00\x1f\t\n\r\\\'"'
# out: b'\\U0001f600'
# out: b'\\ud800\x80\xff\\u0100'
# out: 'abc'
# out: 'abc'
# out: 'abc'
# out: '\u0663\u0661'
# out: '\u0663\u0661'
# out: '\u0663\u0661'
# out: 'a\\u0663'
# out: 'a\\u0663'
# out: 'a\\u0663'
# out: '\\\u0663'
# out: '\\\u0663'
# out: '\\\u0663'
# out: UnicodeDecodeError 'unicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
# out: '\ufffd'
# out: ''
# out: UnicodeDecodeError 'unicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
# out: '\ufffdzz'
# out: 'zz'
# out: '\U0001f600'
# out: '\U0001f600'
# out: '\U0001f600'
# out: UnicodeDecodeError 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
# out: '\ufffd'
# out: ''
# out: UnicodeDecodeError 'unicodeescape' codec can't decode bytes in position 0-5: truncated \UXXXXXXXX escape
# out: '\ufffd'
# out: ''
# out: '\xe9\xff'
# out: '\xe9\xff'
# out: '\xe9\xff'
# out: UnicodeDecodeError 'unicodeescape' codec can't decode byte 0x5c in position 0: \ at end of string
# out: '\ufffd'
# out: ''
# out: UnicodeDecodeError 'unicodeescape' codec can't decode byte 0x5c in position 1: \ at end of string
# out: 'a\ufffd'
# out: 'a'
# out: '\n\t\r\x07\x08\x0c\x0b\'"'
# out: '\n\t\r\x07\x08\x0c\x0b\'"'
# out: '\n\t\r\x07\x08\x0c\x0b\'"'
# out: UnicodeDecodeError 'unicodeescape' codec can't decode bytes in position 4-6: truncated \xXX escape
# out: 'A\ufffd'
# out: 'A'
# out: 'A\x07'
# out: 'A\x07'
# out: 'A\x07'
# out: 'ab'
# out: 'ab'
# out: 'ab'
# out: UnicodeDecodeError 'unicodeescape' codec can't decode bytes in position 0-1: truncated \uXXXX escape
# out: '\ufffd'
# out: ''
# out: '\ud800'
# out: '\ud800'
# out: '\ud800'
# out: ''
# out: ''
# out: ''
# out: UnicodeDecodeError 'unicodeescape' codec can't decode bytes in position 0-1: truncated \xXX escape
# out: '\ufffd'
# out: ''
# out: b'abc'
# out: b'\\u0663\\xe9\\x7f\\x00\\x1f\\t\\n\\r\\\\\'"'
# out: b'\\U0001f600'
# out: b'\\ud800\\x80\\xff\\u0100'
# out: 314
