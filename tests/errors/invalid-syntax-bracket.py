# The bracket itself is named, not the place where the parser gave up.
def f():
    x = (1, 2  # error: [invalid-syntax]
    return x

#| invalid-syntax-bracket.py:3:9: error[invalid-syntax]: '(' was never closed
#|   |
#| 3 |     x = (1, 2  # error: [invalid-syntax]
#|   |         ^ opened here
#|   = note: The file ends before the bracket that closes it.
