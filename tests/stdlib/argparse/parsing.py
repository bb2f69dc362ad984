"""What is stored for what is given."""

import argparse

parser = argparse.ArgumentParser(prog="p", fromfile_prefix_chars="@")
parser.add_argument("-x", type=int)
parser.add_argument("-y", "--why", nargs="*")
parser.add_argument("--opt", nargs="?", const="c", default="d")
parser.add_argument("-f", action="store_true")
parser.add_argument("-g", action="store_false", dest="gee")
parser.add_argument("-c", action="count")
parser.add_argument("--add", action="append", default=["first"])
parser.add_argument("--more", action="extend", nargs="+", type=float)
parser.add_argument("--const", action="append_const", const=7)
parser.add_argument("--on", action=argparse.BooleanOptionalAction, default=None)
parser.add_argument("--text-default", type=int, default="12")
parser.add_argument("pos", nargs="?", default="none")
with open("arguments.txt", "w") as file:
    file.write("-x\n5\nfrom file\n")
for line in (
    [], ["-x", "3", "here"], ["-x3", "-fgcc"], ["-x=4"], ["--why"], ["--why", "a", "b", "--", "c"], ["--opt"], ["--opt=e"],
    ["--op", "e"], ["--add", "1", "--add=2"], ["--more", "1", "2", "--more", "3"], ["--const", "--const"],
    ["--on"], ["--no-on"], ["-x", "-5"], ["--", "-x"], ["-"], ["@arguments.txt"], ["-ccc"],
):
    print(line, parser.parse_args(line))
print(parser.parse_known_args(["--nope", "a", "b", "-z", "-x", "1"]))
space = argparse.Namespace(pos="kept", **{"not a name": 1})
print(parser.parse_args(["-f"], space) is space, space, "f" in space, space == argparse.Namespace())

numbers = argparse.ArgumentParser(prog="n")
numbers.add_argument("-1", dest="one", action="store_true")
numbers.add_argument("values", nargs="*", type=float)
print(numbers.parse_args(["-1", "3"]))
mixed = argparse.ArgumentParser(prog="m")
mixed.add_argument("--foo")
mixed.add_argument("cmd")
mixed.add_argument("rest", nargs="*", type=int)
print(mixed.parse_intermixed_args(["doit", "1", "--foo", "bar", "2", "3"]))
print(mixed.parse_known_args(["doit", "1", "--foo", "bar", "2", "3"]))

mixed.set_defaults(foo="set", extra=1)
print(mixed.get_default("foo"), mixed.get_default("extra"), mixed.parse_args(["a"]))
parent = argparse.ArgumentParser(add_help=False)
parent.add_argument("--shared", type=int)
parent.add_argument_group("titled").add_argument("--grouped")
parent.add_mutually_exclusive_group().add_argument("--alone")
child = argparse.ArgumentParser(prog="child", parents=[parent], argument_default=argparse.SUPPRESS)
child.add_argument("--own")
print(child.parse_args(["--shared", "1"]))
child.print_help()
resolving = argparse.ArgumentParser(prog="r", conflict_handler="resolve")
resolving.add_argument("-f", "--foo", help="old")
resolving.add_argument("--foo", help="new")
resolving.print_help()


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        print("called", values, option_string)
        setattr(namespace, self.dest, values.upper())


own = argparse.ArgumentParser(prog="own")
own.register("action", "upper", Upper)
own.register("type", "hex", lambda text: int(text, 16))
print(own.add_argument("--up", action="upper"))
own.add_argument("word", action=Upper)
own.add_argument("--hex", type="hex")
print(own.parse_args(["--up", "a", "b", "--hex", "ff"]))
print(repr(own), argparse.FileType("w", encoding="utf-8"))

