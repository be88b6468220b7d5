"""Templates: saved queries with named, typed parameters."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from allenorm._whole_file import whole_file
from allenorm.client import Client, client_for
from allenorm.client._trace import traced_fetch
from allenorm.endpoint import Request
from allenorm.errors import InexpressibleError, QueryError, quote
from allenorm.query._from_text import read_tree
from allenorm.query._from_tree import query_of
from allenorm.rma import ModelStage, Rma, render
from allenorm.templates._bind import bound, elements, free_variables, piped_variables
from allenorm.templates._parameter import Parameter
from allenorm.templates._toml import read_toml, write_toml

if TYPE_CHECKING:
    from types import ModuleType

    from allenorm.client import Target
    from allenorm.query import BaseQuery

_LARGEST: Final = 1 << 20
"""Bytes of the largest file: a template is a text that people write."""


@dataclass(frozen=True, repr=False)
class Template:
    """A query with named parameters, to be saved, shared and run.

    A parameter stands where a value stands in RMA, as `$name`: `[id$eq$cell]`, `[id$in$cells]`,
    `[num_rows$eq$rows]`. Values are put into the query's syntax tree, never into its text, so
    that none can change what is asked.

    Args:
        text: RMA, or a URL of the API.
        parameters: The parameters by name, or the names of their types.
        name: What the template is called.
        description: What it is for.

    Raises:
        RmaSyntaxError: The text is no query.
        QueryError: Parameters and query do not fit each other.

    Examples:
        >>> template = Template("model::Structure[acronym$eq$acronym]", {"acronym": "string"})
        >>> template.rma(acronym="VISp")
        "model::Structure,rma::criteria,[acronym$eq'VISp']"
        >>> template
        <Template (acronym: string) 'model::Structure[acronym$eq$acronym]'>
        >>> template.run("sample", acronym="VISp")[0].id
        385
    """

    text: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict[str, Parameter])
    name: str = ""
    description: str = ""

    # A second signature: types may be given by their names.
    def __init__(
        self,
        text: str,
        parameters: "Mapping[str, Parameter | str] | None" = None,
        *,
        name: str = "",
        description: str = "",
    ) -> None:
        made = {
            each: Parameter(cast("Any", given)) if isinstance(given, str) else given
            for each, given in (parameters or {}).items()
        }
        for attribute, value in (
            ("text", text),
            ("parameters", made),
            ("name", name),
            ("description", description),
        ):
            object.__setattr__(self, attribute, value)
        _check(self._parsed(), made)

    def __repr__(self) -> str:
        named = f"{quote(self.name, 60)} " if self.name else ""
        takes = ", ".join(f"{name}: {each!s}" for name, each in self.parameters.items())
        return f"<Template {named}({takes}) {quote(self.text, 120)}>"

    @classmethod
    def loads(cls, text: str) -> "Template":
        """Read a template from TOML.

        Args:
            text: TOML with `query`, and possibly `name`, `description` and a table
                `[parameters.NAME]` for each parameter: `type`, `description`, `default`,
                `choices`, `minimum`, `maximum`.

        Returns:
            The template.

        Raises:
            QueryError: It is no template; the message says where.
            RmaSyntaxError: Its query is none.
            MissingExtraError: This Python (3.10) needs a package to read TOML.

        Examples:
            >>> Template.loads('query = "model::Gene[id$eq15]"').rma()
            'model::Gene,rma::criteria,[id$eq15]'
        """
        members = read_toml(text)
        query: str = members.pop("query")
        return cls(query, **members)

    @classmethod
    def load(cls, path: "str | os.PathLike[str]") -> "Template":
        """Read a template from a file.

        Args:
            path: A TOML file.

        Returns:
            The template.

        Raises:
            QueryError: The file cannot be read, or is no template.
            MissingExtraError: This Python (3.10) needs a package to read TOML.
        """
        where = quote(os.fspath(path))
        try:
            with Path(path).open("rb") as file:
                data = file.read(_LARGEST + 1)
            return cls.loads(_decoded(data))
        except QueryError as error:
            error.args = (f"the template {where}: {error}", *error.args[1:])
            raise
        except (OSError, ValueError) as error:
            message = f"the template {where} cannot be read: {error}"
            raise QueryError(message) from error

    def dumps(self) -> str:
        """Write the template as TOML.

        Returns:
            TOML that `loads` reads as an equal template.

        Examples:
            >>> print(Template("model::Gene", name="all genes").dumps())
            name = "all genes"
            query = "model::Gene"
            <BLANKLINE>
        """
        return write_toml(self.name, self.description, self.text, self.parameters)

    def save(self, path: "str | os.PathLike[str]") -> None:
        """Write the template to a file: whole, or not at all.

        Args:
            path: The file; one that is there is replaced.

        Raises:
            FileError: There is no such folder, or the file is a folder.
            OSError: The system refuses to write.
        """
        with whole_file(Path(path)) as part:
            part.write_bytes(self.dumps().encode())

    def tree(self, /, **values: Any) -> Rma:
        """Return the query's syntax tree with values in it.

        Args:
            **values: Values by parameter; one with a default may be left out.

        Returns:
            The tree.

        Raises:
            QueryError: A value is missing, unknown or does not fit.
            InexpressibleError: RMA cannot write a value.
        """
        for name in values:
            if name not in self.parameters:
                known = ", ".join(self.parameters) or "none"
                message = f"there is no parameter {quote(name, 60)}; there are: {known}"
                raise QueryError(message)
        given = {
            name: elements(
                parameter.checked(name, values[name]) if name in values else parameter.checked(name)
            )
            for name, parameter in self.parameters.items()
        }
        return bound(self._parsed(), given)

    def rma(self, /, **values: Any) -> str:
        """Return the query's text with values in it.

        Args:
            **values: Values by parameter.

        Returns:
            RMA, unencoded.

        Raises:
            QueryError: A value is missing, unknown or does not fit.
            InexpressibleError: RMA cannot write a value.
        """
        return render(self.tree(**values))

    def query(self, models: "ModuleType | None" = None, /, **values: Any) -> "BaseQuery[Any, Any]":
        """Return the typed query with values in it.

        Args:
            models: The generated package that has the classes; None means allenorm's own.
            **values: Values by parameter.

        Returns:
            A query for objects, or for flat rows.

        Raises:
            UnknownNameError: It names what the classes do not have.
            InexpressibleError: It says what a typed query cannot: a service, a pipe.
            QueryError: A value is missing, unknown or does not fit.

        Examples:
            >>> Template("model::Gene[id$eq$id]", {"id": "integer"}).query(id=15)
            <Query[Gene] model::Gene,rma::criteria,[id$eq15],...>
        """
        return query_of(self.tree(**values), models)

    def run(self, target: "Target | None" = None, /, **values: Any) -> Any:
        """Send the query with values in it.

        Args:
            target: Where to send it, as `using()` takes it; None means the default client.
            **values: Values by parameter.

        Returns:
            All objects, or all flat rows, of a query on a class; what the server says to a
            service or to several stages.

        Raises:
            QueryError: A value is missing, unknown or does not fit.
            RequestError: No whole answer could be had.
        """
        tree = self.tree(**values)
        if is_typed(tree):
            return query_of(tree).using(target).all()
        return _said(tree, target)

    def rows(self, target: "Target | None" = None, /, **values: Any) -> Iterator[Any]:
        """Send the query with values in it, and yield raw rows, page by page.

        Args:
            target: Where to send it, as `using()` takes it; None means the default client.
            **values: Values by parameter.

        Yields:
            Rows as they came, without objects; of a service, what it says.

        Raises:
            QueryError: A value is missing, unknown or does not fit.
            RequestError: No whole answer could be had.
        """
        tree = self.tree(**values)
        if is_typed(tree):
            for page in client_for(target).rows(query_of(tree), None):
                yield from page
            return
        said = _said(tree, target)
        yield from said if isinstance(said, list) else [said]

    def read(self, pairs: Iterable[str]) -> dict[str, Any]:
        """Read values from the words of a command line.

        Args:
            pairs: Words such as `rows=5`; a list takes several words, or commas.

        Returns:
            Values by parameter, for `run`.

        Raises:
            QueryError: A word is no pair, or a value does not fit.

        Examples:
            >>> template = Template("model::Gene[id$in$ids]", {"ids": "integer[]"})
            >>> template.rma(**template.read(["ids=1", "ids=2"]))
            'model::Gene,rma::criteria,[id$in1,2]'
        """
        words: dict[str, list[str]] = {}
        for pair in pairs:
            name, equals, text = pair.partition("=")
            if not equals or name not in self.parameters:
                known = ", ".join(self.parameters) or "none"
                message = f"{quote(pair, 60)} is no NAME=VALUE with one of the parameters: {known}"
                raise QueryError(message)
            words.setdefault(name, []).append(text)
        return {name: self.parameters[name].read(name, texts) for name, texts in words.items()}

    def _parsed(self) -> Rma:
        """Return the tree of the text."""
        return read_tree(self.text)


def _decoded(data: bytes) -> str:
    """Return the text of a file."""
    if len(data) > _LARGEST:
        message = f"it is longer than {_LARGEST} bytes"
        raise QueryError(message)
    return data.decode("utf-8-sig")


def is_typed(tree: Rma) -> bool:
    """Return whether typed queries can say it: one stage, on a class.

    Args:
        tree: The syntax tree of a query.
    """
    return len(tree.stages) == 1 and isinstance(tree.stages[0], ModelStage)


def _said(tree: Rma, target: Any) -> Any:
    """Send what typed queries cannot say; return what came."""
    client = client_for(target)
    if not isinstance(client, Client):
        message = f"{quote(repr(client), 80)} runs typed queries only; this one needs a client"
        raise InexpressibleError(message)
    return traced_fetch(client.endpoint, Request(tree)).message


def _check(tree: Rma, parameters: Mapping[str, Parameter]) -> None:
    """Check that the query has the parameters, and no others."""
    free, piped = free_variables(tree), piped_variables(tree)
    for name in parameters:
        if name in piped:
            message = f"a pipe of the query fills ${name} already, so it can be no parameter"
            raise QueryError(message)
        if name not in free:
            message = (
                f"the query has no ${name}; a parameter stands in it as a value: [id$eq${name}]"
            )
            raise QueryError(message)
    missing = [name for name in free if name not in parameters]
    if missing:
        message = (
            f"the query has ${missing[0]}, and the template no parameter {missing[0]}: give its "
            "type, such as integer or string[]"
        )
        raise QueryError(message)
