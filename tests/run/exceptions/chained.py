# Chains of exceptions print oldest first.
def fail():
    try:
        {}["missing"]
    except KeyError:
        raise ValueError("bad")


try:
    fail()
except ValueError as error:
    raise RuntimeError("worse") from error

# err: Traceback (most recent call last):
# err:   File "chained.py", line 4, in fail
# err:     {}["missing"]
# err:     ~~^^^^^^^^^^^
# err: KeyError: 'missing'
# err:
# err: During handling of the above exception, another exception occurred:
# err:
# err: Traceback (most recent call last):
# err:   File "chained.py", line 10, in <module>
# err:     fail()
# err:     ~~~~^^
# err:   File "chained.py", line 6, in fail
# err:     raise ValueError("bad")
# err: ValueError: bad
# err:
# err: The above exception was the direct cause of the following exception:
# err:
# err: Traceback (most recent call last):
# err:   File "chained.py", line 12, in <module>
# err:     raise RuntimeError("worse") from error
# err: RuntimeError: worse
# exit: 1
