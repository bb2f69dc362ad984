"""tomli (a parser, of TOML)."""
# packages: tomli

import datetime
import io
import tomli

text = """
title = "TOML Example"   # a comment
hex = 0xDEADBEEF
big = 1_000_000
float = -6.626e-34
special = [inf, -inf, nan]
multi = \"\"\"
Roses are red\\
   Violets\\tare blue\"\"\"
literal = 'C:\\Users\\node'

[owner]
name = "Tom Preston-Werner"
dob = 1979-05-27T07:32:00-08:00
local = 1979-05-27T07:32:00.5
day = 1979-05-27
time = 07:32:00

[database]
enabled = true
ports = [ 8000, 8001, 8002, ]
data = [ ["delta", "phi"], [3.14] ]
temp_targets = { cpu = 79.5, case = 72.0 }

[servers.alpha]
ip = "10.0.0.1"
role."front end" = 1

[[products]]
name = "Hammer"
[[products]]
name = "Nail"
[[products.colors]]
"\\u00e9" = "gray"
"""
data = tomli.loads(text)
for key, value in data.items():
    print(key, value)
print(data["owner"]["dob"].utcoffset(), data["owner"]["dob"] == datetime.datetime(1979, 5, 27, 15, 32, tzinfo=datetime.timezone.utc))
print(tomli.load(io.BytesIO(b"a.b.c = 1")))
from decimal import Decimal

print(tomli.loads("pi = 3.14159265358979", parse_float=Decimal))
for bad in ("a = ", "a = 1\na = 2", "[x]\n[x]", "x = 'abc", "= 1", "a = 2024-13-01", 'a = "\\q"', "[[a]]\n[a]", "a = [1, 2", "é = 1"):
    try:
        print(tomli.loads(bad))
    except tomli.TOMLDecodeError as error:
        print(type(error).__name__, error, error.lineno, error.colno)
try:
    tomli.load(io.StringIO("a = 1"))
except TypeError as error:
    print(error)

# out: title TOML Example
# out: hex 3735928559
# out: big 1000000
# out: float -6.626e-34
# out: special [inf, -inf, nan]
# out: multi Roses are redViolets	are blue
# out: literal C:\Users\node
# out: owner {'name': 'Tom Preston-Werner', 'dob': datetime.datetime(1979, 5, 27, 7, 32, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=57600))), 'local': datetime.datetime(1979, 5, 27, 7, 32, 0, 500000), 'day': datetime.date(1979, 5, 27), 'time': datetime.time(7, 32)}
# out: database {'enabled': True, 'ports': [8000, 8001, 8002], 'data': [['delta', 'phi'], [3.14]], 'temp_targets': {'cpu': 79.5, 'case': 72.0}}
# out: servers {'alpha': {'ip': '10.0.0.1', 'role': {'front end': 1}}}
# out: products [{'name': 'Hammer'}, {'name': 'Nail', 'colors': [{'é': 'gray'}]}]
# out: -1 day, 16:00:00 True
# out: {'a': {'b': {'c': 1}}}
# out: {'pi': Decimal('3.14159265358979')}
# out: TOMLDecodeError Invalid value (at end of document) 1 5
# out: TOMLDecodeError Cannot overwrite a value (at end of document) 2 6
# out: TOMLDecodeError Cannot declare ('x',) twice (at line 2, column 3) 2 3
# out: TOMLDecodeError Expected "'" (at end of document) 1 9
# out: TOMLDecodeError Invalid statement (at line 1, column 1) 1 1
# out: TOMLDecodeError Expected newline or end of document after a statement (at line 1, column 9) 1 9
# out: TOMLDecodeError Unescaped '\' in a string (at line 1, column 8) 1 8
# out: TOMLDecodeError Cannot declare ('a',) twice (at line 2, column 3) 2 3
# out: TOMLDecodeError Unclosed array (at end of document) 1 10
# out: TOMLDecodeError Invalid statement (at line 1, column 1) 1 1
# out: File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`
