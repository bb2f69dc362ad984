"""Asking for a password, and who the user is."""

import os
import sys

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """What is typed can be seen."""


def getpass(prompt="Password: ", stream=None):
    """Reads a line; it can be seen while it is typed."""
    stream = stream or sys.stderr
    stream.write(prompt)
    stream.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.removesuffix("\n")


def getuser():
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        user = os.environ.get(name)
        if user:
            return user
    try:
        with open("/etc/passwd") as file:
            for line in file:
                fields = line.split(":")
                if fields[2] == str(os.getuid()):
                    return fields[0]
    except OSError:
        pass
    raise OSError("No username set in the environment")
