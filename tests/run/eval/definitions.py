"""Functions, closures, classes, generators and coroutines that `exec` makes."""

import asyncio
import typing
from dataclasses import dataclass

exec(
    '''
def counter(start=0):
    def step(by=1):
        nonlocal start
        start += by
        return start
    return step

class Animal:
    "An animal."
    kinds = []
    def __init_subclass__(cls, /, sound="?", **rest):
        super().__init_subclass__(**rest)
        cls.sound = sound
        Animal.kinds.append(cls.__name__)
    def __init__(self, name):
        self.name = name
    def speak(self):
        return f"{self.name} says {self.sound}"
    @property
    def upper(self):
        return self.name.upper()
    @classmethod
    def make(cls):
        return cls("made")
    def cell(self):
        return __class__.__name__

class Dog(Animal, sound="woof"):
    def speak(self):
        return super().speak() + "!"

def numbers(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
    except ValueError as error:
        yield f"caught {error}"
    finally:
        print("closed")
    return "done"

def delegating():
    result = yield from numbers(2)
    yield result

async def add(a, b):
    await asyncio.sleep(0)
    return a + b

async def ticks(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i

async def main():
    print(await add(1, 2), [i async for i in ticks(3)])
    async with Manager() as value:
        print(value)

class Manager:
    async def __aenter__(self):
        return "entered"
    async def __aexit__(self, *problem):
        print("left")

def outer():
    x = 1
    class Inner:
        y = x
        def method(self):
            return x + self.y
    return Inner
'''
)
step = counter(5)
print(step(), step(3), step.__qualname__, step.__closure__[0].cell_contents)
dog = Dog("Rex")
print(dog.speak(), dog.upper, Dog.make().name, dog.cell(), Animal.kinds, Animal.__doc__, Dog.__mro__)
print(Dog.__module__, Dog.speak.__qualname__)
generator = numbers(3)
print(next(generator), generator.send("this"), generator.throw(ValueError("thrown")))
try:
    next(generator)
except StopIteration as stop:
    print("stopped with", stop.value)
print(list(delegating()))
unfinished = numbers(5)
next(unfinished)
del unfinished
asyncio.run(main())
print(outer()().method())


def compiled(callback, *items):
    return [callback(item) for item in items]


exec("print(compiled(lambda item: item * 2, 1, 'a', [0]))")
exec("class Sub(Dog):\n    def speak(self):\n        return 'sub ' + super().speak()")
print(Sub("S").speak())


class FromCompiled(Dog):
    def speak(self):
        return "compiled " + super().speak()


print(FromCompiled("C").speak())
exec("@dataclass\nclass Point:\n    x: int\n    y: int = 2\n")
print(Point(1), Point(1) == Point(1, 2), Point.__annotations__)
exec("class Generic[T]:\n    def get[U](self, other: U) -> T: ...\ntype Alias = list[int]")
print(Generic.__type_params__, Generic.get.__type_params__, Alias.__value__)
namespace = {}
exec("class A:\n    pass\ndef f(): pass", namespace)
print(namespace["A"].__module__, namespace["f"].__module__, namespace["A"])
factorial = eval("lambda f, n: 1 if n < 2 else n * f(f, n - 1)")
print(factorial(factorial, 20))
print(sorted([3, 1, 2], key=eval("lambda v: -v")), list(filter(eval("lambda v: v % 2"), range(6))))

# out: 6 9 counter.<locals>.step 9
# out: Rex says woof! REX made Animal ['Dog'] An animal. (<class '__main__.Dog'>, <class '__main__.Animal'>, <class 'object'>)
# out: __main__ Dog.speak
# out: got this
# out: 0 1 caught thrown
# out: closed
# out: stopped with done
# out: closed
# out: [0, 1, 'done']
# out: closed
# out: 3 [0, 1, 2]
# out: entered
# out: left
# out: 2
# out: [2, 'aa', [0, 0]]
# out: sub S says ?!
# out: compiled C says ?!
# out: Point(x=1, y=2) True {'x': <class 'int'>, 'y': <class 'int'>}
# out: (T,) (U,) list[int]
# out: builtins None <class 'A'>
# out: 2432902008176640000
# out: [3, 2, 1] [1, 3, 5]
