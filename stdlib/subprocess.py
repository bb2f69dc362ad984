"""Other programs, and pipes to them."""

import io
import os
import signal
import time as _time

import posix as _posix

__all__ = [
    "Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output", "run",
    "CalledProcessError", "DEVNULL", "SubprocessError", "TimeoutExpired", "CompletedProcess",
]

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    """Something is wrong with another program."""


class CalledProcessError(SubprocessError):
    """The program ended with a status other than zero."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            try:
                return "Command '%s' died with %r." % (self.cmd, signal.Signals(-self.returncode))
            except ValueError:
                return "Command '%s' died with unknown signal %d." % (self.cmd, -self.returncode)
        return "Command '%s' returned non-zero exit status %d." % (self.cmd, self.returncode)

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """The program takes too long."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return "Command '%s' timed out after %s seconds" % (self.cmd, self.timeout)

    stdout = CalledProcessError.stdout


class CompletedProcess:
    """How a program ended, and what it wrote."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        if self.stdout is not None:
            parts.append(f"stdout={self.stdout!r}")
        if self.stderr is not None:
            parts.append(f"stderr={self.stderr!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


class Popen:
    """A program that runs."""

    _child_created = False

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
                 close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None,
                 creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, user=None, group=None,
                 extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None):
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError(
                "Cannot disambiguate when both text and universal_newlines are supplied but different. "
                "Pass one or the other."
            )
        self.args = args
        self.stdin = self.stdout = self.stderr = None
        self.pid = None
        self.returncode = None
        self.encoding = encoding
        self.errors = errors
        self.text_mode = bool(encoding or errors or text or universal_newlines)
        self._input = None
        theirs, ours, opened = self._pipes(stdin, stdout, stderr)
        try:
            self._start(args, executable, shell, cwd, env, theirs, preexec_fn, start_new_session, pass_fds, process_group)
        except BaseException:
            for fd in [fd for fd in ours if fd is not None] + opened:
                os.close(fd)
            raise
        for fd in opened:
            os.close(fd)
        modes = ("w", "r", "r")
        for name, fd, mode in zip(("stdin", "stdout", "stderr"), ours, modes):
            if fd is not None:
                setattr(self, name, self._file(fd, mode, bufsize))

    def _file(self, fd, mode, bufsize):
        file = io.open(fd, mode + "b", bufsize if bufsize != 1 or not self.text_mode else -1)
        if self.text_mode:
            by_line = mode == "w" and bufsize == 1
            file = io.TextIOWrapper(file, encoding=self.encoding, errors=self.errors, line_buffering=by_line)
        return file

    def _pipes(self, stdin, stdout, stderr):
        """The descriptors of the program, those of this one, and those to close here."""
        theirs, ours, opened = [0, 1, 2], [None, None, None], []
        for place, wanted in enumerate((stdin, stdout, stderr)):
            if wanted is None:
                continue
            if wanted == PIPE:
                reader, writer = os.pipe()
                theirs[place], ours[place] = (reader, writer) if place == 0 else (writer, reader)
                opened.append(theirs[place])
            elif wanted == DEVNULL:
                theirs[place] = os.open(os.devnull, os.O_RDWR)
                opened.append(theirs[place])
            elif wanted == STDOUT:
                if place != 2:
                    raise ValueError("STDOUT can only be used for stderr")
                theirs[place] = theirs[1]
            else:
                theirs[place] = wanted if isinstance(wanted, int) else wanted.fileno()
        return theirs, ours, opened

    def _start(self, args, executable, shell, cwd, env, theirs, preexec_fn, new_session, pass_fds, group):
        if isinstance(args, (str, bytes, os.PathLike)):
            if isinstance(args, os.PathLike) and shell:
                raise TypeError("path-like args is not allowed when shell is true")
            args = [args]
        else:
            args = list(args)
        if shell:
            args = ["/bin/sh", "-c"] + args
            if executable:
                args[0] = executable
        if not args:
            raise IndexError("list index out of range")
        name = executable or args[0]
        shown = name
        name = os.fspath(name)
        folders = [None]
        if not os.path.dirname(name):
            folders = os.get_exec_path(env)
        paths = [name if folder is None else os.path.join(os.fsdecode(folder), os.fsdecode(name)) for folder in folders]
        argv = [os.fspath(each) for each in args]
        environment = os._environment_list(os.environ if env is None else env)
        report, told = os.pipe()
        child = os.fork()
        if child == 0:
            self._become(paths, argv, environment, cwd, theirs, preexec_fn, new_session, pass_fds, group, report, told)
        os.close(told)
        self.pid = child
        self._child_created = True
        problem = b""
        while part := os.read(report, 4096):
            problem += part
        os.close(report)
        if problem:
            os.waitpid(child, 0)
            kind, number, text = problem.decode("utf-8", "surrogateescape").split(":", 2)
            if kind == "OSError":
                number = int(number)
                if text == "cwd":
                    raise OSError(number, os.strerror(number), cwd)
                raise OSError(number, os.strerror(number), shown)
            raise SubprocessError("Exception occurred in preexec_fn.")

    def _become(self, paths, argv, environment, cwd, theirs, preexec_fn, new_session, pass_fds, group, report, told):
        """In the new process: becomes the program, or tells why not."""
        where = ""
        try:
            # Out of the way of the standard descriptors first.
            moved = [_posix._fcntl(fd, 1030, 3) for fd in theirs]
            if told < 3:
                told = _posix._fcntl(told, 1030, 3)
            for place, fd in enumerate(moved):
                os.dup2(fd, place)
            for fd in pass_fds:
                os.set_inheritable(fd, True)
            where = "cwd"
            if cwd is not None:
                os.chdir(cwd)
            where = ""
            if new_session:
                os.setsid()
            if group is not None:
                os.setpgid(0, group)
            signal.signal(signal.SIGPIPE, signal.SIG_DFL)
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
            if preexec_fn is not None:
                where = "preexec"
                preexec_fn()
                where = ""
            last = FileNotFoundError(2, "")
            for path in paths:
                try:
                    _posix._execve(path, argv, environment)
                except OSError as e:
                    if e.errno not in (2, 20) or last.errno in (2, 20):
                        last = e
            raise last
        except OSError as e:
            os.write(told, f"OSError:{e.errno}:{where}".encode())
        except BaseException:
            os.write(told, b"SubprocessError:0:")
        finally:
            os._exit(255)

    @property
    def universal_newlines(self):
        return self.text_mode

    def __repr__(self):
        shown = f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"
        return shown[:76] + "...>" if len(shown) > 80 else shown

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        for file in (self.stdout, self.stderr):
            if file:
                file.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            self.wait()

    def poll(self):
        """Looks whether the program has ended."""
        if self.returncode is None:
            self._look(os.WNOHANG)
        return self.returncode

    def _look(self, options):
        try:
            found, status = os.waitpid(self.pid, options)
        except ChildProcessError:
            found, status = self.pid, 0
        if found == self.pid:
            self.returncode = os.waitstatus_to_exitcode(status)

    def wait(self, timeout=None):
        """Waits for the program to end."""
        if timeout is None:
            while self.returncode is None:
                self._look(0)
            return self.returncode
        end = _time.monotonic() + timeout
        pause = 0.0005
        while self.poll() is None:
            left = end - _time.monotonic()
            if left <= 0:
                raise TimeoutExpired(self.args, timeout)
            pause = min(pause * 2, left, 0.05)
            _time.sleep(pause)
        return self.returncode

    def send_signal(self, sig):
        self.poll()
        if self.returncode is None:
            try:
                os.kill(self.pid, sig)
            except ProcessLookupError:
                pass

    def terminate(self):
        self.send_signal(signal.SIGTERM)

    def kill(self):
        self.send_signal(signal.SIGKILL)

    def communicate(self, input=None, timeout=None):
        """Writes the input, reads everything, and waits for the end."""
        if self.stdin is None and input:
            raise AttributeError(
                "'NoneType' object has no attribute 'write'"
            )
        end = None if timeout is None else _time.monotonic() + timeout
        if self._input is None:
            self._input = self._bytes(input) if input else b""
            self._read = {}
            for file in (self.stdout, self.stderr):
                if file:
                    self._read[file.fileno()] = []
            if self.stdin:
                try:
                    self.stdin.flush()
                except BrokenPipeError:
                    pass
                os.set_blocking(self.stdin.fileno(), False)
                if not self._input:
                    self._close_input()
        self._exchange(end, timeout)
        left = None if end is None else max(end - _time.monotonic(), 0)
        self.wait(left)
        results = []
        for file in (self.stdout, self.stderr):
            if not file:
                results.append(None)
                continue
            data = b"".join(self._read[file.fileno()])
            file.close()
            results.append(self._text(data, file))
        return tuple(results)

    def _bytes(self, data):
        if self.text_mode:
            return data.encode(self.stdin.encoding, self.stdin.errors)
        return bytes(data)

    def _text(self, data, file):
        if not self.text_mode:
            return data
        return data.decode(file.encoding, file.errors).replace("\r\n", "\n").replace("\r", "\n")

    def _close_input(self):
        try:
            self.stdin.close()
        except BrokenPipeError:
            pass

    def _exchange(self, end, timeout):
        """Reads and writes what can be read and written until all is done."""
        open_files = {fd for fd in self._read if not getattr(self, "_ended", set()) & {fd}}
        while open_files or self._input:
            pairs = [(fd, 1) for fd in open_files]
            writer = None
            if self._input:
                writer = self.stdin.fileno()
                pairs.append((writer, 4))
            left = None
            if end is not None:
                left = end - _time.monotonic()
                if left < 0:
                    read = [b"".join(self._read[file.fileno()]) if file else None for file in (self.stdout, self.stderr)]
                    raise TimeoutExpired(self.args, timeout, read[0] or None, read[1] or None)
                left = int(left * 1_000_000_000) + 1
            for fd, _ in _posix._poll(pairs, left):
                if fd == writer:
                    try:
                        self._input = self._input[os.write(fd, self._input[:4096]):]
                    except BlockingIOError:
                        continue
                    except BrokenPipeError:
                        self._input = b""
                    if not self._input:
                        self._close_input()
                    continue
                data = os.read(fd, 32768)
                if data:
                    self._read[fd].append(data)
                else:
                    open_files.discard(fd)
                    self._ended = getattr(self, "_ended", set()) | {fd}


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Runs a program to its end."""
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = PIPE
        kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            process.wait()
            raise
        except BaseException:
            process.kill()
            raise
        code = process.poll()
        if check and code:
            raise CalledProcessError(code, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, code, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except BaseException:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    code = call(*popenargs, **kwargs)
    if code:
        cmd = kwargs.get("args")
        raise CalledProcessError(code, popenargs[0] if cmd is None else cmd)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    for name in ("stdout", "check"):
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        text = kwargs.get("universal_newlines") or kwargs.get("text") or kwargs.get("encoding") or kwargs.get("errors")
        kwargs["input"] = "" if text else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    try:
        data = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
        code = 0
    except CalledProcessError as e:
        data = e.output
        code = e.returncode
    return code, data.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    """A list as one line, quoted as on Windows."""
    result = []
    for arg in map(os.fsdecode, seq):
        quoted = not arg or " " in arg or "\t" in arg
        out = ""
        slashes = 0
        for letter in arg:
            if letter == "\\":
                slashes += 1
                continue
            out += "\\" * (slashes * 2 + 1 if letter == '"' else slashes) + letter
            slashes = 0
        out += "\\" * (slashes * 2 if quoted else slashes)
        result.append(f'"{out}"' if quoted else out)
    return " ".join(result)
