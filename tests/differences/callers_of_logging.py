"""Topic: where a log record comes from.

Difference: `lineno` of a record is 0 and `funcName` is "(unknown function)"; `pathname`, `filename` and
`module` are those of the script.

Cause: a compiled function does not know its caller, and keeps no line while nothing is raised.

Workaround: a name for the logger, or `extra` with what is to be known.
"""

import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(funcName)s:%(lineno)d %(message)s")


def work():
    logging.warning("here")  # CPython: WARNING work:18 here


work()

# out: WARNING (unknown function):0 here
