# Talking to a generator from outside.
def averager():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
        except ValueError as error:
            print("caught", error)
            continue
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("finally", count)
        total += value
        count += 1
        average = total / count

a = averager()
print(next(a), a.send(10), a.send(20), a.throw(ValueError("bad")))
a.close()
a.close()
try:
    a.send(1)
except StopIteration as stop:
    print("stop", stop.value)
def simple():
    yield 1
g = simple()
try:
    g.send(5)
except TypeError as error:
    print(error)
try:
    g.throw(KeyError("k"))
except KeyError as error:
    print("out", error)
print(list(g))
def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            print("no")
            yield
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)
def bad():
    yield 1
    raise StopIteration("inside")
try:
    list(bad())
except RuntimeError as error:
    print(error, repr(error.__cause__))
def busy():
    yield next(me)
me = busy()
try:
    next(me)
except ValueError as error:
    print(error)

# out: finally 0
# out: finally 1
# out: caught bad
# out: finally 2
# out: None 10.0 15.0 15.0
# out: closing
# out: finally 2
# out: stop None
# out: can't send non-None value to a just-started generator
# out: out 'k'
# out: []
# out: no
# out: generator ignored GeneratorExit
# out: generator raised StopIteration StopIteration('inside')
# out: generator already executing
