"""voluptuous (a validator)."""
# packages: voluptuous

from voluptuous import (
    ALLOW_EXTRA, All, Any, Coerce, Email, Exclusive, Extra, In, Inclusive, Invalid, Length, Lower, Match,
    MultipleInvalid, Optional, PREVENT_EXTRA, Range, Replace, Required, Schema, Unique, Url,
)

search = Schema(
    {
        Required("q"): All(str, Length(min=1)),
        Required("per_page", default=5): All(int, Range(min=1, max=20)),
        "page": All(int, Range(min=0)),
    }
)
print(search({"q": "#topic"}))


def attempt(schema, value):
    try:
        print(schema(value))
    except MultipleInvalid as error:
        print([str(one) for one in error.errors], error.path)
    except Invalid as error:
        print(type(error).__name__, error)


for query in ({}, {"q": ""}, {"q": "x", "per_page": 100}, {"q": "x", "page": -1, "per_page": "a"}, {"q": "x", "more": 1}):
    attempt(search, query)
attempt(Schema([1, "a", str]), [1, "b", 2.5])
attempt(Schema({"a": {"b": [int]}}), {"a": {"b": [1, "x"]}})
attempt(Schema({1: 2}, extra=ALLOW_EXTRA), {2: 3, 1: 2})
attempt(Schema({1: 2}, extra=PREVENT_EXTRA), {2: 3})
attempt(Schema({Extra: object}), {"anything": None})
attempt(Schema(Any("true", "false", All(Any(int, bool), Coerce(bool)))), 1)
attempt(Schema(Any("true", "false")), "moo")
attempt(Schema({Exclusive("x", "g"): int, Exclusive("y", "g"): int}), {"x": 1, "y": 2})
attempt(Schema({Inclusive("h", "size"): int, Inclusive("w", "size"): int}), {"h": 1})
attempt(Schema(All(Match(r"^0x[A-F0-9]+$"), Replace("0x", ""))), "0x1F")
attempt(Schema(All(Lower, In(["red", "blue"]))), "RED")
attempt(Schema(In(["red", "blue"])), "green")
attempt(Schema(Email()), "a.pretty.email@example.org")
attempt(Schema(Email()), "nope")
attempt(Schema(Url()), "http://example.org/x")
attempt(Schema(Unique()), [1, 1, 2])
attempt(Schema({Optional("n", default=list): [int]}), {})
base = Schema({"twitters": []})
attempt(base.extend({Required("id"): int}), {"id": "1"})
print(Schema({"a": 1}) == Schema({"a": 1}), repr(Required("x")), sorted([Optional("b"), Required("a")]))

# out: {'q': '#topic', 'per_page': 5}
# out: ["required key not provided @ data['q']"] ['q']
# out: ["length of value must be at least 1 for dictionary value @ data['q']"] ['q']
# out: ["value must be at most 20 for dictionary value @ data['per_page']"] ['per_page']
# out: ["value must be at least 0 for dictionary value @ data['page']", "expected int for dictionary value @ data['per_page']"] ['page']
# out: ["extra keys not allowed @ data['more']"] ['more']
# out: ['expected str @ data[2]'] [2]
# out: ["expected int @ data['a']['b'][1]"] ['a', 'b', 1]
# out: {2: 3, 1: 2}
# out: ['extra keys not allowed @ data[2]'] [2]
# out: {'anything': None}
# out: True
# out: ['not a valid value'] []
# out: ["two or more values in the same group of exclusion 'g' @ data[<g>]"] [<g>]
# out: ["some but not all values in the same group of inclusion 'size' @ data[<size>]"] [<size>]
# out: 1F
# out: red
# out: ["value must be one of ['blue', 'red']"] []
# out: a.pretty.email@example.org
# out: ['expected an email address'] []
# out: http://example.org/x
# out: ['contains duplicate items: [1]'] []
# out: {'n': []}
# out: ["expected int for dictionary value @ data['id']"] ['id']
# out: True 'x' ['a', 'b']
