"""Tasks: coroutines that run in a loop."""

import contextvars
import itertools
import weakref
import types
from collections.abc import Awaitable

from . import _format, coroutines, events, exceptions, futures

__all__ = ("Task", "create_task", "current_task", "all_tasks", "ensure_future", "_register_task", "_unregister_task",
           "create_eager_task_factory", "eager_task_factory")

_numbers = itertools.count(1)
_current = {}
_registered = weakref.WeakSet()


class Task(futures.Future):
    """A coroutine that the loop runs, and the future of its result."""

    _must_cancel = False
    _fut_waiter = None
    _coro = None
    _log_destroy_pending = True

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not coroutines.iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        self._name = f"Task-{next(_numbers)}" if name is None else str(name)
        self._cancels_requested = 0
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        _register_task(self)
        if eager_start and self._loop.is_running():
            self._start_eagerly()
        else:
            self._loop.call_soon(self._step, context=self._context)

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(_format.task_parts(self))}>"

    def __del__(self):
        if self._state == "PENDING" and self._log_destroy_pending:
            self._loop.call_exception_handler(
                {"message": "Task was destroyed but it is pending!", "task": self}
            )
        super().__del__()

    __class_getitem__ = classmethod(types.GenericAlias)

    def _start_eagerly(self):
        previous = _swap_current_task(self._loop, self)
        try:
            self._context.run(self._advance, None)
        finally:
            _swap_current_task(self._loop, previous)

    def get_coro(self):
        """The coroutine."""
        return self._coro

    def get_context(self):
        """The context it runs in."""
        return self._context

    def get_name(self):
        """The name, `Task-1` and so on unless given."""
        return self._name

    def set_name(self, value):
        """Gives it another name."""
        self._name = str(value)

    def set_result(self, result):
        """Refused: a task makes its result itself."""
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        """Refused, too."""
        raise RuntimeError("Task does not support set_exception operation")

    # -- cancellation

    def cancel(self, msg=None):
        """Has CancelledError raised where the coroutine waits."""
        self._log_traceback = False
        if self.done():
            return False
        self._cancels_requested += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        """How many requests to cancel there are."""
        return self._cancels_requested

    def uncancel(self):
        """Takes one request back; gives how many are left."""
        if self._cancels_requested > 0:
            self._cancels_requested -= 1
            if self._cancels_requested == 0:
                self._must_cancel = False
        return self._cancels_requested

    # -- steps

    def _step(self, exception=None):
        if self.done():
            raise exceptions.InvalidStateError(
                f"__step(): already done: {self!r}, {exception!r}"
            )
        if self._must_cancel:
            if not isinstance(exception, exceptions.CancelledError):
                exception = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        _enter_task(self._loop, self)
        try:
            self._advance(exception)
        finally:
            _leave_task(self._loop, self)

    def _advance(self, exception):
        coro = self._coro
        try:
            if exception is None:
                waits_for = coro.send(None)
            else:
                waits_for = coro.throw(exception)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except exceptions.CancelledError as cancelled:
            self._cancelled_exc = cancelled
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as exit_:
            super().set_exception(exit_)
            raise
        except BaseException as error:
            super().set_exception(error)
        else:
            self._wait_for(waits_for)
        finally:
            exception = None

    def _wait_for(self, awaited):
        blocking = getattr(awaited, "_asyncio_future_blocking", None)
        if blocking is None:
            if awaited is None:
                self._loop.call_soon(self._step, context=self._context)
            elif isinstance(awaited, types.GeneratorType):
                self._refuse(
                    "yield was used instead of yield from for generator in task "
                    f"{self!r} with {awaited!r}"
                )
            else:
                self._refuse(f"Task got bad yield: {awaited!r}")
        elif awaited.get_loop() is not self._loop:
            self._refuse(f"Task {self!r} got Future {awaited!r} attached to a different loop")
        elif not blocking:
            self._refuse(
                f"yield was used instead of yield from in task {self!r} with {awaited!r}"
            )
        elif awaited is self:
            self._refuse(f"Task cannot await on itself: {self!r}")
        else:
            awaited._asyncio_future_blocking = False
            awaited.add_done_callback(self.task_wakeup, context=self._context)
            self._fut_waiter = awaited
            if self._must_cancel and awaited.cancel(msg=self._cancel_message):
                self._must_cancel = False

    def _refuse(self, message):
        self._loop.call_soon(self._step, RuntimeError(message), context=self._context)

    def task_wakeup(self, future):
        """Called when what the task waits for is done."""
        try:
            future.result()
        except BaseException as exception:
            self._step(exception)
        else:
            self._step()


def _register_task(task):
    _registered.add(task)


def _unregister_task(task):
    _registered.discard(task)


def _enter_task(loop, task):
    current = _current.get(loop)
    if current is not None:
        raise RuntimeError(
            f"Cannot enter into task {task!r} while another task {current!r} is being executed."
        )
    _current[loop] = task


def _leave_task(loop, task):
    current = _current.get(loop)
    if current is not task:
        raise RuntimeError(
            f"Leaving task {task!r} does not match the current task {current!r}."
        )
    del _current[loop]


def _swap_current_task(loop, task):
    previous = _current.get(loop)
    if task is None:
        _current.pop(loop, None)
    else:
        _current[loop] = task
    return previous


def current_task(loop=None):
    """The task that runs now, or `None`."""
    return _current.get(events.get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    """The tasks of a loop that are not done."""
    if loop is None:
        loop = events.get_running_loop()
    return {task for task in list(_registered) if task.get_loop() is loop and not task.done()}


def create_task(coro, *, name=None, context=None):
    """Runs a coroutine as a task of the running loop."""
    loop = events.get_running_loop()
    if context is None:
        return loop.create_task(coro, name=name)
    return loop.create_task(coro, name=name, context=context)


async def _await(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    """A future as it is; a coroutine or awaitable as a task."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError(
                "The future belongs to a different loop than the one specified as the loop argument"
            )
        return coro_or_future
    close = True
    if not coroutines.iscoroutine(coro_or_future):
        if not isinstance(coro_or_future, Awaitable):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _await(coro_or_future)
        close = False
    if loop is None:
        loop = events.get_event_loop()
    try:
        return loop.create_task(coro_or_future)
    except RuntimeError:
        if close:
            coro_or_future.close()
        raise


def create_eager_task_factory(custom_task_constructor):
    """A factory of tasks that begin to run when they are made."""

    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(
            coro, loop=loop, name=name, context=context, eager_start=True
        )

    return factory


eager_task_factory = create_eager_task_factory(Task)
