# When objects die: at rebinding, at function end, when an exception has passed, at exit.
class Noisy:
    def __init__(self, name): self.name = name; print("made", name)
    def __del__(self): print("gone", self.name)

x = Noisy("first")
x = Noisy("second")
print("rebound")
def function():
    local = Noisy("local")
    print("in function")
    return "returned"
print(function())
def fails(argument):
    raise ValueError("oops")
try:
    fails("argument")
except ValueError as error:
    print("handling", error)
print("handled")
Noisy("temporary")
print("after temporary")
items = [Noisy("in list"), Noisy("in list 2")]
items.pop()
print("popped")
del items
print("deleted list")
a = b = Noisy("shared")
del a
print("one name left")
b = None
for n in [Noisy("loop 1"), Noisy("loop 2")]: print(n.name)
del n
print("loop over")
def generator():
    held = Noisy("held by generator")
    yield 1
    print("not reached")
g = generator(); next(g); del g
print("generator dropped")
def closure():
    cell = Noisy("cell")
    return lambda: cell.name
f = closure(); print(f()); del f
[Noisy("comprehension") for _ in range(1)]
d = {"k": Noisy("value")}; d["k"] = 1
print("end")
last = Noisy("at exit")

# out: made first
# out: made second
# out: gone first
# out: rebound
# out: made local
# out: in function
# out: gone local
# out: returned
# out: handling oops
# out: handled
# out: made temporary
# out: gone temporary
# out: after temporary
# out: made in list
# out: made in list 2
# out: gone in list 2
# out: popped
# out: gone in list
# out: deleted list
# out: made shared
# out: one name left
# out: gone shared
# out: made loop 1
# out: made loop 2
# out: loop 1
# out: loop 2
# out: gone loop 1
# out: gone loop 2
# out: loop over
# out: made held by generator
# out: gone held by generator
# out: generator dropped
# out: made cell
# out: cell
# out: gone cell
# out: made comprehension
# out: gone comprehension
# out: made value
# out: gone value
# out: end
# out: made at exit
# out: gone second
# out: gone at exit
