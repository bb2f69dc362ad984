"""Options of command lines, in the manner of C's `getopt`."""

import os
from gettext import gettext as _

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    """An option that is not known, or that has or lacks an argument."""

    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        super().__init__(msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def _as_list(longopts):
    return [longopts] if isinstance(longopts, str) else list(longopts)


def getopt(args, shortopts, longopts=[]):
    """The options up to the first argument that is none, and the rest."""
    found = []
    longopts = _as_list(longopts)
    while args and args[0].startswith('-') and args[0] != '-':
        if args[0] == '--':
            args = args[1:]
            break
        args = _take(found, args, shortopts, longopts)
    return found, args


def gnu_getopt(args, shortopts, longopts=[]):
    """The options wherever they stand, and the other arguments."""
    found = []
    others = []
    longopts = _as_list(longopts)
    in_order = bool(os.environ.get('POSIXLY_CORRECT'))
    if shortopts.startswith('+'):
        shortopts = shortopts[1:]
        in_order = True
    while args:
        if args[0] == '--':
            others += args[1:]
            break
        if args[0].startswith('-') and args[0] != '-':
            args = _take(found, args, shortopts, longopts)
        elif in_order:
            others += args
            break
        else:
            others.append(args[0])
            args = args[1:]
    return found, others


def _take(found, args, shortopts, longopts):
    """Moves the options of the first argument to those found; answers with what is left."""
    if args[0].startswith('--'):
        return _take_long(found, args[0][2:], longopts, args[1:])
    return _take_short(found, args[0][1:], shortopts, args[1:])


def _take_long(found, text, longopts, args):
    name, equals, value = text.partition('=')
    if not equals:
        value = None
    takes, name = long_has_args(name, longopts)
    if takes and value is None:
        if not args:
            raise GetoptError(_('option --%s requires argument') % name, name)
        value, args = args[0], args[1:]
    elif value is not None and not takes:
        raise GetoptError(_('option --%s must not have an argument') % name, name)
    found.append(('--' + name, value or ''))
    return args


def long_has_args(opt, longopts):
    """Whether the long option that a text is short for takes a value, and its name."""
    candidates = [known for known in longopts if known.startswith(opt)]
    if not candidates:
        raise GetoptError(_('option --%s not recognized') % opt, opt)
    if opt in candidates:
        return False, opt
    if opt + '=' in candidates:
        return True, opt
    if len(candidates) > 1:
        raise GetoptError(_('option --%s not a unique prefix') % opt, opt)
    name = candidates[0]
    return (True, name[:-1]) if name.endswith('=') else (False, name)


def _take_short(found, text, shortopts, args):
    while text:
        letter, text = text[0], text[1:]
        value = ''
        if short_has_arg(letter, shortopts):
            if not text:
                if not args:
                    raise GetoptError(_('option -%s requires argument') % letter, letter)
                text, args = args[0], args[1:]
            value, text = text, ''
        found.append(('-' + letter, value))
    return args


def short_has_arg(opt, shortopts):
    """Whether a short option takes a value."""
    for index, letter in enumerate(shortopts):
        if letter == opt != ':':
            return shortopts.startswith(':', index + 1)
    raise GetoptError(_('option -%s not recognized') % opt, opt)
