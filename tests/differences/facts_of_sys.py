"""Topic: what `sys` says of the interpreter.

Difference: `sys.implementation.name` is "naja", `sys.version` names naja, `sys.path` is empty, and
`sys.executable` is the compiled program. Versions, limits and the platform are CPython 3.13's.

Cause: there is no interpreter, and modules are found when the program is compiled.

Workaround: `naja build --path DIR` adds a folder to search for modules.
"""

import sys

print(sys.implementation.name)  # CPython: cpython
print(sys.path)  # CPython: a list of folders
print(sys.version_info[:2], sys.maxsize, sys.platform)

# out: naja
# out: []
# out: (3, 13) 9223372036854775807 linux
