"""Usage and help: layout, wrapping, groups, formatters."""

import argparse

parser = argparse.ArgumentParser(
    prog="tool",
    description="A description that is long enough to be wrapped, since it has more than eighty columns of text.",
    epilog="The end.   With   spaces that are\nnot kept.",
)
parser.add_argument("src", nargs="+", help="what to read")
parser.add_argument("dst", metavar="DEST")
parser.add_argument("-v", "--verbose", action="count", default=0, help="say more")
parser.add_argument("--level", choices=["low", "high"], default="low", help="one of %(choices)s, %(default)s if not given")
parser.add_argument("-o", "--output-file-name", nargs=2, metavar=("NAME", "KIND"), help="two values, 100%% of them")
parser.add_argument("--hidden", help=argparse.SUPPRESS)
parser.add_argument("--color", action=argparse.BooleanOptionalAction, help="use colors")
parser.add_argument("--quiet", action="store_true", help=" ".join(["a help text with many words"] * 4))
parser.add_argument("--version", action="version", version="%(prog)s 1.0")
group = parser.add_argument_group("network", "All about the network.")
group.add_argument("--host", default="localhost")
group.add_argument("--port", type=int, default=80, help="a %(type)s called %(dest)s of %(prog)s")
either = parser.add_mutually_exclusive_group(required=True)
either.add_argument("--json", action="store_const", const="json", dest="format")
either.add_argument("--xml", action="store_const", const="xml", dest="format")
loose = parser.add_mutually_exclusive_group()
loose.add_argument("-a", action="append")
loose.add_argument("-b", nargs="?", const=1)
parser.print_help()
parser.print_usage()
for formatter in (
    argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter,
    argparse.ArgumentDefaultsHelpFormatter, argparse.MetavarTypeHelpFormatter,
):
    print("==", formatter.__name__, formatter.__module__)
    other = argparse.ArgumentParser(
        prog="p", formatter_class=formatter, description="two\n  lines", epilog="one\n  more"
    )
    other.add_argument("number", type=int, nargs="?", default=3, help="a\n  number")
    other.add_argument("--text", type=str, default="x", help="some\n  text")
    other.add_argument("--flag", action="store_true", help="no %(default)s twice")
    print(other.format_help())
narrow = argparse.ArgumentParser(
    prog="a-program-with-a-name-that-is-so-long-that-usage-starts-on-the-next-line", add_help=False,
    formatter_class=lambda prog: argparse.HelpFormatter(prog, max_help_position=12, width=50),
)
narrow.add_argument("--one", metavar="ONE_VALUE")
narrow.add_argument("--two", required=True)
narrow.add_argument("rest", nargs=argparse.REMAINDER)
narrow.print_help()
print(argparse.ArgumentParser(prog="x", usage="%(prog)s [mine]").format_usage())
print(argparse.ArgumentParser(prog="x", prefix_chars="+/").format_help())

# out: usage: tool [-h] [-v] [--level {low,high}] [-o NAME KIND]
# out:             [--color | --no-color] [--quiet] [--version] [--host HOST]
# out:             [--port PORT] (--json | --xml) [-a A | -b [B]]
# out:             src [src ...] DEST
# out:
# out: A description that is long enough to be wrapped, since it has more than eighty
# out: columns of text.
# out:
# out: positional arguments:
# out:   src                   what to read
# out:   DEST
# out:
# out: options:
# out:   -h, --help            show this help message and exit
# out:   -v, --verbose         say more
# out:   --level {low,high}    one of low, high, low if not given
# out:   -o, --output-file-name NAME KIND
# out:                         two values, 100% of them
# out:   --color, --no-color   use colors
# out:   --quiet               a help text with many words a help text with many
# out:                         words a help text with many words a help text with
# out:                         many words
# out:   --version             show program's version number and exit
# out:   --json
# out:   --xml
# out:   -a A
# out:   -b [B]
# out:
# out: network:
# out:   All about the network.
# out:
# out:   --host HOST
# out:   --port PORT           a int called port of tool
# out:
# out: The end. With spaces that are not kept.
# out: usage: tool [-h] [-v] [--level {low,high}] [-o NAME KIND]
# out:             [--color | --no-color] [--quiet] [--version] [--host HOST]
# out:             [--port PORT] (--json | --xml) [-a A | -b [B]]
# out:             src [src ...] DEST
# out: == RawDescriptionHelpFormatter argparse
# out: usage: p [-h] [--text TEXT] [--flag] [number]
# out:
# out: two
# out:   lines
# out:
# out: positional arguments:
# out:   number       a number
# out:
# out: options:
# out:   -h, --help   show this help message and exit
# out:   --text TEXT  some text
# out:   --flag       no False twice
# out:
# out: one
# out:   more
# out:
# out: == RawTextHelpFormatter argparse
# out: usage: p [-h] [--text TEXT] [--flag] [number]
# out:
# out: two
# out:   lines
# out:
# out: positional arguments:
# out:   number       a
# out:                  number
# out:
# out: options:
# out:   -h, --help   show this help message and exit
# out:   --text TEXT  some
# out:                  text
# out:   --flag       no False twice
# out:
# out: one
# out:   more
# out:
# out: == ArgumentDefaultsHelpFormatter argparse
# out: usage: p [-h] [--text TEXT] [--flag] [number]
# out:
# out: two lines
# out:
# out: positional arguments:
# out:   number       a number (default: 3)
# out:
# out: options:
# out:   -h, --help   show this help message and exit
# out:   --text TEXT  some text (default: x)
# out:   --flag       no False twice
# out:
# out: one more
# out:
# out: == MetavarTypeHelpFormatter argparse
# out: usage: p [-h] [--text str] [--flag] [int]
# out:
# out: two lines
# out:
# out: positional arguments:
# out:   int         a number
# out:
# out: options:
# out:   -h, --help  show this help message and exit
# out:   --text str  some text
# out:   --flag      no False twice
# out:
# out: one more
# out:
# out: usage: a-program-with-a-name-that-is-so-long-that-usage-starts-on-the-next-line
# out:        [--one ONE_VALUE] --two TWO ...
# out:
# out: positional arguments:
# out:   rest
# out:
# out: options:
# out:   --one ONE_VALUE
# out:   --two TWO
# out: usage: x [mine]
# out:
# out: usage: x [+h]
# out:
# out: options:
# out:   +h, ++help  show this help message and exit
# out:
