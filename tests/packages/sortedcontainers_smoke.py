"""sortedcontainers (data structures): lists, dicts and sets that keep themselves sorted."""
# packages: sortedcontainers

from sortedcontainers import SortedDict, SortedKeyList, SortedList, SortedSet

numbers = SortedList([5, 1, 4, 2, 3])
print(numbers, len(numbers), 4 in numbers)
numbers.add(2)
numbers.update([9, 0, 7])
print(list(numbers), numbers.count(2), numbers.bisect_left(2), numbers.bisect_right(2))
print(list(numbers.irange(2, 5)), list(numbers.islice(1, 4)), numbers[2:5], numbers.index(4))
numbers.remove(2)
numbers.discard(100)
print(numbers.pop(), numbers.pop(0), numbers)
try:
    numbers.append(1)
except NotImplementedError as error:
    print(type(error).__name__, error)
try:
    numbers.remove(42)
except ValueError as error:
    print(error)
print(numbers + [3], numbers * 2, numbers == [1, 2, 3, 4, 5, 7])

by_end = SortedKeyList(["bob", "eve", "alice"], key=lambda word: word[::-1])
print(list(by_end), by_end.bisect_key("e"), list(by_end.irange_key("a", "f")))

table = SortedDict({"c": 3, "a": 1, "b": 2})
table["d"] = 4
print(table, table.peekitem(0), table.popitem(index=-1), list(table.irange("b")))
print(table.keys()[0], table.values()[-1], list(table.items()[:2]), table.setdefault("z", 26))
del table["a"]
print(list(reversed(table)), table.index("z"), table.copy() == table)
print(dict(SortedDict(lambda key: -key, {1: "one", 2: "two", 3: "three"})))

letters = SortedSet("abracadabra")
print(letters, letters[0], letters | "xyz", letters & "abc", letters - {"a"}, letters ^ SortedSet("az"))
print(letters.isdisjoint("q"), letters.issuperset("ab"), letters.count("a"))

many = SortedList(load := [(n * 7919) % 10007 for n in range(10007)])
print(many[0], many[5000], many[-1], sum(many.irange(10, 20)), len(load))
many._check()
for value in range(0, 10007, 3):
    many.discard(value)
many._check()
print(len(many), many[:5])

# out: SortedList([1, 2, 3, 4, 5]) 5 True
# out: [0, 1, 2, 2, 3, 4, 5, 7, 9] 2 2 4
# out: [2, 2, 3, 4, 5] [1, 2, 2] [2, 2, 3] 5
# out: 9 0 SortedList([1, 2, 3, 4, 5, 7])
# out: NotImplementedError use ``sl.add(value)`` instead
# out: 42 not in list
# out: SortedList([1, 2, 3, 3, 4, 5, 7]) SortedList([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 7, 7]) True
# out: ['bob', 'alice', 'eve'] 1 ['bob', 'alice', 'eve']
# out: SortedDict({'a': 1, 'b': 2, 'c': 3}) ('a', 1) ('d', 4) ['b', 'c']
# out: a 3 [('a', 1), ('b', 2)] 26
# out: ['z', 'c', 'b'] 2 True
# out: {3: 'three', 2: 'two', 1: 'one'}
# out: SortedSet(['a', 'b', 'c', 'd', 'r']) a SortedSet(['a', 'b', 'c', 'd', 'r', 'x', 'y', 'z']) SortedSet(['a', 'b', 'c']) SortedSet(['b', 'c', 'd', 'r']) SortedSet(['b', 'c', 'd', 'r', 'z'])
# out: True True 1
# out: 0 5000 10006 165 10007
# out: 6671 [1, 2, 4, 5, 7]
