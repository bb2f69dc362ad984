"""Files that lie beside modules. They are looked for where the sources were: nothing is packed in."""

import os
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType as Package

Anchor = Package | str

__all__ = [
    'Package', 'Anchor', 'as_file', 'files', 'contents', 'is_resource', 'open_binary', 'open_text',
    'path', 'read_binary', 'read_text',
]


def files(anchor=None):
    """The folder of a package, or of the package a module is in."""
    if anchor is None:
        anchor = '__main__'
    module = import_module(anchor) if isinstance(anchor, str) else anchor
    folders = getattr(module, '__path__', None)
    if folders:
        return Path(next(iter(folders)))
    file = getattr(module, '__file__', None)
    if file is None:
        raise TypeError(f'{module!r} has no file')
    return Path(file).parent


@contextmanager
def as_file(path):
    """The resource as a path; it is one already."""
    yield path


def _resource(anchor, names):
    found = files(anchor)
    for name in names:
        if os.path.split(str(name))[0]:
            raise ValueError(f'{name!r} must be only a file name')
        found = found / name
    return found


def open_binary(anchor, *path_names):
    return _resource(anchor, path_names).open('rb')


def open_text(anchor, *path_names, encoding=None, errors='strict'):
    return _resource(anchor, path_names).open('r', encoding=_known(encoding, path_names), errors=errors)


def read_binary(anchor, *path_names):
    return _resource(anchor, path_names).read_bytes()


def read_text(anchor, *path_names, encoding=None, errors='strict'):
    with open_text(anchor, *path_names, encoding=encoding, errors=errors) as file:
        return file.read()


def _known(encoding, names):
    """More than one name leaves no room for an encoding by place."""
    if encoding is not None or len(names) < 2:
        return encoding or 'utf-8'
    raise TypeError("'encoding' argument required with multiple path names")


def path(anchor, *path_names):
    return as_file(_resource(anchor, path_names))


def is_resource(anchor, *path_names):
    return _resource(anchor, path_names).is_file()


def contents(anchor, *path_names):
    return (entry.name for entry in _resource(anchor, path_names).iterdir())
