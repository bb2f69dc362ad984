# __context__, __cause__, from None, re-raising.
def chain(error):
    while error is not None:
        print(" ", repr(error), "cause" if error.__cause__ else "", "suppressed" if error.__suppress_context__ else "")
        error = error.__cause__ or error.__context__

def context():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("while handling")
def cause():
    try:
        [][1]
    except IndexError as error:
        raise ValueError("converted") from error
def hidden():
    try:
        {}["x"]
    except KeyError:
        raise RuntimeError("alone") from None
def again():
    try:
        int("z")
    except ValueError:
        raise
def in_finally():
    try:
        raise ValueError("first")
    finally:
        raise TypeError("second")
def class_cause(): raise ValueError from KeyError
for function in (context, cause, hidden, again, in_finally, class_cause):
    print(function.__name__)
    try:
        function()
    except Exception as error:
        chain(error)
for bad in ("raise 5", "raise None from 1"):
    pass
def raises_number(): raise 5
def raises_class(): raise int
def bad_cause(): raise ValueError from 3
def no_active(): raise
for function in (raises_number, raises_class, bad_cause, no_active):
    try:
        function()
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)

# out: context
# out:   KeyError('while handling')
# out:   ZeroDivisionError('division by zero')
# out: cause
# out:   ValueError('converted') cause suppressed
# out:   IndexError('list index out of range')
# out: hidden
# out:   RuntimeError('alone')  suppressed
# out:   KeyError('x')
# out: again
# out:   ValueError("invalid literal for int() with base 10: 'z'")
# out: in_finally
# out:   TypeError('second')
# out:   ValueError('first')
# out: class_cause
# out:   ValueError() cause suppressed
# out:   KeyError()
# out: TypeError exceptions must derive from BaseException
# out: TypeError exceptions must derive from BaseException
# out: TypeError exception causes must derive from BaseException
# out: RuntimeError No active exception to reraise
