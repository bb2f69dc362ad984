"""Finding elements by paths."""

import re

_tokens = re.compile(
    r"('[^']*'|\"[^\"]*\")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]\(\)@=])|((?:\{[^}]+\})?[^/\[\]\(\)@!=\s]+)|\s+"
)


def _split(path, namespaces):
    """The tokens of a path: pairs of mark and name."""
    default = namespaces.get("") if namespaces else None
    is_attribute = False
    for found in _tokens.finditer(path):
        text, mark, name = found.groups()
        mark = text if text is not None else mark
        if name and name[0] != "{":
            if ":" in name:
                prefix, _, local = name.partition(":")
                if not namespaces or prefix not in namespaces:
                    raise SyntaxError("prefix %r not found in prefix map" % prefix) from None
                name = f"{{{namespaces[prefix]}}}{local}"
            elif default and not is_attribute:
                name = f"{{{default}}}{name}"
        yield mark or "", name or ""
        is_attribute = mark == "@"


def _fits(tag, wanted):
    if wanted == "*":
        return isinstance(tag, str)
    if wanted[:3] == "{*}":
        return isinstance(tag, str) and (tag == wanted[3:] or tag.endswith("}" + wanted[3:]))
    if wanted[:2] == "{}" and wanted != "{}*":
        return tag == wanted[2:]
    if wanted[-2:] == "}*":
        space = wanted[:-1]
        if wanted == "{}*":
            return isinstance(tag, str) and tag[0] != "{"
        return isinstance(tag, str) and tag.startswith(space)
    return tag == wanted


def _children(elements, wanted):
    for element in elements:
        for child in element:
            if _fits(child.tag, wanted):
                yield child


def _below(elements, wanted):
    for element in elements:
        for each in element.iter():
            if each is not element and _fits(each.tag, wanted):
                yield each


def _parents(elements, root):
    parents = {child: parent for parent in root.iter() for child in parent}
    seen = set()
    for element in elements:
        parent = parents.get(element)
        if parent is not None and parent not in seen:
            seen.add(parent)
            yield parent


def _predicate(tokens):
    """Reads up to `]`; gives a function of elements and the root."""
    signature = ""
    values = []
    for mark, name in tokens:
        if (mark, name) == ("", ""):
            continue
        if mark == "]":
            break
        if mark and mark[0] in "'\"":
            signature += "'"
            values.append(mark[1:-1])
        else:
            signature += mark or "-"
            values.append(name)
    else:
        raise SyntaxError("invalid predicate") if values else StopIteration
    if signature == "@-":
        return lambda elements, root: [each for each in elements if each.get(values[1]) is not None]
    if signature == "@-='":
        return lambda elements, root: [each for each in elements if each.get(values[1]) == values[-1]]
    if signature == "@-!='":
        return lambda elements, root: [each for each in elements if each.get(values[1]) not in (None, values[-1])]
    is_number = signature == "-" and re.match(r"-?\d+$", values[0])
    if signature == "-" and not is_number:
        return lambda elements, root: [each for each in elements if each.find(values[0]) is not None]
    if signature in (".='", ".!='"):
        wanted = signature == ".='"
        return lambda elements, root: [
            each for each in elements if ("".join(each.itertext()) == values[-1]) is wanted
        ]
    if signature in ("-='", "-!='"):
        wanted = signature == "-='"
        return lambda elements, root: [
            each for each in elements
            if any(("".join(child.itertext()) == values[-1]) is wanted for child in each.findall(values[0]))
        ]
    if is_number:
        index = int(values[0]) - 1
        if index < 0:
            raise SyntaxError("XPath position >= 1 expected")
        return lambda elements, root: _at(elements, root, index)
    if signature in ("-()", "-()--"):
        if values[0] != "last":
            raise SyntaxError("unsupported function")
        index = -1
        if signature == "-()--":
            try:
                index = int(values[2].replace("-", "") or values[3]) * -1 - 1
            except ValueError:
                raise SyntaxError("unsupported expression")
        return lambda elements, root: _at(elements, root, index)
    if signature == "-()-":
        if values[0] != "last":
            raise SyntaxError("unsupported function")
        try:
            index = int(values[2]) - 1
        except ValueError:
            raise SyntaxError("unsupported expression")
        return lambda elements, root: _at(elements, root, index)
    raise SyntaxError("invalid predicate")


def _at(elements, root, index):
    parents = {child: parent for parent in root.iter() for child in parent}
    for element in elements:
        parent = parents.get(element)
        if parent is None:
            continue
        same = parent.findall(element.tag)
        if -len(same) <= index < len(same) and same[index] is element:
            yield element


def _is_tag(path):
    """Whether a path is nothing but the tag of children."""
    if path.startswith(("{}", "{*}")):
        return False
    return not any(letter in "/*[@." for letter in re.sub(r"\{[^}]*\}", "", path))


def iterfind(elem, path, namespaces=None):
    """The elements that a path finds."""
    if path[-1:] == "/":
        path += "*"
    if path[:1] == "/":
        raise SyntaxError("cannot use absolute path on element")
    tokens = iter(list(_split(path, namespaces)))
    steps = []
    expects = True
    below = False
    for mark, name in tokens:
        if mark == "" and name == "":
            continue
        if mark == "/":
            if expects and steps:
                raise SyntaxError("invalid path")
            expects = True
        elif mark == "//":
            below = True
            expects = True
        elif mark == "[":
            steps.append(_predicate(tokens))
        elif mark == ".":
            steps.append(lambda elements, root: elements)
            expects = False
        elif mark == "..":
            steps.append(_parents)
            expects = False
        elif mark == "*" or name:
            wanted = name or "*"
            walk = _below if below else _children
            steps.append(lambda elements, root, walk=walk, wanted=wanted: walk(elements, wanted))
            below = expects = False
        else:
            raise SyntaxError("invalid path")
    if below:
        raise SyntaxError("invalid descendant")
    result = [elem]
    for step in steps:
        result = step(result, elem)
    return iter(result)


def _found(elem, path, namespaces):
    if namespaces is None and _is_tag(path):
        return (child for child in elem if child.tag == path)
    return iterfind(elem, path, namespaces)


def find(elem, path, namespaces=None):
    """The first of them."""
    return next(_found(elem, path, namespaces), None)


def findall(elem, path, namespaces=None):
    """All of them."""
    return list(_found(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    """The text of the first."""
    found = find(elem, path, namespaces)
    return default if found is None else "" if found.text is None else found.text
