# A parameter named twice.
def f(a, a): pass  # error: [invalid-parameters]
lambda x, *x: x  # error: [invalid-parameters]

#| invalid-parameters-repeated.py:2:10: error[invalid-parameters]: duplicate argument 'a' in function definition
#|   |
#| 2 | def f(a, a): pass  # error: [invalid-parameters]
#|   |          ^ this name is taken by an earlier parameter
#|   = note: Each parameter of a function needs a name of its own.
#|
#| invalid-parameters-repeated.py:3:12: error[invalid-parameters]: duplicate argument 'x' in function definition
#|   |
#| 3 | lambda x, *x: x  # error: [invalid-parameters]
#|   |            ^ this name is taken by an earlier parameter
#|   = note: Each parameter of a function needs a name of its own.
