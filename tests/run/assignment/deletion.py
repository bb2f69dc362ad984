# del of names, attributes, items, slices, nested targets.
class Thing:
    pass


thing = Thing()
thing.a = thing.b = 1
items = list(range(8))
x = y = z = 0
del thing.a, items[0], items[1:3], (x, [y])
print(items, hasattr(thing, "a"), z)
for name in ("x", "y"):
    try:
        print(x if name == "x" else y)
    except NameError as error:
        print(error)
try:
    del x
except NameError as error:
    print(error)
try:
    del thing.a
except AttributeError as error:
    print(error)


def local():
    value = 1
    del value
    try:
        value
    except UnboundLocalError as error:
        print(error)
    try:
        del value
    except UnboundLocalError as error:
        print(error)


local()

# out: [1, 4, 5, 6, 7] False 0
# out: name 'x' is not defined
# out: name 'y' is not defined
# out: name 'x' is not defined
# out: 'Thing' object has no attribute 'a'
# out: cannot access local variable 'value' where it is not associated with a value
# out: cannot access local variable 'value' where it is not associated with a value
