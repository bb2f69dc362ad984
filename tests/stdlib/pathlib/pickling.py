import copy
import pathlib
import pickle

for path in (
    pathlib.Path("a/b"),
    pathlib.PurePosixPath("/x"),
    pathlib.PureWindowsPath("c:/y"),
    pathlib.UnsupportedOperation("z"),
    pathlib.PurePath,
    pathlib.WindowsPath,
):
    print(pickle.loads(pickle.dumps(path)), copy.deepcopy(path))
for name in pathlib.__all__:
    print(getattr(pathlib, name).__module__, getattr(pathlib, name).__qualname__)

# out: a/b a/b
# out: /x /x
# out: c:\y c:\y
# out: z z
# out: <class 'pathlib._local.PurePath'> <class 'pathlib._local.PurePath'>
# out: <class 'pathlib._local.WindowsPath'> <class 'pathlib._local.WindowsPath'>
# out: pathlib._abc UnsupportedOperation
# out: pathlib._local PurePath
# out: pathlib._local PurePosixPath
# out: pathlib._local PureWindowsPath
# out: pathlib._local Path
# out: pathlib._local PosixPath
# out: pathlib._local WindowsPath
