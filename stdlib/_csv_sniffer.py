"""Of `csv`: guesses how a file is written from a part of it."""

_PREFERRED = (',', '\t', ';', ' ', ':')
_ROWS_AT_ONCE = 10
_ROWS_FOR_HEADER = 20
_DELIMITER = r'(?P<delim>[^\w\n"\'])(?P<space> ?)'
_QUOTED = r'(?P<quote>["\']).*?(?P=quote)'
# Quoted fields in the middle of a line, at its start, at its end, and alone.
_PATTERNS = (
    _DELIMITER + _QUOTED + '(?P=delim)',
    r'(?:^|\n)' + _QUOTED + _DELIMITER,
    _DELIMITER + _QUOTED + r'(?:$|\n)',
    r'(?:^|\n)' + _QUOTED + r'(?:$|\n)',
)


class Sniffer:
    """Finds the dialect of a sample, and whether its first row is a header."""

    def __init__(self):
        self.preferred = list(_PREFERRED)

    def sniff(self, sample, delimiters=None):
        from csv import QUOTE_MINIMAL, Dialect, Error
        quote, doubled, mark, spaced = self._guess_quote_and_delimiter(sample, delimiters)
        if not mark:
            mark, spaced = self._guess_delimiter(sample, delimiters)
        if not mark:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL

        dialect.doublequote = doubled
        dialect.delimiter = mark
        dialect.quotechar = quote or '"'
        dialect.skipinitialspace = spaced
        return dialect

    def _guess_quote_and_delimiter(self, data, delimiters):
        """By the characters around what is quoted."""
        import re
        for pattern in _PATTERNS:
            pattern = re.compile(pattern, re.DOTALL | re.MULTILINE)
            found = list(pattern.finditer(data))
            if found:
                break
        else:
            return '', False, None, 0
        quotes = {}
        marks = {}
        spaces = 0
        for match in found:
            groups = match.groupdict()
            quote = groups['quote']
            quotes[quote] = quotes.get(quote, 0) + 1
            mark = groups.get('delim')
            if mark and (delimiters is None or mark in delimiters):
                marks[mark] = marks.get(mark, 0) + 1
            if groups.get('space'):
                spaces += 1
        quote = max(quotes, key=quotes.get)
        if not marks:
            mark, spaced = '', 0
        else:
            mark = max(marks, key=marks.get)
            spaced = marks[mark] == spaces
            if mark == '\n':
                mark = ''
        parts = {'delim': re.escape(mark), 'quote': quote}
        inner = '[^%(delim)s\\n]*%(quote)s' % parts
        around = r'((%(delim)s)|^)\W*%(quote)s' % parts, r'\W*((%(delim)s)|$)' % parts
        doubled = re.search(around[0] + inner + inner + around[1], data, re.MULTILINE) is not None
        return quote, doubled, mark, spaced

    def _guess_delimiter(self, data, delimiters):
        """By the character that comes equally often in most lines."""
        lines = [line for line in data.split('\n') if line]
        counts = {chr(code): {} for code in range(127)}
        modes = {}
        found = {}
        step = min(_ROWS_AT_ONCE, len(lines))
        for start in range(0, len(lines), step or 1):
            seen = min(start + step, len(lines))
            for line in lines[start:seen]:
                for char, often in counts.items():
                    count = line.count(char)
                    often[count] = often.get(count, 0) + 1
            for char, often in counts.items():
                if list(often) != [0]:
                    usual = max(often, key=often.get)
                    modes[char] = usual, 2 * often[usual] - sum(often.values())
            consistency = 1.0
            while not found and consistency >= 0.9:
                for char, (count, lead) in modes.items():
                    wanted = delimiters is None or char in delimiters
                    if count > 0 and lead > 0 and lead / seen >= consistency and wanted:
                        found[char] = count, lead
                consistency -= 0.01
            if len(found) == 1:
                return _with_space(*found, lines)
        if not found:
            return '', 0
        for char in self.preferred:
            if char in found:
                return _with_space(char, lines)
        best = max((mode, char) for char, mode in found.items())
        return _with_space(best[1], lines)

    def has_header(self, sample):
        """Whether the first row differs in kind or length from what stands below it."""
        from csv import reader
        from io import StringIO
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for number, row in enumerate(rows):
            if number > _ROWS_FOR_HEADER:
                break
            if len(row) != len(header):
                continue
            for column in list(kinds):
                kind = _kind(row[column])
                if kind == kinds[column]:
                    continue
                if kinds[column] is None:
                    kinds[column] = kind
                else:
                    del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
                continue
            try:
                kind(header[column])
            except (ValueError, TypeError):
                votes += 1
            else:
                votes -= 1
        return votes > 0


def _kind(text):
    """`complex` for numbers, else the length."""
    try:
        complex(text)
    except (ValueError, OverflowError):
        return len(text)
    return complex


def _with_space(char, lines):
    """The delimiter, and whether a space follows it each time in the first line."""
    return char, lines[0].count(char) == lines[0].count(char + ' ')


Sniffer.__module__ = 'csv'
