"""chevron (a template engine, of Mustache)."""
# packages: chevron

import chevron

print(chevron.render("Hello, {{ mustache }}!", {"mustache": "World"}))
args = {
    "template": """
{{#people}}
* {{name}}{{#admin}} (admin){{/admin}}{{^email}} has no mail{{/email}}
{{/people}}
{{! a comment }}
{{{raw}}} {{&raw}} {{raw}}
{{#person}}{{first}} {{last.name}}{{/person}}
{{#empty}}never{{/empty}}{{^empty}}nothing{{/empty}}
{{=<% %>=}}
<% number %> <%={{ }}=%>
{{> footer }}
""",
    "data": {
        "people": [{"name": "Ann", "email": "a@x"}, {"name": "Bob", "admin": True}],
        "raw": "<b>&\"</b>",
        "person": {"first": "Ada", "last": {"name": "Lovelace"}},
        "empty": [],
        "number": 4.5,
        "year": 2024,
    },
    "partials_dict": {"footer": "-- {{year}}\n"},
}
print(chevron.render(**args))


def bold(text, render):
    return "<b>" + render(text) + "</b>"


print(chevron.render("{{#bold}}Hi {{name}}.{{/bold}}", {"name": "Willy", "bold": bold}))
print(chevron.render("{{#list}}{{.}},{{/list}}", {"list": [1, "two", 3.5]}))
for bad in ("{{#a}}", "{{/a}}", "{{ a", "{{#a}}{{/b}}"):
    try:
        print(chevron.render(bad, {"a": 1}))
    except (SyntaxError, chevron.ChevronError) as error:
        print(type(error).__name__, error)

# out: Hello, World!
# out:
# out: * Ann
# out: * Bob (admin) has no mail
# out: <b>&"</b> <b>&"</b> &lt;b&gt;&amp;&quot;&lt;/b&gt;
# out: Ada Lovelace
# out: nothing
# out: 4.5
# out: -- 2024
# out:
# out: <b>Hi Willy.</b>
# out: 1,two,3.5,
# out: ChevronError Unexpected EOF
# out: the tag "a" was never closed
# out: was opened at line 1
# out: ChevronError Trying to close tag "a"
# out: Looks like it was not opened.
# out: line 2
# out: ChevronError unclosed tag at line 1
# out: ChevronError Trying to close tag "b"
# out: last open tag is "a"
# out: line 2
