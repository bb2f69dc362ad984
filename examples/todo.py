"""A list of things to do, kept in todo.json.

    todo.py add TEXT... | done NUMBER | remove NUMBER | list
"""

import json
import sys

FILE = "todo.json"


def load():
    try:
        with open(FILE, encoding="utf-8") as file:
            return json.load(file)
    except FileNotFoundError:
        return []


def save(tasks):
    with open(FILE, "w", encoding="utf-8") as file:
        json.dump(tasks, file, indent=2)


def numbered(tasks, text):
    number = int(text)
    if not 1 <= number <= len(tasks):
        raise ValueError(f"there is no task {number}")
    return number - 1


def main(arguments):
    tasks = load()
    try:
        command, *rest = arguments or ["list"]
        if command == "add" and rest:
            tasks.append({"text": " ".join(rest), "done": False})
        elif command == "done":
            tasks[numbered(tasks, rest[0])]["done"] = True
        elif command == "remove":
            del tasks[numbered(tasks, rest[0])]
        elif command != "list":
            raise ValueError(f"unknown command {command!r}")
    except (ValueError, IndexError) as error:
        print(f"todo: {error}", file=sys.stderr)
        return 1
    for number, task in enumerate(tasks, 1):
        print(f"{number:>2} [{'x' if task['done'] else ' '}] {task['text']}")
    save(tasks)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
