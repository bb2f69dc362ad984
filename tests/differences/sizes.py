"""Topic: `sys.getsizeof` and `__sizeof__`.

Difference: the numbers are those of naja's objects, not of CPython's.

Cause: the layouts differ: smaller headers, numbers without objects, tables of another shape.

Workaround: none is needed; compare sizes only with each other.
"""

import sys

print(sys.getsizeof([]))  # CPython: 56
print(sys.getsizeof({}))  # CPython: 64
print(sys.getsizeof(set()))  # CPython: 216
print(sys.getsizeof([1, 2, 3, 4]) > sys.getsizeof([]))

# out: 40
# out: 88
# out: 80
# out: True
