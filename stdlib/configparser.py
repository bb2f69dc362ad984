"""Files of settings: sections of options."""

from collections.abc import MutableMapping
import functools
import io
import os
import sys

__all__ = (
    'NoSectionError', 'DuplicateOptionError', 'DuplicateSectionError', 'NoOptionError', 'InterpolationError',
    'InterpolationDepthError', 'InterpolationMissingOptionError', 'InterpolationSyntaxError', 'ParsingError',
    'MissingSectionHeaderError', 'MultilineContinuationError', 'ConfigParser', 'RawConfigParser',
    'Interpolation', 'BasicInterpolation', 'ExtendedInterpolation', 'SectionProxy',
    'DEFAULTSECT', 'MAX_INTERPOLATION_DEPTH',
)

DEFAULTSECT = 'DEFAULT'
MAX_INTERPOLATION_DEPTH = 10

_unset = object()


class Error(Exception):
    """The base of the errors of this module."""

    def __init__(self, msg=''):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, f'No section: {section!r}')
        self.section = section
        self.args = (section,)


def _already_exists(what, source, lineno):
    """A message about a duplicate, with its place if that is known."""
    if source is None:
        return f'{what[0].upper()}{what[1:]} already exists'
    place = '' if lineno is None else f' [line {lineno:2d}]'
    return f'While reading from {source!r}{place}: {what} already exists'


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        Error.__init__(self, _already_exists(f'section {section!r}', source, lineno))
        self.section = section
        self.source = source
        self.lineno = lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        Error.__init__(self, _already_exists(f'option {option!r} in section {section!r}', source, lineno))
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, f'No option {option!r} in section: {section!r}')
        self.option = option
        self.section = section
        self.args = (option, section)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option = option
        self.section = section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        message = (
            f'Bad value substitution: option {option!r} in section {section!r} contains an interpolation key '
            f'{reference!r} which is not a valid option name. Raw value: {rawval!r}'
        )
        InterpolationError.__init__(self, option, section, message)
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        message = (
            f'Recursion limit exceeded in value substitution: option {option!r} in section {section!r} contains an '
            f'interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}'
        )
        InterpolationError.__init__(self, option, section, message)
        self.args = (option, section, rawval)


class ParsingError(Error):
    def __init__(self, source, *args):
        Error.__init__(self, f'Source contains parsing errors: {source!r}')
        self.source = source
        self.errors = []
        self.args = (source,)
        for lineno, line in args:
            self.append(lineno, line)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f'\n\t[line {lineno:2d}]: {line!r}'


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, f'File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}')
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)


class MultilineContinuationError(ParsingError):
    def __init__(self, filename, lineno, line):
        message = f'Key without value continued with an indented line.\nfile: {filename!r}, line: {lineno}\n{line!r}'
        Error.__init__(self, message)
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)


