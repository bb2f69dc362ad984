"""Topic: `sys.getsizeof` and `__sizeof__`.

Difference: `sys.getsizeof` gives the sizes of CPython's objects, but those of lists, dicts and sets
follow from their lengths alone, not from how they grew. `__sizeof__` gives the sizes of naja's own.

Cause: the layouts differ, and so does the room that containers keep for more items.

Workaround: none is needed; compare sizes only with each other.
"""

import sys

print(sys.getsizeof([]), sys.getsizeof("maze"), sys.getsizeof(2**70))
grown = []
grown.append(1)
print(sys.getsizeof(grown))  # CPython: 88
print({}.__sizeof__())  # CPython: 48

# out: 56 45 36
# out: 64
# out: 64
