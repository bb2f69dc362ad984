# Context variables and contexts.
import contextvars
from contextvars import ContextVar, Context, Token, copy_context
import re
def show(x): print(re.sub(r"0x[0-9a-f]+", "0x", str(x)))
a = ContextVar("a")
b = ContextVar("b", default=5)
try: a.get()
except LookupError as e: show(repr(e))
print(a.get("given"), b.get(), b.get(7), a.name)
t = a.set(1)
show(t); print(t.old_value is Token.MISSING, t.var is a, Token.MISSING)
t2 = a.set(2)
print(t2.old_value)
a.reset(t2); print(a.get()); a.reset(t)
try: a.reset(t)
except RuntimeError as e: show(e)
t = a.set(1)
for bad in (lambda: b.reset(t), lambda: a.reset(5), lambda: ContextVar(5), lambda: Context().run(a.reset, t), lambda: copy_context()["x"], lambda: Context()[a], lambda: Context().get(3)):
    try: bad()
    except Exception as e: show(f"{type(e).__name__} {e}")
c = copy_context()
def f(x, *, y):
    a.set(x)
    return a.get(), y
print(c.run(f, 10, y=2), a.get(), c[a], a in c, b in c, len(c), list(c) == [a], list(c.values()))
try: c.run(lambda: c.run(print))
except RuntimeError as e: show(str(e)[:21])
print(Context() == Context(), c == c.copy(), c.get(b, "no"))
show(a); show(b)
print(ContextVar[int], Token[str])

# out: LookupError(<ContextVar name='a' at 0x>)
# out: given 5 7 a
# out: <Token var=<ContextVar name='a' at 0x> at 0x>
# out: True True <Token.MISSING>
# out: 1
# out: 1
# out: <Token used var=<ContextVar name='a' at 0x> at 0x> has already been used once
# out: ValueError <Token var=<ContextVar name='a' at 0x> at 0x> was created by a different ContextVar
# out: TypeError expected an instance of Token, got 5
# out: TypeError context variable name must be a str
# out: ValueError <Token var=<ContextVar name='a' at 0x> at 0x> was created in a different Context
# out: TypeError a ContextVar key was expected, got 'x'
# out: KeyError <ContextVar name='a' at 0x>
# out: TypeError a ContextVar key was expected, got 3
# out: (10, 2) 1 10 True False 1 True [10]
# out: cannot enter context:
# out: True True no
# out: <ContextVar name='a' at 0x>
# out: <ContextVar name='b' default=5 at 0x>
# out: _contextvars.ContextVar[int] _contextvars.Token[str]
