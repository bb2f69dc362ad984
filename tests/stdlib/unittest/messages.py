"""The messages of assertions."""
import unittest

case = unittest.TestCase()
case.maxDiff = None
failing = [
    lambda: case.assertEqual(1, 2, "with a note"),
    lambda: case.assertEqual({"a": 1}, {"a": 2}),
    lambda: case.assertEqual({1, 2}, {2, 3}),
    lambda: case.assertEqual("one\ntwo", "one\nthree"),
    lambda: case.assertEqual((1, 2), (1, 2, 3)),
    lambda: case.assertAlmostEqual(1.0, 1.1),
    lambda: case.assertAlmostEqual(1.0, 2.0, delta=0.5),
    lambda: case.assertIs([], []),
    lambda: case.assertIsNone(0),
    lambda: case.assertLess(2, 1),
    lambda: case.assertIsInstance("x", int),
    lambda: case.assertRegex("maze", "^[0-9]+$"),
    lambda: case.assertCountEqual("aab", "abb"),
    lambda: case.assertRaises(KeyError, int, "1"),
    lambda: case.assertEqual(list(range(60)), list(range(61))),
]
for check in failing:
    try:
        check()
    except AssertionError as error:
        print(error)
        print("-" * 20)

# out: 1 != 2 : with a note
# out: --------------------
# out: {'a': 1} != {'a': 2}
# out: - {'a': 1}
# out: ?       ^
# out:
# out: + {'a': 2}
# out: ?       ^
# out:
# out: --------------------
# out: Items in the first set but not the second:
# out: 1
# out: Items in the second set but not the first:
# out: 3
# out: --------------------
# out: 'one\ntwo' != 'one\nthree'
# out:   one
# out: - two
# out: + three
# out:
# out: --------------------
# out: Tuples differ: (1, 2) != (1, 2, 3)
# out:
# out: Second tuple contains 1 additional elements.
# out: First extra element 2:
# out: 3
# out:
# out: - (1, 2)
# out: + (1, 2, 3)
# out: ?      +++
# out:
# out: --------------------
# out: 1.0 != 1.1 within 7 places (0.10000000000000009 difference)
# out: --------------------
# out: 1.0 != 2.0 within 0.5 delta (1.0 difference)
# out: --------------------
# out: [] is not []
# out: --------------------
# out: 0 is not None
# out: --------------------
# out: 2 not less than 1
# out: --------------------
# out: 'x' is not an instance of <class 'int'>
# out: --------------------
# out: Regex didn't match: '^[0-9]+$' not found in 'maze'
# out: --------------------
# out: Element counts were not equal:
# out: First has 2, Second has 1:  'a'
# out: First has 1, Second has 2:  'b'
# out: --------------------
# out: KeyError not raised by int
# out: --------------------
# out: Lists differ: [0, 1[166 chars]45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59] != [0, 1[166 chars]45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60]
# out:
# out: Second list contains 1 additional elements.
# out: First extra element 60:
# out: 60
# out:
# out:   [0,
# out:    1,
# out:    2,
# out:    3,
# out:    4,
# out:    5,
# out:    6,
# out:    7,
# out:    8,
# out:    9,
# out:    10,
# out:    11,
# out:    12,
# out:    13,
# out:    14,
# out:    15,
# out:    16,
# out:    17,
# out:    18,
# out:    19,
# out:    20,
# out:    21,
# out:    22,
# out:    23,
# out:    24,
# out:    25,
# out:    26,
# out:    27,
# out:    28,
# out:    29,
# out:    30,
# out:    31,
# out:    32,
# out:    33,
# out:    34,
# out:    35,
# out:    36,
# out:    37,
# out:    38,
# out:    39,
# out:    40,
# out:    41,
# out:    42,
# out:    43,
# out:    44,
# out:    45,
# out:    46,
# out:    47,
# out:    48,
# out:    49,
# out:    50,
# out:    51,
# out:    52,
# out:    53,
# out:    54,
# out:    55,
# out:    56,
# out:    57,
# out:    58,
# out: -  59]
# out: ?    ^
# out:
# out: +  59,
# out: ?    ^
# out:
# out: +  60]
# out: --------------------
