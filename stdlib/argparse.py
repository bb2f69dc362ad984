"""Command lines: what arguments there are, their values, usage and help."""

import os
import re
import sys
import warnings
from gettext import gettext as _, ngettext

from _argparse_actions import (
    ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, UNRECOGNIZED as _UNRECOGNIZED_ARGS_ATTR,
    ZERO_OR_MORE, Action, ArgumentError, ArgumentTypeError, BooleanOptionalAction, FileType,
    Namespace, _AppendAction, _AppendConstAction, _AttributeHolder, _CountAction, _ExtendAction,
    _HelpAction, _StoreAction, _StoreConstAction, _StoreFalseAction, _StoreTrueAction,
    _SubParsersAction, _VersionAction, action_name as _get_action_name,
)
from _argparse_format import (
    ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter,
    RawDescriptionHelpFormatter, RawTextHelpFormatter,
)
from _argparse_parse import Run as _Run

__version__ = '1.1'
__all__ = [
    'ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType',
    'HelpFormatter', 'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter',
    'RawTextHelpFormatter', 'MetavarTypeHelpFormatter', 'Namespace', 'Action', 'ONE_OR_MORE',
    'OPTIONAL', 'PARSER', 'REMAINDER', 'SUPPRESS', 'ZERO_OR_MORE',
]


def _identity(value):
    return value


class _ActionsContainer:
    """What parsers and groups have in common: arguments are added to them."""

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        self._registries = {}
        for name, action in _BUILT_IN_ACTIONS:
            self.register('action', name, action)
        self._get_handler()
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._negative_number_matcher = re.compile(r'^-\d+$|^-\d*\.\d+$')
        self._has_negative_number_optionals = []

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        return self._registries[registry_name].get(value, default)

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        """An argument by its names and what it does, with its action as the answer."""
        positional = not args or (len(args) == 1 and args[0][0] not in self.prefix_chars)
        if positional:
            if args and 'dest' in kwargs:
                raise ValueError('dest supplied twice for positional argument')
            kwargs = self._get_positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._get_optional_kwargs(*args, **kwargs)
        if 'default' not in kwargs:
            dest = kwargs['dest']
            if dest in self._defaults:
                kwargs['default'] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        action_class = self._pop_action_class(kwargs)
        if not callable(action_class):
            raise ValueError(f'unknown action "{action_class}"')
        action = action_class(**kwargs)
        self._check_new(action)
        return self._add_action(action)

    def _check_new(self, action):
        converter = self._registry_get('type', action.type, action.type)
        if not callable(converter):
            raise ValueError(f'{converter!r} is not callable')
        if converter is FileType:
            raise ValueError(
                f'{converter!r} is a FileType class object, instance of it must be passed'
            )
        # Groups have no formatter; their parsers have.
        if hasattr(self, '_get_formatter'):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError('length of metavar tuple does not match nargs')

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
            if self._negative_number_matcher.match(option) and not self._has_negative_number_optionals:
                self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        """Takes over the arguments of a parent, groups of the same title becoming one."""
        groups = {}
        for group in self._action_groups:
            if group.title in groups:
                raise ValueError(f'cannot merge actions - two groups are named {group.title!r}')
            groups[group.title] = group
        homes = {}
        for group in container._action_groups:
            if group.title not in groups:
                groups[group.title] = self.add_argument_group(
                    title=group.title, description=group.description,
                    conflict_handler=group.conflict_handler,
                )
            for action in group._group_actions:
                homes[action] = groups[group.title]
        for group in container._mutually_exclusive_groups:
            if group._container is container:
                home = self
            else:
                home = groups[group._container.title]
            exclusive = home.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                homes[action] = exclusive
        for action in container._actions:
            homes.get(action, self)._add_action(action)

    def _get_positional_kwargs(self, dest, **kwargs):
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get('nargs')
        if nargs not in (OPTIONAL, ZERO_OR_MORE):
            kwargs['required'] = True
        if nargs == ZERO_OR_MORE and 'default' not in kwargs:
            kwargs['required'] = True
        return {**kwargs, 'dest': dest, 'option_strings': []}

    def _get_optional_kwargs(self, *args, **kwargs):
        for option in args:
            if option[0] not in self.prefix_chars:
                raise ValueError(
                    f'invalid option string {option!r}: '
                    f'must start with a character {self.prefix_chars!r}'
                )
        dest = kwargs.pop('dest', None)
        if dest is None:
            long = [
                option for option in args
                if len(option) > 1 and option[1] in self.prefix_chars
            ]
            first = long[0] if long else args[0]
            dest = first.lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(_('dest= is required for options like %r') % first)
            dest = dest.replace('-', '_')
        return {**kwargs, 'dest': dest, 'option_strings': list(args)}

    def _pop_action_class(self, kwargs, default=None):
        action = kwargs.pop('action', default)
        return self._registry_get('action', action, action)

    def _get_handler(self):
        try:
            return getattr(self, f'_handle_conflict_{self.conflict_handler}')
        except AttributeError:
            message = _('invalid conflict_resolution value: %r')
            raise ValueError(message % self.conflict_handler)

    def _check_conflict(self, action):
        taken = [
            (option, self._option_string_actions[option])
            for option in action.option_strings
            if option in self._option_string_actions
        ]
        if taken:
            self._get_handler()(action, taken)

    def _handle_conflict_error(self, action, conflicting_actions):
        message = ngettext(
            'conflicting option string: %s', 'conflicting option strings: %s',
            len(conflicting_actions),
        )
        options = ', '.join([option for option, taker in conflicting_actions])
        raise ArgumentError(action, message % options)

    def _handle_conflict_resolve(self, action, conflicting_actions):
        for option, taker in conflicting_actions:
            taker.option_strings.remove(option)
            self._option_string_actions.pop(option, None)
            if not taker.option_strings:
                taker.container._remove_action(taker)


