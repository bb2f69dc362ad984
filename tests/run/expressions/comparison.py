# Chains stop at the first false result; results need not be bools.
class Odd:
    def __init__(self, answer):
        self.answer = answer

    def __lt__(self, other):
        print("lt", self.answer)
        return self.answer

    def __contains__(self, item):
        return "yes"


print(Odd([]) < Odd(1), Odd("x") < 5)
print(Odd([]) < Odd(1) < Odd(2))
print(Odd("a") < Odd("b") < 3)
print(1 < 2 < 3 == 3 != 4 > 2 >= 2 <= 9)
x = 3
print(1 in Odd(0), 1 not in Odd(0), None is None, x is not None)
print(1 < 2 > 0 in [0], "a" in "abc" in ["abc"])
if 1 < 5 < 3:
    print("wrong")
elif not 1 < 5 > 3:
    print("wrong")
else:
    print("right")
try:
    1 < "a"
except TypeError as error:
    print(error)
while not (x := 5) > 9 and x:
    print("once")
    break

# out: lt []
# out: lt x
# out: [] x
# out: lt []
# out: []
# out: lt a
# out: lt b
# out: b
# out: True
# out: True False True True
# out: True True
# out: right
# out: '<' not supported between instances of 'int' and 'str'
# out: once
