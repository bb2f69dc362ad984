"""Objects that stand for others, and note how they are used."""

import functools
import sys

__all__ = ["Mock", "MagicMock", "NonCallableMock", "NonCallableMagicMock", "patch", "sentinel",
           "DEFAULT", "ANY", "call", "create_autospec", "FILTER_DIR", "mock_open", "PropertyMock",
           "seal"]

__unittest = True
FILTER_DIR = True


class InvalidSpecError(Exception):
    """A mock is no spec for another."""


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "sentinel.%s" % self.name

    def __reduce__(self):
        return "sentinel.%s" % self.name


class _Sentinel:
    """Makes an object for each name."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError(name)
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


def _format_call(name, args, kwargs):
    parts = [repr(arg) for arg in args] + [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


class _Call(tuple):
    """(name, args, kwargs) of a call; compares with shorter forms."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        for item in value:
            if isinstance(item, str):
                name = item
            elif isinstance(item, dict):
                kwargs = item
            else:
                args = tuple(item)
        if two:
            return tuple.__new__(cls, (args, kwargs))
        return tuple.__new__(cls, (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            len(other)
        except TypeError:
            return NotImplemented
        own = _whole(self)
        theirs = _whole(other)
        if own is None or theirs is None:
            return False
        if own[0] and theirs[0] and own[0] != theirs[0]:
            return False
        return theirs[1:] == own[1:]

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, *args, **kwargs):
        name = self._mock_name or "()"
        return _Call((name if self._mock_name else "", args, kwargs), name=name, parent=self)

    def __getattr__(self, attr):
        if attr.startswith("__"):
            raise AttributeError(attr)
        name = attr if not self._mock_name else f"{self._mock_name}.{attr}"
        return _Call(name=name, parent=self, from_kall=False)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return name if name.startswith("call") else f"call.{name}"
        name = self[0] if len(self) == 3 else ""
        shown = "call" if not name else f"call.{name}"
        return _format_call(shown, self.args, self.kwargs)


def _whole(value):
    name, args, kwargs = "", (), {}
    for item in value:
        if isinstance(item, str):
            name = item
        elif isinstance(item, tuple):
            args = tuple(item)
        elif isinstance(item, dict):
            kwargs = item
        else:
            return None
    return name, args, kwargs


call = _Call(from_kall=False)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        length = len(value)
        return any(self[at:at + length] == value for at in range(len(self) - length + 1))


_OWN = frozenset({
    "return_value", "side_effect", "called", "call_count", "call_args", "call_args_list",
    "mock_calls", "method_calls",
})
_MAGIC_DEFAULTS = {
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented,
    "__ge__": NotImplemented, "__int__": 1, "__contains__": False, "__len__": 0,
    "__exit__": False, "__complex__": 1j, "__float__": 1.0, "__bool__": True, "__index__": 1,
}
_MAGICS = frozenset(_MAGIC_DEFAULTS) | {
    "__enter__", "__iter__", "__getitem__", "__setitem__", "__delitem__", "__add__", "__sub__",
    "__mul__", "__truediv__", "__floordiv__", "__mod__", "__and__", "__or__", "__xor__",
    "__neg__", "__pos__", "__invert__", "__call__", "__str__", "__next__",
}


class NonCallableMock:
    """Any attribute of it is a mock, too."""

    def __new__(cls, /, *args, **kw):
        return object.__new__(type(cls.__name__, (cls,), {"__doc__": cls.__doc__,
                                                          "__module__": cls.__module__}))

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
                 spec_set=None, parent=None, **kwargs):
        own = self.__dict__
        own["_mock_parent"] = parent
        own["_mock_name"] = name
        own["_mock_children"] = {}
        own["_mock_wraps"] = wraps
        own["_mock_sealed"] = False
        spec = spec_set if spec_set is not None else spec
        own["_mock_spec_class"] = None
        own["_mock_methods"] = None
        own["_mock_strict"] = spec_set is not None
        if spec is not None:
            if isinstance(spec, (list, tuple)):
                own["_mock_methods"] = list(spec)
            else:
                own["_mock_methods"] = dir(spec)
                own["_mock_spec_class"] = spec if isinstance(spec, type) else type(spec)
        own["_mock_return_value"] = return_value
        own["_mock_side_effect"] = side_effect
        if side_effect is not None:
            self.side_effect = side_effect
        self.reset_mock()
        self.configure_mock(**kwargs)

    def reset_mock(self, *, return_value=False, side_effect=False):
        own = self.__dict__
        own.update(called=False, call_count=0, call_args=None, call_args_list=_CallList(),
                   mock_calls=_CallList(), method_calls=_CallList())
        for child in own["_mock_children"].values():
            if isinstance(child, NonCallableMock):
                child.reset_mock()

    def configure_mock(self, /, **kwargs):
        for name, value in sorted(kwargs.items(), key=lambda entry: entry[0].count(".")):
            *path, last = name.split(".")
            target = self
            for part in path:
                target = getattr(target, part)
            setattr(target, last, value)

    def _get_child_mock(self, /, **kw):
        for base in type(self).__mro__:
            if base.__module__ == __name__ and base in (
                    Mock, MagicMock, NonCallableMock, NonCallableMagicMock):
                kind = {NonCallableMock: Mock, NonCallableMagicMock: MagicMock}.get(base, base)
                return kind(**kw)
        return Mock(**kw)

    @property
    def return_value(self):
        own = self.__dict__
        if own["_mock_return_value"] is DEFAULT:
            own["_mock_return_value"] = self._get_child_mock(parent=self, name="()")
        return own["_mock_return_value"]

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_mock_return_value"] = value

    @property
    def side_effect(self):
        return self.__dict__["_mock_side_effect"]

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not isinstance(value, BaseException):
            value = iter(value)
        self.__dict__["_mock_side_effect"] = value

    @property
    def __class__(self):
        return self.__dict__.get("_mock_spec_class") or type(self)

    def __getattr__(self, name):
        own = object.__getattribute__(self, "__dict__")
        if "_mock_children" not in own:
            raise AttributeError(name)
        if own["_mock_methods"] is not None and name not in own["_mock_methods"]:
            raise AttributeError("Mock object has no attribute %r" % name)
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if name.startswith(("assert", "assret", "asert", "aseert", "assrt")):
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if "
                                 f"{name!r} is meant to be an attribute.")
        child = own["_mock_children"].get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            if own["_mock_sealed"]:
                raise AttributeError(f"Cannot set {self._mock_path()}.{name}")
            wraps = own["_mock_wraps"]
            child = self._get_child_mock(
                parent=self, name=name, wraps=None if wraps is None else getattr(wraps, name))
            own["_mock_children"][name] = child
        return child

    def __setattr__(self, name, value):
        own = self.__dict__
        if name in ("return_value", "side_effect"):
            object.__setattr__(self, name, value)
        elif name in _OWN or name.startswith("_mock_"):
            own[name] = value
        elif name.startswith("__") and name.endswith("__") and name in _MAGICS:
            if isinstance(value, NonCallableMock):
                own["_mock_children"][name] = value
                setattr(type(self), name, lambda self, *args, **kw: value(*args, **kw))
            else:
                setattr(type(self), name, value)
        else:
            if own["_mock_strict"] and own["_mock_methods"] is not None and (
                    name not in own["_mock_methods"]):
                raise AttributeError("Mock object has no attribute '%s'" % name)
            if isinstance(value, NonCallableMock) and value.__dict__["_mock_parent"] is None and (
                    value.__dict__["_mock_name"] is None):
                value.__dict__["_mock_parent"] = self
                value.__dict__["_mock_name"] = name
            own["_mock_children"].pop(name, None)
            object.__setattr__(self, name, value)

    def __delattr__(self, name):
        own = self.__dict__
        if name in own:
            del own[name]
        own["_mock_children"][name] = _deleted

    def __dir__(self):
        own = self.__dict__
        names = own["_mock_methods"] or object.__dir__(self)
        return sorted(set(names) | set(own["_mock_children"]))

    def _mock_path(self):
        own = self.__dict__
        name, parent = own["_mock_name"] or "mock", own["_mock_parent"]
        if parent is None:
            return name
        path = parent._mock_path()
        return path + name if name == "()" else f"{path}.{name}"

    def __repr__(self):
        named = self.__dict__["_mock_name"] or self.__dict__["_mock_parent"] is not None
        shown = f" name={self._mock_path()!r}" if named else ""
        spec = self.__dict__["_mock_spec_class"]
        if spec is not None:
            shown += f" spec={spec.__name__!r}"
        kind = type(self).__name__
        return f"<{kind}{shown} id='{id(self)}'>"

    def attach_mock(self, mock, attribute):
        mock.__dict__["_mock_parent"] = None
        mock.__dict__["_mock_name"] = None
        setattr(self, attribute, mock)

    # -- assertions

    def _called_as(self, args, kwargs):
        return _format_call(self.__dict__["_mock_name"] or "mock", args, kwargs)

    def assert_not_called(self):
        if self.call_count != 0:
            raise AssertionError("Expected '%s' to not have been called. Called %s times.%s" % (
                self._mock_name or "mock", self.call_count, self._calls_repr()))

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError("Expected '%s' to have been called." % (
                self._mock_name or "mock"))

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times.%s" % (
                self._mock_name or "mock", self.call_count, self._calls_repr()))

    def assert_called_with(self, /, *args, **kwargs):
        expected = self._called_as(args, kwargs)
        if self.call_args is None:
            raise AssertionError("expected call not found.\nExpected: %s\n  Actual: %s" % (
                expected, "not called."))
        if self.call_args != _Call((args, kwargs), two=True):
            raise AssertionError("expected call not found.\nExpected: %s\n  Actual: %s" % (
                expected, self._called_as(*self.call_args)))

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s" % (
                self._mock_name or "mock", self.call_count, self._calls_repr()))
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.call_args_list:
            raise AssertionError("%s call not found" % self._called_as(args, kwargs))

    def assert_has_calls(self, calls, any_order=False):
        expected = list(calls)
        if not any_order:
            if expected not in self.mock_calls:
                raise AssertionError("Calls not found.\nExpected: %s%s" % (
                    _CallList(expected), self._calls_repr("  Actual")))
            return
        left = list(self.mock_calls)
        for each in expected:
            if each not in left:
                raise AssertionError("%r does not contain all of %r in its call list" % (
                    self._mock_name or "mock", expected))
            left.remove(each)

    def _calls_repr(self, prefix="Calls"):
        return f"\n{prefix}: {list(self.mock_calls)!r}." if self.mock_calls else ""


