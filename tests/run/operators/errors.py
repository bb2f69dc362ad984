# The messages of operators on operands that do not go together.
def attempt(function):
    try:
        print("no error:", function())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

attempt(lambda: 1 + "a")
attempt(lambda: "a" + 1)
attempt(lambda: [1] + (2,))
attempt(lambda: "a" * 1.5)
attempt(lambda: None < 1)
attempt(lambda: {} | 1)
attempt(lambda: -"a")
attempt(lambda: ~1.5)
attempt(lambda: 1 // 0)
attempt(lambda: 1 % 0)
attempt(lambda: 1.0 / 0)
attempt(lambda: 1.0 // 0)
attempt(lambda: 0 ** -1)
attempt(lambda: 1 << -1)
attempt(lambda: 1 in 5)
attempt(lambda: "a" in 5)
attempt(lambda: 1 in "abc")
attempt(lambda: [] < ())
attempt(lambda: object() + object())
attempt(lambda: 10.0 ** 1000)
attempt(lambda: divmod(1, 0))

# out: TypeError: unsupported operand type(s) for +: 'int' and 'str'
# out: TypeError: can only concatenate str (not "int") to str
# out: TypeError: can only concatenate list (not "tuple") to list
# out: TypeError: can't multiply sequence by non-int of type 'float'
# out: TypeError: '<' not supported between instances of 'NoneType' and 'int'
# out: TypeError: unsupported operand type(s) for |: 'dict' and 'int'
# out: TypeError: bad operand type for unary -: 'str'
# out: TypeError: bad operand type for unary ~: 'float'
# out: ZeroDivisionError: integer division or modulo by zero
# out: ZeroDivisionError: integer modulo by zero
# out: ZeroDivisionError: float division by zero
# out: ZeroDivisionError: float floor division by zero
# out: ZeroDivisionError: 0.0 cannot be raised to a negative power
# out: ValueError: negative shift count
# out: TypeError: argument of type 'int' is not iterable
# out: TypeError: argument of type 'int' is not iterable
# out: TypeError: 'in <string>' requires string as left operand, not int
# out: TypeError: '<' not supported between instances of 'list' and 'tuple'
# out: TypeError: unsupported operand type(s) for +: 'object' and 'object'
# out: OverflowError: (34, 'Numerical result out of range')
# out: ZeroDivisionError: integer division or modulo by zero
