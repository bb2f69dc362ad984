"""Signatures of callables, for `inspect`."""

import enum
import functools
import types
from collections import OrderedDict


class _empty:
    """Marks what a parameter or signature does not have."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"

    def __new__(cls, description):
        value = len(cls.__members__)
        member = int.__new__(cls, value)
        member._value_ = value
        member.description = description
        return member

    def __str__(self):
        return self.name


def _format_annotation(annotation):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", None):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """One parameter of a signature."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
    KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
    VAR_KEYWORD = _ParameterKind.VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and self._kind in (
                _ParameterKind.VAR_POSITIONAL, _ParameterKind.VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError("name must be a str, not a {}".format(type(name).__name__))
        if not name.isidentifier():
            raise ValueError("{!r} is not a valid parameter name".format(name))
        self._name = name
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)
    kind = property(lambda self: self._kind)

    def replace(self, *, name=None, kind=None, annotation=None, default=None, **given):
        return type(self)(
            self._name if name is None else name, self._kind if kind is None else kind,
            annotation=self._annotation if annotation is None else annotation,
            default=self._default if default is None else default)

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = f"{text}: {_format_annotation(self._annotation)}"
        if self._default is not _empty:
            sign = " = " if self._annotation is not _empty else "="
            text = f"{text}{sign}{self._default!r}"
        if self._kind is _ParameterKind.VAR_POSITIONAL:
            return "*" + text
        if self._kind is _ParameterKind.VAR_KEYWORD:
            return "**" + text
        return text

    def __repr__(self):
        return '<{} "{}">'.format(self.__class__.__name__, self)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind
                and self._default == other._default and self._annotation == other._annotation)


class BoundArguments:
    """Arguments bound to the parameters of a signature."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        found = []
        for name, param in self._signature.parameters.items():
            if param.kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY):
                break
            if name not in self.arguments:
                break
            if param.kind is Parameter.VAR_POSITIONAL:
                found.extend(self.arguments[name])
            else:
                found.append(self.arguments[name])
        return tuple(found)

    @property
    def kwargs(self):
        found, started = {}, False
        for name, param in self._signature.parameters.items():
            if not started:
                if param.kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if param.kind is Parameter.VAR_KEYWORD:
                found.update(self.arguments[name])
            else:
                found[name] = self.arguments[name]
        return found

    def apply_defaults(self):
        full = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                full[name] = self.arguments[name]
            elif param.default is not _empty:
                full[name] = param.default
            elif param.kind is Parameter.VAR_POSITIONAL:
                full[name] = ()
            elif param.kind is Parameter.VAR_KEYWORD:
                full[name] = {}
        self.arguments = full

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        parts = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return "<{} ({})>".format(self.__class__.__name__, parts)


class Signature:
    """Parameters and the annotation of the result."""

    __slots__ = ("_return_annotation", "_parameters")
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        found = OrderedDict()
        top, seen_default = Parameter.POSITIONAL_ONLY, False
        for param in parameters or ():
            if __validate_parameters__:
                kind = param.kind
                if kind < top:
                    raise ValueError("wrong parameter order: {} parameter before {} parameter"
                                     .format(top.description, kind.description))
                if kind > top:
                    top = kind
                if kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
                    if param.default is _empty:
                        if seen_default:
                            raise ValueError(
                                "non-default argument follows default argument")
                    else:
                        seen_default = True
                if param.name in found:
                    raise ValueError("duplicate parameter name: {!r}".format(param.name))
            found[param.name] = param
        self._parameters = types.MappingProxyType(found)
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None,
                      eval_str=False):
        return _signature_of(obj, follow_wrapped, cls)

    def replace(self, *, parameters=None, return_annotation=None, **given):
        return type(self)(
            self.parameters.values() if parameters is None else parameters,
            return_annotation=self._return_annotation if return_annotation is None
            else return_annotation)

    __replace__ = replace

    def __hash__(self):
        ordered = tuple(p for p in self._parameters.values() if p.kind != Parameter.KEYWORD_ONLY)
        named = frozenset(
            p for p in self._parameters.values() if p.kind == Parameter.KEYWORD_ONLY)
        return hash((ordered, named, self._return_annotation))

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented

        def parts(signature):
            params = signature._parameters.values()
            return ([p for p in params if p.kind != Parameter.KEYWORD_ONLY],
                    {p.name: p for p in params if p.kind == Parameter.KEYWORD_ONLY},
                    signature._return_annotation)
        return parts(self) == parts(other)

    def _bind(self, args, kwargs, *, partial=False):
        arguments, params = {}, list(self._parameters.values())
        values, at = list(args), 0
        left = []
        for place, param in enumerate(params):
            if param.kind is Parameter.VAR_POSITIONAL:
                arguments[param.name] = tuple(values[at:]) if values[at:] else ()
                if not values[at:]:
                    del arguments[param.name]
                at = len(values)
            elif at < len(values) and param.kind in (
                    Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
                if param.name in kwargs and param.kind is not Parameter.POSITIONAL_ONLY:
                    raise TypeError("multiple values for argument {arg!r}".format(
                        arg=param.name))
                arguments[param.name] = values[at]
                at += 1
            else:
                left.append(param)
        if at < len(values):
            raise TypeError("too many positional arguments")
        rest, keywords = dict(kwargs), None
        for param in left:
            if param.kind is Parameter.VAR_KEYWORD:
                keywords = param
                continue
            if param.kind is not Parameter.POSITIONAL_ONLY and param.name in rest:
                arguments[param.name] = rest.pop(param.name)
                continue
            if param.default is _empty and not partial:
                if param.kind is Parameter.KEYWORD_ONLY:
                    raise TypeError("missing a required keyword-only argument: {arg!r}".format(
                        arg=param.name))
                if param.kind is Parameter.POSITIONAL_ONLY:
                    raise TypeError("missing a required positional-only argument: {arg!r}"
                                    .format(arg=param.name))
                raise TypeError("missing a required argument: {arg!r}".format(arg=param.name))
        if rest:
            if keywords is None:
                raise TypeError("got an unexpected keyword argument {arg!r}".format(
                    arg=next(iter(rest))))
            arguments[keywords.name] = rest
        ordered = {p.name: arguments[p.name] for p in params if p.name in arguments}
        return BoundArguments(self, ordered)

    def bind(self, /, *args, **kwargs):
        """Arguments as a call would bind them."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """The same where some may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __repr__(self):
        return "<{} {}>".format(self.__class__.__name__, self)

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        result, only_positional, star_needed = [], False, True
        for param in self.parameters.values():
            text = str(param)
            kind = param.kind
            if kind == Parameter.POSITIONAL_ONLY:
                only_positional = True
            elif only_positional:
                result.append("/")
                only_positional = False
            if kind == Parameter.VAR_POSITIONAL:
                star_needed = False
            elif kind == Parameter.KEYWORD_ONLY and star_needed:
                result.append("*")
                star_needed = False
            result.append(text)
        if only_positional:
            result.append("/")
        rendered = "({})".format(", ".join(result))
        if max_width is not None and len(rendered) > max_width:
            rendered = "(\n    {}\n)".format(",\n    ".join(result))
        if self.return_annotation is not _empty:
            rendered += " -> {}".format(_format_annotation(self.return_annotation))
        return rendered


