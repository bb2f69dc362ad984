# exit() and quit() are there without an import, as objects of the `site` module.
print(repr(exit), str(quit), type(exit).__name__, callable(quit))
for arguments in ((), (3,), ("a message",), (None,)):
    for function in (exit, quit):
        try:
            function(*arguments)
        except SystemExit as stop:
            print(repr(stop), repr(stop.code))
try:
    exit(1, 2)
except TypeError as error:
    print(error)
try:
    exit(code=4)
except SystemExit as stop:
    print(stop.code)


def shadowed():
    exit = 5
    return exit


print(shadowed(), exit is exit, exit == quit)
quit("the end")

# out: Use exit() or Ctrl-D (i.e. EOF) to exit Use quit() or Ctrl-D (i.e. EOF) to exit Quitter True
# out: SystemExit(None) None
# out: SystemExit(None) None
# out: SystemExit(3) 3
# out: SystemExit(3) 3
# out: SystemExit('a message') 'a message'
# out: SystemExit('a message') 'a message'
# out: SystemExit(None) None
# out: SystemExit(None) None
# out: Quitter.__call__() takes from 1 to 2 positional arguments but 3 were given
# out: 4
# out: 5 True False
# err: the end
# exit: 1
