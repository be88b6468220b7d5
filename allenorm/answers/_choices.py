"""Every choice about the form of answers where nothing that was recorded tells.

Nothing here was checked against a live server. What recorded answers do tell is not repeated here:
single quotation marks in `<Response>`, bare columns at the top and typed ones below, `nil="true"`,
classes that elements do not name, the spelling of floats, `f` and null in CSV.

Writing:

* `text-as-it-is`: JSON and XML have text in UTF-8, without escapes that their rules do not ask for;
  recorded answers have no other characters than ASCII.
* `no-character`: what XML has no character for, and half a surrogate pair anywhere, becomes U+FFFD:
  an answer with one odd text is better than none. A return in XML is `&#13;`, which a reader would
  take for a line end otherwise.
* `no-number`: a float that is no number is null in JSON, which has no word for it.
* `bare-lists`: in XML, a list that hangs on a row at the top has no `type="array"`, and its rows no
  class. The description of a grid download is so, and Rails leaves out both where it leaves out
  the types of columns, as at the top it does.
* `empty-container`: no rows are an empty container, called after the class that was asked for.
* `mixed-rows`: rows of several classes, and flat rows, stand in `<objects>` as `<object>`: so
  Rails names a list whose items have no class in common, and service results were seen so.
* `lists-of-values`: arrays are PostgreSQL's text in XML and CSV, `{1,2}`, and lists in JSON.
* `times-in-csv`: a time in CSV is as in JSON. PostgreSQL's own form, `2011-12-14 18:20:48`, is
  likely, but no recorded CSV has a time.
* `true-in-csv`: true is `t`; every recorded one is false, `f`.
* `refusals`: a refusal has the envelope's counts, all 0, and the words in `msg`, in XML as an
  element; CSV has no envelope, so that the words stand alone.
* `debug-members`: what `debug` adds stands behind the rows, as members or as elements.

Reading:

* `schema-s-types`: values are what the schema says of their columns, whatever the file says: flat
  rows have all values as text, top rows of XML say no types, and AllenSDK's caches quote all
  values and write `True`, and `5.0` for a whole number. A number is no text, though.
* `empty-is-null`: in CSV the empty text in a column that holds none is null (the same caches).
* `absent`: a to-one association that is null, or an empty element, is left out, as the API does.
* `class-column`: the column `type` of a shared table names a record's class; no answer ever had
  it, a copy of the table would.
* `grid-form`: matrices that a grid download's description writes in one element become their
  columns; the age that it names is passed over.
* `last-line`: a last line of CSV without an end is not taken: it may be cut short, and nothing
  else tells.
* `unknown-names`: columns that the class does not have are refused, never passed over: what is
  not loaded would look like null later.
"""

from typing import Final

REPLACEMENT: Final = "\ufffd"
"""What stands for a character that a format does not have (`no-character`)."""

MIXED: Final = "objects"
"""The container of flat rows and of rows of several classes (`mixed-rows`)."""

MATRICES: Final = frozenset({"trv", "tvr", "tsv", "tvs"})
"""The matrices of a grid download's description (`grid-form`): `trv` has `trv_00` and so on."""

GRID_NAMES: Final = frozenset({"age"})
"""What it names beside columns and associations (`grid-form`)."""
