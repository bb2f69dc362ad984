"""Importing by name the modules that are part of the program."""

import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]


def import_module(name, package=None):
    """The module with this name; one with dots in front is looked for in a package."""
    level = 0
    if name.startswith("."):
        if not package:
            raise TypeError(
                f"the 'package' argument is required to perform a relative import for {name!r}"
            )
        while level < len(name) and name[level] == ".":
            level += 1
        parts = package.rsplit(".", level - 1)
        if len(parts) < level:
            raise ImportError("attempted relative import beyond top-level package")
        name = f"{parts[0]}.{name[level:]}" if name[level:] else parts[0]
    if not name:
        raise ValueError("Empty module name")
    found = sys.modules.get(name)
    if found is None:
        __import__(name)
        found = sys.modules[name]
    return found


def invalidate_caches():
    pass


def reload(module):
    """A program made by naja cannot run a module again."""
    if not hasattr(module, "__name__") or not hasattr(module, "__dict__"):
        raise TypeError("reload() argument must be a module")
    raise NotImplementedError("importlib.reload is not supported by naja")
