"""Waiting: for a while, for one of several, for all of them, no longer than so."""

import functools
import math
import types

from . import coroutines, events, exceptions, futures, queues, tasks, timeouts
from .tasks import ensure_future

__all__ = (
    "FIRST_COMPLETED",
    "FIRST_EXCEPTION",
    "ALL_COMPLETED",
    "wait",
    "wait_for",
    "as_completed",
    "sleep",
    "gather",
    "shield",
    "run_coroutine_threadsafe",
)

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


@types.coroutine
def _next_round():
    yield


async def sleep(delay, result=None):
    """Waits so many seconds; gives the result."""
    if delay <= 0:
        await _next_round()
        return result
    if math.isnan(delay):
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = events.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, futures._set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


# -- wait


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures or tasks; gives those done and those pending."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(coroutines.iscoroutine(future) for future in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(fs, timeout, return_when, events.get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, _release_waiter, waiter)
    left = len(fs)

    def _on_completion(future):
        nonlocal left
        left -= 1
        failed = not future.cancelled() and future.exception() is not None
        if (
            left <= 0
            or return_when == FIRST_COMPLETED
            or return_when == FIRST_EXCEPTION
            and failed
        ):
            if timer is not None:
                timer.cancel()
            if not waiter.done():
                waiter.set_result(None)

    for future in fs:
        future.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in fs:
            future.remove_done_callback(_on_completion)
    done, pending = set(), set()
    for future in fs:
        (done if future.done() else pending).add(future)
    return done, pending


async def _cancel_and_wait(future):
    waiter = events.get_running_loop().create_future()
    release = functools.partial(_release_waiter, waiter)
    future.add_done_callback(release)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(release)


async def wait_for(fut, timeout):
    """Waits for one awaitable, no longer than `timeout` seconds."""
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except exceptions.CancelledError as cancelled:
            raise TimeoutError from cancelled
    async with timeouts.timeout(timeout):
        return await fut


# -- as_completed


class _AsCompletedIterator:
    """Futures in the order of their completion: themselves (`async for`), or coroutines."""

    def __init__(self, awaitables, timeout):
        self._done = queues.Queue()
        self._timer = None
        loop = events.get_event_loop()
        todo = {ensure_future(awaitable, loop=loop) for awaitable in set(awaitables)}
        for future in todo:
            future.add_done_callback(self._handle_completion)
        if todo and timeout is not None:
            self._timer = loop.call_later(timeout, self._handle_timeout)
        self._todo = todo
        self._left = len(todo)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._wait_for_one()

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._wait_for_one(resolve=True)

    def _handle_timeout(self):
        for future in self._todo:
            future.remove_done_callback(self._handle_completion)
            self._done.put_nowait(None)
        self._todo.clear()

    def _handle_completion(self, future):
        if not self._todo:
            return
        self._todo.remove(future)
        self._done.put_nowait(future)
        if not self._todo and self._timer is not None:
            self._timer.cancel()

    async def _wait_for_one(self, resolve=False):
        future = await self._done.get()
        if future is None:
            raise exceptions.TimeoutError
        return future.result() if resolve else future


def as_completed(fs, *, timeout=None):
    """An iterator over awaitables in the order of their completion."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)


# -- gather


class _GatheringFuture(futures.Future):
    """The future of several; cancelling it cancels them."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        """Cancels the children; the outcome follows from theirs."""
        if self.done():
            return False
        found = False
        for child in self._children:
            if child.cancel(msg=msg):
                found = True
        if found:
            self._cancel_requested = True
        return found


def gather(*coros_or_futures, return_exceptions=False):
    """A future of the results of all, in the order given."""
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer
    loop = None
    outer = None
    finished = 0
    children = []

    def _done_callback(future):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._make_cancelled_error())
                return
            exception = future.exception()
            if exception is not None:
                outer.set_exception(exception)
                return
        if finished == len(unique):
            _finish(outer, children, future)

    unique = {}
    for argument in coros_or_futures:
        future = unique.get(argument)
        if future is None:
            future = ensure_future(argument, loop=loop)
            if loop is None:
                loop = future.get_loop()
            if future is not argument:
                future._log_destroy_pending = False
            unique[argument] = future
        children.append(future)
    waited = list(unique.values())
    already = [future for future in waited if future.done()]
    for future in waited:
        if not future.done():
            future.add_done_callback(_done_callback)
    outer = _GatheringFuture(children, loop=loop)
    for future in already:
        _done_callback(future)
    return outer


def _finish(outer, children, last):
    results = []
    for child in children:
        if child.cancelled():
            message = "" if child._cancel_message is None else child._cancel_message
            results.append(exceptions.CancelledError(message))
        else:
            exception = child.exception()
            results.append(child.result() if exception is None else exception)
    if outer._cancel_requested:
        outer.set_exception(last._make_cancelled_error())
    else:
        outer.set_result(results)


# -- shield


def shield(arg):
    """Waits for something without passing a cancellation on to it."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    loop = inner.get_loop()
    outer = loop.create_future()

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


def run_coroutine_threadsafe(coro, loop):
    """Runs a coroutine in the loop of another thread; gives a future of `concurrent.futures`."""
    import concurrent.futures

    if not coroutines.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    future = concurrent.futures.Future()

    def callback():
        try:
            futures._chain_to_concurrent(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exception:
            if future.set_running_or_notify_cancel():
                future.set_exception(exception)
            raise

    loop.call_soon_threadsafe(callback)
    return future
