"""The command `allenorm structures`: brain structures as a tree."""

import re
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from allenorm.cli._exit_codes import ExitCode, epilog
from allenorm.cli._harmless import harmless
from allenorm.cli._notes import note, telling_source
from allenorm.cli._output import AsCsv, AsJson, AsJsonLines, chosen, write_rows
from allenorm.cli._parameters import Target

if TYPE_CHECKING:
    from rich.text import Text

    from allenorm.trees import Tree
    from allenorm_models import Structure

EPILOG: Final = epilog(
    "A terminal gets a tree in the colours of the atlas, a pipe or a file lines with two spaces a "
    "level, and --json, --jsonl and --csv a row for each structure, depth first. In rows, `level` "
    "counts the steps from the root of what is printed, and a search has its hits alone.",
    done="printed",
    different="no such structures",
)
_COLUMNS: Final = (
    "id", "acronym", "name", "parent_structure_id", "structure_id_path", "graph_id", "graph_order",
    "color_hex_triplet",
)  # fmt: skip
_BRANCH: Final = 4
_LABEL: Final = 14
"""Places that a branch takes, and that a structure has at least."""


def command(  # noqa: PLR0913 - the options of the command
    text: Annotated[
        str | None,
        typer.Argument(
            metavar="TEXT",
            help="only structures with this id or acronym, or this text in their names, in any "
            "case, where * stands for any text; the tree has what is above them, too",
            show_default=False,
        ),
    ] = None,
    *,
    graph: Annotated[
        str,
        typer.Option(
            "--graph",
            metavar="GRAPH",
            help="id or name of the graph: 1 is the adult mouse, 17 the developing mouse, 10 the "
            "adult human, 16 the developing human, 8 the macaque, 15 glioblastoma",
        ),
    ] = "1",
    structure_set: Annotated[
        str | None,
        typer.Option(
            "--set", metavar="SET", help="id or name of a structure set", show_default=False
        ),
    ] = None,
    root: Annotated[
        str | None,
        typer.Option(
            "--root",
            metavar="ACRONYM",
            help="begin at this structure: acronym, name or id, as below",
            show_default=False,
        ),
    ] = None,
    depth: Annotated[
        int | None,
        typer.Option(
            "--depth", metavar="N", min=0, help="go down N levels at most", show_default=False
        ),
    ] = None,
    ancestors: Annotated[
        str | None,
        typer.Option(
            "--ancestors",
            metavar="ACRONYM",
            help="only the way from the root down to this structure",
            show_default=False,
        ),
    ] = None,
    descendants: Annotated[
        str | None,
        typer.Option(
            "--descendants",
            metavar="ACRONYM",
            help="only this structure and what is below it; with --ancestors, both",
            show_default=False,
        ),
    ] = None,
    target: Target = None,
    as_json: AsJson = False,
    as_json_lines: AsJsonLines = False,
    as_csv: AsCsv = False,
) -> int:
    """Print the tree of brain structures.

    Returns:
        The exit code: 1 where there are no such structures.

    Raises:
        NoResultError: There is no structure of an acronym that an option names.
        RequestError: No whole answer could be had.
    """
    from allenorm.trees import Tree, structures  # noqa: PLC0415 - loads the models

    form = chosen(json=as_json, jsonl=as_json_lines, csv=as_csv)
    belongs = None if structure_set is None else _key(structure_set)
    with telling_source():
        whole = Tree(structures(graph=_key(graph), structure_set=belongs).using(target))
    if not len(whole):
        place = f"graph {harmless(graph)}" + (
            f" and set {harmless(structure_set or '')}" if belongs else ""
        )
        note(f"there are no structures of {place}")
        return ExitCode.DIFFERENT
    tree = _part(whole, root, ancestors, descendants)
    hits = None if text is None else _hits(tree, text)
    shown = tree if hits is None else _with_ancestors(tree, hits)
    if form is not None:
        write_rows(_rows(shown, depth, hits), columns=(*_COLUMNS, "level"), form=form)
    elif hits != set():
        _print_tree(shown, depth, hits or set())
    if hits == set():
        note(_nothing_called(text or "", tree))
        return ExitCode.DIFFERENT
    return ExitCode.DONE


def _key(text: str) -> int | str:
    """Return the id, or the acronym or name, that a text is."""
    return int(text) if text.isascii() and text.isdecimal() else text


def _part(
    whole: "Tree[Structure]", root: str | None, ancestors: str | None, descendants: str | None
) -> "Tree[Structure]":
    """Return the part of a tree that options name."""
    from allenorm.trees import Tree  # noqa: PLC0415 - loads the models

    tree = whole if root is None else whole.subtree(_named(whole, root))
    if ancestors is None and descendants is None:
        return tree
    kept: list[Structure] = []
    if ancestors is not None:
        kept += tree.ancestors(_named(tree, ancestors), itself=True)
    if descendants is not None:
        kept += tree.descendants(_named(tree, descendants), itself=True)
    return Tree(kept)


