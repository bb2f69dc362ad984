"""Reading and writing of comma-separated values."""

__all__ = [
    'QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'QUOTE_STRINGS', 'QUOTE_NOTNULL',
    'Error', 'Dialect', 'excel', 'excel_tab', 'field_size_limit', 'reader', 'writer',
    'register_dialect', 'get_dialect', 'list_dialects', 'unregister_dialect',
    'Sniffer', 'DictReader', 'DictWriter', 'unix_dialect',
]

from _csv_sniffer import Sniffer
__version__ = '1.0'

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3
QUOTE_STRINGS = 4
QUOTE_NOTNULL = 5

# What the reader stands before or in.
_RECORD, _FIELD, _ESCAPED, _PLAIN, _QUOTED, _ESCAPED_IN_QUOTED, _AFTER_QUOTE, _LINE_END, _AFTER_ESCAPED_LINE_END = range(9)

_dialects = {}
_limit = [131072]
_missing = object()
_options = ('delimiter', 'doublequote', 'escapechar', 'lineterminator', 'quotechar', 'quoting', 'skipinitialspace', 'strict')


class Error(Exception):
    __module__ = '_csv'


def _required_character(name, value):
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be string, not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


def _optional_character(name, value):
    if value is None:
        return None
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be string or None, not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


def _check_character(name, char, may_be_space, lineterminator):
    if char is None:
        return
    if char in '\r\n' or (char == ' ' and not may_be_space):
        raise ValueError(f'bad {name} value')
    if char in lineterminator:
        raise ValueError(f'bad {name} or lineterminator value')


def _check_different(first_name, first, second_name, second):
    if first is not None and first == second:
        raise ValueError(f'bad {first_name} or {second_name} value')


