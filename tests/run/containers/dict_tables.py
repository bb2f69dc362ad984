d = {}
for n in range(2000):
    d[n] = n
    if n % 3 == 0:
        del d[n // 2 if n // 2 in d else n]
print(len(d), sum(d), sum(d.values()), list(d)[:5], list(d)[-3:])
for n in range(0, 2000, 7):
    d.pop(n, None)
    d[str(n)] = n
print(len(d), sum(d.values()), "700" in d, 700 in d)
print(list(reversed(d))[:4], list(d.items())[-2:])
while len(d) > 5:
    d.popitem()
for n in range(300):
    d.popitem()
    d[n, n] = n
print(d)

counts = {}
for word in ("a bb a ccc bb a é ツ é a" * 50).split():
    counts[word] = counts.get(word, 0) + 1
print(counts)
for key in counts:
    if key in counts:
        counts[key] += 1
        counts[key] = counts[key] * 2
print(counts)


class Loud:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        print("hash", self.name)
        return 7

    def __eq__(self, other):
        print("eq", self.name, getattr(other, "name", other))
        return isinstance(other, Loud) and self.name == other.name


one, two = Loud("one"), Loud("two")
loud = {one: 1}
loud[two] = 2
print(loud[one], loud[two], one in loud, 7 in loud)
loud[one] += 1
print(list(loud.values()))


class Changing:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        table.clear()
        return False


table = {}
table[Changing()] = 0
table[Changing()] = 1
print(len(table))
print({-1: "a", -2: "b"}[-1], {-1: "a", -2: "b"}[-2], {1: "x"}[1.0], {1: "x"}[True], {2.5: "y"}[2.5], {2**70: 1}[2**70])
big = {i * 1.5: i for i in range(1000)}
print(big[3.0], big[1498.5], 0.75 in big, len(big.copy()), big == dict(big))
wide = {"k%d" % i: i for i in range(10000)}
print(sum(wide["k%d" % i] for i in range(10000)), "k10000" in wide, wide.setdefault("k5", 0), wide.setdefault("new", 1))
for key in list(wide):
    if key.endswith("7"):
        del wide[key]
print(len(wide), next(iter(wide)), wide.pop("k0"), next(iter(wide)))
for i in range(5):
    wide[f"k{i}7"] = -i
print(list(wide)[-6:])
try:
    for key in wide:
        wide[key + "!"] = 0
except RuntimeError as error:
    print(error)
try:
    {}[[]]
except TypeError as error:
    print(error)

# out: 1333 1666000 1666000 [2, 5, 8, 11, 14] [1997, 1998, 1999]
# out: 1429 1713712 True False
# out: ['1995', '1988', '1981', '1974'] [('1988', 1988), ('1995', 1995)]
# out: {2: 2, 5: 5, 8: 8, 11: 11, (299, 299): 299}
# out: {'a': 102, 'bb': 100, 'ccc': 50, 'é': 100, 'ツ': 50, 'aa': 49}
# out: {'a': 206, 'bb': 202, 'ccc': 102, 'é': 202, 'ツ': 102, 'aa': 100}
# out: hash one
# out: hash two
# out: eq one two
# out: hash one
# out: hash two
# out: eq one two
# out: hash one
# out: eq one 7
# out: eq two 7
# out: 1 2 True False
# out: hash one
# out: hash one
# out: [2, 2]
# out: 1
# out: a b x x y 1
# out: 2 999 False 1000 True
# out: 49995000 False 5 1
# out: 9001 k0 0 k1
# out: ['new', 'k07', 'k17', 'k27', 'k37', 'k47']
# out: dictionary changed size during iteration
# out: unhashable type: 'list'
