"""Groups of tasks that end together."""

from . import events, exceptions, tasks

__all__ = ("TaskGroup",)


class TaskGroup:
    """Waits for its tasks at the end of the block; the first that fails cancels the others."""

    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent_task = None
        self._parent_cancel_requested = False
        self._tasks = set()
        self._errors = []
        self._base_error = None
        self._on_completed = None

    def __repr__(self):
        parts = [""]
        if self._tasks:
            parts.append(f"tasks={len(self._tasks)}")
        if self._errors:
            parts.append(f"errors={len(self._errors)}")
        if self._aborting:
            parts.append("cancelling")
        elif self._entered:
            parts.append("entered")
        return f"<TaskGroup{' '.join(parts)}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has been already entered")
        self._entered = True
        if self._loop is None:
            self._loop = events.get_running_loop()
        self._parent_task = tasks.current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        return self

    async def __aexit__(self, kind, exception, traceback):
        traceback = None
        try:
            return await self._leave(kind, exception)
        finally:
            # No cycles by way of the exceptions.
            self._parent_task = None
            self._errors = None
            self._base_error = None
            exception = None

    async def _leave(self, kind, exception):
        self._exiting = True
        if kind is not None and self._is_base_error(exception) and self._base_error is None:
            self._base_error = exception
        cancelled = exception
        if kind is None or not issubclass(kind, exceptions.CancelledError):
            cancelled = None
        if kind is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._on_completed is None:
                self._on_completed = self._loop.create_future()
            try:
                await self._on_completed
            except exceptions.CancelledError as error:
                if not self._aborting:
                    cancelled = error
                    self._abort()
            self._on_completed = None
        assert not self._tasks
        if self._base_error is not None:
            try:
                raise self._base_error
            finally:
                cancelled = None
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            # Nobody else wants the parent cancelled.
            cancelled = None
        try:
            if cancelled is not None and not self._errors:
                raise cancelled
        finally:
            cancelled = None
        if kind is not None and not issubclass(kind, exceptions.CancelledError):
            self._errors.append(exception)
        if not self._errors:
            return None
        if self._parent_task.cancelling():
            self._parent_task.uncancel()
            self._parent_task.cancel()
        try:
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None
        finally:
            exception = None

    def create_task(self, coro, *, name=None, context=None):
        """Runs a coroutine as a task of the group."""
        refusal = None
        if not self._entered:
            refusal = f"TaskGroup {self!r} has not been entered"
        elif self._exiting and not self._tasks:
            refusal = f"TaskGroup {self!r} is finished"
        elif self._aborting:
            refusal = f"TaskGroup {self!r} is shutting down"
        if refusal is not None:
            coro.close()
            raise RuntimeError(refusal)
        if context is None:
            task = self._loop.create_task(coro, name=name)
        else:
            task = self._loop.create_task(coro, name=name, context=context)
        if task.done():
            self._on_task_done(task)
        else:
            self._tasks.add(task)
            task.add_done_callback(self._on_task_done)
        try:
            return task
        finally:
            del task

    @staticmethod
    def _is_base_error(exception):
        return isinstance(exception, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.discard(task)
        if self._on_completed is not None and not self._tasks and not self._on_completed.done():
            self._on_completed.set_result(True)
        if task.cancelled():
            return
        exception = task.exception()
        if exception is None:
            return
        self._errors.append(exception)
        if self._is_base_error(exception) and self._base_error is None:
            self._base_error = exception
        if self._parent_task.done():
            self._loop.call_exception_handler(
                {
                    "message": f"Task {task!r} has errored out but its parent task "
                    f"{self._parent_task} is already completed",
                    "exception": exception,
                    "task": task,
                }
            )
            return
        if not self._aborting and not self._parent_cancel_requested:
            # Cancelling the parent ends the body of the block, or its waiting.
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()
