"""Errors: of command lines, and of definitions."""

import argparse
import sys

sys.stderr = sys.stdout
parser = argparse.ArgumentParser(prog="p")
parser.add_argument("-n", "--number", type=int)
parser.add_argument("--nest", nargs=2)
parser.add_argument("--plus", nargs="+")
parser.add_argument("--maybe", nargs="?", type=float)
parser.add_argument("--pick", choices=["a", "b"])
parser.add_argument("--out", type=argparse.FileType("r"))
parser.add_argument("--old", action="store_true", deprecated=True)
one = parser.add_mutually_exclusive_group()
one.add_argument("--red", action="store_true")
one.add_argument("--blue", action="store_true")
parser.add_argument("must")


def even(text):
    if int(text) % 2:
        raise argparse.ArgumentTypeError(f"{text} is odd")
    return int(text)


parser.add_argument("--even", type=even)
parser.add_argument("--lambda", type=lambda text: [][0] if text == "x" else int(text))


def attempt(*arguments):
    print("$", *arguments)
    try:
        print(parser.parse_args(arguments))
    except SystemExit as error:
        print("exit", error.code)
    except Exception as error:
        print(type(error), error)


for line in (
    [], ["m", "-n", "x"], ["m", "-n"], ["m", "--n", "1"], ["m", "--nest", "1"], ["m", "--plus"], ["m", "--maybe", "q"],
    ["m", "--pick", "c"], ["m", "--out", "missing.txt"], ["m", "--red", "--blue"], ["m", "extra", "-z"], ["m", "--red=1"],
    ["m", "--even", "3"], ["m", "--even", "x"], ["m", "--lambda", "x"], ["m", "--lambda", "y"], ["m", "--old"],
    ["m", "--red", "--pick"],
):
    attempt(*line)
needs = argparse.ArgumentParser(prog="needs", exit_on_error=False)
group = needs.add_mutually_exclusive_group(required=True)
group.add_argument("--a")
group.add_argument("--b")
for line in ([], ["--a", "1", "--b", "2"], ["--a", "1", "x"], ["--a"]):
    try:
        print(needs.parse_args(line))
    except argparse.ArgumentError as error:
        print(type(error), error, "|", error.argument_name, "|", error.message)

for define in (
    lambda: parser.add_argument("-h"),
    lambda: parser.add_argument("+x", "-y"),
    lambda: parser.add_argument("-x", action="nope"),
    lambda: parser.add_argument("-x", type="nope"),
    lambda: parser.add_argument("-x", nargs="z"),
    lambda: parser.add_argument("-x", nargs=0),
    lambda: parser.add_argument("-x", nargs=2, metavar=("A",)),
    lambda: parser.add_argument("-x", const=1),
    lambda: parser.add_argument("x", required=True),
    lambda: parser.add_argument("x", dest="y"),
    lambda: parser.add_argument("--"),
    lambda: parser.add_argument("-x", type=argparse.FileType),
    lambda: group.add_argument("x"),
    lambda: group.add_argument("--c", required=True),
    lambda: argparse.ArgumentParser(conflict_handler="what"),
    lambda: argparse.ArgumentParser(parents=[1]),
    lambda: argparse.Action([], "d")(parser, None, None),
):
    try:
        print(define())
    except Exception as error:
        print(type(error).__name__, error)
sys.stderr = sys.__stderr__
raise argparse.ArgumentError(parser._actions[1], "shown by its name")

# out: $
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: the following arguments are required: must
# out: exit 2
# out: $ m -n x
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument -n/--number: invalid int value: 'x'
# out: exit 2
# out: $ m -n
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument -n/--number: expected one argument
# out: exit 2
# out: $ m --n 1
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: ambiguous option: --n could match --number, --nest
# out: exit 2
# out: $ m --nest 1
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --nest: expected 2 arguments
# out: exit 2
# out: $ m --plus
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --plus: expected at least one argument
# out: exit 2
# out: $ m --maybe q
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --maybe: invalid float value: 'q'
# out: exit 2
# out: $ m --pick c
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --pick: invalid choice: 'c' (choose from 'a', 'b')
# out: exit 2
# out: $ m --out missing.txt
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --out: can't open 'missing.txt': [Errno 2] No such file or directory: 'missing.txt'
# out: exit 2
# out: $ m --red --blue
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --blue: not allowed with argument --red
# out: exit 2
# out: $ m extra -z
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: unrecognized arguments: extra -z
# out: exit 2
# out: $ m --red=1
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --red: ignored explicit argument '1'
# out: exit 2
# out: $ m --even 3
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --even: 3 is odd
# out: exit 2
# out: $ m --even x
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --even: invalid even value: 'x'
# out: exit 2
# out: $ m --lambda x
# out: <class 'IndexError'> list index out of range
# out: $ m --lambda y
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --lambda: invalid <lambda> value: 'y'
# out: exit 2
# out: $ m --old
# out: p: warning: option '--old' is deprecated
# out: Namespace(number=None, nest=None, plus=None, maybe=None, pick=None, out=None, old=True, red=False, blue=False, must='m', even=None, lambda=None)
# out: $ m --red --pick
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --pick: expected one argument
# out: exit 2
# out: <class 'argparse.ArgumentError'> one of the arguments --a --b is required | None | one of the arguments --a --b is required
# out: <class 'argparse.ArgumentError'> argument --b: not allowed with argument --a | --b | not allowed with argument --a
# out: <class 'argparse.ArgumentError'> unrecognized arguments: x | None | unrecognized arguments: x
# out: <class 'argparse.ArgumentError'> argument --a: expected one argument | --a | expected one argument
# out: ArgumentError argument -h: conflicting option string: -h
# out: ValueError invalid option string '+x': must start with a character '-'
# out: ValueError unknown action "nope"
# out: ValueError 'nope' is not callable
# out: ValueError invalid nargs value
# out: ValueError nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const may be more appropriate
# out: ValueError length of metavar tuple does not match nargs
# out: ValueError nargs must be '?' to supply const
# out: TypeError 'required' is an invalid argument for positionals
# out: ValueError dest supplied twice for positional argument
# out: ValueError dest= is required for options like '--'
# out: ValueError <class 'argparse.FileType'> is a FileType class object, instance of it must be passed
# out: ValueError mutually exclusive arguments must be optional
# out: ValueError mutually exclusive arguments must be optional
# out: ValueError invalid conflict_resolution value: 'what'
# out: TypeError parents must be a list of ArgumentParser
# out: NotImplementedError .__call__() not defined
# out: Traceback (most recent call last):
# out:   File "errors.py", line 81, in <module>
# out:     sys.stderr = sys.__stderr__
raise argparse.ArgumentError(parser._actions[1], "shown by its name")

