"""Every choice that allenorm makes where the language leaves several readings open.

Nothing here was checked against a live server. Each constant says what was chosen and why: what
the published grammar (page "Allen Brain Atlas API RMA grammar") allows, and what working, shipped
queries send. Change a choice here, and every query follows.
"""

from typing import Final

SEPARATE_STEPS_BY_COMMA: Final = True
"""`rma::criteria,[...]`: the comma is optional; the published examples write it."""

QUOTE_STRINGS: Final = True
"""An unquoted word on the right may be read as a column (`element: qcolumn`), a quoted one not."""

BARE_BOOLEANS: Final = True
"""`$eqtrue` and `$eq'true'` are both shipped; the bare word reads as SQL's own boolean."""

BARE_NULL: Final = True
"""`$eqnull` and `$nenull` are shipped; a quoted `'null'` is the string, and `[column]` alone is
documented but absent from the grammar."""

QUOTE_SIGNED_NUMBERS: Final = True
"""The grammar has no sign and no exponent, while a quoted number is accepted against a number
column (`[id$eq'123']` is shipped)."""

QUOTE_OPTION_LISTS: Final = True
"""`only`, `except` and `order` as one quoted list (`[only$eq'id,name']`), the commonest form."""

DESCENDING: Final = "$desc"
"""`'ages.embryonic$desc'` and `'projection_volume desc'` are both shipped; the first is RMA's."""

ASCENDING: Final = ""
"""Ascending is the default order, so nothing is written."""

BARE_ROOT_NAMES: Final = True
"""An unqualified name in `order`, `only` and `except` is the root table's (AllenSDK orders joined
queries by `'id'`); a joined table's column is written `table.column`."""

QUALIFIED_RIGHT_HAND_SIDE: Final = True
"""A bare word on the right may be a string, a column or an association; `table.column` is only a
column, so another column on the right is always qualified."""

ALL_ROWS: Final = "'all'"
"""`num_rows$eqall` and `num_rows$eq'all'` are both shipped; strings are quoted throughout."""

LONGEST_NUM_ROWS: Final = 2000
"""The server's maximum is not documented (2,000, 25,000 and more are reported); 2,000 is the
smallest of the reports."""
