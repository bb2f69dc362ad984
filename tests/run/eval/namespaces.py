"""Built-ins of one's own, code with free variables, and names that text and program share."""

import types


def tell(call, *arguments, **names):
    try:
        print(call(*arguments, **names))
    except Exception as error:
        print(type(error).__name__, error)


code = compile("value", "<v>", "eval")
tell(eval, code, {"__builtins__": types.MappingProxyType({"value": 1})})
tell(eval, code, {"__builtins__": types.MappingProxyType({})})
tell(exec, "class A: pass", {"__builtins__": {}})
namespace = {"__builtins__": {"__import__": lambda *arguments: arguments}}
exec("import foo.bar", namespace)
print(namespace["foo"][0], namespace["foo"][3:])


def make():
    a, b = 2, 3

    def product():
        return a * b

    return product


product = make()
tell(exec, product.__code__)
tell(exec, product.__code__, closure=product.__closure__)
tell(exec, product.__code__, closure=())
tell(exec, product.__code__, closure=[])
tell(exec, "1", closure=product.__closure__)
tell(exec, compile("1", "f", "exec"), closure=product.__closure__)


class Keys:
    def __getitem__(self, name):
        raise KeyError(name)

    def keys(self):
        return ["y", "x"]


print(eval("dir()", {}, Keys()), eval("locals()", {}, Keys()).keys())
shared = 1
exec("def read(): return shared\ndef write(value):\n    global shared\n    shared = value")
shared = 2
print(read())
write(3)
print(shared, globals()["shared"])


def change():
    global shared
    shared = 4


exec("change()\nprint(shared)\nshared += 1")
print(shared)
exec("del shared")
try:
    print(shared)
except NameError as error:
    print(error)
exec("def f():\n    global late\n    late = 1\nlate = 0\nf()", {}, locals_only := {})
print(locals_only.keys() == {"f"})
if len(product.__name__) == 0:
    eval("never reached, but linked")

# out: 1
# out: NameError name 'value' is not defined
# out: NameError __build_class__ not found
# out: foo.bar (None, 0)
# out: TypeError code object requires a closure of exactly length 2
# out: None
# out: TypeError code object requires a closure of exactly length 2
# out: TypeError code object requires a closure of exactly length 2
# out: TypeError closure can only be used when source is a code object
# out: TypeError cannot use a closure with this code object
# out: ['x', 'y'] ['y', 'x']
# out: 2
# out: 3 3
# out: 4
# out: 5
# out: name 'shared' is not defined
# out: True
