import multiprocessing as mp,time,sys,os
def f(n=0): time.sleep(.05)
def hello(x): print('hello',x)
def sq(x): return x*x
def add(a,b): return a+b
def fail(x): raise ValueError(f'bad {x}')
def prod(q):
    for i in range(5): q.put(i)
    q.put(None)
def cons(q):
    while (i:=q.get()) is not None: print('got',i)
def snd(c): c.send(['hello',{'a':1}]); c.close()
def incr(v,l):
    for _ in range(100):
        with v.get_lock(): v.value+=1
    l[os.getpid()%3]=1
def ev(e,q): e.wait(); q.put('set')
class MyP(mp.Process):
    def __init__(self,n): super().__init__(); self.n=n
    def run(self): print('run',self.n,self.name)
def man(d,l,i): d[i]=i*i; l.append(i)
def ex(): sys.exit(4)
if __name__=='__main__':
    print('start'); p=mp.Process(target=hello,args=(1,)); p.start(); p.join(); print(p.exitcode,p.is_alive(),p.name)
    q=mp.Queue(); a=mp.Process(target=prod,args=(q,)); b=mp.Process(target=cons,args=(q,)); a.start(); b.start(); a.join(); b.join()
    x,y=mp.Pipe(); p=mp.Process(target=snd,args=(y,)); p.start(); print(x.recv()); p.join()
    v=mp.Value('i',0); arr=mp.Array('i',3); ps=[mp.Process(target=incr,args=(v,arr)) for _ in range(4)]; [p.start() for p in ps]; [p.join() for p in ps]; print(v.value, len(arr[:]))
    with mp.Pool(3) as pool:
        print(pool.map(sq,range(10)), pool.starmap(add,[(1,2),(3,4)]), pool.apply(sq,(5,)), pool.apply_async(add,(1,),{'b':5}).get(), list(pool.imap(sq,range(5))), sorted(pool.imap_unordered(sq,range(5))))
        try: pool.map(fail,[1])
        except ValueError as e: print(e, type(e.__cause__).__name__)
        try: pool.map(lambda x:x,[1])
        except Exception as e: print(type(e).__name__)
        r=pool.map_async(sq,range(3),callback=lambda r: print('cb',r)); r.wait(); print(r.get(), r.ready(), r.successful())
        try: pool.apply_async(time.sleep,(1,)).get(timeout=.01)
        except mp.TimeoutError as e: print(repr(e))
    e=mp.Event(); q=mp.Queue(); p=mp.Process(target=ev,args=(e,q)); p.start(); e.set(); print(q.get()); p.join()
    for i in range(2): p=MyP(i); p.start(); p.join()
    with mp.Manager() as m:
        d=m.dict(); l=m.list(); ps=[mp.Process(target=man,args=(d,l,i)) for i in range(3)]; [p.start() for p in ps]; [p.join() for p in ps]; print(dict(sorted(d.items())), sorted(l), len(d), 1 in d, d.get(9), d[2]); ns=m.Namespace(); ns.x=1; print(ns, ns.x)
        try: d[99]
        except KeyError as e: print('KeyError',e)
    p=mp.Process(target=time.sleep,args=(10,)); p.start(); p.terminate(); p.join(); print(p.exitcode)
    l=mp.Lock(); print(l, l.acquire(), l, l.release(), mp.RLock(), mp.Semaphore(2)); s=mp.Semaphore(1); s.acquire(); print(s.acquire(False), s.acquire(timeout=.01))
    print(mp.current_process().name, mp.active_children(), mp.cpu_count()==os.cpu_count(), mp.get_start_method()); v=mp.Value('i',2**31-1); v.value+=1; print(v.value, mp.Value('d',1.5), mp.Array('c',b'abc').value, mp.Array('d',[1,2])[:])
    q=mp.Queue(); q.put([1]*100000); print(len(q.get())); q=mp.JoinableQueue(); q.put(1); q.get(); q.task_done(); q.join(); import queue
    try: q.get(timeout=.01)
    except queue.Empty: print('empty')
    d=mp.Process(target=time.sleep,args=(100,),daemon=True); d.start()
    print('end')

# out: start
# out: hello 1
# out: 0 False Process-1
# out: got 0
# out: got 1
# out: got 2
# out: got 3
# out: got 4
# out: ['hello', {'a': 1}]
# out: 400 3
# out: [0, 1, 4, 9, 16, 25, 36, 49, 64, 81] [3, 7] 25 6 [0, 1, 4, 9, 16] [0, 1, 4, 9, 16]
# out: bad 1 RemoteTraceback
# out: PicklingError
# out: cb [0, 1, 4]
# out: [0, 1, 4] True True
# out: TimeoutError()
# out: set
# out: run 0 MyP-13
# out: run 1 MyP-14
# out: {0: 0, 1: 1, 2: 4} [0, 1, 2] 3 True None 4
# out: Namespace(x=1) 1
# out: KeyError 99
# out: -15
# out: <Lock(owner=None)> True <Lock(owner=None)> None <RLock(None, 0)> <Semaphore(value=2)>
# out: False False
# out: MainProcess [] True fork
# out: -2147483648 <Synchronized wrapper for c_double(1.5)> b'abc' [1.0, 2.0]
# out: 100000
# out: empty
# out: end
