# `__debug__` is a constant.
__debug__ = 1  # error: [invalid-target]
x.__debug__ = 1  # error: [invalid-target]
f(__debug__=1)  # error: [invalid-target]

#| invalid-target-debug.py:2:1: error[invalid-target]: cannot assign to __debug__
#|   |
#| 2 | __debug__ = 1  # error: [invalid-target]
#|   | ^^^^^^^^^
#|   = note: __debug__ is a constant.
#|
#| invalid-target-debug.py:3:1: error[invalid-target]: cannot assign to __debug__
#|   |
#| 3 | x.__debug__ = 1  # error: [invalid-target]
#|   | ^^^^^^^^^^^
#|   = note: __debug__ is a constant.
#|
#| invalid-target-debug.py:4:3: error[invalid-target]: cannot assign to __debug__
#|   |
#| 4 | f(__debug__=1)  # error: [invalid-target]
#|   |   ^^^^^^^^^^^
#|   = note: __debug__ is a constant.
