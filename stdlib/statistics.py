"""Averages and spreads."""

import math
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from fractions import Fraction

__all__ = [
    "LinearRegression", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
    "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode",
    "multimode", "pstdev", "pvariance", "quantiles", "stdev", "variance",
]


class StatisticsError(ValueError):
    """The data do not have the measure."""


def _exact(value):
    """The value as a ratio; infinities and NaN stay floats."""
    if isinstance(value, float) and not math.isfinite(value):
        return value
    try:
        top, bottom = value.as_integer_ratio()
    except AttributeError:
        message = f"can't convert type '{type(value).__name__}' to numerator/denominator"
        raise TypeError(message) from None
    return Fraction(top, bottom)


def _kind(kinds):
    """The type of the answer."""
    kinds = [kind for kind in kinds if kind is not int and kind is not bool]
    if not kinds:
        return int
    kind = kinds[0]
    for other in kinds[1:]:
        if other is kind or issubclass(kind, other):
            continue
        if issubclass(other, kind):
            kind = other
        elif {kind, other} == {float, Fraction}:
            kind = float
        else:
            raise TypeError(f"don't know how to coerce {kind.__name__} and {other.__name__}")
    return kind


def _gather(data):
    """Type of the answer, exact values and their sum."""
    kinds = {}
    values = []
    for value in data:
        kinds[type(value)] = True
        values.append(_exact(value))
    tops = {}
    special = None
    for value in values:
        if isinstance(value, float):
            special = value if special is None else special + value
        else:
            tops[value.denominator] = tops.get(value.denominator, 0) + value.numerator
    total = special
    if special is None:
        total = sum((Fraction(top, bottom) for bottom, top in tops.items()), Fraction(0))
    return _kind(list(kinds)), values, total


