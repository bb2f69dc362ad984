# global, nonlocal, del, and the errors of unbound names.
counter = 0

def count():
    global counter, made_inside
    counter += 1
    made_inside = "global"

count(); count()
print(counter, made_inside)

def outer():
    value = 1
    def inner():
        nonlocal value
        value += 1
        return value
    inner()
    return inner(), value
print(outer())

def attempt(function):
    try:
        function()
    except NameError as error:
        print(f"{type(error).__name__}: {error}")

def before():
    print(local)
    local = 1
def deleted():
    local = 1
    del local
    del local
def free():
    def inner(): return cell
    inner()
    cell = 1
def missing(): return nowhere
for function in (before, deleted, free, missing):
    attempt(function)
del counter
attempt(count)
if (n := 10) > 5:
    print(n, [m := n + 1, m * 2])
print([last := item for item in range(3)], last)

# out: 2 global
# out: (3, 3)
# out: UnboundLocalError: cannot access local variable 'local' where it is not associated with a value
# out: UnboundLocalError: cannot access local variable 'local' where it is not associated with a value
# out: NameError: cannot access free variable 'cell' where it is not associated with a value in enclosing scope
# out: NameError: name 'nowhere' is not defined
# out: NameError: name 'counter' is not defined
# out: 10 [11, 22]
# out: [0, 1, 2] 2
