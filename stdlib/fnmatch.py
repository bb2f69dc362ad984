"""Names of files that match patterns as in a shell."""

import posixpath
import re
from functools import lru_cache

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Whether the name matches, by the habits of the system."""
    return fnmatchcase(posixpath.normcase(name), posixpath.normcase(pat))


def fnmatchcase(name, pat):
    """Whether the name matches, capitals told apart."""
    return _matcher(pat)(name) is not None


def filter(names, pat):
    """The names that match."""
    match = _matcher(posixpath.normcase(pat))
    return [name for name in names if match(name)]


@lru_cache(maxsize=32768, typed=True)
def _matcher(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode("latin-1")).encode("latin-1")).match
    return re.compile(translate(pat)).match


def _ranges(body):
    """A set parted at the dashes that make ranges, without empty ranges."""
    kept = [""]
    least = 2 if body[0] == "!" else 1
    for place, sign in enumerate(body):
        if sign == "-" and place >= least and place + 1 < len(body):
            kept.append("")
            least = place + 3
        else:
            kept[-1] += sign
    out = kept[:1]
    for piece in kept[1:]:
        if out[-1][-1] > piece[0]:
            out[-1] = out[-1][:-1] + piece[1:]
        else:
            out.append(piece)
    return out


def _set(body):
    """The regular expression of what stands in brackets."""
    if "-" not in body:
        body = body.replace("\\", r"\\")
    else:
        quoted = [piece.replace("\\", r"\\").replace("-", r"\-") for piece in _ranges(body)]
        body = "-".join(quoted)
    for sign in "&~|":
        body = body.replace(sign, "\\" + sign)
    if not body:
        return "(?!)"
    if body == "!":
        return "."
    if body[0] == "!":
        body = "^" + body[1:]
    elif body[0] in ("^", "["):
        body = "\\" + body
    return f"[{body}]"


def _pieces(pat):
    """The parts of a pattern; None stands for a run of stars."""
    out = []
    place = 0
    while place < len(pat):
        sign = pat[place]
        place += 1
        if sign == "*":
            if not out or out[-1] is not None:
                out.append(None)
        elif sign == "?":
            out.append(".")
        elif sign == "[":
            inner = place + (pat[place:place + 1] == "!")
            end = pat.find("]", inner + (pat[inner:inner + 1] == "]"))
            if end < 0:
                out.append("\\[")
            else:
                out.append(_set(pat[place:end]))
                place = end + 1
        else:
            out.append(re.escape(sign))
    return out


def translate(pat):
    """The regular expression of a pattern."""
    runs = [[]]
    for piece in _pieces(pat):
        if piece is None:
            runs.append([])
        else:
            runs[-1].append(piece)
    texts = ["".join(run) for run in runs]
    out = texts[0]
    if len(texts) > 1:
        for text in texts[1:-1]:
            out += f"(?>.*?{text})"
        out += ".*" + texts[-1]
    return rf"(?s:{out})\Z"
