"""Of `argparse`: what is stored where. Errors, namespaces, actions, types of files."""

import sys
import warnings
from gettext import gettext as _

SUPPRESS = '==SUPPRESS=='
OPTIONAL = '?'
ZERO_OR_MORE = '*'
ONE_OR_MORE = '+'
PARSER = 'A...'
REMAINDER = '...'
UNRECOGNIZED = '_unrecognized_args'

_not_given = object()


def action_name(argument):
    """How errors call an argument: by its options, its metavar, its name or its choices."""
    if argument is None:
        return None
    if argument.option_strings:
        return '/'.join(argument.option_strings)
    if argument.metavar not in (None, SUPPRESS):
        return argument.metavar
    if argument.dest not in (None, SUPPRESS):
        return argument.dest
    if argument.choices:
        return '{' + ','.join(argument.choices) + '}'
    return None


class ArgumentError(Exception):
    """Arguments that do not fit, with the argument that they do not fit."""

    def __init__(self, argument, message):
        self.argument_name = action_name(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return self.message
        return _('argument %(argument_name)s: %(message)s') % vars(self)


class ArgumentTypeError(Exception):
    """What a `type=` function raises to have its own text shown."""


class _AttributeHolder:
    """The `repr` of what is told by its attributes."""

    def __repr__(self):
        parts = [repr(value) for value in self._get_args()]
        others = {}
        for name, value in self._get_kwargs():
            if name.isidentifier():
                parts.append(f'{name}={value!r}')
            else:
                others[name] = value
        if others:
            parts.append(f'**{others!r}')
        return f'{type(self).__name__}({", ".join(parts)})'

    def _get_kwargs(self):
        return list(self.__dict__.items())

    def _get_args(self):
        return []


class Namespace(_AttributeHolder):
    """The parsed values, as attributes."""

    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__


class Action(_AttributeHolder):
    """What an argument is called, what it takes, and (in subclasses) what it does."""

    def __init__(
        self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
        required=False, help=None, metavar=None, deprecated=False,
    ):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar
        self.deprecated = deprecated

    def _get_kwargs(self):
        shown = (
            'option_strings', 'dest', 'nargs', 'const', 'default', 'type', 'choices', 'required',
            'help', 'metavar', 'deprecated',
        )
        return [(name, getattr(self, name)) for name in shown]

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(_('.__call__() not defined'))


class BooleanOptionalAction(Action):
    """An option that comes as `--name` and as `--no-name`."""

    def __init__(
        self, option_strings, dest, default=None, type=_not_given, choices=_not_given,
        required=False, help=None, metavar=_not_given, deprecated=False,
    ):
        both = []
        for option in option_strings:
            both.append(option)
            if option.startswith('--'):
                both.append('--no-' + option[2:])
        given = {'type': type, 'choices': choices, 'metavar': metavar}
        for name, value in given.items():
            if value is _not_given:
                given[name] = None
            else:
                message = f'{name!r} is deprecated as of Python 3.12 and will be removed in Python 3.14.'
                warnings.warn(message, DeprecationWarning, stacklevel=3)
        super().__init__(
            both, dest, 0, default=default, required=required, help=help, deprecated=deprecated, **given
        )

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith('--no-'))

    def format_usage(self):
        return ' | '.join(self.option_strings)


def _refuse_no_values(nargs, what):
    if nargs == 0:
        raise ValueError(f'nargs for {what}')


def _refuse_const(nargs, const):
    if const is not None and nargs != OPTIONAL:
        raise ValueError(f'nargs must be {OPTIONAL!r} to supply const')


class _StoreAction(Action):
    _no_values = (
        'store actions must be != 0; if you have nothing to store, actions such as store true or '
        'store const may be more appropriate'
    )

    def __init__(
        self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
        required=False, help=None, metavar=None, deprecated=False,
    ):
        _refuse_no_values(nargs, self._no_values)
        _refuse_const(nargs, const)
        super().__init__(
            option_strings, dest, nargs, const, default, type, choices, required, help, metavar,
            deprecated,
        )

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(
        self, option_strings, dest, const=None, default=None, required=False, help=None,
        metavar=None, deprecated=False,
    ):
        super().__init__(
            option_strings, dest, 0, const, default, required=required, help=help,
            deprecated=deprecated,
        )

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(
        self, option_strings, dest, default=False, required=False, help=None, deprecated=False
    ):
        super().__init__(
            option_strings, dest, True, default, required=required, help=help, deprecated=deprecated
        )


class _StoreFalseAction(_StoreConstAction):
    def __init__(
        self, option_strings, dest, default=True, required=False, help=None, deprecated=False
    ):
        super().__init__(
            option_strings, dest, False, default, required=required, help=help, deprecated=deprecated
        )


def _own_list(namespace, dest):
    """A copy of what is collected so far: a default must not grow."""
    items = getattr(namespace, dest, None)
    if items is None:
        return []
    if type(items) is list:
        return items[:]
    import copy
    return copy.copy(items)


class _AppendAction(Action):
    _no_values = (
        'append actions must be != 0; if arg strings are not supplying the value to append, the '
        'append const action may be more appropriate'
    )

    def __init__(
        self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
        required=False, help=None, metavar=None, deprecated=False,
    ):
        _refuse_no_values(nargs, self._no_values)
        _refuse_const(nargs, const)
        super().__init__(
            option_strings, dest, nargs, const, default, type, choices, required, help, metavar,
            deprecated,
        )

    def __call__(self, parser, namespace, values, option_string=None):
        items = _own_list(namespace, self.dest)
        items.append(values)
        setattr(namespace, self.dest, items)


