# Enter, exit on every way out, swallowing, several items.
class Manager:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value)
        return self.swallow


with Manager("a") as a, Manager("b") as b:
    print(a, b)
with Manager("swallow", True):
    raise ValueError("gone")
try:
    with Manager("outer"), Manager("inner"):
        1 / 0
except ZeroDivisionError as error:
    print("caught", error)


def leave():
    for i in range(3):
        with Manager(f"m{i}"):
            if i == 0:
                continue
            if i == 1:
                return "returned"


print(leave())
with Manager("t") as (x, *rest):
    print(x, rest)
for bad in (5, object()):
    try:
        with bad:
            pass
    except TypeError as error:
        print(error)


class Half:
    def __enter__(self):
        pass


try:
    with Half():
        pass
except TypeError as error:
    print(error)

# out: enter a
# out: enter b
# out: A B
# out: exit b None None
# out: exit a None None
# out: enter swallow
# out: exit swallow ValueError gone
# out: enter outer
# out: enter inner
# out: exit inner ZeroDivisionError division by zero
# out: exit outer ZeroDivisionError division by zero
# out: caught division by zero
# out: enter m0
# out: exit m0 None None
# out: enter m1
# out: exit m1 None None
# out: returned
# out: enter t
# out: T []
# out: exit t None None
# out: 'int' object does not support the context manager protocol
# out: 'object' object does not support the context manager protocol
# out: 'Half' object does not support the context manager protocol (missed __exit__ method)
