# Dicts: methods, views, iteration, messages.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

d = {'a': 1, 'b': 2}
d['c'] = 3; d['a'] = 10
print(d, len(d), d['b'], 'a' in d, 'z' in d, d.get('z'), d.get('z', 5))
print(list(d), list(d.keys()), list(d.values()), list(d.items()))
print(d.keys(), d.values(), d.items())
print(d.pop('a'), d.pop('zz', None), d, d.setdefault('q', []), d.setdefault('q', 5), d)
d['q'].append(1); print(d.popitem(), d)
d.update({'x': 1}, y=2); d.update([('k', 'v')]); d.update(w=5); print(d)
print({**d, 'n': 0}, d | {'x': 9}, dict(d) == d, d != {}, d.copy() is d)
d |= [('ior', 1)]; print(d)
del d['x']; print(d)
print(dict([(1, 2), (3, 4)]), dict(a=1, b=2), dict({'a': 1}, b=2), dict(zip('ab', [1, 2])), dict())
print(dict.fromkeys('abc'), dict.fromkeys([1, 2], 0))
print({1: 'int', True: 'bool', 1.0: 'float'})
print(list(reversed({1: 2, 3: 4})), list(reversed({1: 2, 3: 4}.items())), list(reversed({1: 2, 3: 4}.values())))
r = {1: 2}; r['self'] = r; print(r, r.items())
print({i: i * i for i in range(5)}, {k: v for k, v in zip('ab', 'cd')})
print({1: 2}.keys() | [5], {1: 2, 3: 4}.keys() & [1, 7], {1, 2} - {1: 0}.keys(), {1: 2}.items() ^ {(1, 2), (3, 4)})
print({1: 2}.keys() == {1}, {1: 2}.keys() < {1, 2}, {1: 2}.items() <= {(1, 2)}, {1: 2}.keys().isdisjoint([2]))
print((1, 2) in {1: 2}.items(), 2 in {1: 2}.values(), {1: 2}.values() == {1: 2}.values())
for case in [lambda: d['nope'], lambda: {}[5], lambda: {}[[]], lambda: {}.pop(1), lambda: {}.popitem(),
             lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(1, 2), lambda: dict(["abc"]),
             lambda: {}.update(5), lambda: {} | 5, lambda: {}.fromkeys(), lambda: {}.fromkeys(5), lambda: {} < {},
             lambda: {**5}, lambda: dict(**{1: 2}), lambda: dict(**{'a': 1}, **{'a': 2}), lambda: {}.get(), lambda: {1: 1}.pop(),
             lambda: {}.popitem(1), lambda: hash({}), lambda: {}.update([1], [2]), lambda: {1: 1}.pop(1, 2, 3), lambda: {[]: 1}, lambda: (lambda **k: k)(**5), lambda: (lambda *k: k)(*5),
             lambda: [*5], lambda: {}.setdefault([]), lambda: {} in {}]:
    attempt(case)
def mutate(kind):
    x = {1: 1, 2: 2}
    for k in getattr(x, kind)():
        x[k + 10] = 1
for kind in ['keys', 'values', 'items']:
    try: mutate(kind)
    except Exception as e: print(type(e).__name__, e)
x = {0: 0}
try:
    for k in x:
        del x[k]
        x[k + 1] = 0
except RuntimeError as e: print(e)
class D(dict):
    def __missing__(self, key): return 'missing ' + str(key)
m = D(a=1); print(m['a'], m['b'], m.get('b'), m, type(m.copy()), type(m | {}), D.fromkeys([1]))
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v % 3
    def __eq__(self, o): return self.v == o.v
    def __repr__(self): return 'K%d' % self.v
z = {K(i): i for i in range(10)}
print(z, z[K(7)], K(11) in z)
for i in range(0, 10, 2): del z[K(i)]
print(z, list(z.values()))
big = {}
for i in range(1000): big[i] = str(i)
for i in range(0, 1000, 3): del big[i]
for i in range(2000, 2100): big[i] = 'n'
print(len(big), list(big)[:5], list(big)[-3:], 999 in big, 998 in big)
s = {'k%d' % i: i for i in range(300)}
print(sum(s['k%d' % i] for i in range(300)), len(s))
big.clear(); print(big, len(big))
class Seq:
    def keys(self): return ['p', 'q']
    def __getitem__(self, k): return k * 2
print(dict(Seq()), {**Seq()})
def kw(**k): return k
print(kw(**Seq(), a=1))
attempt(lambda: kw(**{'a': 1}, a=2))
attempt(lambda: kw(a=1, **{'a': 2}))
print(type(iter({})), type({}.keys()), type({}.items()), type(iter({}.values())), type(reversed({})))
a, b = {1: 2, 3: 4}; print(a, b)
print({'a': {'b': [1, {2: 3}]}}, str({}), {(): 1, frozenset(): 2}, {None: None})
it = iter({1: 2, 3: 4}); print(next(it), list(it), list(it))
e = {}
e[1], e[2] = 5, 6; e[1] += 10; print(e)
print({1: 2} == {1: 2.0}, {1: 2} == {1: 3}, {} == [], {'a': 1, 'b': 2} == {'b': 2, 'a': 1})
print(dict(a=1).__contains__('a'), {}.keys().mapping)