class _Callable:
    def __call__(self, /, *args, **kwargs):
        own = self.__dict__
        own["called"] = True
        own["call_count"] += 1
        own["call_args"] = _Call((args, kwargs), two=True)
        own["call_args_list"].append(own["call_args"])
        own["mock_calls"].append(_Call(("", args, kwargs)))
        name, parent = own["_mock_name"], own["_mock_parent"]
        first = True
        while parent is not None and name:
            theirs = parent.__dict__
            theirs["mock_calls"].append(_Call((name, args, kwargs)))
            if first and name != "()":
                theirs["method_calls"].append(_Call((name, args, kwargs)))
            above = theirs["_mock_name"]
            name = f"{above}{name}" if name.startswith("()") else f"{above}.{name}"
            parent = theirs["_mock_parent"]
        effect = own["_mock_side_effect"]
        if effect is not None:
            if isinstance(effect, BaseException) or (
                    isinstance(effect, type) and issubclass(effect, BaseException)):
                raise effect
            if not callable(effect):
                result = next(effect)
                if isinstance(result, BaseException) or (
                        isinstance(result, type) and issubclass(result, BaseException)):
                    raise result
                return self.return_value if result is DEFAULT else result
            result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if own["_mock_return_value"] is DEFAULT and own["_mock_wraps"] is not None:
            return own["_mock_wraps"](*args, **kwargs)
        return self.return_value


