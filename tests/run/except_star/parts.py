# except* takes its part of an exception group.
def attempt(f):
    try:
        f()
    except BaseException as e:
        show(e)
def show(e, indent="  "):
    print(indent + repr(e), "context", repr(e.__context__), "cause", repr(e.__cause__), getattr(e, "__notes__", ""))
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions: show(x, indent + "  ")

def split():
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2), ExceptionGroup("inner", [ValueError(3), OSError(4)])])
    except* ValueError as e:
        print("values", repr(e), e.exceptions)
    except* (TypeError, KeyError) as e:
        print("types", repr(e))
    else:
        print("else")
    finally:
        print("finally")
attempt(split)

def all_handled():
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
    except* Exception as e:
        print("all", repr(e))
    print("after")
    try:
        e
    except NameError as n:
        print(n)
attempt(all_handled)

def naked():
    try:
        raise ValueError("naked")
    except* ValueError as e:
        print(repr(e), e.exceptions)
    try:
        raise ValueError("naked")
    except* TypeError as e:
        print("never")
attempt(naked)

def no_error():
    try:
        print("body")
    except* ValueError:
        print("never")
    else:
        print("else")
attempt(no_error)

def raising():
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise KeyError("new")
    except* TypeError as e:
        raise
attempt(raising)
def raising2():
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as e:
        raise e
    except* TypeError as e:
        raise RuntimeError("x") from e
attempt(raising2)
def reraise_all():
    try:
        raise ExceptionGroup("eg", [ValueError(1), ExceptionGroup("in", [TypeError(2)])])
    except* ValueError:
        raise
    except* TypeError:
        raise
attempt(reraise_all)
def naked_raising():
    try:
        raise ValueError("n")
    except* ValueError:
        raise TypeError("m")
attempt(naked_raising)
def naked_reraise():
    try:
        raise ValueError("n")
    except* ValueError:
        raise
attempt(naked_reraise)
def bad1():
    try: raise ValueError(1)
    except* ExceptionGroup: pass
def bad2():
    try: raise ValueError(1)
    except* 5: pass
def bad3():
    try: raise ExceptionGroup("", [ValueError(1)])
    except* (ValueError, BaseExceptionGroup): pass
class Derived(ExceptionGroup):
    def derive(self, excs): return Derived("derived " + self.message, excs)
def derived():
    try:
        d = Derived("d", [ValueError(1), TypeError(2)])
        d.add_note("note")
        raise d
    except* ValueError as e:
        print(repr(e), e.__notes__)
def base():
    try:
        raise BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)])
    except* KeyboardInterrupt as e:
        print(repr(e))
def nested():
    try:
        try:
            raise ExceptionGroup("o", [ValueError(1), TypeError(2), KeyError(3)])
        except* ValueError:
            try:
                raise ExceptionGroup("i", [OSError(1), EOFError()])
            except* OSError as e:
                print("inner", repr(e), repr(e.__context__))
    except* TypeError as e:
        print("outer", repr(e))
        import sys
        print(sys.exception() is e)
def loop():
    for i in range(3):
        try:
            if i == 1: raise ExceptionGroup("x", [ValueError(i)])
            if i == 2: break
        except* ValueError as e:
            for j in range(2):
                if j: break
                print("loop", j)
            def f(): return e.message
            print(f())
        finally:
            print("fin", i)
    def g():
        try:
            raise ExceptionGroup("x", [ValueError(9)])
        except* ValueError as e:
            yield e.message
            yield 2
    print(list(g()))
for f in bad1, bad2, bad3, derived, base, nested, loop:
    print(f.__name__)
    attempt(f)
eg = ExceptionGroup("top", [ValueError(1), ExceptionGroup("sub", [TypeError(2), ValueError(3)])])
print(eg.split(ValueError), eg.subgroup(TypeError), eg.split(lambda e: isinstance(e, TypeError)), eg.subgroup(KeyError))

