"""What machine and system this is."""

import os
import sys
from collections import namedtuple

_Uname = namedtuple("uname_result", "system node release version machine", module="platform")


class uname_result(_Uname):
    """Like `os.uname`, with the processor."""

    __slots__ = ()

    @property
    def processor(self):
        return ""

    def __iter__(self):
        yield from tuple.__iter__(self)
        yield self.processor

    def __len__(self):
        return 6

    def __repr__(self):
        return "uname_result(%s)" % ", ".join(f"{name}={getattr(self, name)!r}" for name in _Uname._fields)


def uname():
    return uname_result(*tuple(os.uname()))


def system():
    return uname().system


def node():
    return uname().node


def release():
    return uname().release


def version():
    return uname().version


def machine():
    return uname().machine


def processor():
    return ""


def architecture(executable=sys.executable, bits="", linkage=""):
    return bits or "64bit", linkage or "ELF"


def python_implementation():
    return "CPython"


def python_version():
    return ".".join(map(str, sys.version_info[:3]))


def python_version_tuple():
    return tuple(map(str, sys.version_info[:3]))


def python_branch():
    return ""


def python_revision():
    return ""


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    return lib, version


def platform(aliased=False, terse=False):
    own = uname()
    if terse:
        return f"{own.system}-{own.release}"
    return f"{own.system}-{own.release}-{own.machine}-with-glibc"


def freedesktop_os_release():
    for path in ("/etc/os-release", "/usr/lib/os-release"):
        try:
            with open(path) as file:
                found = {"NAME": "Linux", "ID": "linux", "PRETTY_NAME": "Linux"}
                for line in file:
                    key, mark, value = line.strip().partition("=")
                    if mark:
                        found[key] = value.strip("\"'")
                return found
        except OSError:
            pass
    raise OSError("Unable to read files /etc/os-release, /usr/lib/os-release")
