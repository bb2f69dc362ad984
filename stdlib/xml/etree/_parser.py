"""Reads XML: tells a target of tags, text and comments."""

import re

_NAME = r"[A-Za-z_:\u0080-\U0010ffff][-A-Za-z0-9._:\u00b7\u0080-\U0010ffff]*"
_name = re.compile(_NAME)
_attribute = re.compile(rf"\s+({_NAME})\s*=\s*(?:\"([^<\"]*)\"|'([^<']*)')")
_entity = re.compile(r"&(#[0-9]+|#x[0-9a-fA-F]+|[^;\s&<]*);?")
_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_XML = "http://www.w3.org/XML/1998/namespace"

_TEXTS = {
    2: "syntax error", 3: "no element found", 4: "not well-formed (invalid token)", 5: "unclosed token",
    7: "mismatched tag", 8: "duplicate attribute", 9: "junk after document element", 11: "undefined entity",
    14: "reference to invalid character number", 20: "unclosed CDATA section", 27: "unbound prefix",
}


class Reader:
    """A text that is read, and the target that is told."""

    def __init__(self, text, target, fail):
        self.text = text
        self.at = 0
        self.target = target
        self.fail = fail
        # Open elements as written and as told, and what prefixes mean in them.
        self.open = []
        self.spaces = [{"xml": _XML}]
        self.entities = dict(_ENTITIES)

    def error(self, code, at=None):
        """Raises the error of a number at a place."""
        at = self.at if at is None else at
        before = self.text[:at]
        line = before.count("\n") + 1
        column = at - (before.rfind("\n") + 1)
        self.fail(code, _TEXTS[code], line, column)

    def run(self):
        """Reads all of it."""
        text = self.text
        seen = False
        while True:
            if not self.open:
                while self.at < len(text) and text[self.at] in " \t\r\n":
                    self.at += 1
                if self.at >= len(text):
                    break
                if text[self.at] != "<":
                    self.error(9 if seen else 2)
            elif self.at >= len(text):
                break
            if text[self.at] != "<":
                self.characters()
            elif text.startswith("<!--", self.at):
                self.comment()
            elif text.startswith("<?", self.at):
                self.instruction()
            elif text.startswith("<![CDATA[", self.at):
                self.section()
            elif text.startswith("<!DOCTYPE", self.at):
                self.doctype()
            elif text.startswith("</", self.at):
                self.end()
            else:
                if seen and not self.open:
                    self.error(9)
                self.start()
                seen = True
        if self.open or not seen:
            self.error(3, len(text))

    def characters(self):
        end = self.text.find("<", self.at)
        end = len(self.text) if end < 0 else end
        part = self.text[self.at:end]
        bad = part.find("]]>")
        if bad >= 0:
            self.error(4, self.at + bad)
        text = self.decoded(part, self.at)
        self.at = end
        self.target_data(text)

    def target_data(self, text):
        if hasattr(self.target, "data"):
            self.target.data(text)

    def decoded(self, part, place):
        """Text with what `&` stands for."""
        if "&" not in part:
            return part

        def letter(found):
            name = found[1]
            at = place + found.start()
            if not found[0].endswith(";") or not name:
                self.error(4, at + 1 + len(name) if found[0].endswith(";") or name else at + 1)
            if name.startswith("#"):
                code = int(name[2:], 16) if name[1] == "x" else int(name[1:])
                if code in (9, 10, 13) or 32 <= code < 0xD800 or 0xE000 <= code < 0x110000:
                    return chr(code)
                self.error(14, at)
            if name not in self.entities:
                self.error(11, at)
            return self.entities[name]

        return re.sub(_entity, letter, part)

    def comment(self):
        end = self.text.find("-->", self.at + 4)
        if end < 0:
            self.error(5)
        if hasattr(self.target, "comment"):
            self.target.comment(self.text[self.at + 4:end])
        self.at = end + 3

    def instruction(self):
        end = self.text.find("?>", self.at)
        if end < 0:
            self.error(5)
        name, _, data = self.text[self.at + 2:end].partition(" ")
        if name.lower() != "xml" and hasattr(self.target, "pi"):
            self.target.pi(name, data.strip() or None)
        self.at = end + 2

    def section(self):
        if not self.open:
            self.error(2)
        end = self.text.find("]]>", self.at)
        if end < 0:
            self.error(20)
        self.target_data(self.text[self.at + 9:end])
        self.at = end + 3

    def doctype(self):
        depth = 0
        at = self.at
        while at < len(self.text):
            letter = self.text[at]
            if letter == "[":
                depth += 1
            elif letter == "]":
                depth -= 1
            elif letter == ">" and depth == 0:
                break
            at += 1
        else:
            self.error(5)
        inside = self.text[self.at:at]
        for name, double, single in re.findall(rf"<!ENTITY\s+({_NAME})\s+(?:\"([^\"]*)\"|'([^']*)')", inside):
            self.entities[name] = double or single
        found = re.match(rf"<!DOCTYPE\s+({_NAME})(?:\s+PUBLIC\s+\"([^\"]*)\"\s+\"([^\"]*)\"|\s+SYSTEM\s+\"([^\"]*)\")?", inside)
        if found and hasattr(self.target, "doctype"):
            self.target.doctype(found[1], found[2], found[3] or found[4])
        self.at = at + 1

    def universal(self, name, is_tag, at):
        """A name with the address that its prefix means."""
        prefix, colon, local = name.partition(":")
        if not colon:
            space = self.spaces[-1].get("") if is_tag else None
            return f"{{{space}}}{name}" if space else name
        if prefix not in self.spaces[-1]:
            self.error(27, at)
        return f"{{{self.spaces[-1][prefix]}}}{local}"

    def start(self):
        begin = self.at
        found = _name.match(self.text, begin + 1)
        if not found:
            self.error(4, begin + 1 if begin + 1 < len(self.text) else begin)
        name = found[0]
        at = found.end()
        raw = {}
        while attribute := _attribute.match(self.text, at):
            value = attribute[2] if attribute[2] is not None else attribute[3]
            if attribute[1] in raw:
                self.error(8, attribute.start(1))
            value = value.replace("\n", " ").replace("\t", " ")
            raw[attribute[1]] = self.decoded(value, attribute.end() - 1 - len(value))
            at = attribute.end()
        while at < len(self.text) and self.text[at] in " \t\r\n":
            at += 1
        if at >= len(self.text):
            self.error(5, begin)
        is_empty = self.text.startswith("/>", at)
        if not is_empty and self.text[at] != ">":
            bad = re.compile(rf"{_NAME}\s*=?\s*").match(self.text, at)
            self.error(4, bad.end() if bad else at)
        spaces = self.spaces[-1]
        declared = []
        attributes = {}
        for key, value in raw.items():
            if key == "xmlns" or key.startswith("xmlns:"):
                prefix = key[6:]
                if not declared:
                    spaces = dict(spaces)
                declared.append((prefix, value))
                spaces[prefix] = value
            else:
                attributes[key] = value
        self.spaces.append(spaces)
        if hasattr(self.target, "start_ns"):
            for prefix, value in declared:
                self.target.start_ns(prefix, value)
        attributes = {self.universal(key, False, begin): value for key, value in attributes.items()}
        tag = self.universal(name, True, begin)
        if hasattr(self.target, "start"):
            self.target.start(tag, attributes)
        self.at = at + (2 if is_empty else 1)
        self.open.append((name, tag, declared))
        if is_empty:
            self.close()

    def close(self):
        _, tag, declared = self.open.pop()
        self.spaces.pop()
        if hasattr(self.target, "end"):
            self.target.end(tag)
        if hasattr(self.target, "end_ns"):
            for prefix, _ in reversed(declared):
                self.target.end_ns(prefix)

    def end(self):
        found = re.compile(rf"</({_NAME})\s*>").match(self.text, self.at)
        if not found:
            if ">" not in self.text[self.at:]:
                self.error(5)
            self.error(4, self.at + 2)
        if not self.open:
            self.error(9)
        if self.open[-1][0] != found[1]:
            self.error(7, self.at + 2)
        self.at = found.end()
        self.close()
