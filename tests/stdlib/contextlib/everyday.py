import contextlib, heapq, bisect, sys
from contextlib import *
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except BaseException as e: print(type(e).__name__,e, repr(e.__context__), repr(e.__cause__))
@contextmanager
def cm(x,sw=False):
    print('in',x)
    try: yield x
    except ValueError as e:
        print('caught',e)
        if not sw: raise
    finally: print('out',x)
with cm(1) as v: print(v)
def f1():
    with cm(2): raise ValueError('a')
t(f1)
with cm(3,True): raise ValueError('b')
@cm(4)
def deco(): print('deco')
deco();deco()
@contextmanager
def none():
    if 0: yield
t(lambda: none().__enter__())
@contextmanager
def two():
    yield 1
    yield 2
def f2():
    with two(): pass
t(f2)
@contextmanager
def tw():
    try: yield
    except KeyError: yield
def f3():
    with tw(): raise KeyError(1)
t(f3)
def f4():
    with cm(5): raise StopIteration('s')
t(f4)
with suppress(KeyError,IndexError): [][1]
def f5():
    with suppress(KeyError): [][1]
t(f5)
class X:
    def close(s): print('closed')
with closing(X()): print('x')
with nullcontext(5) as n: print(n)
with ExitStack() as s:
    print(s.enter_context(cm('s1'))); s.callback(print,'cb',end='!\n'); s.push(lambda *a: print('push',a[0]))
def f6():
    with ExitStack() as s:
        s.enter_context(cm('s2',True)); raise ValueError('zz')
t(f6)
def f7():
    with ExitStack() as s:
        s.callback(lambda: 1/0); raise KeyError('zz')
t(f7)
def f8():
    with ExitStack() as s: s.enter_context(5)
t(f8)
s=ExitStack(); s.callback(print,'late'); s2=s.pop_all(); s.close(); s2.close()
class W:
    def __init__(s): s.d=[]
    def write(s,x): s.d.append(x)
    def flush(s): pass
w=W()
with redirect_stdout(w): print('hidden',1)
print(w.d)
class CD(ContextDecorator):
    def __enter__(s): print('e'); return s
    def __exit__(s,*a): print('x'); return False
@CD()
def ff(a): return a*2
print(ff(4), ff.__name__)
print(isinstance(CD(),AbstractContextManager), issubclass(int,AbstractContextManager))
t(AbstractContextManager)
h=[]
for x in [5,3,8,1,9,2]: heapq.heappush(h,x)
print(h,[heapq.heappop(h) for _ in range(6)]); t(heapq.heappop,[]); t(heapq.heappush,5,5)
h=[5,4,3,2,1,0]; heapq.heapify(h); print(h,heapq.heapreplace(h,10),h,heapq.heappushpop(h,-1),heapq.heappushpop(h,3),h)
print(heapq.nlargest(2,[1,5,3]),heapq.nsmallest(2,['aa','b','cccc'],key=len),list(heapq.merge([1,4],[2,3],[0])),list(heapq.merge([4,1],[3,2],reverse=True)),list(heapq.merge(['a','ccc'],['bb'],key=len)))
a=[1,2,2,3]; print(bisect.bisect(a,2),bisect.bisect_left(a,2),bisect.bisect_right(a,5)); bisect.insort(a,2.5); print(a); bisect.insort_left(a,0); print(a, bisect.bisect([(1,'a'),(2,'b')],1,key=lambda p:p[0])); t(bisect.bisect,a,1,-1)
t(heapq.heapify,[1,'a']); t(heapq.nlargest,0,[1])

# out: in 1
# out: 1
# out: out 1
# out: in 2
# out: caught a
# out: out 2
# out: ValueError a None None
# out: in 3
# out: caught b
# out: out 3
# out: in 4
# out: deco
# out: out 4
# out: in 4
# out: deco
# out: out 4
# out: RuntimeError generator didn't yield StopIteration() None
# out: RuntimeError generator didn't stop None None
# out: RuntimeError generator didn't stop after throw() KeyError(1) None
# out: in 5
# out: out 5
# out: StopIteration s None None
# out: IndexError list index out of range None None
# out: x
# out: closed
# out: 5
# out: in s1
# out: s1
# out: push None
# out: cb!
# out: out s1
# out: in s2
# out: caught zz
# out: out s2
# out: None
# out: ZeroDivisionError division by zero KeyError('zz') None
# out: TypeError 'builtins.int' object does not support the context manager protocol AttributeError("type object 'int' has no attribute '__enter__'") None
# out: late
# out: ['hidden', ' ', '1', '\n']
# out: e
# out: x
# out: 8 ff
# out: True False
# out: TypeError Can't instantiate abstract class AbstractContextManager without an implementation for abstract method '__exit__' None None
# out: [] [1, 2, 3, 5, 8, 9]
# out: IndexError index out of range None None
# out: TypeError heappush() argument 1 must be list, not int None None
# out: [2, 3, 3, 10, 4, 5] 0 [2, 3, 3, 10, 4, 5] -1 1 [2, 3, 3, 10, 4, 5]
# out: [5, 3] ['b', 'aa'] [0, 1, 2, 3, 4] [4, 3, 2, 1] ['a', 'bb', 'ccc']
# out: 3 1 4
# out: [1, 2, 2, 2.5, 3]
# out: [0, 1, 2, 2, 2.5, 3] 1
# out: ValueError lo must be non-negative None None
# out: TypeError '<' not supported between instances of 'int' and 'str' None None
# out: []