# out: {'a': 10, 'b': 2, 'c': 3} 3 2 True False None 5
# out: ['a', 'b', 'c'] ['a', 'b', 'c'] [10, 2, 3] [('a', 10), ('b', 2), ('c', 3)]
# out: dict_keys(['a', 'b', 'c']) dict_values([10, 2, 3]) dict_items([('a', 10), ('b', 2), ('c', 3)])
# out: 10 None {'b': 2, 'c': 3, 'q': []} [] [] {'b': 2, 'c': 3, 'q': []}
# out: ('q', [1]) {'b': 2, 'c': 3}
# out: {'b': 2, 'c': 3, 'x': 1, 'y': 2, 'k': 'v', 'w': 5}
# out: {'b': 2, 'c': 3, 'x': 1, 'y': 2, 'k': 'v', 'w': 5, 'n': 0} {'b': 2, 'c': 3, 'x': 9, 'y': 2, 'k': 'v', 'w': 5} True True False
# out: {'b': 2, 'c': 3, 'x': 1, 'y': 2, 'k': 'v', 'w': 5, 'ior': 1}
# out: {'b': 2, 'c': 3, 'y': 2, 'k': 'v', 'w': 5, 'ior': 1}
# out: {1: 2, 3: 4} {'a': 1, 'b': 2} {'a': 1, 'b': 2} {'a': 1, 'b': 2} {}
# out: {'a': None, 'b': None, 'c': None} {1: 0, 2: 0}
# out: {1: 'float'}
# out: [3, 1] [(3, 4), (1, 2)] [4, 2]
# out: {1: 2, 'self': {...}} dict_items([(1, 2), ('self', {1: 2, 'self': {...}})])
# out: {0: 0, 1: 1, 2: 4, 3: 9, 4: 16} {'a': 'c', 'b': 'd'}
# out: {1, 5} {1} {2} {(3, 4)}
# out: True True True True
# out: True True False
# out: KeyError 'nope'
# out: KeyError 5
# out: TypeError unhashable type: 'list'
# out: KeyError 1
# out: KeyError 'popitem(): dictionary is empty'
# out: TypeError 'int' object is not iterable
# out: TypeError cannot convert dictionary update sequence element #0 to a sequence
# out: ValueError dictionary update sequence element #0 has length 3; 2 is required
# out: TypeError dict expected at most 1 argument, got 2
# out: ValueError dictionary update sequence element #0 has length 3; 2 is required
# out: TypeError 'int' object is not iterable
# out: TypeError unsupported operand type(s) for |: 'dict' and 'int'
# out: TypeError fromkeys expected at least 1 argument, got 0
# out: TypeError 'int' object is not iterable
# out: TypeError '<' not supported between instances of 'dict' and 'dict'
# out: TypeError 'int' object is not a mapping
# out: TypeError keywords must be strings
# out: TypeError dict() got multiple values for keyword argument 'a'
# out: TypeError get expected at least 1 argument, got 0
# out: TypeError pop expected at least 1 argument, got 0
# out: TypeError dict.popitem() takes no arguments (1 given)
# out: TypeError unhashable type: 'dict'
# out: TypeError update expected at most 1 argument, got 2
# out: TypeError pop expected at most 2 arguments, got 3
# out: TypeError unhashable type: 'list'
# out: TypeError __main__.<lambda>.<locals>.<lambda>() argument after ** must be a mapping, not int
# out: TypeError __main__.<lambda>.<locals>.<lambda>() argument after * must be an iterable, not int
# out: TypeError Value after * must be an iterable, not int
# out: TypeError unhashable type: 'list'
# out: TypeError unhashable type: 'dict'
# out: RuntimeError dictionary changed size during iteration
# out: RuntimeError dictionary changed size during iteration
# out: TypeError can only concatenate tuple (not "int") to tuple
# out: dictionary keys changed during iteration
# out: 1 missing b None {'a': 1} <class 'dict'> <class 'dict'> {1: None}
# out: {K0: 0, K1: 1, K2: 2, K3: 3, K4: 4, K5: 5, K6: 6, K7: 7, K8: 8, K9: 9} 7 False
# out: {K1: 1, K3: 3, K5: 5, K7: 7, K9: 9} [1, 3, 5, 7, 9]
# out: 766 [1, 2, 4, 5, 7] [2097, 2098, 2099] False True
# out: 44850 300
# out: {} 0
# out: {'p': 'pp', 'q': 'qq'} {'p': 'pp', 'q': 'qq'}
# out: {'p': 'pp', 'q': 'qq', 'a': 1}
# out: TypeError __main__.kw() got multiple values for keyword argument 'a'
# out: TypeError __main__.kw() got multiple values for keyword argument 'a'
# out: <class 'dict_keyiterator'> <class 'dict_keys'> <class 'dict_items'> <class 'dict_valueiterator'> <class 'dict_reversekeyiterator'>
# out: 1 3
# out: {'a': {'b': [1, {2: 3}]}} {} {(): 1, frozenset(): 2} {None: None}
# out: 1 [3] []
# out: {1: 15, 2: 6}
# out: True False False True
# out: True {}
