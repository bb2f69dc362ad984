"""schema (a validator)."""
# packages: schema

import re

from schema import And, Forbidden, Literal, Optional, Or, Regex, Schema, SchemaError, Use

people = Schema(
    [
        {
            "name": And(str, len),
            "age": And(Use(int), lambda n: 18 <= n <= 99),
            Optional("gender"): And(str, Use(str.lower), lambda s: s in ("squid", "kid")),
        }
    ]
)
print(people.validate([{"name": "Sue", "age": "28", "gender": "Squid"}, {"name": "Sam", "age": "42"}]))
print(Schema(int).validate(123), Schema(lambda n: n > 0).is_valid(-12))
checks = [
    (Schema(int), "123"),
    (people, [{"name": "Sue", "age": "17"}]),
    (people, [{"name": "", "age": 20}]),
    (people, [{"age": 20}]),
    (people, [{"name": "Sue", "age": "x", "extra": 1}]),
    (Schema({"a": int}), {"a": 1, "b": 2}),
    (Schema(Or("x", 3)), 4),
    (Schema(Regex(r"^[a-z]+\d$")), "abc"),
    (Schema({Forbidden("age"): object, str: object}), {"age": 50}),
    (Schema(And(str, lambda s: s.isupper()), error="{!r} must be loud"), "quiet"),
    (Schema(Use(float)), "one"),
    (Schema({"key": [1, 2]}, name="Named"), {"key": [3]}),
]
for schema, value in checks:
    try:
        print(schema.validate(value))
    except SchemaError as error:
        text = f"{type(error).__name__} | {error} | {error.autos[-1:]} {error.errors[-1:]}"
        print(re.sub("0x[0-9a-f]+", "...", text))
print(Schema({"a": int}, ignore_extra_keys=True).validate({"a": 1, "b": 2}))
print(Schema({Optional("color", default="blue"): str, str: object}).validate({"x": 1}))
print(Schema({Literal("id", description="the id"): int}).json_schema("https://example.com/s"))
print(Schema(Or({"k": int}, [str])).validate(["a"]), Schema((int, float)).validate((5, 7.0)))
print(repr(Schema({"a": And(int, Use(str))})))

# out: [{'name': 'Sue', 'age': 28, 'gender': 'squid'}, {'name': 'Sam', 'age': 42}]
# out: 123 False
# out: SchemaUnexpectedTypeError | '123' should be instance of 'int' | ["'123' should be instance of 'int'"] [None]
# out: SchemaError | Or({'name': And(<class 'str'>, <built-in function len>), 'age': And(Use(<class 'int'>), <function <lambda> at ...>), Optional('gender'): And(<class 'str'>, Use(<method 'lower' of 'str' objects>), <function <lambda> at ...>)}) did not validate {'name': 'Sue', 'age': '17'}
# out: Key 'age' error:
# out: <lambda>(17) should evaluate to True | ['<lambda>(17) should evaluate to True'] [None]
# out: SchemaError | Or({'name': And(<class 'str'>, <built-in function len>), 'age': And(Use(<class 'int'>), <function <lambda> at ...>), Optional('gender'): And(<class 'str'>, Use(<method 'lower' of 'str' objects>), <function <lambda> at ...>)}) did not validate {'name': '', 'age': 20}
# out: Key 'name' error:
# out: len('') should evaluate to True | ["len('') should evaluate to True"] [None]
# out: SchemaError | Or({'name': And(<class 'str'>, <built-in function len>), 'age': And(Use(<class 'int'>), <function <lambda> at ...>), Optional('gender'): And(<class 'str'>, Use(<method 'lower' of 'str' objects>), <function <lambda> at ...>)}) did not validate {'age': 20}
# out: Missing key: 'name' | ["Missing key: 'name'"] [None]
# out: SchemaError | Or({'name': And(<class 'str'>, <built-in function len>), 'age': And(Use(<class 'int'>), <function <lambda> at ...>), Optional('gender'): And(<class 'str'>, Use(<method 'lower' of 'str' objects>), <function <lambda> at ...>)}) did not validate {'name': 'Sue', 'age': 'x', 'extra': 1}
# out: Key 'age' error:
# out: int('x') raised ValueError("invalid literal for int() with base 10: 'x'") | ['int(\'x\') raised ValueError("invalid literal for int() with base 10: \'x\'")'] [None]
# out: SchemaWrongKeyError | Wrong key 'b' in {'a': 1, 'b': 2} | ["Wrong key 'b' in {'a': 1, 'b': 2}"] [None]
# out: SchemaError | Or('x', 3) did not validate 4
# out: 'x' does not match 4
# out: 3 does not match 4 | ['3 does not match 4'] [None]
# out: SchemaError | 'abc' does not match '^[a-z]+\\d$' | ["'abc' does not match '^[a-z]+\\\\d$'"] [None]
# out: SchemaForbiddenKeyError | Forbidden key encountered: 'age' in {'age': 50} | ["Forbidden key encountered: 'age' in {'age': 50}"] [None]
# out: SchemaError | 'quiet' must be loud | ["<lambda>('quiet') should evaluate to True"] [None]
# out: SchemaError | float('one') raised ValueError("could not convert string to float: 'one'") | ['float(\'one\') raised ValueError("could not convert string to float: \'one\'")'] [None]
# out: SchemaError | 'Named' Key 'key' error:
# out: Or(1, 2) did not validate 3
# out: 1 does not match 3
# out: 2 does not match 3 | ['2 does not match 3'] [None]
# out: {'a': 1}
# out: {'x': 1, 'color': 'blue'}
# out: {'type': 'object', 'properties': {'id': {'description': 'the id', 'type': 'integer'}}, 'required': ['id'], 'additionalProperties': False, '$id': 'https://example.com/s', '$schema': 'http://json-schema.org/draft-07/schema#'}
# out: ['a'] (5, 7.0)
# out: Schema({'a': And(<class 'int'>, Use(<class 'str'>))})
