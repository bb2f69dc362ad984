# Where `:=` needs parentheses.
x := 1  # error: [invalid-syntax]

#| invalid-walrus-parentheses.py:2:3: error[invalid-syntax]: expected a statement
#|   |
#| 2 | x := 1  # error: [invalid-syntax]
#|   |   ^^
