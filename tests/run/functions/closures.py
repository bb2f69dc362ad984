# Cells are shared, defaults are made once, lambdas see the last value.
def counter(start):
    count = start
    def up(step=1):
        nonlocal count
        count += step
        return count
    return up, lambda: count
up, get = counter(10)
up(); up(5)
print(get(), counter(0)[0]())
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])

def shared(item, into=[]):
    into.append(item)
    return into
print(shared(1), shared(2), shared(3, []), shared.__defaults__)

def decorate(function):
    def wrapper(*args, **kwargs):
        print("call", function.__name__, args, kwargs)
        return function(*args, **kwargs)
    return wrapper

@decorate
@decorate
def add(a, b=1):
    """Adds."""
    return a + b
print(add(1, b=2))
print(shared.__name__, shared.__qualname__, counter(1)[0].__qualname__, shared.__doc__)
def annotated(x: int, *y: "str", z: float = 1.0) -> list: pass
print(annotated.__annotations__, annotated.__kwdefaults__)
def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value
    return composed
print(compose(str, len, lambda n: n * 2)(12345))

# out: 16 1
# out: [2, 2, 2] [0, 1, 2]
# out: [1, 2] [1, 2] [3] ([1, 2],)
# out: call wrapper (1,) {'b': 2}
# out: call add (1,) {'b': 2}
# out: 3
# out: shared shared counter.<locals>.up None
# out: {'x': <class 'int'>, 'y': 'str', 'z': <class 'float'>, 'return': <class 'list'>} {'z': 1.0}
# out: 10
