"""Texts too large for memory."""

def run(text, function):
    try:
        print(text, '->', repr(function()))
    except Exception as error:
        print(text, '!!', type(error).__name__, error)


run("'a'*(1<<63)", lambda: ('a'*(1<<63)))
run("'ab'*(1<<62)", lambda: ('ab'*(1<<62)))
run("'a'.rjust(1<<63)", lambda: ('a'.rjust(1<<63)))
run("'a'.ljust(1<<62)", lambda: ('a'.ljust(1<<62)))
run("'a'.zfill(1<<62)", lambda: ('a'.zfill(1<<62)))
run("'é'*(1<<62)", lambda: ('é'*(1<<62)))

# out: 'a'*(1<<63) !! OverflowError cannot fit 'int' into an index-sized integer
# out: 'ab'*(1<<62) !! OverflowError repeated string is too long
# out: 'a'.rjust(1<<63) !! OverflowError Python int too large to convert to C ssize_t
# out: 'a'.ljust(1<<62) !! MemoryError
# out: 'a'.zfill(1<<62) !! MemoryError
# out: 'é'*(1<<62) !! MemoryError
