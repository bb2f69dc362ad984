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
# err: Traceback (most recent call last):
# err:   File "markers.py", line 18, in <module>
# err:     Box().method(7)
# err:     ~~~~~~~~~~~~^^^
# err:   File "markers.py", line 14, in method
# err:     return outer(key)
# err:   File "markers.py", line 7, in outer
# err:     result = (inner(value) +
# err:               ~~~~~^^^^^^^
# err:   File "markers.py", line 3, in inner
# err:     return [1, 2, 3][value] + 1
# err:            ~~~~~~~~~^^^^^^^
# err: IndexError: list index out of range
# exit: 1
