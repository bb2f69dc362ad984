# What cannot be assigned to or deleted.
f() = 1  # error: [invalid-target]
None = 1  # error: [invalid-target]
"a" += 1  # error: [invalid-target]
(a, b) += 1  # error: [invalid-target]
del f()  # error: [invalid-target]

#| invalid-target.py:2:1: error[invalid-target]: cannot assign to function call here. Maybe you meant '==' instead of '='?
#|   |
#| 2 | f() = 1  # error: [invalid-target]
#|   | ^^^ not a target
#|   = note: Only names, attributes, items, slices and lists of these can be assigned to.
#|
#| invalid-target.py:3:1: error[invalid-target]: cannot assign to None
#|   |
#| 3 | None = 1  # error: [invalid-target]
#|   | ^^^^ not a target
#|   = note: Only names, attributes, items, slices and lists of these can be assigned to.
#|
#| invalid-target.py:4:1: error[invalid-target]: literal is an illegal expression for augmented assignment
#|   |
#| 4 | "a" += 1  # error: [invalid-target]
#|   | ^^^ not a target
#|   = note: Augmented assignment stores to one name, attribute, item or slice.
#|
#| invalid-target.py:5:1: error[invalid-target]: tuple is an illegal expression for augmented assignment
#|   |
#| 5 | (a, b) += 1  # error: [invalid-target]
#|   | ^^^^^^ not a target
#|   = note: Augmented assignment stores to one name, attribute, item or slice.
#|
#| invalid-target.py:6:5: error[invalid-target]: cannot delete function call
#|   |
#| 6 | del f()  # error: [invalid-target]
#|   |     ^^^ not a target
#|   = note: Only names, attributes, items and slices can be deleted.
