import os, sys, signal, select, fcntl, time
r,w=os.pipe()
pid=os.fork()
if pid==0:
    os.close(r); os.write(w,b'hi from child'); os._exit(3)
os.close(w); print(os.read(r,100), os.read(r,10)); p,st=os.waitpid(pid,0); print(p==pid, os.WIFEXITED(st), os.WEXITSTATUS(st), os.waitstatus_to_exitcode(st))
print(os.system('exit 5'), os.system('true'), os.popen('echo hello; echo x').read(), os.popen('exit 3').close())
def h(s,f): print('signal', s, signal.Signals(s).name)
print(signal.signal(signal.SIGUSR1,h), signal.getsignal(signal.SIGUSR1) is h, signal.getsignal(signal.SIGINT)is signal.default_int_handler, signal.SIGTERM, repr(signal.SIGTERM), signal.strsignal(9), signal.SIG_DFL)
os.kill(os.getpid(), signal.SIGUSR1); signal.raise_signal(signal.SIGUSR1)
signal.signal(signal.SIGALRM, lambda s,f: print('alarm')); signal.setitimer(signal.ITIMER_REAL,0.05); time.sleep(0.1); print(signal.alarm(0))
class T(Exception): pass
def to(s,f): raise T('timed out')
signal.signal(signal.SIGALRM,to); signal.setitimer(signal.ITIMER_REAL,0.05)
try:
    while True: pass
except T as e: print(e)
signal.setitimer(signal.ITIMER_REAL,0.05)
try: time.sleep(5)
except T as e: print(e)
try: signal.signal(signal.SIGKILL,h)
except OSError as e: print(e)
try: signal.signal(99,h)
except ValueError as e: print(e)
try: signal.signal(2,5)
except TypeError as e: print(e)
try: signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt: print('KI')
signal.signal(signal.SIGTERM, signal.SIG_IGN); os.kill(os.getpid(),15); print('alive')
r,w=os.pipe(); print(select.select([r],[w],[],0)==([],[w],[])); os.write(w,b'x'); print(select.select([r],[],[],1)==([r],[],[])); p=select.poll(); p.register(r,select.POLLIN); print(len(p.poll(10)))
print(os.get_inheritable(r), os.get_blocking(r)); os.set_blocking(r,False); os.read(r,5)
try: os.read(r,5)
except BlockingIOError as e: print(e)
f=open('lockf','w'); fcntl.flock(f,fcntl.LOCK_EX); fcntl.flock(f,fcntl.LOCK_UN); fcntl.lockf(f,fcntl.LOCK_EX|fcntl.LOCK_NB); print(fcntl.fcntl(f,fcntl.F_GETFD))
print(len(signal.valid_signals()), signal.Handlers.SIG_IGN); sys.stdout.flush()
os.execvp('echo',['echo','exec','ed'])

# out: b'hi from child' b''
# out: True True 3 3
# out: 1280 0 hello
# out: x
# out:  768
# out: 0 True True 15 <Signals.SIGTERM: 15> Killed 0
# out: signal 10 SIGUSR1
# out: signal 10 SIGUSR1
# out: alarm
# out: 0
# out: timed out
# out: timed out
# out: [Errno 22] Invalid argument
# out: signal number out of range
# out: signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object
# out: KI
# out: alive
# out: True
# out: True
# out: 1
# out: False True
# out: [Errno 11] Resource temporarily unavailable
# out: 1
# out: 62 1
# out: exec ed
