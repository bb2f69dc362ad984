import logging, logging.config, logging.handlers, sys, os, queue
logging.config.dictConfig({'version':1,'disable_existing_loggers':False,
 'formatters':{'simple':{'format':'%(levelname)s - %(name)s - %(message)s'}},
 'handlers':{'console':{'class':'logging.StreamHandler','level':'DEBUG','formatter':'simple','stream':'ext://sys.stdout'}},
 'loggers':{'app':{'level':'INFO','handlers':['console'],'propagate':False}},
 'root':{'level':'WARNING','handlers':['console']}})
logging.getLogger('app').info('hello'); logging.getLogger('app').debug('no'); logging.getLogger('z').warning('root w')
def t(c):
    try: logging.config.dictConfig(c)
    except Exception as e: print(type(e).__name__, e, repr(e.__cause__))
t({}); t({'version':2}); t({'version':1,'root':{'handlers':['x']}}); 
for f in os.listdir('.'):
    if f.startswith('rot.log'): os.remove(f)
lg=logging.getLogger('rot'); h=logging.handlers.RotatingFileHandler('rot.log', maxBytes=60, backupCount=2); lg.addHandler(h); lg.propagate=False
for i in range(12): lg.error('message number %d', i)
h.close(); print(sorted(f for f in os.listdir('.') if f.startswith('rot.log'))); print(open('rot.log').read(), open('rot.log.1').read(), open('rot.log.2').read())
mh=logging.handlers.MemoryHandler(10, target=logging.StreamHandler(sys.stdout)); m=logging.getLogger('mem'); m.propagate=False; m.setLevel(10); m.addHandler(mh)
m.info('one'); print('before'); m.error('two'); print('after')
q=queue.Queue(); qh=logging.handlers.QueueHandler(q); ql=logging.handlers.QueueListener(q, logging.StreamHandler(sys.stdout)); ql.start()
k=logging.getLogger('q'); k.propagate=False; k.addHandler(qh); k.error('queued %d', 5); ql.stop()

# out: INFO - app - hello
# out: WARNING - z - root w
# out: ValueError dictionary doesn't specify a version None
# out: ValueError Unsupported version: 2 None
# out: ValueError Unable to configure root logger ValueError("Unable to add handler 'x'")
# out: ['rot.log', 'rot.log.1', 'rot.log.2']
# out: message number 9
# out: message number 10
# out: message number 11
# out:  message number 6
# out: message number 7
# out: message number 8
# out:  message number 3
# out: message number 4
# out: message number 5
# out:
# out: before
# out: one
# out: two
# out: after
# out: queued 5
