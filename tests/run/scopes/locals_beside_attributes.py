"""Attributes named like the built-ins that look at their caller leave these alone."""


class Folder:
    def __init__(self):
        self.dir = "maze"
        self.locals = self.globals = self.vars = 1


def look(a):
    b = Folder()
    return sorted(locals()), dir(), sorted(vars()), "look" in globals(), b.dir


print(look(1))

# out: (['a', 'b'], ['a', 'b'], ['a', 'b'], True, 'maze')
