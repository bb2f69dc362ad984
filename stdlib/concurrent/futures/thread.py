"""Calls in threads."""

import itertools
import os
import queue
import threading

from . import _base

_shut_down = False
_queues = {}


class BrokenThreadPool(_base.BrokenExecutor):
    """The initializer of a thread failed."""


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as exc:
            self.future.set_exception(exc)
            self = None
        else:
            self.future.set_result(result)


def _work(executor, items):
    """What a thread does; None tells it to look whether it is to end."""
    if executor._initializer is not None:
        try:
            executor._initializer(*executor._initargs)
        except BaseException:
            executor._initializer_failed()
            return
    while True:
        try:
            item = items.get_nowait()
        except queue.Empty:
            executor._idle.release()
            item = items.get(block=True)
        if item is not None:
            item.run()
            del item
            continue
        if _shut_down or executor._shutdown:
            items.put(None)
            return


def _at_exit():
    global _shut_down
    _shut_down = True
    entries = list(_queues.items())
    for _, items in entries:
        items.put(None)
    for thread, _ in entries:
        thread.join()


threading._register_atexit(_at_exit)


class ThreadPoolExecutor(_base.Executor):
    """Some threads that call functions."""

    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (os.process_cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = thread_name_prefix or "ThreadPoolExecutor-%d" % ThreadPoolExecutor._counter()
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _shut_down:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = _base.Future()
            self._work_queue.put(_WorkItem(future, fn, args, kwargs))
            self._adjust_threads()
            return future

    def _adjust_threads(self):
        if self._idle.acquire(timeout=0):
            return
        count = len(self._threads)
        if count < self._max_workers:
            name = "%s_%d" % (self._thread_name_prefix or self, count)
            thread = threading.Thread(name=name, target=_work, args=(self, self._work_queue))
            thread.start()
            self._threads.add(thread)
            _queues[thread] = self._work_queue

    def _items_left(self):
        """Takes the calls that nobody has begun."""
        while True:
            try:
                item = self._work_queue.get_nowait()
            except queue.Empty:
                return
            if item is not None:
                yield item

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            for item in self._items_left():
                item.future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        """No more calls; waits for those that were asked for."""
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                for item in self._items_left():
                    item.future.cancel()
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()
                _queues.pop(thread, None)


ThreadPoolExecutor.__module__ = BrokenThreadPool.__module__ = "concurrent.futures.thread"
