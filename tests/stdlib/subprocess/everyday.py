import subprocess, sys, os
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e), e)
print(subprocess.run(['echo','hi'],capture_output=True,text=True)); t(subprocess.run,['nosuchcmd']); t(subprocess.run,['false'],check=True); t(subprocess.check_output,'echo a; echo b >&2',shell=True,stderr=subprocess.STDOUT); t(subprocess.run,['cat'],input='some input',text=True,capture_output=True); t(subprocess.getoutput,'echo x; exit 3'); t(subprocess.getstatusoutput,'exit 3'); t(subprocess.call,['sh','-c','exit 7']); t(subprocess.check_call,['false']); t(subprocess.run,['pwd'],cwd='/tmp',capture_output=True); t(subprocess.run,['pwd'],cwd='/nope'); t(subprocess.run,'echo $FOO',shell=True,env={'FOO':'bar'},capture_output=True)
p=subprocess.Popen(['cat'],stdin=subprocess.PIPE,stdout=subprocess.PIPE,text=True); print(p.communicate('abc\ndef'), p.returncode); p=subprocess.Popen(['sh','-c','echo l1; echo l2'],stdout=subprocess.PIPE,text=True)
for line in p.stdout: print('line',line.strip())
print(p.wait(), p); p=subprocess.Popen(['sleep','10']); print(p.poll()); p.terminate(); print(p.wait()); t(subprocess.run,['sh','-c','kill -9 $$'],check=True); r=subprocess.run(['cat'],input=b'x'*200000,capture_output=True); print(len(r.stdout)); print(subprocess.list2cmdline(['a b','c"d','']), subprocess.DEVNULL); subprocess.run(['echo','nothing'],stdout=subprocess.DEVNULL)
sys.stdout.flush(); subprocess.run(['echo','direct'])
with subprocess.Popen(['echo','ctx'],stdout=subprocess.PIPE) as p: print(p.stdout.read())
import sched,time,timeit,numbers
s=sched.scheduler(time.time,time.sleep); s.enter(.02,1,print,('b',)); s.enter(.01,1,print,argument=('a',)); e=s.enter(.03,1,print,('c',)); s.cancel(e); print(len(s.queue)); s.run(); print(s.empty(), timeit.timeit(lambda:0,number=10)<1, isinstance(1,numbers.Integral), isinstance(1.5,numbers.Real), isinstance(1j,numbers.Complex), isinstance('x',numbers.Number), isinstance(True,numbers.Number))

# out: CompletedProcess(args=['echo', 'hi'], returncode=0, stdout='hi\n', stderr='')
# out: <class 'FileNotFoundError'> [Errno 2] No such file or directory: 'nosuchcmd'
# out: <class 'subprocess.CalledProcessError'> Command '['false']' returned non-zero exit status 1.
# out: b'a\nb\n'
# out: CompletedProcess(args=['cat'], returncode=0, stdout='some input', stderr='')
# out: 'x'
# out: (3, '')
# out: 7
# out: <class 'subprocess.CalledProcessError'> Command '['false']' returned non-zero exit status 1.
# out: CompletedProcess(args=['pwd'], returncode=0, stdout=b'/tmp\n', stderr=b'')
# out: <class 'FileNotFoundError'> [Errno 2] No such file or directory: '/nope'
# out: CompletedProcess(args='echo $FOO', returncode=0, stdout=b'bar\n', stderr=b'')
# out: ('abc\ndef', None) 0
# out: line l1
# out: line l2
# out: 0 <Popen: returncode: 0 args: ['sh', '-c', 'echo l1; echo l2']>
# out: None
# out: -15
# out: <class 'subprocess.CalledProcessError'> Command '['sh', '-c', 'kill -9 $$']' died with <Signals.SIGKILL: 9>.
# out: 200000
# out: "a b" c\"d "" -3
# out: direct
# out: b'ctx\n'
# out: 2
# out: a
# out: b
# out: True True True True True False True