class _AppendConstAction(Action):
    def __init__(
        self, option_strings, dest, const=None, default=None, required=False, help=None,
        metavar=None, deprecated=False,
    ):
        super().__init__(
            option_strings, dest, 0, const, default, required=required, help=help, metavar=metavar,
            deprecated=deprecated,
        )

    def __call__(self, parser, namespace, values, option_string=None):
        items = _own_list(namespace, self.dest)
        items.append(self.const)
        setattr(namespace, self.dest, items)


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _own_list(namespace, self.dest)
        items.extend(values)
        setattr(namespace, self.dest, items)


class _CountAction(Action):
    def __init__(
        self, option_strings, dest, default=None, required=False, help=None, deprecated=False
    ):
        super().__init__(
            option_strings, dest, 0, default=default, required=required, help=help,
            deprecated=deprecated,
        )

    def __call__(self, parser, namespace, values, option_string=None):
        count = getattr(namespace, self.dest, None)
        setattr(namespace, self.dest, 1 if count is None else count + 1)


class _HelpAction(Action):
    def __init__(
        self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False
    ):
        super().__init__(
            option_strings, dest, 0, default=default, help=help, deprecated=deprecated
        )

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(
        self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None,
        deprecated=False,
    ):
        if help is None:
            help = _("show program's version number and exit")
        super().__init__(
            option_strings, dest, 0, default=default, help=help, deprecated=deprecated
        )
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = parser.version if self.version is None else self.version
        formatter = parser._get_formatter()
        formatter.add_text(version)
        parser._print_message(formatter.format_help(), sys.stdout)
        parser.exit()


class _SubParsersAction(Action):
    class _ChoicesPseudoAction(Action):
        """A command as it is listed in the help."""

        def __init__(self, name, aliases, help):
            shown = f'{name} ({", ".join(aliases)})' if aliases else name
            super().__init__([], name, help=help, metavar=shown)

    def __init__(
        self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None,
        metavar=None,
    ):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        self._deprecated = set()
        super().__init__(
            option_strings, dest, PARSER, choices=self._name_parser_map, required=required,
            help=help, metavar=metavar,
        )

    def add_parser(self, name, *, deprecated=False, **kwargs):
        if kwargs.get('prog') is None:
            kwargs['prog'] = f'{self._prog_prefix} {name}'
        aliases = kwargs.pop('aliases', ())
        if name in self._name_parser_map:
            raise ArgumentError(self, _('conflicting subparser: %s') % name)
        for alias in aliases:
            if alias in self._name_parser_map:
                raise ArgumentError(self, _('conflicting subparser alias: %s') % alias)
        if 'help' in kwargs:
            listed = self._ChoicesPseudoAction(name, aliases, kwargs.pop('help'))
            self._choices_actions.append(listed)
        parser = self._parser_class(**kwargs)
        for known in (name, *aliases):
            self._name_parser_map[known] = parser
            if deprecated:
                self._deprecated.add(known)
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, *arguments = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._name_parser_map:
            known = ', '.join(self._name_parser_map)
            message = _('unknown parser %(parser_name)r (choices: %(choices)s)')
            raise ArgumentError(self, message % {'parser_name': name, 'choices': known})
        if name in self._deprecated:
            parser._warning(_("command '%(parser_name)s' is deprecated") % {'parser_name': name})
        command = self._name_parser_map[name]
        # The command's defaults replace what is there, hence a namespace of its own.
        found, extras = command.parse_known_args(arguments, None)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if extras:
            vars(namespace).setdefault(UNRECOGNIZED, [])
            getattr(namespace, UNRECOGNIZED).extend(extras)


class FileType:
    """A `type=` that opens the file of that name; `-` is standard input or output."""

    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode = mode
        self._bufsize = bufsize
        self._encoding = encoding
        self._errors = errors

    def __call__(self, string):
        if string == '-':
            if 'r' in self._mode:
                stream = sys.stdin
            elif any(letter in self._mode for letter in 'wax'):
                stream = sys.stdout
            else:
                raise ValueError(_('argument "-" with mode %r') % self._mode)
            return stream.buffer if 'b' in self._mode else stream
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as error:
            message = _("can't open '%(filename)s': %(error)s")
            raise ArgumentTypeError(message % {'filename': string, 'error': error})

    def __repr__(self):
        parts = [repr(value) for value in (self._mode, self._bufsize) if value != -1]
        for name, value in (('encoding', self._encoding), ('errors', self._errors)):
            if value is not None:
                parts.append(f'{name}={value!r}')
        return f'{type(self).__name__}({", ".join(parts)})'


for _class in (
    ArgumentError, ArgumentTypeError, _AttributeHolder, Namespace, Action, BooleanOptionalAction,
    _StoreAction, _StoreConstAction, _StoreTrueAction, _StoreFalseAction, _AppendAction,
    _AppendConstAction, _ExtendAction, _CountAction, _HelpAction, _VersionAction, _SubParsersAction,
    _SubParsersAction._ChoicesPseudoAction, FileType,
):
    _class.__module__ = 'argparse'
