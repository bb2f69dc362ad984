# One error per line is reported, and the parser goes on with the next.
print "hello"  # error: [invalid-syntax]
x = 1 +  # error: [invalid-syntax]
class = 3  # error: [invalid-syntax]
if x = 1:  # error: [invalid-syntax]
    pass

#| invalid-syntax.py:2:7: error[invalid-syntax]: Missing parentheses in call to 'print'. Did you mean print(...)?
#|   |
#| 2 | print "hello"  # error: [invalid-syntax]
#|   |       ^^^^^^^ this is an argument
#|   = note: print and exec are functions since Python 3.
#|
#| invalid-syntax.py:3:35: error[invalid-syntax]: invalid syntax
#|   |
#| 3 | x = 1 +  # error: [invalid-syntax]
#|   |                                   ^ an expression was expected
#|
#| invalid-syntax.py:4:7: error[invalid-syntax]: expected an identifier
#|   |
#| 4 | class = 3  # error: [invalid-syntax]
#|   |       ^
#|
#| invalid-syntax.py:5:6: error[invalid-syntax]: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
#|   |
#| 5 | if x = 1:  # error: [invalid-syntax]
#|   |      ^ this assigns
#|   = note: An assignment is a statement and has no value.
