"""Every choice that the evaluator makes where the API leaves several readings open.

Nothing here was checked against a live server. Each choice says what speaks for it: the published
grammar and pages, recorded answers, queries that working code sends, or what follows from the
server being Rails on PostgreSQL ("as PostgreSQL" below). Each is tested under its name.

Joins:

* `criteria-joins`: an association in criteria, filtered or not, is an inner join (AllenSDK's
  `build_rma` lists bare associations for that). An include is none; it is one where a filter
  stands at or below it (shipped queries list models by a filter in an include).
* `shared-joins`: criteria and include share their joins, and so does an association that is named
  twice: a filter in criteria prunes included rows (AllenSDK takes the first file of an include
  that only criteria filter).
* `names`: an unqualified column is of the class where it stands, else of the one other node that
  has it; `table.column` is of the node where it stands, else of the first joined node of that
  table, in the order root, criteria, include. A table that only an unfiltered include has counts
  last, and is joined by the filter: a name may mean any table of the query (a query of an Allen
  developer).
* `letter-case`: classes, associations, tables and columns are written as in the schema (every valid
  query of 470 collected ones does so; the path syntax page has classes capitalised, and the others
  in lower case).
* `chain`: a joined child is shown where it occurs together with all the records that it is
  shown within.
* `first-of-several`: an association to one row that leads to several shows the first; each of
  them is a join row.
* `no-duplicates`: a root record comes once, however many join rows it has (pages over distinct
  records were seen; scripts use such lists as unique).
* `absent`: an association to one row that leads to none has no key; one to many has `[]` (Rails;
  AllenSDK asks `'alignment3d' in result`).
* `owner-key`: records of an unjoined has_and_belongs_to_many carry `ar_association_key_name`, the
  id of the owner as text: of the first in the answer that has the record (recorded: 216 donors
  share ten lines, and each line has the key of its first donor; Rails makes one object of them).
  Where `only` names columns of their table, it is not there (recorded).
* `kinds`: a class of a shared table means its rows and those of its descendants (Rails).

Numbers:

* `total-rows`: `total_rows` counts join rows of joined nodes (50,476 reported for 50,274 records);
  unfiltered includes multiply only flat rows, where they are left joins. `distinct` is not taken
  into account.
* `uncounted`: with `count=false` it is the rows so far; the API's value is not known.
* `huge-total`: beyond 64 bits it is near the number, not exact.

Filters:

* `null`: `$eq` and `$is` with `null` test for null, `$ne` for its contrary; any other comparison
  with null matches nothing, on either side and in lists, as PostgreSQL.
* `lists`: `$eq` and `$is` with a list are `$in` (a client sends one); other operators take one
  value.
* `blanks`: on text, `$eq`, `$is`, `$in` and `$ne` take a string with blanks at its ends also
  without them: the Cell Types page prints `$eq' spiny'` for the spiny cells, and no other of 470
  collected queries has such blanks.
* `bare-words`: an unqualified word on the right is a string, never a column.
* `casts`: a quoted number is a number beside a number column (`[id$eq'123']` is shipped), what
  is no number is refused as PostgreSQL does; an integer column takes no quoted fraction. A number
  beside a text is its text. Truth values are `true`, `false`, `t` and `f` in any case.
* `beyond-64-bits`: a number that no column can hold compares as a number.
* `instants`: a date is its midnight, a time without a zone is UTC.
* `wildcards`: in `$li` and `$il`, `*` alone is special, not `%` and `_` (the path syntax page names
  `*`); `$il` leaves case out of account by Python's lower case. Other types compare as their text.
* `code-points`: texts compare by code point; the API's collation is not known.
* `columns`: a column compares with one of its own kind; a list only with null.
* `no-text`: NUL and halves of surrogate pairs are refused, as PostgreSQL.

Options:

* `last-option`: of an option that is said twice, the last counts; an unknown one is refused.
* `no-maximum`: `num_rows` may be any number, and `all` is all (2,000, 25,000 and more are reported
  as the API's most). What `Limits` does not allow is refused, never cut short unseen.
* `nulls-order`: null is the greatest value: last ascending, first descending, as PostgreSQL.
* `least-of-several`: a record is ordered by a to-many column with the least of its join rows'
  values, descending with the greatest, each term by itself.
* `children-order`: shown rows stand in the order of the terms about their node (AllenSDK orders
  the images of one record by `sub_images.section_number`), then as linked, or by key.
* `order-by-include`: an order may name a table that only an unfiltered include has; that joins
  nothing (a shipped query orders by included genes).
* `flat-order`: flat rows come by order, then root, then each node in turn; distinct ones by order,
  then their values, and only by what they select, as PostgreSQL.
* `only`: an unqualified name of `only` and `except` is the root's, or, where the root has no such
  column, of each shown class that has it; a name that nobody has is passed over (AllenSDK sends
  `except$eqt,a,g,s` and unqualified columns of included classes). A table that is not mentioned is
  shown whole, one that the query does not reach is passed over, and so are blanks in names (siibra
  sends `dono  rs.name`). A qualified column that its table lacks is refused.
* `flat-text`: values of flat rows are PostgreSQL's text, booleans `t` and `f` (recorded CSV).
* `csv-columns`: CSV without `tabular` has the root's columns, those that any row of the class
  knows, in the order of the schema (recorded CSV), one line a record.
* `preview`: `debug=preview` has no rows; what `debug` adds is the query's normal form.

Stages:

* `last-stage`: the answer is that of the last stage, which is no pipe.
* `paths`: a list is stepped into with or without `*`; nulls and what was not sent are left out,
  each value comes once. A variable is a list in its place; an empty one matches nothing.
* `services`: a service answers as the API's do when they are down.
"""

from typing import Final

DEFAULT_ROWS: Final = 50
"""Rows of a page where nothing is said; clients page by 50 to get all."""

DEEPEST: Final = 100
"""Associations within each other; the parser reads no more."""
