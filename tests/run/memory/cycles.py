# Cycles die by collection, at the latest at exit; __del__ runs once.
import gc

class Node:
    def __init__(self, name): self.name = name; self.other = None
    def __del__(self): print("collected", self.name)

def cycle(name):
    a, b = Node(name + " a"), Node(name + " b")
    a.other, b.other = b, a
cycle("first")
print("made")
gc.collect()
print("after collect")
node = Node("self")
node.other = node
del node
gc.collect()
items = []
items.append(items)
del items

class Phoenix:
    kept = []
    def __del__(self):
        print("saved")
        Phoenix.kept.append(self)
p = Phoenix()
del p
print(len(Phoenix.kept))
Phoenix.kept.clear()
print("not saved again")

# out: made
# out: collected first a
# out: collected first b
# out: after collect
# out: collected self
# out: saved
# out: 1
# out: not saved again
