# Malformed literals.
a = 012  # error: [invalid-literal]
b = 1_000_  # error: [invalid-literal]
c = b"\u00e9é"  # error: [invalid-literal]
d = "\N{no such character}"  # error: [invalid-literal]
e = 12abc  # error: [invalid-literal]
f = "not closed # error: [invalid-literal]

#| invalid-literal.py:2:5: error[invalid-literal]: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
#|   |
#| 2 | a = 012  # error: [invalid-literal]
#|   |     ^^^
#|   = note: Python 2 took a number with a leading zero for an octal one.
#|
#| invalid-literal.py:3:10: error[invalid-literal]: invalid decimal literal
#|   |
#| 3 | b = 1_000_  # error: [invalid-literal]
#|   |          ^ directly after a number
#|   = note: A name cannot start with a digit, and a number cannot end in letters.
#|
#| invalid-literal.py:4:13: error[invalid-literal]: bytes can only contain ASCII literal characters
#|   |
#| 4 | c = b"\u00e9é"  # error: [invalid-literal]
#|   |             ^ not ASCII
#|   = help: write the bytes as escapes such as \xe9, or encode a string
#|
#| invalid-literal.py:5:9: error[invalid-literal]: (unicode error) malformed or unknown escape sequence
#|   |
#| 5 | d = "\N{no such character}"  # error: [invalid-literal]
#|   |         ^^^^^^^^^^^^^^^^^ in this literal
#|   = note: A backslash with x, u, U or N needs the digits or the name of a character.
#|
#| invalid-literal.py:6:7: error[invalid-literal]: invalid decimal literal
#|   |
#| 6 | e = 12abc  # error: [invalid-literal]
#|   |       ^^^ directly after a number
#|   = note: A name cannot start with a digit, and a number cannot end in letters.
#|
#| invalid-literal.py:7:5: error[invalid-literal]: unterminated string literal
#|   |
#| 7 | f = "not closed # error: [invalid-literal]
#|   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ starts here
#|   = note: The closing quote has to stand on the same line; triple quotes span lines.
