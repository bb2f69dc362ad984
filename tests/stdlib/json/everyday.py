import json, collections
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except BaseException as e: print(type(e).__name__,e)
for s in ['', '{', '[', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '[1,]', '[1 2]','[1,2', '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\ud83d\\ude00"','"\\ud83d"', '-', '-1', '01', '1.5e3', '1.', '1e', 'nul', 'NaN', '-Infinity', '[1,2]x', ' {"a" : [1 , 2.5, {"b":null}], "c": true}  ', '{1:2}', "{'a':1}", '{"a" 1}', '{"a":1 "b":2}', '\ufeff1', '\n\n  x', '[]', '{}', '"\\', '{"a":}', '[,1]', '1E400', '"é"', '{"a":1,"a":2}','[1,,2]','tru','"abc\\"','{,}']:
    t(json.loads, s)
t(json.loads, b'{"a": 1}'); t(json.loads, 5); t(json.loads, '[1.5, 2]', parse_float=str, parse_int=lambda s: s+'i'); t(json.loads, '{"a": {"b": 1}}', object_hook=lambda d: list(d.items())); t(json.loads, '{"a": 1}', object_pairs_hook=collections.OrderedDict)
t(json.loads, '"a\nb"', strict=False)
for o in [None, True, 1, 1.5, 'a"\\\n\té\U0001f600\x7f', [1,[2,(3,)],{}], {}, {'a':1,'b':[1,2,{'c':None}]}, {1:2,None:3,True:4,2.5:5}, {(1,2):3}, set(), float('nan'), float('inf'), [], [[]], 1e100, 1e16, 10**30,[1,set()]]:
    t(json.dumps, o); t(json.dumps, o, indent=2); t(json.dumps, o, indent='\t', ensure_ascii=False); t(json.dumps, o, skipkeys=True, allow_nan=False, separators=(',',':')); t(json.dumps, o, default=str)
    t(lambda: ''.join(json.JSONEncoder(indent=4).iterencode(o)))
    t(lambda: ''.join(json.JSONEncoder(skipkeys=True).iterencode(o)))
t(json.dumps, {'b':1,'a':2}, sort_keys=True); t(json.dumps, {'b':1,3:2}, sort_keys=True); t(json.dumps, [1,2], indent=0)
l=[]; l.append(l); t(json.dumps,l)
d={}; d['a']=d; t(json.dumps,d)
t(json.dumps, {(1,):2}, skipkeys=True, indent=2)
class E(json.JSONEncoder):
    def default(self,o):
        if isinstance(o,set): return sorted(o)
        return super().default(o)
t(json.dumps, {'x':{3,1}}, cls=E); t(json.dumps, {'x':object}, cls=E)
try: json.loads('[1,\n 2,\n x]')
except json.JSONDecodeError as e: print(e.msg,e.pos,e.lineno,e.colno,e.doc)
t(lambda: json.JSONDecoder().raw_decode('[1] x'));t(lambda: json.JSONDecoder().raw_decode(' [1] x'))