class Mock(_Callable, NonCallableMock):
    """A mock that can be called."""


def _magic(name):
    def method(self, *args, **kwargs):
        children = self.__dict__["_mock_children"]
        child = children.get(name)
        if child is None:
            child = children[name] = MagicMock(name=name, parent=self)
            if name in _MAGIC_DEFAULTS:
                child.return_value = _MAGIC_DEFAULTS[name]
            elif name == "__iter__":
                child.side_effect = lambda: iter([])
            elif name == "__enter__":
                child.return_value = MagicMock(name="__enter__()", parent=self)
            elif name == "__str__":
                child.side_effect = lambda: repr(self)
        return child(*args, **kwargs)

    method.__name__ = name
    return method


class _Magics:
    """Every special method is a mock."""

    def __getattr__(self, name):
        if name in _MAGICS and name not in ("__call__", "__next__"):
            method = NonCallableMock.__dict__["_mock_children_of"](self, name)
            return method
        return NonCallableMock.__getattr__(self, name)


def _magic_child(self, name):
    children = self.__dict__["_mock_children"]
    if name not in children:
        children[name] = MagicMock(name=name, parent=self)
        if name in _MAGIC_DEFAULTS:
            children[name].return_value = _MAGIC_DEFAULTS[name]
    return children[name]


NonCallableMock._mock_children_of = _magic_child
for _name in _MAGICS - {"__call__", "__next__"}:
    setattr(_Magics, _name, _magic(_name))
del _name


class MagicMock(_Magics, Mock):
    """A mock that supports operators, `with`, iteration and the like."""