def _named(tree: "Tree[Structure]", text: str) -> int | str:
    """Return the id of a structure, if there is one of it, or an acronym or name."""
    key = _key(text)
    return key if key in tree else text


def _hits(tree: "Tree[Structure]", text: str) -> set[int]:
    """Return the ids of the structures of an id, an acronym, a text in a name, or a pattern."""
    key = _key(text)
    if key in tree and isinstance(key, int):
        return {key}
    parts = [re.escape(part) for part in text.casefold().split("*")]
    pattern = re.compile(".*".join(parts), re.DOTALL)
    # A pattern is that of a whole name, as the API has it; a text may be a part of one.
    names = pattern.fullmatch if len(parts) > 1 else pattern.search
    return {
        each.id
        for each in tree
        if pattern.fullmatch((each.acronym or "").casefold()) or names((each.name or "").casefold())
    }


def _nothing_called(text: str, tree: "Tree[Structure]") -> str:
    """Say that no structure has a text, and which acronym or name is most like it."""
    import difflib  # noqa: PLC0415 - for a typo only

    known = {
        word.casefold(): word
        for column in ("name", "acronym")
        for each in tree
        if (word := getattr(each, column, None))
    }
    near = difflib.get_close_matches(text.casefold(), known, 1)
    hint = f"; did you mean {harmless(known[near[0]])!r}?" if near else ""
    return f"no structure is called {harmless(text)!r}{hint}"


def _with_ancestors(tree: "Tree[Structure]", hits: set[int]) -> "Tree[Structure]":
    """Return the tree of some structures and all that is above them."""
    from allenorm.trees import Tree  # noqa: PLC0415 - loads the models

    kept = {above.id for key in hits for above in tree.ancestors(key, itself=True)}
    return Tree([each for each in tree if each.id in kept])


def _shown(tree: "Tree[Structure]", depth: int | None) -> "Iterator[tuple[int, Structure]]":
    """Yield the structures that are printed, with their levels."""
    for each in tree:
        level = tree.depth(each.id)
        if depth is None or level <= depth:
            yield level, each


def _rows(
    tree: "Tree[Structure]", depth: int | None, hits: set[int] | None
) -> Iterator[dict[str, Any]]:
    """Yield a row for each structure."""
    for level, each in _shown(tree, depth):
        if hits is None or each.id in hits:
            yield {**{name: getattr(each, name, None) for name in _COLUMNS}, "level": level}


def _print_tree(tree: "Tree[Structure]", depth: int | None, hits: set[int]) -> None:
    """Print a tree for whoever reads it."""
    if not sys.stdout.isatty():
        for level, each in _shown(tree, depth):
            print(f"{'  ' * level}{'  '.join(_words(each))}")  # noqa: T201 - a command's output
        return
    from rich.text import Text  # noqa: PLC0415 - it draws
    from rich.tree import Tree as Branch  # noqa: PLC0415 - as above

    from allenorm.cli._table import captured, console  # noqa: PLC0415 - as above

    terminal = console()
    spot = "* " if terminal.options.ascii_only else "● "
    tops: list[Branch] = []
    branches: dict[int, Branch] = {}
    for level, each in _shown(tree, depth):
        label = _label(each, found=each.id in hits, dim=bool(hits))
        color = _color(tree, each)
        if color is not None:
            label = Text(no_wrap=True, overflow="ellipsis").append(spot, style=color) + label
        above = tree.parent(each.id) if level else None
        if above is None:
            branches[each.id] = Branch(label, guide_style="dim")
            tops.append(branches[each.id])
        else:
            branches[each.id] = branches[above.id].add(label)
    # Where no room is left beside the branches, rich leaves what stands there out.
    deepest = max(level for level, _ in _shown(tree, depth))
    terminal.width = max(terminal.width, deepest * _BRANCH + _LABEL)
    for top in tops:
        print(captured(terminal, top), end="")  # noqa: T201 - as above


def _words(structure: "Structure") -> list[str]:
    """Return acronym and name, harmless; or the id where there is neither."""
    given = dict.fromkeys(each for each in (structure.acronym, structure.name) if each)
    return [harmless(each) for each in given] or [str(structure.id)]


def _label(structure: "Structure", *, found: bool, dim: bool) -> "Text":
    """Return how a structure is shown on a terminal: acronym and name."""
    from rich.text import Text  # noqa: PLC0415 - it draws

    first, *others = _words(structure)
    label = Text(no_wrap=True, overflow="ellipsis")
    label.append(first, style="bold" if found or not dim else "dim")
    for each in others:
        label.append(f"  {each}", style="bold" if found else "dim" if dim else "")
    return label


def _color(tree: "Tree[Structure]", structure: "Structure") -> str | None:
    """Return a structure's colour in the atlas; none for one without, or with what is no colour."""
    from allenorm.errors import HydrationError  # noqa: PLC0415 - not for a help

    try:
        color = tree.color(structure.id)
    except HydrationError:
        return None
    return None if color is None else "rgb({},{},{})".format(*color)
