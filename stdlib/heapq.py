"""A list as a heap: each item at most its two children at 2i+1 and 2i+2."""

__all__ = [
    "heappush",
    "heappop",
    "heapify",
    "heapreplace",
    "merge",
    "nlargest",
    "nsmallest",
    "heappushpop",
]


def _check(heap, function, which="argument 1"):
    if not isinstance(heap, list):
        raise TypeError(f"{function}() {which} must be list, not {type(heap).__name__}")


def _rise(heap, start, place):
    """Moves an item up while it is less than its parent."""
    item = heap[place]
    while place > start:
        parent = (place - 1) >> 1
        above = heap[parent]
        if not item < above:
            break
        heap[place] = above
        place = parent
    heap[place] = item


def _sink(heap, place):
    """Moves the hole at a place down to a leaf by its lesser children, then the item up again."""
    end = len(heap)
    start = place
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _rise(heap, start, place)


def heappush(heap, item, /):
    """Adds an item."""
    _check(heap, "heappush")
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    """Removes the least item."""
    _check(heap, "heappop", "argument")
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if heap:
        least = heap[0]
        heap[0] = last
        _sink(heap, 0)
        return least
    return last


def heapreplace(heap, item, /):
    """Removes the least item, then adds one."""
    _check(heap, "heapreplace")
    if not heap:
        raise IndexError("index out of range")
    least = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return least


def heappushpop(heap, item, /):
    """Adds an item, then removes the least."""
    _check(heap, "heappushpop")
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(heap, /):
    """Makes a heap of a list."""
    _check(heap, "heapify", "argument")
    for place in reversed(range(len(heap) // 2)):
        _sink(heap, place)


class _Greater:
    """Orders the other way round."""

    __slots__ = ("item",)

    def __init__(self, item):
        self.item = item

    def __lt__(self, other):
        return other.item < self.item


def merge(*iterables, key=None, reverse=False):
    """All items of sorted iterables, sorted."""
    heap = []
    for number, iterable in enumerate(iterables):
        source = iter(iterable)
        for item in source:
            rank = item if key is None else key(item)
            if reverse:
                heap.append([_Greater(rank), number, item, source])
            else:
                heap.append([rank, number, item, source])
            break
    heapify(heap)
    while len(heap) > 1:
        entry = heap[0]
        yield entry[2]
        for item in entry[3]:
            rank = item if key is None else key(item)
            entry[0] = _Greater(rank) if reverse else rank
            entry[2] = item
            heapreplace(heap, entry)
            break
        else:
            heappop(heap)
    if heap:
        _, _, item, source = heap[0]
        yield item
        yield from source


def nsmallest(n, iterable, key=None):
    """The n least items, sorted."""
    return sorted(iterable, key=key)[:n] if n > 0 else []


def nlargest(n, iterable, key=None):
    """The n greatest items, greatest first."""
    return sorted(iterable, key=key, reverse=True)[:n] if n > 0 else []
