"""Files take attributes from outside, and tell their state."""
import io


class Named(io.StringIO):
    __slots__ = ("label",)


class Raw(io.RawIOBase):
    def readable(self):
        return True


for made in (io.StringIO("abc"), io.BytesIO(b"ab"), open("/dev/null", "rb"), Named(), Raw()):
    made.extra = [1]
    made.other = "two"
    print(type(made).__name__, made.extra, made.other, made.__dict__)
    del made.extra
    print(hasattr(made, "extra"), hasattr(made, "other"))
named = Named("text")
named.label = "here"
print(named.label, named.read())
cycle = io.StringIO()
cycle.itself = cycle
del cycle

# out: StringIO [1] two {'extra': [1], 'other': 'two'}
# out: False True
# out: BytesIO [1] two {'extra': [1], 'other': 'two'}
# out: False True
# out: BufferedReader [1] two {'extra': [1], 'other': 'two'}
# out: False True
# out: Named [1] two {'extra': [1], 'other': 'two'}
# out: False True
# out: Raw [1] two {'extra': [1], 'other': 'two'}
# out: False True
# out: here text
