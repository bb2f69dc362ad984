"""Packages that are installed: a program made by naja has none."""

__all__ = ["PackageNotFoundError", "distributions", "entry_points", "packages_distributions", "version", "requires"]


class PackageNotFoundError(ModuleNotFoundError):
    """There is no such package."""

    def __str__(self):
        return f"No package metadata was found for {self.name}"

    @property
    def name(self):
        return self.args[0]


class EntryPoints(tuple):
    """What packages offer."""

    def select(self, **params):
        return self

    @property
    def names(self):
        return set()

    @property
    def groups(self):
        return set()

    def __repr__(self):
        return "EntryPoints(())"


def _missing(name):
    if not name:
        raise ValueError("A distribution name is required.")
    raise PackageNotFoundError(name)


def version(distribution_name):
    _missing(distribution_name)


def requires(distribution_name):
    _missing(distribution_name)


def metadata(distribution_name):
    _missing(distribution_name)


def distribution(distribution_name):
    _missing(distribution_name)


def files(distribution_name):
    _missing(distribution_name)


def distributions(**kwargs):
    return iter(())


def entry_points(**params):
    return EntryPoints()


def packages_distributions():
    return {}
