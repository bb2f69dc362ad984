from pathlib import *
import pathlib, os, tempfile
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
P=PurePosixPath
for s in ['','.','/','//','///a','//a/b','a//b/./c/','a/../b','./a','a/.','.bashrc','a.tar.gz','a.','..','a..b','.a.b','/a/b.c']:
    p=P(s); print(repr(s),repr(str(p)),p.parts,repr(p.name),repr(p.stem),repr(p.suffix),p.suffixes,str(p.parent),repr(p.root),repr(p.anchor),p.is_absolute())
t(P,5); t(P,b'x'); t(lambda:P('a')/5); t(lambda: 'x'/P('a')); t(lambda: 5/P('a')); t(P('a').with_name,''); t(P('/').with_name,'x'); t(P('a').with_name,'b/c'); t(P('a').with_suffix,'x'); t(P('a').with_suffix,'.'); t(P('').with_suffix,'.x'); t(P('a.b').with_stem,''); t(P('a.b').with_stem,'z'); t(P('a').with_suffix,'.b/c')
t(P('/a/b').relative_to,'/c'); t(P('/a/b').relative_to,'/a/c',walk_up=True); t(P('a/b').relative_to,'/a',walk_up=True); t(P('a').relative_to,'../x',walk_up=True); t(P('/a/b').relative_to,'/a'); t(P('/a/b').is_relative_to,'/a'); t(P('/a/b').is_relative_to,'x')
t(P('a').parents.__getitem__,5); print(P('/a/b/c').parents, list(P('/a/b/c').parents), P('a/b/c').parents[-1], P('a/b/c').parents[0:2], len(P('a/b').parents))
t(P('a/b.py').match,'*.py'); t(P('a/b.py').match,''); t(P('/a/b/c.py').match,'b/*.py'); t(P('/a.py').match,'/*.py'); t(P('a/b/c').full_match,'a/**'); t(P('a/b').full_match,'a/*'); t(P('a').match,'A',case_sensitive=False)
t(P('a/b').as_uri); t(P('/a b/ü').as_uri); t(Path.from_uri,'file:///a%20b'); t(Path.from_uri,'x'); t(Path.from_uri,'file:a')
print(P('a')<P('b'), P('a')==PurePath('a'), hash(P('a'))==hash(P('a')), P('a')==PureWindowsPath('a')); t(lambda:P('a')<'b'); t(lambda:P('a')<PureWindowsPath('b'))
print(PureWindowsPath('c:/a\\b'), PureWindowsPath('c:/a\\b').parts, repr(PureWindowsPath('C:\\X.txt')), PureWindowsPath('a/B')==PureWindowsPath('A/b'), PureWindowsPath('c:/a').drive, PureWindowsPath('c:/a/b.txt').with_suffix('.py').name, PureWindowsPath('\\\\srv\\share\\d').parts, PureWindowsPath('c:\\a').is_absolute())
t(Path('/nope').read_text); t(Path('/nope').iterdir); t(Path('/nope').stat); t(Path('/nope').unlink); t(Path('/nope').unlink,missing_ok=True); t(Path('/').mkdir); t(Path('/tmp').mkdir,exist_ok=True); t(Path('/nope/a').mkdir); t(Path('x').write_text,5); t(Path('x').write_bytes,'x'); t(Path('').glob,''); t(lambda:list(Path('.').glob('/x'))); t(lambda: list(Path('/nope').glob('*'))); t(Path('/nope').resolve,strict=True); t(Path('/nope/../a').resolve); t(Path('~nobodyx').expanduser); t(Path('/x').rename,'/y')
print(Path('a').joinpath('b','/c'), Path('a','b'), Path(Path('a'),'..'), repr(Path()), bool(Path('')), Path('a').as_posix(), bytes(Path('a')), Path('a').__fspath__())
t(WindowsPath,'a'); print(pathlib.__all__); print(Path('a').with_segments('q'), Path('/a/b').drive); print(issubclass(pathlib.UnsupportedOperation, NotImplementedError)); t(Path('a').samefile,'b'); t(Path('/tmp').rmdir)
with tempfile.TemporaryDirectory() as d:
    r=Path(d); (r/'a'/'b').mkdir(parents=True); (r/'a'/'x.txt').write_text('hello\nworld'); (r/'a'/'b'/'y.py').write_bytes(b'abc'); (r/'.h').touch(); os.chdir(d)
    print((r/'a'/'x.txt').read_text().splitlines(), (r/'a/b/y.py').read_bytes(), (r/'a').is_dir(), (r/'a').is_file(), (r/'q').exists(), (r/'a/x.txt').stat().st_size)
    s=lambda it: sorted(str(p) for p in it)
    c=Path('.')
    for g in ['*','**/*','**','a/*','*/*.txt','**/*.py','a/b','nope','a/**','**/b/*','*.txt','.*','a/','*/','a/../a/x.txt','[a]','**/','a/b/../*']:
        print(g, s(c.glob(g)), s(c.rglob(g)))
    print(s(r.iterdir())==s([r/'a',r/'.h']), [(str(p),sorted(dd),sorted(f)) for p,dd,f in c.walk()])
    print((r/'a/x.txt').rename(r/'z.txt').name, (r/'z.txt').exists(), (r/'a/x.txt').exists(), Path('z.txt').resolve()==r.resolve()/'z.txt', Path('z.txt').absolute().name, Path.cwd()==r)
    t(Path('a').rmdir); t(Path('z.txt').touch, exist_ok=False); Path('l').symlink_to('z.txt'); print(Path('l').is_symlink(), Path('l').readlink(), Path('l').read_text()[:3]); t(Path('a').mkdir); t(Path('z.txt').mkdir,exist_ok=True)
    with Path('z.txt').open('a') as f: f.write('!')
    print(Path('z.txt').read_text()[-2:], sorted([Path('b'),Path('a/c'),Path('a')]), {Path('a'):1}[Path('a')], f"{Path('a')!s:>5}", Path('z.txt').suffix, isinstance(Path('a'), os.PathLike), os.path.join(Path('a'),'b'), open(Path('z.txt')).read()[:1])
    os.chdir('/')
