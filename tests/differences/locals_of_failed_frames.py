"""Topic: when the locals of a function die that an exception has left.

Difference: in CPython the traceback keeps the frame, and with it the locals, until the exception is
gone. In naja they die when the exception leaves the function, before a handler runs.

Cause: naja's frames are machine frames; a traceback only holds lines and names.

Workaround: keep what must outlive the function in the exception (`error.resource = resource`) or
outside the function; use `with` for what must be closed at a certain moment.
"""


class Resource:
    def __del__(self):
        print("resource dies")


def fail():
    resource = Resource()
    raise ValueError("no luck")


try:
    fail()
except ValueError:
    print("handler runs")  # CPython: before the resource dies
print("after")

# out: resource dies
# out: handler runs
# out: after
