# Attributes of classes and instances, methods, inheritance, super.
class Animal:
    """An animal."""
    kind = "animal"
    made = 0

    def __init__(self, name):
        self.name = name
        Animal.made += 1

    def speak(self):
        return f"{self.name} the {self.kind} says {self.sound()}"

    def sound(self):
        raise NotImplementedError("no sound")

    @classmethod
    def create(cls, *names):
        return [cls(name) for name in names]

    @staticmethod
    def helper(x):
        return x * 2

class Dog(Animal):
    kind = "dog"
    def __init__(self, name, age=1):
        super().__init__(name)
        self.age = age
    def sound(self):
        return "woof"

dog = Dog("Rex")
print(dog.speak(), Animal.made, dog.made, Dog.__mro__, dog.__dict__)
print(isinstance(dog, Animal), issubclass(Dog, Animal), type(dog) is Animal, Dog.__bases__)
print([other.name for other in Dog.create("a", "b")], Dog.helper(4), dog.helper(5))
try:
    Animal("x").speak()
except NotImplementedError as error:
    print(repr(error))
dog.kind = "puppy"
print(dog.kind, Dog.kind, vars(dog))
del dog.kind
print(dog.kind, hasattr(dog, "wings"), getattr(dog, "wings", 0))
for bad in (lambda: dog.wings, lambda: Dog.wings, lambda: delattr(dog, "x"), lambda: Dog(), lambda: dog()):
    try:
        bad()
    except (AttributeError, TypeError) as error:
        print(error)
print(Animal.__doc__, Dog.__doc__, Dog.__name__, Dog.__module__, Dog.speak is Animal.speak)
bound = dog.speak
print(bound(), bound.__self__ is dog, bound.__func__ is Animal.speak, Animal.speak(dog))

# out: Rex the dog says woof 1 1 (<class '__main__.Dog'>, <class '__main__.Animal'>, <class 'object'>) {'name': 'Rex', 'age': 1}
# out: True True False (<class '__main__.Animal'>,)
# out: ['a', 'b'] 8 10
# out: NotImplementedError('no sound')
# out: puppy dog {'name': 'Rex', 'age': 1, 'kind': 'puppy'}
# out: dog False 0
# out: 'Dog' object has no attribute 'wings'
# out: type object 'Dog' has no attribute 'wings'
# out: 'Dog' object has no attribute 'x'
# out: Dog.__init__() missing 1 required positional argument: 'name'
# out: 'Dog' object is not callable
# out: An animal. None Dog __main__ True
# out: Rex the dog says woof True True Rex the dog says woof
