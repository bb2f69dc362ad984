"""configparser: reading, references, writing and the errors."""

import configparser
import io

TEXT = """[DEFAULT]
root = /srv
[paths]
data: %(root)s/data
list = one
  two
[flags]
on = yes
count = 7
bad = %(nope)s
"""


def shown(action):
    try:
        print(repr(action()))
    except (configparser.Error, KeyError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


parser = configparser.ConfigParser()
parser.read_string(TEXT)
shown(lambda: (parser.sections(), parser.options('paths'), parser.items('paths')))
shown(lambda: (parser['flags'].getboolean('on'), parser.getint('flags', 'count'), parser['flags'].get('x', 'no')))
shown(lambda: parser.get('flags', 'bad'))
shown(lambda: parser.get('flags', 'none'))
shown(lambda: parser.get('none', 'none'))
shown(lambda: parser['none'])
shown(lambda: parser.getfloat('paths', 'data'.upper(), fallback=1.5))
shown(lambda: parser.set('paths', 'data', 1))
shown(lambda: parser.add_section('paths'))
for text in ('a=1', '[a]\nx', '[a]\nx=1\nx=2', '[a]\n[a]'):
    shown(lambda: configparser.ConfigParser().read_string(text))
parser['new'] = {'key': 'value', 'number': 3}
parser.remove_section('flags')
target = io.StringIO()
parser.write(target)
print(repr(target.getvalue()))
extended = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
extended.read_dict({'a': {'x': '1'}, 'b': {'y': '${a:x}-$$-${z}', 'z': 2}})
shown(lambda: dict(extended['b']))

# out: (['paths', 'flags'], ['data', 'list', 'root'], [('root', '/srv'), ('data', '/srv/data'), ('list', 'one\ntwo')])
# out: (True, 7, 'no')
# out: InterpolationMissingOptionError Bad value substitution: option 'bad' in section 'flags' contains an interpolation key 'nope' which is not a valid option name. Raw value: '%(nope)s'
# out: NoOptionError No option 'none' in section: 'flags'
# out: NoSectionError No section: 'none'
# out: KeyError 'none'
# out: ValueError could not convert string to float: '/srv/data'
# out: TypeError option values must be strings
# out: DuplicateSectionError Section 'paths' already exists
# out: MissingSectionHeaderError File contains no section headers.
# out: file: '<string>', line: 1
# out: 'a=1'
# out: ParsingError Source contains parsing errors: '<string>'
# out: 	[line  2]: 'x'
# out: DuplicateOptionError While reading from '<string>' [line  3]: option 'x' in section 'a' already exists
# out: DuplicateSectionError While reading from '<string>' [line  2]: section 'a' already exists
# out: '[DEFAULT]\nroot = /srv\n\n[paths]\ndata = %(root)s/data\nlist = one\n\ttwo\n\n[new]\nkey = value\nnumber = 3\n\n'
# out: {'y': '1-$-2', 'z': '2'}
