"""`pkgutil` and `zipimport`."""

import pkgutil, os, tempfile, zipimport
def t(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
for n in ('json:dumps','json.dumps','json','json.decoder.JSONDecoder.decode','json:JSONDecoder.decode','1a','json:','json.nope','a b'): t(lambda: getattr(pkgutil.resolve_name(n),'__name__'))
with tempfile.TemporaryDirectory() as d:
    open(os.path.join(d,'b.py'),'w').close(); os.mkdir(os.path.join(d,'pk')); open(os.path.join(d,'pk','__init__.py'),'w').close(); os.mkdir(os.path.join(d,'plain')); open(os.path.join(d,'a.py'),'w').close(); open(os.path.join(d,'x.txt'),'w').close()
    print([(m.name,m.ispkg) for m in pkgutil.iter_modules([d],'p.')])
t(lambda: list(pkgutil.iter_modules('x')))
print(pkgutil.extend_path('x','y'), issubclass(zipimport.ZipImportError, ImportError))
import json.decoder

# out: dumps
# out: dumps
# out: json
# out: decode
# out: decode
# out: ValueError invalid format: '1a'
# out: json
# out: AttributeError module 'json' has no attribute 'nope'
# out: ValueError invalid format: 'a b'
# out: [('p.a', False), ('p.b', False), ('p.pk', True)]
# out: ValueError path must be None or list of paths to look for modules in
# out: x True
