# Classes that CPython writes in C are named with their module, and do not change.
import datetime, collections
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
d = datetime.datetime(2020, 1, 2)
def set_now(): datetime.datetime.now = 3
def del_now(): del datetime.date.today
def set_deque(): collections.deque.x = 1
class Sub(datetime.datetime): pass
def set_sub(): Sub.now = 5; return Sub.now
for f in (lambda: d + 1, lambda: datetime.timedelta(1) + "x", lambda: d < 3, lambda: d.missing, lambda: len(d), lambda: d[0],
          lambda: iter(d), lambda: datetime.date.missing, set_now, del_now, set_deque, set_sub, lambda: Sub(2020, 1, 1) + 1,
          lambda: collections.deque().missing, lambda: collections.OrderedDict() < 3, lambda: -d):
    attempt(f)
print(datetime.datetime.__name__, datetime.datetime, collections.deque)

# out: TypeError unsupported operand type(s) for +: 'datetime.datetime' and 'int'
# out: TypeError unsupported operand type(s) for +: 'datetime.timedelta' and 'str'
# out: TypeError '<' not supported between instances of 'datetime.datetime' and 'int'
# out: AttributeError 'datetime.datetime' object has no attribute 'missing'
# out: TypeError object of type 'datetime.datetime' has no len()
# out: TypeError 'datetime.datetime' object is not subscriptable
# out: TypeError 'datetime.datetime' object is not iterable
# out: AttributeError type object 'datetime.date' has no attribute 'missing'
# out: TypeError cannot set 'now' attribute of immutable type 'datetime.datetime'
# out: TypeError cannot set 'today' attribute of immutable type 'datetime.date'
# out: TypeError cannot set 'x' attribute of immutable type 'collections.deque'
# out: 5
# out: TypeError unsupported operand type(s) for +: 'Sub' and 'int'
# out: AttributeError 'collections.deque' object has no attribute 'missing'
# out: TypeError '<' not supported between instances of 'collections.OrderedDict' and 'int'
# out: TypeError bad operand type for unary -: 'datetime.datetime'
# out: datetime <class 'datetime.datetime'> <class 'collections.deque'>
