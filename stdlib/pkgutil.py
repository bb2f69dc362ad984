"""Modules and data of packages, as their sources lie in folders."""

import os
import sys
from collections import namedtuple

__all__ = [
    'get_importer', 'iter_importers', 'walk_packages', 'iter_modules', 'get_data', 'extend_path',
    'ModuleInfo', 'resolve_name',
]

ModuleInfo = namedtuple('ModuleInfo', 'module_finder name ispkg')
ModuleInfo.__doc__ = 'A module and where it was found.'


def extend_path(path, name):
    """The package's folders and, in other folders to import from, those of the same name."""
    if not isinstance(path, list):
        return path
    found = path[:]
    for folder in sys.path:
        if isinstance(folder, str):
            candidate = os.path.join(folder, *name.split('.'))
            if candidate not in found and os.path.isdir(candidate):
                found.append(candidate)
    return found


def get_importer(path_item):
    """A compiled program imports nothing from folders."""
    return None


def iter_importers(fullname=''):
    return iter(())


def iter_modules(path=None, prefix=''):
    """The modules and packages in folders, by the files that are there."""
    if isinstance(path, str):
        raise ValueError('path must be None or list of paths to look for modules in')
    seen = set()
    for folder in sys.path if path is None else path:
        try:
            names = sorted(os.listdir(folder))
        except OSError:
            continue
        for file in names:
            name, extension = os.path.splitext(file)
            whole = os.path.join(folder, file)
            package = not extension and os.path.exists(os.path.join(whole, '__init__.py'))
            if name in seen or name == '__init__' or not (package or extension == '.py'):
                continue
            seen.add(name)
            yield ModuleInfo(get_importer(folder), prefix + name, package)


def walk_packages(path=None, prefix='', onerror=None):
    """As `iter_modules`, packages being imported for what is in them."""
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            folders = getattr(sys.modules[info.name], '__path__', None) or []
            yield from walk_packages(list(folders), info.name + '.', onerror)


def get_data(package, resource):
    """The bytes of a file beside a package; None if the package has no place."""
    module = sys.modules.get(package)
    if module is None:
        __import__(package)
        module = sys.modules[package]
    file = getattr(module, '__file__', None)
    if file is None:
        return None
    with open(os.path.join(os.path.dirname(file), *resource.split('/')), 'rb') as data:
        return data.read()


def resolve_name(name):
    """The object that `module:attribute` or `module.attribute` names."""
    from importlib import import_module
    words, colon, attributes = name.partition(':')
    parts = words.split('.')
    if not all(part.isidentifier() for part in parts + (attributes.split('.') if attributes else [])):
        raise ValueError(f'invalid format: {name!r}')
    if colon:
        found = import_module(words)
        rest = attributes.split('.') if attributes else []
    else:
        found = import_module(parts.pop(0))
        prefix = found.__name__
        while parts:
            try:
                found = import_module(f'{prefix}.{parts[0]}')
            except ImportError:
                break
            prefix = f'{prefix}.{parts.pop(0)}'
        rest = parts
    for part in rest:
        found = getattr(found, part)
    return found
