"""click (command lines)."""
# packages: click

import os
import tempfile

import click
from click.testing import CliRunner


@click.command()
@click.option("--count", default=1, show_default=True, help="Number of greetings.")
@click.option("--name", prompt="Your name", help="The person to greet.")
def hello(count, name):
    """Simple program that greets NAME for a total of COUNT times."""
    for _ in range(count):
        click.echo(f"Hello, {name}!")


@click.group()
@click.option("--debug/--no-debug", default=False)
@click.version_option("1.2.3", prog_name="tool")
@click.pass_context
def cli(ctx, debug):
    """A tool with commands.

    And a second paragraph that is long enough to be wrapped over more than one line of the help.
    """
    ctx.ensure_object(dict)
    ctx.obj["debug"] = debug


@cli.command()
@click.argument("src", nargs=-1, type=click.Path())
@click.argument("dst", type=click.Path(dir_okay=False))
@click.option("-v", "--verbose", count=True, help="Say more.")
@click.option("--shape", type=click.Choice(["circle", "square"], case_sensitive=False), required=True)
@click.option("--size", type=click.IntRange(1, 10, clamp=True), default=5)
@click.option("--pos", nargs=2, type=float)
@click.option("-m", "--message", multiple=True)
@click.pass_obj
def copy(obj, src, dst, verbose, shape, size, pos, message):
    """Copies SRC to DST."""
    click.echo(f"{obj} {src} {dst} {verbose} {shape} {size} {pos} {message}")


@cli.command("set-it")
@click.option("--password", envvar="PASSWORD", default="secret")
@click.option("--date", type=click.DateTime())
@click.option("--ratio", type=click.FloatRange(0, 1))
@click.option("--flag", is_flag=True, flag_value="yes")
@click.confirmation_option(prompt="Sure?")
def set_it(password, date, ratio, flag):
    click.echo(f"{password} {date} {ratio} {flag!r}")
    if ratio == 0.5:
        raise click.UsageError("half is no ratio")
    if ratio == 0.25:
        raise click.ClickException("quarter")
    click.secho("done", fg="green", bold=True)


runner = CliRunner()


def run(command, arguments, **options):
    result = runner.invoke(command, arguments, **options)
    print("$", " ".join(arguments), "->", result.exit_code)
    print(result.output, end="")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        print("raised", repr(result.exception))


run(hello, ["--count", "2", "--name", "Click"])
run(hello, ["--count", "1"], input="Prompted\n")
run(hello, ["--help"])
run(hello, ["--count", "x", "--name", "a"])
run(hello, ["--nope"])
run(cli, ["--help"])
run(cli, ["--version"])
run(cli, ["copy", "--help"])
run(cli, ["--debug", "copy", "a", "b", "c", "-vv", "--shape", "CIRCLE", "--size", "99", "-m", "x", "-my"])
run(cli, ["copy", "a", "--shape", "round"])
run(cli, ["copy", "a", "--pos", "1", "2.5", "--shape=square"])
run(cli, ["copy", "--shape=square"])
run(cli, ["copi"])
run(cli, ["set-it", "--date", "2024-05-17", "--ratio", "0.75", "--flag"], input="y\n")
run(cli, ["set-it", "--yes"], env={"PASSWORD": "from env"})
run(cli, ["set-it", "--yes", "--ratio", "0.5"])
run(cli, ["set-it", "--yes", "--ratio", "0.25"])
run(cli, ["set-it", "--ratio", "2"])
run(cli, ["set-it"], input="n\n")


@click.command()
@click.argument("f", type=click.File())
def cat(f):
    click.echo(f.read())


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    with open("hello.txt", "w") as file:
        file.write("Hello World!")
    run(cat, ["hello.txt"])
    run(cat, ["missing.txt"])
    os.chdir("/")
print(click.style("text", fg="red", underline=True).encode(), click.unstyle("\x1b[1mx\x1b[0m"))
print(cli.get_short_help_str(), sorted(cli.commands), isinstance(copy, click.Command))

