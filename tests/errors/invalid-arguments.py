# Order of arguments.
f(a=1, 2)  # error: [invalid-arguments]
f(**k, *a)  # error: [invalid-arguments]
f(x for x in y, 1)  # error: [invalid-arguments]
f(a.b=1)  # error: [invalid-arguments]

#| invalid-arguments.py:2:8: error[invalid-arguments]: positional argument follows keyword argument
#|   |
#| 2 | f(a=1, 2)  # error: [invalid-arguments]
#|   |        ^ comes too late
#|   = note: In a call, positional arguments come first.
#|
#| invalid-arguments.py:3:8: error[invalid-arguments]: iterable argument unpacking follows keyword argument unpacking
#|   |
#| 3 | f(**k, *a)  # error: [invalid-arguments]
#|   |        ^^ comes too late
#|   = note: In a call, positional arguments come first.
#|
#| invalid-arguments.py:4:3: error[invalid-arguments]: Generator expression must be parenthesized
#|   |
#| 4 | f(x for x in y, 1)  # error: [invalid-arguments]
#|   |   ^^^^^^^^^^^^ one argument among several
#|   = help: put the generator expression in parentheses
#|
#| invalid-arguments.py:5:3: error[invalid-arguments]: expression cannot contain assignment, perhaps you meant "=="?
#|   |
#| 5 | f(a.b=1)  # error: [invalid-arguments]
#|   |   ^^^ not a parameter name
#|   = note: In a call, 'name=value' passes a value to the parameter of that name.
