"""CPython's other implementation of `datetime` is the one there is."""

from datetime import *
