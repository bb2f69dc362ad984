"""Variables whose value belongs to the context that runs."""

import types as _types
from _thread import get_ident as _get_ident

__all__ = ("Context", "ContextVar", "Token", "copy_context")


class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"


_MISSING = _Missing()
_UNSET = object()


class Context:
    """A mapping of context variables to values, in which functions can be run."""

    __module__ = "_contextvars"
    __slots__ = ("_values", "_outer", "_entered")

    def __init__(self, *args, **kwargs):
        if args or kwargs:
            raise TypeError("Context() does not accept any arguments")
        # Never changed in place, so that a copy is the same dict.
        self._values = {}
        self._outer = None
        self._entered = False

    def __init_subclass__(cls):
        raise TypeError("type '_contextvars.Context' is not an acceptable base type")

    def run(self, callable, /, *args, **kwargs):
        """Calls with this context as the current one."""
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        thread = _get_ident()
        self._outer = _running.get(thread)
        self._entered = True
        _running[thread] = self
        try:
            return callable(*args, **kwargs)
        finally:
            if self._outer is None:
                del _running[thread]
            else:
                _running[thread] = self._outer
            self._outer = None
            self._entered = False

    def copy(self):
        """A copy that later changes do not reach."""
        copy = Context()
        copy._values = self._values
        return copy

    def _check(self, key):
        if not isinstance(key, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {key!r}")

    def __getitem__(self, var):
        self._check(var)
        return self._values[var]

    def __contains__(self, var):
        self._check(var)
        return var in self._values

    def get(self, var, default=None, /):
        """The variable's value in this context, or the default."""
        self._check(var)
        return self._values.get(var, default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._values == other._values

    __hash__ = None

    def keys(self):
        """The variables that have a value."""
        return self._values.keys()

    def values(self):
        """Their values."""
        return self._values.values()

    def items(self):
        """Variables and values."""
        return self._values.items()


# The context that runs in each thread; threads begin with an empty one.
_running = {}


def _current():
    thread = _get_ident()
    context = _running.get(thread)
    if context is None:
        context = _running[thread] = Context()
    return context


class ContextVar:
    """A variable with a value of its own in each context."""

    __module__ = "_contextvars"
    __slots__ = ("_name", "_default")

    def __init__(self, name, *, default=_UNSET):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name = name
        self._default = default

    def __init_subclass__(cls):
        raise TypeError("type '_contextvars.ContextVar' is not an acceptable base type")

    @property
    def name(self):
        """The name it was made with."""
        return self._name

    def get(self, default=_UNSET, /):
        """The value in the current context, else a default."""
        value = _current()._values.get(self, _UNSET)
        if value is not _UNSET:
            return value
        if default is not _UNSET:
            return default
        if self._default is not _UNSET:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        """Gives it a value in the current context; the token takes that back."""
        context = _current()
        old = context._values.get(self, _MISSING)
        context._values = {**context._values, self: value}
        return Token(context, self, old)

    def reset(self, token, /):
        """Restores what was before the `set` that gave the token."""
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        context = _current()
        if token._context is not context:
            raise ValueError(f"{token!r} was created in a different Context")
        values = dict(context._values)
        if token._old is _MISSING:
            values.pop(self, None)
        else:
            values[self] = token._old
        context._values = values
        token._used = True

    __class_getitem__ = classmethod(_types.GenericAlias)

    def __repr__(self):
        default = "" if self._default is _UNSET else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"


class Token:
    """What `ContextVar.set` gives, to restore the value before it."""

    __module__ = "_contextvars"
    __slots__ = ("_context", "_var", "_old", "_used")

    MISSING = _MISSING

    def __init__(self, context, var, old):
        self._context = context
        self._var = var
        self._old = old
        self._used = False

    def __init_subclass__(cls):
        raise TypeError("type '_contextvars.Token' is not an acceptable base type")

    @property
    def var(self):
        """The variable."""
        return self._var

    @property
    def old_value(self):
        """The value before, or `Token.MISSING`."""
        return self._old

    __class_getitem__ = classmethod(_types.GenericAlias)
    __hash__ = None

    def __repr__(self):
        used = " used" if self._used else ""
        return f"<Token{used} var={self._var!r} at {id(self):#x}>"


def copy_context():
    """A copy of the current context."""
    return _current().copy()
