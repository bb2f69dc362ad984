"""Writes runtime/core/testdata/codec.txt: what CPython 3.13 makes of many texts and bytes in every encoding.

Each line: `decode` or `encode`, encoding, error handler, input and result (hexadecimal; code points apart by spaces),
or `!` and the error.
"""

import pathlib

HANDLERS = ["strict", "replace", "ignore", "surrogateescape", "surrogatepass", "backslashreplace", "xmlcharrefreplace"]
UTF8 = ["61 62", "c3 a9", "80", "c0 80", "c3", "e2 82", "e2 28 a1", "ed a0 80", "f0 9f 98", "f0 9f 98 80", "f0 80 80 80",
        "f4 90 80 80", "ff", "61 e2 82 62", "f0 9f 78", "e0 80", "ed a0", "ef bb bf 61", "ef bb bf ff", "c3 c3 a9"]
WIDE = ["61", "61 00 62", "ff fe 61 00", "fe ff 00 61", "00 d8 61 00", "d8 00", "00 dc", "00 d8", "00 d8 00", "d8 00 dc 00",
        "00 d8 00 dc", "00 d8 00 d8 00 dc", "ff fe 00 00 61 00 00 00", "00 00 fe ff 00 00 00 61", "61 00 00 00 62", "00 00 11 00",
        "00 11 00 00", "00 d8 00 00", "00 00 d8 00", "80 dc", "dc 80", "ff ff ff"]
NARROW = ["61 80 ff", "81", "81 8d 90", "61 e9", "ff fe 61"]
TEXTS = ["a", "\ud800", "a\ud800\udc80b", "\udc80\udcff", "\udc80\ud800", "\xe9\u20ac\U0001f600", "\u20ac\u20ac", "\x81\x80", "\udc80a\ud800"]


def outcome(make, show):
    try:
        return show(make())
    except UnicodeError as error:
        return f"!{error.start} {error.end} {error}"
    except Exception as error:
        return f"!{error}"


def main():
    lines = []
    codes = lambda text: " ".join(f"{ord(char):x}" for char in text)
    for encoding, inputs in [("utf-8", UTF8), ("utf-8-sig", UTF8), ("ascii", NARROW), ("latin-1", NARROW), ("cp1252", NARROW),
                             *((name, WIDE) for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"))]:
        for handler in HANDLERS:
            for data in inputs:
                result = outcome(lambda: bytes.fromhex(data).decode(encoding, handler), codes)
                lines.append(f"decode|{encoding}|{handler}|{data}|{result}")
            for text in TEXTS:
                result = outcome(lambda: text.encode(encoding, handler), lambda data: data.hex(" "))
                lines.append(f"encode|{encoding}|{handler}|{codes(text)}|{result}")
    path = pathlib.Path(__file__).parent.parent / "runtime/core/testdata/codec.txt"
    path.write_text("\n".join(lines) + "\n")


main()
