# Several kinds of handlers, and a bare one that hides the next.
try:
    pass
except:  # error: [invalid-syntax]
    pass
except ValueError:
    pass

for i in 1, 2:
    try:
        pass
    except* OSError:
        break  # error: [invalid-syntax]

#| invalid-syntax-except.py:4:1: error[invalid-syntax]: default 'except:' must be last
#|   |
#| 4 | except:  # error: [invalid-syntax]
#|   | ^^^^^^
#|   = note: It catches everything, so those after it would never run.
#|
#| invalid-syntax-except.py:13:9: error[invalid-syntax]: 'break', 'continue' and 'return' cannot appear in an except* block
#|    |
#| 13 |         break  # error: [invalid-syntax]
#|    |         ^^^^^
#|    = note: Several 'except*' blocks may run for one exception group, so none can leave the others out.
