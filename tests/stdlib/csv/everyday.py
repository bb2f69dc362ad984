"""csv: readers, writers, dialects and their errors."""

import csv
import io


def shown(action):
    try:
        print(repr(action()))
    except (csv.Error, TypeError, ValueError) as error:
        print(type(error), error)


def written(row, **options):
    target = io.StringIO(newline='')
    count = csv.writer(target, **options).writerow(row)
    return count, target.getvalue()


def read(*lines, **options):
    return list(csv.reader(lines, **options))


mixed = [None, '', 1, 1.5, 'a,"b"']
for quoting in range(6):
    shown(lambda: written(mixed, quoting=quoting, escapechar='\\'))
shown(lambda: written(['a"b'], doublequote=False))
shown(lambda: written(['']))
shown(lambda: written(5))
shown(lambda: written([1], delimiter=';;'))
shown(lambda: written([1], foo=1))
shown(lambda: read('a, "b""c" ,\r\n', '\n', '"two\n', 'lines",x'))
shown(lambda: read('a, "b""c"', skipinitialspace=True))
shown(lambda: read('1,"2",', quoting=csv.QUOTE_NONNUMERIC))
shown(lambda: read('"a"b', strict=True))
shown(lambda: read('a\nb'))
shown(lambda: read('a', dialect='none'))
csv.register_dialect('semicolons', delimiter=';', quotechar="'")
shown(lambda: (read("'a;b';c", dialect='semicolons'), csv.list_dialects()))

target = io.StringIO(newline='')
rows = csv.DictWriter(target, ['name', 'age'], restval='?', lineterminator='\n')
rows.writeheader()
rows.writerows([{'name': 'Ann, B.', 'age': 3}, {'name': 'Bo'}])
shown(lambda: rows.writerow({'size': 1}))
print(repr(target.getvalue()))
target.seek(0)
for row in csv.DictReader(target):
    print(row)
print(list(csv.DictReader(['1,2,3', '4'], ['x', 'y'], restkey='more')))

# out: (19, ',,1,1.5,"a,""b"""\r\n')
# out: (27, '"","","1","1.5","a,""b"""\r\n')
# out: (23, '"","",1,1.5,"a,""b"""\r\n')
# out: (18, ',,1,1.5,a\\,\\"b\\"\r\n')
# out: (21, ',"",1,1.5,"a,""b"""\r\n')
# out: (25, ',"","1","1.5","a,""b"""\r\n')
# out: <class '_csv.Error'> need to escape, but no escapechar set
# out: (4, '""\r\n')
# out: <class '_csv.Error'> iterable expected, not int
# out: <class 'TypeError'> "delimiter" must be a 1-character string
# out: <class 'TypeError'> this function got an unexpected keyword argument 'foo'
# out: [['a', ' "b""c" ', ''], [], ['two\nlines', 'x']]
# out: [['a', 'b"c']]
# out: [[1.0, '2', '']]
# out: <class '_csv.Error'> ',' expected after '"'
# out: <class '_csv.Error'> new-line character seen in unquoted field - do you need to open the file with newline=''?
# out: <class '_csv.Error'> unknown dialect
# out: ([['a;b', 'c']], ['excel', 'excel-tab', 'unix', 'semicolons'])
# out: <class 'ValueError'> dict contains fields not in fieldnames: 'size'
# out: 'name,age\n"Ann, B.",3\nBo,?\n'
# out: {'name': 'Ann, B.', 'age': '3'}
# out: {'name': 'Bo', 'age': '?'}
# out: [{'x': '1', 'y': '2', 'more': ['3']}, {'x': '4', 'y': None}]
