"""`eval` of text, bytes and code; globals and locals by position and by name."""

x = 10
print(eval("x * 2"), eval(b"x + 1"), eval(bytearray(b"x - 1")), eval("  \t 7"), eval("(\n1 +\n2)\n"))
print(eval("a + b", {"a": 1, "b": 2}), eval("a + b", {"a": 1}, {"b": 5}))
print(eval("x", globals={"x": 3}), eval("x + y", locals={"y": 1}), eval("x", {"x": 1}, {"x": 2}))
code = compile("x ** 2", "<there>", "eval")
print(eval(code), eval(code, {"x": 3}), code.co_name, code.co_filename, code.co_firstlineno)
print([eval("i * i") for i in range(4)], {eval("i"): eval("i + 1") for i in range(2)})
print(eval("[i for i in range(3) if i != skipped]", {"skipped": 1}))
print(eval("(lambda p, *q, r=4: (p, q, r))(1, 2, 3)"))
print(eval("1 if x > 5 else 2"), eval("not x"), eval("x and 'yes' or 'no'"), eval("1 < x <= 10 != 3"))
print(eval("f'{x:>5}|{x!r}|{{}}'"), eval("'a' 'b'"), eval("b'\\x00z'"), eval("2 ** 100"), eval("1.5e300 * 1e10"))
print(eval("3j * 3j"), eval("..."), eval("None"), eval("{'k': [1, (2, 3)], **{'m': {4}}}"), eval("[*'ab', *[1]]"))
print(eval("(y := 5) + y"), y)
print(eval("__name__"), eval("type(x).__name__"))


def outer(p):
    q = 1

    def inner():
        return eval("p")

    try:
        inner()
    except NameError as error:
        print("NameError", error)
    total = [eval("i + q + p") for i in range(2)]
    return eval("p + q"), total


print(outer(5))
print(list(map(eval, ["1", "x", "'z' * 3"])))
evaluate = eval
print(evaluate("x"))


class Mapping:
    def __getitem__(self, name):
        if name.startswith("n"):
            return name + "!"
        raise KeyError(name)


print(eval("name + str(x)", {"x": 1}, Mapping()))


class Fallback(dict):
    def __missing__(self, name):
        return "missing " + name


print(eval("anything", {}, Fallback()))
namespace = {}
eval("1", namespace)
print(sorted(namespace), type(namespace["__builtins__"]))

# out: 20 11 9 7 3
# out: 3 6
# out: 3 11 2
# out: 100 9 <module> <there> 1
# out: [0, 1, 4, 9] {0: 1, 1: 2}
# out: [0, 2]
# out: (1, (2, 3), 4)
# out: 1 False yes True
# out:    10|10|{} ab b'\x00z' 1267650600228229401496703205376 inf
# out: (-9+0j) Ellipsis None {'k': [1, (2, 3)], 'm': {4}} ['a', 'b', 1]
# out: 10 5
# out: __main__ int
# out: NameError name 'p' is not defined
# out: (6, [6, 7])
# out: [1, 10, 'zzz']
# out: 10
# out: name!1
# out: missing anything
# out: ['__builtins__'] <class 'dict'>
