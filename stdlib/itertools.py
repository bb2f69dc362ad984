"""Iterators for efficient looping."""

from operator import add as _add, index as _index
import sys as _sys


class _Unset:
    """Stands for no object, in pickles, too."""


class count:
    """start, start + step, start + 2 * step, …"""

    def __init__(self, start=0, step=1):
        if not hasattr(start, "__add__") or isinstance(start, str):
            raise TypeError("a number is required")
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if type(self._step) is int and self._step == 1:
            return f"count({self._next!r})"
        return f"count({self._next!r}, {self._step!r})"


class cycle:
    """The items again and again."""

    def __init__(self, iterable, /):
        self._source = iter(iterable)
        self._saved = []
        self._index = -1

    def __iter__(self):
        return self

    def __next__(self):
        if self._index < 0:
            for item in self._source:
                self._saved.append(item)
                return item
            self._index = 0
        if not self._saved:
            raise StopIteration
        item = self._saved[self._index]
        self._index = (self._index + 1) % len(self._saved)
        return item


class repeat:
    """The object for ever, or so many times."""

    def __init__(self, object, times=None):
        self._object = object
        self._left = None if times is None else max(0, _index(times))

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is None:
            return self._object
        if self._left <= 0:
            raise StopIteration
        self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        if self._left is None:
            return f"repeat({self._object!r})"
        return f"repeat({self._object!r}, {self._left})"


class accumulate:
    """Running totals, or running results of another function."""

    def __init__(self, iterable, func=None, *, initial=None):
        self._source = iter(iterable)
        self._function = _add if func is None else func
        self._initial = initial
        self._started = False
        self._total = None

    def __iter__(self):
        return self

    def __next__(self):
        if not self._started:
            self._started = True
            if self._initial is not None:
                self._total = self._initial
            else:
                self._total = next(self._source)
            return self._total
        self._total = self._function(self._total, next(self._source))
        return self._total


class chain:
    """The items of one iterable after another."""

    def __init__(self, *iterables):
        self._sources = iter(iterables)
        self._current = None

    @classmethod
    def from_iterable(cls, iterable, /):
        made = cls()
        made._sources = iter(iterable)
        return made

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            if self._current is None:
                self._current = iter(next(self._sources))
            for item in self._current:
                return item
            self._current = None


class compress:
    """The items whose selector is true."""

    def __init__(self, data, selectors):
        self._data = iter(data)
        self._selectors = iter(selectors)

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            item = next(self._data)
            if next(self._selectors):
                return item


class dropwhile:
    """The items from the first on for which the predicate is false."""

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._source = iter(iterable)
        self._dropping = True

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            item = next(self._source)
            if not self._dropping:
                return item
            if not self._predicate(item):
                self._dropping = False
                return item


class takewhile:
    """The items up to the first for which the predicate is false."""

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._source = iter(iterable)
        self._done = False

    def __iter__(self):
        return self

    def __next__(self):
        if self._done:
            raise StopIteration
        item = next(self._source)
        if self._predicate(item):
            return item
        self._done = True
        raise StopIteration


class filterfalse:
    """The items for which the predicate is false."""

    def __init__(self, function, iterable, /):
        self._function = function
        self._source = iter(iterable)

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            item = next(self._source)
            if not (item if self._function is None else self._function(item)):
                return item


class starmap:
    """function(*args) for each args."""

    def __init__(self, function, iterable, /):
        self._function = function
        self._source = iter(iterable)

    def __iter__(self):
        return self

    def __next__(self):
        return self._function(*next(self._source))


class islice:
    """A slice of an iterable."""

    def __init__(self, iterable, /, *args):
        if not 1 <= len(args) <= 3:
            what = "at least 2 arguments" if not args else "at most 4 arguments"
            raise TypeError(f"islice expected {what}, got {len(args) + 1}")
        start, stop, step = 0, None, 1
        if len(args) == 1:
            stop = args[0]
        else:
            start, stop = args[0], args[1]
            if len(args) == 3:
                step = args[2]
        start, stop, step = (
            _index(value) if hasattr(value, "__index__") else value
            for value in (start, stop, step)
        )
        if stop is not None and (not hasattr(stop, "__index__") or stop < 0):
            if len(args) == 1:
                raise ValueError(
                    "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
                )
            raise ValueError(
                "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
            )
        if start is not None and (not hasattr(start, "__index__") or start < 0):
            raise ValueError(
                "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
            )
        if step is not None and (not hasattr(step, "__index__") or step < 1):
            raise ValueError("Step for islice() must be a positive integer or None.")
        self._source = iter(iterable)
        self._next = 0 if start is None else start
        self._stop = stop
        self._step = 1 if step is None else step
        self._position = 0

    def __iter__(self):
        return self

    def __next__(self):
        stop = self._stop
        if self._source is None:
            raise StopIteration
        if stop is not None and self._next >= stop:
            while self._position < stop:
                self._position += 1
                next(self._source)
            self._source = None
            raise StopIteration
        while self._position < self._next:
            self._position += 1
            next(self._source)
        item = next(self._source)
        self._position += 1
        self._next += self._step
        if stop is not None and self._next > stop:
            self._next = stop
        return item


