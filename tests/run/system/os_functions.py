import errno
import os
import os.path

base = "/tmp/naja_test_os"
for folder, names, files in list(os.walk(base, topdown=False)):
    for name in files:
        os.remove(os.path.join(folder, name))
    os.rmdir(folder)
os.makedirs(base + "/a/b")
os.makedirs(base + "/a/b", exist_ok=True)
try:
    os.makedirs(base + "/a/b")
except FileExistsError as e:
    print(e)
open(base + "/a/f.txt", "w").write("12345")
open(base + "/z.txt", "w").close()
os.symlink("z.txt", base + "/link")
print(sorted(os.listdir(base)), os.path.getsize(base + "/a/f.txt"))
for top, folders, files in os.walk(base):
    print(top, sorted(folders), sorted(files))
print(os.path.exists(base), os.path.isdir(base), os.path.isfile(base), os.path.islink(base + "/link"), os.readlink(base + "/link"))
st = os.stat(base + "/a/f.txt")
print(st.st_size, oct(st.st_mode & 0o170000), len(st), st[6])
with os.scandir(base) as entries:
    print(sorted((e.name, e.is_dir(), e.is_file(), e.is_symlink()) for e in entries))
os.rename(base + "/z.txt", base + "/y.txt")
try:
    os.rename(base + "/nope", base + "/other")
except OSError as e:
    print(e, e.filename2)
os.chdir(base)
print(os.getcwd(), os.path.abspath("x/../y"), os.path.relpath("/tmp/naja_test_os/a"))
for call in (lambda: os.listdir("nope"), lambda: os.rmdir("a"), lambda: os.mkdir("a"), lambda: os.stat("q"), lambda: os.chdir("y.txt"), lambda: os.remove(3.5), lambda: os.stat(None)):
    try:
        call()
    except (OSError, TypeError) as e:
        print(type(e).__name__, e)
p = os.path
print(p.join("a", "b", "/c", "d"), p.split("/a/b"), p.splitext("x.tar.gz"), p.splitext(".rc"), p.basename("/a/b/"), p.dirname("/a/b"))
print(p.normpath("//a/./b/../c/"), p.isabs("/x"), p.commonpath(["/a/b", "/a/c"]), p.commonprefix(["abc", "abd"]), p.expanduser("~/x") == os.environ["HOME"] + "/x")
try:
    p.join("a", 1)
except TypeError as e:
    print(e)
print(os.sep, os.name, os.linesep == "\n", os.curdir, os.devnull, os.getpid() > 0, os.cpu_count() > 0, len(os.urandom(4)))
os.environ["NAJA_X"] = "1"
print(os.environ["NAJA_X"], os.getenv("NAJA_X"), os.getenv("NAJA_Y", "d"), "NAJA_X" in os.environ)
del os.environ["NAJA_X"]
try:
    os.environ["NAJA_X"]
except KeyError as e:
    print(repr(e))
try:
    os.environ["a"] = 1
except TypeError as e:
    print(e)
r, w = os.pipe()
print(os.write(w, b"pipe"), os.read(r, 10))
os.close(r)
os.close(w)
print(errno.ENOENT, errno.errorcode[13], os.strerror(2))
class P:
    def __fspath__(self):
        return base
print(os.fspath(P()), os.path.exists(P()), isinstance(P(), os.PathLike))
try:
    os.fspath(3)
except TypeError as e:
    print(e)

# out: [Errno 17] File exists: '/tmp/naja_test_os/a/b'
# out: ['a', 'link', 'z.txt'] 5
# out: /tmp/naja_test_os ['a'] ['link', 'z.txt']
# out: /tmp/naja_test_os/a ['b'] ['f.txt']
# out: /tmp/naja_test_os/a/b [] []
# out: True True False True z.txt
# out: 5 0o100000 10 5
# out: [('a', True, False, False), ('link', False, True, True), ('z.txt', False, True, False)]
# out: [Errno 2] No such file or directory: '/tmp/naja_test_os/nope' -> '/tmp/naja_test_os/other' /tmp/naja_test_os/other
# out: /tmp/naja_test_os /tmp/naja_test_os/y a
# out: FileNotFoundError [Errno 2] No such file or directory: 'nope'
# out: OSError [Errno 39] Directory not empty: 'a'
# out: FileExistsError [Errno 17] File exists: 'a'
# out: FileNotFoundError [Errno 2] No such file or directory: 'q'
# out: NotADirectoryError [Errno 20] Not a directory: 'y.txt'
# out: TypeError remove: path should be string, bytes or os.PathLike, not float
# out: TypeError stat: path should be string, bytes, os.PathLike or integer, not NoneType
# out: /c/d ('/a', 'b') ('x.tar', '.gz') ('.rc', '')  /a
# out: //a/c True /a ab True
# out: join() argument must be str, bytes, or os.PathLike object, not 'int'
# out: / posix True . /dev/null True True 4
# out: 1 1 d True
# out: KeyError('NAJA_X')
# out: str expected, not int
# out: 4 b'pipe'
# out: 2 EACCES No such file or directory
# out: /tmp/naja_test_os True True
# out: expected str, bytes or os.PathLike object, not int