class NonCallableMagicMock(_Magics, NonCallableMock):
    """The same, without calls."""


class PropertyMock(Mock):
    """A mock that stands for a property of a class."""

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    """No further attributes from here on."""
    mock.__dict__["_mock_sealed"] = True


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, **kwargs):
    """A mock with the attributes of an object."""
    return MagicMock(spec=spec, name=_name, **kwargs)


def mock_open(mock=None, read_data=""):
    """A mock of `open` whose files hold some text."""
    import io

    if mock is None:
        mock = MagicMock(name="open")
    handle = MagicMock()
    handle.__enter__.return_value = handle

    def opened(*args, **kwargs):
        file = io.StringIO(read_data) if isinstance(read_data, str) else io.BytesIO(read_data)
        handle.read.side_effect = file.read
        handle.readline.side_effect = file.readline
        handle.readlines.side_effect = file.readlines
        return DEFAULT

    mock.side_effect = opened
    mock.return_value = handle
    return mock


_active = []


class _Startable:
    """A change that lasts for a block, or from `start` to `stop`."""

    def start(self):
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        if self in _active:
            _active.remove(self)
            return self.__exit__(None, None, None)


class _patch(_Startable):
    """Replaces an attribute for the time of a block or a call."""

    def __init__(self, getter, attribute, new, spec, create, spec_set, kwargs):
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.spec = spec
        self.create = create
        self.spec_set = spec_set
        self.kwargs = kwargs
        self.additional_patchers = []

    def __enter__(self):
        self.target = target = self.getter()
        name = self.attribute
        own = getattr(target, "__dict__", {})
        self.local = name in own
        original = own[name] if self.local else getattr(target, name, DEFAULT)
        if original is DEFAULT and not self.create:
            import builtins

            if not (hasattr(builtins, name) and isinstance(target, type(sys))):
                raise AttributeError("%s does not have the attribute %r" % (target, name))
        self.original = original
        new = self.new
        if new is DEFAULT:
            new = self.kwargs.pop("new_callable", MagicMock)(
                **({"spec": self.spec} if self.spec else {}), **self.kwargs)
        setattr(target, name, new)
        return new

    def __exit__(self, *exc_info):
        if self.local:
            setattr(self.target, self.attribute, self.original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute) and (
                    self.original is not DEFAULT):
                setattr(self.target, self.attribute, self.original)
        return False

    def copy(self):
        return _patch(self.getter, self.attribute, self.new, self.spec, self.create,
                      self.spec_set, dict(self.kwargs))

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(func, name)):
                    setattr(func, name, self.copy()(getattr(func, name)))
            return func

        @functools.wraps(func)
        def patched(*args, **kwargs):
            with self.copy() as new:
                if self.new is DEFAULT:
                    args += (new,)
                return func(*args, **kwargs)
        return patched


def _import_target(path):
    parts = path.split(".")
    found = __import__(parts[0])
    for at in range(1, len(parts)):
        name = ".".join(parts[:at + 1])
        found = sys.modules[name] if name in sys.modules else getattr(found, parts[at])
    return found


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
          new_callable=None, *, unsafe=False, **kwargs):
    """Replaces what a dotted name stands for."""
    try:
        path, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    if new_callable is not None:
        kwargs["new_callable"] = new_callable
    return _patch(lambda: _import_target(path), attribute, new, spec, create, spec_set, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None,
                  autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    """Replaces an attribute of an object."""
    if isinstance(target, str):
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    if new_callable is not None:
        kwargs["new_callable"] = new_callable
    return _patch(lambda: target, attribute, new, spec, create, spec_set, kwargs)


class _patch_dict(_Startable):
    """Changes a dict for the time of a block or a call."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import_target(self.in_dict)
        self._original = dict(self.in_dict.items())
        if self.clear:
            for key in list(self.in_dict):
                del self.in_dict[key]
        for key, value in self.values.items():
            self.in_dict[key] = value
        return self.in_dict

    def __exit__(self, *exc_info):
        for key in list(self.in_dict):
            del self.in_dict[key]
        for key, value in self._original.items():
            self.in_dict[key] = value
        return False

    def __call__(self, func):
        @functools.wraps(func)
        def patched(*args, **kwargs):
            with _patch_dict(self.in_dict, self.values, self.clear):
                return func(*args, **kwargs)
        return patched


def _stopall():
    for each in reversed(list(_active)):
        each.stop()


def _multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None,
              **kwargs):
    raise NotImplementedError("patch.multiple is not supported")


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _multiple
patch.stopall = _stopall
patch.TEST_PREFIX = "test"
