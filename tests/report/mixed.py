# Lines of every cost: what `naja check --explain` says of them.


class Point:
    def __init__(self, x: float, y: float):
        self.x = x
        self.y = y
        self.tag = "p"

    def move(self, by):
        self.x += by


def dot(one: list[float], other: list[float]) -> float:
    total = 0.0
    for index in range(len(one)):
        total += one[index] * other[index]
    return total


def collatz(start: int) -> int:
    count = 0
    while start != 1:
        start = start // 2 if start % 2 == 0 else 3 * start + 1
        count += 1
    return count


def unknown(things, scale):
    total = 0
    for thing in things:
        total = total + thing * scale
        if thing in things:
            names = [thing.name]
    return total, names


def fib(n: int) -> int:
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def word_counts(text: str):
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    return counts


def squares(count):
    index = 0
    while index < count:
        yield index * index
        index += 1


def main():
    points = [Point(1.0, 2.0) for _ in range(3)]
    for point in points:
        point.move(0.5)
    print(dot([1.0], [2.0]), fib(10), word_counts("a b a"), sum(squares(4)), collatz(27))


limit = 10
for number in range(limit):
    if number % 2 == 0:
        print(number, sep="")
main()
