"""Whether modules are there."""

import sys
import types

__all__ = ["find_spec", "module_from_spec", "spec_from_file_location", "resolve_name"]


class ModuleSpec:
    """Where a module comes from."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self.cached = None

    @property
    def parent(self):
        return self.name if self.submodule_search_locations is not None else self.name.rpartition(".")[0]

    @property
    def has_location(self):
        return self.origin is not None

    def __repr__(self):
        parts = [f"name={self.name!r}", f"loader={self.loader!r}"]
        if self.origin is not None:
            parts.append(f"origin={self.origin!r}")
        return f"ModuleSpec({', '.join(parts)})"


class _FileLoader:
    def __init__(self, name, path):
        self.name = name
        self.path = path

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        with open(self.path, "rb"):
            pass
        raise NotImplementedError("running a file as a module is not supported by naja")


def resolve_name(name, package):
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(
            f"no package specified for {name!r} (required for relative module names)"
        )
    level = len(name) - len(name.lstrip("."))
    parts = package.rsplit(".", level - 1)
    if len(parts) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{parts[0]}.{name[level:]}" if name[level:] else parts[0]


def find_spec(name, package=None):
    """None when the program has no module of this name."""
    name = resolve_name(name, package)
    module = sys.modules.get(name)
    if module is None:
        try:
            __import__(name)
        except ModuleNotFoundError:
            return None
        module = sys.modules[name]
    found = getattr(module, "__spec__", None)
    return found or ModuleSpec(name, None, origin=getattr(module, "__file__", None))


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    return ModuleSpec(name, loader or _FileLoader(name, location), origin=location)


def module_from_spec(spec):
    module = types.ModuleType(spec.name)
    module.__spec__ = spec
    module.__loader__ = spec.loader
    return module
