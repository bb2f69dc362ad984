# Trees of XML: read, searched, changed, written; what is wrong with texts.
import io
import os
import tempfile
import xml.etree.ElementTree as ET


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options)))
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "position", ""))


text = """<?xml version="1.0"?>
<!-- a comment -->
<data version='1'>
    <country name="Liechtenstein">
        <rank updated="yes">2</rank>
        <year>2008</year>
        <neighbor name="Austria" direction="E"/>
        <neighbor name="Switzerland" direction="W"/>
    </country>
    <country name="Singapore &amp; more">
        <rank>5</rank>
        <year>2011</year><![CDATA[ <raw> ]]>
        <neighbor name="Malaysia"/>tail &#65;&lt;
    </country>
</data>
"""
root = ET.fromstring(text)
print(root.tag, root.attrib, len(root), [child.get("name") for child in root])
print(root[0][1].text, repr(root[0].text), root[1][1].tail, root.find("country").attrib)
for path in ("country/rank", ".//neighbor", "*", ".", "country[2]/year", "country[@name]", "country[last()]", ".//rank/..",
             "country[year='2011']", ".//neighbor[@direction='E']", "country[rank]", "./country/neighbor[2]", "none", "country/*",
             ".//year[.='2008']", "country[last()-1]", ".//neighbor[@direction!='E']"):
    print(path, [element.get("name") or element.text and element.text.strip() for element in root.findall(path)])
print(root.findtext("country/year"), root.findtext("none"), root.findtext("none", "default"), root.find("none"))
print([element.tag for element in root.iter()], [element.text for element in root.iter("year")])
print("".join(root.itertext()).split())
for rank in root.iter("rank"):
    rank.text = str(int(rank.text) + 1)
    rank.set("updated", "no")
root.remove(root[0])
ET.SubElement(root, "added", {"a": "<&\">"}, b="2").text = "x < y & z"
root.insert(0, ET.Comment(" first "))
root.append(ET.ProcessingInstruction("target", "text"))
print(ET.tostring(root, encoding="unicode"))
print(ET.tostring(ET.fromstring("<a>ü<b/></a>")), ET.tostring(ET.fromstring("<a>ü<b/></a>"), "utf-8"), ET.tostring(ET.fromstring("<a>ü</a>"), "unicode"))
print(ET.tostring(ET.fromstring("<a>ü</a>"), "latin-1"), ET.tostring(ET.Element("e"), short_empty_elements=False))
ET.dump(ET.fromstring("<p>x<br/>y<script>1 &lt; 2</script></p>"))
print(ET.tostring(ET.fromstring("<p>x<br/>y<script>1 &lt; 2</script></p>"), "unicode", "html"), ET.tostring(root, "unicode", "text").split())
tree = ET.ElementTree(ET.fromstring("<a><b><c/></b><d>t</d></a>"))
ET.indent(tree)
print(ET.tostring(tree.getroot(), "unicode"))
ET.indent(tree, "\t", 1)
print(repr(ET.tostring(tree.getroot(), "unicode")))
name = os.path.join(tempfile.mkdtemp(), "x.xml")
tree.write(name, encoding="utf-8", xml_declaration=True)
print(open(name).read().split("\n")[0], ET.parse(name).getroot().tag, ET.parse(name).find("b/c"). tag)
spaced = ET.fromstring('<root xmlns="http://d" xmlns:x="http://x" x:a="1"><x:child/><plain y="2"/></root>')
print(spaced.tag, spaced.attrib, [child.tag for child in spaced], spaced.find("x:child", {"x": "http://x"}) is spaced[0])
print(spaced.findall("{http://d}plain"), len(spaced.findall("{*}child")), spaced.find("plain", {"": "http://d"}).attrib) if 0 else None
print(ET.tostring(spaced, "unicode"))
ET.register_namespace("mine", "http://x")
print(ET.tostring(spaced, "unicode", default_namespace=None))
print([(event, element.tag) for event, element in ET.iterparse(io.StringIO("<a><b/>t</a>"), ("start", "end"))])
element = ET.Element("e", a="1")
element.extend([ET.Element("x"), ET.Element("y")])
element[0] = ET.Element("z")
del element[1]
print([child.tag for child in element], element.keys(), element.items(), ET.iselement(element), element.get("q", 0))
attempt(element.append, "x")
attempt(element.remove, ET.Element("z"))
attempt(lambda: element[5])
attempt(ET.tostring, ET.Element(5))
attempt(lambda: ET.tostring(ET.Element("x", a=1)))
for broken in ("", "text", "<a>", "<a></b>", "<a/><b/>", "<a b='1' b='2'/>", "<a>&none;</a>", "<a b=1/>", "<a", "<a><!-- x</a>",
               "<a>\n  <b></c>\n</a>", "<x:a/>", "<a>&</a>", "<1/>", "  "):
    attempt(ET.fromstring, broken)
