# f-strings: conversions, specs, nesting, debugging form, concatenation.
name, number, width = "naja", 3.14159, 10
print(f"{name} {name!r:>8} {number:.2f} {number:{width}.{3}} {{braces}}")
print(f"{name=} {number = :.1f} {1 + 1=}")
print(f"{'nested ' + f'{name}'!s}" " plain " f"{number!a}")
print(f"{[n for n in range(3)]} {({'a': 1})['a']} {(lambda: 5)()}")
print(rf"\n{name}\t", f"\x41{name}\u00e9", f"""multi
{name}""")
print(f"", f"{name}", f"{number:}", f"{'a' if width else 'b'}")


class Spec:
    def __format__(self, spec):
        return f"<{spec}>"


print(f"{Spec():abc{width}def} {Spec()}")
print(f"{name:*^{width + 2}}|{1234567:,}|{255:#x}|{0.5:%}")
try:
    f"{name:d}"
except ValueError as error:
    print(error)
print("implicit" 'concat' f"{1}" "\N{BULLET}", len("\ud800"))

# out: naja   'naja' 3.14       3.14 {braces}
# out: name='naja' number = 3.1 1 + 1=2
# out: nested naja plain 3.14159
# out: [0, 1, 2] 1 5
# out: \nnaja\t Anajaé multi
# out: naja
# out:  naja 3.14159 a
# out: <abc10def> <>
# out: ****naja****|1,234,567|0xff|50.000000%
# out: Unknown format code 'd' for object of type 'str'
# out: implicitconcat1• 1
