"""Characters of texts of every width, and comparisons of texts with constants."""


class Text(str):
    def __getitem__(self, index):
        return "<%s>" % str.__getitem__(self, index)

    def __eq__(self, other):
        return "asked"

    def __ne__(self, other):
        return ""

    __hash__ = str.__hash__


def at(text, index):
    return text[index]


for text in ("abc", "aé\xff\x80\0", "aλ☃", "a😀b", "", "\ud800x", Text("xyz"), [1, 2], (3, 4), b"ab"):
    for index in (0, 1, -1, 2, 5, True, 2**70):
        try:
            print(ascii(at(text, index)), end=" ")
        except IndexError as error:
            print(error, end=" ")
    print()


def typed(text: str, index: int) -> str:
    return text[index]


print(typed("ab", 1), typed([1, 2], 1), typed({1: "one"}, 1), at({"k": 5}, "k"))
for index in (0.0, None, "x"):
    try:
        at("ab", index)
    except TypeError as error:
        print(error)

found = []
for n in range(256):
    found.append(at("".join(map(chr, range(256))), n))
print(found == [chr(n) for n in range(256)], found[65] is chr(65))


def tests(text):
    return [
        text == "", text != "", text == "a", text != "a", "a" == text, text == "é", "\xff" != text,
        text == "λ", text == "😀", text == "abc", text != "abc", text == "abcdefgh", text == "\0",
    ]


for text in ("", "a", "b", "é", "\xff", "λ", "š", "☡", "😀", "abc", "ab" + "c", "abd", "\0", "aλ",
             "".join(["abcd", "efgh"]), Text("a"), Text("abc"), 1, 1.5, None, b"a", ["a"], "Ł", "š"):
    print(ascii(text), [int(test) if type(test) is bool else test for test in tests(text)])


def branches(text):
    count = 0
    for character in text:
        if character == "x":
            count += 1
        elif character != "y" and character == "λ":
            count += 10
        elif "" == character or character == "zz":
            count += 100
    return count


print(branches("xyλxšz"), branches(["x", "", "zz", 5, None, Text("q"), "λ"]))


class Odd:
    def __eq__(self, other):
        raise ValueError(other)


try:
    tests(Odd())
except ValueError as error:
    print("raised", error)

# out: 'a' 'b' 'c' 'c' string index out of range 'b' cannot fit 'int' into an index-sized integer
# out: 'a' '\xe9' '\x00' '\xff' string index out of range '\xe9' cannot fit 'int' into an index-sized integer
# out: 'a' '\u03bb' '\u2603' '\u2603' string index out of range '\u03bb' cannot fit 'int' into an index-sized integer
# out: 'a' '\U0001f600' 'b' 'b' string index out of range '\U0001f600' cannot fit 'int' into an index-sized integer
# out: string index out of range string index out of range string index out of range string index out of range string index out of range string index out of range cannot fit 'int' into an index-sized integer
# out: '\ud800' 'x' 'x' string index out of range string index out of range 'x' cannot fit 'int' into an index-sized integer
# out: '<x>' '<y>' '<z>' '<z>' string index out of range '<y>' cannot fit 'int' into an index-sized integer
# out: 1 2 2 list index out of range list index out of range 2 cannot fit 'int' into an index-sized integer
# out: 3 4 4 tuple index out of range tuple index out of range 4 cannot fit 'int' into an index-sized integer
# out: 97 98 98 index out of range index out of range 98 cannot fit 'int' into an index-sized integer
# out: b 2 one 5
# out: string indices must be integers, not 'float'
# out: string indices must be integers, not 'NoneType'
# out: string indices must be integers, not 'str'
# out: True True
# out: '' [1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0]
# out: 'a' [0, 1, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0]
# out: 'b' [0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0]
# out: '\xe9' [0, 1, 0, 1, 0, 1, 1, 0, 0, 0, 1, 0, 0]
# out: '\xff' [0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0]
# out: '\u03bb' [0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 0]
# out: '\u0161' [0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0]
# out: '\u2621' [0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0]
# out: '\U0001f600' [0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0]
# out: 'abc' [0, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0]
# out: 'abc' [0, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0]
# out: 'abd' [0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0]
# out: '\x00' [0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 1]
# out: 'a\u03bb' [0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0]
# out: 'abcdefgh' [0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 1, 0]
# out: 'a' ['asked', '', 'asked', '', 'asked', 'asked', '', 'asked', 'asked', 'asked', '', 'asked', 'asked']
# out: 'abc' ['asked', '', 'asked', '', 'asked', 'asked', '', 'asked', 'asked', 'asked', '', 'asked', 'asked']
# out: 1 [0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0]
# out: 1.5 [0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0]
# out: None [0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0]
# out: b'a' [0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0]
# out: ['a'] [0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0]
# out: '\u0141' [0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0]
# out: '\u0161' [0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0]
# out: 12 212
# out: raised