class pairwise:
    """(first, second), (second, third), …"""

    def __init__(self, iterable, /):
        self._source = iter(iterable)
        self._previous = _Unset

    def __iter__(self):
        return self

    def __next__(self):
        # The source may ask this very iterator for a pair.
        if self._previous is _Unset:
            self._previous = self._item()
            if self._source is None:
                self._previous = _Unset
                raise StopIteration
        previous = self._previous
        item = self._item()
        self._previous = item
        return previous, item

    def _item(self):
        if self._source is None:
            raise StopIteration
        try:
            return next(self._source)
        except BaseException:
            self._source = None
            self._previous = _Unset
            raise


class batched:
    """Tuples of so many items; the last may be shorter unless `strict`."""

    def __init__(self, iterable, n, *, strict=False):
        if n < 1:
            raise ValueError("n must be at least one")
        self._source = iter(iterable)
        self._size = n
        self._strict = strict

    def __iter__(self):
        return self

    def __next__(self):
        batch = tuple(islice(self._source, self._size))
        if not batch:
            raise StopIteration
        if self._strict and len(batch) != self._size:
            raise ValueError("batched(): incomplete batch")
        return batch


class zip_longest:
    """Like zip, until the longest is exhausted."""

    def __init__(self, *iterables, fillvalue=None):
        self._sources = [iter(iterable) for iterable in iterables]
        self._active = len(self._sources)
        self._fill = fillvalue

    def __iter__(self):
        return self

    def __next__(self):
        if not self._active:
            raise StopIteration
        items = []
        for index, source in enumerate(self._sources):
            if source is None:
                items.append(self._fill)
                continue
            try:
                items.append(next(source))
            except StopIteration:
                self._active -= 1
                if not self._active:
                    raise StopIteration from None
                self._sources[index] = None
                items.append(self._fill)
        return tuple(items)


class groupby:
    """(key, group) for each run of items with equal keys; a group shares the source."""

    def __init__(self, iterable, key=None):
        self._source = iter(iterable)
        self._key = key
        self._target = _Unset
        self._current_key = _Unset
        self._current = None
        self._group = None

    def __iter__(self):
        return self

    def _advance(self):
        self._current = next(self._source)
        self._current_key = self._current if self._key is None else self._key(self._current)

    def __next__(self):
        self._group = None
        while self._current_key is _Unset or self._current_key == self._target:
            self._advance()
            if self._target is _Unset:
                break
        self._target = self._current_key
        self._group = _grouper(self, self._target)
        return self._target, self._group


class _grouper:
    def __init__(self, parent, target):
        self._parent = parent
        self._target = target

    def __iter__(self):
        return self

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._current_key is _Unset:
            parent._advance()
        if not parent._current_key == self._target:
            raise StopIteration
        item = parent._current
        parent._current_key = _Unset
        return item


class product:
    """The cartesian product, rightmost fastest."""

    def __init__(self, *iterables, repeat=1):
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self._pools = [tuple(iterable) for iterable in iterables] * repeat
        self._indices = None

    def __iter__(self):
        return self

    def __next__(self):
        pools = self._pools
        if self._indices is None:
            if any(not pool for pool in pools):
                self._pools = [()]
                raise StopIteration
            self._indices = [0] * len(pools)
            return tuple(pool[0] for pool in pools)
        indices = self._indices
        for place in range(len(pools) - 1, -1, -1):
            indices[place] += 1
            if indices[place] < len(pools[place]):
                return tuple(pool[index] for pool, index in zip(pools, indices))
            indices[place] = 0
        self._pools = [()]
        self._indices = None
        raise StopIteration


class combinations:
    """Subsequences of length r in order, without repeats."""

    def __init__(self, iterable, r):
        if r < 0:
            raise ValueError("r must be non-negative")
        self._pool = tuple(iterable)
        self._r = r
        self._indices = list(range(r))
        self._state = 0 if r <= len(self._pool) else 2

    def __iter__(self):
        return self

    def __next__(self):
        if self._state == 2:
            raise StopIteration
        indices, pool, r = self._indices, self._pool, self._r
        if self._state == 0:
            self._state = 1
            return tuple(pool[index] for index in indices)
        place = r - 1
        while place >= 0 and indices[place] == place + len(pool) - r:
            place -= 1
        if place < 0:
            self._state = 2
            raise StopIteration
        indices[place] += 1
        for after in range(place + 1, r):
            indices[after] = indices[after - 1] + 1
        return tuple(pool[index] for index in indices)


class combinations_with_replacement:
    """Subsequences of length r in order, items may repeat."""

    def __init__(self, iterable, r):
        if r < 0:
            raise ValueError("r must be non-negative")
        self._pool = tuple(iterable)
        self._indices = [0] * r
        self._state = 2 if r and not self._pool else 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._state == 2:
            raise StopIteration
        indices, pool = self._indices, self._pool
        if self._state == 0:
            self._state = 1
            return tuple(pool[index] for index in indices)
        place = len(indices) - 1
        while place >= 0 and indices[place] == len(pool) - 1:
            place -= 1
        if place < 0:
            self._state = 2
            raise StopIteration
        value = indices[place] + 1
        for at in range(place, len(indices)):
            indices[at] = value
        return tuple(pool[index] for index in indices)


