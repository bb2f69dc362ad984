"""What the methods of bytearray refuse, in which words."""

def run(text, function):
    try:
        print(text, '->', repr(function()))
    except Exception as error:
        print(text, '!!', type(error).__name__, error)


run("b'a'.center(5,bytearray(b'x'))", lambda: (b'a'.center(5,bytearray(b'x'))))
run("repr(bytearray(b'a\\'b'))", lambda: (repr(bytearray(b'a\'b'))))
run("type(iter(bytearray(b'a'))).__name__", lambda: (type(iter(bytearray(b'a'))).__name__))
run("b'abc'.partition(bytearray(b'b'))", lambda: (b'abc'.partition(bytearray(b'b'))))
run("b'a' < bytearray(b'b')", lambda: (b'a' < bytearray(b'b')))

# out: b'a'.center(5,bytearray(b'x')) -> b'xxaxx'
# out: repr(bytearray(b'a\'b')) -> 'bytearray(b"a\\\'b")'
# out: type(iter(bytearray(b'a'))).__name__ -> 'bytearray_iterator'
# out: b'abc'.partition(bytearray(b'b')) -> (b'a', bytearray(b'b'), b'c')
# out: b'a' < bytearray(b'b') -> True
