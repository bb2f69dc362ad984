"""Of `pathlib`: the error, which says that it is from here."""


class UnsupportedOperation(NotImplementedError):
    """The system cannot do this."""
