# A block is missing.
def f():
x = 1  # error: [invalid-indentation]

#| invalid-indentation.py:3:1: error[invalid-indentation]: expected an indented block after function definition
#|   |
#| 3 | x = 1  # error: [invalid-indentation]
#|   | ^ no indented line follows
#|   = note: After a line that ends in ':' comes a block, indented further than the line.
#|   = help: write 'pass' when the block has nothing to do
