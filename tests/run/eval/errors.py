"""What `eval`, `exec` and `compile` refuse, and how."""

import traceback


def tell(call, *arguments, **names):
    try:
        print(call(*arguments, **names))
    except Exception as error:
        print(type(error).__name__, error)


tell(eval, 1)
tell(eval, None)
tell(exec, [])
tell(compile, 1, "f", "exec")
tell(eval, "1", 5)
tell(eval, "1", [1])
tell(eval, "1", {}, 5)
tell(exec, "1", 5)
tell(exec, "1", {}, 5)
tell(eval)
tell(eval, "1", {}, {}, {})
tell(eval, "1", source=2)
tell(exec)
tell(exec, "1", closure=())
tell(compile, "1", "f", "other")
tell(compile, "1", "f", "func_type")
tell(compile, "1", "f", "exec", 1 << 30)
tell(compile, "1", "f", "exec", 0, False, 5)
tell(compile, "1", 5, "exec")
tell(compile, "1", "f", 5)
tell(compile, "1", "f")
tell(eval, "1\0")
tell(exec, b"\0")
tell(eval, "\ud800")
tell(eval, "missing")
tell(eval, "print", {"__builtins__": {}})
tell(eval, "len('abc')", {"__builtins__": {"len": lambda text: "mine"}})
tell(exec, "import os", {"__builtins__": {}})
tell(exec, "import not_in_the_program")
tell(exec, "del nothing")
tell(exec, "raise KeyError('from text')")
tell(eval, "1/0")
tell(eval, "'a' + 1")


def free():
    x = 1
    return lambda: x


tell(eval, free().__code__)
tell(exec, compile("y = 1\nx", "<x>", "exec"), {})
for text in ["1 +", "a b", "(1", "x = 1", "if 1:\npass", "  x", "return 1", "'abc", "f(a=1, a=2)", ""]:
    for mode in "eval", "exec", "single":
        try:
            compile(text, "some.py", mode)
        except SyntaxError as error:
            place = error.filename, error.lineno, error.offset, error.text, error.end_offset
            print(mode, type(error).__name__, error, place)
        else:
            print(mode, "fine")
try:
    exec("def f():\n    return g()\n\ndef g():\n    return [1][5]\n\nf()")
except IndexError:
    traceback.print_exc(file=__import__("sys").stdout)
try:
    exec(compile("\n\nx = 1 + ) 2", "other.py", "exec"))
except SyntaxError:
    traceback.print_exc(file=__import__("sys").stdout)
exec("def recurse(n): return recurse(n + 1)")
tell(eval, "recurse(0)")

