"""Reading HTML piece by piece."""

import re
from html import unescape

__all__ = ["HTMLParser"]

_name = re.compile(r"[a-zA-Z][^\t\n\r\f />\x00]*")
_attribute = re.compile(
    r"""((?<=['"\t\n\r\f /])[^\s/>][^\s/=>]*)(\s*=+\s*('[^']*'|"[^"]*"|(?!['"])[^>\s]*))?(?:\s|/(?!>))*"""
)
_tag_end = re.compile(r"""(?:[^>'"]|'[^']*'|"[^"]*")*>""")
_reference = re.compile(r"&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]")
_entity = re.compile(r"&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]")
_comment_end = re.compile(r"--!?>")
_incomplete = re.compile(r"&[a-zA-Z#]")


class HTMLParser:
    """Calls a method for each tag, text, comment and so on."""

    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata = ""
        self.lasttag = "???"
        self.interesting = None
        self.cdata_elem = None
        self._starttag_text = None
        self.lineno = 1
        self.offset = 0

    def feed(self, data):
        """Reads more."""
        self.rawdata = self.rawdata + data
        self.goahead(False)

    def close(self):
        """There is no more: what is left is text."""
        self.goahead(True)

    def get_starttag_text(self):
        return self._starttag_text

    def getpos(self):
        return self.lineno, self.offset

    def updatepos(self, i, j):
        if i < j:
            newlines = self.rawdata.count("\n", i, j)
            if newlines:
                self.lineno += newlines
                self.offset = j - self.rawdata.rindex("\n", i, j) - 1
            else:
                self.offset += j - i
        return j

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()

    def clear_cdata_mode(self):
        self.cdata_elem = None

    def goahead(self, end):
        """Handles as much as is complete; everything at the end."""
        data = self.rawdata
        at = 0
        while at < len(data):
            stop = self._text_end(data, at, end)
            if stop < 0:
                break
            if at < stop:
                text = data[at:stop]
                self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)
            at = self.updatepos(at, stop)
            if at == len(data):
                break
            if data[at] == "<":
                next = self._markup(data, at, end)
            else:
                next = self._character(data, at, end)
            if next < 0:
                break
            at = self.updatepos(at, next)
        if end and at < len(data):
            text = data[at:]
            self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)
            at = self.updatepos(at, len(data))
        self.rawdata = data[at:]

    def _text_end(self, data, at, end):
        """Where the text ends that begins here; -1 when that is not known yet."""
        if self.cdata_elem:
            match = re.compile(r"</%s(?=[\t\n\r\f />])" % self.cdata_elem, re.I).search(data, at)
            if match:
                return match.start()
            if end:
                return len(data)
            # What may be the beginning of the end tag stays.
            mark = data.rfind("<", at)
            return mark if mark >= at and len(data) - mark < len(self.cdata_elem) + 4 else len(data)
        if self.convert_charrefs:
            stop = data.find("<", at)
            if stop < 0:
                # A reference may go on in what follows.
                mark = data.rfind("&", max(at, len(data) - 34))
                if mark >= 0 and not end and not re.compile(r"[\s;]").search(data, mark):
                    return -1
                return len(data)
            return stop
        match = re.compile("[&<]").search(data, at)
        return match.start() if match else len(data)

    def _markup(self, data, at, end):
        """Handles what a `<` begins; gives where it ends, -1 when it is not complete."""
        if data.startswith("</", at):
            next = self.parse_endtag(at)
        elif self.cdata_elem:
            self.handle_data("<")
            return at + 1
        elif _name.match(data, at + 1):
            next = self.parse_starttag(at)
        elif data.startswith("<!--", at):
            next = self.parse_comment(at)
        elif data.startswith("<?", at):
            next = self.parse_pi(at)
        elif data.startswith("<!", at):
            next = self.parse_html_declaration(at)
        elif at + 1 < len(data) or end:
            self.handle_data("<")
            return at + 1
        else:
            return -1
        if next < 0 and end:
            return self._unfinished(data, at)
        return next

    def _unfinished(self, data, at):
        """At the end, markup without an end is text, or a comment."""
        if data.startswith("<!--", at):
            self.handle_comment(data[at + 4:])
        elif data.startswith("<![CDATA[", at):
            self.unknown_decl(data[at + 3:])
        elif data[at:at + 9].lower() == "<!doctype":
            self.handle_decl(data[at + 2:])
        elif data.startswith("<!", at):
            self.handle_comment(data[at + 2:])
        elif data.startswith("<?", at):
            self.handle_pi(data[at + 2:])
        else:
            text = data[at:]
            self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)
        return len(data)

    def _character(self, data, at, end):
        """Handles what a `&` begins, where references are not converted."""
        match = _reference.match(data, at)
        if match:
            name = match.group()[2:-1]
            self.handle_charref(name)
            stop = match.end()
            return stop if data[stop - 1] == ";" else stop - 1
        match = _entity.match(data, at)
        if match:
            self.handle_entityref(match[1])
            stop = match.end()
            return stop if data[stop - 1] == ";" else stop - 1
        if _incomplete.match(data, at) and not end and not re.compile(r"[\s<;]").search(data, at):
            return -1
        if end and re.compile(r"&#?[a-zA-Z0-9]+").fullmatch(data, at):
            self.handle_data(data[at:])
            return len(data)
        self.handle_data("&")
        return at + 1

    def parse_comment(self, i, report=True):
        data = self.rawdata
        if data.startswith("<!-->", i) or data.startswith("<!--->", i):
            self.handle_comment("")
            return data.index(">", i) + 1
        match = _comment_end.search(data, i + 4)
        if not match:
            return -1
        self.handle_comment(data[i + 4:match.start()])
        return match.end()

    def parse_html_declaration(self, i):
        data = self.rawdata
        if data.startswith("<![", i):
            close = "]]>" if data.startswith("<![CDATA[", i) else "]>"
            stop = data.find(close, i + 3)
            if stop < 0:
                stop = data.find(">", i + 3)
                if stop < 0 or close == "]]>":
                    return -1
                self.unknown_decl(data[i + 3:stop])
                return stop + 1
            self.unknown_decl(data[i + 3:stop])
            return stop + len(close)
        if data[i:i + 9].lower() == "<!doctype":
            stop = data.find(">", i + 9)
            if stop < 0:
                return -1
            self.handle_decl(data[i + 2:stop])
            return stop + 1
        return self.parse_bogus_comment(i)

    def parse_bogus_comment(self, i, report=1):
        stop = self.rawdata.find(">", i + 2)
        if stop < 0:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 2:stop])
        return stop + 1

    def parse_pi(self, i):
        stop = self.rawdata.find(">", i + 2)
        if stop < 0:
            return -1
        self.handle_pi(self.rawdata[i + 2:stop])
        return stop + 1

    def parse_starttag(self, i):
        data = self.rawdata
        self._starttag_text = None
        match = _tag_end.match(data, i + 1)
        if not match:
            return -1
        stop = match.end()
        self._starttag_text = text = data[i:stop]
        name = _name.match(data, i + 1)
        tag = self.lasttag = name.group().lower()
        attributes = []
        at = name.end()
        while at < stop:
            while at < stop and data[at] in " \t\n\r\f/":
                at += 1
            match = _attribute.match(data, at)
            if not match or match.end() == at or match.end() > stop:
                break
            key, rest, value = match.groups()
            if not rest:
                value = None
            elif value[:1] == value[-1:] and value[:1] in ("'", '"') and len(value) > 1:
                value = value[1:-1]
            if value:
                value = unescape(value)
            attributes.append((key.lower(), value))
            at = match.end()
        last = data[at:stop].strip()
        if last not in (">", "/>"):
            self.handle_data(text)
            return stop
        if text.endswith("/>"):
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return stop

    def parse_endtag(self, i):
        data = self.rawdata
        stop = data.find(">", i + 1)
        if stop < 0:
            return -1
        match = _name.match(data, i + 2)
        if not match:
            if data[i:i + 3] == "</>":
                return i + 3
            return self.parse_bogus_comment(i)
        tag = match.group().lower()
        if self.cdata_elem is not None and tag != self.cdata_elem:
            self.handle_data(data[i:stop + 1])
            return stop + 1
        self.handle_endtag(tag)
        self.clear_cdata_mode()
        return stop + 1

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass
