"""Dialects found from samples."""

import csv
import io
import random

SAMPLES = [
    "a,b,c\n1,2,3\n4,5,6\n",
    "name;age\nAnn;12\nBob;7\n",
    "'a', 'b', 'c'\n'1', 'x y', '3'\n",
    '"a"\t"b ""quoted"""\n"c"\t"d"\n',
    "one two three\nfour five six\n",
    "Harry's, Arlington Heights, IL, 2/1/03, Kimi Hayes\nShark City, Glendale Heights, IL, 12/28/02, Prezence\n",
    "'Harry''s':'Arlington Heights':'IL':'2/1/03'\n'Shark City':'Glendale':'IL':'12'\n",
    "2147483648;43.0e12;17;abc;def\n147483648;43.0e2;17;abc;def\n",
    "abc\ndef\n",
    "",
    '"only"\n',
    "a|b|c\n\n1|2|3\n",
    "x:y:z\n1:2:3\n",
]


def show(sample, delimiters=None):
    try:
        found = csv.Sniffer().sniff(sample, delimiters)
    except csv.Error as error:
        print(repr(sample[:12]), type(error).__name__, error)
        return
    print(repr(sample[:12]), repr(found.delimiter), repr(found.quotechar), found.doublequote, found.skipinitialspace)
    try:
        print(list(csv.reader(io.StringIO(sample), found))[:2])
    except (csv.Error, TypeError, ValueError) as error:
        print(type(error).__name__, error)


for sample in SAMPLES:
    show(sample)
    show(sample, ";:")
    try:
        print(csv.Sniffer().has_header(sample))
    except Exception as error:
        print(type(error).__name__, error)
dialect = csv.Sniffer().sniff(SAMPLES[0])
print(dialect.__name__, dialect.__bases__, dialect._name, repr(dialect.lineterminator), dialect.quoting)

numbers = random.Random(5)
for _ in range(200):
    delimiter = numbers.choice(",;\t|: ")
    quote = numbers.choice("\"'")
    words = ["", "a", "bc", "1", "2.5", "x y", "it's", 'say "hi"', "a,b", "c;d"]
    lines = []
    for _ in range(numbers.randint(1, 25)):
        row = [numbers.choice(words) for _ in range(3)]
        lines.append(delimiter.join(quote + word + quote if numbers.random() < 0.2 else word for word in row))
    sample = "\n".join(lines)
    show(sample)
    try:
        print(csv.Sniffer().has_header(sample))
    except Exception as error:
        print(type(error).__name__, error)

# out: 'a,b,c\n1,2,3\n' ',' '"' False False
# out: [['a', 'b', 'c'], ['1', '2', '3']]
# out: 'a,b,c\n1,2,3\n' Error Could not determine delimiter
# out: True
# out: 'name;age\nAnn' ';' '"' False False
# out: [['name', 'age'], ['Ann', '12']]
# out: 'name;age\nAnn' ';' '"' False False
# out: [['name', 'age'], ['Ann', '12']]
# out: True
# out: "'a', 'b', 'c" ',' "'" False True
# out: [['a', 'b', 'c'], ['1', 'x y', '3']]
# out: "'a', 'b', 'c" Error Could not determine delimiter
# out: True
# out: '"a"\t"b ""quo' '\t' '"' True False
# out: [['a', 'b "quoted"'], ['c', 'd']]
# out: '"a"\t"b ""quo' Error Could not determine delimiter
# out: False
# out: 'one two thre' ' ' '"' False False
# out: [['one', 'two', 'three'], ['four', 'five', 'six']]
# out: 'one two thre' Error Could not determine delimiter
# out: True
# out: "Harry's, Arl" ',' '"' False True
# out: [["Harry's", 'Arlington Heights', 'IL', '2/1/03', 'Kimi Hayes'], ['Shark City', 'Glendale Heights', 'IL', '12/28/02', 'Prezence']]
# out: "Harry's, Arl" Error Could not determine delimiter
# out: True
# out: "'Harry''s':'" ':' "'" True False
# out: [["Harry's", 'Arlington Heights', 'IL', '2/1/03'], ['Shark City', 'Glendale', 'IL', '12']]
# out: "'Harry''s':'" ':' "'" True False
# out: [["Harry's", 'Arlington Heights', 'IL', '2/1/03'], ['Shark City', 'Glendale', 'IL', '12']]
# out: True
# out: '2147483648;4' ';' '"' False False
# out: [['2147483648', '43.0e12', '17', 'abc', 'def'], ['147483648', '43.0e2', '17', 'abc', 'def']]
# out: '2147483648;4' ';' '"' False False
# out: [['2147483648', '43.0e12', '17', 'abc', 'def'], ['147483648', '43.0e2', '17', 'abc', 'def']]
# out: False
# out: 'abc\ndef\n' Error Could not determine delimiter
# out: 'abc\ndef\n' Error Could not determine delimiter
# out: Error Could not determine delimiter
# out: '' Error Could not determine delimiter
# out: '' Error Could not determine delimiter
# out: Error Could not determine delimiter
# out: '"only"\n' '"' '"' False False
# err: Traceback (most recent call last):
# err:   File "sniffer.py", line 35, in <module>
# err:     show(sample)
# err:     ~~~~^^^^^^^^
# err:   File "sniffer.py", line 31, in show
# err:     try:
        print(list(csv.reader(io.StringIO(sample), found))[:2])
    except (csv.Error, TypeError, ValueError) as error:
        print(type(error).__name__, error)

