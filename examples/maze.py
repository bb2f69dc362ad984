"""Makes a maze and finds the shortest way through it.

    maze.py [WIDTH HEIGHT [SEED]]
"""

import sys

DIRECTIONS = [(0, -1), (1, 0), (0, 1), (-1, 0)]


class Dice:
    """The same numbers for the same seed, everywhere."""

    def __init__(self, seed):
        self.state = seed

    def shuffled(self, items):
        items = list(items)
        for last in range(len(items) - 1, 0, -1):
            self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
            other = (self.state >> 33) % (last + 1)
            items[last], items[other] = items[other], items[last]
        return items


def make(width, height, seed):
    """The maze as rows of characters: walls '#', ways ' '."""
    rows = [["#"] * (2 * width + 1) for _ in range(2 * height + 1)]
    dice = Dice(seed)
    stack = [(1, 1)]
    rows[1][1] = " "
    while stack:
        x, y = stack[-1]
        for dx, dy in dice.shuffled(DIRECTIONS):
            nx, ny = x + 2 * dx, y + 2 * dy
            if 0 < nx < 2 * width and 0 < ny < 2 * height and rows[ny][nx] == "#":
                rows[y + dy][x + dx] = rows[ny][nx] = " "
                stack.append((nx, ny))
                break
        else:
            stack.pop()
    return rows


def solve(rows, start, goal):
    """The places on the shortest way, by breadth-first search."""
    came_from = {start: None}
    border = [start]
    while border and goal not in came_from:
        following = []
        for x, y in border:
            for dx, dy in DIRECTIONS:
                place = x + dx, y + dy
                if place not in came_from and rows[place[1]][place[0]] != "#":
                    came_from[place] = x, y
                    following.append(place)
        border = following
    way = []
    place = goal
    while place is not None:
        way.append(place)
        place = came_from[place]
    return way[::-1]


def main(width=20, height=8, seed=1):
    rows = make(width, height, seed)
    way = solve(rows, (1, 1), (2 * width - 1, 2 * height - 1))
    for x, y in way:
        rows[y][x] = "."
    for row in rows:
        print("".join(row))
    print(f"{len(way) - 1} steps")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
