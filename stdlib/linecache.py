"""Lines of files, kept after the first look."""

import os

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

# By name: size, time of change, lines and full path; before the first look, a function for the text.
cache = {}


def clearcache():
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """The line with its end; an empty text where there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    if filename in cache and len(cache[filename]) != 1:
        return cache[filename][2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forgets files that have changed since they were read."""
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name)
        if entry is None or len(entry) == 1 or entry[1] is None:
            continue
        try:
            status = os.stat(entry[3])
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if (status.st_size, status.st_mtime) != entry[:2]:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Reads a file; of one that cannot be read, no lines."""
    import sys
    if filename in cache and len(cache[filename]) != 1:
        cache.pop(filename)
    if not filename or (filename.startswith('<') and filename.endswith('>')):
        return []
    places = [filename]
    if not os.path.isabs(filename):
        if lazycache(filename, module_globals):
            try:
                text = cache[filename][0]()
            except (ImportError, OSError):
                pass
            else:
                lines = [] if text is None else [line + '\n' for line in text.splitlines()]
                if text is not None:
                    cache[filename] = len(text), None, lines, filename
                return lines
        places += [os.path.join(folder, filename) for folder in sys.path if isinstance(folder, str)]
    for place in places:
        try:
            status = os.stat(place)
            with open(place, encoding='utf-8') as file:
                lines = file.readlines()
        except (OSError, UnicodeDecodeError, SyntaxError, ValueError):
            continue
        if lines and not lines[-1].endswith('\n'):
            lines[-1] += '\n'
        cache[filename] = status.st_size, status.st_mtime, lines, place
        return lines
    return []


def lazycache(filename, module_globals):
    """Notes how a module's loader would give the text; whether there is such a way."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or (filename.startswith('<') and filename.endswith('>')):
        return False
    if not module_globals or '__name__' not in module_globals:
        return False
    spec = module_globals.get('__spec__')
    name = getattr(spec, 'name', None) or module_globals['__name__']
    loader = getattr(spec, 'loader', None) or module_globals.get('__loader__')
    source = getattr(loader, 'get_source', None)
    if not name or not source:
        return False
    cache[filename] = (lambda: source(name),)
    return True
