"""`collections.deque`: a list whose front part is empty."""

from _abc import set_collection as _set_collection
from _collections_abc import GenericAlias as _GenericAlias
from _types import as_static as _as_static
from operator import index as _index
from reprlib import recursive_repr as _recursive_repr
import sys as _sys


def _position(value):
    """The value as an index that no list is too short for."""
    number = _index(value)
    if not -_sys.maxsize - 1 <= number <= _sys.maxsize:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return number


class deque:
    """A list-like sequence optimized for data accesses near its endpoints."""

    # Items stand between `__head` (inclusive) and the end of the list `__items`.
    __slots__ = ("__items", "__head", "__limit", "__changes", "__weakref__")
    __hash__ = None

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self.__items = []
        self.__head = 0
        self.__limit = None
        self.__changes = 0
        return self

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if _position(maxlen) < 0:
                raise ValueError("maxlen must be non-negative")
        self.__limit = maxlen
        if len(self.__items) > self.__head:
            deque.clear(self)
        deque.extend(self, iterable)

    @property
    def maxlen(self):
        return self.__limit

    def append(self, item, /):
        items = self.__items
        limit = self.__limit
        self.__changes += 1
        items.append(item)
        if limit is not None and len(items) - self.__head > limit:
            self.__drop_first()

    def appendleft(self, item, /):
        items = self.__items
        head = self.__head
        self.__changes += 1
        if head == 0:
            head = len(items) + 8
            items[0:0] = [None] * head
        self.__head = head - 1
        items[head - 1] = item
        limit = self.__limit
        if limit is not None and len(items) - self.__head > limit:
            items.pop()

    def __drop_first(self):
        items = self.__items
        head = self.__head
        item = items[head]
        items[head] = None
        head += 1
        if head > 32 and head * 2 > len(items):
            del items[:head]
            head = 0
        self.__head = head
        return item

    def pop(self):
        items = self.__items
        if self.__head == len(items):
            raise IndexError("pop from an empty deque")
        self.__changes += 1
        return items.pop()

    def popleft(self):
        items = self.__items
        head = self.__head
        if head == len(items):
            raise IndexError("pop from an empty deque")
        self.__changes += 1
        item = items[head]
        items[head] = None
        head += 1
        if head > 32 and head * 2 > len(items):
            del items[:head]
            head = 0
        self.__head = head
        return item

    def clear(self):
        self.__replace([])

    def extend(self, iterable, /):
        if iterable is self:
            iterable = self.__list()
        for item in iterable:
            deque.append(self, item)

    def extendleft(self, iterable, /):
        if iterable is self:
            iterable = self.__list()
        for item in iterable:
            deque.appendleft(self, item)

    def __list(self):
        return self.__items[self.__head :]

    def __shown(self):
        """The items as a subclass's iterator gives them."""
        return self.__list() if type(self) is deque else list(self)

    def __replace(self, items):
        self.__changes += 1
        self.__head = 0
        limit = self.__limit
        if limit is not None and len(items) > limit:
            del items[: len(items) - limit]
        before = self.__items
        self.__items = items
        del before

    def rotate(self, n=1, /):
        n = _position(n)
        items = self.__list()
        size = len(items)
        if size > 1:
            n %= size
            self.__replace(items[-n:] + items[:-n] if n else items)

    def reverse(self):
        items = self.__list()
        items.reverse()
        self.__replace(items)

    def copy(self):
        if type(self) is deque:
            made = deque()
            made.__limit = self.__limit
            made.__items = self.__list()
            return made
        made = type(self)(self) if self.__limit is None else type(self)(self, self.__limit)
        if not isinstance(made, deque):
            raise TypeError(
                f"{type(self).__name__}() must return a deque, not {type(made).__name__}"
            )
        return made

    __copy__ = copy

    def __find(self, wanted, start, stop, mutated):
        """The place of the first equal item, or -1."""
        changes = self.__changes
        for place in range(start, stop):
            item = self.__items[self.__head + place]
            found = item is wanted or bool(item == wanted)
            if changes != self.__changes:
                raise mutated
            if found:
                return place
        return -1

    def count(self, item, /):
        total = place = 0
        size = len(self.__items) - self.__head
        while place < size:
            place = self.__find(
                item, place, size, RuntimeError("deque mutated during iteration")) + 1
            if not place:
                break
            total += 1
        return total

    def index(self, item, start=0, stop=_sys.maxsize, /):
        size = len(self.__items) - self.__head
        start, stop, _ = slice(_bound(start), _bound(stop)).indices(size)
        place = self.__find(item, start, stop, RuntimeError("deque mutated during iteration"))
        if place < 0:
            raise ValueError(f"{item!r} is not in deque")
        return place

    def insert(self, index, item, /):
        index = _position(index)
        items = self.__list()
        if self.__limit is not None and len(items) >= self.__limit:
            raise IndexError("deque already at its maximum size")
        items.insert(index, item)
        self.__replace(items)

    def remove(self, value, /):
        size = len(self.__items) - self.__head
        place = self.__find(value, 0, size, IndexError("deque mutated during iteration"))
        if place < 0:
            raise ValueError(f"{value!r} is not in deque")
        self.__changes += 1
        del self.__items[self.__head + place]

    def __len__(self):
        return len(self.__items) - self.__head

    def __iter__(self):
        return _deque_iterator(self)

    def __reversed__(self):
        return _deque_reverse_iterator(self)

    def __contains__(self, item):
        size = len(self.__items) - self.__head
        mutated = RuntimeError("deque mutated during iteration")
        return self.__find(item, 0, size, mutated) >= 0

    def __place(self, index):
        if not isinstance(index, int):
            if not hasattr(type(index), "__index__"):
                raise TypeError(
                    f"sequence index must be integer, not '{type(index).__name__}'"
                )
            index = _index(index)
        if not -_sys.maxsize - 1 <= index <= _sys.maxsize:
            raise IndexError("cannot fit 'int' into an index-sized integer")
        size = len(self.__items) - self.__head
        if index < 0:
            index += size
        if not 0 <= index < size:
            raise IndexError("deque index out of range")
        return self.__head + index

    def __getitem__(self, index):
        return self.__items[self.__place(index)]

    def __setitem__(self, index, value):
        self.__items[self.__place(index)] = value

    def __delitem__(self, index):
        place = self.__place(index)
        self.__changes += 1
        del self.__items[place]

    def __eq__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        if len(self.__items) - self.__head != len(other.__items) - other.__head:
            return False
        return self.__shown() == other.__shown()

    def __ne__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        if len(self.__items) - self.__head != len(other.__items) - other.__head:
            return True
        return self.__shown() != other.__shown()

    def __lt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self.__shown() < other.__shown()

    def __le__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self.__shown() <= other.__shown()

    def __gt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self.__shown() > other.__shown()

    def __ge__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self.__shown() >= other.__shown()

    def __add__(self, other):
        if not isinstance(other, deque):
            if hasattr(type(other), "__radd__"):
                return NotImplemented
            raise TypeError(
                f'can only concatenate deque (not "{type(other).__name__}") to deque'
            )
        made = deque.copy(self)
        deque.extend(made, other)
        return made

    def __iadd__(self, other):
        deque.extend(self, other)
        return self

    def __times(self, times):
        """The items so many times; None when it is not a number of times."""
        if not hasattr(type(times), "__index__"):
            if hasattr(type(times), "__rmul__"):
                return None
            raise TypeError(
                f"can't multiply sequence by non-int of type '{type(times).__name__}'"
            )
        times = _index(times)
        if not -_sys.maxsize - 1 <= times <= _sys.maxsize:
            raise OverflowError("cannot fit 'int' into an index-sized integer")
        items = self.__list()
        limit = self.__limit
        if limit is not None and items:
            # More than this is cut off again.
            times = min(times, limit // len(items) + 1)
        items = items * times
        if limit is not None and len(items) > limit:
            del items[: len(items) - limit]
        return items

    def __mul__(self, times):
        items = self.__times(times)
        if items is None:
            return NotImplemented
        made = deque.copy(self)
        made.__replace(items)
        return made

    __rmul__ = __mul__

    def __imul__(self, times):
        items = self.__times(times)
        if items is None:
            return NotImplemented
        self.__replace(items)
        return self

    @_recursive_repr("[...]")
    def __repr__(self):
        name = type(self).__name__
        if self.__limit is not None:
            return f"{name}({self.__shown()!r}, maxlen={self.__limit})"
        return f"{name}({self.__shown()!r})"

    def __reduce__(self):
        arguments = () if self.__limit is None else ((), self.__limit)
        return type(self), arguments, _state(self), iter(self)

    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)


