"""Of `decimal`: signals, and contexts with precision, rounding and what is to be done about signals."""

import _thread

__all__ = [
    "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN",
    "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP",
]

MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
_ROUNDINGS = (
    ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP,
)


class DecimalException(ArithmeticError):
    """What the exceptions of this module have in common."""


class Clamped(DecimalException):
    """The exponent was changed to fit."""


class InvalidOperation(DecimalException):
    """The operation has no result."""


class ConversionSyntax(InvalidOperation):
    """The text is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """Something is divided by zero."""


class DivisionImpossible(InvalidOperation):
    """The whole part of a quotient has too many digits."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero is divided by zero."""


class Inexact(DecimalException):
    """Digits other than zero were lost."""


class InvalidContext(InvalidOperation):
    """The context does not fit the operation."""


class Rounded(DecimalException):
    """Digits were lost."""


class Subnormal(DecimalException):
    """The result is very small."""


class Overflow(Inexact, Rounded):
    """The result is too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """The result is too small."""


class FloatOperation(DecimalException, TypeError):
    """A float stands where a Decimal is wanted."""


_CONDITIONS = (InvalidOperation, ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext)
_SIGNALS = (
    InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped,
)
# The order in which a context shows them.
_SHOWN = (
    Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow,
)


class SignalDict:
    """For each signal, whether it is set."""

    def __init__(self, values):
        self._values = values

    def __getitem__(self, signal):
        return self._values[self._key(signal)]

    def __setitem__(self, signal, value):
        self._values[self._key(signal)] = bool(value)

    def _key(self, signal):
        if signal not in self._values:
            raise KeyError(_BAD_SIGNALS)
        return signal

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __contains__(self, signal):
        return signal in self._values

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def get(self, signal, default=None):
        return self._values.get(signal, default)

    def copy(self):
        return dict(self._values)

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            return self._values == other._values
        return self._values == other if isinstance(other, dict) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return "{" + ", ".join(f"<class 'decimal.{s.__name__}'>:{v}" for s, v in self._values.items()) + "}"


_BAD_SIGNALS = (
    "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
    "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]"
)


def _signal_dict(given):
    """From a list of signals or a dict."""
    if isinstance(given, (dict, SignalDict)):
        if set(given) != set(_SIGNALS):
            raise KeyError("invalid signal dict")
        return SignalDict({signal: bool(given[signal]) for signal in _SIGNALS})
    for signal in given:
        if signal not in _SIGNALS:
            raise KeyError(_BAD_SIGNALS)
    return SignalDict({signal: signal in given for signal in _SIGNALS})


def _checked(name, value, low, high, shown):
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    if not low <= value <= high:
        raise ValueError(shown)
    return int(value)


class Context:
    """Precision, rounding, bounds of exponents, and signals."""

    __hash__ = None

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        base = _default
        self.prec = base.prec if prec is None else prec
        self.rounding = base.rounding if rounding is None else rounding
        self.Emin = base.Emin if Emin is None else Emin
        self.Emax = base.Emax if Emax is None else Emax
        self.capitals = base.capitals if capitals is None else capitals
        self.clamp = base.clamp if clamp is None else clamp
        self.flags = [] if flags is None else flags
        self.traps = base.traps.copy() if traps is None else traps

    def __setattr__(self, name, value):
        if name == "prec":
            value = _checked(name, value, 1, MAX_PREC, "valid range for prec is [1, MAX_PREC]")
        elif name == "Emin":
            value = _checked(name, value, MIN_EMIN, 0, "valid range for Emin is [MIN_EMIN, 0]")
        elif name == "Emax":
            value = _checked(name, value, 0, MAX_EMAX, "valid range for Emax is [0, MAX_EMAX]")
        elif name == "capitals":
            value = _checked(name, value, 0, 1, "valid values for capitals are 0 or 1")
        elif name == "clamp":
            value = _checked(name, value, 0, 1, "valid values for clamp are 0 or 1")
        elif name == "rounding":
            if value not in _ROUNDINGS:
                raise TypeError(
                    "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                    "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
                )
        elif name in ("flags", "traps"):
            value = value if type(value) is SignalDict else _signal_dict(value)
        else:
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError(f"{name} cannot be deleted")

    def __repr__(self):
        flags = ", ".join(signal.__name__ for signal in _ordered(self.flags))
        traps = ", ".join(signal.__name__ for signal in _ordered(self.traps))
        return (
            f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
            f"capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])"
        )

    def __reduce__(self):
        return Context, (
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, _ordered(self.flags),
            _ordered(self.traps),
        )

    def clear_flags(self):
        for signal in _SIGNALS:
            self.flags[signal] = False

    def clear_traps(self):
        for signal in _SIGNALS:
            self.traps[signal] = False

    def copy(self):
        return Context(
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
            SignalDict(dict(self.flags._values)), SignalDict(dict(self.traps._values)),
        )

    __copy__ = copy

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def radix(self):
        return _number().Decimal(10)

    def raise_for(self, conditions):
        """Notes the conditions; raises for those that are trapped."""
        flags, traps = self.flags._values, self.traps._values
        trapped = []
        for condition in conditions:
            signal = InvalidOperation if condition in _CONDITIONS else condition
            flags[signal] = True
            if traps[signal]:
                trapped.append(condition)
        if trapped:
            known = [each for each in (*_CONDITIONS, *_SIGNALS[1:]) if each in trapped]
            first = InvalidOperation if known[0] in _CONDITIONS else None
            if first is None:
                for signal in (FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped):
                    if signal in known:
                        first = signal
                        break
            raise first(known)

    def create_decimal(self, num="0", /):
        return _number().created(num, self)

    def create_decimal_from_float(self, f, /):
        return _number().Decimal.from_float(f)._fixed(self)

    def _operands(self, *values):
        """As Decimals; ints are taken, too."""
        cls = _number().Decimal
        result = []
        for value in values:
            if isinstance(value, int):
                value = cls(value)
            elif not isinstance(value, cls):
                raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
            result.append(value)
        return result


def _ordered(signals):
    return [signal for signal in _SHOWN if signals[signal]]


def _unary(name, method=None):
    def function(self, x, /):
        return getattr(self._operands(x)[0], method or name)(context=self)

    function.__name__ = name
    return function


def _plain(name, method=None):
    def function(self, x, /):
        return getattr(self._operands(x)[0], method or name)()

    function.__name__ = name
    return function


def _binary(name, method=None):
    def function(self, x, y, /):
        x, y = self._operands(x, y)
        return getattr(x, method or name)(y, context=self)

    function.__name__ = name
    return function


for _name in (
    "exp", "is_normal", "is_subnormal", "ln", "log10", "logb", "logical_invert", "next_minus", "next_plus",
    "normalize", "number_class", "sqrt", "to_eng_string",
):
    setattr(Context, _name, _unary(_name))
for _name, _method in (
    ("abs", "_absolute"), ("minus", "_negative"), ("plus", "_positive"), ("to_integral_exact", "to_integral_exact"),
    ("to_integral_value", "to_integral_value"), ("to_integral", "to_integral_value"), ("to_sci_string", "_text"),
):
    setattr(Context, _name, _unary(_name, _method))
for _name in (
    "canonical", "copy_abs", "copy_negate", "is_canonical", "is_finite", "is_infinite", "is_nan", "is_qnan",
    "is_signed", "is_snan", "is_zero",
):
    setattr(Context, _name, _plain(_name))
Context.copy_decimal = lambda self, x, /: self._operands(x)[0]
for _name in (
    "compare", "compare_signal", "compare_total", "compare_total_mag", "copy_sign", "logical_and", "logical_or",
    "logical_xor", "max", "max_mag", "min", "min_mag", "next_toward", "quantize", "remainder_near", "rotate",
    "same_quantum", "scaleb", "shift",
):
    setattr(Context, _name, _binary(_name))
for _name, _method in (
    ("add", "_add"), ("subtract", "_subtract"), ("multiply", "_multiply"), ("divide", "_divide"),
    ("divide_int", "_divide_int"), ("remainder", "_remainder"), ("divmod", "_divmod"),
):
    setattr(Context, _name, _binary(_name, _method))


def _power(self, /, a, b, modulo=None):
    a, b = self._operands(a, b)
    if modulo is not None:
        modulo = self._operands(modulo)[0]
    return a._power(b, modulo, self)


def _fma(self, x, y, z, /):
    x, y, z = self._operands(x, y, z)
    return x.fma(y, z, context=self)


Context.power = _power
Context.fma = _fma


def _number():
    import _decimal_number

    return _decimal_number


class _Base:
    prec = 28
    rounding = ROUND_HALF_EVEN
    Emin = -999999
    Emax = 999999
    capitals = 1
    clamp = 0
    traps = [InvalidOperation, DivisionByZero, Overflow]


_default = _Base
DefaultContext = Context()
_default = DefaultContext
BasicContext = Context(
    prec=9, rounding=ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow], flags=[],
)
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[], flags=[])


def getcontext():
    """The context of the running thread."""
    found = _thread._locals().get("decimal")
    if found is None:
        found = DefaultContext.copy()
        found.clear_flags()
        _thread._locals()["decimal"] = found
    return found


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _thread._locals()["decimal"] = context


class ContextManager:
    """Another context for a while."""

    def __init__(self, context):
        self._new = context

    def __enter__(self):
        self._old = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, t, v, tb):
        setcontext(self._old)
        return False


def localcontext(ctx=None, **kwargs):
    """A context that holds in a `with` block."""
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    ctx = ctx.copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(ctx, name, value)
    return ContextManager(ctx)


for _class in (*_CONDITIONS, *_SIGNALS, DecimalException, Context, SignalDict, ContextManager):
    _class.__module__ = "decimal"
