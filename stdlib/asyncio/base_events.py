"""The event loop: callbacks in order, timers, and a sleep when there is nothing to do."""

import _thread
import collections
import functools
import heapq
import itertools
import sys
import threading
import time
import weakref

from . import events, futures, tasks, waiting
from ._connections import Server
from ._watch import Watch, descriptor
from .events import Handle, TimerHandle

__all__ = ("BaseEventLoop", "Server")

_WAIT_MAX = 24 * 3600
_CANCELLED_TIMERS_MIN = 100


def _run_until_complete_cb(future):
    if not future.cancelled():
        exception = future.exception()
        if isinstance(exception, (SystemExit, KeyboardInterrupt)):
            return
    future.get_loop().stop()


class BaseEventLoop(events.AbstractEventLoop):
    """Runs callbacks and tasks, one at a time."""

    def __init__(self):
        self._ready = collections.deque()
        self._scheduled = []
        self._timers_cancelled = 0
        self._closed = False
        self._stopping = False
        self._running = False
        self._debug = False
        self._exception_handler = None
        self._current_handle = None
        self._task_factory = None
        self._clock_resolution = 1e-09
        self.slow_callback_duration = 0.1
        self._asyncgens_closed = False
        self._asyncgens = weakref.WeakSet()
        # Held while nothing wakes the loop up from another thread.
        self._sleeping = _thread.allocate_lock()
        self._sleeping.acquire()
        # The descriptors that are watched; made when the first one is.
        self._watch = None
        self._workers = set()
        self._default_executor = None
        self._worker_numbers = itertools.count()

    def __repr__(self):
        return (
            f"<{type(self).__name__} running={self.is_running()} "
            f"closed={self.is_closed()} debug={self.get_debug()}>"
        )

    # -- what it makes

    def create_future(self):
        """A future of this loop."""
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, **kwargs):
        """Wraps a coroutine in a task that runs soon."""
        self._check_closed()
        if self._task_factory is None:
            return tasks.Task(coro, loop=self, name=name, context=context, **kwargs)
        if context is None:
            task = self._task_factory(self, coro, **kwargs)
        else:
            task = self._task_factory(self, coro, context=context, **kwargs)
        if name is not None and hasattr(task, "set_name"):
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        """Has tasks made by `factory(loop, coroutine)`; `None` for the usual way."""
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        """The factory in force."""
        return self._task_factory

    # -- running

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        """Runs until `stop` is called."""
        self._check_closed()
        self._check_running()
        hooks = sys.get_asyncgen_hooks()
        self._running = True
        sys.set_asyncgen_hooks(
            firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook
        )
        events._set_running_loop(self)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._running = False
            events._set_running_loop(None)
            sys.set_asyncgen_hooks(*hooks)

    def run_until_complete(self, future):
        """Runs until the future or coroutine is done; gives its result."""
        self._check_closed()
        self._check_running()
        is_new = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if is_new:
            # What goes wrong is raised here, so nobody needs to be told.
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except BaseException:
            if is_new and future.done() and not future.cancelled():
                # The exception goes on; this only says that it was seen.
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        """Stops after the callbacks that are due."""
        self._stopping = True

    def close(self):
        """Gives everything up."""
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        if self._watch is not None:
            self._watch.close()
            self._watch = None

    def is_closed(self):
        """Whether `close` was called."""
        return self._closed

    def is_running(self):
        """Whether it runs now."""
        return self._running

    def get_debug(self):
        """Whether debug mode is on."""
        return self._debug

    def set_debug(self, enabled):
        """Notes debug mode; it changes nothing here."""
        self._debug = enabled

    # -- callbacks

    def time(self):
        """The loop's clock, in seconds."""
        return time.monotonic()

    def call_soon(self, callback, *args, context=None):
        """Calls in the next round."""
        self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        """The same from another thread: wakes the loop up."""
        handle = self.call_soon(callback, *args, context=context)
        self._wake()
        return handle

    def _wake(self):
        if self._watch is not None:
            self._watch.wake()
        if self._sleeping.locked():
            self._sleeping.release()

    def _need_watch(self):
        if self._watch is None:
            self._watch = Watch()
        return self._watch

    def call_later(self, delay, callback, *args, context=None):
        """Calls after so many seconds."""
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Calls at a moment of the loop's clock."""
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        timer = TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def _timer_handle_cancelled(self, handle):
        if handle._scheduled:
            self._timers_cancelled += 1

    def _drop_cancelled_timers(self):
        count = len(self._scheduled)
        if count > _CANCELLED_TIMERS_MIN and self._timers_cancelled / count > 0.5:
            kept = []
            for timer in self._scheduled:
                if timer._cancelled:
                    timer._scheduled = False
                else:
                    kept.append(timer)
            heapq.heapify(kept)
            self._scheduled = kept
            self._timers_cancelled = 0
        while self._scheduled and self._scheduled[0]._cancelled:
            self._timers_cancelled -= 1
            heapq.heappop(self._scheduled)._scheduled = False

    def _run_once(self):
        """One round: waits if nothing is due, then runs what was due when it began."""
        self._drop_cancelled_timers()
        wait = 0
        if not self._ready and not self._stopping:
            wait = _WAIT_MAX
            if self._scheduled:
                wait = min(self._scheduled[0]._when - self.time(), _WAIT_MAX)
        if self._watch is not None and not self._watch.is_empty():
            self._take_files(wait)
        elif wait > 0:
            self._sleeping.acquire(True, wait)
        end = self.time() + self._clock_resolution
        while self._scheduled and self._scheduled[0]._when < end:
            timer = heapq.heappop(self._scheduled)
            timer._scheduled = False
            self._ready.append(timer)
        ready = self._ready
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                handle._run()
        handle = None

    def _take_files(self, wait):
        for fd, handle, is_reader in self._watch.wait(wait):
            if handle._cancelled:
                self._replace(fd, is_reader, None)
            else:
                self._ready.append(handle)

    # -- errors

    def get_exception_handler(self):
        """What is called for errors in callbacks."""
        return self._exception_handler

    def set_exception_handler(self, handler):
        """Has errors in callbacks handled by `handler(loop, context)`."""
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Writes an error in a callback to stderr."""
        lines = [context.get("message") or "Unhandled exception in event loop"]
        for key in sorted(context):
            if key not in ("message", "exception"):
                lines.append(f"{key}: {context[key]!r}")
        print("\n".join(lines), file=sys.stderr)
        exception = context.get("exception")
        if exception is not None:
            sys.excepthook(type(exception), exception, exception.__traceback__)

    def call_exception_handler(self, context):
        """Hands an error over to the handler."""
        if self._exception_handler is None:
            self.default_exception_handler(context)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exception:
            self.default_exception_handler(
                {
                    "message": "Unhandled error in exception handler",
                    "exception": exception,
                    "context": context,
                }
            )

    # -- asynchronous generators

    def _asyncgen_firstiter_hook(self, agen):
        self._asyncgens.add(agen)

    def _asyncgen_finalizer_hook(self, agen):
        self._asyncgens.discard(agen)
        if not self._closed:
            self.call_soon(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        """Closes the asynchronous generators that are still suspended."""
        self._asyncgens_closed = True
        generators = list(self._asyncgens)
        self._asyncgens.clear()
        if not generators:
            return
        closing = [generator.aclose() for generator in generators]
        results = await waiting.gather(*closing, return_exceptions=True)
        for result, generator in zip(results, generators):
            if isinstance(result, Exception):
                self.call_exception_handler(
                    {
                        "message": "an error occurred during closing of asynchronous "
                        f"generator {generator!r}",
                        "exception": result,
                        "asyncgen": generator,
                    }
                )

    async def shutdown_default_executor(self, timeout=None):
        """Waits for the threads of `run_in_executor`."""
        executor, self._default_executor = self._default_executor, None
        if executor is not None:
            await self.run_in_executor(None, functools.partial(executor.shutdown, wait=True))
        while self._workers:
            await waiting.sleep(0.0005)

    # -- work in other threads

    def set_default_executor(self, executor):
        """Has `run_in_executor` use it where none is given."""
        if not hasattr(executor, "_max_workers") or not hasattr(executor, "_initializer"):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._default_executor = executor

    def run_in_executor(self, executor, func, *args):
        """Calls in another thread; gives the future of the result."""
        self._check_closed()
        if executor is None:
            executor = self._default_executor
        if executor is not None:
            return futures.wrap_future(executor.submit(func, *args), loop=self)
        future = self.create_future()

        def deliver(result, exception):
            if future.cancelled():
                return
            if exception is None:
                future.set_result(result)
            else:
                future.set_exception(exception)

        def call():
            result = error = None
            try:
                result = func(*args)
            except BaseException as exception:
                error = exception
            try:
                self._workers.discard(threading.current_thread())
                self.call_soon_threadsafe(deliver, result, error)
            except RuntimeError:
                # The loop is closed; nobody waits any more.
                pass
            finally:
                error = None

        name = f"asyncio_{next(self._worker_numbers)}"
        worker = threading.Thread(target=call, name=name, daemon=True)
        self._workers.add(worker)
        worker.start()
        return future
