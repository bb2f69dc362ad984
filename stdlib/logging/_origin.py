"""Of `logging`: where a record comes from, as far as that is known."""

import sys


def _script():
    """The file of the program, in whose name records are made."""
    main = sys.modules.get("__main__")
    return getattr(main, "__file__", None) or "(unknown file)"


def _thread_name():
    threading = sys.modules.get("threading")
    return "MainThread" if threading is None else threading.current_thread().name


def _process_name():
    multiprocessing = sys.modules.get("multiprocessing")
    if multiprocessing is not None:
        try:
            return multiprocessing.current_process().name
        except Exception:
            pass
    return "MainProcess"


def _task_name():
    asyncio = sys.modules.get("asyncio")
    if asyncio is not None:
        try:
            return asyncio.current_task().get_name()
        except Exception:
            pass
    return None
