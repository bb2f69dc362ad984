# Which operand is asked, and in what order.
class Left:
    def __add__(self, other): print("Left.__add__"); return NotImplemented
    def __eq__(self, other): print("Left.__eq__"); return NotImplemented
    def __lt__(self, other): print("Left.__lt__"); return NotImplemented

class Right:
    def __radd__(self, other): print("Right.__radd__"); return "sum"
    def __gt__(self, other): print("Right.__gt__"); return True

class Special(Left):
    def __radd__(self, other): print("Special.__radd__"); return "special"

print(Left() + Right())
print(Left() + Special())
print(Left() < Right())
print(Left() == Right())
print(Left() != Right())
try:
    Left() + 1
except TypeError as error:
    print(error)

class Vector:
    def __init__(self, *parts): self.parts = parts
    def __iadd__(self, other): self.parts += other.parts; return self
    def __matmul__(self, other): return sum(a * b for a, b in zip(self.parts, other.parts))
    def __neg__(self): return Vector(*(-part for part in self.parts))
    def __bool__(self): return any(self.parts)
    def __getitem__(self, index): return self.parts[index]

vector = other = Vector(1, 2)
vector += Vector(3)
print(other.parts, vector @ vector, (-vector).parts, bool(Vector(0)), 3 in vector, list(vector))

# out: Left.__add__
# out: Right.__radd__
# out: sum
# out: Special.__radd__
# out: special
# out: Left.__lt__
# out: Right.__gt__
# out: True
# out: Left.__eq__
# out: False
# out: Left.__eq__
# out: True
# out: Left.__add__
# out: unsupported operand type(s) for +: 'Left' and 'int'
# out: (1, 2, 3) 14 (-1, -2, -3) False True [1, 2, 3]
