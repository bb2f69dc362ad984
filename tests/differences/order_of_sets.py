"""Topic: the order in which a set of str (or bytes) is iterated, and `hash()` of them.

Difference: CPython salts these hashes anew in each process, so that the order changes from run to
run, unless PYTHONHASHSEED is set. naja's order is another, and the same in every run;
PYTHONHASHSEED has no effect.

Cause: naja hashes text with another function and no salt.

Workaround: `sorted(names)` where the order is seen; a dict keeps the order of insertion.
"""

names = {"apple", "banana", "cherry", "date", "elderberry"}
print(list(names))  # CPython: any order
print(sorted(names))

# out: ['date', 'apple', 'banana', 'elderberry', 'cherry']
# out: ['apple', 'banana', 'cherry', 'date', 'elderberry']
