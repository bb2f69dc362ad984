# Enter and exit order, suppression, exceptions from either.
class Manager:
    def __init__(self, name, suppress=False): self.name = name; self.suppress = suppress
    def __enter__(self): print("enter", self.name); return self
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind.__name__ if kind else None, value)
        return self.suppress
with Manager("a") as a, Manager("b"):
    print("body", a.name)
with Manager("outer", suppress=True):
    with Manager("inner"):
        raise ValueError("oops")
print("after")
def leave():
    for i in range(2):
        with Manager(i):
            if i: return "returned"
            continue
print(leave())
class Bad:
    def __enter__(self): raise KeyError("enter")
    def __exit__(self, *args): print("never")
try:
    with Bad(): pass
except KeyError as error:
    print(repr(error))
class Replace(Manager):
    def __exit__(self, *args): raise TypeError("from exit")
try:
    with Replace("r"): raise ValueError("body")
except TypeError as error:
    print(error, repr(error.__context__))
for thing in (5, object()):
    try:
        with thing: pass
    except TypeError as error:
        print(error)
with (Manager("p") as p, Manager("q") as q):
    print(p.name + q.name)
class Target: pass
t = Target()
with Manager("attr") as t.attr, Manager("item") as t.other:
    print(t.attr.name, t.other.name)

# out: enter a
# out: enter b
# out: body a
# out: exit b None None
# out: exit a None None
# out: enter outer
# out: enter inner
# out: exit inner ValueError oops
# out: exit outer ValueError oops
# out: after
# out: enter 0
# out: exit 0 None None
# out: enter 1
# out: exit 1 None None
# out: returned
# out: KeyError('enter')
# out: enter r
# out: from exit ValueError('body')
# out: 'int' object does not support the context manager protocol
# out: 'object' object does not support the context manager protocol
# out: enter p
# out: enter q
# out: pq
# out: exit q None None
# out: exit p None None
# out: enter attr
# out: enter item
# out: attr item
# out: exit item None None
# out: exit attr None None
