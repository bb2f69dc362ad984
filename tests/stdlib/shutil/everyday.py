import shutil, tempfile, filecmp, glob, os
d=tempfile.mkdtemp(); os.chdir(d)
def t(f,*a,**k):
    try: r=f(*a,**k); print(r.replace(d,'D') if isinstance(r,str) else r)
    except Exception as e: print(type(e).__name__, str(e).replace(d,'D'))
os.makedirs('a/b/c'); open('a/x.txt','w').write('hi'); open('a/b/y.py','w').write('print'); open('a/.hid','w').close(); open('a/b/c/z.txt','w').write('zz')
t(shutil.copy,'a/x.txt','copy.txt'); t(shutil.copyfile,'a/x.txt','a/x.txt'); t(shutil.copyfile,'nope','q'); t(shutil.copyfile,'a/x.txt','a/b'); t(shutil.copy2,'a/x.txt','a/b'); t(shutil.copyfile,'a/x.txt','nodir/')
t(shutil.copytree,'a','a2'); t(shutil.copytree,'a','a2'); t(shutil.copytree,'a','a2',dirs_exist_ok=True); t(shutil.copytree,'a','a3',ignore=shutil.ignore_patterns('*.txt'))
print(sorted(glob.glob('**/*',recursive=True))); print(sorted(glob.glob('a*/*.txt'))); print(sorted(glob.glob('a/[xy].*')), glob.glob('a/nope*'), sorted(glob.glob('**',root_dir='a',recursive=True)), sorted(glob.glob('a/**/',recursive=True)), glob.escape('a[b]*'), sorted(glob.glob('a/.*')), sorted(glob.glob('a/*', include_hidden=True)))
t(shutil.rmtree,'a3'); t(shutil.rmtree,'nope'); t(shutil.rmtree,'copy.txt'); t(shutil.rmtree,'nope',True); print(os.path.exists('a3'))
t(shutil.move,'copy.txt','a3.txt'); t(shutil.move,'a3.txt','a'); t(shutil.move,'a/a3.txt','a'); t(shutil.move,'a','a/b'); t(shutil.move,'nope','x'); t(shutil.which,'nosuchcmd')
print(filecmp.cmp('a/x.txt','a2/x.txt'), filecmp.cmp('a/x.txt','a/b/y.py'), filecmp.cmpfiles('a','a2',['x.txt','b','zzz'])); open('a/x.txt','w').write('other'); print(filecmp.cmp('a/x.txt','a2/x.txt'),filecmp.cmp('a/x.txt','a2/x.txt',shallow=False))
c=filecmp.dircmp('a','a2'); c.report(); print(c.left_only,c.right_only,c.common,c.diff_files,c.same_files,c.subdirs.keys()); c.report_full_closure(); t(filecmp.cmp,'a','nope')
with tempfile.NamedTemporaryFile(suffix='.txt',prefix='pre') as f: print(f.name.startswith(tempfile.gettempdir()+'/pre'), f.name.endswith('.txt'), f.write(b'abc'), f.tell(), f.mode, os.path.exists(f.name)); n=f.name
print(os.path.exists(n), f.closed)
with tempfile.TemporaryDirectory() as td: print(os.path.isdir(td)); open(td+'/x','w').close()
print(os.path.exists(td))
with tempfile.TemporaryFile('w+') as f: f.write('hello'); f.seek(0); print(f.read())
s=tempfile.SpooledTemporaryFile(max_size=5); s.write(b'abc'); print(s._rolled, s.name); s.write(b'defg'); print(s._rolled); s.seek(0); print(s.read())
fd,p=tempfile.mkstemp(); os.write(fd,b'x'); os.close(fd); print(oct(os.stat(p).st_mode)); os.unlink(p); t(tempfile.mkstemp,dir='/nope/x') if 0 else None
with tempfile.NamedTemporaryFile('w',delete=False) as f: f.write('keep')
print(open(f.name).read()); os.unlink(f.name); print(shutil.get_terminal_size()); print(tempfile.gettempdir(), tempfile.gettempprefix())
import os; os.chdir('/'); shutil.rmtree(d); t(shutil.make_archive,'x','foo')

# out: copy.txt
# out: SameFileError 'a/x.txt' and 'a/x.txt' are the same file
# out: FileNotFoundError [Errno 2] No such file or directory: 'nope'
# out: IsADirectoryError [Errno 21] Is a directory: 'a/b'
# out: a/b/x.txt
# out: FileNotFoundError Directory does not exist: nodir/
# out: a2
# out: FileExistsError [Errno 17] File exists: 'a2'
# out: a2
# out: a3
# out: ['a', 'a/b', 'a/b/c', 'a/b/c/z.txt', 'a/b/x.txt', 'a/b/y.py', 'a/x.txt', 'a2', 'a2/b', 'a2/b/c', 'a2/b/c/z.txt', 'a2/b/x.txt', 'a2/b/y.py', 'a2/x.txt', 'a3', 'a3/b', 'a3/b/c', 'a3/b/y.py', 'copy.txt']
# out: ['a/x.txt', 'a2/x.txt']
# out: ['a/x.txt'] [] ['b', 'b/c', 'b/c/z.txt', 'b/x.txt', 'b/y.py', 'x.txt'] ['a/', 'a/b/', 'a/b/c/'] a[[]b][*] ['a/.hid'] ['a/.hid', 'a/b', 'a/x.txt']
# out: None
# out: FileNotFoundError [Errno 2] No such file or directory: 'nope'
# out: NotADirectoryError [Errno 20] Not a directory: 'copy.txt'
# out: None
# out: False
# out: a3.txt
# out: a/a3.txt
# out: Error Destination path 'a/a3.txt' already exists
# out: Error Cannot move a directory 'a' into itself 'a/b'.
# out: FileNotFoundError [Errno 2] No such file or directory: 'nope'
# out: None
# out: True False (['x.txt'], ['b'], ['zzz'])
# out: False False
# out: diff a a2
# out: Only in a : ['a3.txt']
# out: Identical files : ['.hid']
# out: Differing files : ['x.txt']
# out: Common subdirectories : ['b']
# out: ['a3.txt'] [] ['.hid', 'b', 'x.txt'] ['x.txt'] ['.hid'] dict_keys(['b'])
# out: diff a a2
# out: Only in a : ['a3.txt']
# out: Identical files : ['.hid']
# out: Differing files : ['x.txt']
# out: Common subdirectories : ['b']
# out:
# out: diff a/b a2/b
# out: Identical files : ['x.txt', 'y.py']
# out: Common subdirectories : ['c']
# out:
# out: diff a/b/c a2/b/c
# out: Identical files : ['z.txt']
# out: FileNotFoundError [Errno 2] No such file or directory: 'nope'
# out: True True 3 3 rb+ True
# out: False True
# out: True
# out: False
# out: hello
# out: False None
# out: True
# out: b'abcdefg'
# out: 0o100600
# out: keep
# out: os.terminal_size(columns=80, lines=24)
# out: /tmp tmp
# out: ValueError unknown archive format 'foo'
