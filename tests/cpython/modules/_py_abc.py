"""CPython's other implementation of `abc` is the one there is."""

from abc import ABCMeta, get_cache_token
