"""A class with `__eq__` and a slot called `__hash__`."""


class Marker:
    __slots__ = ("schema", "__hash__")

    def __init__(self, schema):
        self.schema = schema
        self.__hash__ = lambda: 7 * schema

    def __eq__(self, other):
        return self.schema == other.schema


marker = Marker(3)
print(type(Marker.__dict__["__hash__"]).__name__)
print(hash(marker))
print({marker: "found"}[Marker(3)])
try:

    class Both:
        __slots__ = ("__hash__",)

        def __hash__(self):
            return 1

except ValueError as error:
    print(error)


class Plain:
    __slots__ = ("value",)

    def __eq__(self, other):
        return True


print(Plain.__hash__)

# out: member_descriptor
# out: 21
# out: found
# out: '__hash__' in __slots__ conflicts with class variable
# out: None
