# The order in which try, except, else and finally run.
def run(action):
    try:
        print("try", end=" ")
        action()
    except ZeroDivisionError as error:
        print("zero:", error, end=" ")
    except (KeyError, IndexError) as error:
        print("lookup:", repr(error), end=" ")
    except Exception as error:
        print("other:", type(error).__name__, end=" ")
    else:
        print("else", end=" ")
    finally:
        print("finally")

run(lambda: 1)
run(lambda: 1 / 0)
run(lambda: {}["k"])
run(lambda: [][0])
run(lambda: int("x"))

def returns():
    for i in range(3):
        try:
            if i == 1: return "from try"
        finally:
            print("cleanup", i)
def overrides():
    try:
        return 1
    finally:
        return 2
def swallow():
    try:
        1 / 0
    finally:
        return "swallowed"
def loops():
    done = []
    for i in range(4):
        try:
            if i == 1: continue
            if i == 3: break
            done.append(i)
        finally:
            done.append(f"f{i}")
    return done
print(returns(), overrides(), swallow(), loops())
try:
    try:
        raise KeyError("inner")
    finally:
        print("inner finally")
except KeyError as error:
    kept = error
print(repr(kept), "error" in dir())

# out: try else finally
# out: try zero: division by zero finally
# out: try lookup: KeyError('k') finally
# out: try lookup: IndexError('list index out of range') finally
# out: try other: ValueError finally
# out: cleanup 0
# out: cleanup 1
# out: from try 2 swallowed [0, 'f0', 'f1', 2, 'f2', 'f3']
# out: inner finally
# out: KeyError('inner') False
