# Assignment expressions in comprehensions.
[x := 1 for x in y]  # error: [invalid-walrus]
[x for x in (y := z)]  # error: [invalid-walrus]


class C:
    a = [(b := x) for x in y]  # error: [invalid-walrus]

#| invalid-walrus.py:2:2: error[invalid-walrus]: assignment expression cannot rebind comprehension iteration variable 'x'
#|   |
#| 2 | [x := 1 for x in y]  # error: [invalid-walrus]
#|   |  ^ this is the comprehension's own variable
#|   = note: The comprehension's variable is local to it; := binds a name outside of it.
#|
#| invalid-walrus.py:3:14: error[invalid-walrus]: assignment expression cannot be used in a comprehension iterable expression
#|   |
#| 3 | [x for x in (y := z)]  # error: [invalid-walrus]
#|   |              ^^^^^^ within the iterable
#|   = note: It would not be clear in which block the name is bound.
#|
#| invalid-walrus.py:7:11: error[invalid-walrus]: assignment expression within a comprehension cannot be used in a class body
#|   |
#| 7 |     a = [(b := x) for x in y]  # error: [invalid-walrus]
#|   |           ^ would bind a name of the class
#|   = note: A comprehension cannot reach the names of the class body around it.
