"""A query of a URL, answered from a store."""

from typing import Final

from allenorm.answers import Answer, Format, media_type, write_csv, write_json, write_xml
from allenorm.errors import QueryLimitError, RefusedError, RmaSyntaxError
from allenorm.rma import ModelStage, Number, Rma, String, read_quietly
from allenorm.server._choices import DISPOSITION
from allenorm.server._holder import Held
from allenorm.server._refusing import refused
from allenorm.server._reply import Reply, disposition, header_text

_TOO_MUCH: Final = 400


def answer_query(
    held: Held,
    url: str,
    format: Format,  # noqa: A002 - the word of the API
    refused_status: int,
) -> Reply:
    """Answer the query of a URL.

    Args:
        held: The store.
        url: The path from `/data/` on, and the parameters.
        format: The format of the answer.
        refused_status: The HTTP status of a query that is refused.

    Returns:
        The whole answer; a refusal in its format where the query cannot be answered.
    """
    try:
        asked, notes = read_quietly(url)
        answer = held.evaluator.answer(asked.tree, flat=format == "csv", classes=format == "xml")
    except RmaSyntaxError as error:
        return refused(str(error), format, refused_status)
    except QueryLimitError as error:
        return refused(str(error.args[0]), format, _TOO_MUCH)
    except RefusedError as error:
        return refused(str(error.args[0]), format, refused_status)
    reply = written(answer, format, held, _file_name(asked.tree, format))
    if notes:
        reply.headers["x-allenorm-warning"] = header_text("; ".join(notes))
    return reply


def written(answer: Answer, format: Format, held: Held, filename: str) -> Reply:  # noqa: A002 - as above
    """Write an answer.

    Args:
        answer: What was found.
        format: The format of the answer.
        held: The store that it was found in.
        filename: What a browser calls it when it keeps it.

    Returns:
        The whole answer.
    """
    if format == "csv":
        body = write_csv(answer)
    elif format == "xml":
        body = write_xml(answer, held.store.schema)
    else:
        body = write_json(answer)
    headers = {"content-disposition": disposition(DISPOSITION, filename)}
    return Reply(body, media_type(format), headers=headers)


def _file_name(tree: Rma, format: Format) -> str:  # noqa: A002 - as above
    """Return the name that the query gives its answer."""
    stage = tree.stages[-1]
    for option in reversed(stage.options if isinstance(stage, ModelStage) else ()):
        value = option.values[-1] if option.values else None
        if option.name == "filename" and isinstance(value, String | Number):
            return value.text
    return f"query.{format}"
