# An import that may not run, or whose failure is caught, is left to run time.
from typing import TYPE_CHECKING

try:
    import nowhere_a
except ImportError:
    nowhere_a = None

if TYPE_CHECKING:
    import nowhere_b


def later():
    import nowhere_c


try:
    import nowhere_d  # error: [module-not-found]
except ValueError:
    pass

#| module-not-found-guarded.py:18:12: error[module-not-found]: no module named 'nowhere_d'
#|    |
#| 18 |     import nowhere_d  # error: [module-not-found]
#|    |            ^^^^^^^^^ imported here
#|    = note: 'nowhere_d' is neither beside the script, nor on a given path, nor in the library.
#|    = help: name the folder that holds it with `--path DIR`
