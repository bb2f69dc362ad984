"""Words as a shell reads them."""

import re

__all__ = ["split", "quote", "join"]

_unsafe = re.compile(r"[^\w@%+=:,./-]", re.ASCII).search


def split(s, comments=False, posix=True):
    """The words of a command line."""
    if s is None:
        raise ValueError("s argument must not be None")
    if not posix:
        raise NotImplementedError("shlex.split with posix=False is not supported by naja")
    words = []
    word = None
    quote = ""
    index = 0
    while index < len(s):
        letter = s[index]
        index += 1
        if quote:
            if letter == quote:
                quote = ""
            elif letter == "\\" and quote == '"':
                if index >= len(s):
                    raise ValueError("No escaped character")
                following = s[index]
                index += 1
                word += following if following in '"\\' else "\\" + following
            else:
                word += letter
        elif letter in "'\"":
            quote = letter
            word = word or ""
        elif letter == "\\":
            if index >= len(s):
                raise ValueError("No escaped character")
            word = (word or "") + s[index]
            index += 1
        elif letter in " \t\r\n":
            if word is not None:
                words.append(word)
                word = None
        elif letter == "#" and comments:
            end = s.find("\n", index)
            index = len(s) if end < 0 else end
        else:
            word = (word or "") + letter
    if quote:
        raise ValueError("No closing quotation")
    if word is not None:
        words.append(word)
    return words


def quote(s):
    """The text as one word."""
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f"expected string or bytes-like object, got {type(s).__name__!r}")
    if _unsafe(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    """A command line of words."""
    return " ".join(quote(arg) for arg in split_command)
