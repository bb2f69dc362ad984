"""Dicts and sets that do not keep what is in them alive, and finalizers."""
import weakref


class Item:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Item({self.name})"


one, two = Item("one"), Item("two")
values = weakref.WeakValueDictionary(a=one, b=two)
keys = weakref.WeakKeyDictionary({one: 1, two: 2})
items = weakref.WeakSet([one, two])
print(len(values), len(keys), len(items), one in keys, one in items, dict(values))
del one
print(len(values), len(keys), len(items), list(values.items()), list(keys.values()))
print(values.get("a", "gone"), values.setdefault("a", two), sorted(values))

last = Item("last")
end = weakref.finalize(last, print, "finalized", sep="")
print(end.alive, end.peek()[2])
del last
print(end.alive, end())


class Button:
    def press(self):
        return "pressed"


button = Button()
method = weakref.WeakMethod(button.press)
print(method()())
del button
print(method())

# out: 2 2 2 True True {'a': Item(one), 'b': Item(two)}
# out: 1 1 1 [('b', Item(two))] [2]
# out: gone Item(two) ['a', 'b']
# out: True ('finalized',)
# out: finalized
# out: False None
# out: pressed
# out: None
