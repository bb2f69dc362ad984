# Zero-argument super() in methods, properties, class methods, closures.
class A:
    def __init__(self, value):
        self.value = value

    def show(self):
        return f"A{self.value}"

    @classmethod
    def make(cls):
        return cls(1)

    @property
    def prop(self):
        return "A.prop"


class B(A):
    def __init__(self, value):
        super().__init__(value + 1)

    def show(self):
        return "B" + super().show()

    @classmethod
    def make(cls):
        made = super().make()
        made.value += 10
        return made

    @property
    def prop(self):
        parent = super()
        return "B." + parent.prop

    def later(self):
        return lambda: super(B, self).show()


class C(B):
    def show(self):
        names = [super(C, self).show() for _ in range(2)]
        return "C" + names[0]


c = C.make()
print(c.show(), c.prop, c.later()(), c.value)


def outside(self):
    return super().show()


try:
    outside(c)
except RuntimeError as error:
    print(error)

# out: CBA12 B.A.prop A12 12
# out: super(): __class__ cell not found