# out: 'a,b,c\n1,2,3\n' ',' '"' False False
# out: [['a', 'b', 'c'], ['1', '2', '3']]
# out: 'a,b,c\n1,2,3\n' Error Could not determine delimiter
# out: True
# out: 'name;age\nAnn' ';' '"' False False
# out: [['name', 'age'], ['Ann', '12']]
# out: 'name;age\nAnn' ';' '"' False False
# out: [['name', 'age'], ['Ann', '12']]
# out: True
# out: "'a', 'b', 'c" ',' "'" False True
# out: [['a', 'b', 'c'], ['1', 'x y', '3']]
# out: "'a', 'b', 'c" Error Could not determine delimiter
# out: True
# out: '"a"\t"b ""quo' '\t' '"' True False
# out: [['a', 'b "quoted"'], ['c', 'd']]
# out: '"a"\t"b ""quo' Error Could not determine delimiter
# out: False
# out: 'one two thre' ' ' '"' False False
# out: [['one', 'two', 'three'], ['four', 'five', 'six']]
# out: 'one two thre' Error Could not determine delimiter
# out: True
# out: "Harry's, Arl" ',' '"' False True
# out: [["Harry's", 'Arlington Heights', 'IL', '2/1/03', 'Kimi Hayes'], ['Shark City', 'Glendale Heights', 'IL', '12/28/02', 'Prezence']]
# out: "Harry's, Arl" Error Could not determine delimiter
# out: True
# out: "'Harry''s':'" ':' "'" True False
# out: [["Harry's", 'Arlington Heights', 'IL', '2/1/03'], ['Shark City', 'Glendale', 'IL', '12']]
# out: "'Harry''s':'" ':' "'" True False
# out: [["Harry's", 'Arlington Heights', 'IL', '2/1/03'], ['Shark City', 'Glendale', 'IL', '12']]
# out: True
# out: '2147483648;4' ';' '"' False False
# out: [['2147483648', '43.0e12', '17', 'abc', 'def'], ['147483648', '43.0e2', '17', 'abc', 'def']]
# out: '2147483648;4' ';' '"' False False
# out: [['2147483648', '43.0e12', '17', 'abc', 'def'], ['147483648', '43.0e2', '17', 'abc', 'def']]
# out: False
# out: 'abc\ndef\n' Error Could not determine delimiter
# out: 'abc\ndef\n' Error Could not determine delimiter
# out: Error Could not determine delimiter
# out: '' Error Could not determine delimiter
# out: '' Error Could not determine delimiter
# out: Error Could not determine delimiter
# out: '"only"\n' '"' '"' False False
# out: ValueError bad delimiter or quotechar value
# out: '"only"\n' Error Could not determine delimiter
# out: ValueError bad delimiter or quotechar value
# out: 'a|b|c\n\n1|2|3' '|' '"' False False
# out: [['a', 'b', 'c'], []]
# out: 'a|b|c\n\n1|2|3' Error Could not determine delimiter
# out: True
# out: 'x:y:z\n1:2:3\n' ':' '"' False False
# out: [['x', 'y', 'z'], ['1', '2', '3']]
# out: 'x:y:z\n1:2:3\n' ':' '"' False False
# out: [['x', 'y', 'z'], ['1', '2', '3']]
# out: True
# out: dialect (<class 'csv.Dialect'>,) sniffed '\r\n' 0
# out: 'x y:a,b:\n:bc' ':' "'" True False
# out: [['x y', 'a,b', ''], ['', 'bc', 'a']]
# out: False
# out: 'x y:say "hi"' ':' "'" False False
# out: [['x y', 'say "hi"', '2.5'], ["it's", 'a,b', 'bc']]
# out: False
# out: "it's\t2.5\tit'" '\t' '"' True False
# out: [["it's", '2.5', "it's"], ['', 'a,b', 'c;d']]
# out: False
# out: '2.5|2.5|say ' '|' "'" False False
# out: [['2.5', '2.5', 'say "hi"'], ['c;d', 'a', '']]
# out: False
# out: 'say "hi":it\'' ':' "'" False False
# out: [['say "hi"', "it's", '1'], ['2.5', '', "it's"]]
# out: False
# out: '2.5;a,b;bc\ni' ';' "'" True False
# out: [['2.5', 'a,b', 'bc'], ["it's", 'bc', 'bc']]
# out: False
# out: 'a,b,"it\'s",1' ',' '"' True False
# out: [['a', 'b', "it's", '1'], ['a', 'a', 'a,b']]
# out: True
# out: '"c;d" 1 "2.5' ' ' '"' True False
# out: [['c;d', '1', '2.5'], ['1', '2.5', 'x', 'y']]
# out: False
# out: '||c;d\nsay "h' '|' '"' True False
# out: [['', '', 'c;d'], ['say "hi"', '1', '1']]
# out: False
# out: ':x y:\na,b:it' ':' '"' False False
# out: [['', 'x y', ''], ['a,b', "it's", 'say "hi"']]
# out: False
# out: 'it\'s|say "hi' '|' "'" False False
# out: [["it's", 'say "hi"', 'a,b'], ['a', 'c;d', 'x y']]
# out: False
# out: 'a a 1\na 1 "i' ' ' '"' False False
# out: [['a', 'a', '1'], ['a', '1', "it's"]]
# out: False
# out: '\'say "hi"\',a' ',' "'" True False
# out: [['say "hi"', 'a', 'b', ''], ["it's", 'c;d', 'c;d']]
# out: False
# out: "c;d,'c;d',1" ',' "'" False False
# out: [['c;d', 'c;d', '1']]
# out: True
# out: "x y,x y,'2.5" ',' "'" False False
# out: [['x y', 'x y', '2.5'], ['a', '2.5', '2.5']]
# out: False
# out: "c;d it's a" ';' '"' False False
# out: [['c', "d it's a"]]
# out: True
# out: '"a":"a":c;d\n' ':' '"' True False
# out: [['a', 'a', 'c;d'], ['a,b', 'a,b', 'a']]
# out: False
# out: 'it\'s\t"a"\tbc\n' '\t' '"' True False
# out: [["it's", 'a', 'bc'], ['a', 'a,b', "it's"]]
# out: False
# out: 'c;d say "hi"' ' ' '"' False False
# out: [['c;d', 'say', 'hi', 'x', 'y'], ['c;d', '', 'bc']]
# out: True
# out: "a|it's|1\nit'" '|' "'" False False
# out: [['a', "it's", '1'], ["it's", '', '2.5']]
# out: False
# out: 'it\'s:a:\n"x y' ':' '"' True False
# out: [["it's", 'a', ''], ['x y', 'a', 'say hi""']]
# out: False
# out: "'x y';c;d;a\n" ';' "'" False False
# out: [['x y', 'c', 'd', 'a'], ['x y', 'a', "it's"]]
# out: True
# out: 'c;d\tsay "hi"' '\t' "'" False False
# out: [['c;d', 'say "hi"', ''], ['x y', 'a,b', "it's"]]
# out: False
# out: 'say "hi" a,b' ' ' "'" True False
# out: [['say', '"hi"', 'a,b', ''], ['2.5', "it's", '2.5']]
# out: False
# out: 'a,b,2.5,2.5\n' ',' '"' False False
# out: [['a', 'b', '2.5', '2.5'], ['say "hi"', 'a', 'c;d']]
# out: True
# out: '"it\'s";it\'s;' ';' '"' True False
# out: [["it's", "it's", ''], ["it's", 'a', 'a']]
# out: False
# out: '"bc"|x y|"sa' '|' '"' True False
# out: [['bc', 'x y', 'say hi""'], ['say "hi"', 'x y', 'x y']]
# out: False
# out: 'a,b\tx y\t"it\'' '\t' '"' False False
# out: [['a,b', 'x y', "it's"]]
# out: True
# out: 'bc:c;d:x y\nb' ':' '"' False False
# out: [['bc', 'c;d', 'x y'], ['bc', 'bc', 'c;d']]
# out: False
# out: '2.5;2.5;\n1;c' ';' '"' True False
# out: [['2.5', '2.5', ''], ['1', 'c', 'd', 'x y']]
# out: False
# out: 'a,b|a|c;d\n1|' '|' "'" True False
# out: [['a,b', 'a', 'c;d'], ['1', "its'", '2.5']]
# out: False
# out: 'bc,1,say "hi' ',' "'" True False
# out: [['bc', '1', 'say "hi"'], ["it's", 'x y', 'c;d']]
# out: False
# out: '"say "hi""|i' '|' '"' True False
# out: [['say hi""', "it's", 'say "hi"'], ['1', 'say "hi"', '']]
# out: False
# out: 'bc;it\'s;"c;d' ';' '"' False False
# out: [['bc', "it's", 'c;d'], ['x y', 'x y', 'bc']]
# out: False
# out: 'say "hi"|\'bc' '|' "'" False False
# out: [['say "hi"', 'bc', 'bc'], ['x y', '1', 'c;d']]
# out: True
# out: 'a,b bc 1\nbc ' ' ' "'" True False
# out: [['a,b', 'bc', '1'], ['bc', 'c;d', '2.5']]
# out: False
# out: '"2.5" it\'s 2' ' ' '"' True False
# out: [['2.5', "it's", '2.5'], ['', 'c;d', 'a,b']]
# out: False
# out: '1;x y;x y\n1;' ';' "'" True False
# out: [['1', 'x y', 'x y'], ['1', 'x y', 'c', 'd']]
# out: False
# out: "it's\t\ta,b\nsa" '\t' "'" False False
# out: [["it's", '', 'a,b'], ['say "hi"', 'bc', '']]
# out: False
# out: '"c;d"::a,b\nb' ':' '"' False False
# out: [['c;d', '', 'a,b'], ['bc', '2.5', '2.5']]
# out: False
# out: '"a" x y \n2.5' ' ' '"' False False
# out: [['a', 'x', 'y', ''], ['2.5', '2.5', '']]
# out: False
# out: '"",say "hi",' ',' '"' True False
# out: [['', 'say "hi"', 'c;d'], ['2.5', 'a', 'say "hi"']]
# out: False
# out: '1,a,a\n1,bc,b' ',' '"' True False
# out: [['1', 'a', 'a'], ['1', 'bc', 'bc']]
# out: False
# out: 'c;d\tx y\ta,b\n' '\t' '"' True False
# out: [['c;d', 'x y', 'a,b'], ['a,b', 'a,b', '']]
# out: False
# out: "it's:c;d:2.5" ':' '"' False False
# out: [["it's", 'c;d', '2.5'], ['a', '2.5', 'a']]
# out: False
# out: '"x y"\tsay "h' '\t' '"' False False
# out: [['x y', 'say "hi"', "it's"], ['c;d', 'c;d', 'c;d']]
# out: False
# out: 'a,b\tc;d\tbc\nc' '\t' '"' False False
# out: [['a,b', 'c;d', 'bc'], ['c;d', '', 'c;d']]
# out: False
# out: "a\ta,b\t2.5\n'1" '\t' "'" False False
# out: [['a', 'a,b', '2.5'], ['1', '1', '1']]
# out: False
# out: 'bc:1:2.5\n"it' ':' '"' False False
# out: [['bc', '1', '2.5'], ["it's", 'c;d', '']]
# out: False
# out: "c;d,'a',c;d\n" ',' "'" False False
# out: [['c;d', 'a', 'c;d'], ['say "hi"', 'c;d', 'a']]
# out: False
# out: "c;d\t'bc'\tsay" '\t' "'" True False
# out: [['c;d', 'bc', 'say "hi"'], ['a', '2.5', 'a']]
# out: False
# out: "1:'x y':it's" ':' "'" False False
# out: [['1', 'x y', "it's"], ['say "hi"', 'c;d', 'c;d']]
# out: False
# out: 'a "a,b" a\na,' ' ' '"' False False
# out: [['a', 'a,b', 'a'], ['a,b', 'a', "it's"]]
# out: False
# out: 'a,b 2.5 a\nc;' ' ' '"' True False
# out: [['a,b', '2.5', 'a'], ['c;d', '1', 'a,b']]
# out: False
# out: 'say "hi" a i' ' ' "'" False False
# out: [['say', '"hi"', 'a', "it's"], ['a', 'bc', 'x y']]
# out: False
# out: 'x y:c;d:say ' ':' "'" True False
# out: [['x y', 'c;d', 'say "hi"'], ['', 'bc', 'c;d']]
# out: False
# out: '2.5:x y:c;d\n' ':' '"' False False
# out: [['2.5', 'x y', 'c;d'], ['say "hi"', '2.5', '2.5']]
# out: False
# out: 'x y\t\ta\nsay "' '\t' '"' False False
# out: [['x y', '', 'a'], ['say "hi"', 'a,b', '2.5']]
# out: False
# out: 'x y:x y:2.5\n' ':' "'" True False
# out: [['x y', 'x y', '2.5'], ['a', 'a,b', 'a']]
# out: False
# out: '"bc":"x y":1' ':' '"' True False
# out: [['bc', 'x y', '1'], ["it's", "it's", 'bc']]
# out: False
# out: 'c;d|say "hi"' '|' '"' False False
# out: [['c;d', 'say "hi"', 'bc'], ['a,b', 'x y', '2.5']]
# out: False
# out: "bc x y a\n1 '" ' ' "'" False False
# out: [['bc', 'x', 'y', 'a'], ['1', '2.5', 'a']]
# out: False
# out: '2.5:c;d:\n2.5' ':' '"' False False
# out: [['2.5', 'c;d', ''], ['2.5', '2.5', 'c;d']]
# out: False
# out: '\tit\'s\t\'say "' '\t' "'" True False
# out: [['', "it's", 'say "hi"'], ['1', 'x y', '']]
# out: False
# out: "''|''|a\na,b|" '|' "'" True False
# out: [['', '', 'a'], ['a,b', 'x y', "it's"]]
# out: False
# out: 'x y "1" bc\na' ' ' '"' True False
# out: [['x', 'y', '1', 'bc'], ['a,b', '1', 'c;d']]
# out: False
# out: "'1'\t2.5\tx y\n" '\t' "'" False False
# out: [['1', '2.5', 'x y'], ['bc', 'say "hi"', 'c;d']]
# out: False
# out: '1,1,1\n"it\'s"' ',' '"' True False
# out: [['1', '1', '1'], ["it's", 'a', 'say hi""']]
# out: False
# out: '"1";c;d;bc\n"' ';' '"' False False
# out: [['1', 'c', 'd', 'bc'], ["it's", "it's", 'a']]
# out: False
# out: "c;d;it's;c;d" ';' '"' True False
# out: [['c', 'd', "it's", 'c', 'd'], ['x y', 'say "hi"', 'x y']]
# out: True
# out: 'a::a,b\nc;d:a' ':' '"' True False
# out: [['a', '', 'a,b'], ['c;d', 'a,b', 'a']]
# out: False
# out: 'a,b it\'s a\n"' ' ' '"' True False
# out: [['a,b', "it's", 'a'], ['c;d', 'x y', 'a']]
# out: False
# out: 'x y:c;d:a\nsa' ':' "'" True False
# out: [['x y', 'c;d', 'a'], ['say "hi"', '', '1']]
# out: False
# out: 'a;x y;1\na,b;' ';' '"' True False
# out: [['a', 'x y', '1'], ['a,b', "it's", '']]
# out: False
# out: "bc\tit's\t1" '\t' '"' False False
# out: [['bc', "it's", '1']]
# out: True
# out: "1\tit's\tit's\n" '\t' "'" True False
# out: [['1', "it's", "it's"], ['a', '', 'bc']]
# out: False
# out: '"c;d":1:it\'s' ':' '"' False False
# out: [['c;d', '1', "it's"], ['1', "it's", '1']]
# out: False
# out: 'c;d c;d \n 2.' ' ' '"' True False
# out: [['c;d', 'c;d', ''], ['', '2.5', 'a,b']]
# out: False
# out: 'say "hi"|x y' '|' "'" False False
# out: [['say "hi"', 'x y', 'a,b'], ['c;d', 'a,b', '2.5']]
# out: False
# out: "1\tc;d\t''\n''\t" '\t' "'" True False
# out: [['1', 'c;d', ''], ['', 'bc', 'bc']]
# out: False
# out: 'bc:"say "hi"' ':' '"' True False
# out: [['bc', 'say hi""', 'c;d'], ["it's", 'a,b', 'say "hi"']]
# out: False
# out: '\'say "hi"\',1' ',' "'" False False
# out: [['say "hi"', '1', 'a,b'], ['c;d', 'say "hi"', 'a', 'b']]
# out: False
# out: '1\t2.5\t"1"\na,' '\t' '"' False False
# out: [['1', '2.5', '1'], ['a,b', '1', "it's"]]
# out: False
# out: "'a,b'::'it's" ':' "'" True False
# out: [['a,b', '', "its'"], ['x y', 'a,b', 'bc']]
# out: False
# out: 'say "hi" a,b' ' ' '"' False False
# out: [['say', 'hi', 'a,b', 'x', 'y'], ['1', 'c;d', '']]
# out: True
# out: 'it\'s,say "hi' ',' '"' False False
# out: [["it's", 'say "hi"', 'bc'], ['c;d', 'x y', 'bc']]
# out: False
# out: 'bc;a;bc\nbc;s' ';' '"' False False
# out: [['bc', 'a', 'bc'], ['bc', 'say "hi"', '1']]
# out: False
# out: "1|'a,b'|a\n2." '|' "'" False False
# out: [['1', 'a,b', 'a'], ['2.5', "it's", '2.5']]
# out: False
# out: ':x y:say "hi' ':' "'" False False
# out: [['', 'x y', 'say "hi"'], ['bc', 'x y', '']]
# out: False
# out: '2.5;c;d;"2.5' ';' '"' False False
# out: [['2.5', 'c', 'd', '2.5'], ['1', 'c', 'd', 'bc']]
# out: False
# out: '"c;d":1:c;d\n' ':' '"' True False
# out: [['c;d', '1', 'c;d'], ['2.5', '', '2.5']]
# out: False
# out: 'bc|"1"|"c;d"' '|' '"' False False
# out: [['bc', '1', 'c;d'], ['say "hi"', "it's", "it's"]]
# out: False
# out: "it's  it's\nb" ' ' '"' False False
# out: [["it's", '', "it's"], ['bc', 'x', 'y', 'a']]
# out: False
# out: "it's,x y,x y" ',' "'" True False
# out: [["it's", 'x y', 'x y'], ['1', 'c;d', '']]
# out: False
# out: '"bc"|""|it\'s' '|' '"' False False
# out: [['bc', '', "it's"], ['bc', "it's", "it's"]]
# out: False
# out: "'bc';c;d;x y" ';' "'" False False
# out: [['bc', 'c', 'd', 'x y'], ['1', "it's", 'a,b']]
# out: False
# out: ' "a,b" c;d' ' ' '"' False False
# out: [['', 'a,b', 'c;d']]
# out: True
# out: "2.5\t'bc'\t\na\t" '\t' "'" True False
# out: [['2.5', 'bc', ''], ['a', '2.5', 'bc']]
# out: False
# out: "bc\tc;d\t'1'\nc" '\t' "'" False False
# out: [['bc', 'c;d', '1'], ['c;d', '', 'bc']]
# out: False
# out: ";x y;2.5\na;'" ';' "'" True False
# out: [['', 'x y', '2.5'], ['a', 'a,b', 'x y']]
# out: False
# out: "1,'2.5',\n,'c" ',' "'" False False
# out: [['1', '2.5', ''], ['', 'c;d', 'a,b']]
# out: False
# out: '"2.5";a,b;' ';' '"' False False
# out: [['2.5', 'a,b', '']]
# out: True
# out: "bc:it's:''\nx" ':' "'" False False
# out: [['bc', "it's", ''], ['x y', 'x y', 'x y']]
# out: False
# out: "1::it's\nbc:s" ':' '"' False False
# out: [['1', '', "it's"], ['bc', 'say "hi"', 'a,b']]
# out: False
# out: "'x y'\t'bc'\ti" '\t' "'" False False
# out: [['x y', 'bc', "it's"], ["it's", 'a,b', 'x y']]
# out: False
# out: 'say "hi"\t""\t' '\t' '"' True False
# out: [['say "hi"', '', 'bc'], ['2.5', 'bc', "it's"]]
# out: False
# out: 'a,b\t"x y"\t\nx' '\t' '"' False False
# out: [['a,b', 'x y', ''], ['x y', 'c;d', '1']]
# out: False
# out: 'x y:c;d:bc\nx' ':' "'" False False
# out: [['x y', 'c;d', 'bc'], ['x y', '2.5', '']]
# out: False
# out: '\'1\',say "hi"' ',' "'" False False
# out: [['1', 'say "hi"', 'x y'], ['2.5', 'a', '1']]
# out: False
# out: '1;a,b;2.5\n2.' ';' '"' False False
# out: [['1', 'a,b', '2.5'], ['2.5', '2.5', 'bc']]
# out: False
# out: '\tx y\tc;d\nbc\t' '\t' "'" True False
# out: [['', 'x y', 'c;d'], ['bc', 'a', 'say "hi"']]
# out: False
# out: '1;bc;\n;c;d;i' ';' '"' True False
# out: [['1', 'bc', ''], ['', 'c', 'd', "it's"]]
# out: False
# out: '1|2.5|a,b\n1|' '|' "'" False False
# out: [['1', '2.5', 'a,b'], ['1', 'x y', 'bc']]
# out: False
# out: '"it\'s" "it\'s' ' ' '"' True False
# out: [["it's", "it's", ''], ["it's", 'bc', 'x y']]
# out: False
# out: '1\t"2.5"\tbc\nc' '\t' '"' False False
# out: [['1', '2.5', 'bc'], ['c;d', '', 'c;d']]
# out: False
# out: 'c;d x y \n1 "' ' ' '"' True False
# out: [['c;d', 'x', 'y', ''], ['1', '', 'c;d']]
# out: False
# out: "'it's',2.5,'" ',' "'" True False
# out: [["its'", '2.5', "its'"], ['say "hi"', '', 'a']]
# out: False
# out: "it's|x y|1\na" '|' "'" True False
# out: [["it's", 'x y', '1'], ['a,b', '1', 'x y']]
# out: False
# out: ':1:x y\nc;d:i' ':' "'" False False
# out: [['', '1', 'x y'], ['c;d', "it's", '1']]
# out: False
# out: 'a|say "hi"|a' '|' "'" True False
# out: [['a', 'say "hi"', 'a,b'], ['1', '1', '']]
# out: False
# out: "a\ta,b\t\nit's\t" '\t' '"' True False
# out: [['a', 'a,b', ''], ["it's", 'x y', '2.5']]
# out: False
# out: "'c;d'\tx y\ta\n" '\t' "'" False False
# out: [['c;d', 'x y', 'a'], ['c;d', 'a,b', 'a']]
# out: False
# out: 'it\'s|c;d|\n""' '|' '"' True False
# out: [["it's", 'c;d', ''], ['', '', "it's"]]
# out: False
# out: '\t\t1\nbc\ta\t\na,' '\t' '"' True False
# out: [['', '', '1'], ['bc', 'a', '']]
# out: False
# out: '1\t\tx y\na\ta\t1' '\t' '"' False False
# out: [['1', '', 'x y'], ['a', 'a', '1']]
# out: False
# out: '1,a,say "hi"' ',' '"' True False
# out: [['1', 'a', 'say "hi"'], ['2.5', '2.5', 'x y']]
# out: False
# out: "'c;d':it's:i" ':' "'" True False
# out: [['c;d', "it's", "it's"], ['bc', 'a', '1']]
# out: False
# out: 'c;d|c;d|1\n"1' '|' '"' True False
# out: [['c;d', 'c;d', '1'], ['1', 'c;d', '1']]
# out: False
# out: "'a' 'x y' bc" ' ' "'" False False
# out: [['a', 'x y', 'bc'], ['x y', "it's", 'say', '"hi"']]
# out: True
# out: "bc it's a,b\n" ' ' "'" True False
# out: [['bc', "it's", 'a,b'], ['a', 'a', 'bc']]
# out: False
# out: 'it\'s\tsay "hi' '\t' '"' True False
# out: [["it's", 'say "hi"', ''], ['a,b', '', '2.5']]
# out: False
# out: 'a|it\'s|say "' '|' '"' False False
# out: [['a', "it's", 'say "hi"'], ['say "hi"', '1', 'a,b']]
# out: False
# out: 'x y|x y|c;d\n' '|' '"' False False
# out: [['x y', 'x y', 'c;d'], ['', 'a,b', '']]
# out: False
# out: "'it's',c;d,'" ',' "'" True False
# out: [["its'", 'c;d', 'say "hi"'], ['x y', 'x y', 'bc']]
# out: False
# out: ',1,a,b\nbc,a,' ',' "'" True False
# out: [['', '1', 'a', 'b'], ['bc', 'a', '1']]
# out: False
# out: '2.5\t1\t2.5\nx ' '\t' '"' False False
# out: [['2.5', '1', '2.5'], ['x y', '2.5', 'a,b']]
# out: False
# out: 'a 2.5 \n a,b ' ' ' '"' False False
# out: [['a', '2.5', ''], ['', 'a,b', 'a']]
# out: False
# out: "c;d;'2.5';'2" ';' "'" False False
# out: [['c', 'd', '2.5', '2.5'], ['a', 'x y', 'a']]
# out: False
# out: 'say "hi" 2.5' ' ' '"' False False
# out: [['say', 'hi', '2.5', 'a,b'], ['a', 'bc', 'c;d']]
# out: False
# out: 'a,b:c;d:\n1:a' ':' '"' True False
# out: [['a,b', 'c;d', ''], ['1', 'a,b', '1']]
# out: False
# out: 'a x y bc\nc;d' ' ' '"' True False
# out: [['a', 'x', 'y', 'bc'], ['c;d', 'bc', 'c;d']]
# out: False
# out: 'a,b say "hi"' ' ' '"' False False
# out: [['a,b', 'say', 'hi', '2.5'], ['a', 'x', 'y', 'a']]
# out: True
# out: 'a,b:a:1\na:1:' ':' '"' False False
# out: [['a,b', 'a', '1'], ['a', '1', '']]
# out: False
# out: 'say "hi"::\'a' ':' "'" True False
# out: [['say "hi"', '', 'a,b'], ['c;d', "it's", 'x y']]
# out: False
# out: 'x y;"say "hi' ';' '"' True False
# out: [['x y', 'say hi""', 'a,b'], ['c', 'd', 'a,b', 'c', 'd']]
# out: False
# out: 'x y|x y|bc\n1' '|' "'" True False
# out: [['x y', 'x y', 'bc'], ['1', 'c;d', "it's"]]
# out: False
# out: '"2.5"|x y|"2' '|' '"' False False
# out: [['2.5', 'x y', '2.5'], ['a,b', "it's", '']]
# out: False
# out: 'say "hi"|"1"' '|' '"' False False
# out: [['say "hi"', '1', '1'], ['2.5', 'bc', '']]
# out: False
# out: 'c;d;a;"it\'s"' ';' '"' True False
# out: [['c', 'd', 'a', "it's"], ['say "hi"', '', 'bc']]
# out: False
# out: "it's bc it's" ' ' '"' False False
# out: [["it's", 'bc', "it's"], ['', '', 'a,b']]
# out: False
# out: '"1",a,x y\n1,' ',' '"' True False
# out: [['1', 'a', 'x y'], ['1', '1', 'x y']]
# out: False
# out: 'a:"a":a\nbc:i' ':' '"' False False
# out: [['a', 'a', 'a'], ['bc', "it's", 'x y']]
# out: False
# out: "bc::bc\n'say " ':' "'" True False
# out: [['bc', '', 'bc'], ['say "hi"', 'say "hi"', 'c;d']]
# out: False
# out: "2.5 it's say" ' ' "'" False False
# out: [['2.5', "it's", 'say', '"hi"'], ['a', '1', '']]
# out: False
# out: 'c;d,2.5,\na,b' ',' "'" False False
# out: [['c;d', '2.5', ''], ['a', 'b', 'x y', '2.5']]
# out: False
# out: '1,bc,\n,,a,b\n' ',' '"' False False
# out: [['1', 'bc', ''], ['', '', 'a', 'b']]
# out: True
# out: ':"x y":a\nit\'' ':' '"' False False
# out: [['', 'x y', 'a'], ["it's", '', 'a']]
# out: False
# out: ',say "hi",x ' ',' "'" True False
# out: [['', 'say "hi"', 'x y'], ['', "it's", 'bc']]
# out: False
# out: '\'say "hi"\':\'' ':' "'" False False
# out: [['say "hi"', 'say "hi"', 'bc'], ['bc', "it's", '2.5']]
# out: False
# out: 'x y,"say "hi' ',' '"' True False
# out: [['x y', 'say hi""', ''], ['2.5', 'bc', 'x y']]
# out: False
# out: "'bc'\t2.5\t2.5" '\t' "'" True False
# out: [['bc', '2.5', '2.5'], ['a', '', '2.5']]
# out: False
# out: ';bc;it\'s\n1;"' ';' '"' True False
# out: [['', 'bc', "it's"], ['1', 'bc', 'c', 'd']]
# out: False
# out: '"say "hi"" a' ' ' '"' True False
# out: [['say hi""', 'a', 'c;d'], ['1', '', 'say', 'hi']]
# out: False
# out: "'a,b'|bc|x y" '|' "'" False False
# out: [['a,b', 'bc', 'x y']]
# out: True
# out: '"1"|"bc"|"2.' '|' '"' True False
# out: [['1', 'bc', '2.5'], ['bc', '', 'x y']]
# out: False
# out: "a,b;;'c;d'\n;" ';' "'" False False
# out: [['a,b', '', 'c;d'], ['', '1', 'say "hi"']]
# out: False
# out: "bc,1,'2.5'\na" ',' "'" False False
# out: [['bc', '1', '2.5'], ['a', 'b', 'say "hi"', '']]
# out: False
# out: "a\tc;d\tit's\nc" '\t' "'" True False
# out: [['a', 'c;d', "it's"], ['c;d', 'say "hi"', 'a']]
# out: False
# out: 'say "hi"||\'i' '|' "'" True False
# out: [['say "hi"', '', "its'"], ['a', 'a', 'a']]
# out: False
# out: "'x y'  1\na 2" ' ' "'" True False
# out: [['x y', '', '1'], ['a', '2.5', "its'"]]
# out: False
# out: 'say "hi"|bc|' ' ' '"' False False
# out: [['say', "hi|bc|'1'"], ['c;d|x', 'y|2.5']]
# out: True
# out: '\'a\'|say "hi"' '|' "'" False False
# out: [['a', 'say "hi"', 'a'], ['bc', 'say "hi"', 'a']]
# out: False
# out: 'c;d\tsay "hi"' '\t' "'" False False
# out: [['c;d', 'say "hi"', 'a'], ['bc', '2.5', '2.5']]
# out: False
# out: " a it's\nc;d " ' ' '"' True False
# out: [['', 'a', "it's"], ['c;d', "it's", '1']]
# out: False
# out: ' bc "a"\nit\'s' ' ' '"' True False
# out: [['', 'bc', 'a'], ["it's", 'say', 'hi', 'a,b']]
# out: False
# out: "1;x y;c;d\n'x" ';' "'" False False
# out: [['1', 'x y', 'c', 'd'], ['x y', 'c', 'd', 'x y']]
# out: False
# out: "it's,c;d,'sa" ',' "'" False False
# out: [["it's", 'c;d', 'say "hi"'], ["it's", '1', '2.5']]
# out: False
# out: '"x y"|it\'s|i' '|' '"' True False
# out: [['x y', "it's", "it's"], ['c;d', "it's", 'x y']]
# out: False
# out: "a,2.5,it's\na" ',' '"' True False
# out: [['a', '2.5', "it's"], ['a', '2.5', 'say "hi"']]
# out: False
# out: 'a,b\ta\ta\nc;d\t' '\t' '"' False False
# out: [['a,b', 'a', 'a'], ['c;d', 'x y', 'a']]
# out: False
# out: 'c;d|x y|c;d\n' '|' '"' False False
# out: [['c;d', 'x y', 'c;d'], ['c;d', "it's", 'x y']]
# out: False
# out: ':say "hi":sa' ':' "'" False False
# out: [['', 'say "hi"', 'say "hi"'], ['', 'say "hi"', 'x y']]
# out: False
# out: "'a,b' bc say" ' ' '"' False False
# out: [["'a,b'", 'bc', 'say', 'hi'], ["'a,b'", 'x', 'y', 'x', 'y']]
# out: False
# out: "'2.5'|it's|1" '|' "'" False False
# out: [['2.5', "it's", '1'], ["it's", "it's", 'a']]
# out: False
# out: "2.5|c;d|'a,b" '|' "'" False False
# out: [['2.5', 'c;d', 'a,b'], ['bc', 'a,b', 'c;d']]
# out: False
# out: "'c;d',c;d,'b" ',' "'" True False
# out: [['c;d', 'c;d', 'bc'], ['1', "its'", 'bc']]
# out: False
# out: ' c;d \'say "h' ' ' "'" False False
# out: [['', 'c;d', 'say "hi"'], ['', 'x', 'y', 'x', 'y']]
# out: True
# out: 'x y,say "hi"' ',' "'" True False
# out: [['x y', 'say "hi"', "it's"], ['c;d', '2.5', 'say "hi"']]
# out: False
# out: "a,b  x y\n'' " ' ' "'" True False
# out: [['a,b', '', 'x', 'y'], ['', 'a,b', 'a']]
# out: True
# out: 'c;d say "hi"' ' ' '"' False False
# out: [['c;d', 'say', 'hi', 'x', 'y'], ["it's", '2.5', 'bc']]
# out: True
# out: "bc,'it's',a\n" ',' "'" True False
# out: [['bc', "its'", 'a'], ['a', 'b', 'c;d', 'c;d']]
# out: False
# out: 'x y\tx y\ta,b\n' '\t' '"' False False
# out: [['x y', 'x y', 'a,b'], ['a,b', 'x y', '']]
# out: False
# out: 'x y\t""\tbc\n2.' '\t' '"' False False
# out: [['x y', '', 'bc'], ['2.5', 'c;d', 'a']]
# out: False
# out: 'say "hi"\tc;d' '\t' "'" True False
# out: [['say "hi"', 'c;d', 'bc'], ['c;d', 'a,b', '1']]
# out: False
# out: "a,b:x y:it's" ',' '"' False False
# out: [['a', "b:x y:it's"]]
# out: True
# out: 'say "hi",a,b' ',' '"' True False
# out: [['say "hi"', 'a', 'bc'], ['', 'a', 'b', 'x y']]
# out: False
# out: '2.5\t1\tc;d\n"1' '\t' '"' True False
# out: [['2.5', '1', 'c;d'], ['1', 'c;d', "it's"]]
# out: False
# out: "'x y',bc,x y" ',' "'" False False
# out: [['x y', 'bc', 'x y'], ['a', 'b', '1', '']]
# out: True
# out: 'c;d|\'say "hi' '|' "'" False False
# out: [['c;d', 'say "hi"', '2.5'], ['a', 'bc', '']]
# out: False
# out: "'x y' c;d 'b" ' ' "'" False False
# out: [['x y', 'c;d', 'bc'], ['bc', '', 'x', 'y']]
# out: False
