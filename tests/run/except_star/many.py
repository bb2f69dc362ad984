try:
    raise ExceptionGroup("many", [ValueError(i) for i in range(20)] + [ExceptionGroup("deep", [ExceptionGroup("deeper", [OSError(1)])])])
except* ValueError as e:
    print(len(e.exceptions))
    raise
except* OSError:
    raise TypeError("t")

# out: 20
# err:   | ExceptionGroup:  (2 sub-exceptions)
# err:   +-+---------------- 1 ----------------
# err:     | Exception Group Traceback (most recent call last):
# err:     |   File "many.py", line 2, in <module>
# err:     |     raise ExceptionGroup("many", [ValueError(i) for i in range(20)] + [ExceptionGroup("deep", [ExceptionGroup("deeper", [OSError(1)])])])
# err:     | ExceptionGroup: many (1 sub-exception)
# err:     +-+---------------- 1 ----------------
# err:       | ExceptionGroup: deep (1 sub-exception)
# err:       +-+---------------- 1 ----------------
# err:         | ExceptionGroup: deeper (1 sub-exception)
# err:         +-+---------------- 1 ----------------
# err:           | OSError: 1
# err:           +------------------------------------
# err:     |
# err:     | During handling of the above exception, another exception occurred:
# err:     |
# err:     | Traceback (most recent call last):
# err:     |   File "many.py", line 7, in <module>
# err:     |     raise TypeError("t")
# err:     | TypeError: t
# err:     +---------------- 2 ----------------
# err:     | Exception Group Traceback (most recent call last):
# err:     |   File "many.py", line 2, in <module>
# err:     |     raise ExceptionGroup("many", [ValueError(i) for i in range(20)] + [ExceptionGroup("deep", [ExceptionGroup("deeper", [OSError(1)])])])
# err:     | ExceptionGroup: many (20 sub-exceptions)
# err:     +-+---------------- 1 ----------------
# err:       | ValueError: 0
# err:       +---------------- 2 ----------------
# err:       | ValueError: 1
# err:       +---------------- 3 ----------------
# err:       | ValueError: 2
# err:       +---------------- 4 ----------------
# err:       | ValueError: 3
# err:       +---------------- 5 ----------------
# err:       | ValueError: 4
# err:       +---------------- 6 ----------------
# err:       | ValueError: 5
# err:       +---------------- 7 ----------------
# err:       | ValueError: 6
# err:       +---------------- 8 ----------------
# err:       | ValueError: 7
# err:       +---------------- 9 ----------------
# err:       | ValueError: 8
# err:       +---------------- 10 ----------------
# err:       | ValueError: 9
# err:       +---------------- 11 ----------------
# err:       | ValueError: 10
# err:       +---------------- 12 ----------------
# err:       | ValueError: 11
# err:       +---------------- 13 ----------------
# err:       | ValueError: 12
# err:       +---------------- 14 ----------------
# err:       | ValueError: 13
# err:       +---------------- 15 ----------------
# err:       | ValueError: 14
# err:       +---------------- ... ----------------
# err:       | and 5 more exceptions
# err:       +------------------------------------
# exit: 1
