# Order of parameters.
def f(a=1, b): pass  # error: [invalid-parameters]
def g(*): pass  # error: [invalid-parameters]
def h(**k, a): pass  # error: [invalid-parameters]
def i(*a=1): pass  # error: [invalid-parameters]

#| invalid-parameters.py:2:12: error[invalid-parameters]: parameter without a default follows parameter with a default
#|   |
#| 2 | def f(a=1, b): pass  # error: [invalid-parameters]
#|   |            ^
#|   = note: A call fills parameters from the left, so those with defaults come last.
#|
#| invalid-parameters.py:3:7: error[invalid-parameters]: named arguments must follow bare *
#|   |
#| 3 | def g(*): pass  # error: [invalid-parameters]
#|   |       ^
#|   = note: A bare '*' says that the parameters after it are given by keyword only.
#|
#| invalid-parameters.py:4:12: error[invalid-parameters]: arguments cannot follow var-keyword argument
#|   |
#| 4 | def h(**k, a): pass  # error: [invalid-parameters]
#|   |            ^
#|   = note: '**' takes all remaining keywords, so it comes last.
#|
#| invalid-parameters.py:5:9: error[invalid-parameters]: var-positional or var-keyword argument cannot have default value
#|   |
#| 5 | def i(*a=1): pass  # error: [invalid-parameters]
#|   |         ^
#|   = note: '*' and '**' parameters are empty when nothing is passed.
