# A warning does not refuse the program.
a = "\d"  # warning: [invalid-escape]
b = b"\N"  # warning: [invalid-escape]
c = r"\d"
d = "\777"  # warning: [invalid-escape]
e = f"\d{a}"

#| invalid-escape.py:2:6: warning[invalid-escape]: invalid escape sequence '\d'
#|   |
#| 2 | a = "\d"  # warning: [invalid-escape]
#|   |      ^^
#|   = note: Python keeps the backslash, and will refuse this one day.
#|   = help: write '\\d', or put r before the literal
#|
#| invalid-escape.py:3:7: warning[invalid-escape]: invalid escape sequence '\N'
#|   |
#| 3 | b = b"\N"  # warning: [invalid-escape]
#|   |       ^^
#|   = note: Python keeps the backslash, and will refuse this one day.
#|   = help: write '\\N', or put r before the literal
#|
#| invalid-escape.py:5:6: warning[invalid-escape]: invalid octal escape sequence '\777'
#|   |
#| 5 | d = "\777"  # warning: [invalid-escape]
#|   |      ^^^^
#|   = note: Python keeps the backslash, and will refuse this one day.
