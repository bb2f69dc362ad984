# An import that always runs must lead somewhere.
import nowhere_to_be_found  # error: [module-not-found]
from package.missing import name  # error: [module-not-found]
import tkinter  # error: [module-not-found]

#| module-not-found.py:2:8: error[module-not-found]: no module named 'nowhere_to_be_found'
#|   |
#| 2 | import nowhere_to_be_found  # error: [module-not-found]
#|   |        ^^^^^^^^^^^^^^^^^^^ imported here
#|   = note: 'nowhere_to_be_found' is neither beside the script, nor on a given path, nor in the library.
#|   = help: name the folder that holds it with `--path DIR`
#|
#| module-not-found.py:3:6: error[module-not-found]: no module named 'package'
#|   |
#| 3 | from package.missing import name  # error: [module-not-found]
#|   |      ^^^^^^^^^^^^^^^ imported here
#|   = note: 'package' is neither beside the script, nor on a given path, nor in the library.
#|   = help: name the folder that holds it with `--path DIR`
#|
#| module-not-found.py:4:8: error[module-not-found]: no module named 'tkinter'
#|   |
#| 4 | import tkinter  # error: [module-not-found]
#|   |        ^^^^^^^ imported here
#|   = note: 'tkinter' belongs to Python's standard library, but naja does not have it yet.
