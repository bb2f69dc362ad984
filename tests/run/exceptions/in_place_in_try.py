class Bad:
    def __init__(self, n): self.n = n
    def __iadd__(self, o): raise ValueError("no")
    def __repr__(self): return f"Bad({self.n})"
    def __del__(self): print("del", self.n)

def a():
    x = Bad(1)
    try:
        x += 1
    except ValueError:
        print("a", x)

def b():
    x = Bad(2)
    for i in range(2):
        try:
            x += 1
        except ValueError:
            print("b", x)
    try:
        pass
    finally:
        try:
            x += 1
        except ValueError:
            print("b2", x)

def c():
    x = Bad(3)
    try:
        raise KeyError
    except KeyError:
        try:
            x += 1
        except ValueError:
            print("c", x)

def d():
    s = "ab"
    try:
        s += 1
    except TypeError as e:
        print("d", s, e)
    l = [1]
    try:
        l += 5
    except TypeError as e:
        print("d", l, e)

class M:
    def __enter__(self): return self
    def __exit__(self, *a):
        return True

def e():
    x = Bad(5)
    with M():
        x += 1
    print("e", x)

def g():
    x = Bad(6)
    try:
        yield x
        x += 1
    except ValueError:
        yield x

a(); b(); c(); d(); e()
print(list(map(repr, g())))
y = Bad(7)
try:
    y += 1
except ValueError:
    print("m", y)
z = "q"
try:
    for i in range(3):
        z += "r"
    z += 1
except TypeError:
    print(z)


class Peek:
    """An `__iadd__` of its own that gives another object; the old one dies after the change."""
    def __init__(self, n): self.n = n
    def __iadd__(self, o): return Peek(self.n + o)
    def __del__(self): print("peek", self.n)

def h():
    p = Peek(1)
    try:
        p += 1
        print("now", p.n)
        p += "x"
    except TypeError:
        print("kept", p.n)

h()

def numbers(values):
    total = 0
    mean = 0.5
    for value in values:
        try:
            total += value
            mean += value
            mean *= 2
        except TypeError:
            print("stays", total, mean)
    return total, mean

print(numbers([1, 2, 3]), numbers([1, "a", 2.5]), numbers([2 ** 61 - 1, 1, None, 2 ** 62]))
nan = float("nan")
print(numbers([nan, True, "b"]))

def doubled():
    x = [1]
    s = "ab"
    try:
        x += x
        s += s
        s += s[:1] + 5
    except TypeError:
        print(x, s)

doubled()

def shared():
    s = "left"
    t = s
    try:
        for _ in range(3):
            s += "!"
        s += None
    except TypeError:
        print(s, t)

shared()

# out: a Bad(1)
# out: del 1
# out: b Bad(2)
# out: b Bad(2)
# out: b2 Bad(2)
# out: del 2
# out: c Bad(3)
# out: del 3
# out: d ab can only concatenate str (not "int") to str
# out: d [1] 'int' object is not iterable
# out: e Bad(5)
# out: del 5
# out: del 6
# out: ['Bad(6)', 'Bad(6)']
# out: m Bad(7)
# out: qrrr
# out: peek 1
# out: now 2
# out: kept 2
# out: peek 2
# out: stays 1 3.0
# out: stays 2305843009213693952 9.223372036854776e+18
# out: (6, 26.0) (3.5, 11.0) (6917529027641081856, 2.7670116110564327e+19)
# out: stays nan nan
# out: (nan, nan)
# out: [1, 1] abab
# out: left!!! left
# out: del 7
