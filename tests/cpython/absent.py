"""Stands for a library module that naja does not have: using anything of it raises."""


class _Absent:
    def __init__(self, name):
        object.__setattr__(self, "_name", name)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return self

    def __mro_entries__(self, bases):
        return ()

    def _raise(self, *args, **kwargs):
        raise ModuleNotFoundError(f"No module named {__name__!r}", name=__name__)

    __call__ = __index__ = __add__ = __radd__ = __iter__ = __len__ = __enter__ = _raise
    __setattr__ = __getitem__ = __lt__ = __instancecheck__ = _raise


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return _Absent(name)
