"""Text that nests too deeply is refused by an exception; what may be long may be long."""


def tell(name, text):
    try:
        print(name, eval(text))
    except (MemoryError, RecursionError, SyntaxError) as error:
        print(name, type(error).__name__, error)


tell("brackets", "(" * 150 + "1" + ")" * 150)
tell("brackets", "(" * 300 + "1" + ")" * 300)
tell("signs", "-" * 3000 + "1")
tell("signs", "-" * 100000 + "1")
tell("not", "not " * 100000 + "1")
tell("sum", "1+" * 2000 + "1")
tell("sum", "1+" * 100000 + "1")
tell("calls", "f" + "()" * 50000)
tell("attributes", "f" + ".a" * 50000)
tell("comparison", "1<" * 3000 + "1")
tell("items", "len([" + "1+1," * 20000 + "])")
exec("if 1:\n x = 1\n" * 5000)
print(x)

# out: brackets 1
# out: brackets SyntaxError too many nested parentheses (<string>, line 1)
# out: signs 1
# out: signs MemoryError Parser stack overflowed - Python source too complex to parse
# out: not MemoryError Parser stack overflowed - Python source too complex to parse
# out: sum 2001
# out: sum RecursionError maximum recursion depth exceeded during compilation
# out: calls RecursionError maximum recursion depth exceeded during compilation
# out: attributes RecursionError maximum recursion depth exceeded during compilation
# out: comparison False
# out: items 20000
# out: 1
