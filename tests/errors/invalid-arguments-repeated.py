# A keyword given twice.
f(a=1, a=2)  # error: [invalid-arguments]

#| invalid-arguments-repeated.py:2:8: error[invalid-arguments]: keyword argument repeated: a
#|   |
#| 2 | f(a=1, a=2)  # error: [invalid-arguments]
#|   |        ^^^
#|   = note: Each keyword can be given once in a call.