# out: $
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: the following arguments are required: must
# out: exit 2
# out: $ m -n x
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument -n/--number: invalid int value: 'x'
# out: exit 2
# out: $ m -n
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument -n/--number: expected one argument
# out: exit 2
# out: $ m --n 1
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: ambiguous option: --n could match --number, --nest
# out: exit 2
# out: $ m --nest 1
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --nest: expected 2 arguments
# out: exit 2
# out: $ m --plus
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --plus: expected at least one argument
# out: exit 2
# out: $ m --maybe q
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --maybe: invalid float value: 'q'
# out: exit 2
# out: $ m --pick c
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --pick: invalid choice: 'c' (choose from 'a', 'b')
# out: exit 2
# out: $ m --out missing.txt
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --out: can't open 'missing.txt': [Errno 2] No such file or directory: 'missing.txt'
# out: exit 2
# out: $ m --red --blue
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --blue: not allowed with argument --red
# out: exit 2
# out: $ m extra -z
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: unrecognized arguments: extra -z
# out: exit 2
# out: $ m --red=1
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --red: ignored explicit argument '1'
# out: exit 2
# out: $ m --even 3
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --even: 3 is odd
# out: exit 2
# out: $ m --even x
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --even: invalid even value: 'x'
# out: exit 2
# out: $ m --lambda x
# out: <class 'IndexError'> list index out of range
# out: $ m --lambda y
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --lambda: invalid <lambda> value: 'y'
# out: exit 2
# out: $ m --old
# out: p: warning: option '--old' is deprecated
# out: Namespace(number=None, nest=None, plus=None, maybe=None, pick=None, out=None, old=True, red=False, blue=False, must='m', even=None, lambda=None)
# out: $ m --red --pick
# out: usage: p [-h] [-n NUMBER] [--nest NEST NEST] [--plus PLUS [PLUS ...]]
# out:          [--maybe [MAYBE]] [--pick {a,b}] [--out OUT] [--old] [--red | --blue]
# out:          [--even EVEN] [--lambda LAMBDA]
# out:          must
# out: p: error: argument --pick: expected one argument
# out: exit 2
# out: <class 'argparse.ArgumentError'> one of the arguments --a --b is required | None | one of the arguments --a --b is required
# out: <class 'argparse.ArgumentError'> argument --b: not allowed with argument --a | --b | not allowed with argument --a
# out: <class 'argparse.ArgumentError'> unrecognized arguments: x | None | unrecognized arguments: x
# out: <class 'argparse.ArgumentError'> argument --a: expected one argument | --a | expected one argument
# out: ArgumentError argument -h: conflicting option string: -h
# out: ValueError invalid option string '+x': must start with a character '-'
# out: ValueError unknown action "nope"
# out: ValueError 'nope' is not callable
# out: ValueError invalid nargs value
# out: ValueError nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const may be more appropriate
# out: ValueError length of metavar tuple does not match nargs
# out: ValueError nargs must be '?' to supply const
# out: TypeError 'required' is an invalid argument for positionals
# out: ValueError dest supplied twice for positional argument
# out: ValueError dest= is required for options like '--'
# out: ValueError <class 'argparse.FileType'> is a FileType class object, instance of it must be passed
# out: ValueError mutually exclusive arguments must be optional
# out: ValueError mutually exclusive arguments must be optional
# out: ValueError invalid conflict_resolution value: 'what'
# out: TypeError parents must be a list of ArgumentParser
# out: NotImplementedError .__call__() not defined
# err: Traceback (most recent call last):
# err:   File "errors.py", line 82, in <module>
# err:     raise argparse.ArgumentError(parser._actions[1], "shown by its name")
# err: argparse.ArgumentError: argument -n/--number: shown by its name
# exit: 1
