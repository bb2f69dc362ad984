# What exceptions say to pickles; what a second __init__ leaves; details of syntax errors.
def tell(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)

for error in (
    AttributeError("a"), AttributeError("a", name="n", obj=3), NameError("a", name="n"), ImportError("a", name="n"),
    ImportError("a"), ImportError("a", path="p"), OSError(1, "b", "c"), OSError(1, "b", "c", None, "d"), OSError(1, "b"), ValueError(1, 2),
):
    print(error.__reduce__())
error = ImportError("a", name="n")
error.note = 1
print(error.__reduce__())
for details in (("bad.py", 1, 2), ("bad.py", 1, 2, 4, 5, 6, 7), ("bad.py", 1, 2, "abc", 1), ("bad.py", 1, 2, "abc", 1, 2), 3):
    tell(lambda: SyntaxError("bad bad", details))
error = ImportError("test", name="name", path="path")
error.__init__()
print(error.msg, error.name, error.path, error.args)
error = AttributeError("x", name="n", obj=1)
error.__init__()
print(error.name, error.obj)

# out: (<class 'AttributeError'>, ('a',), {'args': ('a',)})
# out: (<class 'AttributeError'>, ('a',), {'name': 'n', 'args': ('a',)})
# out: (<class 'NameError'>, ('a',))
# out: (<class 'ImportError'>, ('a',), {'name': 'n'})
# out: (<class 'ImportError'>, ('a',))
# out: (<class 'ImportError'>, ('a',), {'path': 'p'})
# out: (<class 'PermissionError'>, (1, 'b', 'c'))
# out: (<class 'PermissionError'>, (1, 'b', 'c', None, 'd'))
# out: (<class 'PermissionError'>, (1, 'b'))
# out: (<class 'ValueError'>, (1, 2))
# out: (<class 'ImportError'>, ('a',), {'note': 1, 'name': 'n'})
# out: TypeError function takes at least 4 arguments (3 given)
# out: TypeError function takes at most 6 arguments (7 given)
# out: TypeError end_offset must be provided when end_lineno is provided
# out: bad bad (bad.py, line 1)
# out: TypeError 'int' object is not iterable
# out: None None None ()
# out: None None
