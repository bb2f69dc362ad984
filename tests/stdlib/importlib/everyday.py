import importlib, importlib.util
from importlib import import_module, metadata
m=importlib.import_module('json')
print(m.dumps([1]))
try: importlib.import_module('nosuchmod')
except ModuleNotFoundError as e: print(e, e.name)
print(import_module('os.path').join('a','b'), importlib.util.find_spec('nosuch'), importlib.util.find_spec('json') is not None)
try: import_module('.x')
except TypeError as e: print(e)
try: metadata.version('nosuchpkg')
except metadata.PackageNotFoundError as e: print(e)
import mmap
open('mm.bin','wb').write(b'hello\nworld'*3)
with open('mm.bin','r+b') as f, mmap.mmap(f.fileno(),0) as mm: print(len(mm), mm[:5], mm[0], mm.find(b'wor'), mm.readline(), mm.rfind(b'wor')); mm[0:5]=b'HELLO'; mm.flush(); print(mm.closed)
print(open('mm.bin').read()[:5])
with open('mm.bin','rb') as f, mmap.mmap(f.fileno(),0,access=mmap.ACCESS_READ) as mm:
    try: mm[0]=1
    except TypeError as e: print(e)
try: mm[0]
except ValueError as e: print(e)
import tracemalloc; tracemalloc.start(); print(tracemalloc.is_tracing(), len(tracemalloc.get_traced_memory())); tracemalloc.stop()

# out: [1]
# out: No module named 'nosuchmod' nosuchmod
# out: a/b None True
# out: the 'package' argument is required to perform a relative import for '.x'
# out: No package metadata was found for nosuchpkg
# out: 33 b'hello' 104 6 b'hello\n' 28
# out: False
# out: HELLO
# out: mmap can't modify a readonly memory map.
# out: mmap closed or invalid
# out: True 2
