"""`compile` in its three modes, and code objects."""

import sys

code = compile("x = 3\nx + 1\n", "<m>", "exec")
print(eval(code), x)
single = compile("x * 2", "<m>", "single")
print(eval(single))
exec(single)
exec(compile("None", "<m>", "single"))
exec(compile("for i in range(3): i\n", "<m>", "single"))
exec(compile("a = 1; a + 1; 'text'", "<m>", "single"))
old = sys.displayhook
sys.displayhook = lambda value: print("shown:", value)
exec(single)
sys.displayhook = old
print(code.co_name, code.co_filename, code.co_argcount, code.co_freevars, type(code))
source = compile("def f(a, b):\n    c = a\n    return c", "<g>", "exec")
namespace = {}
exec(source, namespace)
inner = namespace["f"].__code__
print(inner.co_name, inner.co_filename, inner.co_varnames, inner.co_argcount, inner.co_firstlineno)
for _ in range(2):
    exec(source, namespace)
    print(namespace["f"](1, 2))


def plain():
    print("in plain")


exec(plain.__code__)
print(eval(plain.__code__))
"a docstring"
module = {}
exec('"""doc"""\nx: int = 1', module)
print(module["__doc__"], module["__annotations__"])
exec("from math import *\nprint(floor(2.5))")
import math
exec("import math as m\nprint(m.sqrt(4), math.pi > 3)")
print(compile("1", "f", mode="eval", flags=0, dont_inherit=True, optimize=-1) is not None)

# out: None 3
# out: 6
# out: None
# out: 6
# out: 0
# out: 1
# out: 2
# out: 2
# out: 'text'
# out: shown: 6
# out: <module> <m> 0 () <class 'code'>
# out: f <g> ('a', 'b', 'c') 2 1
# out: 1
# out: 1
# out: in plain
# out: in plain
# out: None
# out: doc {'x': <class 'int'>}
# out: 2
# out: 2.0 True
# out: True
