# The traceback of groups that nobody catches.
def leaf(e):
    raise e
def make():
    found = []
    for e in (ValueError("one"), TypeError("two\nlines")):
        try:
            leaf(e)
        except Exception as caught:
            found.append(caught)
    return found
def inner():
    try:
        raise ExceptionGroup("inner", make())
    except* ValueError:
        raise KeyError("handler")
try:
    inner()
except ExceptionGroup as e:
    e.add_note("a note")
    print(repr(e))
    raise RuntimeError("last") from e

# out: ExceptionGroup('', [KeyError('handler'), ExceptionGroup('inner', [TypeError('two\nlines')])])
# out: ExceptionGroup('', [KeyError('handler'), ExceptionGroup('inner', [TypeError('two\nlines')])])
# err: Traceback (most recent call last):
# err:   File "/tmp/tmptsybxp3d/traceback.py", line 18, in <module>
# err:     inner()
# err: ExceptionGroup:  (2 sub-exceptions)
# err:
# err: The above exception was the direct cause of the following exception:
# err:
# err: Traceback (most recent call last):
# err:   File "/tmp/tmptsybxp3d/traceback.py", line 22, in <module>
# err:     raise RuntimeError("last") from e
# err: RuntimeError: last
# exit: 1
