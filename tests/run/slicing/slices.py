# All shapes of slices, on list, str, tuple, bytes and range.
items = list(range(10))
for start in (None, 0, 3, -3, 20, -20):
    for stop in (None, 5, -2):
        for step in (None, 2, -1, -3):
            print(start, stop, step, items[start:stop:step])
print("hello world"[::-1], "hello"[1:3], "hello"[-3:], "hello"[10:], (1, 2, 3)[::2])
print(b"abcdef"[1:4], range(0, 100, 7)[2:8:2], range(10)[::-1])
print(items[slice(2, 8, 3)], slice(1, None, 2).indices(6), slice(1, 2) == slice(1, 2))
try:
    items[::0]
except ValueError as error:
    print(error)
try:
    items["a"]
except TypeError as error:
    print(error)
try:
    items[1.0:2]
except TypeError as error:
    print(error)

# out: None None None [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
# out: None None 2 [0, 2, 4, 6, 8]
# out: None None -1 [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
# out: None None -3 [9, 6, 3, 0]
# out: None 5 None [0, 1, 2, 3, 4]
# out: None 5 2 [0, 2, 4]
# out: None 5 -1 [9, 8, 7, 6]
# out: None 5 -3 [9, 6]
# out: None -2 None [0, 1, 2, 3, 4, 5, 6, 7]
# out: None -2 2 [0, 2, 4, 6]
# out: None -2 -1 [9]
# out: None -2 -3 [9]
# out: 0 None None [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
# out: 0 None 2 [0, 2, 4, 6, 8]
# out: 0 None -1 [0]
# out: 0 None -3 [0]
# out: 0 5 None [0, 1, 2, 3, 4]
# out: 0 5 2 [0, 2, 4]
# out: 0 5 -1 []
# out: 0 5 -3 []
# out: 0 -2 None [0, 1, 2, 3, 4, 5, 6, 7]
# out: 0 -2 2 [0, 2, 4, 6]
# out: 0 -2 -1 []
# out: 0 -2 -3 []
# out: 3 None None [3, 4, 5, 6, 7, 8, 9]
# out: 3 None 2 [3, 5, 7, 9]
# out: 3 None -1 [3, 2, 1, 0]
# out: 3 None -3 [3, 0]
# out: 3 5 None [3, 4]
# out: 3 5 2 [3]
# out: 3 5 -1 []
# out: 3 5 -3 []
# out: 3 -2 None [3, 4, 5, 6, 7]
# out: 3 -2 2 [3, 5, 7]
# out: 3 -2 -1 []
# out: 3 -2 -3 []
# out: -3 None None [7, 8, 9]
# out: -3 None 2 [7, 9]
# out: -3 None -1 [7, 6, 5, 4, 3, 2, 1, 0]
# out: -3 None -3 [7, 4, 1]
# out: -3 5 None []
# out: -3 5 2 []
# out: -3 5 -1 [7, 6]
# out: -3 5 -3 [7]
# out: -3 -2 None [7]
# out: -3 -2 2 [7]
# out: -3 -2 -1 []
# out: -3 -2 -3 []
# out: 20 None None []
# out: 20 None 2 []
# out: 20 None -1 [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
# out: 20 None -3 [9, 6, 3, 0]
# out: 20 5 None []
# out: 20 5 2 []
# out: 20 5 -1 [9, 8, 7, 6]
# out: 20 5 -3 [9, 6]
# out: 20 -2 None []
# out: 20 -2 2 []
# out: 20 -2 -1 [9]
# out: 20 -2 -3 [9]
# out: -20 None None [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
# out: -20 None 2 [0, 2, 4, 6, 8]
# out: -20 None -1 []
# out: -20 None -3 []
# out: -20 5 None [0, 1, 2, 3, 4]
# out: -20 5 2 [0, 2, 4]
# out: -20 5 -1 []
# out: -20 5 -3 []
# out: -20 -2 None [0, 1, 2, 3, 4, 5, 6, 7]
# out: -20 -2 2 [0, 2, 4, 6]
# out: -20 -2 -1 []
# out: -20 -2 -3 []
# out: dlrow olleh el llo  (1, 3)
# out: b'bcd' range(14, 56, 14) range(9, -1, -1)
# out: [2, 5] (1, 6, 2) True
# out: slice step cannot be zero
# out: list indices must be integers or slices, not str
# out: slice indices must be integers or None or have an __index__ method