# out: [] Namespace(x=None, why=None, opt='d', f=False, gee=True, c=None, add=['first'], more=None, const=None, on=None, text_default=12, pos='none')
# out: ['-x', '3', 'here'] Namespace(x=3, why=None, opt='d', f=False, gee=True, c=None, add=['first'], more=None, const=None, on=None, text_default=12, pos='here')
# out: ['-x3', '-fgcc'] Namespace(x=3, why=None, opt='d', f=True, gee=False, c=2, add=['first'], more=None, const=None, on=None, text_default=12, pos='none')
# out: ['-x=4'] Namespace(x=4, why=None, opt='d', f=False, gee=True, c=None, add=['first'], more=None, const=None, on=None, text_default=12, pos='none')
# out: ['--why'] Namespace(x=None, why=[], opt='d', f=False, gee=True, c=None, add=['first'], more=None, const=None, on=None, text_default=12, pos='none')
# out: ['--why', 'a', 'b', '--', 'c'] Namespace(x=None, why=['a', 'b'], opt='d', f=False, gee=True, c=None, add=['first'], more=None, const=None, on=None, text_default=12, pos='c')
# out: ['--opt'] Namespace(x=None, why=None, opt='c', f=False, gee=True, c=None, add=['first'], more=None, const=None, on=None, text_default=12, pos='none')
# out: ['--opt=e'] Namespace(x=None, why=None, opt='e', f=False, gee=True, c=None, add=['first'], more=None, const=None, on=None, text_default=12, pos='none')
# out: ['--op', 'e'] Namespace(x=None, why=None, opt='e', f=False, gee=True, c=None, add=['first'], more=None, const=None, on=None, text_default=12, pos='none')
# out: ['--add', '1', '--add=2'] Namespace(x=None, why=None, opt='d', f=False, gee=True, c=None, add=['first', '1', '2'], more=None, const=None, on=None, text_default=12, pos='none')
# out: ['--more', '1', '2', '--more', '3'] Namespace(x=None, why=None, opt='d', f=False, gee=True, c=None, add=['first'], more=[1.0, 2.0, 3.0], const=None, on=None, text_default=12, pos='none')
# out: ['--const', '--const'] Namespace(x=None, why=None, opt='d', f=False, gee=True, c=None, add=['first'], more=None, const=[7, 7], on=None, text_default=12, pos='none')
# out: ['--on'] Namespace(x=None, why=None, opt='d', f=False, gee=True, c=None, add=['first'], more=None, const=None, on=True, text_default=12, pos='none')
# out: ['--no-on'] Namespace(x=None, why=None, opt='d', f=False, gee=True, c=None, add=['first'], more=None, const=None, on=False, text_default=12, pos='none')
# out: ['-x', '-5'] Namespace(x=-5, why=None, opt='d', f=False, gee=True, c=None, add=['first'], more=None, const=None, on=None, text_default=12, pos='none')
# out: ['--', '-x'] Namespace(x=None, why=None, opt='d', f=False, gee=True, c=None, add=['first'], more=None, const=None, on=None, text_default=12, pos='-x')
# out: ['-'] Namespace(x=None, why=None, opt='d', f=False, gee=True, c=None, add=['first'], more=None, const=None, on=None, text_default=12, pos='-')
# out: ['@arguments.txt'] Namespace(x=5, why=None, opt='d', f=False, gee=True, c=None, add=['first'], more=None, const=None, on=None, text_default=12, pos='from file')
# out: ['-ccc'] Namespace(x=None, why=None, opt='d', f=False, gee=True, c=3, add=['first'], more=None, const=None, on=None, text_default=12, pos='none')
# out: (Namespace(x=1, why=None, opt='d', f=False, gee=True, c=None, add=['first'], more=None, const=None, on=None, text_default=12, pos='a'), ['--nope', 'b', '-z'])
# out: True Namespace(pos='none', x=None, why=None, opt='d', f=True, gee=True, c=None, add=['first'], more=None, const=None, on=None, text_default=12, **{'not a name': 1}) True False
# out: Namespace(one=True, values=[3.0])
# out: Namespace(foo='bar', cmd='doit', rest=[1, 2, 3])
# out: (Namespace(foo='bar', cmd='doit', rest=[1]), ['2', '3'])
# out: set 1 Namespace(foo='set', cmd='a', rest=[], extra=1)
# out: Namespace(shared=1, grouped=None, alone=None)
# out: usage: child [-h] [--shared SHARED] [--grouped GROUPED] [--alone ALONE]
# out:              [--own OWN]
# out:
# out: options:
# out:   -h, --help         show this help message and exit
# out:   --shared SHARED
# out:   --alone ALONE
# out:   --own OWN
# out:
# out: titled:
# out:   --grouped GROUPED
# out: usage: r [-h] [-f FOO] [--foo FOO]
# out:
# out: options:
# out:   -h, --help  show this help message and exit
# out:   -f FOO      old
# out:   --foo FOO   new
# out: Upper(option_strings=['--up'], dest='up', nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None, deprecated=False)
# out: called a --up
# out: called b None
# out: Namespace(up='A', word='B', hex=255)
# out: ArgumentParser(prog='own', usage=None, description=None, formatter_class=<class 'argparse.HelpFormatter'>, conflict_handler='error', add_help=True) FileType('w', encoding='utf-8')
