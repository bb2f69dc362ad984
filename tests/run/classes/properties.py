# Properties and descriptors: data before instance, instance before non-data.
class Celsius:
    def __init__(self, degrees): self._degrees = degrees
    @property
    def degrees(self):
        """The temperature."""
        return self._degrees
    @degrees.setter
    def degrees(self, value):
        if value < -273: raise ValueError("too cold")
        self._degrees = value
    @degrees.deleter
    def degrees(self): print("deleted")
    @property
    def fixed(self): return 1

c = Celsius(20)
c.degrees += 5
print(c.degrees, Celsius.degrees.__doc__)
del c.degrees
for name, value in (("degrees", -300), ("fixed", 2)):
    try:
        setattr(c, name, value)
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    del c.fixed
except AttributeError as error:
    print(error)

class Data:
    def __set_name__(self, owner, name): self.name = name; print("named", owner.__name__, name)
    def __get__(self, instance, owner): return f"{self.name} of {owner.__name__} on {instance is not None}"
    def __set__(self, instance, value): print("set", self.name, value)
class NonData:
    def __get__(self, instance, owner=None): return "non-data"
class Holder:
    data = Data()
    non = NonData()
h = Holder()
h.data = 5
h.__dict__["data"] = "hidden"
print(h.data, Holder.data, h.non)
h.non = "own"
print(h.non, sorted(h.__dict__))

# out: 25 The temperature.
# out: deleted
# out: ValueError too cold
# out: AttributeError property 'fixed' of 'Celsius' object has no setter
# out: property 'fixed' of 'Celsius' object has no deleter
# out: named Holder data
# out: set data 5
# out: data of Holder on True data of Holder on False non-data
# out: own ['data', 'non']
