# Syntax that came after Python 3.13.
name = "x"
t"hello {name}"  # error: [newer-python]
try:
    pass
except ValueError, TypeError:  # error: [newer-python]
    pass

#| newer-python.py:3:1: error[newer-python]: cannot use t-strings
#|   |
#| 3 | t"hello {name}"  # error: [newer-python]
#|   | ^^^^^^^^^^^^^^^
#|   = note: naja compiles Python 3.13; this syntax is not part of it.
#|
#| newer-python.py:6:8: error[newer-python]: multiple exception types must be parenthesized
#|   |
#| 6 | except ValueError, TypeError:  # error: [newer-python]
#|   |        ^^^^^^^^^^^^^^^^^^^^^
#|   = note: naja compiles Python 3.13; this syntax is not part of it.
