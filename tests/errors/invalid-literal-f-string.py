# Malformed replacement fields.
x = 1
a = f"{x!z}"  # error: [invalid-literal]
b = f"}"  # error: [invalid-literal]

#| invalid-literal-f-string.py:3:10: error[invalid-literal]: f-string: invalid conversion character: expected 's', 'r', or 'a'
#|   |
#| 3 | a = f"{x!z}"  # error: [invalid-literal]
#|   |          ^
#|
#| invalid-literal-f-string.py:4:7: error[invalid-literal]: f-string: single '}' is not allowed
#|   |
#| 4 | b = f"}"  # error: [invalid-literal]
#|   |       ^
#|   = note: A brace that stands for itself is doubled in an f-string.
#|   = help: write '}}'
