"""References die with their objects; callbacks run then, the newest first."""
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name


node = Node("first")
heard = []
plain = weakref.ref(node)
loud = weakref.ref(node, lambda dead: heard.append((dead is loud, dead())))
late = weakref.ref(node, lambda dead: heard.append("late"))
print(plain() is node, plain is weakref.ref(node), plain == loud, weakref.getweakrefcount(node))
proxy = weakref.proxy(node)
proxy.size = 3
print(proxy.name, node.size, type(proxy).__name__)
del node
print(plain(), loud(), heard)
try:
    proxy.name
except ReferenceError as error:
    print(error)

ring = Node("ring")
ring.itself = ring
watch = weakref.ref(ring)
del ring
gc.collect()
print(watch())

for value in (1, "text", [], {}, (), None, 1.5, object()):
    try:
        weakref.ref(value)
    except TypeError as error:
        print(error)

# out: True True True 3
# out: first 3 ProxyType
# out: None None ['late', (True, None)]
# out: weakly-referenced object no longer exists
# out: None
# out: cannot create weak reference to 'int' object
# out: cannot create weak reference to 'str' object
# out: cannot create weak reference to 'list' object
# out: cannot create weak reference to 'dict' object
# out: cannot create weak reference to 'tuple' object
# out: cannot create weak reference to 'NoneType' object
# out: cannot create weak reference to 'float' object
# out: cannot create weak reference to 'object' object
