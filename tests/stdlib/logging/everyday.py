import logging, sys, io
logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format='%(levelname)-8s|%(name)s|%(threadName)s|%(message)s|%(processName)s')
logging.debug('d %s', 1); logging.info('i %(a)s', {'a':2}); logging.warning('w'); logging.error('e %d %s', 1, 'x')
l=logging.getLogger('a.b.c'); print(l, l.parent, l.getEffectiveLevel(), l.isEnabledFor(10))
p=logging.getLogger('a'); print(l.parent, p.getChildren(), logging.getLogger('a.b').getChild('q'))
print(logging.getLogger('a.b').parent, l.parent)
p.setLevel('ERROR'); l.info('no'); l.error('yes')
s=io.StringIO(); h=logging.StreamHandler(s); h.setFormatter(logging.Formatter('{levelname}:{message}:{extra1}', style='{', defaults={'extra1':'dflt'}))
l.addHandler(h); l.propagate=False; l.warning('W'); l.error('E', extra={'extra1':'given'}); l.critical('C')
print(s.getvalue())
h.setFormatter(logging.Formatter('$message/$name', style='$')); l.error('tmpl'); print(s.getvalue())
class F(logging.Filter):
    def filter(self, r): r.msg=r.msg.upper(); return 'drop' not in r.msg.lower()
l.addFilter(F()); l.error('drop me'); l.error('keep me'); print(s.getvalue())
ad=logging.LoggerAdapter(l, {'u':1}); ad.error('ad'); print(ad, s.getvalue()[-8:])
r=logging.makeLogRecord({'msg':'hello %s','args':('x',),'name':'n','levelno':20,'levelname':'INFO'})
print(r, sorted(r.__dict__), r.getMessage())
def t(f,*a,**k):
    try: print(f(*a,**k))
    except Exception as e: print(type(e).__name__, e)
t(logging.Formatter,'%(x)'); t(logging.Formatter,'%(x)s',style='@'); t(logging.Formatter,'nothing'); t(logging.Formatter,'{x!q}',style='{')
t(logging.Formatter,'$',style='$'); t(l.setLevel,'foo'); t(l.setLevel,1.5); t(l.log,'a','b'); t(logging.basicConfig,stream=1,filename='x'); 
t(logging.getLogger,5); t(l.error,'x',extra={'message':1}); t(l.error,'x',extra={'name':1}); t(logging.Handler().emit, r)
print(logging.getLevelName(10), logging.getLevelName(15), logging.getLevelName('INFO'), logging.getLevelName('zz'), logging.getLevelNamesMapping())
logging.addLevelName(25,'NOTICE'); logging.log(25,'notice!'); logging.disable(logging.INFO); logging.info('gone'); logging.warning('there'); logging.disable(0)
logging.basicConfig(level=50); logging.info('still'); logging.basicConfig(level=logging.ERROR, force=True, stream=sys.stdout); logging.error('simple'); logging.warning('no')
try: 1/0
except ZeroDivisionError: logging.root.handlers[0].setFormatter(None)
print(logging.StreamHandler(sys.stdout), logging.FileHandler('/tmp/x.log',delay=True), logging.NullHandler())
fh=logging.FileHandler('log1.txt',mode='w'); fh.setFormatter(logging.Formatter('%(asctime)s %(message)s', datefmt='%Y')); lg=logging.getLogger('file'); lg.addHandler(fh); lg.error('to file'); fh.close(); print(open('log1.txt').read()[5:])
print(logging.Formatter('%(asctime)s').usesTime(), logging.getLogger() is logging.root, logging.getLogger('root') is logging.root)
f=logging.Formatter(); r.created=0.5; r.msecs=500.0; import time; f.converter=time.gmtime; print(f.formatTime(r), f.formatTime(r,'%H'))

# out: DEBUG   |root|MainThread|d 1|MainProcess
# out: INFO    |root|MainThread|i 2|MainProcess
# out: WARNING |root|MainThread|w|MainProcess
# out: ERROR   |root|MainThread|e 1 x|MainProcess
# out: <Logger a.b.c (DEBUG)> <RootLogger root (DEBUG)> 10 True
# out: <Logger a (DEBUG)> set() <Logger a.b.q (DEBUG)>
# out: <Logger a (DEBUG)> <Logger a.b (DEBUG)>
# out: ERROR   |a.b.c|MainThread|yes|MainProcess
# out: ERROR:E:given
# out: CRITICAL:C:dflt
# out:
# out: ERROR:E:given
# out: CRITICAL:C:dflt
# out: tmpl/a.b.c
# out:
# out: ERROR:E:given
# out: CRITICAL:C:dflt
# out: tmpl/a.b.c
# out: KEEP ME/a.b.c
# out:
# out: <LoggerAdapter a.b.c (ERROR)> D/a.b.c
# out:
# out: <LogRecord: n, 20, , 0, "hello %s"> ['args', 'created', 'exc_info', 'exc_text', 'filename', 'funcName', 'levelname', 'levelno', 'lineno', 'module', 'msecs', 'msg', 'name', 'pathname', 'process', 'processName', 'relativeCreated', 'stack_info', 'taskName', 'thread', 'threadName'] hello x
# out: ValueError Invalid format '%(x)' for '%' style
# out: ValueError Style must be one of: %,{,$
# out: ValueError Invalid format 'nothing' for '%' style
# out: ValueError invalid format: invalid conversion: 'q'
# out: ValueError invalid format: bare '$' not allowed
# out: ValueError Unknown level: 'foo'
# out: TypeError Level not an integer or a valid string: 1.5
# out: TypeError level must be an integer
# out: None
# out: TypeError A logger name must be a string
# out: KeyError "Attempt to overwrite 'message' in LogRecord"
# out: KeyError "Attempt to overwrite 'name' in LogRecord"
# out: NotImplementedError emit must be implemented by Handler subclasses
# out: DEBUG Level 15 20 Level zz {'CRITICAL': 50, 'FATAL': 50, 'ERROR': 40, 'WARN': 30, 'WARNING': 30, 'INFO': 20, 'DEBUG': 10, 'NOTSET': 0}
# out: NOTICE  |root|MainThread|notice!|MainProcess
# out: WARNING |root|MainThread|there|MainProcess
# out: INFO    |root|MainThread|still|MainProcess
# out: ERROR:root:simple
# out: <StreamHandler <stdout> (NOTSET)> <FileHandler /tmp/x.log (NOTSET)> <NullHandler (NOTSET)>
# out: to file
# out: to file
# out:
# out: True True True
# out: 1970-01-01 00:00:00,500 00
