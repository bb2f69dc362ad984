# break and continue belong to loops of the same function.
break  # error: [outside-loop]
for x in y:
    def f():
        continue  # error: [outside-loop]
else:
    break  # error: [outside-loop]

#| outside-loop.py:2:1: error[outside-loop]: 'break' outside loop
#|   |
#| 2 | break  # error: [outside-loop]
#|   | ^^^^^
#|   = note: Only a for or while loop of the same function can be left or continued.
#|
#| outside-loop.py:5:9: error[outside-loop]: 'continue' not properly in loop
#|   |
#| 5 |         continue  # error: [outside-loop]
#|   |         ^^^^^^^^
#|   = note: Only a for or while loop of the same function can be left or continued.
#|
#| outside-loop.py:7:5: error[outside-loop]: 'break' outside loop
#|   |
#| 7 |     break  # error: [outside-loop]
#|   |     ^^^^^
#|   = note: Only a for or while loop of the same function can be left or continued.
