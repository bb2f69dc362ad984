# sys.exc_info() follows handlers, early exits and generators.
import sys


def now():
    error = sys.exc_info()[1]
    return repr(error)


def early():
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError:
            if i == 0:
                continue
            return now()


print(now(), early(), now())


def nested():
    try:
        raise KeyError("outer")
    except KeyError:
        try:
            raise IndexError("inner")
        except IndexError:
            print(now())
        print(now())
    print(now())


nested()


def generator():
    try:
        raise ValueError("inside")
    except ValueError:
        print("before", now())
        yield 1
        print("after", now())
    print("out", now())


try:
    raise KeyError("caller")
except KeyError:
    g = generator()
    next(g)
    print("caller sees", now())
    list(g)
    print("caller sees", now())
print(now())

# out: None ValueError(1) None
# out: IndexError('inner')
# out: KeyError('outer')
# out: None
# out: before ValueError('inside')
# out: caller sees KeyError('caller')
# out: after ValueError('inside')
# out: out KeyError('caller')
# out: caller sees KeyError('caller')
# out: None
