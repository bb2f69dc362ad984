"""Packing and unpacking, with CPython's alignment and complaints."""
import struct

print(struct.pack("<ihb?", 1, -2, 3, True), struct.calcsize("bi"), struct.calcsize("=bi"))
print(struct.pack(">5s3pd", b"maze", b"exit", 1.5))
print(struct.unpack("<HhQq", struct.pack("<HhQq", 65535, -1, 2 ** 64 - 1, -(2 ** 63))))
print(struct.unpack(">efd", struct.pack(">efd", 0.5, 0.1, 0.1)))
print(list(struct.iter_unpack("2B", bytes(range(6)))))
for attempt in (("b", 200), ("I", -1), ("i", "x"), ("2i", 1), ("z", 1), ("c", b"ab")):
    try:
        struct.pack(*attempt)
    except struct.error as error:
        print(error)

# out: b'\x01\x00\x00\x00\xfe\xff\x03\x01' 8 5
# out: b'maze\x00\x02ex?\xf8\x00\x00\x00\x00\x00\x00'
# out: (65535, -1, 18446744073709551615, -9223372036854775808)
# out: (0.5, 0.10000000149011612, 0.1)
# out: [(0, 1), (2, 3), (4, 5)]
# out: 'b' format requires -128 <= number <= 127
# out: 'I' format requires 0 <= number <= 4294967295
# out: required argument is not an integer
# out: pack expected 2 items for packing (got 1)
# out: bad char in struct format
# out: char format requires a bytes object of length 1
