# Module-level code on a list of ints: ways to change an amount.
import sys

amount = 300 if "small" in sys.argv else 100_000
ways = [1] + [0] * amount
for coin in (1, 2, 5, 10, 20, 50, 100, 200):
    for total in range(coin, amount + 1):
        ways[total] = (ways[total] + ways[total - coin]) % 1_000_000_007
print(ways[amount])
