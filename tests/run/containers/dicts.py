# dict: order, views, merging, deletion while iterating.
d = {"one": 1, "two": 2}
d["three"] = 3; d["one"] = 11; del d["two"]; d["two"] = 22
print(d, list(d), list(d.values()), list(d.items()), list(reversed(d)), len(d))
print(d.get("x"), d.get("x", 0), d.pop("two"), d.pop("zz", None), d.setdefault("n", []), d.setdefault("one", 5), d.popitem(), d)
d.update({"a": 1}, b=2); d.update([("c", 3)]); d |= {"d": 4}
print(d, d | {"one": 0}, {"x": 1} | {"y": 2}, dict(a=1, b=2), dict([(1, 2)]), dict.fromkeys("ab", 0), dict(zip("xy", [1, 2])))
print(d.keys() & {"a", "zz"}, sorted(d.keys() - {"a"}), ("a", 1) in d.items(), d.keys() == {"one", "three", "a", "b", "c", "d"}, d.keys() | [1] >= d.keys())
print({1: "int", 1.0: "float", True: "bool"}, {1: 2} == {1.0: 2.0}, {} == [], {(1, 2): 3}[1, 2], "a" in d, 1 in {True: 0})
print(dict(sorted({"b": 1, "a": 2}.items())), {k: v for k, v in d.items() if v > 2}, {**d, "z": 0}, d.copy() is d)
for bad in (lambda: d["missing"], lambda: {}.popitem(), lambda: {[]: 1}, lambda: d.pop("q"), lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]),
            lambda: {} < {}, lambda: {{}: 1}, lambda: {1: 1} + {}, lambda: dict.fromkeys(5)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
try:
    for k in d: del d[k]
except RuntimeError as error:
    print(error)
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 2): del big[i]
print(len(big), sum(big), list(big)[:5], big.keys() >= {1, 3}, 500 in big)
d.clear(); print(d, bool(d), type(d.keys()).__name__, {}.keys(), {1: 2}.items(), {1: 2}.values())
class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, other): return self.n == other.n
table = {Key(i): i for i in range(20)}
print(table[Key(7)], len(table), Key(50) in table)

# out: {'one': 11, 'three': 3, 'two': 22} ['one', 'three', 'two'] [11, 3, 22] [('one', 11), ('three', 3), ('two', 22)] ['two', 'three', 'one'] 3
# out: None 0 22 None [] 11 ('n', []) {'one': 11, 'three': 3}
# out: {'one': 11, 'three': 3, 'a': 1, 'b': 2, 'c': 3, 'd': 4} {'one': 0, 'three': 3, 'a': 1, 'b': 2, 'c': 3, 'd': 4} {'x': 1, 'y': 2} {'a': 1, 'b': 2} {1: 2} {'a': 0, 'b': 0} {'x': 1, 'y': 2}
# out: {'a'} ['b', 'c', 'd', 'one', 'three'] True True True
# out: {1: 'bool'} True False 3 True True
# out: {'a': 2, 'b': 1} {'one': 11, 'three': 3, 'c': 3, 'd': 4} {'one': 11, 'three': 3, 'a': 1, 'b': 2, 'c': 3, 'd': 4, 'z': 0} False
# out: KeyError 'missing'
# out: KeyError 'popitem(): dictionary is empty'
# out: TypeError unhashable type: 'list'
# out: KeyError 'q'
# out: TypeError 'int' object is not iterable
# out: TypeError cannot convert dictionary update sequence element #0 to a sequence
# out: ValueError dictionary update sequence element #0 has length 3; 2 is required
# out: TypeError '<' not supported between instances of 'dict' and 'dict'
# out: TypeError unhashable type: 'dict'
# out: TypeError unsupported operand type(s) for +: 'dict' and 'dict'
# out: TypeError 'int' object is not iterable
# out: dictionary changed size during iteration
# out: 500 250000 [1, 3, 5, 7, 9] True False
# out: {} False dict_keys dict_keys([]) dict_items([(1, 2)]) dict_values([2])
# out: 7 20 False