# out: values ExceptionGroup('eg', [ValueError(1), ExceptionGroup('inner', [ValueError(3)])]) (ValueError(1), ExceptionGroup('inner', [ValueError(3)]))
# out: types ExceptionGroup('eg', [TypeError(2)])
# out: finally
# out:   ExceptionGroup('eg', [ExceptionGroup('inner', [OSError(4)])]) context None cause None
# out:     ExceptionGroup('inner', [OSError(4)]) context None cause None
# out:       OSError(4) context None cause None
# out: all ExceptionGroup('eg', [ValueError(1), TypeError(2)])
# out: after
# out: cannot access local variable 'e' where it is not associated with a value
# out: ExceptionGroup('', (ValueError('naked'),)) (ValueError('naked'),)
# out:   ValueError('naked') context None cause None
# out: body
# out: else
# out:   ExceptionGroup('', [KeyError('new'), ExceptionGroup('eg', [TypeError(2), OSError(3)])]) context None cause None
# out:     KeyError('new') context ExceptionGroup('eg', [ValueError(1)]) cause None
# out:     ExceptionGroup('eg', [TypeError(2), OSError(3)]) context None cause None
# out:       TypeError(2) context None cause None
# out:       OSError(3) context None cause None
# out:   ExceptionGroup('', [ExceptionGroup('eg', [ValueError(1)]), RuntimeError('x'), ExceptionGroup('eg', [OSError(3)])]) context None cause None
# out:     ExceptionGroup('eg', [ValueError(1)]) context None cause None
# out:       ValueError(1) context None cause None
# out:     RuntimeError('x') context ExceptionGroup('eg', [TypeError(2)]) cause ExceptionGroup('eg', [TypeError(2)])
# out:     ExceptionGroup('eg', [OSError(3)]) context None cause None
# out:       OSError(3) context None cause None
# out:   ExceptionGroup('eg', [ValueError(1), ExceptionGroup('in', [TypeError(2)])]) context None cause None
# out:     ValueError(1) context None cause None
# out:     ExceptionGroup('in', [TypeError(2)]) context None cause None
# out:       TypeError(2) context None cause None
# out:   TypeError('m') context ExceptionGroup('', (ValueError('n'),)) cause None
# out:   ExceptionGroup('', (ValueError('n'),)) context None cause None
# out:     ValueError('n') context None cause None
# out: bad1
# out:   TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.') context ValueError(1) cause None
# out: bad2
# out:   TypeError('catching classes that do not inherit from BaseException is not allowed') context ValueError(1) cause None
# out: bad3
# out:   TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.') context ExceptionGroup('', [ValueError(1)]) cause None
# out: derived
# out: Derived('derived d', [ValueError(1)]) ['note']
# out:   Derived('derived d', [TypeError(2)]) context None cause None ['note']
# out:     TypeError(2) context None cause None
# out: base
# out: BaseExceptionGroup('b', [KeyboardInterrupt()])
# out:   ExceptionGroup('b', [ValueError(1)]) context None cause None
# out:     ValueError(1) context None cause None
# out: nested
# out: inner ExceptionGroup('i', [OSError(1)]) ExceptionGroup('o', [ValueError(1)])
# out: outer ExceptionGroup('', [ExceptionGroup('o', [TypeError(2)])])
# out: True
# out:   ExceptionGroup('', [ExceptionGroup('i', [EOFError()]), ExceptionGroup('o', [KeyError(3)])]) context None cause None
# out:     ExceptionGroup('i', [EOFError()]) context ExceptionGroup('o', [ValueError(1)]) cause None
# out:       EOFError() context None cause None
# out:     ExceptionGroup('o', [KeyError(3)]) context None cause None
# out:       KeyError(3) context None cause None
# out: loop
# out: fin 0
# out: loop 0
# out: x
# out: fin 1
# out: fin 2
# out: ['x', 2]
# out: (ExceptionGroup('top', [ValueError(1), ExceptionGroup('sub', [ValueError(3)])]), ExceptionGroup('top', [ExceptionGroup('sub', [TypeError(2)])])) top (1 sub-exception) (ExceptionGroup('top', [ExceptionGroup('sub', [TypeError(2)])]), ExceptionGroup('top', [ValueError(1), ExceptionGroup('sub', [ValueError(3)])])) None
