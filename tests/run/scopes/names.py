# Local, global, builtin; unbound in each.
value = "global"


def reads():
    return value


def writes():
    global value, created
    value = "changed"
    created = 1


def unbound():
    print(value)
    value = 2


print(reads())
writes()
print(reads(), created)
try:
    unbound()
except UnboundLocalError as error:
    print(error)
try:
    undefined_name
except NameError as error:
    print(error)


def shadows():
    len = lambda x: "shadow"
    return len([])


print(shadows(), len([]))


def conditional(flag):
    if flag:
        maybe = 1
    return maybe


print(conditional(True))
try:
    conditional(False)
except UnboundLocalError as error:
    print(error)
max = 3
print(max)
del max
print(max(1, 2))
print(__name__)


def lists():
    a, b = 1, 2
    c = a
    return sorted(locals().items())


print(lists(), "value" in globals())

# out: global
# out: changed 1
# out: cannot access local variable 'value' where it is not associated with a value
# out: name 'undefined_name' is not defined
# out: shadow 0
# out: 1
# out: cannot access local variable 'maybe' where it is not associated with a value
# out: 3
# out: 2
# out: __main__
# out: [('a', 1), ('b', 2), ('c', 1)] True
