# Operands are evaluated from left to right.
def t(value):
    print("t", value, end=" ")
    return value


print(t(1) + t(2) * t(3) - t(4))
print(t(1) < t(2) < t(0) < t(9))
print([t(1), t(2)], {t("k"): t("v")}, (t(1), *[t(2)], t(3)))
print(t([1, 2, 3])[t(0) : t(2)])


def call(*args, **kwargs):
    return args, kwargs


print(call(t(1), *t([2]), k=t(3), **t({"m": 4})))
print(t(0) or t("") or t("last"), t(1) and t(0) and t(2))
print(t(5) if t(False) else t(6))
print((lambda a=t("default"): a)())
d = {}
d[t("key")] = t("value")
print(d)
x = 5
print(x + (x := 10) + x)
print((x, (x := 3), x), not t(0))

# out: t 1 t 2 t 3 t 4 3
# out: t 1 t 2 t 0 False
# out: t 1 t 2 t k t v t 1 t 2 t 3 [1, 2] {'k': 'v'} (1, 2, 3)
# out: t [1, 2, 3] t 0 t 2 [1, 2]
# out: t 1 t [2] t 3 t {'m': 4} ((1, 2), {'k': 3, 'm': 4})
# out: t 0 t  t last t 1 t 0 last 0
# out: t False t 6 6
# out: t default default
# out: t value t key {'key': 'value'}
# out: 25
# out: t 0 (10, 3, 3) True
