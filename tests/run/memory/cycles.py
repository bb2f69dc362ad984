# Cycles die at the latest at exit; __del__ runs once, also for what it saved.
class Node:
    def __init__(self, name): self.name = name; self.other = None
    def __del__(self): print("collected", self.name)

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
items = []
items.append(items)
del items
node = Node("self")
node.other = node
del node
print("still there")

# out: saved
# out: 1
# out: not saved again
# out: still there
# out: collected self
