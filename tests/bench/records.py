# Objects: made, sorted by a key, grouped, thrown away.
import sys


class Record:
    def __init__(self, number: int, group: str):
        self.number = number
        self.group = group

    def key(self):
        return self.group, -self.number


def main(count):
    state = 12345
    records = []
    for _ in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        records.append(Record(state % 100000, "abcdefgh"[state >> 12 & 7]))
    records.sort(key=Record.key)
    groups = {}
    for record in records:
        groups.setdefault(record.group, []).append(record.number)
    for group, numbers in groups.items():
        print(group, len(numbers), numbers[0], numbers[-1])


main(300 if "small" in sys.argv else 100_000)
