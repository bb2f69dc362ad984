# What exceptions carry.
def caught(function):
    try:
        function()
    except BaseException as error:
        return error
e = caught(lambda: [].missing)
print(e.name, e.obj, e.args)
e = caught(lambda: unknown_name)
print(e.name, e)
e = caught(lambda: {}["key"])
print(e, e.args, repr(e))
e = caught(lambda: "é".encode("ascii"))
print(e, e.start, e.end, e.reason, e.encoding)
e = caught(lambda: b"\xff".decode())
print(e)
e = ValueError("a", 1)
print(e, repr(e), e.args, str(ValueError()), repr(ValueError()), repr(ValueError("x")))
e.add_note("a note")
print(e.__notes__)
e = OSError(2, "No such file", "name")
print(type(e).__name__, e.errno, e.strerror, e.filename, e)
e = SystemExit(3)
print(e.code, isinstance(e, Exception), StopIteration(5).value)
print(ValueError("x") == ValueError("x"), issubclass(KeyError, LookupError), issubclass(bool, int))
group = ExceptionGroup("several", [ValueError(1), TypeError(2)])
print(group, repr(group), group.exceptions)

# out: missing [] ("'list' object has no attribute 'missing'",)
# out: unknown_name name 'unknown_name' is not defined
# out: 'key' ('key',) KeyError('key')
# out: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128) 0 1 ordinal not in range(128) ascii
# out: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# out: ('a', 1) ValueError('a', 1) ('a', 1)  ValueError() ValueError('x')
# out: ['a note']
# out: FileNotFoundError 2 No such file name [Errno 2] No such file: 'name'
# out: 3 False 5
# out: False True True
# out: several (2 sub-exceptions) ExceptionGroup('several', [ValueError(1), TypeError(2)]) (ValueError(1), TypeError(2))
