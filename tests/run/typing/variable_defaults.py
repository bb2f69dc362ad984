"""Defaults of type variables stand for what is not given."""

import typing as t
A = t.TypeVar("A"); B = t.TypeVar("B"); C=t.TypeVar("C", default=int); D=t.TypeVar("D", default=A)
class G(t.Generic[A, B]): pass
class H(t.Generic[A, B, C]): pass
class I(t.Generic[A, D]): pass
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
show(lambda: G[int]); show(lambda: G[int,int,int]); show(lambda: H[int]); show(lambda: H[int,int,int,int]); show(lambda: G[()])
show(lambda: I[int])
show(lambda: C.__default__); show(lambda: C.has_default()); show(lambda: A.__default__)
class J[X, Y=int]: pass
show(lambda: J[str])
import os
print(os.PathLike[str], str | bytes | os.PathLike[str])

# out: TypeError Too few arguments for <class '__main__.G'>; actual 1, expected at least 2
# out: TypeError Too many arguments for <class '__main__.G'>; actual 3, expected 2
# out: TypeError Too few arguments for <class '__main__.H'>; actual 1, expected at least 2
# out: TypeError Too many arguments for <class '__main__.H'>; actual 4, expected 3
# out: TypeError Too few arguments for <class '__main__.G'>; actual 0, expected at least 1
# out: __main__.I[int, ~A]
# out: <class 'int'>
# out: True
# out: typing.NoDefault
# out: __main__.J[str, int]
# out: os.PathLike[str] str | bytes | os.PathLike[str]
