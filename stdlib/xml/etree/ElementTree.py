"""XML as trees of elements."""

import io
import re
import sys
import warnings

from . import ElementPath
from ._parser import Reader

__all__ = [
    "Comment", "dump", "Element", "ElementTree", "fromstring", "fromstringlist", "indent", "iselement",
    "iterparse", "parse", "ParseError", "PI", "ProcessingInstruction", "QName", "SubElement", "tostring",
    "tostringlist", "TreeBuilder", "VERSION", "XML", "XMLID", "XMLParser", "XMLPullParser", "register_namespace",
]

VERSION = "1.3.0"
_namespace_map = {
    "http://www.w3.org/XML/1998/namespace": "xml", "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf", "http://schemas.xmlsoap.org/wsdl/": "wsdl",
    "http://www.w3.org/2001/XMLSchema": "xs", "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}
_EMPTY_HTML = {
    "area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "isindex", "link", "meta",
    "param", "source", "track", "wbr",
}


class ParseError(SyntaxError):
    """The text is not XML; `position` is line and column."""


def iselement(element):
    """Whether it is an element."""
    return hasattr(element, "tag")


class Element:
    """An element: tag, attributes, text, what follows it, and children."""

    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError("Element() argument 2 must be dict, not %s" % type(attrib).__name__)
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self.text = None
        self.tail = None
        self._children = []

    def __repr__(self):
        return "<%s %r at %#x>" % (self.__class__.__name__, self.tag, id(self))

    def makeelement(self, tag, attrib):
        return self.__class__(tag, attrib)

    def __copy__(self):
        element = self.makeelement(self.tag, self.attrib)
        element.text, element.tail = self.text, self.tail
        element._children = self._children.copy()
        return element

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        warnings.warn(
            "Testing an element's truth value will always return True in future versions.  "
            "Use specific 'len(elem)' or 'elem is not None' test instead.", DeprecationWarning, stacklevel=2
        )
        return len(self._children) != 0

    def __getitem__(self, index):
        return self._children[index] if isinstance(index, slice) else self._child(index, "child index out of range")

    def _child(self, index, message):
        try:
            return self._children[index]
        except IndexError:
            raise IndexError(message) from None

    def __setitem__(self, index, element):
        if isinstance(index, slice):
            for each in element:
                _check(each)
        else:
            self._child(index, "child assignment index out of range")
            _check(element)
        self._children[index] = element

    def __delitem__(self, index):
        if not isinstance(index, slice):
            self._child(index, "child assignment index out of range")
        del self._children[index]

    def __iter__(self):
        return iter(self._children)

    def append(self, subelement, /):
        """Adds a child."""
        _check(subelement, "append() argument 1")
        self._children.append(subelement)

    def extend(self, elements, /):
        """Adds children."""
        for element in elements:
            if not isinstance(element, Element):
                raise TypeError(f'expected an Element, not "{type(element).__name__}"')
            self._children.append(element)

    def insert(self, index, subelement, /):
        """Adds a child at a place."""
        _check(subelement, "insert() argument 2")
        self._children.insert(index, subelement)

    def remove(self, subelement, /):
        """Takes a child away."""
        _check(subelement, "remove() argument")
        try:
            self._children.remove(subelement)
        except ValueError:
            raise ValueError("list.remove(x): x not in list") from None

    def find(self, path, namespaces=None):
        """The first element that the path finds."""
        return ElementPath.find(self, path, namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """The text of the first."""
        return ElementPath.findtext(self, path, default, namespaces)

    def findall(self, path, namespaces=None):
        """All elements that the path finds."""
        return ElementPath.findall(self, path, namespaces)

    def iterfind(self, path, namespaces=None):
        """The same one by one."""
        return ElementPath.iterfind(self, path, namespaces)

    def clear(self):
        """Takes everything away but the tag."""
        self.attrib = {}
        self._children = []
        self.text = self.tail = None

    def get(self, key, default=None):
        """An attribute."""
        return self.attrib.get(key, default)

    def set(self, key, value, /):
        """Sets an attribute."""
        self.attrib[key] = value

    def keys(self):
        return list(self.attrib)

    def items(self):
        return list(self.attrib.items())

    def iter(self, tag=None):
        """The element and all below it."""
        tag = None if tag == "*" else tag
        stack = [self]
        while stack:
            element = stack.pop()
            if tag is None or element.tag == tag:
                yield element
            stack.extend(reversed(element._children))

    def itertext(self):
        """The texts within it."""
        if self.text:
            yield self.text
        for element in self:
            yield from element.itertext()
            if element.tail:
                yield element.tail


Element.__module__ = "xml.etree.ElementTree"


def _check(element, what=None):
    if isinstance(element, Element):
        return
    kind = type(element).__name__
    if what is None:
        raise TypeError(f'expected an Element, not "{kind}"')
    raise TypeError(f"{what} must be xml.etree.ElementTree.Element, not {kind}")


def SubElement(parent, tag, attrib={}, **extra):
    """A new child."""
    if not isinstance(parent, Element):
        raise TypeError(
            f"SubElement() argument 1 must be xml.etree.ElementTree.Element, not {type(parent).__name__}"
        )
    element = parent.makeelement(tag, {**attrib, **extra})
    parent.append(element)
    return element


def Comment(text=None):
    """A comment, as an element whose tag is this function."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """An instruction, as an element whose tag is this function."""
    element = Element(ProcessingInstruction)
    element.text = target + " " + text if text else target
    return element


PI = ProcessingInstruction


class QName:
    """A name with an address, as tag, attribute or value."""

    def __init__(self, text_or_uri, tag=None):
        self.text = text_or_uri if tag is None else "{%s}%s" % (text_or_uri, tag)

    def __str__(self):
        return self.text

    def __repr__(self):
        return "<%s %r>" % (self.__class__.__name__, self.text)

    def __hash__(self):
        return hash(self.text)

    def _text_of(self, other):
        return other.text if isinstance(other, QName) else other

    def __le__(self, other):
        return self.text <= self._text_of(other)

    def __lt__(self, other):
        return self.text < self._text_of(other)

    def __ge__(self, other):
        return self.text >= self._text_of(other)

    def __gt__(self, other):
        return self.text > self._text_of(other)

    def __eq__(self, other):
        return self.text == self._text_of(other)


class ElementTree:
    """A document: its root and how it is read and written."""

    def __init__(self, element=None, file=None):
        if element is not None and not iselement(element):
            raise TypeError("expected an Element, not %s" % type(element).__name__)
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        return self._root

    def _setroot(self, element):
        if not iselement(element):
            raise TypeError("expected an Element, not %s" % type(element).__name__)
        self._root = element

    def parse(self, source, parser=None):
        """Reads a file; gives the root."""
        opened = None
        if not hasattr(source, "read"):
            source = opened = open(source, "rb")
        try:
            parser = XMLParser() if parser is None else parser
            while data := source.read(65536):
                parser.feed(data)
            self._root = parser.close()
            return self._root
        finally:
            if opened is not None:
                opened.close()

    def iter(self, tag=None):
        return self._root.iter(tag)

    def _relative(self, path):
        if path[:1] == "/":
            path = "." + path
            warnings.warn(
                "This search is broken in 1.3 and earlier, and will be fixed in a future version.  If you rely on "
                "the current behaviour, change it to %r" % path, FutureWarning, stacklevel=3
            )
        return path

    def find(self, path, namespaces=None):
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(self._relative(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
              short_empty_elements=True):
        """Writes the document to a file."""
        method = method or "xml"
        if method not in ("xml", "html", "text"):
            raise ValueError("unknown method %r" % method)
        encoding = encoding or "us-ascii"
        is_text = encoding.lower() == "unicode"
        shown = "utf-8" if is_text else encoding
        text = _written(self._root, method, default_namespace, short_empty_elements)
        if method == "xml" and (
            xml_declaration or xml_declaration is None and encoding.lower() not in ("utf-8", "us-ascii", "unicode")
        ):
            text = f"<?xml version='1.0' encoding='{shown}'?>\n" + text
        data = text if is_text else text.encode(encoding, "xmlcharrefreplace")
        if hasattr(file_or_filename, "write"):
            file_or_filename.write(data)
        elif is_text:
            with open(file_or_filename, "w", encoding="utf-8", errors="xmlcharrefreplace") as file:
                file.write(data)
        else:
            with open(file_or_filename, "wb") as file:
                file.write(data)


def register_namespace(prefix, uri):
    """Has an address written with this prefix."""
    if re.match(r"ns\d+$", prefix):
        raise ValueError("Prefix format reserved for internal use")
    for key, value in list(_namespace_map.items()):
        if key == uri or value == prefix:
            del _namespace_map[key]
    _namespace_map[uri] = prefix


def _prefixes(root, default):
    """Names as they are written, and the prefixes of addresses."""
    names = {None: None}
    spaces = {default: ""} if default else {}

    def add(name):
        text = name.text if isinstance(name, QName) else name
        if text in names:
            return
        if text[:1] == "{":
            space, _, local = text[1:].rpartition("}")
            prefix = spaces.get(space)
            if prefix is None:
                prefix = _namespace_map.get(space) or "ns%d" % len(spaces)
                if prefix != "xml":
                    spaces[space] = prefix
            names[text] = f"{prefix}:{local}" if prefix else local
        else:
            if default:
                raise ValueError("cannot use non-qualified names with default_namespace option")
            names[text] = text

    for element in root.iter():
        tag = element.tag
        if isinstance(tag, (str, QName)):
            add(tag)
        elif tag is not None and tag is not Comment and tag is not PI:
            raise TypeError(f"cannot serialize {tag!r} (type {type(tag).__name__})")
        for key, value in element.items():
            if not isinstance(key, (str, QName)):
                raise TypeError(f"cannot serialize {key!r} (type {type(key).__name__})")
            add(key)
            if isinstance(value, QName):
                add(value)
        if isinstance(element.text, QName):
            add(element.text)
    return names, spaces


def _plain(text):
    if not isinstance(text, str):
        raise TypeError(f"cannot serialize {text!r} (type {type(text).__name__})")
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def _quoted(text, is_html=False):
    if is_html:
        return text.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;")
    text = _plain(text).replace('"', "&quot;").replace("\r", "&#13;").replace("\n", "&#10;")
    return text.replace("\t", "&#09;")


def _written(root, method, default=None, short=True):
    if method == "text":
        return "".join(root.itertext()) + (root.tail or "")
    names, spaces = _prefixes(root, default)
    parts = []
    _write(parts.append, root, names, spaces, method == "html", short)
    return "".join(parts)


def _write(write, element, names, spaces, is_html, short):
    tag, text = element.tag, element.text
    if tag is Comment:
        write("<!--%s-->" % (_plain(text) if is_html else text))
    elif tag is PI:
        write("<?%s?>" % (_plain(text) if is_html else text))
    elif tag is None:
        if text:
            write(_plain(text))
        for child in element:
            _write(write, child, names, None, is_html, short)
    else:
        _write_element(write, element, names, spaces, is_html, short)
    if element.tail:
        write(_plain(element.tail))


def _write_element(write, element, names, spaces, is_html, short):
    text = element.text
    tag = names[str(element.tag)]
    write("<" + tag)
    for space, prefix in sorted((spaces or {}).items(), key=lambda pair: pair[1]):
        write(' xmlns%s="%s"' % (":" + prefix if prefix else "", _quoted(space, is_html)))
    for key, value in element.items():
        value = names[value.text] if isinstance(value, QName) else _quoted(value, is_html)
        write(f' {names[str(key)]}="{value}"')
    lower = tag.lower()
    if is_html:
        write(">")
        if text:
            write(text if lower in ("script", "style") else _plain(text))
    elif text or len(element) or not short:
        write(">")
        if text:
            write(names[text.text] if isinstance(text, QName) else _plain(text))
    else:
        write(" />")
        return
    for child in element:
        _write(write, child, names, None, is_html, short)
    if not is_html or lower not in _EMPTY_HTML:
        write("</" + tag + ">")


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
             short_empty_elements=True):
    """The element as text or bytes."""
    stream = io.StringIO() if encoding and encoding.lower() == "unicode" else io.BytesIO()
    ElementTree(element).write(
        stream, encoding, xml_declaration=xml_declaration, default_namespace=default_namespace, method=method,
        short_empty_elements=short_empty_elements
    )
    return stream.getvalue()


def tostringlist(element, encoding=None, method=None, **options):
    """The same in a list."""
    return [tostring(element, encoding, method, **options)]


def dump(elem):
    """Prints the element."""
    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(sys.stdout, encoding="unicode")
    tail = elem.getroot().tail
    if not tail or tail[-1] != "\n":
        sys.stdout.write("\n")


def indent(tree, space="  ", level=0):
    """Adds blanks, so that the written text is indented."""
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f"Initial indentation level must be >= 0, got {level}")
    if len(tree):
        _indent(tree, space, level)


def _indent(element, space, level):
    inner = "\n" + (level + 1) * space
    if not element.text or not element.text.strip():
        element.text = inner
    child = None
    for child in element:
        if len(child):
            _indent(child, space, level + 1)
        if not child.tail or not child.tail.strip():
            child.tail = inner
    if not child.tail.strip():
        child.tail = "\n" + level * space


class TreeBuilder:
    """Makes a tree of what a parser tells."""

    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False,
                 insert_pis=False):
        self._factory = Element if element_factory is None else element_factory
        self._comment_factory = Comment if comment_factory is None else comment_factory
        self._pi_factory = ProcessingInstruction if pi_factory is None else pi_factory
        self._insert = insert_comments, insert_pis
        self._data = []
        self._open = []
        self._last = None
        self._root = None
        self._after = False

    def close(self):
        """Gives the root."""
        return self._root

    def _flush(self):
        if not self._data:
            return
        text = "".join(self._data)
        self._data.clear()
        if self._last is not None:
            if self._after:
                self._last.tail = text
            else:
                self._last.text = text

    def data(self, data):
        self._data.append(data)

    def start(self, tag, attrs):
        """An element begins."""
        self._flush()
        self._last = element = self._factory(tag, attrs)
        if self._open:
            self._open[-1].append(element)
        elif self._root is None:
            self._root = element
        self._open.append(element)
        self._after = False
        return element

    def end(self, tag):
        """It ends."""
        self._flush()
        self._last = self._open.pop()
        self._after = True
        return self._last

    def _single(self, element, insert):
        if insert:
            self._flush()
            self._last = element
            if self._open:
                self._open[-1].append(element)
            self._after = True
        return element

    def comment(self, text):
        return self._single(self._comment_factory(text), self._insert[0])

    def pi(self, target, text=None):
        return self._single(self._pi_factory(target, text), self._insert[1])


class XMLParser:
    """Reads XML."""

    def __init__(self, *, target=None, encoding=None):
        self.target = TreeBuilder() if target is None else target
        self._encoding = encoding
        self._pieces = []
        self.entity = {}
        self.version = "Expat 2.6.3"

    def feed(self, data, /):
        """Adds a piece."""
        if not isinstance(data, (str, bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
        self._pieces.append(data)

    def flush(self):
        pass

    def _text(self):
        if all(isinstance(piece, str) for piece in self._pieces):
            return "".join(self._pieces)
        data = b"".join(piece.encode("utf-8") if isinstance(piece, str) else bytes(piece) for piece in self._pieces)
        for mark, name in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
            if data.startswith(mark):
                return data[len(mark):].decode(name)
        found = re.match(rb"<\?xml[^>]*?encoding=[\"']([-\w.]+)[\"']", data)
        name = self._encoding or (found[1].decode() if found else "utf-8")
        try:
            return data.decode(name)
        except UnicodeDecodeError as error:
            before = data[:error.start]
            self._fail(4, "not well-formed (invalid token)", before.count(b"\n") + 1,
                       error.start - (before.rfind(b"\n") + 1))

    def _fail(self, code, text, line, column):
        error = ParseError(f"{text}: line {line}, column {column}")
        error.code = code
        error.position = line, column
        raise error

    def close(self):
        """Reads everything; gives what the target made."""
        text = self._text().replace("\r\n", "\n").replace("\r", "\n")
        self._pieces = []
        reader = Reader(text, self.target, self._fail)
        reader.entities.update(self.entity)
        reader.run()
        return self.target.close() if hasattr(self.target, "close") else None


def parse(source, parser=None):
    """The document of a file."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def XML(text, parser=None):
    """The root of a text."""
    parser = XMLParser(target=TreeBuilder()) if parser is None else parser
    parser.feed(text)
    return parser.close()


fromstring = XML


def XMLID(text, parser=None):
    """The root, and the elements by their `id`."""
    tree = XML(text, parser)
    return tree, {element.get("id"): element for element in tree.iter() if element.get("id")}


def fromstringlist(sequence, parser=None):
    """The root of a text in pieces."""
    parser = XMLParser(target=TreeBuilder()) if parser is None else parser
    for text in sequence:
        parser.feed(text)
    return parser.close()


class _Events(TreeBuilder):
    """A tree builder that notes what happens."""

    def __init__(self, wanted):
        super().__init__(insert_comments="comment" in wanted, insert_pis="pi" in wanted)
        for name in wanted:
            if name not in ("start", "end", "start-ns", "end-ns", "comment", "pi"):
                raise ValueError("unknown event %r" % name)
        self._wanted = wanted
        self.events = []

    def _note(self, name, what):
        if name in self._wanted:
            self.events.append((name, what))
        return what

    def start(self, tag, attrs):
        return self._note("start", super().start(tag, attrs))

    def end(self, tag):
        return self._note("end", super().end(tag))

    def comment(self, text):
        return self._note("comment", super().comment(text))

    def pi(self, target, text=None):
        return self._note("pi", super().pi(target, text))

    def start_ns(self, prefix, uri):
        self._note("start-ns", (prefix, uri))

    def end_ns(self, prefix):
        self._note("end-ns", None)


def iterparse(source, events=None, parser=None):
    """What happens while a file is read: pairs of event and element."""
    target = _Events(("end",) if events is None else tuple(events))
    tree = ElementTree()
    tree.parse(source, XMLParser(target=target))
    return _Iterparse(target.events, tree.getroot())


class _Iterparse:
    """The events of a file that was read."""

    def __init__(self, events, root):
        self._events = iter(events)
        self.root = root

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._events)

    def close(self):
        self._events = iter(())


class XMLPullParser:
    """Is given a document piece by piece; its events come when it is complete."""

    def __init__(self, events=None, *, _parser=None):
        self._target = _Events(("end",) if events is None else tuple(events))
        self._parser = XMLParser(target=self._target)

    def feed(self, data):
        if self._parser is None:
            raise ValueError("feed() called after end of stream")
        self._parser.feed(data)

    def close(self):
        parser, self._parser = self._parser, None
        parser.close()

    def read_events(self):
        events = self._target.events
        while events:
            yield events.pop(0)