_BUILT_IN_ACTIONS = (
    (None, _StoreAction), ('store', _StoreAction), ('store_const', _StoreConstAction),
    ('store_true', _StoreTrueAction), ('store_false', _StoreFalseAction),
    ('append', _AppendAction), ('append_const', _AppendConstAction), ('count', _CountAction),
    ('help', _HelpAction), ('version', _VersionAction), ('parsers', _SubParsersAction),
    ('extend', _ExtendAction),
)
_SHARED = (
    '_registries', '_actions', '_option_string_actions', '_defaults',
    '_has_negative_number_optionals', '_mutually_exclusive_groups',
)


class _ArgumentGroup(_ActionsContainer):
    """Arguments that the help shows together. They belong to the parser all the same."""

    def __init__(self, container, title=None, description=None, **kwargs):
        kwargs.setdefault('conflict_handler', container.conflict_handler)
        kwargs.setdefault('prefix_chars', container.prefix_chars)
        kwargs.setdefault('argument_default', container.argument_default)
        super().__init__(description=description, **kwargs)
        self.title = title
        self._group_actions = []
        for name in _SHARED:
            setattr(self, name, getattr(container, name))

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        warnings.warn(
            'Nesting argument groups is deprecated.', category=DeprecationWarning, stacklevel=2
        )
        return super().add_argument_group(*args, **kwargs)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    """Arguments of which one may be given."""

    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required
        self._container = container

    def _add_action(self, action):
        if action.required:
            raise ValueError(_('mutually exclusive arguments must be optional'))
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)

    def add_mutually_exclusive_group(self, **kwargs):
        warnings.warn(
            'Nesting mutually exclusive groups is deprecated.', category=DeprecationWarning,
            stacklevel=2,
        )
        return super().add_mutually_exclusive_group(**kwargs)


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """What a program takes on its command line."""

    def __init__(
        self, prog=None, usage=None, description=None, epilog=None, parents=[],
        formatter_class=HelpFormatter, prefix_chars='-', fromfile_prefix_chars=None,
        argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True,
        exit_on_error=True,
    ):
        _ActionsContainer.__init__(
            self, description, prefix_chars, argument_default, conflict_handler
        )
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group(_('positional arguments'))
        self._optionals = self.add_argument_group(_('options'))
        self._subparsers = None
        self.register('type', None, _identity)
        if add_help:
            prefix = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(
                prefix + 'h', prefix * 2 + 'help', action='help', default=SUPPRESS,
                help=_('show this help message and exit'),
            )
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError('parents must be a list of ArgumentParser')
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        shown = ('prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help')
        return [(name, getattr(self, name)) for name in shown]

    # Adding.

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            raise ArgumentError(None, _('cannot have multiple subparser arguments'))
        kwargs.setdefault('parser_class', type(self))
        if 'title' in kwargs or 'description' in kwargs:
            title = kwargs.pop('title', _('subcommands'))
            self._subparsers = self.add_argument_group(title, kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            positionals = self._get_positional_actions()
            formatter.add_usage(self.usage, positionals, self._mutually_exclusive_groups, '')
            kwargs['prog'] = formatter.format_help().strip()
        action_class = self._pop_action_class(kwargs, 'parsers')
        action = action_class(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    # Parsing.

    def parse_args(self, args=None, namespace=None):
        return self._without_rest(*self.parse_known_args(args, namespace))

    def _without_rest(self, namespace, rest):
        if rest:
            message = _('unrecognized arguments: %s') % ' '.join(rest)
            if not self.exit_on_error:
                raise ArgumentError(None, message)
            self.error(message)
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        args = sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            wanted = action.dest is not SUPPRESS and action.default is not SUPPRESS
            if wanted and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest, default in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, default)
        if self.exit_on_error:
            try:
                namespace, args = self._parse_known_args(args, namespace)
            except ArgumentError as error:
                self.error(str(error))
        else:
            namespace, args = self._parse_known_args(args, namespace)
        if hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
            args.extend(getattr(namespace, _UNRECOGNIZED_ARGS_ATTR))
            delattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
        return namespace, args

    def _parse_known_args(self, arg_strings, namespace):
        return _Run(self, arg_strings, namespace).run()

    def parse_intermixed_args(self, args=None, namespace=None):
        return self._without_rest(*self.parse_known_intermixed_args(args, namespace))

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """First the options, as if there were no positionals, then the rest."""
        positionals = self._get_positional_actions()
        greedy = [action for action in positionals if action.nargs in (PARSER, REMAINDER)]
        if greedy:
            raise TypeError(f'parse_intermixed_args: positional arg with nargs={greedy[0].nargs}')
        for group in self._mutually_exclusive_groups:
            if any(action in positionals for action in group._group_actions):
                raise TypeError('parse_intermixed_args: positional in mutuallyExclusiveGroup')
        usage = self.usage
        try:
            namespace, rest = self._parse_options(positionals, args, namespace)
            return self._parse_positionals(rest, namespace)
        finally:
            self.usage = usage

    def _parse_options(self, positionals, args, namespace):
        try:
            if self.usage is None:
                self.usage = self.format_usage()[len('usage: '):]
            for action in positionals:
                action.save_nargs, action.save_default = action.nargs, action.default
                action.nargs = action.default = SUPPRESS
            namespace, rest = self.parse_known_args(args, namespace)
            for action in positionals:
                if hasattr(namespace, action.dest) and getattr(namespace, action.dest) == []:
                    warnings.warn(f'Do not expect {action.dest} in {namespace}')
                    delattr(namespace, action.dest)
        finally:
            for action in positionals:
                action.nargs, action.default = action.save_nargs, action.save_default
        return namespace, rest

    def _parse_positionals(self, args, namespace):
        demanding = self._get_optional_actions() + self._mutually_exclusive_groups
        try:
            for one in demanding:
                one.save_required = one.required
                one.required = False
            return self.parse_known_args(args, namespace)
        finally:
            for one in demanding:
                one.required = one.save_required

    def _read_args_from_files(self, arg_strings):
        """The arguments, those that name a file replaced by the lines of it."""
        found = []
        for string in arg_strings:
            if not string or string[0] not in self.fromfile_prefix_chars:
                found.append(string)
                continue
            try:
                encoding = sys.getfilesystemencoding()
                with open(string[1:], encoding=encoding, errors='surrogateescape') as file:
                    strings = []
                    for line in file.read().splitlines():
                        strings.extend(self.convert_arg_line_to_args(line))
                    found.extend(self._read_args_from_files(strings))
            except OSError as error:
                raise ArgumentError(None, str(error))
        return found

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _match_argument(self, action, arg_strings_pattern):
        """How many of the arguments with these marks an option takes."""
        match = re.match(self._get_nargs_pattern(action), arg_strings_pattern)
        if match is not None:
            return len(match.group(1))
        if action.nargs is None:
            message = _('expected one argument')
        elif action.nargs == OPTIONAL:
            message = _('expected at most one argument')
        elif action.nargs == ONE_OR_MORE:
            message = _('expected at least one argument')
        else:
            message = ngettext('expected %s argument', 'expected %s arguments', action.nargs)
            message = message % action.nargs
        raise ArgumentError(action, message)

    def _match_arguments_partial(self, actions, arg_strings_pattern):
        """How many arguments the first actions take each, of as many actions as can be served."""
        for count in range(len(actions), 0, -1):
            pattern = ''.join([self._get_nargs_pattern(action) for action in actions[:count]])
            match = re.match(pattern, arg_strings_pattern)
            if match is not None:
                return [len(taken) for taken in match.groups()]
        return []

    def _get_nargs_pattern(self, action):
        """A pattern of marks. Positionals may have a `--` anywhere, options none."""
        nargs = action.nargs
        dash, any_mark, more = ('', 'AO', 'A') if action.option_strings else ('-*', '-AO', 'A-')
        if nargs is None:
            return f'({dash}A{dash})'
        if nargs == OPTIONAL:
            return f'({dash}A?{dash})'
        if nargs == ZERO_OR_MORE:
            return f'({dash}[{more}]*)'
        if nargs == ONE_OR_MORE:
            return f'({dash}A[{more}]*)'
        if nargs == REMAINDER:
            return f'([{any_mark}]*)'
        if nargs == PARSER:
            return f'({dash}A[{any_mark}]*)'
        if nargs == SUPPRESS:
            return f'({dash}{dash})'
        return '(' + dash + dash.join('A' * nargs) + dash + ')'

    def _parse_optional(self, arg_string):
        """Action, option, separator and value of an argument that is an option; None of another."""
        if not arg_string or arg_string[0] not in self.prefix_chars:
            return None
        if arg_string in self._option_string_actions:
            return self._option_string_actions[arg_string], arg_string, None, None
        if len(arg_string) == 1:
            return None
        option, separator, value = arg_string.partition('=')
        if separator and option in self._option_string_actions:
            return self._option_string_actions[option], option, separator, value
        meant = self._get_option_tuples(arg_string)
        if len(meant) > 1:
            options = ', '.join([one[1] for one in meant])
            message = _('ambiguous option: %(option)s could match %(matches)s')
            raise ArgumentError(None, message % {'option': arg_string, 'matches': options})
        if meant:
            return meant[0]
        if self._negative_number_matcher.match(arg_string):
            if not self._has_negative_number_optionals:
                return None
        if ' ' in arg_string:
            return None
        return None, arg_string, None, None

    def _get_option_tuples(self, option_string):
        """All options that a text may be short for."""
        prefixes = self.prefix_chars
        known = self._option_string_actions
        if option_string[0] not in prefixes:
            raise ArgumentError(None, _('unexpected option string: %s') % option_string)
        if option_string[1] in prefixes:
            if not self.allow_abbrev:
                return []
            start, separator, value = option_string.partition('=')
            if not separator:
                separator = value = None
            return [
                (action, option, separator, value)
                for option, action in known.items() if option.startswith(start)
            ]
        found = []
        for option, action in known.items():
            if option == option_string[:2]:
                found.append((action, option, '', option_string[2:]))
            elif option.startswith(option_string):
                found.append((action, option, None, None))
        return found

    # Values.

    def _get_values(self, action, arg_strings):
        """What an action stores for its arguments."""
        nargs = action.nargs
        if nargs not in (PARSER, REMAINDER) and '--' in arg_strings:
            arg_strings.remove('--')
        if not arg_strings and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._get_value(action, value)
                self._check_value(action, value)
            return value
        if not arg_strings and nargs == ZERO_OR_MORE and not action.option_strings:
            if action.default is None:
                return arg_strings
            self._check_value(action, action.default)
            return action.default
        if len(arg_strings) == 1 and nargs in (None, OPTIONAL):
            value = self._get_value(action, arg_strings[0])
            self._check_value(action, value)
            return value
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._get_value(action, string) for string in arg_strings]
        if nargs == PARSER:
            self._check_value(action, values[0])
        elif nargs != REMAINDER:
            for value in values:
                self._check_value(action, value)
        return values

    def _get_value(self, action, arg_string):
        converter = self._registry_get('type', action.type, action.type)
        if not callable(converter):
            raise ArgumentError(action, _('%r is not callable') % converter)
        try:
            return converter(arg_string)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error))
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            message = _('invalid %(type)s value: %(value)r')
            raise ArgumentError(action, message % {'type': name, 'value': arg_string})

    def _check_value(self, action, value):
        choices = action.choices
        if choices is None:
            return
        if isinstance(choices, str):
            choices = iter(choices)
        if value not in choices:
            known = ', '.join([repr(choice) for choice in action.choices])
            message = _('invalid choice: %(value)r (choose from %(choices)s)')
            raise ArgumentError(action, message % {'value': value, 'choices': known})

    # Help.

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if not message:
            return
        try:
            (file or sys.stderr).write(message)
        except (AttributeError, OSError):
            pass

    # Ends.

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        text = _('%(prog)s: error: %(message)s\n')
        self.exit(2, text % {'prog': self.prog, 'message': message})

    def _warning(self, message):
        text = _('%(prog)s: warning: %(message)s\n')
        self._print_message(text % {'prog': self.prog, 'message': message}, sys.stderr)
