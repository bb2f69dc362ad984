"""Small helpers for messages about values."""

from collections import Counter
from os.path import commonprefix

_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
_MIN_DIFF_LEN = (
    _MAX_LENGTH - _MIN_BEGIN_LEN - _PLACEHOLDER_LEN - _MIN_COMMON_LEN - _PLACEHOLDER_LEN - _MIN_END_LEN
)


def _shorten(text, prefix, suffix):
    """The text with its middle left out, when that makes it shorter."""
    skipped = len(text) - prefix - suffix
    if skipped > _PLACEHOLDER_LEN:
        tail = text[len(text) - suffix:]
        return f"{text[:prefix]}[{skipped} chars]{tail}"
    return text


def _common_shorten_repr(*args):
    """The reprs of values, cut where they are alike so that each stays short."""
    texts = tuple(map(safe_repr, args))
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return texts
    prefix = commonprefix(texts)
    common = len(prefix)
    room = _MAX_LENGTH - (longest - common + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if room > _MIN_COMMON_LEN:
        prefix = _shorten(prefix, _MIN_BEGIN_LEN, room)
        return tuple(prefix + text[common:] for text in texts)
    prefix = _shorten(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple(prefix + _shorten(text[common:], _MIN_DIFF_LEN, _MIN_END_LEN) for text in texts)


def safe_repr(obj, short=False):
    """`repr`, even of objects whose own fails."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if short and len(text) >= _MAX_LENGTH:
        return text[:_MAX_LENGTH] + " [truncated]..."
    return text


def strclass(cls):
    """Module and name of a class."""
    return f"{cls.__module__}.{cls.__qualname__}"


def sorted_list_difference(expected, actual):
    """What only the first and what only the second of two sorted lists has."""
    missing = [item for item in _unique(expected) if item not in actual]
    unexpected = [item for item in _unique(actual) if item not in expected]
    return missing, unexpected


def _unique(items):
    found = []
    for item in items:
        if not found or found[-1] != item:
            found.append(item)
    return found


def unorderable_list_difference(expected, actual):
    """The same for items that have no order; uses up the first list."""
    missing = []
    while expected:
        item = expected.pop()
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual


def three_way_cmp(x, y):
    """-1, 0 or 1."""
    return (x > y) - (x < y)


class Mismatch(tuple):
    """(actual, expected, value) of an item that two collections count differently."""

    actual = property(lambda self: self[0])
    expected = property(lambda self: self[1])
    value = property(lambda self: self[2])

    def __new__(cls, actual, expected, value):
        return tuple.__new__(cls, (actual, expected, value))


def _count_diff_all_purpose(actual, expected):
    """Differences in number, by comparison alone."""
    missing = object()
    left, right = list(actual), list(expected)
    result = []
    for index, item in enumerate(left):
        if item is missing:
            continue
        in_left = in_right = 0
        for other in range(index, len(left)):
            if left[other] == item:
                in_left += 1
                left[other] = missing
        for other, candidate in enumerate(right):
            if candidate == item:
                in_right += 1
                right[other] = missing
        if in_left != in_right:
            result.append(Mismatch(in_left, in_right, item))
    for index, item in enumerate(right):
        if item is missing:
            continue
        in_right = 0
        for other in range(index, len(right)):
            if right[other] == item:
                in_right += 1
                right[other] = missing
        result.append(Mismatch(0, in_right, item))
    return result


def _count_diff_hashable(actual, expected):
    """Differences in number, of items that can be hashed."""
    left, right = Counter(actual), Counter(expected)
    result = []
    for item, count in left.items():
        if count != right.get(item, 0):
            result.append(Mismatch(count, right.get(item, 0), item))
    for item, count in right.items():
        if item not in left:
            result.append(Mismatch(0, count, item))
    return result
