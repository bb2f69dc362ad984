# Starred expressions.
*a = 1, 2  # error: [invalid-star]
*a, *b = 1, 2  # error: [invalid-star]
x = *y  # error: [invalid-star]
print(f"{*x}")  # error: [invalid-star]

#| invalid-star.py:2:1: error[invalid-star]: starred assignment target must be in a list or tuple
#|   |
#| 2 | *a = 1, 2  # error: [invalid-star]
#|   | ^^
#|   = note: A starred target takes what the targets beside it leave over.
#|
#| invalid-star.py:3:1: error[invalid-star]: multiple starred expressions in assignment
#|   |
#| 3 | *a, *b = 1, 2  # error: [invalid-star]
#|   | ^^^^^^
#|   = note: With two starred targets it would not be clear which takes how much.
#|
#| invalid-star.py:4:5: error[invalid-star]: can't use starred expression here
#|   |
#| 4 | x = *y  # error: [invalid-star]
#|   |     ^^
#|   = note: A star unpacks into the arguments of a call, a tuple, a list or a set.
#|
#| invalid-star.py:5:10: error[invalid-star]: can't use starred expression here
#|   |
#| 5 | print(f"{*x}")  # error: [invalid-star]
#|   |          ^^
#|   = note: A star unpacks into the arguments of a call, a tuple, a list or a set.
