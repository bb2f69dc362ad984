"""Enumerations."""

import sys as _sys

__all__ = [
    "EnumType",
    "EnumMeta",
    "EnumDict",
    "Enum",
    "IntEnum",
    "StrEnum",
    "Flag",
    "IntFlag",
    "ReprEnum",
    "auto",
    "unique",
    "property",
    "verify",
    "member",
    "nonmember",
    "FlagBoundary",
    "STRICT",
    "CONFORM",
    "EJECT",
    "KEEP",
    "global_enum",
    "global_flag_repr",
    "global_enum_repr",
    "global_str",
    "EnumCheck",
    "CONTINUOUS",
    "NAMED_FLAGS",
    "UNIQUE",
    "pickle_by_global_name",
    "pickle_by_enum_name",
]
_property = property
Enum = Flag = IntFlag = ReprEnum = EJECT = KEEP = CONFORM = STRICT = None


class nonmember:
    """Keeps a value from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a value a member that would be none."""

    def __init__(self, value):
        self.value = value


_unset = object()


class auto:
    """A value that follows from those before."""

    def __init__(self, value=_unset):
        self.value = value

    def __repr__(self):
        return f"auto({'' if self.value is _unset else repr(self.value)})"


class property:
    """A property of members that the class does not show."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc
        self.name = None
        self.clsname = ""
        # Of a member that hides an attribute of a base: what instances see, and whose it is.
        self._hidden = None

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            found = ownerclass.__dict__.get("_member_map_", {}).get(self.name)
            if found is not None:
                return found
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        if self.fget is not None:
            return self.fget(instance)
        if self._hidden is not None:
            base, of_value = self._hidden
            return getattr(instance._value_ if of_value else base, self.name)
        return ownerclass._member_map_[self.name]

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(
                f"<enum {self.clsname!r}> cannot set attribute {self.name!r}"
            )
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(
                f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}"
            )
        self.fdel(instance)

    def setter(self, fset):
        """The same with a setter."""
        return type(self)(self.fget, fset, self.fdel)


def _show(cls, name, member):
    """Makes the member an attribute. Instances still see what a base has under its name."""
    found = owner = kind = None
    for base in cls.__mro__[1:]:
        value = base.__dict__.get(name)
        if value is None:
            continue
        owner = owner or base
        if isinstance(value, property):
            found, owner, kind = value, base, "property"
            break
        if not _is_descriptor(value):
            kind, owner = "plain", base
        else:
            found, kind = value, kind or "descriptor"
    if found is None:
        type.__setattr__(cls, name, member)
        return
    redirect = property()
    if kind != "plain":
        redirect.fget = getattr(found, "fget", None)
        redirect.fset = getattr(found, "fset", None)
        redirect.fdel = getattr(found, "fdel", None)
    if kind != "property":
        redirect._hidden = owner, kind == "descriptor"
    redirect.__set_name__(cls, name)
    type.__setattr__(cls, name, redirect)


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
    start = f"_{cls_name}__"
    return name.startswith(start) and len(name) > len(start) and (
        name[-1] != "_" or name[-2] != "_")


def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


_KNOWN_SUNDER = (
    "_order_",
    "_generate_next_value_",
    "_numeric_repr_",
    "_missing_",
    "_ignore_",
    "_iter_member_",
    "_iter_member_by_value_",
    "_iter_member_by_def_",
    "_add_alias_",
    "_add_value_alias_",
    "_use_args_",
    "_member_names_",
    "_member_map_",
    "_simple_",
)


class EnumDict(dict):
    """The namespace of an enumeration's body."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._generate_next_value = None
        self._cls_name = cls_name

    @_property
    def member_names(self):
        """Names of the members so far."""
        return list(self._member_names)

    def _is_private(self, name):
        start = f"_{self._cls_name}__"
        return self._cls_name and name.startswith(start) and not name.endswith("__")

    def _automatic(self, key, value):
        if value.value is _unset:
            value.value = self._generate_next_value(
                key, 1, len(self._member_names), self._last_values[:]
            )
        return value.value

    def __setitem__(self, key, value):
        if self._is_private(key):
            pass
        elif _is_sunder(key):
            if key not in _KNOWN_SUNDER:
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
            if key == "_generate_next_value_":
                self._generate_next_value = getattr(value, "__func__", value)
            elif key == "_ignore_":
                if isinstance(value, str):
                    value = value.replace(",", " ").split()
                else:
                    value = list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        elif _is_dunder(key):
            pass
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value) or isinstance(value, auto):
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            if isinstance(value, auto):
                value = self._automatic(key, value)
            elif type(value) is tuple and any(isinstance(item, auto) for item in value):
                value = tuple(
                    self._automatic(key, item) if isinstance(item, auto) else item
                    for item in value
                )
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def update(self, members, **more):
        """Adds many."""
        pairs = members.items() if hasattr(members, "keys") else members
        for name, value in pairs:
            self[name] = value
        for name, value in more.items():
            self[name] = value


