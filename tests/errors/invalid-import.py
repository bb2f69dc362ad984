"""Future imports come first; only the docstring may stand before."""
from __future__ import annotations, teleport  # error: [invalid-import]
from __future__ import braces  # error: [invalid-import]

x = 1
from __future__ import division  # error: [invalid-import]


def f():
    from sys import *  # error: [invalid-import]

#| invalid-import.py:2:37: error[invalid-import]: future feature teleport is not defined
#|   |
#| 2 | from __future__ import annotations, teleport  # error: [invalid-import]
#|   |                                     ^^^^^^^^
#|   = note: The features that can be imported from __future__ are fixed.
#|
#| invalid-import.py:3:24: error[invalid-import]: not a chance
#|   |
#| 3 | from __future__ import braces  # error: [invalid-import]
#|   |                        ^^^^^^
#|
#| invalid-import.py:6:1: error[invalid-import]: from __future__ imports must occur at the beginning of the file
#|   |
#| 6 | from __future__ import division  # error: [invalid-import]
#|   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|   = note: Only the module's docstring, comments and other future imports may come before.
#|
#| invalid-import.py:10:5: error[invalid-import]: import * only allowed at module level
#|    |
#| 10 |     from sys import *  # error: [invalid-import]
#|    |     ^^^^^^^^^^^^^^^^^
#|    = note: Inside a function or class the names it would bind could not be known.
