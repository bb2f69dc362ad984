"""Profiles of programs: refused, since compiled code does not tell of its calls."""

__all__ = ["run", "runctx", "Profile"]

_REFUSED = "profiles of programs are not supported by naja; profile the executable with perf"


def run(statement, filename=None, sort=-1):
    """Refused: statements are not run as text."""
    raise NotImplementedError(_REFUSED)


def runctx(statement, globals, locals, filename=None, sort=-1):
    """Refused as well."""
    raise NotImplementedError(_REFUSED)


class Profile:
    """Refused when it is made."""

    def __init__(self, *args, **options):
        raise NotImplementedError(_REFUSED)
