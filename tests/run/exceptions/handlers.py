# Matching, binding, else, finally, nesting, context and cause.
def attempt(action):
    try:
        result = action()
    except (KeyError, IndexError) as error:
        print("lookup", type(error).__name__, error)
    except ValueError:
        print("value")
    except Exception as error:
        print("other", type(error).__name__, error)
    else:
        print("fine", result)
    finally:
        print("finally")
    try:
        error
    except UnboundLocalError as unbound:
        print(unbound)


attempt(lambda: {}["k"])
attempt(lambda: [][1])
attempt(lambda: int("x"))
attempt(lambda: 1 / 0)
attempt(lambda: 42)
try:
    try:
        raise ValueError("first")
    except ValueError as first:
        raise KeyError("second") from first
except KeyError as error:
    print(repr(error.__cause__), error.__suppress_context__)
try:
    try:
        1 / 0
    finally:
        [].pop()
except IndexError as error:
    print(repr(error), repr(error.__context__))
try:
    try:
        raise TypeError("kept")
    except TypeError:
        raise
except TypeError as error:
    print(error)
try:
    raise
except RuntimeError as error:
    print(error)
try:
    raise KeyError from None
except KeyError as error:
    print(error.__cause__, error.__suppress_context__)
try:
    raise 5
except TypeError as error:
    print(error)

# out: lookup KeyError 'k'
# out: finally
# out: cannot access local variable 'error' where it is not associated with a value
# out: lookup IndexError list index out of range
# out: finally
# out: cannot access local variable 'error' where it is not associated with a value
# out: value
# out: finally
# out: cannot access local variable 'error' where it is not associated with a value
# out: other ZeroDivisionError division by zero
# out: finally
# out: cannot access local variable 'error' where it is not associated with a value
# out: fine 42
# out: finally
# out: cannot access local variable 'error' where it is not associated with a value
# out: ValueError('first') True
# out: IndexError('pop from empty list') ZeroDivisionError('division by zero')
# out: kept
# out: No active exception to reraise
# out: None True
# out: exceptions must derive from BaseException