attempt(root.findall, "/absolute")
attempt(root.findall, "country[0]")
attempt(root.find, "x:y")
print(ET.QName("http://x", "t"), repr(ET.QName("t")), ET.QName("a") == "a")
ids = ET.XMLID("<a id='1'><b id='2'/></a>")[1]
print(sorted(ids))

# out: data {'version': '1'} 2 ['Liechtenstein', 'Singapore & more']
# out: 2008 '\n        '  <raw>
# out:          {'name': 'Liechtenstein'}
# out: country/rank ['2', '5']
# out: .//neighbor ['Austria', 'Switzerland', 'Malaysia']
# out: * ['Liechtenstein', 'Singapore & more']
# out: . ['']
# out: country[2]/year ['2011']
# out: country[@name] ['Liechtenstein', 'Singapore & more']
# out: country[last()] ['Singapore & more']
# out: .//rank/.. ['Liechtenstein', 'Singapore & more']
# out: country[year='2011'] ['Singapore & more']
# out: .//neighbor[@direction='E'] ['Austria']
# out: country[rank] ['Liechtenstein', 'Singapore & more']
# out: ./country/neighbor[2] ['Switzerland']
# out: none []
# out: country/* ['2', '2008', 'Austria', 'Switzerland', '5', '2011', 'Malaysia']
# out: .//year[.='2008'] ['2008']
# out: country[last()-1] ['Liechtenstein']
# out: .//neighbor[@direction!='E'] ['Switzerland']
# out: 2008 None default None
# out: ['data', 'country', 'rank', 'year', 'neighbor', 'neighbor', 'country', 'rank', 'year', 'neighbor'] ['2008', '2011']
# out: ['2', '2008', '5', '2011', '<raw>', 'tail', 'A<']
# out: <data version="1">
# out:     <!-- first --><country name="Singapore &amp; more">
# out:         <rank updated="no">6</rank>
# out:         <year>2011</year> &lt;raw&gt;
# out:         <neighbor name="Malaysia" />tail A&lt;
# out:     </country>
# out: <added a="&lt;&amp;&quot;&gt;" b="2">x &lt; y &amp; z</added><?target text?></data>
# out: b'<a>&#252;<b /></a>' b'<a>\xc3\xbc<b /></a>' <a>ü</a>
# out: b"<?xml version='1.0' encoding='latin-1'?>\n<a>\xfc</a>" b'<e></e>'
# out: <p>x<br />y<script>1 &lt; 2</script></p>
# out: <p>x<br>y<script>1 < 2</script></p> ['first', '6', '2011', '<raw>', 'tail', 'A<', 'x', '<', 'y', '&', 'ztarget', 'text']
# out: <a>
# out:   <b>
# out:     <c />
# out:   </b>
# out:   <d>t</d>
# out: </a>
# out: '<a>\n\t\t<b>\n\t\t\t<c />\n\t\t</b>\n\t\t<d>t</d>\n\t</a>'
# out: <?xml version='1.0' encoding='utf-8'?> a c
# out: {http://d}root {'{http://x}a': '1'} ['{http://x}child', '{http://d}plain'] True
# out: <ns0:root xmlns:ns0="http://d" xmlns:ns1="http://x" ns1:a="1"><ns1:child /><ns0:plain y="2" /></ns0:root>
# out: <ns0:root xmlns:mine="http://x" xmlns:ns0="http://d" mine:a="1"><mine:child /><ns0:plain y="2" /></ns0:root>
# out: [('start', 'a'), ('start', 'b'), ('end', 'b'), ('end', 'a')]
# out: ['z'] ['a'] [('a', '1')] True 0
# out: TypeError append() argument 1 must be xml.etree.ElementTree.Element, not str
# out: ValueError list.remove(x): x not in list
# out: IndexError child index out of range
# out: TypeError cannot serialize 5 (type int)
# out: TypeError cannot serialize 1 (type int)
# out: ParseError no element found: line 1, column 0 (1, 0)
# out: ParseError syntax error: line 1, column 0 (1, 0)
# out: ParseError no element found: line 1, column 3 (1, 3)
# out: ParseError mismatched tag: line 1, column 5 (1, 5)
# out: ParseError junk after document element: line 1, column 4 (1, 4)
# out: ParseError duplicate attribute: line 1, column 9 (1, 9)
# out: ParseError undefined entity: line 1, column 3 (1, 3)
# out: ParseError not well-formed (invalid token): line 1, column 5 (1, 5)
# out: ParseError unclosed token: line 1, column 0 (1, 0)
# out: ParseError unclosed token: line 1, column 3 (1, 3)
# out: ParseError mismatched tag: line 2, column 7 (2, 7)
# out: ParseError unbound prefix: line 1, column 0 (1, 0)
# out: ParseError not well-formed (invalid token): line 1, column 4 (1, 4)
# out: ParseError not well-formed (invalid token): line 1, column 1 (1, 1)
# out: ParseError no element found: line 1, column 2 (1, 2)
# out: SyntaxError cannot use absolute path on element
# out: SyntaxError XPath position >= 1 expected
# out: None
# out: {http://x}t <QName 't'> True
# out: ['1', '2']