def _from_function(func, cls):
    code = func.__code__
    names = code.co_varnames
    positional = names[:code.co_argcount]
    keyword_only = names[code.co_argcount:code.co_argcount + code.co_kwonlyargcount]
    annotations = getattr(func, "__annotations__", None) or {}
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    first_default = len(positional) - len(defaults)
    params = []

    def add(name, kind, default=_empty):
        params.append(Parameter(name, kind, default=default,
                                annotation=annotations.get(name, _empty)))

    for index, name in enumerate(positional):
        kind = (Parameter.POSITIONAL_ONLY if index < code.co_posonlyargcount
                else Parameter.POSITIONAL_OR_KEYWORD)
        add(name, kind, defaults[index - first_default] if index >= first_default else _empty)
    at = code.co_argcount + code.co_kwonlyargcount
    if code.co_flags & 4:
        add(names[at], Parameter.VAR_POSITIONAL)
        at += 1
    for name in keyword_only:
        add(name, Parameter.KEYWORD_ONLY, kwdefaults.get(name, _empty))
    if code.co_flags & 8:
        add(names[at], Parameter.VAR_KEYWORD)
    return cls(params, return_annotation=annotations.get("return", _empty),
               __validate_parameters__=False)


_NAMED_DEFAULTS = {"None": None, "True": True, "False": False, "...": ...}


def _from_text(obj, text, cls, skip_self):
    """The signature of a built-in, from its `__text_signature__`."""
    inner = text[1:text.rindex(")")]
    params, kind = [], Parameter.POSITIONAL_OR_KEYWORD
    for part in _split(inner):
        if part == "/":
            params = [p.replace(kind=Parameter.POSITIONAL_ONLY) for p in params]
            continue
        if part == "*":
            kind = Parameter.KEYWORD_ONLY
            continue
        name, equals, default = part.partition("=")
        name = name.lstrip("$")
        if name.startswith("**"):
            params.append(Parameter(name[2:], Parameter.VAR_KEYWORD))
        elif name.startswith("*"):
            params.append(Parameter(name[1:], Parameter.VAR_POSITIONAL))
            kind = Parameter.KEYWORD_ONLY
        else:
            params.append(Parameter(
                name, kind, default=_default_value(default) if equals else _empty))
    if skip_self and params and params[0].name in ("self", "cls", "type", "module"):
        params = params[1:]
    return cls(params, __validate_parameters__=False)


