# Chains of contexts that lead back into themselves; states that are no dictionaries.
def cycle():
    try:
        raise ValueError(1)
    except ValueError as error:
        error.__context__ = error
        raise TypeError(2)
try:
    cycle()
except TypeError as error:
    print(repr(error.__context__), error.__context__.__context__ is error.__context__)

first, second, third = KeyError(1), KeyError(2), KeyError(3)
try:
    try:
        raise first
    except KeyError:
        try:
            raise second
        except KeyError:
            first.__context__ = second
            raise third
except KeyError as error:
    print(repr(error.__context__), repr(second.__context__), first.__context__ is second)
try:
    Exception(42).__setstate__(42)
except TypeError as error:
    print(error)

# out: ValueError(1) True
# out: KeyError(2) KeyError(1) True
# out: state is not a dictionary
