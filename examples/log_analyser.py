"""Summarises a web server's log in the common format, read from standard input.

    log_analyser.py < access.log
"""

import sys
from collections import Counter, defaultdict


class BadLine(ValueError):
    """A line that is no log entry."""


class Entry:
    __slots__ = ("host", "hour", "method", "path", "status", "size")

    def __init__(self, line):
        try:
            self.host, rest = line.split(" ", 1)
            _, rest = rest.split("[", 1)
            time, rest = rest.split("]", 1)
            _, request, answer = rest.split('"')
            self.hour = time.split(":")[1]
            self.method, self.path, _ = request.split(" ")
            status, size = answer.split()
            self.status = int(status)
            self.size = 0 if size == "-" else int(size)
        except (ValueError, IndexError) as error:
            raise BadLine(line) from error


def bar(count, most, width=30):
    return "#" * max(1, count * width // most)


def main():
    bad = 0
    statuses, paths, hours = Counter(), Counter(), Counter()
    traffic = defaultdict(int)
    for line in sys.stdin:
        try:
            entry = Entry(line.rstrip("\n"))
        except BadLine:
            bad += 1
            continue
        statuses[f"{entry.status // 100}xx"] += 1
        paths[entry.path] += 1
        hours[entry.hour] += 1
        traffic[entry.host] += entry.size
    print(f"{sum(statuses.values())} requests, {bad} lines not understood")
    for status, count in sorted(statuses.items()):
        print(f"  {status}: {count}")
    print("Most wanted:")
    for path, count in paths.most_common(3):
        print(f"  {count:>4} {path}")
    print("By hour:")
    most = max(hours.values(), default=1)
    for hour in sorted(hours):
        print(f"  {hour} {bar(hours[hour], most)} {hours[hour]}")
    print("Traffic:")
    for host, size in sorted(traffic.items(), key=lambda item: -item[1]):
        print(f"  {host:<15} {size / 1024:10.1f} KiB")


if __name__ == "__main__":
    main()
