# The str methods, at their edges.
s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), "hELLO".capitalize(), "ß".upper(), "ǅ".lower(), "ﬁ".upper())
print(s.find("o"), s.find("o", 5), s.rfind("o"), s.find("z"), s.index("W"), s.count("l"), s.count(""), "aaa".count("aa"))
print(s.replace("l", "L"), s.replace("l", "L", 1), "aaa".replace("", "-"), s.startswith(("x", "He")), s.endswith("ld", 3))
print(" a b  c ".split(), "a,b,,c".split(","), "a b c".split(None, 1), "a,b,c".rsplit(",", 1), "".split(), "".split(","))
print("l1\nl2\r\nl3\n".splitlines(), "l1\nl2".splitlines(True), "a-b-c".partition("-"), "abc".rpartition("-"))
print("-".join("abc"), "".join([]), ", ".join(["x"]), "  x ".strip() + "|", "xxaxx".strip("x"), "abc".lstrip("ab"), "abcc".rstrip("c"))
print("7".zfill(3), "-7".zfill(4), "a".center(4, "*"), "a".ljust(3) + "|", "a".rjust(3), "a\tb".expandtabs(4))
print("abc".isalpha(), "a1".isalnum(), "12".isdigit(), "½".isnumeric(), " ".isspace(), "Ab".istitle(), "a_1".isidentifier(), "".isalpha())
print("abc".translate({97: "x", 98: None}), "abc".translate(str.maketrans("ab", "xy", "c")), "TestHook".removeprefix("Test"), "ab".removesuffix("b"))
print("abc" < "abd", "a" < "B", "" < "a", "abc"[1], "abc"[-1], "é" == "\u00e9", "日本語"[1:], len("𝒳y"), "𝒳y"[0])
print(ord("a"), chr(8364), "\x41\u0042\N{LATIN SMALL LETTER C}", r"\n", "a" "b", repr("it's"), repr('"'), repr("'\""), repr("\n\t\\\x00\x7f\xad"))
print("abc".encode(), "é".encode("latin-1"), b"\xc3\xa9".decode(), "Straße".casefold(), "%s" % "x", ascii("é"))
print("a" in "abc", "" in "abc", "abc" * 0, max("hello"), sorted("bca"), list("ab"), "ab".__len__())
for bad in (lambda: "a".index("b"), lambda: "a".join([1]), lambda: "a"[5], lambda: ord("ab"), lambda: chr(-1), lambda: "a".split(""),
            lambda: "a".nope, lambda: "a" + None, lambda: int("1.5"), lambda: float("x"), lambda: "a".replace(1, 2)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)

# out: HELLO, WORLD hello, world hELLO, wORLD Hello, World Hello SS ǆ FI
# out: 4 8 8 -1 7 3 13 1
# out: HeLLo, WorLd HeLlo, World -a-a-a- True True
# out: ['a', 'b', 'c'] ['a', 'b', '', 'c'] ['a', 'b c'] ['a,b', 'c'] [] ['']
# out: ['l1', 'l2', 'l3'] ['l1\n', 'l2'] ('a', '-', 'b-c') ('', '', 'abc')
# out: a-b-c  x x| a c ab
# out: 007 -007 *a** a  |   a a   b
# out: True True True True True True True False
# out: xc xy Hook a
# out: True False True b c True 本語 2 𝒳
# out: 97 € ABc \n ab "it's" '"' '\'"' '\n\t\\\x00\x7f\xad'
# out: b'abc' b'\xe9' é strasse x '\xe9'
# out: True True  o ['a', 'b', 'c'] ['a', 'b'] 2
# out: ValueError substring not found
# out: TypeError sequence item 0: expected str instance, int found
# out: IndexError string index out of range
# out: TypeError ord() expected a character, but string of length 2 found
# out: ValueError chr() arg not in range(0x110000)
# out: ValueError empty separator
# out: AttributeError 'str' object has no attribute 'nope'
# out: TypeError can only concatenate str (not "NoneType") to str
# out: ValueError invalid literal for int() with base 10: '1.5'
# out: ValueError could not convert string to float: 'x'
# out: TypeError replace() argument 1 must be str, not int