# out: $ --count 2 --name Click -> 0
# out: Hello, Click!
# out: Hello, Click!
# out: $ --count 1 -> 0
# out: Your name: Prompted
# out: Hello, Prompted!
# out: $ --help -> 0
# out: Usage: hello [OPTIONS]
# out:
# out:   Simple program that greets NAME for a total of COUNT times.
# out:
# out: Options:
# out:   --count INTEGER  Number of greetings.  [default: 1]
# out:   --name TEXT      The person to greet.
# out:   --help           Show this message and exit.
# out: $ --count x --name a -> 2
# out: Usage: hello [OPTIONS]
# out: Try 'hello --help' for help.
# out:
# out: Error: Invalid value for '--count': 'x' is not a valid integer.
# out: $ --nope -> 2
# out: Usage: hello [OPTIONS]
# out: Try 'hello --help' for help.
# out:
# out: Error: No such option '--nope'. Did you mean '--name'?
# out: $ --help -> 0
# out: Usage: cli [OPTIONS] COMMAND [ARGS]...
# out:
# out:   A tool with commands.
# out:
# out:   And a second paragraph that is long enough to be wrapped over more than one
# out:   line of the help.
# out:
# out: Options:
# out:   --debug / --no-debug
# out:   --version             Show the version and exit.
# out:   --help                Show this message and exit.
# out:
# out: Commands:
# out:   copy    Copies SRC to DST.
# out:   set-it
# out: $ --version -> 0
# out: tool, version 1.2.3
# out: $ copy --help -> 0
# out: Usage: cli copy [OPTIONS] [SRC]... DST
# out:
# out:   Copies SRC to DST.
# out:
# out: Options:
# out:   -v, --verbose            Say more.
# out:   --shape [circle|square]  [required]
# out:   --size INTEGER RANGE     [1<=x<=10]
# out:   --pos FLOAT...
# out:   -m, --message TEXT
# out:   --help                   Show this message and exit.
# out: $ --debug copy a b c -vv --shape CIRCLE --size 99 -m x -my -> 0
# out: {'debug': True} ('a', 'b') c 2 circle 10 None ('x', 'y')
# out: $ copy a --shape round -> 2
# out: Usage: cli copy [OPTIONS] [SRC]... DST
# out: Try 'cli copy --help' for help.
# out:
# out: Error: Invalid value for '--shape': 'round' is not one of 'circle', 'square'.
# out: $ copy a --pos 1 2.5 --shape=square -> 0
# out: {'debug': False} () a 0 square 5 (1.0, 2.5) ()
# out: $ copy --shape=square -> 2
# out: Usage: cli copy [OPTIONS] [SRC]... DST
# out: Try 'cli copy --help' for help.
# out:
# out: Error: Missing argument 'DST'.
# out: $ copi -> 2
# out: Usage: cli [OPTIONS] COMMAND [ARGS]...
# out: Try 'cli --help' for help.
# out:
# out: Error: No such command 'copi'. Did you mean 'copy'?
# out: $ set-it --date 2024-05-17 --ratio 0.75 --flag -> 0
# out: Sure? [y/N]: y
# out: secret 2024-05-17 00:00:00 0.75 'yes'
# out: done
# out: $ set-it --yes -> 0
# out: from env None None None
# out: done
# out: $ set-it --yes --ratio 0.5 -> 2
# out: secret None 0.5 None
# out: Usage: cli set-it [OPTIONS]
# out: Try 'cli set-it --help' for help.
# out:
# out: Error: half is no ratio
# out: $ set-it --yes --ratio 0.25 -> 1
# out: secret None 0.25 None
# out: Error: quarter
# out: $ set-it --ratio 2 -> 2
# out: Usage: cli set-it [OPTIONS]
# out: Try 'cli set-it --help' for help.
# out:
# out: Error: Invalid value for '--ratio': 2.0 is not in the range 0<=x<=1.
# out: $ set-it -> 1
# out: Sure? [y/N]: n
# out: Aborted!
# out: $ hello.txt -> 0
# out: Hello World!
# out: $ missing.txt -> 2
# out: Usage: cat [OPTIONS] F
# out: Try 'cat --help' for help.
# out:
# out: Error: Invalid value for 'F': 'missing.txt': No such file or directory
# out: b'\x1b[31m\x1b[4mtext\x1b[0m' x
# out: A tool with commands. ['copy', 'set-it'] True
