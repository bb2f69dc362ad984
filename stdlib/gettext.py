"""Translations of messages: catalogs in GNU's `.mo` format, found by language and domain."""

import os
import sys

from _gettext_plural import c2py

__all__ = [
    'NullTranslations', 'GNUTranslations', 'Catalog', 'bindtextdomain', 'find', 'translation',
    'install', 'textdomain', 'dgettext', 'dngettext', 'gettext', 'ngettext', 'pgettext',
    'dpgettext', 'npgettext', 'dnpgettext',
]

_default_localedir = os.path.join(sys.base_prefix, 'share', 'locale')
_localedirs = {}
_current_domain = 'messages'
_translations = {}
_INSTALLABLE = ('gettext', 'ngettext', 'npgettext', 'pgettext')


def _expand_lang(loc):
    """The names of a locale, the most exact first: `de_AT@euro`, `de_AT`, `de@euro`, `de`."""
    rest, at, modifier = loc.partition('@')
    rest, dot, codeset = rest.partition('.')
    language, line, territory = rest.partition('_')
    found = []
    for mask in range(7, -1, -1):
        name = language
        wanted = True
        for bit, part in ((4, line + territory), (2, dot + codeset), (1, at + modifier)):
            if mask & bit:
                wanted = wanted and bool(part)
                name += part
        if wanted:
            found.append(name)
    return found


class NullTranslations:
    """Gives messages as they are, or as its fallback translates them."""

    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        pass

    def add_fallback(self, fallback):
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if _is_one(n) else msgid2

    def pgettext(self, context, message):
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return msgid1 if _is_one(n) else msgid2

    def info(self):
        return self._info

    def charset(self):
        return self._charset

    def install(self, names=None):
        import builtins
        builtins._ = self.gettext
        for name in set(names or ()).intersection(_INSTALLABLE):
            setattr(builtins, name, getattr(self, name))


def _is_one(number):
    return number == 1


class GNUTranslations(NullTranslations):
    """The messages of a `.mo` file."""

    LE_MAGIC = 0x950412DE
    BE_MAGIC = 0xDE120495
    CONTEXT = '%s\x04%s'
    VERSIONS = (0, 1)

    def _parse(self, fp):
        from struct import unpack
        filename = getattr(fp, 'name', '')
        self._catalog = catalog = {}
        self.plural = lambda n: int(n != 1)
        data = fp.read()
        order = '<'
        magic, = unpack('<I', data[:4])
        if magic != self.LE_MAGIC:
            if magic != self.BE_MAGIC:
                raise OSError(0, 'Bad magic number', filename)
            order = '>'
        version, count, originals, translated = unpack(order + '4I', data[4:20])
        if version >> 16 not in self.VERSIONS:
            raise OSError(0, f'Bad version number {version >> 16}', filename)
        for index in range(count):
            parts = []
            for table in (originals, translated):
                length, start = unpack(order + '2I', data[table + 8 * index:table + 8 * index + 8])
                if start + length >= len(data):
                    raise OSError(0, 'File is corrupt', filename)
                parts.append(data[start:start + length])
            if not parts[0]:
                self._read_header(parts[1].decode())
            charset = self._charset or 'ascii'
            message, translation = [part.decode(charset) for part in parts]
            if '\x00' in message:
                message = message.split('\x00')[0]
                for number, form in enumerate(translation.split('\x00')):
                    catalog[message, number] = form
            else:
                catalog[message] = translation

    def _read_header(self, text):
        """The lines `Name: value` that the translation of nothing holds."""
        last = None
        for line in text.split('\n'):
            line = line.strip()
            if not line or (line.startswith('#-#-#-#-#') and line.endswith('#-#-#-#-#')):
                continue
            name, colon, value = line.partition(':')
            if colon:
                last = name.strip().lower()
                value = value.strip()
                self._info[last] = value
            elif last:
                self._info[last] += '\n' + line
                continue
            if last == 'content-type':
                self._charset = value.split('charset=')[1]
            elif last == 'plural-forms':
                formula = value.split(';')[1]
                self.plural = c2py(formula.split('plural=')[1])

    def _find_plural(self, key, number):
        return self._catalog.get((key, self.plural(number)))

    def gettext(self, message):
        missing = object()
        text = self._catalog.get(message, missing)
        if text is missing:
            text = self._catalog.get((message, self.plural(1)), missing)
        if text is not missing:
            return text
        return super().gettext(message)

    def ngettext(self, msgid1, msgid2, n):
        text = self._find_plural(msgid1, n)
        return super().ngettext(msgid1, msgid2, n) if text is None else text

    def pgettext(self, context, message):
        key = self.CONTEXT % (context, message)
        text = self._catalog.get(key)
        if text is None:
            text = self._catalog.get((key, self.plural(1)))
        return super().pgettext(context, message) if text is None else text

    def npgettext(self, context, msgid1, msgid2, n):
        text = self._find_plural(self.CONTEXT % (context, msgid1), n)
        return super().npgettext(context, msgid1, msgid2, n) if text is None else text


Catalog = GNUTranslations


def find(domain, localedir=None, languages=None, all=False):
    """The catalog of the domain in the first language that has one (`all`: every one of them)."""
    if localedir is None:
        localedir = _default_localedir
    if languages is None:
        languages = []
        for variable in ('LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG'):
            value = os.environ.get(variable)
            if value:
                languages = value.split(':')
                break
        if 'C' not in languages:
            languages.append('C')
    names = []
    for language in languages:
        names.extend([name for name in _expand_lang(language) if name not in names])
    found = []
    for name in names:
        if name == 'C':
            break
        path = os.path.join(localedir, name, 'LC_MESSAGES', f'{domain}.mo')
        if os.path.exists(path):
            if not all:
                return path
            found.append(path)
    return found if all else None


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    """The translations of the domain, those of further languages standing in for what is missing."""
    if class_ is None:
        class_ = GNUTranslations
    paths = find(domain, localedir, languages, all=True)
    if not paths:
        if fallback:
            return NullTranslations()
        from errno import ENOENT
        raise FileNotFoundError(ENOENT, 'No translation file found for domain', domain)
    result = None
    for path in paths:
        key = class_, os.path.abspath(path)
        if key not in _translations:
            with open(path, 'rb') as file:
                _translations[key] = class_(file)
        # What is shared gets no fallback of one caller.
        from copy import copy
        own = copy(_translations[key])
        if result is None:
            result = own
        else:
            result.add_fallback(own)
    return result


def install(domain, localedir=None, *, names=None):
    translation(domain, localedir, fallback=True).install(names)


def textdomain(domain=None):
    global _current_domain
    if domain is not None:
        _current_domain = domain
    return _current_domain


def bindtextdomain(domain, localedir=None):
    if localedir is not None:
        _localedirs[domain] = localedir
    return _localedirs.get(domain, _default_localedir)


def _translations_of(domain):
    try:
        return translation(domain, _localedirs.get(domain))
    except OSError:
        return NullTranslations()


def dgettext(domain, message):
    return _translations_of(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    return _translations_of(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    return _translations_of(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    return _translations_of(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    return dgettext(_current_domain, message)


def ngettext(msgid1, msgid2, n):
    return dngettext(_current_domain, msgid1, msgid2, n)


def pgettext(context, message):
    return dpgettext(_current_domain, context, message)


def npgettext(context, msgid1, msgid2, n):
    return dnpgettext(_current_domain, context, msgid1, msgid2, n)
