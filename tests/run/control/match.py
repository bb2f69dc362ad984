# Patterns of every kind.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Color: RED = "red"
def describe(value):
    match value:
        case None | True | False: return f"constant {value}"
        case 0: return "zero"
        case -1 | -2.5: return "negative"
        case int(n) if n > 1000: return f"big {n}"
        case int() | float(): return "number"
        case Color.RED: return "the red"
        case "a" | "b" as letter: return f"letter {letter}"
        case str(s): return f"text {s}"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [Point(x=0), *rest]: return f"origin column, then {len(rest)}"
        case [x, y] | [x, y, _]: return f"two or three {x} {y}"
        case (first, *_, last): return f"from {first} to {last}"
        case {"kind": "circle", "r": r, **rest}: return f"circle {r} {rest}"
        case {"kind": str(kind)}: return f"kind {kind}"
        case {}: return "some dict"
        case Point(0, y): return f"on y axis at {y}"
        case Point(x, y=2): return f"at {x}, 2"
        case Point(): return "a point"
        case _: return "something"
for value in (None, True, 0, 0.0, -1, -2.5, 5000, 7, 1.5, "red", "a", "zz", [], [1], (1, 2), [1, 2, 3], range(5), [Point(0, 1), 2],
              {"kind": "circle", "r": 2, "z": 1}, {"kind": "x"}, {"kind": 1}, {}, Point(0, 5), Point(1, 2), Point(3, 3), {1}, b"ab", object):
    print(describe(value))
match [1, [2, {"k": [3, 4]}]]:
    case [a, [b, {"k": [*c]}]]: print(a, b, c)
match 5:
    case 6: print("no")
try:
    match Point(1, 2):
        case Point(1, 2, 3): pass
except TypeError as error:
    print(error)

# out: constant None
# out: constant True
# out: zero
# out: zero
# out: negative
# out: negative
# out: big 5000
# out: number
# out: number
# out: the red
# out: letter a
# out: text zz
# out: empty
# out: one 1
# out: two or three 1 2
# out: two or three 1 2
# out: from 0 to 4
# out: origin column, then 1
# out: circle 2 {'z': 1}
# out: kind x
# out: some dict
# out: some dict
# out: on y axis at 5
# out: at 1, 2
# out: a point
# out: something
# out: something
# out: something
# out: 1 2 [3, 4]
# out: Point() accepts 2 positional sub-patterns (3 given)
