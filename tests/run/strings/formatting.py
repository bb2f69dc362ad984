# f-strings, format, %.
name, n, pi = "Ada", 42, 3.14159
print(f"{name!r:>8}|{n:05d}|{n:+}|{n:x}|{n:#b}|{pi:.2f}|{pi:10.3e}|{n:,}|{1234567.891:,.2f}|{0.25:.1%}")
print(f"{name:*^9}|{name:<6}|{name:>6}|{name:.2}|{n:<5}|{n:^5}|{-n:=6}|{n!s:>4}")
print(f"{n = }, {name=}, {n + 1=:>5}, {{braces}}, {'nested ' + f'{n}'}, {n:{'>'}{6}}")
print(f"{'a' if n else 'b'}", f"{[1, 2][0]}", f"{ {'k': 1}['k'] }", f"{(lambda v: v * 2)(4)}", f'''multi
line''')
print("{} {} {0}".format(1, 2) if False else "{0} {1} {0} {k} {l[1]} {n.real}".format(1, 2, k=3, l=[4, 5], n=6))
print("%s %r %d %5.1f %x %05d %-5s| %% %c %+d %e" % ("s", "r", 3.9, 2.25, 255, 42, "ab", 65, 5, 12345.678))
print("%(a)s-%(b)03d" % {"a": 1, "b": 2}, "%s" % (1,), "%s" % [1, 2], "%.3s" % "abcdef", "%*d" % (5, 42))
print(format(255, "08b"), format(1e10, "g"), format(123456789, "_"), format("x", "5") + "|", format(True, "d"), format(1 + 2j))
print(f"{1e16}", f"{1e-5}", f"{float('inf')}", f"{float('nan'):5}", f"{-0.0}", f"{1e22:.0f}", f"{2.5:.0f}", f"{3.5:.0f}")
for bad in (lambda: f"{'x':d}", lambda: f"{1:s}", lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "{}".format(),
            lambda: "{a}".format(), lambda: "%s" % (1, 2), lambda: f"{1.5:d}", lambda: f"{[]:>5}", lambda: "{".format()):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)

# out:    'Ada'|00042|+42|2a|0b101010|3.14| 3.142e+00|42|1,234,567.89|25.0%
# out: ***Ada***|Ada   |   Ada|Ad|42   | 42  |-   42|  42
# out: n = 42, name='Ada', n + 1=   43, {braces}, nested 42,     42
# out: a 1 1 8 multi
# out: line
# out: 1 2 1 3 5 6
# out: s 'r' 3   2.2 ff 00042 ab   | % A +5 1.234568e+04
# out: 1-002 1 [1, 2] abc    42
# out: 11111111 1e+10 123_456_789 x    | 1 (1+2j)
# out: 1e+16 1e-05 inf   nan -0.0 10000000000000000000000 2 4
# out: ValueError Unknown format code 'd' for object of type 'str'
# out: ValueError Unknown format code 's' for object of type 'int'
# out: TypeError %d format: a real number is required, not str
# out: TypeError not enough arguments for format string
# out: IndexError Replacement index 0 out of range for positional args tuple
# out: KeyError 'a'
# out: TypeError not all arguments converted during string formatting
# out: ValueError Unknown format code 'd' for object of type 'float'
# out: TypeError unsupported format string passed to list.__format__
# out: ValueError Single '{' encountered in format string
