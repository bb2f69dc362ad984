"""Classes for the kinds of parts."""
