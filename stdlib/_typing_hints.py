"""Of `typing`: taking hints apart, and finding what hints given as text mean."""

import types as _types

from _typing_forms import (
    Annotated, ForwardRef, GenericAlias, NotRequired, ReadOnly, Required, _Alias, _AnnotatedAlias, _Builtin,
    _CallableAlias, _LiteralAlias,
)
from _typing_generic import Generic


def get_origin(tp):
    """What is subscripted in a hint."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_Alias, _Builtin, GenericAlias)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, _types.UnionType):
        return _types.UnionType
    return None


def get_args(tp):
    """The arguments of a hint."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_Alias, GenericAlias)):
        result = tp.__args__
        if isinstance(tp, _CallableAlias) and result[0] is not ...:
            result = (list(result[:-1]), result[-1])
        return result
    if isinstance(tp, _types.UnionType):
        return tp.__args__
    return ()


def _named(text, spaces):
    parts = text.strip().split(".")
    for space in spaces:
        if parts[0] in space:
            value = space[parts[0]]
            break
    else:
        import builtins

        if not hasattr(builtins, parts[0]):
            raise NameError(f"name {parts[0]!r} is not defined", name=parts[0])
        value = getattr(builtins, parts[0])
    for part in parts[1:]:
        value = getattr(value, part)
    return value


def _split_outside(text, mark):
    pieces = [""]
    depth = 0
    for letter in text:
        depth += (letter in "[(") - (letter in "])")
        if letter == mark and not depth:
            pieces.append("")
        else:
            pieces[-1] += letter
    return [piece.strip() for piece in pieces]


def _evaluated(text, spaces):
    """The hint that a text means: names, subscriptions and `|`."""
    text = text.strip()
    if text == "None":
        return type(None)
    if text == "...":
        return ...
    if text[:1] in "'\"" and len(text) > 1 and text[-1] == text[0]:
        return _evaluated(text[1:-1], spaces)
    choices = _split_outside(text, "|")
    if len(choices) > 1:
        value = _evaluated(choices[0], spaces)
        for choice in choices[1:]:
            value = value | _evaluated(choice, spaces)
        return value
    if text.startswith("[") and text.endswith("]"):
        inner = text[1:-1].strip()
        return [_evaluated(item, spaces) for item in _split_outside(inner, ",")] if inner else []
    if text.endswith("]"):
        start = text.index("[")
        arguments = tuple(
            _evaluated(item, spaces) for item in _split_outside(text[start + 1 : -1], ",")
        )
        return _named(text[:start], spaces)[arguments if len(arguments) > 1 else arguments[0]]
    return _named(text, spaces)


def _resolved(hint, spaces, include_extras):
    if hint is None:
        return type(None)
    if isinstance(hint, str):
        return _resolved(_evaluated(hint, spaces), spaces, include_extras)
    if isinstance(hint, ForwardRef):
        return _resolved(hint.__forward_arg__, spaces, include_extras)
    if isinstance(hint, _AnnotatedAlias):
        if include_extras:
            return hint
        return _resolved(hint.__origin__, spaces, include_extras)
    if not include_extras and isinstance(hint, _Alias):
        if hint.__origin__ in (Required, NotRequired, ReadOnly):
            return _resolved(hint.__args__[0], spaces, include_extras)
    if isinstance(hint, _Alias) and not isinstance(hint, _LiteralAlias):
        args = tuple(_resolved(item, spaces, include_extras) for item in hint.__args__)
        return hint if args == hint.__args__ else hint._copy(args)
    if isinstance(hint, GenericAlias):
        args = tuple(_resolved(item, spaces, include_extras) for item in hint.__args__)
        return hint if args == hint.__args__ else GenericAlias(hint.__origin__, args)
    return hint


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The hints of a class, function or module, texts resolved."""
    import sys

    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        sources = [(base, base.__dict__.get("__annotations__", {})) for base in obj.__mro__[::-1]]
    else:
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            if isinstance(obj, (_types.ModuleType, _types.FunctionType)):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        sources = [(obj, annotations)]
    for owner, annotations in sources:
        spaces = []
        if localns is not None:
            spaces.append(localns)
        if globalns is not None:
            spaces.append(globalns)
        else:
            if isinstance(owner, type):
                spaces.append(owner.__dict__)
            module = sys.modules.get(getattr(owner, "__module__", None))
            if module is not None:
                spaces.append(module.__dict__)
        for name, hint in annotations.items():
            hints[name] = _resolved(hint, spaces, include_extras)
    return hints


for _part in (
    get_origin, get_args, get_type_hints,
):
    _part.__module__ = "typing"
