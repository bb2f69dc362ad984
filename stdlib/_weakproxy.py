"""`weakref.proxy`: stands for an object without keeping it alive."""

from _weakref import ref

_reference = object.__getattribute__


def _target(proxy):
    """The object itself; ReferenceError once it is dead."""
    found = _reference(proxy, "_proxied")()
    if found is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return found


def _plain(value):
    """What an operand stands for."""
    return _target(value) if type(value) in ProxyTypes else value


class ProxyType:
    """`weakref.ProxyType`: hands everything on to its object."""

    __slots__ = ("_proxied", "__weakref__")
    __hash__ = None

    def __new__(cls, *args):
        raise TypeError(f"cannot create 'weakref.{cls.__name__}' instances")

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        found = _reference(self, "_proxied")()
        if found is None:
            return f"<weakproxy at {id(self):#x}; dead>"
        return f"<weakproxy at {id(self):#x} to {type(found).__name__} at {id(found):#x}>"

    def __str__(self):
        return str(_target(self))

    def __bytes__(self):
        return _target(self).__bytes__()

    def __bool__(self):
        return bool(_target(self))

    def __len__(self):
        return len(_target(self))

    def __contains__(self, item):
        return item in _target(self)

    def __getitem__(self, key):
        return _target(self)[_plain(key)]

    def __setitem__(self, key, value):
        _target(self)[_plain(key)] = _plain(value)

    def __delitem__(self, key):
        del _target(self)[_plain(key)]

    def __iter__(self):
        return iter(_target(self))

    def __next__(self):
        found = _target(self)
        if not hasattr(type(found), "__next__"):
            raise TypeError("Weakref proxy referenced a non-iterator "
                            f"'{type(found).__name__}' object")
        return next(found)

    def __reversed__(self):
        return reversed(_target(self))

    def __int__(self):
        return int(_target(self))

    def __float__(self):
        return float(_target(self))

    def __index__(self):
        return _target(self).__index__()

    def __neg__(self):
        return -_target(self)

    def __pos__(self):
        return +_target(self)

    def __abs__(self):
        return abs(_target(self))

    def __invert__(self):
        return ~_target(self)

    def __divmod__(self, other):
        return divmod(_target(self), _plain(other))

    def __rdivmod__(self, other):
        return divmod(_plain(other), _target(self))

    def __lt__(self, other):
        return _target(self) < _plain(other)

    def __le__(self, other):
        return _target(self) <= _plain(other)

    def __eq__(self, other):
        return _target(self) == _plain(other)

    def __ne__(self, other):
        return _target(self) != _plain(other)

    def __gt__(self, other):
        return _target(self) > _plain(other)

    def __ge__(self, other):
        return _target(self) >= _plain(other)

    def __add__(self, other):
        return _target(self) + _plain(other)

    def __radd__(self, other):
        return _plain(other) + _target(self)

    def __iadd__(self, other):
        found = _target(self)
        found += _plain(other)
        return _again(self, found)

    def __sub__(self, other):
        return _target(self) - _plain(other)

    def __rsub__(self, other):
        return _plain(other) - _target(self)

    def __isub__(self, other):
        found = _target(self)
        found -= _plain(other)
        return _again(self, found)

    def __mul__(self, other):
        return _target(self) * _plain(other)

    def __rmul__(self, other):
        return _plain(other) * _target(self)

    def __imul__(self, other):
        found = _target(self)
        found *= _plain(other)
        return _again(self, found)

    def __truediv__(self, other):
        return _target(self) / _plain(other)

    def __rtruediv__(self, other):
        return _plain(other) / _target(self)

    def __itruediv__(self, other):
        found = _target(self)
        found /= _plain(other)
        return _again(self, found)

    def __floordiv__(self, other):
        return _target(self) // _plain(other)

    def __rfloordiv__(self, other):
        return _plain(other) // _target(self)

    def __ifloordiv__(self, other):
        found = _target(self)
        found //= _plain(other)
        return _again(self, found)

    def __mod__(self, other):
        return _target(self) % _plain(other)

    def __rmod__(self, other):
        return _plain(other) % _target(self)

    def __imod__(self, other):
        found = _target(self)
        found %= _plain(other)
        return _again(self, found)

    def __pow__(self, other):
        return _target(self) ** _plain(other)

    def __rpow__(self, other):
        return _plain(other) ** _target(self)

    def __ipow__(self, other):
        found = _target(self)
        found **= _plain(other)
        return _again(self, found)

    def __lshift__(self, other):
        return _target(self) << _plain(other)

    def __rlshift__(self, other):
        return _plain(other) << _target(self)

    def __ilshift__(self, other):
        found = _target(self)
        found <<= _plain(other)
        return _again(self, found)

    def __rshift__(self, other):
        return _target(self) >> _plain(other)

    def __rrshift__(self, other):
        return _plain(other) >> _target(self)

    def __irshift__(self, other):
        found = _target(self)
        found >>= _plain(other)
        return _again(self, found)

    def __and__(self, other):
        return _target(self) & _plain(other)

    def __rand__(self, other):
        return _plain(other) & _target(self)

    def __iand__(self, other):
        found = _target(self)
        found &= _plain(other)
        return _again(self, found)

    def __or__(self, other):
        return _target(self) | _plain(other)

    def __ror__(self, other):
        return _plain(other) | _target(self)

    def __ior__(self, other):
        found = _target(self)
        found |= _plain(other)
        return _again(self, found)

    def __xor__(self, other):
        return _target(self) ^ _plain(other)

    def __rxor__(self, other):
        return _plain(other) ^ _target(self)

    def __ixor__(self, other):
        found = _target(self)
        found ^= _plain(other)
        return _again(self, found)

    def __matmul__(self, other):
        return _target(self) @ _plain(other)

    def __rmatmul__(self, other):
        return _plain(other) @ _target(self)

    def __imatmul__(self, other):
        found = _target(self)
        found @= _plain(other)
        return _again(self, found)


class CallableProxyType(ProxyType):
    """A proxy of something that can be called."""

    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


def _again(own, found):
    """The result of an in-place operation: the proxy itself when the object is the same."""
    return own if found is _target(own) else found


def proxy(object, callback=None, /):
    """A proxy of the object; the callback is called with it when the object dies."""
    if callback is None:
        for known in _known.get(id(object), ()):
            made = known()
            if made is not None and _reference(made, "_proxied")() is object:
                return made
    kind = CallableProxyType if callable(object) else ProxyType
    made = _new(kind)
    if callback is None:
        key = id(object)
        _set(made, ref(object, lambda _: _known.pop(key, None)))
        _known[key] = [ref(made)]
    else:
        weak = ref(made)

        def gone(_):
            alive = weak()
            if alive is not None:
                callback(alive)
        _set(made, ref(object, gone))
    return made


ProxyType.__module__ = CallableProxyType.__module__ = "weakref"
_known = {}
_new = object.__new__
_set = ProxyType.__dict__["_proxied"].__set__
