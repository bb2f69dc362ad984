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
# err:   + Exception Group Traceback (most recent call last):
# err:   |   File "uncaught.py", line 18, in <module>
# err:   |     inner()
# err:   |     ~~~~~^^
# err:   | ExceptionGroup:  (2 sub-exceptions)
# err:   | a note
# err:   +-+---------------- 1 ----------------
# err:     | Exception Group Traceback (most recent call last):
# err:     |   File "uncaught.py", line 14, in inner
# err:     |     raise ExceptionGroup("inner", make())
# err:     | ExceptionGroup: inner (1 sub-exception)
# err:     +-+---------------- 1 ----------------
# err:       | Traceback (most recent call last):
# err:       |   File "uncaught.py", line 8, in make
# err:       |     leaf(e)
# err:       |     ~~~~^^^
# err:       |   File "uncaught.py", line 3, in leaf
# err:       |     raise e
# err:       | ValueError: one
# err:       +------------------------------------
# err:     |
# err:     | During handling of the above exception, another exception occurred:
# err:     |
# err:     | Traceback (most recent call last):
# err:     |   File "uncaught.py", line 16, in inner
# err:     |     raise KeyError("handler")
# err:     | KeyError: 'handler'
# err:     +---------------- 2 ----------------
# err:     | Exception Group Traceback (most recent call last):
# err:     |   File "uncaught.py", line 14, in inner
# err:     |     raise ExceptionGroup("inner", make())
# err:     | ExceptionGroup: inner (1 sub-exception)
# err:     +-+---------------- 1 ----------------
# err:       | Traceback (most recent call last):
# err:       |   File "uncaught.py", line 8, in make
# err:       |     leaf(e)
# err:       |     ~~~~^^^
# err:       |   File "uncaught.py", line 3, in leaf
# err:       |     raise e
# err:       | TypeError: two
# err:       | lines
# err:       +------------------------------------
# err:
# err: The above exception was the direct cause of the following exception:
# err:
# err: Traceback (most recent call last):
# err:   File "uncaught.py", line 22, in <module>
# err:     raise RuntimeError("last") from e
# err: RuntimeError: last
# exit: 1
