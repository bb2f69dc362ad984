# Copies and pickles of iterators, their states; iterators that are entered while they run.
import copy
import itertools
import pickle
import warnings

def tell(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    for iterator in (
        itertools.count(3), itertools.cycle("abc"), itertools.repeat("x", 3), itertools.accumulate([1, 2, 3, 4]),
        itertools.chain("ab", "cd"), itertools.product("ab", [1, 2]), itertools.combinations("abcd", 2),
        itertools.permutations("abc"), itertools.islice("abcdefg", 1, 6, 2), itertools.zip_longest("abc", "d"),
    ):
        next(iterator)
        again = pickle.loads(pickle.dumps(iterator))
        print([next(again, None) for _ in range(3)], [next(iterator, None) for _ in range(3)])
    cycle = itertools.cycle("defg")
    cycle.__setstate__((list("abc"), 0))
    print("".join(itertools.islice(cycle, 12)))
    cycle = itertools.cycle("defg")
    cycle.__setstate__((list("abcdefg"), 1))
    print("".join(itertools.islice(cycle, 12)))
    tell(lambda: itertools.cycle("a").__setstate__([]))
    chain = itertools.chain()
    chain.__setstate__((iter(["abc", "def"]), iter(["ghi"])))
    print(list(chain))
    product = itertools.product((1, 2), (3,))
    product.__setstate__((0, 0x1000))
    print(next(product))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    copy.copy(itertools.count())
    print([str(item.message) for item in seen], seen[0].category.__name__)

class Entering:
    count = 0
    def __iter__(self):
        return self
    def __next__(self):
        self.count += 1
        if self.count in (1, 4):
            return next(pairs)
        return [self.count]
pairs = itertools.pairwise(Entering())
print(next(pairs), next(pairs))
class Again:
    def __iter__(self):
        return self
    def __next__(self):
        return next(second)
first, second = itertools.tee(Again())
tell(lambda: next(first))
tell(lambda: itertools.repeat(1, "x"))
tell(lambda: itertools.islice([], "a"))
class Seven:
    def __index__(self):
        return 3
print(list(itertools.islice("abcdef", Seven())), list(itertools.repeat(1, Seven())))

# out: [4, 5, 6] [4, 5, 6]
# out: ['b', 'c', 'a'] ['b', 'c', 'a']
# out: ['x', 'x', None] ['x', 'x', None]
# out: [3, 6, 10] [3, 6, 10]
# out: ['b', 'c', 'd'] ['b', 'c', 'd']
# out: [('a', 2), ('b', 1), ('b', 2)] [('a', 2), ('b', 1), ('b', 2)]
# out: [('a', 'c'), ('a', 'd'), ('b', 'c')] [('a', 'c'), ('a', 'd'), ('b', 'c')]
# out: [('a', 'c', 'b'), ('b', 'a', 'c'), ('b', 'c', 'a')] [('a', 'c', 'b'), ('b', 'a', 'c'), ('b', 'c', 'a')]
# out: ['d', 'f', None] ['d', 'f', None]
# out: [('b', None), ('c', None), None] [('b', None), ('c', None), None]
# out: defgabcdefga
# out: defgabcdefga
# out: TypeError state is not a tuple
# out: ['ghi', 'a', 'b', 'c', 'd', 'e', 'f']
# out: (2, 3)
# out: ['Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.'] DeprecationWarning
# out: (([2], [3]), (([2], [3]), [5])) ((([2], [3]), [5]), [6])
# out: RuntimeError cannot re-enter the tee iterator
# out: TypeError 'str' object cannot be interpreted as an integer
# out: ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# out: ['a', 'b', 'c'] [1, 1, 1]
