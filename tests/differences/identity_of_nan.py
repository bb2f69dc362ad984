"""Topic: identity of NaN, which `in`, `index`, `count` and dict keys look at before `==`.

Difference: in CPython each `float("nan")` is another object, so that one is not found among others.
In naja all of them are the same word, so that it is.

Cause: a float is its own word, and both calls make the same bits.

Workaround: `math.isnan`, or `any(item != item for item in items)`.
"""

first, second = float("nan"), float("nan")
print(first == second)
print(first in [first])
print(first is second)  # CPython: False
print(second in [first])  # CPython: False

# out: False
# out: True
# out: True
# out: True
