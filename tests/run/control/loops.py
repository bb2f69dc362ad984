# while, for, else, nested breaks, loop variables afterwards.
n = 10
while n:
    n -= 3
    if n < 0: break
    if n == 4: continue
    print(n)
else:
    print("not reached")
while n > -2: n -= 1
else: print("else", n)
for i in range(3):
    for j in range(3):
        if j == 2: break
        if i == j: continue
        print(i, j)
    else:
        print("never")
print(i, j)
for i in range(0): pass
print(i)
for i in (items := [1, 2, 3]):
    if i < 3: items.append(i + 10)
    if len(items) > 6: break
print(items)
total = 0
for a, (b, *c) in [(1, (2, 3, 4)), (5, "xyz")]:
    total += a; print(a, b, c)
for target in [[0, 0]]:
    for target[1] in range(3): pass
    print(target)
def primes(limit):
    sieve = [True] * limit
    for n in range(2, limit):
        if sieve[n]:
            yield n
            for multiple in range(n * n, limit, n): sieve[multiple] = False
print(*primes(50))
def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
print(max(range(1, 1000), key=collatz))
assert total == 6, "sum"
try:
    assert total == 7, f"total is {total}"
except AssertionError as error:
    print(repr(error))
i = 5
del i
try: print(i)
except NameError as error: print(error)

# out: 7
# out: 1
# out: else -2
# out: 0 1
# out: 1 0
# out: 2 0
# out: 2 1
# out: 2 2
# out: 2
# out: [1, 2, 3, 11, 12]
# out: 1 2 [3, 4]
# out: 5 x ['y', 'z']
# out: [0, 2]
# out: 2 3 5 7 11 13 17 19 23 29 31 37 41 43 47
# out: 871
# out: AssertionError('total is 6')
# out: name 'i' is not defined
