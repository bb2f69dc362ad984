# Annotations are evaluated at module and class level, never in functions.
def note(kind):
    print("note", kind)
    return kind


a: note("int") = 1
b: note("str")
print(__annotations__)
try:
    b
except NameError as error:
    print(error)


class C:
    x: note("x") = 2
    y: "later"


print(C.__annotations__, C.x)


def f():
    local: note("never") = 3
    return local


print(f())
target = C()
target.x: note("attribute") = 4
print(target.x)

# out: note int
# out: note str
# out: {'a': 'int', 'b': 'str'}
# out: name 'b' is not defined
# out: note x
# out: {'x': 'x', 'y': 'later'} 2
# out: 3
# out: note attribute
# out: 4
