"""Every choice that the server makes where the API's own behaviour is not known.

Nothing here was checked against the live server. Sources are pages of the API's documentation
("RESTful Model Access", "API Response Formats", "Downloading an Image"), and what working client
code says that it saw.

Choices of the answer to a query:

* A query that is refused (a class or a column that does not exist, text that is no RMA, a service
  stage) has HTTP 200, `success: false` and the reason in `msg`. "API Response Formats" says that
  the status follows success or failure; yet each of the two clients that recorded a refusal saw
  HTTP 200, nobody recorded another status, and AllenSDK's `RmaApi`, which hands `msg` to its
  caller, would raise instead. `application(refused_status=400)` is the documented reading.
* A request that this server refuses before or while it reads the language (too long, too deep, too
  many rows, too slow, a body that is none) has a status of 400 or more: none of it is an answer of
  the API.
* An answer has a content-disposition that names `query.<format>`; `filename=` names another one
  ("API Response Formats"). Its type is `inline`: which one the API sends is not known, and a
  browser then shows JSON and XML.
* `POST` takes what a query string may hold, as a form or as a JSON object (AllenSDK's
  `read_url_post` sends the latter). It is added to the query string of the URL.
* A parameter that is not read, or a misspelt step, is told in the header `X-Allenorm-Warning`.

Choices of schema documents:

* `data`, `data/enumerate`, `data/<Class>` and `data/<Class>/describe` have one form, that of the
  compiled document: the envelope's six members in JSON, `success` alone in XML. There is no CSV.

Choices of other places:

* The children of `structure_graph_download` are in the order of `graph_order`; XML nests them as
  Rails does, `<children type="array"><structure>`: of XML no answer was recorded.
* `tree_search` answers with the record itself, its ancestors and its descendants as far as they
  are asked for, each once, in the order of the tree. AllenSDK reads `msg`, and nothing else of the
  answer is known. A record that does not exist is no row, as in a query.
* An image comes as the store has it: nothing is scaled, cut or coloured here, and the header
  `X-Allenorm-Warning` names the parameters that were not applied. The four places of images and
  the two of drawings lead to the same file of an identifier ("Downloading an Image" calls one of
  them the general one).
* A grid comes only as the one that was asked for: its parameters say which of many files it is.
* What is computed by services of the API (image synchronisation) is
  refused as a service stage is, with HTTP 200 and the same words.
* A web page may read every answer (`Access-Control-Allow-Origin: *`): the API allows it.
"""

from typing import Final

REFUSED_STATUS: Final = 200
"""The HTTP status of a query that is refused."""

DISPOSITION: Final = "inline"
"""How a browser is told to take the answer to a query."""

SERVICE_FAILED: Final = "Informatics service request failed."
"""What the API says of a service that is down."""

COMPRESSED_FROM: Final = 1000
"""Bytes from which on a body is worth compressing."""

COMPRESSION: Final = 5
"""The level of gzip: higher ones take longer than the loopback does."""

MOST_RANGES: Final = 16
"""Ranges that one request may ask for."""
