"""Tools for the with statement."""

import sys as _sys
from abc import ABC, abstractmethod
from functools import wraps as _wraps

__all__ = [
    "asynccontextmanager",
    "contextmanager",
    "closing",
    "nullcontext",
    "AbstractContextManager",
    "AbstractAsyncContextManager",
    "AsyncExitStack",
    "ContextDecorator",
    "ExitStack",
    "redirect_stdout",
    "redirect_stderr",
    "suppress",
    "aclosing",
]


def _has_methods(C, names):
    for name in names:
        for base in C.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class AbstractContextManager(ABC):
    """What the with statement can use."""

    __class_getitem__ = classmethod(type(list[int]))
    __slots__ = ()

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is not AbstractContextManager:
            return NotImplemented
        return _has_methods(C, ("__enter__", "__exit__"))


class AbstractAsyncContextManager(ABC):
    """What `async with` can use."""

    __class_getitem__ = classmethod(type(list[int]))
    __slots__ = ()

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is not AbstractAsyncContextManager:
            return NotImplemented
        return _has_methods(C, ("__aenter__", "__aexit__"))


class ContextDecorator:
    """Lets a context manager decorate functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @_wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return inner


class AsyncContextDecorator:
    """Lets an asynchronous context manager decorate coroutine functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @_wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)

        return inner


class _Generated:
    """What the context managers of generator functions share."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, "__doc__", None) or type(self).__doc__

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)


class _GeneratorContextManager(_Generated, ContextDecorator, AbstractContextManager):
    """The context manager of a generator that yields once."""

    def __enter__(self):
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as error:
            # A StopIteration that the with block raised is not the generator's end.
            return error is not value
        except RuntimeError as error:
            if error is value:
                error.__traceback__ = traceback
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            error.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(
    _Generated, AsyncContextDecorator, AbstractAsyncContextManager
):
    """The same of an asynchronous generator."""

    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as error:
            return error is not value
        except RuntimeError as error:
            if error is value:
                error.__traceback__ = traceback
                return False
            stops = isinstance(value, (StopIteration, StopAsyncIteration))
            if stops and error.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            error.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def contextmanager(func):
    """Makes context managers of a generator function."""

    @_wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return helper


def asynccontextmanager(func):
    """Makes asynchronous context managers of an asynchronous generator function."""

    @_wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)

    return helper


class aclosing(AbstractAsyncContextManager):
    """Awaits something's `aclose()` at the end."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class closing(AbstractContextManager):
    """Closes something at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(_sys, self._stream))
        setattr(_sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(_sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """Sends what is printed elsewhere."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Sends error output elsewhere."""

    _stream = "stderr"


class suppress(AbstractContextManager):
    """Swallows exceptions of these classes."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self._exceptions):
            return True
        if issubclass(exctype, BaseExceptionGroup):
            _, rest = excinst.split(self._exceptions)
            if rest is None:
                return True
            raise rest
        return False


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


def _bound_exit(cm, exit):
    def call(*details):
        return exit(cm, *details)

    return call


class _Unwinding:
    """The exception that goes from exit to exit of a stack."""

    def __init__(self, exception):
        self.exception = exception
        self.pending = False
        self.suppressed = False
        self._received = exception is not None
        self._outer = _sys.exception()

    def details(self):
        """What the next exit is told."""
        if self.exception is None:
            return None, None, None
        return type(self.exception), self.exception, self.exception.__traceback__

    def suppress(self):
        """An exit has dealt with the exception."""
        self.suppressed = self._received
        self.pending = False
        self.exception = None

    def replace(self, new):
        """An exit has raised another one."""
        _set_context(new, self.exception, self._outer)
        self.pending = True
        self.exception = new


class _Stack:
    """Exits to come: functions, those of `async with` marked by True."""

    def __init__(self):
        self._exit_callbacks = []

    def _add(self, leave, is_async=False):
        self._exit_callbacks.append((is_async, leave))

    def pop_all(self):
        """A new stack with all of them; this one is empty then."""
        other = type(self)()
        other._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = []
        return other

    def push(self, exit):
        """Adds a context manager's exit, or a function like it."""
        method = getattr(type(exit), "__exit__", None)
        self._add(exit if method is None else _bound_exit(exit, method))
        return exit

    def enter_context(self, cm):
        """Enters a context manager and adds its exit."""
        cls = type(cm)
        try:
            enter = cls.__enter__
            exit = cls.__exit__
        except AttributeError:
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not support the context"
                " manager protocol"
            ) from None
        result = enter(cm)
        self._add(_bound_exit(cm, exit))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Adds a call."""

        def leave(exc_type, exc, tb):
            callback(*args, **kwds)

        leave.__wrapped__ = callback
        self._add(leave)
        return callback


class ExitStack(_Stack, AbstractContextManager):
    """Any number of context managers and callbacks, left in reverse order."""

    def close(self):
        """Leaves all now."""
        self.__exit__(None, None, None)

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exit_callbacks:
            _, leave = self._exit_callbacks.pop()
            try:
                if leave(*unwinding.details()):
                    unwinding.suppress()
            except BaseException as new:
                unwinding.replace(new)
        if unwinding.pending:
            context = unwinding.exception.__context__
            try:
                raise unwinding.exception
            except BaseException:
                unwinding.exception.__context__ = context
                raise
        return unwinding.suppressed


class AsyncExitStack(_Stack, AbstractAsyncContextManager):
    """The same for `async with`; asynchronous ones can be among them."""

    async def enter_async_context(self, cm):
        """Enters an asynchronous context manager and adds its exit."""
        cls = type(cm)
        try:
            enter = cls.__aenter__
            exit = cls.__aexit__
        except AttributeError:
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not support the asynchronous"
                " context manager protocol"
            ) from None
        result = await enter(cm)
        self._add(_bound_exit(cm, exit), True)
        return result

    def push_async_exit(self, exit):
        """Adds an asynchronous context manager's exit, or a coroutine function like it."""
        method = getattr(type(exit), "__aexit__", None)
        self._add(exit if method is None else _bound_exit(exit, method), True)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Adds a call that is awaited."""

        async def leave(exc_type, exc, tb):
            await callback(*args, **kwds)

        leave.__wrapped__ = callback
        self._add(leave, True)
        return callback

    async def aclose(self):
        """Leaves all now."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exit_callbacks:
            is_async, leave = self._exit_callbacks.pop()
            try:
                left = leave(*unwinding.details())
                if is_async:
                    left = await left
                if left:
                    unwinding.suppress()
            except BaseException as new:
                unwinding.replace(new)
        if unwinding.pending:
            context = unwinding.exception.__context__
            try:
                raise unwinding.exception
            except BaseException:
                unwinding.exception.__context__ = context
                raise
        return unwinding.suppressed


def _set_context(new, old, outer):
    """Makes the old exception the context at the end of the new one's chain."""
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is outer:
            break
        new = context
    new.__context__ = old
