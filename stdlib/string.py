"""Common string constants, templates and the formatter class."""

__all__ = [
    'ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits',
    'octdigits', 'printable', 'punctuation', 'whitespace', 'Formatter', 'Template',
]

import _string

ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
whitespace = ' \t\n\r\v\f'
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalize every word of s; words are what s.split(sep) gives."""
    words = [word.capitalize() for word in s.split(sep)]
    return (sep or ' ').join(words)


_missing = {}
_default_idpattern = r'(?a:[_a-z][_a-z0-9]*)'


class Template:
    """A string with $-placeholders."""

    delimiter = '$'
    idpattern = _default_idpattern
    braceidpattern = None
    flags = 2

    def __init_subclass__(cls):
        super().__init_subclass__()
        own = cls.__dict__
        custom = cls.idpattern != _default_idpattern or cls.braceidpattern is not None
        if 'pattern' in own or custom or cls.flags != 2:
            cls._compile_pattern()

    @classmethod
    def _compile_pattern(cls):
        import re
        pattern = cls.__dict__.get('pattern')
        if pattern is None:
            mark = re.escape(cls.delimiter)
            name = cls.idpattern
            braced = cls.braceidpattern or name
            pattern = (
                f'{mark}(?:(?P<escaped>{mark})|(?P<named>{name})|'
                f'{{(?P<braced>{braced})}}|(?P<invalid>))'
            )
        cls.pattern = re.compile(pattern, cls.flags | re.VERBOSE)
        cls._compiled = True

    _compiled = False

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        """Yield (start, end, kind, name, position): kind is one of the pattern's group names."""
        if self._compiled:
            for found in self.pattern.finditer(self.template):
                for kind in ('named', 'braced', 'escaped', 'invalid'):
                    name = found.group(kind)
                    if name is not None:
                        yield found.start(), found.end(), kind, name, found.start(kind)
                        break
                else:
                    yield found.start(), found.end(), None, None, found.start()
            return
        text = self.template
        mark = self.delimiter
        start = text.find(mark)
        while start >= 0:
            after = start + len(mark)
            if text.startswith(mark, after):
                piece = (start, after + len(mark), 'escaped', mark, after)
            else:
                braced = text.startswith('{', after)
                first = after + 1 if braced else after
                last = _identifier_end(text, first)
                if last > first and (not braced or text.startswith('}', last)):
                    kind = 'braced' if braced else 'named'
                    end = last + 1 if braced else last
                    piece = (start, end, kind, text[first:last], first)
                else:
                    piece = (start, after, 'invalid', '', after)
            yield piece
            start = text.find(mark, piece[1])

    def _raise_invalid(self, position):
        lines = self.template[:position].splitlines(keepends=True)
        if lines:
            column = position - len(''.join(lines[:-1]))
            line = len(lines)
        else:
            column = line = 1
        raise ValueError(
            'Invalid placeholder in string: line %d, col %d' % (line, column)
        )

    def _unknown_group(self):
        raise ValueError('Unrecognized named group in pattern', self.pattern)

    def _render(self, mapping, safe):
        text = self.template
        parts = []
        done = 0
        for start, end, kind, name, position in self._pieces():
            parts.append(text[done:start])
            done = end
            if kind == 'named' or kind == 'braced':
                if safe:
                    try:
                        parts.append(str(mapping[name]))
                    except KeyError:
                        parts.append(text[start:end])
                else:
                    parts.append(str(mapping[name]))
            elif kind == 'escaped':
                parts.append(self.delimiter)
            elif kind is None:
                self._unknown_group()
            elif safe:
                parts.append(text[start:end])
            else:
                self._raise_invalid(position)
        parts.append(text[done:])
        return ''.join(parts)

    def substitute(self, mapping=_missing, /, **kws):
        return self._render(_merged(mapping, kws), False)

    def safe_substitute(self, mapping=_missing, /, **kws):
        return self._render(_merged(mapping, kws), True)

    def is_valid(self):
        for _, _, kind, _, _ in self._pieces():
            if kind == 'invalid':
                return False
            if kind is None:
                self._unknown_group()
        return True

    def get_identifiers(self):
        names = []
        for _, _, kind, name, _ in self._pieces():
            if kind is None:
                self._unknown_group()
            if kind in ('named', 'braced') and name not in names:
                names.append(name)
        return names


class _Both:
    """Two mappings as one; the first goes first."""

    def __init__(self, first, second):
        self.first = first
        self.second = second

    def __getitem__(self, key):
        if key in self.first:
            return self.first[key]
        return self.second[key]


def _merged(mapping, kws):
    if mapping is _missing:
        return kws
    return _Both(kws, mapping) if kws else mapping


def _identifier_end(text, start):
    """Where the ASCII identifier that begins at start ends; start when there is none."""
    end = start
    while end < len(text):
        char = text[end]
        if not (char == '_' or char.isascii() and (char.isalpha() or end > start and char.isdigit())):
            break
        end += 1
    return end


class Formatter:
    """str.format as a class whose steps can be overridden."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            automatic = name == ''
            if automatic and auto_arg_index is False or name.isdigit() and auto_arg_index:
                raise ValueError(
                    'cannot switch from manual field specification to automatic field numbering'
                )
            if automatic:
                name = str(auto_arg_index)
                auto_arg_index += 1
            elif name.isdigit():
                auto_arg_index = False
            value, key = self.get_field(name, args, kwargs)
            used_args.add(key)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(
                spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index
            )
            result.append(self.format_field(value, spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        if isinstance(key, int):
            return args[key]
        return kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _string.formatter_field_name_split(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, step in rest:
            value = getattr(value, step) if is_attribute else value[step]
        return value, first