class MyPath(Path): pass
print(repr(MyPath('a')/'b'), repr(MyPath('a/b').parent))

# out: '' '.' () '' '' '' [] . '' '' False
# out: '.' '.' () '' '' '' [] . '' '' False
# out: '/' '/' ('/',) '' '' '' [] / '/' '/' True
# out: '//' '//' ('//',) '' '' '' [] // '//' '//' True
# out: '///a' '/a' ('/', 'a') 'a' 'a' '' [] / '/' '/' True
# out: '//a/b' '//a/b' ('//', 'a', 'b') 'b' 'b' '' [] //a '//' '//' True
# out: 'a//b/./c/' 'a/b/c' ('a', 'b', 'c') 'c' 'c' '' [] a/b '' '' False
# out: 'a/../b' 'a/../b' ('a', '..', 'b') 'b' 'b' '' [] a/.. '' '' False
# out: './a' 'a' ('a',) 'a' 'a' '' [] . '' '' False
# out: 'a/.' 'a' ('a',) 'a' 'a' '' [] . '' '' False
# out: '.bashrc' '.bashrc' ('.bashrc',) '.bashrc' '.bashrc' '' [] . '' '' False
# out: 'a.tar.gz' 'a.tar.gz' ('a.tar.gz',) 'a.tar.gz' 'a.tar' '.gz' ['.tar', '.gz'] . '' '' False
# out: 'a.' 'a.' ('a.',) 'a.' 'a.' '' [] . '' '' False
# out: '..' '..' ('..',) '..' '..' '' [] . '' '' False
# out: 'a..b' 'a..b' ('a..b',) 'a..b' 'a.' '.b' ['.', '.b'] . '' '' False
# out: '.a.b' '.a.b' ('.a.b',) '.a.b' '.a' '.b' ['.b'] . '' '' False
# out: '/a/b.c' '/a/b.c' ('/', 'a', 'b.c') 'b.c' 'b' '.c' ['.c'] /a '/' '/' True
# out: TypeError argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'int'
# out: TypeError argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'bytes'
# out: TypeError unsupported operand type(s) for /: 'PurePosixPath' and 'int'
# out: PurePosixPath('x/a')
# out: TypeError unsupported operand type(s) for /: 'int' and 'PurePosixPath'
# out: ValueError Invalid name ''
# out: ValueError PurePosixPath('/') has an empty name
# out: ValueError Invalid name 'b/c'
# out: ValueError Invalid suffix 'x'
# out: ValueError Invalid suffix '.'
# out: ValueError PurePosixPath('.') has an empty name
# out: ValueError PurePosixPath('a.b') has a non-empty suffix
# out: PurePosixPath('z.b')
# out: ValueError Invalid name 'a.b/c'
# out: ValueError '/a/b' is not in the subpath of '/c'
# out: PurePosixPath('../b')
# out: ValueError 'a/b' and '/a' have different anchors
# out: ValueError '..' segment in '../x' cannot be walked
# out: PurePosixPath('b')
# out: True
# out: False
# out: IndexError 5
# out: <PurePosixPath.parents> [PurePosixPath('/a/b'), PurePosixPath('/a'), PurePosixPath('/')] . (PurePosixPath('a/b'), PurePosixPath('a')) 2
# out: True
# out: ValueError empty pattern
# out: True
# out: True
# out: True
# out: True
# out: True
# out: ValueError relative path can't be expressed as a file URI
# out: 'file:///a%20b/%C3%BC'
# out: PosixPath('/a b')
# out: ValueError URI does not start with 'file:': 'x'
# out: ValueError URI is not absolute: 'file:a'
# out: True True True False
# out: TypeError '<' not supported between instances of 'PurePosixPath' and 'str'
# out: TypeError '<' not supported between instances of 'PurePosixPath' and 'PureWindowsPath'
# out: c:\a\b ('c:\\', 'a', 'b') PureWindowsPath('C:/X.txt') True c: b.py ('\\\\srv\\share\\', 'd') True
# out: FileNotFoundError [Errno 2] No such file or directory: '/nope'
# out: FileNotFoundError [Errno 2] No such file or directory: '/nope'
# out: FileNotFoundError [Errno 2] No such file or directory: '/nope'
# out: FileNotFoundError [Errno 2] No such file or directory: '/nope'
# out: None
# out: FileExistsError [Errno 17] File exists: '/'
# out: None
# out: FileNotFoundError [Errno 2] No such file or directory: '/nope/a'
# out: TypeError data must be str, not int
# out: TypeError memoryview: a bytes-like object is required, not 'str'
# out: ValueError Unacceptable pattern: PosixPath('.')
# out: NotImplementedError Non-relative patterns are unsupported
# out: []
# out: FileNotFoundError [Errno 2] No such file or directory: '/nope'
# out: PosixPath('/a')
# out: RuntimeError Could not determine home directory.
# out: FileNotFoundError [Errno 2] No such file or directory: '/x' -> '/y'
# out: /c a/b a/.. PosixPath('.') True a b'a' a
# out: UnsupportedOperation cannot instantiate 'WindowsPath' on your system
# out: ['UnsupportedOperation', 'PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']
# out: q
# out: True
# out: FileNotFoundError [Errno 2] No such file or directory: 'a'
# out: OSError [Errno 39] Directory not empty: '/tmp'
# out: ['hello', 'world'] b'abc' True False False 11
# out: * ['.h', 'a'] ['.h', 'a', 'a/b', 'a/b/y.py', 'a/x.txt']
# out: **/* ['.h', 'a', 'a/b', 'a/b/y.py', 'a/x.txt'] ['.h', 'a', 'a/b', 'a/b/y.py', 'a/x.txt']
# out: ** ['.', '.h', 'a', 'a/b', 'a/b/y.py', 'a/x.txt'] ['.', '.h', 'a', 'a/b', 'a/b/y.py', 'a/x.txt']
# out: a/* ['a/b', 'a/x.txt'] ['a/b', 'a/x.txt']
# out: */*.txt ['a/x.txt'] ['a/x.txt']
# out: **/*.py ['a/b/y.py'] ['a/b/y.py']
# out: a/b ['a/b'] ['a/b']
# out: nope [] []
# out: a/** ['a', 'a/b', 'a/b/y.py', 'a/x.txt'] ['a', 'a/b', 'a/b/y.py', 'a/x.txt']
# out: **/b/* ['a/b/y.py'] ['a/b/y.py']
# out: *.txt [] ['a/x.txt']
# out: .* ['.h'] ['.h']
# out: a/ ['a'] ['a']
# out: */ ['a'] ['a', 'a/b']
# out: a/../a/x.txt ['a/../a/x.txt'] ['a/../a/x.txt']
# out: [a] ['a'] ['a']
# out: **/ ['.', 'a', 'a/b'] ['.', 'a', 'a/b']
# out: a/b/../* ['a/b/../b', 'a/b/../x.txt'] ['a/b/../b', 'a/b/../x.txt']
# out: True [('.', ['a'], ['.h']), ('a', ['b'], ['x.txt']), ('a/b', [], ['y.py'])]
# out: z.txt True False True z.txt True
# out: OSError [Errno 39] Directory not empty: 'a'
# out: FileExistsError [Errno 17] File exists: 'z.txt'
# out: True z.txt hel
# out: FileExistsError [Errno 17] File exists: 'a'
# out: FileExistsError [Errno 17] File exists: 'z.txt'
# out: d! [PosixPath('a'), PosixPath('a/c'), PosixPath('b')] 1     a .txt True a/b h
# out: MyPath('a/b') MyPath('a')
