# Lists of floats: heat spreads over a square plate, without a single annotation.
import sys


def spread(plate, rounds):
    size = len(plate)
    for _ in range(rounds):
        following = [row[:] for row in plate]
        for i in range(1, size - 1):
            above, here, below, out = plate[i - 1], plate[i], plate[i + 1], following[i]
            for j in range(1, size - 1):
                around = above[j] + below[j] + here[j - 1] + here[j + 1]
                out[j] = here[j] + 0.2 * (around - 4.0 * here[j])
        plate = following
    return plate


def main(size, rounds):
    plate = [[100.0 if i == 0 else 0.0 for _ in range(size)] for i in range(size)]
    plate = spread(plate, rounds)
    print(f"{sum(sum(row) for row in plate):.6f}")


if "small" in sys.argv:
    main(20, 10)
else:
    main(200, 60)
