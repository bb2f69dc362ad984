"""Names of the importer of archives. A compiled program takes no modules out of archives."""

__all__ = ['ZipImportError', 'zipimporter']


class ZipImportError(ImportError):
    """An archive that cannot be imported from."""


class zipimporter:
    """An importer of an archive; making one says that there is none."""

    def __init__(self, path):
        raise ZipImportError(f'a compiled program cannot import from {path!r}', path=path)