def _as_kind(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    if kind is int or kind is float or kind is Fraction or isinstance(value, float):
        return kind(value)
    return kind(value.numerator) / value.denominator


def mean(data):
    """The sum divided by the count."""
    kind, values, total = _gather(data)
    if not values:
        raise StatisticsError("mean requires at least one data point")
    return _as_kind(total / len(values), kind)


def fmean(data, weights=None):
    """The mean as a float."""
    if weights is None:
        values = data if hasattr(data, "__len__") else list(data)
        if not len(values):
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(values) / len(values)
    values = list(data)
    weights = list(weights)
    if len(values) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    above = math.sumprod(values, weights)
    below = math.fsum(weights)
    if not below:
        raise StatisticsError("sum of weights must be non-zero")
    return above / below


def geometric_mean(data):
    """The root of the product, as a float."""
    logarithms = []
    has_zero = False
    for position, value in enumerate(data, start=1):
        if value > 0.0 or math.isnan(value):
            logarithms.append(math.log(value))
        elif value == 0.0:
            has_zero = True
            logarithms.append(0.0)
        else:
            raise StatisticsError("No negative inputs allowed", value)
    if not logarithms:
        raise StatisticsError("Must have a non-empty dataset")
    average = math.fsum(logarithms) / len(logarithms)
    if math.isnan(average):
        return math.nan
    if has_zero:
        return math.nan if average == math.inf else 0.0
    return math.exp(average)


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of reciprocals."""
    message = "harmonic mean does not support negative values"
    if iter(data) is data:
        data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if len(data) == 1 and weights is None:
        value = data[0]
        if not isinstance(value, (int, float, Fraction)) and type(value).__name__ != "Decimal":
            raise TypeError("unsupported type")
        if value < 0:
            raise StatisticsError(message)
        return value
    if weights is None:
        weights = [1] * len(data)
        whole = len(data)
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError("Number of weights does not match data size")
        for weight in weights:
            if weight < 0:
                raise StatisticsError(message)
        whole = _gather(weights)[2]
    terms = []
    for weight, value in zip(weights, data):
        if value < 0:
            raise StatisticsError(message)
        if not value and weight:
            return 0
        terms.append(weight / value if weight else 0)
    kind, _, total = _gather(terms)
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _as_kind(whole / total, kind)


def _sorted(data, what):
    data = sorted(data)
    if not data:
        raise StatisticsError(f"no {what} for empty data")
    return data


def median(data):
    """The middle; between the two middles of an even count."""
    data = _sorted(data, "median")
    middle = len(data) // 2
    if len(data) % 2:
        return data[middle]
    return (data[middle - 1] + data[middle]) / 2


def median_low(data):
    """The middle; the lower one of an even count."""
    data = _sorted(data, "median")
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The middle; the higher one of an even count."""
    data = _sorted(data, "median")
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """The middle of data that were rounded to classes."""
    data = _sorted(data, "median")
    centre = data[len(data) // 2]
    below = bisect_left(data, centre)
    inside = bisect_right(data, centre, below) - below
    try:
        interval = float(interval)
        centre = float(centre)
    except ValueError:
        raise TypeError("Value cannot be converted to a float") from None
    low = centre - interval / 2.0
    return low + interval * (len(data) / 2 - below) / inside


def mode(data):
    """The most common value, the first of equals."""
    most = Counter(iter(data)).most_common(1)
    if not most:
        raise StatisticsError("no mode for empty data")
    return most[0][0]


def multimode(data):
    """All the most common values."""
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """The cuts that part the data in `n` equal shares."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    if len(data) < 2:
        if len(data) == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    cuts = []
    if method == "inclusive":
        for cut in range(1, n):
            place, rest = divmod(cut * (len(data) - 1), n)
            cuts.append((data[place] * (n - rest) + data[place + 1] * rest) / n)
        return cuts
    if method == "exclusive":
        for cut in range(1, n):
            place = min(max(cut * (len(data) + 1) // n, 1), len(data) - 1)
            rest = cut * (len(data) + 1) - place * n
            cuts.append((data[place - 1] * (n - rest) + data[place] * rest) / n)
        return cuts
    raise ValueError(f"Unknown method: {method!r}")


def _squares(data, centre):
    """Type, exact sum of squared distances and count."""
    if centre is not None:
        kind, values, total = _gather([(value - centre) * (value - centre) for value in data])
        return kind, total, len(values)
    kind, values, total = _gather(data)
    if not values:
        return kind, Fraction(0), 0
    if isinstance(total, float):
        return kind, total, len(values)
    middle = total / len(values)
    squares = sum(((value - middle) ** 2 for value in values), Fraction(0))
    return kind, squares, len(values)


def variance(data, xbar=None):
    """The spread of a sample."""
    kind, squares, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("variance requires at least two data points")
    return _as_kind(squares / (count - 1), kind)


def pvariance(data, mu=None):
    """The spread of a whole population."""
    kind, squares, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _as_kind(squares / count, kind)


def _root(ratio):
    """The float nearest to the square root of a ratio."""
    if isinstance(ratio, float):
        return math.sqrt(ratio)
    top, bottom = ratio.numerator, ratio.denominator
    if not top:
        return 0.0
    shift = (top.bit_length() - bottom.bit_length() - 109) // 2
    if shift >= 0:
        return float(_odd_root(top, bottom << 2 * shift) << shift)
    return _odd_root(top << -2 * shift, bottom) / (1 << -shift)


def _odd_root(top, bottom):
    """The whole root, its last bit set where anything is cut off."""
    root = math.isqrt(top // bottom)
    return root | (root * root * bottom != top)


def _deviation(squares, count, kind):
    if type(squares) is not float and kind.__name__ == "Decimal":
        return _as_kind(squares / count, kind).sqrt()
    if isinstance(squares, float) and squares == math.inf:
        raise AttributeError("'float' object has no attribute 'numerator'")
    return _root(squares / count)


def stdev(data, xbar=None):
    """The root of the spread of a sample."""
    kind, squares, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _deviation(squares, count - 1, kind)


def pstdev(data, mu=None):
    """The root of the spread of a whole population."""
    kind, squares, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _deviation(squares, count, kind)


def _products(x, y):
    """Sums of products of distances from the means: xy, xx and yy."""
    x_mean = math.fsum(x) / len(x)
    y_mean = math.fsum(y) / len(y)
    x = [value - x_mean for value in x]
    y = [value - y_mean for value in y]
    return math.sumprod(x, y), math.sumprod(x, x), math.sumprod(y, y)


def covariance(x, y, /):
    """How far two variables go together."""
    if len(x) != len(y):
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError("covariance requires at least two data points")
    return _products(x, y)[0] / (len(x) - 1)


def _ranks(values):
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        for place in order[start:end]:
            ranks[place] = (start + end - 1) / 2 - (len(values) - 1) / 2
        start = end
    return ranks


def _root_of_product(a, b):
    root = math.sqrt(a * b)
    if not root and a and b or math.isinf(root) and math.isfinite(a) and math.isfinite(b):
        return _root(Fraction(a) * Fraction(b))
    if not root or not math.isfinite(root):
        return root
    return root + math.sumprod((a, root), (b, -root)) / (2.0 * root)


def correlation(x, y, /, *, method="linear"):
    """How far two variables go together, from -1 to 1."""
    if len(x) != len(y):
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError("correlation requires at least two data points")
    if method not in {"linear", "ranked"}:
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        x, y = _ranks(x), _ranks(y)
    both, x_squares, y_squares = _products(x, y)
    try:
        return both / _root_of_product(x_squares, y_squares)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    """The straight line that fits best."""
    if len(x) != len(y):
        raise StatisticsError(
            "linear regression requires that both inputs have same number of data points"
        )
    if len(x) < 2:
        raise StatisticsError("linear regression requires at least two data points")
    x_mean = y_mean = 0.0
    if not proportional:
        x_mean = math.fsum(x) / len(x)
        y_mean = math.fsum(y) / len(y)
        x = [value - x_mean for value in x]
        y = [value - y_mean for value in y]
    both = math.sumprod(x, y) + 0.0
    try:
        slope = both / math.sumprod(x, x)
    except ZeroDivisionError:
        raise StatisticsError("x is constant") from None
    intercept = 0.0 if proportional else y_mean - slope * x_mean
    return LinearRegression(slope=slope, intercept=intercept)
