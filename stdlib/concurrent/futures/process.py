"""Calls in other processes."""

import os
import threading

from . import _base

EXTRA_QUEUED_CALLS = 1


class BrokenProcessPool(_base.BrokenExecutor):
    """A process ended all of a sudden."""


class ProcessPoolExecutor(_base.Executor):
    """Some processes that call functions."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            max_workers = os.process_cpu_count() or 1
        elif max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")
        self._max_workers = max_workers
        self._arguments = max_workers, initializer, initargs, max_tasks_per_child
        self._pool = None
        self._shutdown = False
        self._pending = set()
        self._lock = threading.Lock()

    def submit(self, fn, /, *args, **kwargs):
        with self._lock:
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if self._pool is None:
                from multiprocessing.pool import Pool

                self._pool = Pool(*self._arguments)
            future = _base.Future()
            self._pending.add(future)

            def arrived(success, value):
                self._pending.discard(future)
                if success:
                    future.set_result(value)
                else:
                    future.set_exception(value)

            self._pool._submit(fn, args, kwargs, arrived, future.set_running_or_notify_cancel)
            return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        return _base.Executor.map(self, fn, *iterables, timeout=timeout)

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._lock:
            self._shutdown = True
            pool = self._pool
        if cancel_futures:
            for future in list(self._pending):
                future.cancel()
        if pool is not None:
            pool.close()
            if wait:
                pool.join()


ProcessPoolExecutor.__module__ = BrokenProcessPool.__module__ = "concurrent.futures.process"
