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

# out: ([('-a', ''), ('-b', 'foo'), ('-c', '')], ['x'])
# out: ([('-a', ''), ('-b', 'foo'), ('-c', '')], ['x'])
# out: ([('-a', ''), ('-b', 'foo')], ['x', '-c'])
# out: ([('-a', ''), ('-b', 'foo'), ('-c', '')], ['x'])
# out: ([('--output', 'x')], ['y', '--verb'])
# out: ([('--output', 'x'), ('--verbose', '')], ['y'])
# out: GetoptError option -d not recognized d ('option -d not recognized', 'd')
# out: GetoptError option -d not recognized d ('option -d not recognized', 'd')
# out: GetoptError option -b requires argument b ('option -b requires argument', 'b')
# out: GetoptError option -b requires argument b ('option -b requires argument', 'b')
# out: GetoptError option --output requires argument output ('option --output requires argument', 'output')
# out: GetoptError option --output requires argument output ('option --output requires argument', 'output')
# out: GetoptError option --verbose must not have an argument verbose ('option --verbose must not have an argument', 'verbose')
# out: GetoptError option --verbose must not have an argument verbose ('option --verbose must not have an argument', 'verbose')
# out: GetoptError option --v not a unique prefix v ('option --v not a unique prefix', 'v')
# out: GetoptError option --v not a unique prefix v ('option --v not a unique prefix', 'v')
# out: ([], ['-', '-a'])
# out: ([('-a', '')], ['-'])
# out: ([], ['a', '-a', '--', '-c'])
# out: ([('-a', '')], ['a', '-c'])
# out: GetoptError option --nope not recognized nope ('option --nope not recognized', 'nope')
# out: GetoptError option --nope not recognized nope ('option --nope not recognized', 'nope')
# out: GetoptError option --ver not a unique prefix ver ('option --ver not a unique prefix', 'ver')
# out: GetoptError option --ver not a unique prefix ver ('option --ver not a unique prefix', 'ver')
# out: GetoptError option -: not recognized : ('option -: not recognized', ':')
# out: GetoptError option -: not recognized : ('option -: not recognized', ':')
# out: ([], ['x', '-a'])
# out: ([('--foo', '1')], [])
# out: GetoptError option --foo must not have an argument foo ('option --foo must not have an argument', 'foo')
# out: Welcome
# out: > hello Bob
# out: > hello Bob
# out: >
# out: Documented commands (type help <topic>):
# out: ========================================
# out: greet  help
# out:
# out: Miscellaneous help topics:
# out: ==========================
# out: topic
# out:
# out: Undocumented commands:
# out: ======================
# out: EOF  quit  shell  undocumented
# out:
# out: > greet NAME
# out: says hello
# out: > about topic
# out: > *** No help on nope
# out: > sh ls -l
# out: > *** Unknown syntax: what is
# out: > greet NAME
# out: says hello
# out: > *** No help on undocumented
# out: > *** Unknown syntax: @x
# out: >
# out: <empty>
# out: item0
# out: item0  item1item1
# out: item0       item2item2item2  item4item4
# out: item1item1  item3
# out: item0            item9               item18
# out: item1item1       item10item10        item19item19
# out: item2item2item2  item11item11item11
# out: item3            item12
# out: item4item4       item13item13
# out: item5item5item5  item14item14item14
# out: item6            item15
# out: item7item7       item16item16
# out: item8item8item8  item17item17item17
# out: item0               item20item20item20
# out: item1item1          item21
# out: item2item2item2     item22item22
# out: item3               item23item23item23
# out: item4item4          item24
# out: item5item5item5     item25item25
# out: item6               item26item26item26
# out: item7item7          item27
# out: item8item8item8     item28item28
# out: item9               item29item29item29
# out: item10item10        item30
# out: item11item11item11  item31item31
# out: item12              item32item32item32
# out: item13item13        item33
# out: item14item14item14  item34item34
# out: item15              item35item35item35
# out: item16item16        item36
# out: item17item17item17  item37item37
# out: item18              item38item38item38
# out: item19item19        item39
# out: TypeError list[i] not a string for i in 0, 2 None ('list[i] not a string for i in 0, 2',)
# out: ('a', '-b c', 'a-b c') (None, None, '') (None, None, '!x') ('help', '', 'help ') ['help'] None ['help']
# out: other intro
# out: hello queued
# out: ''
# out: ['', 'one\n', 'two\n', 'three\n', ''] []
# out: one
# out:
# out: changed
# out:
# out: {}
