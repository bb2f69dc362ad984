"""Tracebacks and exceptions as text and as data."""

import sys
from _traceback import entry as _entry, entries_text as _entries_text
from _traceback import last_lines as _last_lines, report as _report

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list",
    "format_stack", "format_tb", "print_exc", "format_exc", "print_exception", "print_last",
    "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary",
    "TracebackException", "walk_stack", "walk_tb", "print_list",
]

_absent = object()


def _exception_of(exc, value, tb):
    """The exception that the arguments of the functions below mean."""
    if (value is _absent) != (tb is _absent):
        raise ValueError("Both or neither of value and tb must be given")
    if value is tb is _absent:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
        return exc, getattr(exc, "__traceback__", None)
    return value, tb


class FrameSummary:
    """One entry of a traceback."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line",
                 "locals", "_text")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self._text = None
        self.locals = None if locals is None else {k: repr(v) for k, v in locals.items()}
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno

    @property
    def line(self):
        return None if self._line is None else self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other) and self.locals == other.locals
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4


class StackSummary(list):
    """The entries of a traceback."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """From pairs of frame and line number."""
        result = klass()
        for frame, line in _limited(list(frame_gen), limit):
            code = frame.f_code
            result.append(FrameSummary(code.co_filename, line, code.co_name))
        return result

    @classmethod
    def from_list(klass, a_list):
        """From tuples of file, line, name and text."""
        result = klass()
        for each in a_list:
            if isinstance(each, FrameSummary):
                result.append(each)
            else:
                filename, lineno, name, line = each
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary):
        if frame_summary._text is not None:
            return frame_summary._text
        row = 'File "{}", line {}, in {}'.format(
            frame_summary.filename, frame_summary.lineno, frame_summary.name)
        text = f"  {row}\n"
        if frame_summary.line:
            text += f"    {frame_summary.line}\n"
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        result = []
        last, count = None, 0
        for each in self:
            here = (each.filename, each.lineno, each.name)
            if here != last:
                _add_repetitions(result, count)
                last, count = here, 0
            count += 1
            if count <= 3:
                result.append(self.format_frame_summary(each))
        _add_repetitions(result, count)
        return result


def _add_repetitions(result, count):
    if count > 3:
        more = count - 3
        result.append(
            f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")


def _limited(entries, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


def walk_tb(tb):
    """The frames and line numbers of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """The same of a stack, inwards out."""
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def _summary(tb):
    filename, lineno, name, text, end_lineno, colno, end_colno = _entry(tb)
    summary = FrameSummary(filename, lineno, name, line=text, end_lineno=end_lineno, colno=colno,
                           end_colno=end_colno)
    rest = tb.tb_next
    if rest is None:
        summary._text = _entries_text(tb)
    else:
        whole, after = _entries_text(tb), _entries_text(rest)
        if whole.endswith(after):
            summary._text = whole[:len(whole) - len(after)] or None
    return summary


def extract_tb(tb, limit=None):
    """The entries of a traceback."""
    entries = []
    while tb is not None:
        entries.append(_summary(tb))
        tb = tb.tb_next
    return StackSummary(_limited(entries, limit))


def extract_stack(f=None, limit=None):
    """The entries of the running stack: none is known."""
    return StackSummary()


def format_list(extracted_list):
    """Lines of entries."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    for item in format_list(extracted_list):
        print(item, file=sys.stderr if file is None else file, end="")


def format_tb(tb, limit=None):
    """Lines of a traceback."""
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def format_exception(exc, /, value=_absent, tb=_absent, limit=None, chain=True, **kwargs):
    """The lines of a report of an exception."""
    value, tb = _exception_of(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit).format(chain=chain))


def print_exception(exc, /, value=_absent, tb=_absent, limit=None, file=None, chain=True, **kw):
    text = "".join(format_exception(exc, value, tb, limit, chain))
    print(text, file=sys.stderr if file is None else file, end="")


def format_exception_only(exc, /, value=_absent, *, show_group=False, **kwargs):
    """The last lines of a report."""
    if value is not _absent:
        exc = value
    return list(TracebackException(type(exc), exc, None).format_exception_only(
        show_group=show_group))


def format_exc(limit=None, chain=True):
    """The report of the exception that is being handled."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def format_stack(f=None, limit=None):
    return format_list(extract_stack(f, limit))


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(f, limit), file)


def clear_frames(tb):
    """Frames keep no locals here: there is nothing to clear."""


class TracebackException:
    """An exception taken apart, to be shown later."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 save_exc_type=True, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.stack = extract_tb(exc_traceback, limit)
        self.exc_type = exc_type if save_exc_type else None
        self.exc_type_qualname = exc_type.__qualname__ if exc_type is not None else None
        self.exc_type_module = exc_type.__module__ if exc_type is not None else None
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self._str = _safe_str(exc_value)
        self._last = "NoneType: None\n" if exc_value is None else _last_lines(exc_value)
        self._group = None
        if isinstance(exc_value, BaseExceptionGroup):
            if exc_traceback is exc_value.__traceback__:
                self._group = _report(exc_value)
        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)
        self.__cause__ = self._other(exc_value, "__cause__", seen, limit)
        self.__context__ = None
        if self.__cause__ is None and not self.__suppress_context__:
            self.__context__ = self._other(exc_value, "__context__", seen, limit)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [
                TracebackException(type(e), e, e.__traceback__, limit=limit, _seen=seen)
                for e in exc_value.exceptions]
        if exc_type is not None and issubclass(exc_type, SyntaxError):
            for name in ("filename", "lineno", "end_lineno", "text", "offset", "end_offset", "msg"):
                setattr(self, name, getattr(exc_value, name))

    @staticmethod
    def _other(exc_value, name, seen, limit):
        other = getattr(exc_value, name, None)
        if other is None or id(other) in seen:
            return None
        return TracebackException(type(other), other, other.__traceback__, limit=limit, _seen=seen)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        if self.exc_type_qualname is None:
            return None
        if self.exc_type_module in ("__main__", "builtins"):
            return self.exc_type_qualname
        return f"{self.exc_type_module}.{self.exc_type_qualname}"

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, **kwargs):
        yield from self._last.splitlines(keepends=True)

    def format(self, *, chain=True, **kwargs):
        if self._group is not None and chain:
            yield from self._group.splitlines(keepends=True)
            return
        if chain:
            if self.__cause__ is not None:
                yield from self.__cause__.format(chain=chain)
                yield ("\nThe above exception was the direct cause of the following exception:"
                       "\n\n")
            elif self.__context__ is not None:
                yield from self.__context__.format(chain=chain)
                yield ("\nDuring handling of the above exception, another exception occurred:"
                       "\n\n")
        if self.stack:
            yield "Traceback (most recent call last):\n"
            yield from self.stack.format()
        yield from self.format_exception_only()

    def print(self, *, file=None, chain=True, **kwargs):
        for line in self.format(chain=chain):
            print(line, file=sys.stderr if file is None else file, end="")


def _safe_str(value):
    try:
        return str(value)
    except Exception:
        return "<exception str() failed>"