class Interpolation:
    """Leaves values as they are."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _References(Interpolation):
    """References between values: a mark, an opening bracket, a name, a closing text."""

    def before_get(self, parser, section, option, value, defaults):
        parts = []
        self._expand(parser, option, parts, value, section, defaults, 1)
        return ''.join(parts)

    def before_set(self, parser, section, option, value):
        rest = value.replace(self._mark * 2, '')
        kept = ''
        while True:
            start = rest.find(self._mark + self._opening)
            if start < 0:
                break
            name, end = self._reference(rest[start:])
            if name is None:
                kept += rest[: start + 1]
                rest = rest[start + 1 :]
            else:
                kept += rest[:start]
                rest = rest[start + end :]
        position = (kept + rest).find(self._mark)
        if position >= 0:
            raise ValueError(f'invalid interpolation syntax in {value!r} at position {position}')
        return value

    def _reference(self, text):
        """The name a reference at the start of the text has and where the reference ends."""
        end = text.find(self._closing[0], 2)
        if end <= 2 or not text.startswith(self._closing, end):
            return None, 0
        return text[2:end], end + len(self._closing)

    def _expand(self, parser, option, parts, rest, section, values, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        mark = self._mark
        while rest:
            start = rest.find(mark)
            if start < 0:
                parts.append(rest)
                return
            parts.append(rest[:start])
            rest = rest[start:]
            following = rest[1:2]
            if following == mark:
                parts.append(mark)
                rest = rest[2:]
            elif following == self._opening:
                name, end = self._reference(rest)
                if name is None:
                    raise InterpolationSyntaxError(
                        option, section, f'bad interpolation variable reference {rest!r}'
                    )
                rest = rest[end:]
                found = self._look_up(parser, option, section, values, name, raw, rest)
                if found[0] is None:
                    continue
                if mark in found[0]:
                    self._expand(parser, found[1], parts, found[0], found[2], found[3], depth + 1)
                else:
                    parts.append(found[0])
            else:
                message = f"'{mark}' must be followed by '{mark}' or '{self._opening}', found: {rest!r}"
                raise InterpolationSyntaxError(option, section, message)


class BasicInterpolation(_References):
    """References of the form %(name)s within a section."""

    _mark = '%'
    _opening = '('
    _closing = ')s'

    def _look_up(self, parser, option, section, values, name, raw, rest):
        name = parser.optionxform(name)
        if name not in values:
            raise InterpolationMissingOptionError(option, section, raw, name)
        return values[name], option, section, values


class ExtendedInterpolation(_References):
    """References of the form ${name} and ${section:name}."""

    _mark = '$'
    _opening = '{'
    _closing = '}'

    def _look_up(self, parser, option, section, values, name, raw, rest):
        path = name.split(':')
        place = section
        target = option
        try:
            if len(path) == 1:
                target = parser.optionxform(path[0])
                value = values[target]
            elif len(path) == 2:
                place = path[0]
                target = parser.optionxform(path[1])
                value = parser.get(place, target, raw=True)
            else:
                raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, name) from None
        if value is not None and '$' in value:
            values = dict(parser.items(place, raw=True))
        return value, target, place, values


class _Reading:
    """Where the reading of a source stands."""

    def __init__(self, parser, source):
        self.parser = parser
        self.source = source
        self.seen = set()
        self.section = None
        self.name = None
        self.option = None
        self.indent = 0
        self.errors = []

    def line(self, lineno, line):
        """Take a line."""
        text, commented = self.parser._without_comment(line)
        if not text:
            if not self.parser._empty_lines_in_values:
                self.indent = sys.maxsize
            elif not commented and self.section is not None and self.option:
                if self.section.get(self.option) is not None:
                    self.section[self.option].append('')
            return
        indent = len(line) - len(line.lstrip())
        if self.section is not None and self.option and indent > self.indent:
            if self.section.get(self.option) is None:
                raise MultilineContinuationError(self.source, lineno, line)
            self.section[self.option].append(text)
            return
        self.indent = indent
        end = text.rfind(']')
        if text[0] == '[' and end > 1:
            self.header(lineno, text[1:end])
        elif self.section is None:
            raise MissingSectionHeaderError(self.source, lineno, line)
        else:
            self.setting(lineno, line, text)

    def header(self, lineno, name):
        parser = self.parser
        self.name = name
        self.option = None
        if name in parser._sections:
            if parser._strict and name in self.seen:
                raise DuplicateSectionError(name, self.source, lineno)
            self.section = parser._sections[name]
        elif name == parser.default_section:
            self.section = parser._defaults
            return
        else:
            self.section = parser._new_section(name)
        self.seen.add(name)

    def setting(self, lineno, line, text):
        parser = self.parser
        place = -1
        length = 0
        for delimiter in parser._delimiters:
            found = text.find(delimiter)
            if found >= 0 and (place < 0 or found < place):
                place = found
                length = len(delimiter)
        if place < 0 and not parser._allow_no_value:
            self.errors.append((lineno, line))
            return
        option = text if place < 0 else text[:place].rstrip()
        if not option:
            self.errors.append((lineno, line))
        option = self.option = parser.optionxform(option)
        if parser._strict and (self.name, option) in self.seen:
            raise DuplicateOptionError(self.name, option, self.source, lineno)
        self.seen.add((self.name, option))
        self.section[option] = None if place < 0 else [text[place + length :].strip()]


class RawConfigParser(MutableMapping):
    """Sections of options whose values are taken as they are."""

    _DEFAULT_INTERPOLATION = Interpolation()
    BOOLEAN_STATES = {
        '1': True, 'yes': True, 'true': True, 'on': True,
        '0': False, 'no': False, 'false': False, 'off': False,
    }

    def __init__(
        self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=('=', ':'),
        comment_prefixes=('#', ';'), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
        default_section=DEFAULTSECT, interpolation=_unset, converters=_unset,
    ):
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self._proxies = dict_type()
        self._delimiters = tuple(delimiters)
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._allow_no_value = allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self.default_section = default_section
        self._converters = {}
        if interpolation is _unset:
            interpolation = self._DEFAULT_INTERPOLATION
        elif interpolation is None:
            interpolation = Interpolation()
        if not isinstance(interpolation, Interpolation):
            raise TypeError(
                'interpolation= must be None or an instance of Interpolation; '
                f'got an object of type {type(interpolation)}'
            )
        self._interpolation = interpolation
        if converters is not _unset:
            for name, converter in converters.items():
                self._converters[name] = converter
                setattr(self, 'get' + name, functools.partial(self._converted, conv=converter))
        self._proxies[default_section] = SectionProxy(self, default_section)
        if defaults:
            self._read_defaults(defaults)

    def _read_defaults(self, defaults):
        for key, value in defaults.items():
            self._defaults[self.optionxform(key)] = value

    def _new_section(self, name):
        section = self._sections[name] = self._dict()
        self._proxies[name] = SectionProxy(self, name)
        return section

    def _without_comment(self, line):
        """A line without comment and outer spaces, and whether there was a comment."""
        text = line.strip()
        if self._comment_prefixes and text.startswith(self._comment_prefixes):
            return '', True
        places = {prefix: -1 for prefix in self._inline_comment_prefixes}
        start = -1
        while places and start < 0:
            following = {}
            for prefix, place in places.items():
                place = line.find(prefix, place + 1)
                if place < 0:
                    continue
                following[prefix] = place
                if place == 0 or line[place - 1].isspace():
                    start = place if start < 0 else min(start, place)
            places = following
        return (text, False) if start < 0 else (line[:start].strip(), True)

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError(f'Invalid section name: {section!r}')
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._new_section(section)

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        options = self._sections[section].copy()
        options.update(self._defaults)
        return list(options)

    def read(self, filenames, encoding=None):
        """Read those of the named files that can be opened; their names."""
        if isinstance(filenames, (str, bytes, os.PathLike)):
            filenames = [filenames]
        encoding = io.text_encoding(encoding)
        done = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as file:
                    self._read(file, name)
            except OSError:
                continue
            done.append(os.fspath(name) if isinstance(name, os.PathLike) else name)
        return done

    def read_file(self, f, source=None):
        if source is None:
            source = getattr(f, 'name', '<???>')
        self._read(f, source)

    def read_string(self, string, source='<string>'):
        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source='<dict>'):
        seen = set()
        for section, values in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for key, value in values.items():
                key = self.optionxform(str(key))
                if value is not None:
                    value = str(value)
                if self._strict and (section, key) in seen:
                    raise DuplicateOptionError(section, key, source)
                seen.add((section, key))
                self.set(section, key, value)

    def _read(self, lines, source):
        reading = _Reading(self, source)
        try:
            for lineno, line in enumerate(lines, 1):
                reading.line(lineno, line)
        finally:
            self._join_lines()
        if reading.errors:
            raise ParsingError(source, *reading.errors)

    def _join_lines(self):
        for section, options in [(self.default_section, self._defaults), *self._sections.items()]:
            for option, value in options.items():
                if isinstance(value, list):
                    value = '\n'.join(value).rstrip()
                options[option] = self._interpolation.before_read(self, section, option, value)

    def _values(self, section, more):
        """The values options of a section have."""
        values = dict(self._defaults)
        if section in self._sections:
            values.update(self._sections[section])
        elif section != self.default_section:
            raise NoSectionError(section)
        if more:
            for key, value in more.items():
                values[self.optionxform(key)] = value if value is None else str(value)
        return values

    def get(self, section, option, *, raw=False, vars=None, fallback=_unset):
        try:
            values = self._values(section, vars)
        except NoSectionError:
            if fallback is _unset:
                raise
            return fallback
        option = self.optionxform(option)
        if option not in values:
            if fallback is _unset:
                raise NoOptionError(option, section)
            return fallback
        value = values[option]
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, values)

    def _converted(self, section, option, *, conv, raw=False, vars=None, fallback=_unset, **kwargs):
        try:
            return conv(self.get(section, option, raw=raw, vars=vars, **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _unset:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_unset, **kwargs):
        return self._converted(section, option, conv=int, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_unset, **kwargs):
        return self._converted(section, option, conv=float, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_unset, **kwargs):
        conv = self._convert_to_boolean
        return self._converted(section, option, conv=conv, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f'Not a boolean: {value}')
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_unset, raw=False, vars=None):
        if section is _unset:
            return super().items()
        names = list(self._values(section, None))
        values = self._values(section, None)
        if vars:
            for key, value in vars.items():
                values[self.optionxform(key)] = value
        if raw:
            return [(name, values[name]) for name in names]
        expand = self._interpolation.before_get
        return [
            (name, values[name] if values[name] is None else expand(self, section, name, values[name], values))
            for name in names
        ]

    def popitem(self):
        for name in self.sections():
            section = self[name]
            del self[name]
            return name, section
        raise KeyError

    def optionxform(self, optionstr):
        return optionstr.lower()

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def _own(self, section):
        """The options a section has of its own."""
        if not section or section == self.default_section:
            return self._defaults
        if section not in self._sections:
            raise NoSectionError(section)
        return self._sections[section]

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._own(section)[self.optionxform(option)] = value

    def remove_option(self, section, option):
        options = self._own(section)
        option = self.optionxform(option)
        existed = option in options
        if existed:
            del options[option]
        return existed

    def remove_section(self, section):
        existed = section in self._sections
        if existed:
            del self._sections[section]
            del self._proxies[section]
        return existed

    def write(self, fp, space_around_delimiters=True):
        delimiter = self._delimiters[0]
        if space_around_delimiters:
            delimiter = f' {delimiter} '
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults, delimiter)
        for name, options in self._sections.items():
            self._write_section(fp, name, options, delimiter)

    def _write_section(self, file, section, options, delimiter):
        file.write(f'[{section}]\n')
        for key, value in options.items():
            value = self._interpolation.before_write(self, section, key, value)
            if value is None and self._allow_no_value:
                value = ''
            else:
                value = delimiter + str(value).replace('\n', '\n\t')
            file.write(f'{key}{value}\n')
        file.write('\n')

    def _validate_value_types(self, *, section='', option='', value=''):
        if not isinstance(section, str):
            raise TypeError('section names must be strings')
        if not isinstance(option, str):
            raise TypeError('option keys must be strings')
        if (not self._allow_no_value or value) and not isinstance(value, str):
            raise TypeError('option values must be strings')

    def __getitem__(self, key):
        if key not in self:
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if not self.remove_section(key):
            raise KeyError(key)

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        yield self.default_section
        yield from self._sections


class ConfigParser(RawConfigParser):
    """Sections of options whose values may refer to each other."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        self._validate_value_types(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        self._validate_value_types(section=section)
        super().add_section(section)

    def _read_defaults(self, defaults):
        interpolation = self._interpolation
        self._interpolation = Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = interpolation


class SectionProxy(MutableMapping):
    """A section as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for converter in parser._converters:
            getter = getattr(parser, 'get' + converter)
            setattr(self, 'get' + converter, functools.partial(self.get, _impl=getter))

    def __repr__(self):
        return f'<Section: {self._name}>'

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser._validate_value_types(option=key, value=value)
        return self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    def _options(self):
        if self._name == self._parser.default_section:
            return list(self._parser.defaults())
        return self._parser.options(self._name)

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        getter = _impl or self._parser.get
        return getter(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getint(self, option, fallback=None, **kwargs):
        return self.get(option, fallback, _impl=self._parser.getint, **kwargs)

    def getfloat(self, option, fallback=None, **kwargs):
        return self.get(option, fallback, _impl=self._parser.getfloat, **kwargs)

    def getboolean(self, option, fallback=None, **kwargs):
        return self.get(option, fallback, _impl=self._parser.getboolean, **kwargs)
