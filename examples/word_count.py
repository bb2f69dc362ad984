"""Counts lines, words and characters of text files, and shows the words used most.

    word_count.py [--top NUMBER] FILE...
"""

import sys


def words_of(line):
    word = ""
    for character in line.lower():
        if character.isalpha() or character == "'":
            word += character
        elif word:
            yield word
            word = ""
    if word:
        yield word


def count_file(path, frequencies):
    lines = words = characters = 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            lines += 1
            characters += len(line)
            for word in words_of(line):
                words += 1
                frequencies[word] = frequencies.get(word, 0) + 1
    return lines, words, characters


def main(arguments):
    top = 5
    if arguments[:1] == ["--top"]:
        top = int(arguments[1])
        arguments = arguments[2:]
    if not arguments:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    frequencies = {}
    total = (0, 0, 0)
    status = 0
    for path in arguments:
        try:
            counts = count_file(path, frequencies)
        except OSError as error:
            print(f"{path}: {error.strerror}", file=sys.stderr)
            status = 1
            continue
        total = tuple(a + b for a, b in zip(total, counts))
        print("{:>7} {:>7} {:>7} {}".format(*counts, path))
    if len(arguments) > 1:
        print("{:>7} {:>7} {:>7} total".format(*total))
    print()
    for word, count in sorted(frequencies.items(), key=lambda item: (-item[1], item[0]))[:top]:
        print(f"{count:>7} {word}")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