class _Dialect:
    """A checked dialect that no longer changes."""

    __slots__ = _options

    def __init__(self, dialect=None, given=None):
        values = {} if given is None else dict(given)
        for name in values:
            if name not in _options:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        if dialect is not None:
            for name in _options:
                if name not in values:
                    value = getattr(dialect, name, _missing)
                    if value is not _missing:
                        values[name] = value
        self._fill(values)

    def _fill(self, values):
        put = object.__setattr__
        put(self, 'delimiter', _required_character('delimiter', values.get('delimiter', ',')))
        put(self, 'doublequote', bool(values.get('doublequote', True)))
        put(self, 'escapechar', _optional_character('escapechar', values.get('escapechar')))
        lineterminator = values.get('lineterminator', '\r\n')
        if lineterminator is not None and not isinstance(lineterminator, str):
            raise TypeError('"lineterminator" must be a string')
        put(self, 'lineterminator', lineterminator)
        put(self, 'quotechar', _optional_character('quotechar', values.get('quotechar', '"')))
        quoting = values.get('quoting', QUOTE_MINIMAL)
        if type(quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        put(self, 'skipinitialspace', bool(values.get('skipinitialspace', False)))
        put(self, 'strict', bool(values.get('strict', False)))
        if not 0 <= quoting <= 5:
            raise TypeError('bad "quoting" value')
        if self.quotechar is None and 'quoting' not in values:
            quoting = QUOTE_NONE
        put(self, 'quoting', quoting)
        if quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError('quotechar must be set if quoting enabled')
        if lineterminator is None:
            raise TypeError('lineterminator must be set')
        self._check()

    def _check(self):
        may_be_space = not self.skipinitialspace
        _check_character('delimiter', self.delimiter, True, self.lineterminator)
        _check_character('escapechar', self.escapechar, may_be_space, self.lineterminator)
        _check_character('quotechar', self.quotechar, may_be_space, self.lineterminator)
        _check_different('delimiter', self.delimiter, 'escapechar', self.escapechar)
        _check_different('delimiter', self.delimiter, 'quotechar', self.quotechar)
        _check_different('escapechar', self.escapechar, 'quotechar', self.quotechar)

    def __setattr__(self, name, value):
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")

    def __repr__(self):
        return f'<_csv.Dialect object at {id(self):#x}>'


def _dialect_of(dialect, given):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    if isinstance(dialect, _Dialect) and not given:
        return dialect
    return _Dialect(dialect, given)


def register_dialect(name, dialect=None, /, **fmtparams):
    """Make a dialect known under a name."""
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _dialect_of(dialect, fmtparams)


def unregister_dialect(name):
    """Forget a dialect."""
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    """The dialect known under a name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    """The names of all known dialects."""
    return list(_dialects)


def field_size_limit(*limit):
    """The greatest length of a field that is read; with an argument, set it too."""
    if len(limit) > 1:
        raise TypeError(f'field_size_limit() takes at most 1 argument ({len(limit)} given)')
    old = _limit[0]
    if limit:
        if not isinstance(limit[0], int):
            raise TypeError('limit must be an integer')
        _limit[0] = limit[0]
    return old


class Dialect:
    """The base of descriptions of dialects: subclasses set the attributes."""

    _name = ''
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        self._validate()

    def _validate(self):
        try:
            _Dialect(self)
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    """What Excel writes."""

    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """What Excel writes with tabs between fields."""

    delimiter = '\t'


class unix_dialect(Dialect):
    """Everything quoted, lines that end with a line feed."""

    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)


def _file_and_dialect(arguments, options):
    """The first argument of a reader or writer, and its dialect."""
    if not arguments:
        raise TypeError(' expected at least 1 argument, got 0')
    if len(arguments) > 2:
        raise TypeError(f' expected at most 2 arguments, got {len(arguments)}')
    dialect = arguments[1] if len(arguments) == 2 else options.pop('dialect', None)
    return arguments[0], dialect


class reader:
    """An iterator over the records of lines of text."""

    __module__ = '_csv'

    def __init__(self, *arguments, **options):
        source, dialect = _file_and_dialect(arguments, options)
        self._lines = iter(source)
        self.dialect = _dialect_of(dialect, options)
        self.line_num = 0
        self._fields = []
        self._chars = []
        self._bare = True
        self._state = _RECORD

    def __iter__(self):
        return self

    def __next__(self):
        self._fields = []
        self._chars = []
        self._bare = True
        self._state = _RECORD
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if not self._chars and self._state != _QUOTED:
                    raise
                if self.dialect.strict:
                    raise Error('unexpected end of data') from None
                self._save()
                break
            if not isinstance(line, str):
                kind = type(line).__name__
                raise Error(f'iterator should return strings, not {kind} (the file should be opened in text mode)')
            self.line_num += 1
            if self._state == _RECORD and self._split(line):
                break
            for char in line:
                self._take(char)
            self._take('')
            if self._state == _RECORD:
                break
        fields = self._fields
        self._fields = []
        return fields

    def _split(self, line):
        """Take a whole line at once, where nothing in it is special but the delimiter."""
        dialect = self.dialect
        if dialect.quoting > QUOTE_ALL or dialect.skipinitialspace or len(line) > _limit[0]:
            return False
        if dialect.quotechar is not None and dialect.quotechar in line:
            return False
        if dialect.escapechar is not None and dialect.escapechar in line:
            return False
        text = line.rstrip('\r\n')
        if not text or '\n' in text or '\r' in text:
            return False
        self._fields = text.split(dialect.delimiter)
        return True

    def _save(self):
        """Finish a field."""
        field = ''.join(self._chars)
        quoting = self.dialect.quoting
        if self._bare and not field and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
            self._fields.append(None)
        elif self._bare and field and quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS):
            self._fields.append(float(field))
        else:
            self._fields.append(field)
        self._chars = []
        self._bare = True

    def _add(self, char):
        if len(self._chars) >= _limit[0]:
            raise Error(f'field larger than field limit ({_limit[0]})')
        self._chars.append(char)

    def _end_line(self, char):
        self._save()
        self._state = _LINE_END if char else _RECORD

    def _take(self, char):
        """Take the next character of a line; the empty one stands for the end of the line."""
        state = self._state
        if state == _PLAIN:
            self._take_plain(char)
        elif state == _QUOTED:
            self._take_quoted(char)
        elif state == _RECORD:
            if char in ('\n', '\r'):
                self._state = _LINE_END
            elif char:
                self._take_first(char)
        elif state == _FIELD:
            self._take_first(char)
        elif state == _AFTER_QUOTE:
            self._take_after_quote(char)
        elif state == _LINE_END:
            if not char:
                self._state = _RECORD
            elif char not in '\r\n':
                raise Error(
                    'new-line character seen in unquoted field - '
                    "do you need to open the file with newline=''?"
                )
        elif state == _ESCAPED:
            self._add(char or '\n')
            self._state = _AFTER_ESCAPED_LINE_END if char in ('\n', '\r') else _PLAIN
        elif state == _ESCAPED_IN_QUOTED:
            self._add(char or '\n')
            self._state = _QUOTED
        elif char:
            self._take_plain(char)

    def _take_first(self, char):
        dialect = self.dialect
        if char in ('', '\n', '\r'):
            self._end_line(char)
        elif char == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self._bare = False
            self._state = _QUOTED
        elif char == dialect.escapechar:
            self._state = _ESCAPED
        elif char == ' ' and dialect.skipinitialspace:
            self._state = _FIELD
        elif char == dialect.delimiter:
            self._save()
            self._state = _FIELD
        else:
            self._add(char)
            self._state = _PLAIN

    def _take_plain(self, char):
        dialect = self.dialect
        if char in ('', '\n', '\r'):
            self._end_line(char)
        elif char == dialect.escapechar:
            self._state = _ESCAPED
        elif char == dialect.delimiter:
            self._save()
            self._state = _FIELD
        else:
            self._add(char)
            self._state = _PLAIN

    def _take_quoted(self, char):
        dialect = self.dialect
        if not char:
            return
        if char == dialect.escapechar:
            self._state = _ESCAPED_IN_QUOTED
        elif char == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self._state = _AFTER_QUOTE if dialect.doublequote else _PLAIN
        else:
            self._add(char)

    def _take_after_quote(self, char):
        dialect = self.dialect
        if char == dialect.quotechar:
            self._add(char)
            self._state = _QUOTED
        elif char == dialect.delimiter:
            self._save()
            self._state = _FIELD
        elif char in ('', '\n', '\r'):
            self._end_line(char)
        elif not dialect.strict:
            self._add(char)
            self._state = _PLAIN
        else:
            raise Error(f"'{dialect.delimiter}' expected after '{dialect.quotechar}'")


def _is_number(value):
    if isinstance(value, (int, float, complex)):
        return True
    kind = type(value)
    return hasattr(kind, '__index__') or hasattr(kind, '__int__') or hasattr(kind, '__float__')


class writer:
    """Writes records to an object with a method `write`."""

    __module__ = '_csv'

    def __init__(self, *arguments, **options):
        target, dialect = _file_and_dialect(arguments, options)
        self.dialect = _dialect_of(dialect, options)
        write = getattr(target, 'write', None)
        if not callable(write):
            raise TypeError('argument 1 must have a "write" method')
        self._write = write
        special = [self.dialect.delimiter, '\n', '\r']
        for more in (self.dialect.escapechar, self.dialect.quotechar):
            if more is not None:
                special.append(more)
        for char in self.dialect.lineterminator:
            if char not in special:
                special.append(char)
        self._special = special

    def writerow(self, row, /):
        """Write a record."""
        try:
            fields = iter(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        parts = []
        field = ''
        for field in fields:
            parts.append(self._field(field, self._is_quoted(field)))
        if len(parts) == 1 and not parts[0]:
            if self._stays_bare(field):
                raise Error('single empty field record must be quoted')
            parts[0] = self._field('', True)
        return self._write(self.dialect.delimiter.join(parts) + self.dialect.lineterminator)

    def writerows(self, rows, /):
        """Write many records."""
        for row in rows:
            self.writerow(row)

    def _is_quoted(self, field):
        quoting = self.dialect.quoting
        if quoting == QUOTE_MINIMAL or quoting == QUOTE_NONE:
            return False
        if quoting == QUOTE_ALL:
            return True
        if quoting == QUOTE_NONNUMERIC:
            return not _is_number(field)
        if quoting == QUOTE_STRINGS:
            return isinstance(field, str)
        return field is not None

    def _stays_bare(self, field):
        """Whether an empty field must not be quoted."""
        quoting = self.dialect.quoting
        return quoting == QUOTE_NONE or (field is None and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL))

    def _field(self, field, quoted):
        """How a field is written."""
        dialect = self.dialect
        text = '' if field is None else field if isinstance(field, str) else str(field)
        if not text and dialect.delimiter == ' ' and dialect.skipinitialspace:
            if self._stays_bare(field):
                raise Error('empty field must be quoted if delimiter is a space and skipinitialspace is true')
            quoted = True
        for special in self._special:
            if special in text:
                text, quoted = self._escaped(text, quoted)
                break
        return dialect.quotechar + text + dialect.quotechar if quoted else text

    def _escaped(self, text, quoted):
        dialect = self.dialect
        chars = []
        for char in text:
            if char in self._special:
                escaped = dialect.quoting == QUOTE_NONE or char == dialect.escapechar
                if not escaped and char == dialect.quotechar:
                    if dialect.doublequote:
                        chars.append(char)
                    else:
                        escaped = True
                if not escaped:
                    quoted = True
                elif dialect.escapechar is None:
                    raise Error('need to escape, but no escapechar set')
                else:
                    chars.append(dialect.escapechar)
            chars.append(char)
        return ''.join(chars), quoted


class DictReader:
    """An iterator over records as dictionaries; the first record names the fields if nothing else does."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        record = dict(zip(names, row))
        if len(row) > len(names):
            record[self.restkey] = row[len(names):]
        else:
            for name in names[len(row):]:
                record[name] = self.restval
        return record


class DictWriter:
    """Writes dictionaries as records."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ('raise', 'ignore'):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write the names of the fields."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _values(self, record):
        if self.extrasaction == 'raise':
            names = self.fieldnames
            extra = [repr(name) for name in record if name not in names]
            if extra:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join(extra))
        return [record.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        """Write a record."""
        return self.writer.writerow(self._values(rowdict))

    def writerows(self, rowdicts):
        """Write many records."""
        return self.writer.writerows(map(self._values, rowdicts))
