# deque and UserList among the abstract classes; hashes of sets; copies.
import collections
import collections.abc
import copy

print(isinstance(collections.deque(), collections.abc.MutableSequence), issubclass(collections.deque, collections.abc.Sequence))
class Three(collections.abc.Set):
    def __contains__(self, item):
        return item in (1, 2, 3)
    def __len__(self):
        return 3
    def __iter__(self):
        return iter((1, 2, 3))
    def __hash__(self):
        return self._hash()
print(hash(Three()) == hash(frozenset((1, 2, 3))), len({Three(), Three()}))
items = collections.UserList([1, 2])
items.extra = [3]
other = copy.copy(items)
print(other, other.extra is items.extra, other.data is items.data)

# out: True True
# out: True 1
# out: [1, 2] True False