def _split(text):
    parts, depth, current, quote = [], 0, "", ""
    for char in text:
        if quote:
            quote = "" if char == quote else quote
        elif char in "'\"":
            quote = char
        elif char in "([{":
            depth += 1
        elif char in ")]}":
            depth -= 1
        if char == "," and not depth and not quote:
            parts.append(current.strip())
            current = ""
        else:
            current += char
    if current.strip():
        parts.append(current.strip())
    return parts


def _default_value(text):
    if text in _NAMED_DEFAULTS:
        return _NAMED_DEFAULTS[text]
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            pass
    if text[:1] in "'\"":
        return text[1:-1]
    if text == "b''":
        return b""
    if text == "()":
        return ()
    return _empty


def _without_first(sig):
    params = tuple(sig.parameters.values())
    if not params or params[0].kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if params[0].kind is not Parameter.VAR_POSITIONAL:
        params = params[1:]
    return sig.replace(parameters=params)


def _of_partial(sig, partial):
    params = OrderedDict(sig.parameters)
    args, keywords = partial.args, partial.keywords or {}
    bound = sig.bind_partial(*args, **keywords)
    to_keyword_only = False
    for name, param in list(params.items()):
        if name not in bound.arguments:
            if to_keyword_only and param.kind in (
                    Parameter.POSITIONAL_OR_KEYWORD,):
                params[name] = param.replace(kind=Parameter.KEYWORD_ONLY)
            elif to_keyword_only and param.kind is Parameter.VAR_POSITIONAL:
                params.pop(name)
            continue
        value = bound.arguments[name]
        if param.kind is Parameter.POSITIONAL_ONLY:
            params.pop(name)
        elif param.kind is Parameter.POSITIONAL_OR_KEYWORD:
            if name in keywords:
                to_keyword_only = True
                params[name] = Parameter(name, Parameter.KEYWORD_ONLY, default=value,
                                         annotation=param.annotation)
                params.move_to_end(name)
            else:
                params.pop(name)
        elif param.kind is Parameter.KEYWORD_ONLY:
            params[name] = Parameter(name, param.kind, default=value,
                                     annotation=param.annotation)
    return sig.replace(parameters=params.values())


def _signature_of(obj, follow_wrapped, cls, keep_bound=False):
    if not callable(obj):
        raise TypeError("{!r} is not a callable object".format(obj))
    if isinstance(obj, types.MethodType):
        sig = _signature_of(obj.__func__, follow_wrapped, cls)
        return sig if keep_bound else _without_first(sig)
    if follow_wrapped:
        from inspect import unwrap

        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(
            f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return _signature_of(obj, follow_wrapped, cls)
    own = getattr(obj, "__signature__", None)
    if own is not None and not (isinstance(obj, type) and not isinstance(own, Signature)):
        if not isinstance(own, Signature):
            raise TypeError("unexpected object {!r} in __signature__ attribute".format(own))
        return own
    if isinstance(obj, types.FunctionType):
        return _from_function(obj, cls)
    if isinstance(obj, functools.partial):
        return _of_partial(_signature_of(obj.func, follow_wrapped, cls), obj)
    if isinstance(obj, type):
        return _of_class(obj, follow_wrapped, cls)
    text = getattr(obj, "__text_signature__", None)
    if text:
        return _from_text(obj, text, cls, not isinstance(obj, types.MethodDescriptorType))
    if not isinstance(obj, (types.BuiltinFunctionType, types.MethodDescriptorType,
                            types.WrapperDescriptorType, types.MethodWrapperType)):
        call = getattr(type(obj), "__call__", None)
        if call is not None:
            sig = _signature_of(call, follow_wrapped, cls)
            return _without_first(sig)
    raise ValueError("no signature found for builtin {!r}".format(obj))


def _of_class(obj, follow_wrapped, cls):
    call = next((base.__dict__["__call__"] for base in type(obj).__mro__
                 if "__call__" in base.__dict__), None)
    if isinstance(call, types.FunctionType):
        return _without_first(_signature_of(call, follow_wrapped, cls))
    for base in obj.__mro__:
        for name in ("__new__", "__init__"):
            method = base.__dict__.get(name)
            if isinstance(method, staticmethod):
                method = method.__func__
            if isinstance(method, types.FunctionType) or (
                    method is not None and hasattr(method, "__wrapped__")):
                return _without_first(_signature_of(method, follow_wrapped, cls))
        text = base.__dict__.get("__text_signature__")
        if text:
            return _from_text(obj, text, cls, True)
    if type not in obj.__mro__:
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return cls(())
        raise ValueError("no signature found for builtin type {!r}".format(obj))
    raise ValueError("no signature found for builtin type {!r}".format(obj))


for _class in (Parameter, Signature, BoundArguments, _empty, _ParameterKind):
    _class.__module__ = "inspect"
del _class
