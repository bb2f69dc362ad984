from concurrent.futures import *
import concurrent.futures, threading, time, re
def sq(x): return x*x
def slow(n): time.sleep(n); return n*2
def fail(x): raise ValueError('f%d'%x)
with ThreadPoolExecutor(max_workers=4) as ex:
    fs=[ex.submit(sq,i) for i in range(10)]; print([f.result() for f in fs]); print(list(ex.map(sq,range(5))), list(ex.map(pow,[2,3],[3,2])))
    f=ex.submit(slow,.05); print(f.done(), f.running(), f.result(timeout=5), f.done()); print(re.sub(r'0x\w+','',repr(f)))
    f=ex.submit(fail,1); print(repr(f.exception())); 
    try: f.result()
    except ValueError as e: print(e)
    fs={ex.submit(slow,t):t for t in (.06,.02,.04)}; print([fs[f] for f in as_completed(fs)])
    d,n=wait([ex.submit(slow,.01),ex.submit(slow,.08)],return_when=FIRST_COMPLETED); print(len(d),len(n))
    f=ex.submit(slow,.01); f.add_done_callback(lambda f: print('cb',f.result())); f.result()
    try: ex.submit(slow,.1).result(timeout=.01)
    except TimeoutError as e: print(repr(e))
try: ex.submit(sq,1)
except RuntimeError as e: print(e)
try: ThreadPoolExecutor(0)
except ValueError as e: print(e)
with ThreadPoolExecutor(1) as ex:
    a=ex.submit(slow,.02); b=ex.submit(slow,.02); print(b.cancel(), b.cancelled()); 
    try: b.result()
    except CancelledError as e: print(repr(e))
ex=ThreadPoolExecutor(2,thread_name_prefix='W'); print(ex.submit(lambda: threading.current_thread().name).result())
if __name__=='__main__':
    with ProcessPoolExecutor(2) as ex:
        print(list(ex.map(sq,range(6)))); f=ex.submit(slow,.05); print(f.done(), f.result(), f.done())
        try: ex.submit(fail,3).result()
        except ValueError as e: print(e)
f=Future(); f.set_result(3); print(f.result()); 
try: f.set_result(1)
except InvalidStateError as e: print('ISE')

# out: [0, 1, 4, 9, 16, 25, 36, 49, 64, 81]
# out: [0, 1, 4, 9, 16] [8, 9]
# out: False False 0.1 True
# out: <Future at  state=finished returned float>
# out: ValueError('f1')
# out: f1
# out: [0.02, 0.04, 0.06]
# out: 1 1
# out: cb 0.02
# out: TimeoutError()
# out: cannot schedule new futures after shutdown
# out: max_workers must be greater than 0
# out: True True
# out: CancelledError()
# out: W_0
# out: [0, 1, 4, 9, 16, 25]
# out: False 0.1 True
# out: f3
# out: 3
# out: ISE
