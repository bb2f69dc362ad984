# break, continue and else, through try and finally.
def search(items, wanted):
    for item in items:
        if item == wanted:
            print("found", item)
            break
    else:
        print("missing", wanted)


search([1, 2, 3], 2)
search([1, 2, 3], 5)


def paths():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("finally", i)
    while True:
        try:
            return "returned"
        finally:
            print("leaving")


print(paths())


def override():
    for i in range(3):
        try:
            return i
        finally:
            if i < 2:
                continue
            return "overridden"


print(override())
n = 3
while n:
    n -= 1
    if n == 1:
        continue
    print(n)
else:
    print("done")

# out: found 2
# out: missing 5
# out: body 0
# out: finally 0
# out: finally 1
# out: body 2
# out: finally 2
# out: finally 3
# out: leaving
# out: returned
# out: overridden
# out: 2
# out: 0
# out: done
