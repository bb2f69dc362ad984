# Augmented assignment evaluates its target once and works in place.
def trace(name, value):
    print("eval", name)
    return value


class Box:
    def __init__(self):
        self.items = [1]


box = Box()
trace("box", box).items += trace("value", [2])
print(box.items)
table = {"k": 1}
trace("table", table)[trace("key", "k")] -= trace("one", 1)
print(table)
shared = alias = [1]
shared += (2,)
print(alias, shared is alias)
text = "a"
try:
    text += 1
except TypeError as error:
    print(error, text)
number = 7
number //= 2
number **= 3
number <<= 2
number ^= 5
number %= 50
print(number)
immutable = ([],)
try:
    immutable[0] += [1]
except TypeError as error:
    print(error, immutable)

# out: eval box
# out: eval value
# out: [1, 2]
# out: eval table
# out: eval key
# out: eval one
# out: {'k': 0}
# out: [1, 2] True
# out: can only concatenate str (not "int") to str a
# out: 5
# out: 'tuple' object does not support item assignment ([1],)
