"""Every choice that allenorm makes where the language leaves several readings open.

Nothing here was checked against a live server. Each choice says what the published grammar (page
"Allen Brain Atlas API RMA grammar") allows, and what working, shipped queries send.

Choices of structure, made where the text is written:

* Strings are quoted, always: an unquoted word on the right may be read as a column
  (`element: qcolumn` in the grammar), a quoted one may not.
* A number with a sign or an exponent is a quoted decimal: the grammar has neither, and a quoted
  number against a number column is shipped (`[id$eq'123']`).
* Null tests are `[a$eqnull]` and `[a$nenull]`: both are shipped. `[a]` alone is documented but
  absent from the grammar, `$nonnull` is printed on one page and shipped by nobody, and a quoted
  `'null'` is the string.
* `only`, `except`, `order` and `tabular` are one quoted list each (`[only$eq'id,name']`), the
  commonest form.
* A bare name in `order`, `only` and `except` is the root table's (AllenSDK orders joined queries
  by `'id'`), a joined table's column is `table.column`; in `tabular`, which is raw SQL, and in
  the order of its rows every name is qualified.
* Another column on the right of an operator is always `table.column`: a bare word there may be a
  string, a column or an association.
* A time is a quoted UTC time in the form that answers have, `'2011-12-14T18:20:48Z'`.
* A datetime or a time of a row that has no time zone is UTC.

Choices of reading, made where a text or a URL is read:

* Nothing after an operator is the empty string: AllenSDK sends `[api_class_name$eq]`.
* An unquoted value that can be no name and no number is a string, and is written with quotes:
  `[name$eqPrimary somatosensory area]` and `[transgenic_lines$eqSyt6-Cre_KI148]` are shipped. So
  are signed numbers, `[a$gt-1]`, which the grammar lacks.
* `true`, `false` and `null` are read in any case: `$eqFalse` is shipped.
* `[a$nonnull]` is read as `[a$nenull]`; one page of the documentation prints it.
* An option is spelt in one way (see `Option`): a bare word is a string, since clients send
  both `all` and `'all'`; the list of `only`, `except`, `order` and `tabular` is one string.
* A filter right after a closing parenthesis is refused: it was never seen, and could belong to the
  association or to the level above.
* A parameter of a URL that belongs to no clause is an equality if it can be a column (`?id=123` is
  shipped), a list in it is a list of that; options and includes beside a query of several stages
  are those of its last one, and an option beside a service is not read (a service was seen to
  ignore `num_rows`).
"""

from collections.abc import Mapping
from typing import Final

CRITERIA: Final = ",rma::criteria,"
"""The comma after a step is optional; the published examples write it."""

INCLUDE: Final = ",rma::include,"
"""As `CRITERIA`."""

OPTIONS: Final = ",rma::options"
"""Before the bracket of an option AllenSDK writes no comma, others do; both are shipped."""

TRUE: Final = "true"
"""`$eqtrue` and `$eq'true'` are both shipped; the bare word is SQL's own truth value."""

FALSE: Final = "false"
"""As `TRUE`."""

NULL: Final = "null"
"""The grammar's NIL, which it never defines, as shipped queries spell it."""

DESCENDING: Final = "$desc"
"""`'ages.embryonic$desc'` and `'projection_volume desc'` are both shipped; the first is RMA's."""

ASCENDING: Final = ""
"""Ascending is the default, so nothing is written."""

ALL_ROWS: Final = "'all'"
"""`num_rows$eqall` and `num_rows$eq'all'` are both shipped; strings are quoted throughout."""

LONGEST_NUM_ROWS: Final = 2000
"""The server's most rows a page: 2,000, 25,000 and more are reported, 2,000 is the smallest."""

MISSPELT_STEPS: Final[Mapping[str, str]] = {"critera": "criteria"}
"""Seven public files ship `rma::critera`, and depend on the filters after it."""

UNREAD_PARAMETERS: Final = frozenset({"wrap", "callback", "_"})
"""No columns: `wrap=true` was sent once, to no known effect; the others are of browsers."""
