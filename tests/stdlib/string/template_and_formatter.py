"""string: constants, Template and Formatter."""

import string
from string import Template, Formatter, capwords
print(string.printable.__repr__(), capwords("hello  wOrld x"), capwords("a-b-c","-"))
t=Template("$who likes ${what} $$5 $ and $1 ${x")
try: print(t.substitute(who='a',what='b'))
except ValueError as e: print(e)
print(t.safe_substitute(who='a'))
print(t.is_valid(), t.get_identifiers())
t=Template("a $who ${who}x $$ $what_2")
print(t.substitute({'who':1},what_2='é'), t.is_valid(), t.get_identifiers())
try: print(t.substitute({'who':1}))
except KeyError as e: print('KeyError',e)
try: Template("line1\nab $ x").substitute()
except ValueError as e: print(e)
class P(Template):
    delimiter='%%'
print(P("%%a %%{a} %%%% %%").safe_substitute(a=5))
f=Formatter()
print(f.format("{0} {1!r} {x:>{w}} {{}}", 1, 'a', x=3, w=5))
print(f.format("{} {} {a.real} {b[k]}", 1, 2, a=3+4j, b={'k':9}))
for fmt in ["{} {0}","{0} {}","{x}","{:{:{:{}}}}","{","}","{!z}","{a!r:>5}","{5}"]:
    try: print(f.format(fmt,1,2,3,4,a=1))
    except Exception as e: print(fmt,type(e).__name__,e)
class F2(Formatter):
    def get_value(self,key,args,kw):
        if isinstance(key,str): return kw.get(key,'?'+key)
        return super().get_value(key,args,kw)
    def check_unused_args(self,used,args,kw): print('used',sorted(map(str,used)))
print(F2().format("{a} {b} {0}",7,a=1))
print(list(f.parse("ab{x!r:>5}cd{}e{{f}}{y[0].z}")))

# out: '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ \t\n\r\x0b\x0c' Hello World X A-B-C
# out: Invalid placeholder in string: line 1, col 24
# out: a likes ${what} $5 $ and $1 ${x
# out: False ['who', 'what']
# out: a 1 1x $ é True ['who', 'what_2']
# out: KeyError 'what_2'
# out: Invalid placeholder in string: line 2, col 4
# out: 5 5 %% %%
# out: 1 'a'     3 {}
# out: 1 2 3.0 9
# out: {} {0} ValueError cannot switch from manual field specification to automatic field numbering
# out: {0} {} ValueError cannot switch from manual field specification to automatic field numbering
# out: {x} KeyError 'x'
# out: {:{:{:{}}}} ValueError Max string recursion exceeded
# out: { ValueError Single '{' encountered in format string
# out: } ValueError Single '}' encountered in format string
# out: {!z} ValueError Unknown conversion specifier z
# out:     1
# out: {5} IndexError tuple index out of range
# out: used ['0', 'a', 'b']
# out: 1 ?b 7
# out: [('ab', 'x', '>5', 'r'), ('cd', '', '', None), ('e{', None, None, None), ('f}', None, None, None), ('', 'y[0].z', '', None)]
