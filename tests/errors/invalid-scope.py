# global and nonlocal against other uses of the name.
nonlocal m  # error: [invalid-scope]


def f(a):
    global a  # error: [invalid-scope]
    b = 1
    global b  # error: [invalid-scope]
    print(c)
    global c  # error: [invalid-scope]
    nonlocal d  # error: [invalid-scope]
    e: int = 1
    global e  # error: [invalid-scope]

#| invalid-scope.py:2:10: error[invalid-scope]: nonlocal declaration not allowed at module level
#|   |
#| 2 | nonlocal m  # error: [invalid-scope]
#|   |          ^ no function is around this
#|   = note: nonlocal names a variable of an enclosing function.
#|
#| invalid-scope.py:6:12: error[invalid-scope]: name 'a' is parameter and global
#|   |
#| 6 |     global a  # error: [invalid-scope]
#|   |            ^ this is a parameter of the function
#|   = note: A parameter is local to its function, so it cannot be declared otherwise.
#|
#| invalid-scope.py:8:12: error[invalid-scope]: name 'b' is assigned to before global declaration
#|   |
#| 8 |     global b  # error: [invalid-scope]
#|   |            ^ declared here, after an assignment
#|   = note: The declaration has to come before the first mention of the name in its block.
#|
#| invalid-scope.py:10:12: error[invalid-scope]: name 'c' is used prior to global declaration
#|    |
#| 10 |     global c  # error: [invalid-scope]
#|    |            ^ declared here, after a use
#|    = note: The declaration has to come before the first mention of the name in its block.
#|
#| invalid-scope.py:11:14: error[invalid-scope]: no binding for nonlocal 'd' found
#|    |
#| 11 |     nonlocal d  # error: [invalid-scope]
#|    |              ^ no enclosing function binds this name
#|    = note: nonlocal names a variable of an enclosing function; for one of the module use global.
#|
#| invalid-scope.py:13:12: error[invalid-scope]: annotated name 'e' can't be global
#|    |
#| 13 |     global e  # error: [invalid-scope]
#|    |            ^ annotated in this block
#|    = note: An annotation makes a name local to its block.
