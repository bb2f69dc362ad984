"""Topic: `tracemalloc`.

Difference: it counts the address space that the program has grown by, to the page. Large objects
count as in CPython, small ones only when they need a new chunk of the heap; there are no snapshots.

Cause: to count every allocation would cost each of them time, in every program.

Workaround: measure objects that are large.
"""

import tracemalloc

tracemalloc.start()
before, _ = tracemalloc.get_traced_memory()
small = (before, before + 1)
data = [0] * 1000000
current, peak = tracemalloc.get_traced_memory()
print(f"{current / 1024 / 1024:.1f} MB, at most {peak / 1024 / 1024:.1f} MB")
print(before)
tracemalloc.stop()
print(tracemalloc.get_traced_memory())

# out: 7.6 MB, at most 7.6 MB
# out: 0
# out: (0, 0)
