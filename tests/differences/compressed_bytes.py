"""Topic: what `zlib.compress` makes.

Difference: the compressed bytes, and so their number, are not those that zlib makes. What was compressed
comes back unchanged, with CPython as well.

Cause: zlib's search for repetitions and its tables of codes are not rebuilt; blocks use the fixed codes.

Workaround: none is needed unless the size matters.
"""

import zlib

text = b"the quick brown fox jumps over the lazy dog, the quick brown cat sleeps" * 3
small = zlib.compress(text)
print(len(small))  # CPython: 69
print(zlib.decompress(small) == text)

# out: 68
# out: True
