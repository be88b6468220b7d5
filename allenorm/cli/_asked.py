"""From the words of a command to the query that they ask for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeAlias

import typer

from allenorm.cli._completion import associations, class_names, columns
from allenorm.errors import InexpressibleError, QueryError, SettingsError, UnknownNameError, quote

if TYPE_CHECKING:
    from allenorm.query import BaseQuery

QueryText: TypeAlias = Annotated[
    str,
    typer.Argument(
        metavar="QUERY",
        help="a class, RMA text, or a URL of the API of any host; - reads it from standard input",
        show_default=False,
        autocompletion=class_names,
    ),
]
Where: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CONDITION",
        help="keep rows that fulfil this, as in id=1,2; repeat it for more",
        show_default=False,
        autocompletion=columns,
    ),
]
Include: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATH",
        help="bring an association along, as in donor.age; repeat it for more",
        show_default=False,
        autocompletion=associations,
    ),
]
Only: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        metavar="COLUMN",
        help="send these columns alone",
        show_default=False,
        autocompletion=columns,
    ),
]
Except: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--except",
        metavar="COLUMN",
        help="leave these columns out",
        show_default=False,
        autocompletion=columns,
    ),
]
OrderBy: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        metavar="COLUMN",
        help="order by this; -COLUMN begins with the greatest",
        show_default=False,
        autocompletion=columns,
    ),
]
Limit: TypeAlias = Annotated[
    str | None, typer.Option(metavar="N|all", help="as many rows at most", show_default=False)
]
Offset: TypeAlias = Annotated[
    int | None, typer.Option(metavar="N", min=0, help="skip the first rows", show_default=False)
]
Distinct: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--distinct",
        help="print equal rows of the columns of --only once; dots in names become _",
        show_default=False,
    ),
]

_SHOWN: Final = 80


@dataclass(frozen=True, slots=True)
class Options:
    """What a command line says of a query beside its text.

    Attributes:
        where: Conditions.
        include: Associations to bring along.
        only: Columns to send.
        except_: Columns to leave out.
        order_by: Columns to order by, with `-` before those that begin with the greatest.
        limit: The most rows, `all`, or None.
        offset: How many rows to skip, or None.
        distinct: Whether equal rows of chosen columns come once.
    """

    where: Sequence[str] = ()
    include: Sequence[str] = ()
    only: Sequence[str] = ()
    except_: Sequence[str] = ()
    order_by: Sequence[str] = ()
    limit: str | None = None
    offset: int | None = None
    distinct: bool = False


def asked(text: str, options: Options) -> "BaseQuery[Any, Any]":
    """Return the query that a command line asks for.

    Args:
        text: The name of a class, RMA, a URL, or `-` for standard input.
        options: What else was said.

    Returns:
        The query; what an option says about a URL is added to it, and takes the place of its
        limit and offset.

    Raises:
        RmaSyntaxError: The text is no query.
        UnknownNameError: It names what the API does not have.
        InexpressibleError: No query on one class says it.
        QueryError: A value does not fit, or options exclude each other.

    Examples:
        >>> print(asked("Structure", Options(where=["acronym=VISp"], limit="1")).rma())
        model::Structure,rma::criteria,[acronym$eq'VISp'],rma::options[order$eq'id'][num_rows$eq1]
    """
    return refined(_read(text), options)


def refined(query: Any, options: Options) -> "BaseQuery[Any, Any]":
    r"""Return a query with what a command line adds to it.

    Args:
        query: The query.
        options: What was said.

    Returns:
        The query.

    Raises:
        UnknownNameError: There is no such column or association.
        QueryError: A value does not fit, or options exclude each other.

    Examples:
        >>> from allenorm import Gene
        >>> print(refined(Gene.where(), Options(only=["acronym"])).rma())
        model::Gene,rma::options[order$eq'id'][only$eq'acronym'][num_rows$eq2000]
    """
    _check(query, options)
    query = _with_where(query, options.where)
    if options.include:
        query = query.include(*items_of(options.include))
    if options.order_by:
        query = query.order_by(*[_term(query, each) for each in items_of(options.order_by)])
    if options.limit is not None:
        query = query.limit(_rows(options.limit))
    if options.offset is not None:
        query = query.offset(options.offset)
    if options.distinct:
        query = _distinct(query, items_of(options.only))
    elif options.only:
        above = [each.rpartition(".")[0] for each in items_of(options.only)]
        missing = dict.fromkeys(each for each in above if each and not _includes(query, each))
        passed = _passed(query, above)
        query = query.include(*missing).only(*_columns(query, [*options.only, *passed]))
    if options.except_:
        query = query.except_(*_columns(query, options.except_))
    found: BaseQuery[Any, Any] = query
    return found


def named(name: str) -> type[Any]:
    """Return the class of a name.

    Args:
        name: The name of a class in the API.

    Returns:
        The class.

    Raises:
        UnknownNameError: There is none; the message has the nearest name.
        InexpressibleError: It is the name of a service.
    """
    from allenorm.query._classes import class_named  # noqa: PLC0415 - not needed for a help

    try:
        return class_named(name)
    except UnknownNameError:
        _refuse_service(name)
        raise


def _read(text: str) -> Any:
    """Read the query that a word names."""
    from allenorm.cli._shell import query_text  # noqa: PLC0415 - not needed for a help
    from allenorm.query import Query  # noqa: PLC0415 - as above

    text = query_text(text).strip()
    return Query(named(text)) if text.isidentifier() else Query.from_url(text)


def _refuse_service(name: str) -> None:
    """Say that a name is that of a service, if it is."""
    from allenorm.services._generated import MODULES  # noqa: PLC0415 - for a name that is no class

    if name.islower() and name in MODULES:
        message = (
            f"{name} is an informatics service, and no class: call allenorm.services.{name}() in "
            "Python, or save its RMA as a template for `allenorm run`"
        )
        raise InexpressibleError(message)


def _check(query: Any, options: Options) -> None:
    """Refuse options that a query has no place for."""
    if options.only and options.except_:
        message = "--only and --except exclude each other; keep one"
        raise SettingsError(message)
    if options.distinct and not options.only:
        message = "--distinct compares the columns of --only; name them"
        raise SettingsError(message)
    flat = {"--include": options.include, "--only": options.only, "--except": options.except_}
    if query.plan.tabular:
        for name, given in flat.items():
            if given:
                message = f"{name}: the query asks for flat rows, whose columns `tabular` names"
                raise QueryError(message)
    elif query.plan.only or query.plan.except_:
        for name in ("--only", "--except"):
            if flat[name]:
                message = f"{name}: the query names its columns itself; change them there"
                raise QueryError(message)


def _with_where(query: Any, texts: Iterable[str]) -> Any:
    """Return a query with conditions."""
    from allenorm.cli._where import condition_of_text  # noqa: PLC0415 - not needed for a help

    return query.where(*[condition_of_text(query.plan.model, each) for each in texts])


def items_of(texts: Iterable[str]) -> list[str]:
    """Return the items of an option that is repeated, or takes commas.

    Args:
        texts: The words of the command line.

    Returns:
        The items.

    Examples:
        >>> items_of(["id, name", "depth"])
        ['id', 'name', 'depth']
    """
    return [each.strip() for text in texts for each in text.split(",")]


def _columns(query: Any, texts: Iterable[str]) -> list[Any]:
    """Return the columns of names."""
    from allenorm.cli._where import column_named  # noqa: PLC0415 - not needed for a help

    return [column_named(query.plan.model, each) for each in items_of(texts)]


def _passed(query: Any, above: Sequence[str]) -> list[str]:
    """Name the ids of what lies on the way to columns, which would come whole without a column."""
    from allenorm.query import path  # noqa: PLC0415 - not needed for a help

    ways = [each.split(".") for each in above]
    passed = dict.fromkeys(".".join(way[:end]) for way in ways for end in range(1, len(way)))
    between = [each for each in passed if each not in above and not _includes(query, each)]
    return [f"{each}.id" for each in between if hasattr(path(query.plan.model, each), "id")]


def _term(query: Any, text: str) -> Any:
    """Return a term of an order."""
    from allenorm.cli._where import column_named  # noqa: PLC0415 - not needed for a help

    name = text.removeprefix("-")
    column = column_named(query.plan.model, name)
    above = name.rpartition(".")[0]
    if above and not _reaches(query, above):
        message = f"--order-by {name}: the query does not reach {above}; add --include {above}"
        raise QueryError(message)
    return column.desc() if text.startswith("-") else column.asc()


def _includes(query: Any, association: str) -> bool:
    """Return whether a query brings an association along."""
    return _begins([each.steps for each in query.plan.includes], association)


def _reaches(query: Any, association: str) -> bool:
    """Return whether a query includes an association, or has conditions beyond it."""
    parts = [part for condition in query.plan.conditions for part in condition.parts]
    return _includes(query, association) or _begins([part[0] for part in parts], association)


def _begins(reached: Iterable[Sequence[Any]], association: str) -> bool:
    """Return whether one of several chains of associations begins with another one."""
    names = [".".join([step.attribute for step in steps]) for steps in reached]
    return any(f"{name}.".startswith(f"{association}.") for name in names)


def _distinct(query: Any, names: list[str]) -> Any:
    """Return a query for the distinct rows of columns, which keep their names."""
    columns = dict(zip(names, _columns(query, names), strict=True))
    if not any("." in name for name in columns):
        return query.tabular(*columns.values(), distinct=True)
    aliases = {name.replace(".", "_"): column for name, column in columns.items()}
    if len(aliases) < len(columns):
        message = "--distinct: two columns would have one name; leave one out"
        raise QueryError(message)
    return query.tabular(distinct=True, **aliases)


def _rows(text: str) -> int | None:
    """Return the number of rows of `--limit`; None for all."""
    if text.lower() == "all":
        return None
    if not (text.isascii() and text.isdecimal()) or len(text) > 18:  # noqa: PLR2004 - 64 bits
        message = f"--limit takes a number of rows, 0 or more, or all, got {quote(text, _SHOWN)}"
        raise SettingsError(message)
    return int(text)
