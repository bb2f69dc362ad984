# A collection that runs while an object dies does not look into it any more.
import gc
import weakref

class Node:
    pass
class Collecting:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name, gc.collect() >= 0)

inner = Node()
inner.held = Node()
reference = weakref.ref(inner.held, lambda _: print("callback", gc.collect() >= 0))
outer = Node()
outer.inner = inner
del inner
del outer

node = Node()
node.first, node.list, node.dict = Collecting(1), [Collecting(2), Node()], {1: Collecting(3)}
node.list[1].back = node.first
node.last = (Collecting(4), [Collecting(5)])
del node
print("end")

# out: callback True
# out: del 1 True
# out: del 2 True
# out: del 3 True
# out: del 5 True
# out: del 4 True
# out: end
