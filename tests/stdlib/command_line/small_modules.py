"""`getopt`, `cmd` and `linecache`."""

import getopt, cmd, io, linecache, os, sys
def t(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e, getattr(e,'opt',None), e.args)
for args in (['-a','-b','foo','-c','x'],['-abfoo','x','-c'],['--output=x','y','--verb'],['-d'],['-b'],['--out'],['--verbose=3'],['--v'],['-','-a'],['a','-a','--','-c'],['--nope'],['--ver','q'], ['-:']):
    for g in (getopt.getopt, getopt.gnu_getopt):
        t(g,args,'ab:c',['output=','verbose','version'])
t(getopt.gnu_getopt,['x','-a'],'+a'); t(getopt.getopt,['--foo','1'],'','foo='); t(getopt.getopt, ['--foo=1'], '', ['foo','foobar='])
class Shell(cmd.Cmd):
    intro='Welcome'; prompt='> '; use_rawinput=0
    def do_greet(self,a):
        "greet NAME\n        says hello"
        self.stdout.write(f'hello {a}\n')
    def do_quit(self,a): return True
    def do_undocumented(self,a): pass
    def help_topic(self): self.stdout.write('about topic\n')
    def do_EOF(self,a): return True
    def do_shell(self,a): self.stdout.write('sh '+a+'\n')
out=io.StringIO()
Shell(stdin=io.StringIO('greet Bob\n\n?\nhelp greet\nhelp topic\nhelp nope\n!ls -l\nwhat is\n?greet\nhelp undocumented\n@x\nquit\n'),stdout=out).cmdloop()
print(out.getvalue())
c=cmd.Cmd(stdout=sys.stdout)
for n in (0,1,2,5,20,40):
    c.columnize([('item'+str(i))*(1+i%3) for i in range(n)], 50)
t(c.columnize,[1,'a',2])
print(c.parseline('a-b c'), c.parseline('  '), c.parseline('!x'), c.parseline('?'), c.completenames('he'), c.onecmd(''), c.complete_help('h'))
s=Shell(stdout=sys.stdout); s.cmdqueue=['greet queued','EOF']; s.cmdloop('other intro'); print(repr(s.lastcmd))
open('lines.txt','w').write('one\ntwo\nthree')
print([linecache.getline('lines.txt',i) for i in range(5)], linecache.getlines('none.txt'), linecache.getline('<string>',1))
open('lines.txt','w').write('changed\n'); print(linecache.getline('lines.txt',1)); linecache.checkcache('lines.txt'); print(linecache.getline('lines.txt',1)); linecache.clearcache(); print(linecache.cache); os.remove('lines.txt')
