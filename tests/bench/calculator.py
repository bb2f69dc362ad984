# A tokenizer and parser with exceptions for what is wrong.
import sys


class Wrong(Exception):
    pass


def tokens(text):
    place = 0
    while place < len(text):
        start = place
        if text[place].isdigit():
            while place < len(text) and text[place].isdigit():
                place += 1
            yield text[start:place]
        elif text[place] in "+-*()":
            place += 1
            yield text[start]
        elif text[place] == " ":
            place += 1
        else:
            raise Wrong(f"what is {text[place]!r}?")
    yield ""


class Parser:
    def __init__(self, text):
        self.tokens = tokens(text)
        self.token = next(self.tokens, "")

    def take(self):
        token = self.token
        self.token = next(self.tokens, "")
        return token

    def sum(self):
        value = self.product()
        while self.token in ("+", "-"):
            if self.take() == "+":
                value += self.product()
            else:
                value -= self.product()
        return value

    def product(self):
        value = self.atom()
        while self.token == "*":
            self.take()
            value *= self.atom()
        return value

    def atom(self):
        token = self.take()
        if token == "(":
            value = self.sum()
            if self.take() != ")":
                raise Wrong("not closed")
            return value
        if not token.isdigit():
            raise Wrong(f"no number: {token!r}")
        return int(token)


def main(rounds):
    total = wrong = 0
    for number in range(rounds):
        text = f"({number} + 2) * (3 - {number % 17}) + 4 * (5 + {number % 5}"
        try:
            total += Parser(text + (")" if number % 3 else "")).sum()
        except Wrong:
            wrong += 1
    print(total, wrong)


main(50 if "small" in sys.argv else 40_000)
