"""Statistics of profiles: refused, as there are no profiles."""

from enum import StrEnum

__all__ = ["Stats", "SortKey"]


class SortKey(StrEnum):
    """What statistics are sorted by."""

    CALLS = "calls"
    CUMULATIVE = "cumulative"
    FILENAME = "filename"
    LINE = "line"
    NAME = "name"
    NFL = "nfl"
    PCALLS = "pcalls"
    STDNAME = "stdname"
    TIME = "time"


class Stats:
    """Refused when it is made."""

    def __init__(self, *args, stream=None):
        raise NotImplementedError("statistics of profiles are not supported by naja")
