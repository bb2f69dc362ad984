"""The debugger's names. A compiled program has no debugger: using one says so."""

__all__ = [
    'run', 'pm', 'Pdb', 'runeval', 'runctx', 'runcall', 'set_trace', 'post_mortem', 'help',
]


class Restart(Exception):
    """Asks for the program to be started again."""


def _refuse(*args, **kwargs):
    raise NotImplementedError('pdb: a compiled program cannot be debugged from within')


class Pdb:
    """A debugger that can be made and configured, but not be started."""

    def __init__(
        self, completekey='tab', stdin=None, stdout=None, skip=None, nosigint=False, readrc=True
    ):
        self.completekey = completekey
        self.stdin = stdin
        self.stdout = stdout
        self.skip = skip
        self.nosigint = nosigint
        self.prompt = '(Pdb) '

    run = runeval = runctx = runcall = set_trace = interaction = _refuse


run = runeval = runctx = runcall = set_trace = post_mortem = pm = help = _refuse
