import random

random.seed(42)
print(random.random(), random.randint(1, 100), random.getrandbits(70), random.uniform(1, 5))
x = list(range(20))
random.shuffle(x)
print(x, random.choice("abc"), random.sample(range(1000), 8), random.sample(x, 15))
print(random.choices("abcd", k=5), random.choices([1, 2, 3], weights=[1, 2, 3], k=6), random.choices("ab", cum_weights=[1, 5], k=3))
print(random.gauss(), random.gauss(1, 2), random.normalvariate(), random.expovariate(2), random.triangular(1, 3, 2))
print(random.betavariate(1, 2), random.gammavariate(2, 3), random.gammavariate(0.5, 1), random.gammavariate(1, 1), random.vonmisesvariate(1, 2), random.paretovariate(3), random.weibullvariate(1, 2), random.lognormvariate(0, 1))
print(random.binomialvariate(100, 0.3), random.binomialvariate(5, 0.7), random.randbytes(5), random.randrange(10, 100, 7))
for seed in ("hello", 3.5, b"x", -7, 0, 10**30, "é"):
    random.seed(seed)
    print(seed, random.random(), random.randrange(10**20))
r = random.Random(5)
state = r.getstate()
a = [r.random() for _ in range(3)]
r.setstate(state)
print(a == [r.random() for _ in range(3)], state[0], len(state[1]))
print(random.sample(["a", "b"], counts=[3, 2], k=4))
for bad in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.sample({1}, 1), lambda: random.seed([]), lambda: random.choices([1], 2), lambda: random.getrandbits(-1), lambda: random.randrange(0), lambda: random.randrange(1, 2, 0)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
s = random.SystemRandom()
print(0 <= s.random() < 1, 0 <= s.randrange(5) < 5)
random.seed(1, version=1)
print(random.random())
random.seed("abc", version=1)
print(random.random())

# out: 0.6394267984578837 4 281774556622676705531 1.892842952595291
# out: [18, 16, 10, 7, 4, 6, 5, 11, 14, 9, 8, 12, 19, 15, 0, 1, 13, 2, 17, 3] c [284, 828, 890, 6, 777, 825, 163, 714] [15, 8, 14, 4, 5, 19, 6, 16, 0, 1, 12, 3, 2, 13, 10]
# out: ['d', 'c', 'c', 'd', 'b'] [3, 3, 3, 3, 3, 3] ['a', 'b', 'b']
# out: 0.6384137907924435 1.6997702037384173 -0.9480167635906092 0.5048674377672412 1.8542039322902748
# out: 0.3322611038787066 7.751661556944372 0.745187056905997 0.47715786669434834 1.7952698326168341 1.6465841732849598 0.5100286830273902 0.30956317465212263
# out: 27 3 b'\x15\xd4\xca\xa7\x7f' 52
# out: hello 0.3537754404730722 87774207479512523215
# out: 3.5 0.3039190124834461 10654090780672055089
# out: b'x' 0.6307877176639078 66413093860550881219
# out: -7 0.32383276483316237 99516928332666899767
# out: 0 0.8444218515250481 71762333946029362348
# out: 1000000000000000000000000000000 0.9341508484568806 39179104345415910173
# out: é 0.9689252893653495 20179587668025643434
# out: True 3 625
# out: ['a', 'a', 'a', 'b']
# out: IndexError Cannot choose from an empty sequence
# out: ValueError empty range in randrange(5, 2)
# out: ValueError Sample larger than population or is negative
# out: TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
# out: TypeError The only supported seed types are:
# out: None, int, float, str, bytes, and bytearray.
# out: TypeError The number of choices must be a keyword argument: k=2
# out: ValueError number of bits must be non-negative
# out: ValueError empty range for randrange()
# out: ValueError zero step for randrange()
# out: True True
# out: 0.13436424411240122
# out: 0.09639374978773074