class permutations:
    """Orderings of length r (of all items when r is None)."""

    def __init__(self, iterable, r=None):
        self._pool = tuple(iterable)
        size = len(self._pool)
        self._r = size if r is None else r
        if self._r < 0:
            raise ValueError("r must be non-negative")
        self._indices = list(range(size))
        self._cycles = list(range(size, size - self._r, -1))
        self._state = 0 if self._r <= size else 2

    def __iter__(self):
        return self

    def __next__(self):
        if self._state == 2:
            raise StopIteration
        indices, cycles, r = self._indices, self._cycles, self._r
        size = len(indices)
        if self._state == 0:
            self._state = 1
            return tuple(self._pool[index] for index in indices[:r])
        for place in range(r - 1, -1, -1):
            cycles[place] -= 1
            if cycles[place] == 0:
                indices[place:] = indices[place + 1 :] + indices[place : place + 1]
                cycles[place] = size - place
            else:
                other = size - cycles[place]
                indices[place], indices[other] = indices[other], indices[place]
                return tuple(self._pool[index] for index in indices[:r])
        self._state = 2
        raise StopIteration


class _tee:
    """One of several iterators over an iterable."""

    def __init__(self, iterable, /):
        if isinstance(iterable, _tee):
            self._shared = iterable._shared
            self._link = iterable._link
        else:
            # The iterator, and whether it is being asked for an item; links have item and next.
            self._shared = [iter(iterable), False]
            self._link = [None, None]

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if link[1] is None:
            shared = self._shared
            if shared[1]:
                raise RuntimeError("cannot re-enter the tee iterator")
            shared[1] = True
            try:
                item = next(shared[0])
            finally:
                shared[1] = False
            link[0] = item
            link[1] = [None, None]
        item, self._link = link
        return item

    def __copy__(self):
        return _tee(self)


def tee(iterable, n=2, /):
    """So many independent iterators over one iterable."""
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    first = iterable if isinstance(iterable, _tee) else _tee(iterable)
    copies = [first]
    for _ in range(n - 1):
        copies.append(first.__copy__())
    return tuple(copies)


def _warn():
    # Only programs that have the module see warnings.
    if (warnings := _sys.modules.get("warnings")) is not None:
        warnings.warn(
            "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.",
            DeprecationWarning, 3)


def _reduce(self):
    _warn()
    # A group and what it comes from know each other: the group says so when it comes back.
    state = {
        name: value.copy() if type(value) is list else value
        for name, value in self.__dict__.items()
        if name != "_group"
    }
    return _restored, (type(self), state)


def _restored(cls, state):
    made = object.__new__(cls)
    made.__dict__.update(state)
    if cls is groupby:
        made._group = None
    elif cls is _grouper:
        made._parent._group = made
    return made


def _set_chain(self, state):
    _warn()
    if not isinstance(state, tuple):
        raise TypeError("state is not a tuple")
    if not 1 <= len(state) <= 2:
        raise TypeError(f"function takes at least 1 argument ({len(state)} given)")
    for iterator in state:
        if not hasattr(type(iterator), "__next__"):
            raise TypeError("Arguments must be iterators.")
    self._sources = state[0]
    self._current = state[1] if len(state) == 2 else None


def _set_cycle(self, state):
    _warn()
    if not isinstance(state, tuple):
        raise TypeError("state is not a tuple")
    if len(state) != 2:
        raise TypeError(f"function takes exactly 2 arguments ({len(state)} given)")
    saved, repeated = state
    if not isinstance(saved, list):
        raise TypeError(f"argument 1 must be list, not {type(saved).__name__}")
    if not isinstance(repeated, int):
        raise TypeError(f"'{type(repeated).__name__}' object cannot be interpreted as an integer")
    if repeated:
        # The source's items are among those saved.
        self._source = chain(self._source, _ends(self, saved))
    else:
        self._saved = list(saved)


def _ends(cycle, saved):
    """Gives nothing, and has the saved items stand for all that were seen."""
    cycle._saved = list(saved)
    return
    yield


def _set_product(self, state):
    _warn()
    if not isinstance(state, tuple) or len(state) != len(self._pools):
        raise ValueError("invalid arguments")
    if any(not pool for pool in self._pools):
        self._pools = [()]
        return
    self._indices = [
        max(0, min(index, len(pool) - 1)) for index, pool in zip(state, self._pools)
    ]


for _class in (
    count, cycle, repeat, accumulate, chain, compress, dropwhile, takewhile, filterfalse, starmap,
    islice, zip_longest, groupby, _grouper, product, combinations, combinations_with_replacement,
    permutations, _tee,
):
    _class.__reduce__ = _reduce
chain.__setstate__ = _set_chain
cycle.__setstate__ = _set_cycle
product.__setstate__ = _set_product
