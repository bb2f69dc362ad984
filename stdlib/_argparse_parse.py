"""Of `argparse`: one walk over a command line."""

from gettext import gettext as _

from _argparse_actions import SUPPRESS, ArgumentError, action_name


class Run:
    """What is known while the arguments of one command line are handed to their actions.

    Each argument has a mark: `O` for an option, `A` for anything else, `-` for the first `--`.
    """

    def __init__(self, parser, strings, namespace):
        if parser.fromfile_prefix_chars is not None:
            strings = parser._read_args_from_files(strings)
        self.parser = parser
        self.strings = strings
        self.namespace = namespace
        self.positionals = parser._get_positional_actions()
        self.conflicts = _conflicts(parser)
        self.options = {}
        self.marks = self._marks()
        self.extras = []
        self.seen = set()
        self.changed = set()
        self.warned = set()

    def _marks(self):
        marks = ''
        strings = enumerate(self.strings)
        for index, string in strings:
            if string == '--':
                marks += '-' + 'A' * (len(self.strings) - index - 1)
                break
            option = self.parser._parse_optional(string)
            if option is not None:
                self.options[index] = option
            marks += 'A' if option is None else 'O'
        return marks

    def run(self):
        """The namespace, filled, and the arguments that nobody took."""
        last_option = max(self.options, default=-1)
        index = 0
        while index <= last_option:
            option = min(place for place in self.options if place >= index)
            if index != option:
                after = self._take_positionals(index)
                if after > index:
                    index = after
                    continue
            if index not in self.options:
                self.extras.extend(self.strings[index:option])
                index = option
            index = self._take_option(index)
        rest = self._take_positionals(index)
        self.extras.extend(self.strings[rest:])
        self._check_complete()
        return self.namespace, self.extras

    def _take_positionals(self, start):
        """Gives as many positional actions as possible what stands at the index."""
        counts = self.parser._match_arguments_partial(self.positionals, self.marks[start:])
        for action, count in zip(self.positionals, counts):
            strings = self.strings[start:start + count]
            start += count
            if strings and action.deprecated:
                message = _("argument '%(argument_name)s' is deprecated")
                self.parser._warning(message % {'argument_name': action.dest})
            self._act(action, strings)
        del self.positionals[:len(counts)]
        return start

    def _take_option(self, start):
        """Runs the option at the index, or the options `-abc` stands for; where the next argument is."""
        action, option, separator, explicit = self.options[start]
        found = []
        while True:
            if action is None:
                self.extras.append(self.strings[start])
                return start + 1
            if explicit is None:
                count = self.parser._match_argument(action, self.marks[start + 1:])
                after = start + 1 + count
                found.append((action, self.strings[start + 1:after], option))
                break
            after = start + 1
            count = self.parser._match_argument(action, 'A')
            if count == 1:
                found.append((action, [explicit], option))
                break
            prefixes = self.parser.prefix_chars
            bundled = count == 0 and option[1] not in prefixes and explicit != ''
            if not bundled or separator or explicit[0] in prefixes:
                raise ArgumentError(action, _('ignored explicit argument %r') % explicit)
            found.append((action, [], option))
            option = option[0] + explicit[0]
            action = self.parser._option_string_actions.get(option)
            if action is None:
                self.extras.append(option[0] + explicit)
                break
            explicit = explicit[1:]
            separator = ''
            if not explicit:
                separator = explicit = None
            elif explicit[0] == '=':
                separator = '='
                explicit = explicit[1:]
        for action, strings, option in found:
            if action.deprecated and option not in self.warned:
                self.parser._warning(_("option '%(option)s' is deprecated") % {'option': option})
                self.warned.add(option)
            self._act(action, strings, option)
        return after

    def _act(self, action, strings, option=None):
        self.seen.add(action)
        values = self.parser._get_values(action, strings)
        if values is not action.default:
            self.changed.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.changed:
                    message = _('not allowed with argument %s')
                    raise ArgumentError(action, message % action_name(other))
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def _check_complete(self):
        """Refuses what is missing; defaults that are text are converted now that they count."""
        missing = []
        namespace = self.namespace
        for action in self.parser._actions:
            if action in self.seen:
                continue
            default = action.default
            if action.required:
                missing.append(action_name(action))
            elif (
                isinstance(default, str)
                and hasattr(namespace, action.dest)
                and default is getattr(namespace, action.dest)
            ):
                setattr(namespace, action.dest, self.parser._get_value(action, default))
        if missing:
            message = _('the following arguments are required: %s')
            raise ArgumentError(None, message % ', '.join(missing))
        for group in self.parser._mutually_exclusive_groups:
            members = group._group_actions
            if group.required and not any(action in self.changed for action in members):
                names = [action_name(action) for action in members if action.help is not SUPPRESS]
                message = _('one of the arguments %s is required')
                raise ArgumentError(None, message % ' '.join(names))


def _conflicts(parser):
    """For each action of a mutually exclusive group, the others."""
    conflicts = {}
    for group in parser._mutually_exclusive_groups:
        members = group._group_actions
        for index, member in enumerate(members):
            others = conflicts.setdefault(member, [])
            others.extend(members[:index])
            others.extend(members[index + 1:])
    return conflicts