# out: TypeError eval() arg 1 must be a string, bytes or code object
# out: TypeError eval() arg 1 must be a string, bytes or code object
# out: TypeError exec() arg 1 must be a string, bytes or code object
# out: TypeError compile() arg 1 must be a string, bytes or AST object
# out: TypeError globals must be a dict
# out: TypeError globals must be a real dict; try eval(expr, {}, mapping)
# out: TypeError locals must be a mapping
# out: TypeError exec() globals must be a dict, not int
# out: TypeError locals must be a mapping or None, not int
# out: TypeError eval() takes at least 1 positional argument (0 given)
# out: TypeError eval() takes at most 3 arguments (4 given)
# out: TypeError eval() got an unexpected keyword argument 'source'
# out: TypeError exec() takes at least 1 positional argument (0 given)
# out: TypeError closure can only be used when source is a code object
# out: ValueError compile() mode must be 'exec', 'eval' or 'single'
# out: ValueError compile() mode 'func_type' requires flag PyCF_ONLY_AST
# out: ValueError compile(): unrecognised flags
# out: ValueError compile(): invalid optimize value
# out: TypeError expected str, bytes or os.PathLike object, not int
# out: TypeError compile() argument 'mode' must be str, not int
# out: TypeError compile() missing required argument 'mode' (pos 3)
# out: SyntaxError source code string cannot contain null bytes
# out: SyntaxError source code string cannot contain null bytes
# out: UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
# out: NameError name 'missing' is not defined
# out: NameError name 'print' is not defined
# out: mine
# out: ImportError __import__ not found
# out: ModuleNotFoundError No module named 'not_in_the_program'
# out: NameError name 'nothing' is not defined
# out: KeyError 'from text'
# out: ZeroDivisionError division by zero
# out: TypeError can only concatenate str (not "int") to str
# out: TypeError code object passed to eval() may not contain free variables
# out: NameError name 'x' is not defined
# out: eval SyntaxError invalid syntax (some.py, line 1) ('some.py', 1, 0, '1 +', 0)
# out: exec SyntaxError invalid syntax (some.py, line 1) ('some.py', 1, 4, '1 +\n', 5)
# out: single SyntaxError invalid syntax (some.py, line 1) ('some.py', 1, 0, '1 +', 0)
# out: eval SyntaxError invalid syntax (some.py, line 1) ('some.py', 1, 3, 'a b', 4)
# out: exec SyntaxError invalid syntax (some.py, line 1) ('some.py', 1, 3, 'a b\n', 4)
# out: single SyntaxError invalid syntax (some.py, line 1) ('some.py', 1, 3, 'a b', 4)
# out: eval SyntaxError '(' was never closed (some.py, line 1) ('some.py', 1, 1, '(1', 0)
# out: exec SyntaxError '(' was never closed (some.py, line 1) ('some.py', 1, 1, '(1\n', 0)
# out: single SyntaxError '(' was never closed (some.py, line 1) ('some.py', 1, 1, '(1', 0)
# out: eval SyntaxError invalid syntax (some.py, line 1) ('some.py', 1, 3, 'x = 1', 4)
# out: exec fine
# out: single fine
# out: eval SyntaxError invalid syntax (some.py, line 1) ('some.py', 1, 1, 'if 1:\n', 3)
# out: exec IndentationError expected an indented block after 'if' statement on line 1 (some.py, line 2) ('some.py', 2, 1, 'pass\n', 5)
# out: single IndentationError expected an indented block after 'if' statement on line 1 (some.py, line 2) ('some.py', 2, 1, 'pass', 5)
# out: eval IndentationError unexpected indent (some.py, line 1) ('some.py', 1, 2, '  x', -1)
# out: exec IndentationError unexpected indent (some.py, line 1) ('some.py', 1, 2, '  x\n', -1)
# out: single IndentationError unexpected indent (some.py, line 1) ('some.py', 1, 2, '  x', -1)
# out: eval SyntaxError invalid syntax (some.py, line 1) ('some.py', 1, 1, 'return 1', 7)
# out: exec SyntaxError 'return' outside function (some.py, line 1) ('some.py', 1, 1, None, 9)
# out: single SyntaxError 'return' outside function (some.py, line 1) ('some.py', 1, 1, None, 9)
# out: eval SyntaxError unterminated string literal (detected at line 1) (some.py, line 1) ('some.py', 1, 1, "'abc", 1)
# out: exec SyntaxError unterminated string literal (detected at line 1) (some.py, line 1) ('some.py', 1, 1, "'abc", 1)
# out: single SyntaxError unterminated string literal (detected at line 1) (some.py, line 1) ('some.py', 1, 1, "'abc", 1)
# out: eval SyntaxError keyword argument repeated: a (some.py, line 1) ('some.py', 1, 8, None, 11)
# out: exec SyntaxError keyword argument repeated: a (some.py, line 1) ('some.py', 1, 8, None, 11)
# out: single SyntaxError keyword argument repeated: a (some.py, line 1) ('some.py', 1, 8, None, 11)
# out: eval SyntaxError invalid syntax (some.py, line 0) ('some.py', 0, 0, '', 0)
# out: exec fine
# out: single SyntaxError invalid syntax (some.py, line 0) ('some.py', 0, 0, '', 0)
# out: Traceback (most recent call last):
# out:   File "errors.py", line 65, in <module>
# out:     exec("def f():\n    return g()\n\ndef g():\n    return [1][5]\n\nf()")
# out:     ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# out:   File "<string>", line 7, in <module>
# out:   File "<string>", line 2, in f
# out:   File "<string>", line 5, in g
# out: IndexError: list index out of range
# out: Traceback (most recent call last):
# out:   File "errors.py", line 69, in <module>
# out:     exec(compile("\n\nx = 1 + ) 2", "other.py", "exec"))
# out:          ~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# out:   File "other.py", line 3
# out:     x = 1 + ) 2
# out:             ^
# out: SyntaxError: unmatched ')'
# out: RecursionError maximum recursion depth exceeded
