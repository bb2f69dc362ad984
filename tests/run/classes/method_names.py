"""Names of methods and functions that could be names of the compiler's own, too."""


class Record:
    values = [number for number in range(3)]

    def code(self):
        return "code"

    def entry(self):
        return "entry"

    def loops(self):
        total = 0
        for number in range(5):
            total += number
        return total

    def numbers(self):
        return 1.5 + 2

    def quiet(self):
        return "quiet"


class module:
    def main(self):
        return "main"


def constant():
    def code():
        return "inner code"

    return code


print(Record.values)
record = Record()
print(record.code(), record.entry(), record.loops(), record.numbers(), record.quiet())
print(module().main(), constant()())

# out: [0, 1, 2]
# out: code entry 10 3.5 quiet
# out: main inner code
