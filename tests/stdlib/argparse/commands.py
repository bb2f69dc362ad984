"""Subparsers."""

import argparse
import sys

sys.stderr = sys.stdout
parser = argparse.ArgumentParser(prog="git")
parser.add_argument("--debug", action="store_true")
commands = parser.add_subparsers(title="commands", description="what to do", dest="command", metavar="CMD", required=True)
clone = commands.add_parser("clone", help="clone a repository", description="Clones.")
clone.add_argument("url")
clone.add_argument("--depth", type=int)
clone.set_defaults(run=lambda args: f"clone {args.url}")
commit = commands.add_parser("commit", aliases=["ci", "co"], help="record changes")
commit.add_argument("-m", "--message", required=True)
commands.add_parser("old", deprecated=True)
remote = commands.add_parser("remote", help="remotes").add_subparsers(dest="remote")
remote.add_parser("add", help="add one").add_argument("name")
remote.add_parser("rm", usage="%(prog)s NAME").add_argument("name")


def attempt(*arguments):
    print("$", *arguments)
    try:
        args = parser.parse_args(arguments)
        print({key: value for key, value in vars(args).items() if key != "run"}, hasattr(args, "run") and args.run(args))
    except SystemExit as error:
        print("exit", error.code)


attempt("clone", "x", "--depth", "2")
attempt("--debug", "ci", "-m", "text")
attempt("remote", "add", "origin")
attempt("remote")
attempt("old")
attempt()
attempt("nope")
attempt("clone")
attempt("commit")
attempt("clone", "x", "y", "--z")
attempt("-h")
attempt("clone", "--help")
attempt("remote", "-h")
attempt("remote", "rm", "-h")
try:
    commands.add_parser("clone")
except argparse.ArgumentError as error:
    print(type(error), error)
print(commands.choices.keys(), list(commands._name_parser_map))

# out: $ clone x --depth 2
# out: {'debug': False, 'command': 'clone', 'url': 'x', 'depth': 2} clone x
# out: $ --debug ci -m text
# out: {'debug': True, 'command': 'ci', 'message': 'text'} False
# out: $ remote add origin
# out: {'debug': False, 'command': 'remote', 'remote': 'add', 'name': 'origin'} False
# out: $ remote
# out: {'debug': False, 'command': 'remote', 'remote': None} False
# out: $ old
# out: git: warning: command 'old' is deprecated
# out: {'debug': False, 'command': 'old'} False
# out: $
# out: usage: git [-h] [--debug] CMD ...
# out: git: error: the following arguments are required: CMD
# out: exit 2
# out: $ nope
# out: usage: git [-h] [--debug] CMD ...
# out: git: error: argument CMD: invalid choice: 'nope' (choose from 'clone', 'commit', 'ci', 'co', 'old', 'remote')
# out: exit 2
# out: $ clone
# out: usage: git clone [-h] [--depth DEPTH] url
# out: git clone: error: the following arguments are required: url
# out: exit 2
# out: $ commit
# out: usage: git commit [-h] -m MESSAGE
# out: git commit: error: the following arguments are required: -m/--message
# out: exit 2
# out: $ clone x y --z
# out: usage: git [-h] [--debug] CMD ...
# out: git: error: unrecognized arguments: y --z
# out: exit 2
# out: $ -h
# out: usage: git [-h] [--debug] CMD ...
# out:
# out: options:
# out:   -h, --help         show this help message and exit
# out:   --debug
# out:
# out: commands:
# out:   what to do
# out:
# out:   CMD
# out:     clone            clone a repository
# out:     commit (ci, co)  record changes
# out:     remote           remotes
# out: exit 0
# out: $ clone --help
# out: usage: git clone [-h] [--depth DEPTH] url
# out:
# out: Clones.
# out:
# out: positional arguments:
# out:   url
# out:
# out: options:
# out:   -h, --help     show this help message and exit
# out:   --depth DEPTH
# out: exit 0
# out: $ remote -h
# out: usage: git remote [-h] {add,rm} ...
# out:
# out: positional arguments:
# out:   {add,rm}
# out:     add       add one
# out:
# out: options:
# out:   -h, --help  show this help message and exit
# out: exit 0
# out: $ remote rm -h
# out: usage: git remote rm NAME
# out:
# out: positional arguments:
# out:   name
# out:
# out: options:
# out:   -h, --help  show this help message and exit
# out: exit 0
# out: <class 'argparse.ArgumentError'> argument CMD: conflicting subparser: clone
# out: dict_keys(['clone', 'commit', 'ci', 'co', 'old', 'remote']) ['clone', 'commit', 'ci', 'co', 'old', 'remote']
