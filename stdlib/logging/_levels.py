"""Of `logging`: levels, their names and numbers."""

import _thread

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_lock = _thread.RLock()
_level_names = {
    CRITICAL: "CRITICAL",
    ERROR: "ERROR",
    WARNING: "WARNING",
    INFO: "INFO",
    DEBUG: "DEBUG",
    NOTSET: "NOTSET",
}
_level_numbers = {
    "CRITICAL": CRITICAL,
    "FATAL": FATAL,
    "ERROR": ERROR,
    "WARN": WARNING,
    "WARNING": WARNING,
    "INFO": INFO,
    "DEBUG": DEBUG,
    "NOTSET": NOTSET,
}


def getLevelNamesMapping():
    return _level_numbers.copy()


def getLevelName(level):
    """The name of a number, or the number of a name."""
    found = _level_names.get(level)
    if found is None:
        found = _level_numbers.get(level)
    return f"Level {level}" if found is None else found


def addLevelName(level, levelName):
    with _lock:
        _level_names[level] = levelName
        _level_numbers[levelName] = level


def _check_level(level):
    if isinstance(level, int):
        return level
    if str(level) == level:
        if level not in _level_numbers:
            raise ValueError(f"Unknown level: {level!r}")
        return _level_numbers[level]
    raise TypeError(f"Level not an integer or a valid string: {level!r}")


for _function in (getLevelNamesMapping, getLevelName, addLevelName, _check_level):
    _function.__module__ = "logging"
