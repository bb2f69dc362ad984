# Short circuits give operands, not truth values; chains evaluate each operand once.
def show(value):
    print("seen", value)
    return value

print(show(0) or show("x") or show(1))
print(show(1) and show([]) and show(2))
print(not show(""), not 1)
print(show(1) < show(5) < show(3) < show(100))
print(show(3) if show(0) else show(4))
print([] or {} or None, 1 and 2 or 3)
x = "a"
print(x is x, None is None, x is not None, 1 not in [2], not 1 in [1])

class Odd:
    def __bool__(self): return "yes"
try:
    if Odd(): pass
except TypeError as error:
    print(error)

class Sized:
    def __len__(self): return -1
try:
    bool(Sized())
except ValueError as error:
    print(error)

# out: seen 0
# out: seen x
# out: x
# out: seen 1
# out: seen []
# out: []
# out: seen
# out: True False
# out: seen 1
# out: seen 5
# out: seen 3
# out: False
# out: seen 0
# out: seen 4
# out: 4
# out: None 2
# out: True True True True False
# out: __bool__ should return bool, returned str
# out: __len__() should return >= 0
# err: logic.py:12: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# err:   x = "a"
print(x is x, None is None, x is not None, 1 not in [2], not 1 in [1])
# err: logic.py:12: SyntaxWarning: "is not" with 'str' literal. Did you mean "!="?
# err:   x = "a"
print(x is x, None is None, x is not None, 1 not in [2], not 1 in [1])

# out: seen 0
# out: seen x
# out: x
# out: seen 1
# out: seen []
# out: []
# out: seen
# out: True False
# out: seen 1
# out: seen 5
# out: seen 3
# out: False
# out: seen 0
# out: seen 4
# out: 4
# out: None 2
# out: True True True True False
# out: __bool__ should return bool, returned str
# out: __len__() should return >= 0
# out: True True True True False
# out: True True True True False
