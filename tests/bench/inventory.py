# Strings and dicts: lines are split, parsed, added up by key and sorted.
import sys


def lines(count):
    for i in range(count):
        yield f"item{i * 7919 % 1009},{i % 13},{i % 29}.5"


def totals(count):
    amounts = {}
    for line in lines(count):
        name, pieces, price = line.split(",")
        amounts[name] = amounts.get(name, 0.0) + int(pieces) * float(price)
    return amounts


def main(count):
    amounts = totals(count)
    ranking = sorted(amounts.items(), key=lambda item: (-item[1], item[0]))
    for name, amount in ranking[:5]:
        print(f"{name:<10}{amount:>12.2f}")
    print(len(ranking))


main(500 if "small" in sys.argv else 200_000)
