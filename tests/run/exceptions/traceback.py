# An uncaught exception shows every frame with its markers.
def inner(value):
    return [1, 2, 3][value] + 1


def outer(value):
    result = (inner(value) +
              2)
    return result


class Box:
    def method(self, key):
        return outer(key)


print("start")
Box().method(7)

# out: start
# out: start
# err: Traceback (most recent call last):
# err:   File "traceback.py", line 18, in <module>
# err:     Box().method(7)
# err:   File "traceback.py", line 14, in method
# err:     return outer(key)
# err:   File "traceback.py", line 7, in outer
# err:     result = (inner(value) +
# err:   File "traceback.py", line 3, in inner
# err:     return [1, 2, 3][value] + 1
# err: IndexError: list index out of range
# exit: 1