def _bound(value):
    """An end of a slice, as an int."""
    if not hasattr(type(value), "__index__"):
        raise TypeError("slice indices must be integers or have an __index__ method")
    return _index(value)


def _state(queue):
    """What attributes a subclass's instance has: a dict, with its slots' in a tuple."""
    state = getattr(queue, "__dict__", None) or None
    slots = {}
    for cls in type(queue).__mro__:
        if cls is deque or not isinstance(names := cls.__dict__.get("__slots__", ()), (str, tuple, list, dict)):
            continue
        for name in (names,) if isinstance(names, str) else names:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                name = f"_{cls.__name__.lstrip('_')}{name}"
            if hasattr(queue, name):
                slots[name] = getattr(queue, name)
    return (state, slots) if slots else state


class _deque_iterator:
    __slots__ = ("__queue", "__changes", "__left")

    def __new__(cls, queue, index=0, /):
        if not isinstance(queue, deque):
            raise TypeError(
                f"argument 1 must be collections.deque, not {type(queue).__name__}"
            )
        self = object.__new__(cls)
        self.__queue = queue
        self.__changes = queue._deque__changes
        self.__left = max(0, deque.__len__(queue) - max(0, _index(index)))
        return self

    def __iter__(self):
        return self

    def _next(self, backwards):
        queue = self.__queue
        if queue._deque__changes != self.__changes:
            self.__left = 0
            raise RuntimeError("deque mutated during iteration")
        left = self.__left
        if not left:
            raise StopIteration
        self.__left = left - 1
        if backwards:
            return queue._deque__items[queue._deque__head + left - 1]
        return queue._deque__items[-left]

    def __next__(self):
        return self._next(False)

    def __length_hint__(self):
        return self.__left

    def __reduce__(self):
        return type(self), (self.__queue, deque.__len__(self.__queue) - self.__left)


class _deque_reverse_iterator(_deque_iterator):
    __slots__ = ()

    def __next__(self):
        return self._next(True)


_set_collection(deque, 1 << 5)
for _class in (deque, _deque_iterator, _deque_reverse_iterator):
    _class.__module__ = "collections"
_as_static(deque, _deque_iterator, _deque_reverse_iterator)
