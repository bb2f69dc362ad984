import threading, time
counter=0
lock=threading.Lock()
def inc():
    global counter
    for _ in range(100000):
        with lock: counter+=1
ts=[threading.Thread(target=inc) for _ in range(5)]
for t in ts: t.start()
for t in ts: t.join()
print(counter)
flag=False
def setter():
    global flag
    time.sleep(0.05)
    flag=True
t=threading.Thread(target=setter); t.start()
n=0
while not flag: n+=1
print("flag seen", n>0)
l=threading.local(); seen=[]
def w(n):
    l.v=n; time.sleep(0.01); seen.append((n,l.v))
ts=[threading.Thread(target=w,args=(f"T{i}",)) for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(seen))
try: l.v
except AttributeError as e: print(e)
cond=threading.Condition(); items=[]
def cons():
    with cond:
        while not items: cond.wait()
        print("got", items.pop())
def prod():
    time.sleep(0.02)
    with cond:
        items.append(1); cond.notify()
a=threading.Thread(target=cons); b=threading.Thread(target=prod)
a.start(); b.start(); a.join(); b.join()
b=threading.Barrier(3)
out=[]
def bar(i):
    time.sleep(i*0.01); b.wait(); out.append(i)
ts=[threading.Thread(target=bar,args=(i,)) for i in range(3)]
[t.start() for t in ts]; [t.join() for t in ts]; print(sorted(out))
import queue
q=queue.Queue(2); got=[]
def p():
    for i in range(5): q.put(i)
    q.put(None)
def c():
    while (x:=q.get()) is not None: got.append(x); q.task_done()
    q.task_done()
ts=[threading.Thread(target=p),threading.Thread(target=c)]
[t.start() for t in ts]; [t.join() for t in ts]; q.join(); print(got)
s=threading.Semaphore(2); print(s.acquire(False), s.acquire(False), s.acquire(False), s.acquire(timeout=0.01))
def deep(n): return 0 if n==0 else 1+deep(n-1)
tm=threading.Timer(0.05, lambda: print("timer"))
tm.start()
print(str(threading.current_thread())[:30], threading.active_count())
t=threading.Thread(target=lambda: time.sleep(100), daemon=True); t.start()
def big():
    x=[i for i in range(300000)]
    return sum(x)
r=[]
ts=[threading.Thread(target=lambda: r.append(big())) for _ in range(20)]
[t.start() for t in ts]; [t.join() for t in ts]; print(len(r), r[0])
print("end")

# out: 500000
# out: flag seen True
# out: [('T0', 'T0'), ('T1', 'T1'), ('T2', 'T2')]
# out: '_thread._local' object has no attribute 'v'
# out: got 1
# out: [0, 1, 2]
# out: [0, 1, 2, 3, 4]
# out: True True False False
# out: <_MainThread(MainThread, start 2
# out: timer
# out: 20 44999850000
# out: end
