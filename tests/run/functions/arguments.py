# How arguments find their parameters, and every complaint about those that do not.
def all_kinds(a, b=2, /, c=3, *args, d, e=5, **rest):
    return a, b, c, args, d, e, rest

print(all_kinds(1, d=4))
print(all_kinds(1, 2, 3, 4, 5, d=6, a=7, z=8))
print(all_kinds(*(1, 2), *[3, 4], **{"d": 1}, **{"x": 2}))

def attempt(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except TypeError as error:
        print(error)

def two(a, b): pass
def none(): pass
def optional(a, b=1): pass
def only(*, key, other): pass
def positional(a, /): pass
attempt(two)
attempt(two, 1)
attempt(two, 1, 2, 3)
attempt(two, 1, 2, a=3)
attempt(two, 1, 2, c=3)
attempt(none, 1)
attempt(optional, 1, 2, 3)
attempt(only)
attempt(only, key=1)
attempt(only, 1, key=1, other=2)
attempt(positional, a=1)
attempt(all_kinds)
attempt(len)
attempt(len, 1)
attempt(5)
attempt(lambda: two(**{1: 2}))
attempt(lambda: two(*5))
attempt(lambda: two(**5))
attempt(lambda: two(a=1, **{"a": 2}))

# out: (1, 2, 3, (), 4, 5, {})
# out: (1, 2, 3, (4, 5), 6, 5, {'a': 7, 'z': 8})
# out: (1, 2, 3, (4,), 1, 5, {'x': 2})
# out: two() missing 2 required positional arguments: 'a' and 'b'
# out: two() missing 1 required positional argument: 'b'
# out: two() takes 2 positional arguments but 3 were given
# out: two() got multiple values for argument 'a'
# out: two() got an unexpected keyword argument 'c'
# out: none() takes 0 positional arguments but 1 was given
# out: optional() takes from 1 to 2 positional arguments but 3 were given
# out: only() missing 2 required keyword-only arguments: 'key' and 'other'
# out: only() missing 1 required keyword-only argument: 'other'
# out: only() takes 0 positional arguments but 1 positional argument (and 2 keyword-only arguments) were given
# out: positional() got some positional-only arguments passed as keyword arguments: 'a'
# out: all_kinds() missing 1 required positional argument: 'a'
# out: len() takes exactly one argument (0 given)
# out: object of type 'int' has no len()
# out: 'int' object is not callable
# out: keywords must be strings
# out: __main__.two() argument after * must be an iterable, not int
# out: __main__.two() argument after ** must be a mapping, not int
# out: __main__.two() got multiple values for keyword argument 'a'
