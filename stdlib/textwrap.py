"""Wrapping and filling of paragraphs, indenting and dedenting of text."""

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_spaces = '\t\n\x0b\x0c\r '


def _is_word(char):
    return char == '_' or char.isalnum()


def _is_letter(char):
    return _is_word(char) and not char.isdecimal()


def _letters(text, start, end):
    """Whether text[start:end] lies inside the text and is all letters."""
    return 0 <= start and end <= len(text) and all(_is_letter(char) for char in text[start:end])


def _dashes_before_word(text, start):
    """Where a run of two or more dashes ends that begins at start and a word follows; else 0."""
    end = start
    while end < len(text) and text[end] == '-':
        end += 1
    return end if end - start >= 2 and end < len(text) and _is_word(text[end]) else 0


def _may_break_after(text, dash):
    """Whether a compound word may be broken after its hyphen at the index."""
    before = _letters(text, dash - 2, dash) or (
        dash >= 3
        and text[dash - 2] == '-'
        and _is_letter(text[dash - 3])
        and _is_letter(text[dash - 1])
    )
    return before and (
        _letters(text, dash + 1, dash + 3)
        or (
            text.startswith('-', dash + 2)
            and _letters(text, dash + 1, dash + 2)
            and _letters(text, dash + 3, dash + 4)
        )
    )


def _is_punctuated(char):
    return _is_word(char) or char in '!"\'&.,?'


def _chunk_end(text, start):
    """The end of the chunk that begins at start: white space, a dash, a word or a part of one."""
    length = len(text)
    end = start
    while end < length and text[end] in _spaces:
        end += 1
    if end > start:
        return end
    if start > 0 and _is_punctuated(text[start - 1]):
        end = _dashes_before_word(text, start)
        if end:
            return end
    end = start + 1
    while end < length and text[end] not in _spaces:
        if text[end] == '-':
            if _may_break_after(text, end):
                return end + 1
            if _is_punctuated(text[end - 1]) and _dashes_before_word(text, end):
                return end
        end += 1
    return end


class TextWrapper:
    """Wraps paragraphs; the attributes are the options."""

    unicode_whitespace_trans = dict.fromkeys(map(ord, _spaces), ord(' '))

    def __init__(
        self,
        width=70,
        initial_indent='',
        subsequent_indent='',
        expand_tabs=True,
        replace_whitespace=True,
        fix_sentence_endings=False,
        break_long_words=True,
        drop_whitespace=True,
        break_on_hyphens=True,
        tabsize=8,
        *,
        max_lines=None,
        placeholder=' [...]',
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        chunks = []
        start = 0
        while start < len(text):
            if self.break_on_hyphens is True:
                end = _chunk_end(text, start)
            else:
                blank = text[start] in _spaces
                end = start + 1
                while end < len(text) and (text[end] in _spaces) == blank:
                    end += 1
            chunks.append(text[start:end])
            start = end
        return chunks

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def _fix_sentence_endings(self, chunks):
        at = 0
        while at < len(chunks) - 1:
            word = chunks[at]
            if word[-1:] in ('"', "'"):
                word = word[:-1]
            ends = word[-1:] in ('.', '!', '?') and 'a' <= word[-2:-1] <= 'z'
            if chunks[at + 1] == ' ' and ends:
                chunks[at + 1] = '  '
                at += 1
            at += 1

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """Put what fits of a word that is too long for any line on the current one."""
        room = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            chunk = reversed_chunks[-1]
            end = room
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind('-', 0, room)
                if hyphen > 0 and chunk[:hyphen].strip('-'):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _check_options(self):
        if self.width <= 0:
            raise ValueError('invalid width %r (must be > 0)' % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')

    def _fill_line(self, chunks, lines, width):
        """Take the chunks of the next line off the end of chunks."""
        line = []
        length = 0
        if self.drop_whitespace and lines and chunks[-1].strip() == '':
            chunks.pop()
        while chunks and length + len(chunks[-1]) <= width:
            length += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            self._handle_long_word(chunks, line, length, width)
        if self.drop_whitespace and line and line[-1].strip() == '':
            line.pop()
        return line

    def _truncate(self, lines, line, indent, width):
        """Finish with the placeholder: the line does not fit as the last one."""
        length = sum(map(len, line))
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + ''.join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            last = lines[-1].rstrip()
            if len(last) + len(self.placeholder) <= self.width:
                lines[-1] = last + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _wrap_chunks(self, chunks):
        self._check_options()
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            line = self._fill_line(chunks, lines, width)
            if not line:
                continue
            if self.max_lines is not None and len(lines) + 1 >= self.max_lines:
                nothing_left = not chunks or (
                    self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
                )
                if not nothing_left or sum(map(len, line)) > width:
                    self._truncate(lines, line, indent, width)
                    break
            lines.append(indent + ''.join(line))
        return lines

    def wrap(self, text):
        """The lines of one paragraph."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The paragraph as one text with line breaks."""
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The lines of one paragraph."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """The paragraph as one text with line breaks."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The text on one line of the width, its end replaced where it does not fit."""
    wrapper = TextWrapper(width=width, max_lines=1, **kwargs)
    return wrapper.fill(' '.join(text.strip().split()))


def _common_start(first, second):
    length = 0
    for one, other in zip(first, second):
        if one != other:
            break
        length += 1
    return first[:length]


def dedent(text):
    """The text without the white space that all its lines begin with."""
    lines = [line if line.strip(' \t') else '' for line in text.split('\n')]
    margin = None
    for line in lines:
        if line:
            own = line[:len(line) - len(line.lstrip(' \t'))]
            margin = own if margin is None else _common_start(margin, own)
    if margin:
        lines = [line.removeprefix(margin) for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    """The text with the prefix before every line, or every line the predicate accepts."""
    parts = []
    for line in text.splitlines(True):
        if not line.isspace() if predicate is None else predicate(line):
            parts.append(prefix)
        parts.append(line)
    return ''.join(parts)
