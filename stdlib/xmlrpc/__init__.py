"""Calls of functions of other machines, as XML."""
