"""Of `gettext`: which plural form a number takes, by a formula in the syntax of C."""

_BINARY = (
    {'||': lambda a, b: int(bool(a) or bool(b))},
    {'&&': lambda a, b: int(bool(a) and bool(b))},
    {'==': lambda a, b: int(a == b), '!=': lambda a, b: int(a != b)},
    {
        '<': lambda a, b: int(a < b), '>': lambda a, b: int(a > b),
        '<=': lambda a, b: int(a <= b), '>=': lambda a, b: int(a >= b),
    },
    {'+': lambda a, b: a + b, '-': lambda a, b: a - b},
    {'*': lambda a, b: a * b, '/': lambda a, b: a // b, '%': lambda a, b: a % b},
)
_DEEPEST = 20


def _tokens(text):
    """The words of a formula, and an empty one at its end."""
    words = []
    index = 0
    while index < len(text):
        char = text[index]
        end = index + 1
        if char in ' \t':
            index = end
            continue
        if char.isdigit():
            while end < len(text) and text[end].isdigit():
                end += 1
        elif text[index:index + 2] in ('||', '&&', '==', '!=', '<=', '>='):
            end = index + 2
        elif char not in 'n+-*/%<>!?:()':
            if char.isalnum() or char == '_':
                raise ValueError(f'invalid token in plural form: {_word(text, index)}')
            raise ValueError(f'invalid token in plural form: {char}')
        words.append(text[index:end])
        index = end
    return words + ['']


def _word(text, start):
    end = start
    while end < len(text) and (text[end].isalnum() or text[end] == '_'):
        end += 1
    return text[start:end]


class _Formula:
    """Reads a formula; each method answers with a function of the number."""

    def __init__(self, text):
        self.words = _tokens(text)
        self.place = 0
        self.depth = 0

    def next(self):
        word = self.words[self.place]
        self.place += bool(word)
        return word

    def peek(self):
        return self.words[self.place]

    def fail(self):
        word = self.peek()
        if word:
            raise ValueError(f'unexpected token in plural form: {word}')
        raise ValueError('unexpected end of plural form')

    def whole(self):
        value = self.choice()
        if self.peek():
            self.fail()
        return value

    def choice(self):
        condition = self.binary(0)
        if self.peek() != '?':
            return condition
        self.next()
        yes = self.choice()
        if self.peek() != ':':
            self.fail()
        self.next()
        no = self.choice()
        return lambda n: yes(n) if condition(n) else no(n)

    def binary(self, level):
        if level == len(_BINARY):
            return self.unary()
        left = self.binary(level + 1)
        while self.peek() in _BINARY[level]:
            left = _combined(_BINARY[level][self.next()], left, self.binary(level + 1))
        return left

    def unary(self):
        if self.peek() == '!':
            self.next()
            operand = self.unary()
            return lambda n: int(not operand(n))
        word = self.peek()
        if word == '(':
            self.next()
            self.depth += 1
            if self.depth > _DEEPEST:
                raise ValueError('plural form expression is too complex')
            inner = self.choice()
            if self.peek() != ')':
                raise ValueError('unbalanced parenthesis in plural form')
            self.next()
            self.depth -= 1
            return inner
        if word == 'n':
            self.next()
            return lambda n: n
        if word.isdigit():
            number = int(self.next())
            return lambda n: number
        self.fail()


def _combined(operator, left, right):
    return lambda n: operator(left(n), right(n))


def _as_int(number):
    try:
        rounded = round(number)
    except TypeError:
        raise TypeError(f'Plural value must be an integer, got {type(number).__name__}') from None
    import warnings
    message = f'Plural value must be an integer, got {type(number).__name__}'
    warnings.warn(message, DeprecationWarning, stacklevel=4)
    return rounded


def c2py(plural):
    """A function from a number to the index of its plural form."""
    if len(plural) > 1000:
        raise ValueError('plural form expression is too long')
    formula = _Formula(plural).whole()

    def form(n):
        return int(formula(n if isinstance(n, int) else _as_int(n)))

    return form