# out: JSONDecodeError Expecting value: line 1 column 1 (char 0)
# out: JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# out: JSONDecodeError Expecting value: line 1 column 2 (char 1)
# out: JSONDecodeError Expecting ':' delimiter: line 1 column 5 (char 4)
# out: JSONDecodeError Expecting value: line 1 column 6 (char 5)
# out: JSONDecodeError Expecting ',' delimiter: line 1 column 7 (char 6)
# out: JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 8 (char 7)
# out: JSONDecodeError Illegal trailing comma before end of object: line 1 column 7 (char 6)
# out: JSONDecodeError Illegal trailing comma before end of array: line 1 column 3 (char 2)
# out: JSONDecodeError Expecting ',' delimiter: line 1 column 4 (char 3)
# out: JSONDecodeError Expecting ',' delimiter: line 1 column 5 (char 4)
# out: JSONDecodeError Unterminated string starting at: line 1 column 1 (char 0)
# out: JSONDecodeError Invalid control character at: line 1 column 3 (char 2)
# out: JSONDecodeError Invalid \escape: line 1 column 2 (char 1)
# out: JSONDecodeError Invalid \uXXXX escape: line 1 column 3 (char 2)
# out: '😀'
# out: '\ud83d'
# out: JSONDecodeError Expecting value: line 1 column 1 (char 0)
# out: -1
# out: JSONDecodeError Extra data: line 1 column 2 (char 1)
# out: 1500.0
# out: JSONDecodeError Extra data: line 1 column 2 (char 1)
# out: JSONDecodeError Extra data: line 1 column 2 (char 1)
# out: JSONDecodeError Expecting value: line 1 column 1 (char 0)
# out: nan
# out: -inf
# out: JSONDecodeError Extra data: line 1 column 6 (char 5)
# out: {'a': [1, 2.5, {'b': None}], 'c': True}
# out: JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# out: JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# out: JSONDecodeError Expecting ':' delimiter: line 1 column 6 (char 5)
# out: JSONDecodeError Expecting ',' delimiter: line 1 column 8 (char 7)
# out: JSONDecodeError Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)
# out: JSONDecodeError Expecting value: line 3 column 3 (char 4)
# out: []
# out: {}
# out: JSONDecodeError Unterminated string starting at: line 1 column 1 (char 0)
# out: JSONDecodeError Expecting value: line 1 column 6 (char 5)
# out: JSONDecodeError Expecting value: line 1 column 2 (char 1)
# out: inf
# out: 'é'
# out: {'a': 2}
# out: JSONDecodeError Expecting value: line 1 column 4 (char 3)
# out: JSONDecodeError Expecting value: line 1 column 1 (char 0)
# out: JSONDecodeError Unterminated string starting at: line 1 column 1 (char 0)
# out: JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# out: {'a': 1}
# out: TypeError the JSON object must be str, bytes or bytearray, not int
# out: ['1.5', '2i']
# out: [('a', [('b', 1)])]
# out: OrderedDict({'a': 1})
# out: 'a\nb'
# out: 'null'
# out: 'null'
# out: 'null'
# out: 'null'
# out: 'null'
# out: 'null'
# out: 'null'
# out: 'true'
# out: 'true'
# out: 'true'
# out: 'true'
# out: 'true'
# out: 'true'
# out: 'true'
# out: '1'
# out: '1'
# out: '1'
# out: '1'
# out: '1'
# out: '1'
# out: '1'
# out: '1.5'
# out: '1.5'
# out: '1.5'
# out: '1.5'
# out: '1.5'
# out: '1.5'
# out: '1.5'
# out: '"a\\"\\\\\\n\\t\\u00e9\\ud83d\\ude00\\u007f"'
# out: '"a\\"\\\\\\n\\t\\u00e9\\ud83d\\ude00\\u007f"'
# out: '"a\\"\\\\\\n\\té😀\x7f"'
# out: '"a\\"\\\\\\n\\t\\u00e9\\ud83d\\ude00\\u007f"'
# out: '"a\\"\\\\\\n\\t\\u00e9\\ud83d\\ude00\\u007f"'
# out: '"a\\"\\\\\\n\\t\\u00e9\\ud83d\\ude00\\u007f"'
# out: '"a\\"\\\\\\n\\t\\u00e9\\ud83d\\ude00\\u007f"'
# out: '[1, [2, [3]], {}]'
# out: '[\n  1,\n  [\n    2,\n    [\n      3\n    ]\n  ],\n  {}\n]'
# out: '[\n\t1,\n\t[\n\t\t2,\n\t\t[\n\t\t\t3\n\t\t]\n\t],\n\t{}\n]'
# out: '[1,[2,[3]],{}]'
# out: '[1, [2, [3]], {}]'
# out: '[\n    1,\n    [\n        2,\n        [\n            3\n        ]\n    ],\n    {}\n]'
# out: '[1, [2, [3]], {}]'
# out: '{}'
# out: '{}'
# out: '{}'
# out: '{}'
# out: '{}'
# out: '{}'
# out: '{}'
# out: '{"a": 1, "b": [1, 2, {"c": null}]}'
# out: '{\n  "a": 1,\n  "b": [\n    1,\n    2,\n    {\n      "c": null\n    }\n  ]\n}'
# out: '{\n\t"a": 1,\n\t"b": [\n\t\t1,\n\t\t2,\n\t\t{\n\t\t\t"c": null\n\t\t}\n\t]\n}'
# out: '{"a":1,"b":[1,2,{"c":null}]}'
# out: '{"a": 1, "b": [1, 2, {"c": null}]}'
# out: '{\n    "a": 1,\n    "b": [\n        1,\n        2,\n        {\n            "c": null\n        }\n    ]\n}'
# out: '{"a": 1, "b": [1, 2, {"c": null}]}'
# out: '{"1": 4, "null": 3, "2.5": 5}'
# out: '{\n  "1": 4,\n  "null": 3,\n  "2.5": 5\n}'
# out: '{\n\t"1": 4,\n\t"null": 3,\n\t"2.5": 5\n}'
# out: '{"1":4,"null":3,"2.5":5}'
# out: '{"1": 4, "null": 3, "2.5": 5}'
# out: '{\n    "1": 4,\n    "null": 3,\n    "2.5": 5\n}'
# out: '{"1": 4, "null": 3, "2.5": 5}'
# out: TypeError keys must be str, int, float, bool or None, not tuple
# out: TypeError keys must be str, int, float, bool or None, not tuple
# out: TypeError keys must be str, int, float, bool or None, not tuple
# out: '{}'
# out: TypeError keys must be str, int, float, bool or None, not tuple
# out: TypeError keys must be str, int, float, bool or None, not tuple
# out: '{}'
# out: TypeError Object of type set is not JSON serializable
# out: TypeError Object of type set is not JSON serializable
# out: TypeError Object of type set is not JSON serializable
# out: TypeError Object of type set is not JSON serializable
# out: '"set()"'
# out: TypeError Object of type set is not JSON serializable
# out: TypeError Object of type set is not JSON serializable
# out: 'NaN'
# out: 'NaN'
# out: 'NaN'
# out: ValueError Out of range float values are not JSON compliant: nan
# out: 'NaN'
# out: 'NaN'
# out: 'NaN'
# out: 'Infinity'
# out: 'Infinity'
# out: 'Infinity'
# out: ValueError Out of range float values are not JSON compliant: inf
# out: 'Infinity'
# out: 'Infinity'
# out: 'Infinity'
# out: '[]'
# out: '[]'
# out: '[]'
# out: '[]'
# out: '[]'
# out: '[]'
# out: '[]'
# out: '[[]]'
# out: '[\n  []\n]'
# out: '[\n\t[]\n]'
# out: '[[]]'
# out: '[[]]'
# out: '[\n    []\n]'
# out: '[[]]'
# out: '1e+100'
# out: '1e+100'
# out: '1e+100'
# out: '1e+100'
# out: '1e+100'
# out: '1e+100'
# out: '1e+100'
# out: '1e+16'
# out: '1e+16'
# out: '1e+16'
# out: '1e+16'
# out: '1e+16'
# out: '1e+16'
# out: '1e+16'
# out: '1000000000000000000000000000000'
# out: '1000000000000000000000000000000'
# out: '1000000000000000000000000000000'
# out: '1000000000000000000000000000000'
# out: '1000000000000000000000000000000'
# out: '1000000000000000000000000000000'
# out: '1000000000000000000000000000000'
# out: TypeError Object of type set is not JSON serializable
# out: TypeError Object of type set is not JSON serializable
# out: TypeError Object of type set is not JSON serializable
# out: TypeError Object of type set is not JSON serializable
# out: '[1, "set()"]'
# out: TypeError Object of type set is not JSON serializable
# out: TypeError Object of type set is not JSON serializable
# out: '{"a": 2, "b": 1}'
# out: TypeError '<' not supported between instances of 'int' and 'str'
# out: '[\n1,\n2\n]'
# out: ValueError Circular reference detected
# out: ValueError Circular reference detected
# out: '{\n  \n}'
# out: '{"x": [1, 3]}'
# out: TypeError Object of type type is not JSON serializable
# out: Expecting value 9 3 2 [1,
# out:  2,
# out:  x]
# out: ([1], 3)
# out: JSONDecodeError Expecting value: line 1 column 1 (char 0)
