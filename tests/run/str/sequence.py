"""Indexing, slicing, operators and iteration of str."""

def run(text, function):
    try:
        print(text, '->', repr(function()))
    except Exception as error:
        print(text, '!!', type(error).__name__, error)


run("'a'.join(['a',1])", lambda: ('a'.join(['a',1])))
run("1+'a'", lambda: (1+'a'))
run("'a'+1", lambda: ('a'+1))
run("'a'*'b'", lambda: ('a'*'b'))
run("'a'*1.5", lambda: ('a'*1.5))
run("3*'ab'", lambda: (3*'ab'))
run("'a'[1]", lambda: ('a'[1]))
run("'abc'[-1]", lambda: ('abc'[-1]))
run("'abc'[-4]", lambda: ('abc'[-4]))
run("'a'[1<<70]", lambda: ('a'[1<<70]))
run("'a'[True]", lambda: ('a'[True]))
run("'a'<1", lambda: ('a'<1))
run("1 in 'a'", lambda: (1 in 'a'))
run("'a'.expandtabs(1<<40)", lambda: ('a'.expandtabs(1<<40)))
run("'a'['a':]", lambda: ('a'['a':]))
run("''.join(x for x in [1])", lambda: (''.join(x for x in [1])))
run("'-'.join(x for x in 'abc')", lambda: ('-'.join(x for x in 'abc')))
run("'a'.__add__(1)", lambda: ('a'.__add__(1)))
run("'a'.__contains__(1)", lambda: ('a'.__contains__(1)))
run("'a'.__mod__(1)", lambda: ('a'.__mod__(1)))
run("'a'.__getitem__('x')", lambda: ('a'.__getitem__('x')))
run("'a'.__format__(1)", lambda: ('a'.__format__(1)))
run("'a'.__format__('d')", lambda: ('a'.__format__('d')))
run("'abc' if 'a' < 'b' < 'c' else 0", lambda: ('abc' if 'a' < 'b' < 'c' else 0))
run("'abc'[1:2][0]", lambda: ('abc'[1:2][0]))
run("'x'.join([])", lambda: ('x'.join([])))
run("'x'.join(['a'])", lambda: ('x'.join(['a'])))
run("'€'.join(['a','b'])", lambda: ('€'.join(['a','b'])))
run("iter('abc').__next__()", lambda: (iter('abc').__next__()))
run("list(iter('aé€'))", lambda: (list(iter('aé€'))))
run("iter('abc').__length_hint__()", lambda: (iter('abc').__length_hint__()))
run("type(iter('abc')).__name__, type(iter('é')).__name__", lambda: (type(iter('abc')).__name__, type(iter('é')).__name__))
run("'abc'.__len__()", lambda: ('abc'.__len__()))
run("'abc'.__iter__().__class__.__name__", lambda: ('abc'.__iter__().__class__.__name__))
run("'abc'.__eq__(1)", lambda: ('abc'.__eq__(1)))
run("'abc'.__lt__('b')", lambda: ('abc'.__lt__('b')))
run("'a'.__hash__() == hash('a')", lambda: ('a'.__hash__() == hash('a')))
run("'a'.__repr__()", lambda: ('a'.__repr__()))
run("'a'.__str__()", lambda: ('a'.__str__()))
run("'ab'.__rmul__(2)", lambda: ('ab'.__rmul__(2)))
run("'ab'.__mul__(2)", lambda: ('ab'.__mul__(2)))
run("'a'.__rmod__('b %s')", lambda: ('a'.__rmod__('b %s')))
run("'a'.__getnewargs__()", lambda: ('a'.__getnewargs__()))
run("'a'.__ne__('b')", lambda: ('a'.__ne__('b')))
run("'abc'.__sizeof__() > 0", lambda: ('abc'.__sizeof__() > 0))
run("str.__add__('a','b')", lambda: (str.__add__('a','b')))

# out: 'a'.join(['a',1]) !! TypeError sequence item 1: expected str instance, int found
# out: 1+'a' !! TypeError unsupported operand type(s) for +: 'int' and 'str'
# out: 'a'+1 !! TypeError can only concatenate str (not "int") to str
# out: 'a'*'b' !! TypeError can't multiply sequence by non-int of type 'str'
# out: 'a'*1.5 !! TypeError can't multiply sequence by non-int of type 'float'
# out: 3*'ab' -> 'ababab'
# out: 'a'[1] !! IndexError string index out of range
# out: 'abc'[-1] -> 'c'
# out: 'abc'[-4] !! IndexError string index out of range
# out: 'a'[1<<70] !! IndexError cannot fit 'int' into an index-sized integer
# out: 'a'[True] !! IndexError string index out of range
# out: 'a'<1 !! TypeError '<' not supported between instances of 'str' and 'int'
# out: 1 in 'a' !! TypeError 'in <string>' requires string as left operand, not int
# out: 'a'.expandtabs(1<<40) !! OverflowError Python int too large to convert to C int
# out: 'a'['a':] !! TypeError slice indices must be integers or None or have an __index__ method
# out: ''.join(x for x in [1]) !! TypeError sequence item 0: expected str instance, int found
# out: '-'.join(x for x in 'abc') -> 'a-b-c'
# out: 'a'.__add__(1) !! TypeError can only concatenate str (not "int") to str
# out: 'a'.__contains__(1) !! TypeError 'in <string>' requires string as left operand, not int
# out: 'a'.__mod__(1) !! TypeError not all arguments converted during string formatting
# out: 'a'.__getitem__('x') !! TypeError string indices must be integers, not 'str'
# out: 'a'.__format__(1) !! TypeError __format__() argument must be str, not int
# out: 'a'.__format__('d') !! ValueError Unknown format code 'd' for object of type 'str'
# out: 'abc' if 'a' < 'b' < 'c' else 0 -> 'abc'
# out: 'abc'[1:2][0] -> 'b'
# out: 'x'.join([]) -> ''
# out: 'x'.join(['a']) -> 'a'
# out: '€'.join(['a','b']) -> 'a€b'
# out: iter('abc').__next__() -> 'a'
# out: list(iter('aé€')) -> ['a', 'é', '€']
# out: iter('abc').__length_hint__() -> 3
# out: type(iter('abc')).__name__, type(iter('é')).__name__ -> ('str_ascii_iterator', 'str_iterator')
# out: 'abc'.__len__() -> 3
# out: 'abc'.__iter__().__class__.__name__ -> 'str_ascii_iterator'
# out: 'abc'.__eq__(1) -> NotImplemented
# out: 'abc'.__lt__('b') -> True
# out: 'a'.__hash__() == hash('a') -> True
# out: 'a'.__repr__() -> "'a'"
# out: 'a'.__str__() -> 'a'
# out: 'ab'.__rmul__(2) -> 'abab'
# out: 'ab'.__mul__(2) -> 'abab'
# out: 'a'.__rmod__('b %s') -> 'b a'
# out: 'a'.__getnewargs__() -> ('a',)
# out: 'a'.__ne__('b') -> True
# out: 'abc'.__sizeof__() > 0 -> True
# out: str.__add__('a','b') -> 'ab'