_EnumDict = EnumDict


def _numeric(value):
    return isinstance(value, int)


# Enumerations whose members are being made.
_being_made = []


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if Enum is None:
            return {}
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        _, first = metacls._get_mixins_(cls, bases)
        if first is not None:
            namespace._generate_next_value = getattr(first, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if not isinstance(classdict, EnumDict):
            return super().__new__(metacls, cls, bases, dict(classdict), **kwds)
        classdict.setdefault("_ignore_", []).append("_ignore_")
        for name in classdict["_ignore_"]:
            classdict.pop(name, None)
        names = list(classdict._member_names)
        for name in names:
            if name in ("mro", ""):
                raise ValueError(f"invalid enum member name(s) {name!r}")
        values = {name: classdict[name] for name in names}
        member_type, first = metacls._get_mixins_(cls, bases)
        contents = {name: value for name, value in classdict.items() if name not in values}
        new, save_new, use_args = metacls._find_new_(contents, member_type, first)
        contents["_new_member_"] = new
        contents["_use_args_"] = use_args
        contents["_member_names_"] = []
        contents["_member_map_"] = {}
        contents["_value2member_map_"] = {}
        contents["_unhashable_values_"] = []
        contents["_member_type_"] = member_type
        contents["_value_repr_"] = metacls._find_data_repr_(cls, bases)
        if "_generate_next_value_" in contents:
            function = contents["_generate_next_value_"]
            contents["_generate_next_value_"] = staticmethod(getattr(function, "__func__", function))
        made = super().__new__(metacls, cls, bases, contents, **kwds)
        made._boundary_ = boundary or getattr(first, "_boundary_", None)
        made._flag_mask_ = 0
        made._singles_mask_ = 0
        made._all_bits_ = 0
        made._inverted_ = None
        is_flag = Flag is not None and issubclass(made, Flag)
        if is_flag:
            for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
                if name not in contents:
                    function = getattr(Flag, name)
                    if getattr(made, name) is not function:
                        setattr(made, name, function)
        _set_texts(made, contents, member_type, first)
        _being_made.append(made)
        try:
            for name, value in values.items():
                _add_member(made, name, value, member_type, use_args, is_flag)
        finally:
            _being_made.pop()
        if save_new:
            made.__new_member__ = new
        if first is not None and member_type is not None:
            made.__new__ = Enum.__new__
        if is_flag:
            _finish_flag(made)
        _check_order(made, contents)
        return made

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        return True

    def __call__(
        cls,
        value,
        names=_unset,
        *values,
        module=None,
        qualname=None,
        type=None,
        start=1,
        boundary=None,
    ):
        if cls._member_map_:
            if names is not _unset:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _unset and type is None:
            raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a new, empty, enum")
        return cls._create_(
            value,
            None if names is _unset else names,
            module=module,
            qualname=qualname,
            type=type,
            start=start,
            boundary=boundary,
        )

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            cls(value)
            return True
        except ValueError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __dir__(cls):
        shown = ["__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__"]
        shown += ["__iter__", "__len__", "__members__", "__module__", "__name__", "__qualname__"]
        shown = set(shown + cls._member_names_)
        if cls._new_member_ is not object.__new__:
            shown.add("__new__")
        if cls._member_type_ is not object:
            shown.update(dir(cls._member_type_))
        return sorted(shown)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        return type(type.__dict__)(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def _create_(
        cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None
    ):
        """The functional way to make an enumeration."""
        meta = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = meta.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            originals, names, last = names, [], []
            for count, name in enumerate(originals):
                value = namespace._generate_next_value(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in names or ():
            if isinstance(item, str):
                name, value = item, names[item]
            else:
                name, value = item
            namespace[name] = value
        namespace["__module__"] = module or "__main__"
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return meta.__new__(meta, class_name, bases, namespace, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base.__dict__.get("_member_names_"):
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """(data type, first enumeration) of the bases."""
        if not bases or Enum is None:
            return object, Enum
        first = bases[-1]
        if not isinstance(first, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base.__dict__.get("_member_type_", object) is not object:
                        if base._member_type_ not in found:
                            found.append(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    chosen = candidate or base
                    if chosen not in found:
                        found.append(chosen)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {set(found)!r}")
        return found[0] if found else None

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    found = base.__dict__.get("_value_repr_")
                    if found is not None:
                        return found
                elif "__repr__" in base.__dict__:
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first):
        new = classdict.get("__new__")
        save_new = first is not None and new is not None
        if new is not None:
            new = getattr(new, "__func__", new)
        if new is None:
            for method in ("__new_member__", "__new__"):
                for candidate in (member_type, first):
                    target = getattr(candidate, method, None)
                    if target not in (None, object.__new__, Enum.__new__ if Enum else None):
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        use_args = first is not None and new is not object.__new__
        return new, save_new, use_args


EnumMeta = EnumType


def _set_texts(made, contents, member_type, first):
    """`__repr__`, `__str__` and `__format__` are those of the enumeration, not of a data type."""
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name in contents:
            continue
        wanted = getattr(first, name, None)
        if ReprEnum is not None and ReprEnum in made.__bases__ and name in ("__str__", "__format__"):
            wanted = getattr(member_type, name)
            if wanted is object.__str__:
                wanted = member_type.__repr__
        elif not hasattr(Enum, name):
            continue
        elif getattr(made, name, None) in (getattr(member_type, name, None), getattr(object, name, None)):
            pass
        else:
            continue
        if wanted is not None:
            setattr(made, name, wanted)


def _add_member(made, name, value, member_type, use_args, is_flag):
    arguments = value if isinstance(value, tuple) else (value,)
    if member_type is tuple:
        arguments = (arguments,)
    if use_args:
        item = made._new_member_(made, *arguments)
    else:
        item = made._new_member_(made)
    if not hasattr(item, "_value_"):
        if member_type is object:
            item._value_ = value
        else:
            try:
                item._value_ = member_type(*arguments)
            except Exception as error:
                new = TypeError("_value_ not set in __new__, unable to create it")
                new.__cause__ = error
                raise new
    item._name_ = name
    item.__objclass__ = made
    item.__init__(*arguments)
    item._sort_order_ = len(made._member_names_)
    value = item._value_
    same = None
    try:
        same = made._value2member_map_.get(value)
    except TypeError:
        for other in made._member_map_.values():
            if other._value_ == value:
                same = other
                break
    if same is not None:
        item = same
    else:
        single = not is_flag or _numeric(value) and value > 0 and value & (value - 1) == 0
        if single:
            made._member_names_.append(name)
        if is_flag and _numeric(value):
            if value >= 0:
                made._flag_mask_ |= value
                if single:
                    made._singles_mask_ |= value
    made._member_map_[name] = item
    _show(made, name, item)
    try:
        made._value2member_map_.setdefault(value, item)
    except TypeError:
        made._unhashable_values_.append(value)


def _finish_flag(made):
    made._all_bits_ = (1 << made._flag_mask_.bit_length()) - 1
    for item in made._member_map_.values():
        if _numeric(item._value_) and item._value_ < 0:
            kept = made._flag_mask_ & item._value_
            item._value_ = kept
            made._value2member_map_[kept] = item
    ordered = sorted(made._member_names_, key=lambda name: made._member_map_[name]._value_)
    if ordered != made._member_names_:
        made._iter_by_value_ = True


def _check_order(made, contents):
    order = contents.get("_order_")
    if order is None:
        return
    if isinstance(order, str):
        order = order.replace(",", " ").split()
    order = [name for name in order if name in made._member_names_]
    if order != made._member_names_:
        raise TypeError(
            f"member order does not match _order_:\n  {order!r}\n  {made._member_names_!r}"
        )


class Enum(metaclass=EnumType):
    """The base of enumerations."""

    _member_map_ = {}
    _member_names_ = []
    _value2member_map_ = {}
    _unhashable_values_ = []
    _member_type_ = object
    _value_repr_ = None
    _boundary_ = None

    @classmethod
    def __signature__(cls):
        return "(*values)"

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for item in cls._member_map_.values():
                if item._value_ == value:
                    return item
        if not cls._member_map_:
            if cls in _being_made:
                raise TypeError("do not use `super().__new__; call the appropriate __new__ "
                                "directly") from None
            raise TypeError(f"{cls!r} has no members defined")
        failure = None
        try:
            result = cls._missing_(value)
        except Exception as error:
            failure = error
            result = None
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT:
                if isinstance(result, int):
                    return result
            invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
            if result is None and failure is None:
                raise invalid
            if failure is None:
                failure = TypeError(
                    f"error in {cls.__name__}._missing_: returned {result!r} instead of None or"
                    " a valid member"
                )
            if not isinstance(failure, ValueError):
                failure.__context__ = invalid
            raise failure
        finally:
            failure = None
            invalid = None

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return sorted(last_values)[-1] + 1
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def _add_alias_(self, name):
        type(self)._member_map_[name] = self
        _show(type(self), name, self)

    def _add_value_alias_(self, value):
        type(self)._value2member_map_[value] = self

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        cls = self.__class__
        if cls._member_type_ is object:
            shown = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        else:
            shown = set(object.__dir__(self))
        members = cls._member_map_
        shown.update(name for name in getattr(self, "__dict__", ())
                     if name[0] != "_" and name not in members)
        for base in cls.mro():
            for name, found in base.__dict__.items():
                if name[0] == "_":
                    continue
                if isinstance(found, property) and found.fget is None and name in members:
                    shown.discard(name)
                elif isinstance(found, property) or name not in members:
                    shown.add(name)
        return sorted(shown)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """Only the repr is that of an enumeration."""


class IntEnum(int, ReprEnum):
    """Members that are ints."""


class StrEnum(str, ReprEnum):
    """Members that are strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f"errors must be a string, not {values[2]!r}")
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What becomes of bits that no flag has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _binary(number, bits):
    """As `0b0 1010`: a sign bit, then at least `bits` bits."""
    if number >= 0:
        return f"0b0 {bin(number)[2:].rjust(bits, '0')}"
    digits = bin(~number ^ (1 << max(bits, number.bit_length())) - 1)[2:]
    return f"0b1 {digits.rjust(bits, '1')}"


class Flag(Enum, boundary=STRICT):
    """Members that combine."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            high = last.bit_length() - 1
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None
        return 2 ** (high + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        rest = value & cls._flag_mask_
        while rest:
            bit = rest & -rest
            found = cls._value2member_map_.get(bit)
            if found is not None:
                yield found
            rest ^= bit

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, singles, bits = cls._flag_mask_, cls._singles_mask_, cls._all_bits_
        negative = None
        if not ~bits <= value <= bits or value & (bits ^ mask):
            if cls._boundary_ is STRICT:
                most = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {_binary(value, most)}\n"
                    f"  allowed {_binary(mask, most)}"
                )
            if cls._boundary_ is CONFORM:
                value = value & mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(bits + 1, 1 << value.bit_length()) + value
        if value < 0:
            negative = value
            value = bits + 1 + value
            if cls._boundary_ in (STRICT, CONFORM):
                value &= mask
        unknown = value & ~mask
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        members = list(cls._iter_member_(value))
        covered = 0
        for item in members:
            covered |= item._value_
        if members or value & singles:
            names = [item._name_ for item in members]
            rest = value & ~covered
            if rest and (unknown or cls._boundary_ is not KEEP):
                names.append(cls._numeric_repr_(rest))
            elif rest:
                names.append(cls._numeric_repr_(rest))
            made._name_ = "|".join(names)
        else:
            made._name_ = None
        made = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and"
                f" {self.__class__.__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = self.__class__.__name__
        show = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return f"<{cls}: {show(self._value_)}>"
        return f"<{cls}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        cls = self.__class__.__name__
        if self._name_ is None:
            return f"{cls}({self._value_!r})"
        return f"{cls}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _other_value(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        value = self._other_value(other)
        return value if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other_value(other)
        return value if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other_value(other)
        return value if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        cls = self.__class__
        if cls._boundary_ in (EJECT, KEEP):
            return cls(~self._value_)
        return cls(cls._singles_mask_ & ~self._value_)

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints."""


def unique(enumeration):
    """Makes sure that no value has two names."""
    duplicates = []
    for name, item in enumeration.__members__.items():
        if name != item.name:
            duplicates.append(f"{name} -> {item.name}")
    if duplicates:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(duplicates)}")
    return enumeration


class EnumCheck(StrEnum):
    """What `verify` looks at."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Checks an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        cls_name = enumeration.__name__
        for check in self.checks:
            if check is UNIQUE:
                aliases = [
                    f"{name} -> {item.name}"
                    for name, item in enumeration.__members__.items()
                    if name != item.name
                ]
                if aliases:
                    raise ValueError(f"aliases found in {enumeration!r}: {', '.join(aliases)}")
            elif check is CONTINUOUS:
                values = {item.value for item in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                if issubclass(enumeration, Flag):
                    wanted = [1 << bit for bit in range(low.bit_length(), high.bit_length() - 1)]
                else:
                    wanted = range(low + 1, high)
                missing = [value for value in wanted if value not in values]
                if missing:
                    kind = "flag" if issubclass(enumeration, Flag) else "enum"
                    text = ", ".join(map(str, missing))
                    raise ValueError(f"invalid {kind} {cls_name!r}: missing values {text}")
        return enumeration


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


def pickle_by_global_name(self, proto):
    return self.name


def global_enum_repr(self):
    """module.NAME."""
    return f"{self.__class__.__module__.split('.')[-1]}.{self._name_}"


def global_flag_repr(self):
    """module.NAME."""
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_!r})"
    return "|".join(f"{module}.{name}" for name in self._name_.split("|"))


def global_str(self):
    """NAME."""
    if self._name_ is None:
        return f"{self.__class__.__name__}({self._value_!r})"
    return self._name_


def global_enum(cls, update_str=False):
    """Adds the members to their module."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    vars(_sys.modules[cls.__module__]).update(cls.__members__)
    return cls


def _high_bit(value):
    """The number of the highest bit."""
    return value.bit_length() - 1


def _iter_bits_lsb(num):
    """The powers of two in a number, the lowest first."""
    if isinstance(num, Enum):
        num = num.value
    if num < 0:
        raise ValueError("%r is not a positive integer" % num)
    while num:
        bit = num & (~num + 1)
        yield bit
        num ^= bit


def _make_class_unpicklable(obj):
    """Has pickling of the class raise."""
    def _break_on_call_reduce(self, proto):
        raise TypeError("%r cannot be pickled" % self)

    if isinstance(obj, dict):
        obj["__reduce_ex__"] = _break_on_call_reduce
        obj["__module__"] = "<unknown>"
    else:
        obj.__reduce_ex__ = _break_on_call_reduce
        obj.__module__ = "<unknown>"


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """A decorator that makes an enumeration of a plain class."""
    def convert_class(cls):
        metatype = type(etype)
        namespace = metatype.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ("__dict__", "__weakref__"):
                namespace[name] = value
        keywords = {} if boundary is None else {"boundary": boundary}
        return metatype(cls.__name__, (etype,), namespace, **keywords)
    return convert_class


def _test_simple_enum(checked_enum, simple_enum):
    """Raises TypeError where the two enumerations differ."""
    failed = []
    if checked_enum.__dict__ != simple_enum.__dict__:
        names = list(checked_enum._member_map_)
        simple = list(simple_enum._member_map_)
        for name in sorted(set(names + simple)):
            if name not in simple:
                failed.append("missing member from simple enum: %r" % name)
            elif name not in names:
                failed.append("extra member in simple enum: %r" % name)
            elif checked_enum[name]._value_ != simple_enum[name]._value_:
                failed.append("member mismatch: %r" % name)
    if failed:
        raise TypeError("enum mismatch:\n   %s" % "\n   ".join(failed))
