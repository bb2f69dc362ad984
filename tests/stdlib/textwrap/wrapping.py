"""textwrap: wrapping, truncating, dedenting, indenting."""

import textwrap

text = 'Hello there -- you goof-ball, use the -b option!  A well-known, supercalifragilistic word. End.'
for width in (5, 10, 20, 40):
    print(width, textwrap.wrap(text, width))
print(textwrap.fill(text, 30, initial_indent='* ', subsequent_indent='  '))
print(textwrap.wrap(text, 12, break_long_words=False, break_on_hyphens=False))
print(textwrap.wrap('a.b! c\td  e\n\nf', 6, fix_sentence_endings=True, tabsize=4))
print(textwrap.wrap(text, 20, max_lines=2), textwrap.wrap(text, 20, max_lines=1, placeholder='...'))
print(textwrap.shorten(text, 25), textwrap.shorten('Hello  world!', width=11))
print(repr(textwrap.dedent('  a\n    b\n \t\n  c\n')), repr(textwrap.dedent('\ta\n  b')))
print(repr(textwrap.indent('a\n\n b\n', '> ')), repr(textwrap.indent('a\n\nb', '# ', lambda line: True)))
for arguments in ((0,), (3,)):
    try:
        print(textwrap.wrap('a b', *arguments, max_lines=1))
    except ValueError as error:
        print(error)

# out: 5 ['Hello', 'there', '--', 'you', 'goof-', 'ball,', 'use', 'the', '-b op', 'tion!', 'A', 'well-', 'known', ', sup', 'ercal', 'ifrag', 'ilist', 'ic', 'word.', 'End.']
# out: 10 ['Hello', 'there --', 'you goof-', 'ball, use', 'the -b', 'option!  A', 'well-', 'known, sup', 'ercalifrag', 'ilistic', 'word. End.']
# out: 20 ['Hello there -- you', 'goof-ball, use the', '-b option!  A well-', 'known,', 'supercalifragilistic', 'word. End.']
# out: 40 ['Hello there -- you goof-ball, use the -b', 'option!  A well-known,', 'supercalifragilistic word. End.']
# out: * Hello there -- you goof-
# out:   ball, use the -b option!  A
# out:   well-known,
# out:   supercalifragilistic word.
# out:   End.
# out: ['Hello there', '-- you', 'goof-ball,', 'use the -b', 'option!  A', 'well-known,', 'supercalifragilistic', 'word. End.']
# out: ['a.b!', 'c  d', 'e  f']
# out: ['Hello there -- you', 'goof-ball, use [...]'] ['Hello there --...']
# out: Hello there -- you [...] Hello [...]
# out: 'a\n  b\n\nc\n' '\ta\n  b'
# out: '> a\n\n>  b\n' '# a\n# \n# b'
# out: invalid width 0 (must be > 0)
# out: placeholder too large for max width
