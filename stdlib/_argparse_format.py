"""Of `argparse`: how usage and help look."""

import re
from gettext import gettext as _

from _argparse_actions import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE

_SMALLEST_WIDTH = 11


class _Section:
    """A heading with what stands below it; without a parent, the whole help."""

    def __init__(self, formatter, parent, heading=None):
        self.formatter = formatter
        self.parent = parent
        self.heading = heading
        self.items = []

    def format_help(self):
        formatter = self.formatter
        if self.parent is not None:
            formatter._indent()
        body = formatter._join_parts([function(*arguments) for function, arguments in self.items])
        if self.parent is not None:
            formatter._dedent()
        if not body:
            return ''
        heading = ''
        if self.heading is not SUPPRESS and self.heading is not None:
            title = _('%(heading)s:') % {'heading': self.heading}
            heading = ' ' * formatter._current_indent + title + '\n'
        return formatter._join_parts(['\n', heading, body, '\n'])


class HelpFormatter:
    """Lays out help; only its name and the arguments of its constructor are public."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            import shutil
            width = shutil.get_terminal_size().columns - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._level = 0
        self._action_max_length = 0
        self._root_section = self._Section(self, None)
        self._current_section = self._root_section
        self._whitespace_matcher = re.compile(r'\s+', re.ASCII)
        self._long_break_matcher = re.compile(r'\n\n\n+')

    _Section = _Section

    def _indent(self):
        self._current_indent += self._indent_increment
        self._level += 1

    def _dedent(self):
        self._current_indent -= self._indent_increment
        assert self._current_indent >= 0, 'Indent decreased below 0.'
        self._level -= 1

    def _add_item(self, func, args):
        self._current_section.items.append((func, args))

    # What a parser tells the formatter.

    def start_section(self, heading):
        self._indent()
        section = self._Section(self, self._current_section, heading)
        self._add_item(section.format_help, [])
        self._current_section = section

    def end_section(self):
        self._current_section = self._current_section.parent
        self._dedent()

    def add_text(self, text):
        if text is not None and text is not SUPPRESS:
            self._add_item(self._format_text, [text])

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        shown = [len(self._format_action_invocation(action)) + self._current_indent]
        for inner in self._iter_indented_subactions(action):
            shown.append(len(self._format_action_invocation(inner)) + self._current_indent)
        self._action_max_length = max(self._action_max_length, *shown)
        self._add_item(self._format_action, [action])

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = self._root_section.format_help()
        if not text:
            return text
        return self._long_break_matcher.sub('\n\n', text).strip('\n') + '\n'

    def _join_parts(self, part_strings):
        return ''.join([part for part in part_strings if part and part is not SUPPRESS])

    # The usage.

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = _('usage: ')
        program = '%(prog)s' % {'prog': self._prog}
        if usage is not None:
            usage = usage % {'prog': self._prog}
        elif not actions:
            usage = program
        else:
            usage = self._made_usage(program, actions, groups, prefix)
        return f'{prefix}{usage}\n\n'

    def _made_usage(self, program, actions, groups, prefix):
        options = [action for action in actions if action.option_strings]
        positionals = [action for action in actions if not action.option_strings]
        line = self._format_actions_usage(options + positionals, groups)
        usage = f'{program} {line}' if line else program
        if len(prefix) + len(usage) <= self._width - self._current_indent:
            return usage
        option_parts = self._get_actions_usage_parts(options, groups)
        positional_parts = self._get_actions_usage_parts(positionals, groups)
        return '\n'.join(self._wrapped_usage(program, option_parts, positional_parts, prefix))

    def _wrapped_usage(self, program, option_parts, positional_parts, prefix):
        """The lines of a long usage: below each other after a short program name, else below it."""
        width = self._width - self._current_indent
        if len(prefix) + len(program) <= 0.75 * width:
            indent = len(prefix) + len(program) + 1
            if option_parts:
                lines = _filled([program] + option_parts, indent, width, len(prefix))
                return lines + _filled(positional_parts, indent, width)
            if positional_parts:
                return _filled([program] + positional_parts, indent, width, len(prefix))
            return [program]
        indent = len(prefix)
        lines = _filled(option_parts + positional_parts, indent, width)
        if len(lines) > 1:
            lines = _filled(option_parts, indent, width) + _filled(positional_parts, indent, width)
        return [program] + lines

    def _format_actions_usage(self, actions, groups):
        return ' '.join(self._get_actions_usage_parts(actions, groups))

    def _get_actions_usage_parts(self, actions, groups):
        """One text for each action that shows; those of a group stand in brackets, with bars."""
        grouped = set()
        spans = {}
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError(f'empty group {group}')
            if all(member.help is SUPPRESS for member in members) or members[0] not in actions:
                continue
            start = actions.index(members[0])
            end = start + len(members)
            if actions[start:end] == members:
                grouped.update(members)
                spans[start, end] = group
        parts = [self._usage_of(action, action in grouped) for action in actions]
        barred = set()
        # Inner groups come before those that contain them.
        for start, end in sorted(spans, reverse=True):
            shown = [index for index in range(start, end) if parts[index] is not None]
            if not shown:
                continue
            if not spans[start, end].required:
                opening, closing = '[]'
            else:
                opening, closing = '()' if len(shown) > 1 else ('', '')
            parts[shown[0]] = opening + parts[shown[0]]
            parts[shown[-1]] += closing
            for index in shown[:-1]:
                if index not in barred:
                    parts[index] += ' |'
                    barred.add(index)
        return [part for part in parts if part is not None]

    def _usage_of(self, action, grouped):
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            part = self._format_args(action, default)
            if grouped and part[:1] == '[' and part[-1:] == ']':
                part = part[1:-1]
            return part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            default = self._get_default_metavar_for_optional(action)
            part = f'{action.option_strings[0]} {self._format_args(action, default)}'
        return part if action.required or grouped else f'[{part}]'

    # Paragraphs and arguments.

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % {'prog': self._prog}
        width = max(self._width - self._current_indent, _SMALLEST_WIDTH)
        return self._fill_text(text, width, ' ' * self._current_indent) + '\n\n'

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        width = max(self._width - position, _SMALLEST_WIDTH)
        room = position - self._current_indent - 2
        margin = ' ' * self._current_indent
        header = self._format_action_invocation(action)
        first_indent = position
        if not action.help:
            header = f'{margin}{header}\n'
        elif len(header) <= room:
            header = f'{margin}{header:<{room}}  '
            first_indent = 0
        else:
            header = f'{margin}{header}\n'
        parts = [header]
        if action.help and action.help.strip():
            text = self._expand_help(action)
            if text:
                lines = self._split_lines(text, width)
                parts.append(' ' * first_indent + lines[0] + '\n')
                parts.extend([' ' * position + line + '\n' for line in lines[1:]])
        elif not header.endswith('\n'):
            parts.append('\n')
        parts.extend([self._format_action(inner) for inner in self._iter_indented_subactions(action)])
        return self._join_parts(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            shown, = self._metavar_formatter(action, default)(1)
            return shown
        names = ', '.join(action.option_strings)
        if action.nargs == 0:
            return names
        default = self._get_default_metavar_for_optional(action)
        return f'{names} {self._format_args(action, default)}'

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            shown = action.metavar
        elif action.choices is not None:
            shown = '{' + ','.join([str(choice) for choice in action.choices]) + '}'
        else:
            shown = default_metavar
        return lambda size: shown if isinstance(shown, tuple) else (shown,) * size

    def _format_args(self, action, default_metavar):
        metavars = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return '%s' % metavars(1)
        if nargs == OPTIONAL:
            return '[%s]' % metavars(1)
        if nargs == ZERO_OR_MORE:
            shown = metavars(1)
            return '[%s [%s ...]]' % shown if len(shown) == 2 else '[%s ...]' % shown
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % metavars(2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % metavars(1)
        if nargs == SUPPRESS:
            return ''
        try:
            pattern = ' '.join(['%s'] * nargs)
        except TypeError:
            raise ValueError('invalid nargs value') from None
        return pattern % metavars(nargs)

    def _expand_help(self, action):
        values = {**vars(action), 'prog': self._prog}
        values = {name: value for name, value in values.items() if value is not SUPPRESS}
        for name, value in values.items():
            if hasattr(value, '__name__'):
                values[name] = value.__name__
        if values.get('choices') is not None:
            values['choices'] = ', '.join([str(choice) for choice in values['choices']])
        return self._get_help_string(action) % values

    def _iter_indented_subactions(self, action):
        if not hasattr(action, '_get_subactions'):
            return
        self._indent()
        yield from action._get_subactions()
        self._dedent()

    # What the other formatters do in their own way.

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(self._whitespace_matcher.sub(' ', text).strip(), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        text = self._whitespace_matcher.sub(' ', text).strip()
        return textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


def _filled(parts, indent, width, first=None):
    """Parts on lines of at most the width. The first line starts at `first`, if that is given."""
    lines = []
    line = []
    used = (indent if first is None else first) - 1
    for part in parts:
        if line and used + 1 + len(part) > width:
            lines.append(' ' * indent + ' '.join(line))
            line = []
            used = indent - 1
        line.append(part)
        used += len(part) + 1
    if line:
        lines.append(' ' * indent + ' '.join(line))
    if first is not None:
        lines[0] = lines[0][indent:]
    return lines


class RawDescriptionHelpFormatter(HelpFormatter):
    """Descriptions keep their lines."""

    def _fill_text(self, text, width, indent):
        return ''.join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """All help keeps its lines."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Help that ends in the default."""

    def _get_help_string(self, action):
        text = '' if action.help is None else action.help
        if '%(default)' in text or action.default is SUPPRESS:
            return text
        if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
            text += _(' (default: %(default)s)')
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Values are called by their types."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


_Section.__qualname__ = 'HelpFormatter._Section'
for _class in (
    _Section, HelpFormatter, RawDescriptionHelpFormatter, RawTextHelpFormatter,
    ArgumentDefaultsHelpFormatter, MetavarTypeHelpFormatter,
):
    _class.__module__ = 'argparse'
