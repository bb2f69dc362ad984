# Displays of many items: evaluated in order, and what was made is released when a later item raises.
class Loud:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        seen.append(("hash", self.name))
        return self.name

    def __eq__(self, other):
        return self.name == other.name

    def __del__(self):
        ended.append(self.name)


def fail(name):
    raise ValueError(name)


def run(text_of_item, many, form, last="fail(0)"):
    seen.clear()
    ended.clear()
    items = ", ".join([text_of_item.format(n) for n in range(many)] + [last])
    try:
        exec(f"value = {form.format(items)}")
    except (ValueError, TypeError) as error:
        print(many, form, error, len(seen), len(ended))


seen = []
ended = []
for many in (3, 15, 16, 17, 29, 30, 31, 40, 70):
    run("Loud({0})", many, "[{}]")
    run("Loud({0})", many, "({})")
    run("Loud({0})", many, "{{{}}}")
    run("Loud({0})", many, "{{{}}}", "[]")
    run("Loud({0}): Loud(-{0} - 1)", many, "{{{}}}", "1: fail(0)")
    run("Loud({0}): {0}", many, "{{{}}}", "[]: 0")
    run("Loud({0}): {0}", many, "{{**{{}}, {}}}", "[]: 0")
one = 1
numbers = [one + 0, one + 1, one + 2, one + 3, one + 4, one + 5, one + 6, one + 7, one + 8, one + 9,
           one + 10, one + 11, one + 12, one + 13, one + 14, one + 15, one + 16, one + 17, one + 18,
           one + 19, one + 20, one + 21, one + 22, one + 23, one + 24, one + 25, one + 26, one + 27,
           one + 28, one + 29, one + 30, one + 31, one + 32, *"ab", one + 33]
print(numbers, type(numbers))
squares = {one: 1, one + 1: 4, one + 2: 9, one + 3: 16, one + 4: 25, one + 5: 36, one + 6: 49,
           one + 7: 64, one + 8: 81, one + 9: 100, one + 10: 121, one + 11: 144, one + 12: 169,
           one + 13: 196, one + 14: 225, one + 15: 256, one + 16: 289, one + 17: 324, one: "again",
           **{"x": 1, 5: 0}, one + 18: 361}
print(squares)
print(f"{one}{one+1}{one+2}{one+3}{one+4}{one+5}{one+6}{one+7}{one+8}{one+9}{one+10}{one+11}{one+12}"
      f"{one+13}{one+14}{one+15}{one+16}{one+17}{one+18}{one+19}{one+20}{one+21}{one+22}{one+23} and "
      f"{one+24}{one+25}{one+26}{one+27}{one+28}{one+29}{one+30}{one+31}{one+32}{one+33}{one+34:>5}")

# out: 3 [{}] 0 0 3
# out: 3 ({}) 0 0 3
# out: 3 {{{}}} 0 0 3
# out: 3 {{{}}} unhashable type: 'list' 3 3
# out: 3 {{{}}} 0 0 6
# out: 3 {{{}}} unhashable type: 'list' 3 3
# out: 3 {{**{{}}, {}}} unhashable type: 'list' 3 3
# out: 15 [{}] 0 0 15
# out: 15 ({}) 0 0 15
# out: 15 {{{}}} 0 0 15
# out: 15 {{{}}} unhashable type: 'list' 15 15
# out: 15 {{{}}} 0 15 30
# out: 15 {{{}}} unhashable type: 'list' 15 15
# out: 15 {{**{{}}, {}}} unhashable type: 'list' 15 15
# out: 16 [{}] 0 0 16
# out: 16 ({}) 0 0 16
# out: 16 {{{}}} 0 0 16
# out: 16 {{{}}} unhashable type: 'list' 16 16
# out: 16 {{{}}} 0 16 32
# out: 16 {{{}}} unhashable type: 'list' 16 16
# out: 16 {{**{{}}, {}}} unhashable type: 'list' 16 16
# out: 17 [{}] 0 0 17
# out: 17 ({}) 0 0 17
# out: 17 {{{}}} 0 0 17
# out: 17 {{{}}} unhashable type: 'list' 17 17
# out: 17 {{{}}} 0 17 34
# out: 17 {{{}}} unhashable type: 'list' 17 17
# out: 17 {{**{{}}, {}}} unhashable type: 'list' 17 17
# out: 29 [{}] 0 0 29
# out: 29 ({}) 0 0 29
# out: 29 {{{}}} 0 0 29
# out: 29 {{{}}} unhashable type: 'list' 29 29
# out: 29 {{{}}} 0 17 58
# out: 29 {{{}}} unhashable type: 'list' 29 29
# out: 29 {{**{{}}, {}}} unhashable type: 'list' 29 29
# out: 30 [{}] 0 0 30
# out: 30 ({}) 0 0 30
# out: 30 {{{}}} 0 30 30
# out: 30 {{{}}} unhashable type: 'list' 30 30
# out: 30 {{{}}} 0 17 60
# out: 30 {{{}}} unhashable type: 'list' 30 30
# out: 30 {{**{{}}, {}}} unhashable type: 'list' 30 30
# out: 31 [{}] 0 0 31
# out: 31 ({}) 0 0 31
# out: 31 {{{}}} 0 31 31
# out: 31 {{{}}} unhashable type: 'list' 31 31
# out: 31 {{{}}} 0 17 62
# out: 31 {{{}}} unhashable type: 'list' 31 31
# out: 31 {{**{{}}, {}}} unhashable type: 'list' 31 31
# out: 40 [{}] 0 0 40
# out: 40 ({}) 0 0 40
# out: 40 {{{}}} 0 40 40
# out: 40 {{{}}} unhashable type: 'list' 40 40
# out: 40 {{{}}} 0 34 80
# out: 40 {{{}}} unhashable type: 'list' 40 40
# out: 40 {{**{{}}, {}}} unhashable type: 'list' 40 40
# out: 70 [{}] 0 0 70
# out: 70 ({}) 0 0 70
# out: 70 {{{}}} 0 70 70
# out: 70 {{{}}} unhashable type: 'list' 70 70
# out: 70 {{{}}} 0 68 140
# out: 70 {{{}}} unhashable type: 'list' 70 70
# out: 70 {{**{{}}, {}}} unhashable type: 'list' 70 70
# out: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 'a', 'b', 34] <class 'list'>
# out: {1: 'again', 2: 4, 3: 9, 4: 16, 5: 0, 6: 36, 7: 49, 8: 64, 9: 81, 10: 100, 11: 121, 12: 144, 13: 169, 14: 196, 15: 225, 16: 256, 17: 289, 18: 324, 'x': 1, 19: 361}
# out: 123456789101112131415161718192021222324 and 25262728293031323334   35
