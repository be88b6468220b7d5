"""Trees of objects: who is above whom, in which order, and what is refused."""

import copy
import dataclasses
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allenorm import Gene, GenomeLocus, GraphicObject, Group, Specimen, Structure
from allenorm.errors import (
    HydrationError,
    MultipleResultsError,
    NoResultError,
    NotLoadedError,
    QueryError,
    SettingsError,
    UnknownNameError,
)
from allenorm.trees import Tree, rgb, structure_tree
from allenorm.trees._index import Index
from allenorm.trees._links import parent_column, parents_of


def structure(key: int, above: int | None = None, **columns: object) -> Structure:
    """Make a structure."""
    return Structure.model_validate({"id": key, "parent_structure_id": above, **columns})


@pytest.fixture(scope="module")
def mouse() -> Tree[Structure]:
    """The structures of the adult mouse in the sample."""
    return structure_tree(using="sample")


def acronyms(found: tuple[Structure, ...]) -> list[str | None]:
    """Return the acronyms of structures."""
    return [each.acronym for each in found]


def test_a_tree_stands_in_graph_order(mouse: Tree[Structure]) -> None:
    """Going through a tree visits the structures as `graph_order` counts them."""
    places = [each.graph_order for each in mouse]

    assert places == sorted(places, key=lambda place: place or 0)
    assert len(mouse) == len(places) == 66
    assert acronyms(mouse.roots) == ["root"]


def test_order_does_not_depend_on_how_the_objects_came(mouse: Tree[Structure]) -> None:
    """A tree of the same objects in another order is the same tree."""
    assert list(Tree(reversed(list(mouse)))) == list(mouse)


def test_nodes_are_found_by_object_id_acronym_and_name(mouse: Tree[Structure]) -> None:
    """Four ways to name a node lead to one object."""
    visp = mouse[385]

    assert mouse["VISp"] is mouse["Primary visual area"] is mouse[visp] is visp
    assert all(node in mouse for node in (385, "VISp", "Primary visual area", visp))
    assert not any(node in mouse for node in (5, "visp", structure(5), Gene(id=5), None, ()))
    assert "VISp" not in Tree([structure(1)])
    assert mouse.get("nowhere") is None
    assert mouse.get(5, "none") == "none"
    assert mouse.get("VISp", "none") is visp


def test_relatives(mouse: Tree[Structure]) -> None:
    """Parents, children, siblings, ancestors, descendants and leaves are those of the atlas."""
    assert mouse.parent("VISp") is mouse["VIS"]
    assert mouse.parent("root") is None
    assert acronyms(mouse.children("CA")) == ["CA1", "CA2", "CA3"]
    assert acronyms(mouse.siblings("CA")) == ["DG"]
    assert mouse.siblings("root") == ()
    assert acronyms(mouse.ancestors("VISp"))[-2:] == ["Isocortex", "VIS"]
    assert acronyms(mouse.ancestors("VISp", itself=True))[-1] == "VISp"
    assert acronyms(mouse.descendants("HIP")) == ["CA", "CA1", "CA2", "CA3", "DG"]
    assert acronyms(mouse.descendants("HIP", itself=True))[0] == "HIP"
    assert acronyms(mouse.leaves("HIP")) == ["CA1", "CA2", "CA3", "DG"]
    assert acronyms(mouse.leaves("DG")) == ["DG"]
    assert set(mouse.leaves()) == {each for each in mouse if not mouse.children(each)}


def test_ancestors_are_the_path_of_the_api(mouse: Tree[Structure]) -> None:
    """The way down to every structure is its `structure_id_path`."""
    for each in mouse:
        assert (
            tuple(above.id for above in mouse.ancestors(each, itself=True))
            == each.structure_path_ids
        )
        assert mouse.depth(each) == len(each.structure_path_ids or ()) - 1


def test_common_ancestor(mouse: Tree[Structure]) -> None:
    """The lowest node that holds all is found, also where it is one of them."""
    assert mouse.common_ancestor("CA1", "DG") is mouse["HIP"]
    assert mouse.common_ancestor("CA1", "CA", "CA3") is mouse["CA"]
    assert mouse.common_ancestor("CA1") is mouse["CA1"]
    assert mouse.common_ancestor("VISp", "CB") is mouse["grey"]


def test_separate_trees_have_no_common_ancestor() -> None:
    """Several roots are several trees: their nodes meet nowhere, and roots are siblings."""
    two = Tree([structure(1), structure(2), structure(3, 1)])

    assert two.common_ancestor(3, 2) is None
    assert [each.id for each in two.siblings(1)] == [2]
    assert not two.is_within(3, 2)


def test_a_part_of_a_tree_is_a_tree(mouse: Tree[Structure]) -> None:
    """What lacks its parent here is a root; a subtree holds the same objects."""
    part = mouse.subtree("HIP")

    assert acronyms(part.roots) == ["HIP"]
    assert part["CA1"] is mouse["CA1"]
    assert part.depth("CA1") == 2
    assert part.parent("HIP") is None
    assert "VISp" not in part


def test_an_empty_tree() -> None:
    """Nothing makes a tree of nothing."""
    empty = Tree[Structure]([])

    assert list(empty) == []
    assert empty.roots == empty.leaves() == ()
    assert str(empty) == ""
    assert repr(empty) == "<Tree of nothing, 0 roots>"


def test_objects_that_come_again_are_passed_over() -> None:
    """A condition on an association may repeat a row; a tree has it once, as it came first."""
    first = structure(1, name="a")
    tree = Tree([first, structure(1, name="b")])

    assert len(tree) == 1
    assert tree[1] is first


def test_a_name_that_nothing_has_is_answered_with_the_nearest(mouse: Tree[Structure]) -> None:
    """The error names what was meant."""
    with pytest.raises(NoResultError, match=r"no 'VIsp' in <Tree of 66 Structure.*mean 'VISp'"):
        mouse.parent("VIsp")
    with pytest.raises(NoResultError, match=r"no 'zzzzzzzz' in <[^>]*>$"):
        mouse.parent("zzzzzzzz")
    with pytest.raises(NoResultError, match="no id '5'"):
        mouse.parent(5)
    with pytest.raises(NoResultError, match="no Structure with id 5"):
        mouse.parent(structure(5))


def test_a_name_that_several_have_is_refused() -> None:
    """Two structures of two graphs may have one acronym: which is meant must be said."""
    both = Tree([structure(key, acronym="X") for key in range(1, 8)])

    with pytest.raises(MultipleResultsError, match=r"7 objects .* 'X': id 1, 2, 3, 4, 5, \.\.\."):
        both.children("X")
    assert len(both.by("acronym", "X")) == 7
    five = Tree([structure(key, acronym="X") for key in range(1, 6)])
    with pytest.raises(MultipleResultsError, match=r"5 objects .* 'X': id 1, 2, 3, 4, 5$"):
        five.children("X")


def test_an_acronym_goes_before_a_name() -> None:
    """Where one structure's name is another's acronym, the acronym counts."""
    tree = Tree([structure(1, name="X"), structure(2, acronym="X")])

    assert tree["X"] is tree[2]


def test_an_index_is_made_once() -> None:
    """A column is read when it is first asked for, and not again."""
    index = Index({1: structure(1, acronym="X")})

    assert index.by("acronym") is index.by("acronym")


def test_siblings_stand_by_their_place_in_the_graph() -> None:
    """What has no place comes last, in the order that it came in."""
    places = [None, 7, None, 0, -1]
    tree = Tree([structure(key, graph_order=place) for key, place in enumerate(places)])

    assert [each.id for each in tree] == [4, 3, 1, 0, 2]


def test_by_column(mouse: Tree[Structure]) -> None:
    """Objects are found by what any column says, and a misspelt one is answered."""
    assert mouse.by("id", 385) == (mouse["VISp"],)
    assert mouse.by("depth", 0) == mouse.roots
    assert mouse.by("depth", 99) == ()
    assert mouse.by("parent_structure_id", None) == mouse.roots
    with pytest.raises(UnknownNameError, match="did you mean 'acronym'"):
        mouse.by("acronim", "VISp")


def test_circles_are_refused() -> None:
    """Nothing is above itself, however it is told."""
    with pytest.raises(HydrationError, match=r"1 Structure objects are above themselves.*id 1"):
        Tree([structure(1, 1)])
    with pytest.raises(HydrationError, match=r"7 Structure .* id 1, 2, 3, 4, 5, \.\.\."):
        Tree([structure(key, key % 7 + 1) for key in range(1, 8)])


def test_what_makes_no_tree_is_refused() -> None:
    """An association that leads elsewhere, to many, or nowhere says so."""
    one = [structure(1)]
    with pytest.raises(UnknownNameError, match="did you mean 'parent'"):
        Tree(one, parent="parnt")
    words = "takes a belongs_to association with rows of structures, by a foreign key; parent does"
    for wrong in ("ontology", "children", "parent_structure"):
        with pytest.raises(QueryError, match=rf"Structure\.{wrong} makes no tree: that {words}"):
            Tree(one, parent=wrong)
    with pytest.raises(QueryError, match=r"Gene makes no tree: .*, and there is none here"):
        Tree([Gene(id=1)])
    with pytest.raises(QueryError, match="one of dict"):
        Tree([{"id": 1}])  # type: ignore[type-var] # the mistake is the point
    with pytest.raises(QueryError, match="one table, got specimens, structures"):
        Tree([structure(1), Specimen(id=2)])


def test_the_association_need_not_be_named() -> None:
    """Where a class has no `parent`, the only association that makes a tree is taken."""
    loci = [GenomeLocus(id=1), GenomeLocus(id=2, parent_locus_id=1)]

    assert [each.id for each in Tree(loci).children(1)] == [2]
    assert [each.id for each in Tree(loci, parent="parent_genome_locus").children(1)] == [2]
    assert list(Tree(loci).subtree(2)) == loci[1:]


def test_one_of_several_associations_must_be_named() -> None:
    """A class with two ways up, none of them called `parent`, asks which is meant."""
    relation = Structure.__mapping__.relations["parent"]
    mapping = dataclasses.replace(Structure.__mapping__, relations={"b": relation, "a": relation})
    model = type("Area", (), {"__mapping__": mapping})

    with pytest.raises(QueryError, match=r"Area makes no tree: .*; a or b does"):
        parent_column(model)
    assert parent_column(model, "b") == "parent_structure_id"
    other = dataclasses.replace(relation, foreign_key="graph_order")
    mapping = dataclasses.replace(mapping, relations={"a": other, "parent": relation})
    assert parent_column(type("Area", (), {"__mapping__": mapping})) == "parent_structure_id"


def test_the_foreign_key_goes_by_its_name_in_python() -> None:
    """A column may be called otherwise than the API calls it; one that is not there is none."""
    columns = dict(Structure.__mapping__.columns)
    key = columns.pop("parent_structure_id")
    without = dataclasses.replace(Structure.__mapping__, columns=columns)
    renamed = dataclasses.replace(
        without, columns={**columns, "above": dataclasses.replace(key, attribute="above")}
    )

    assert parent_column(type("Area", (), {"__mapping__": renamed})) == "above"
    assert parents_of(without) == []


def test_classes_without_an_id_make_no_tree() -> None:
    """Nothing can say which of its rows is meant."""
    columns = dict(Structure.__mapping__.columns)
    del columns["id"]
    mapping = dataclasses.replace(Structure.__mapping__, columns=columns)

    assert parents_of(Structure.__mapping__) == ["parent"]
    assert parents_of(mapping) == []


def test_an_object_of_another_table_is_not_here(mouse: Tree[Structure]) -> None:
    """A gene with the id of a structure is no structure."""
    gene: Any = Gene(id=385)

    assert gene not in mouse
    assert structure(385) in mouse
    with pytest.raises(NoResultError, match="no Gene with id 385"):
        mouse.parent(gene)
    assert mouse.get(gene) is None


def test_overlaps(mouse: Tree[Structure]) -> None:
    """What others of the nodes are below is found, each once, however far they are."""
    assert acronyms(mouse.overlaps("VISp", "CB", "CTX", "HIP", "CTX")) == ["CTX"]
    assert acronyms(mouse.overlaps("CA1", "HIP", "CA")) == ["HIP", "CA"]
    assert (
        mouse.overlaps("CA1", "CA2", "DG") == mouse.overlaps("CA1", 382) == mouse.overlaps() == ()
    )
    with pytest.raises(NoResultError):
        mouse.overlaps("CA1", "nowhere")


def test_columns_that_were_left_out_say_so() -> None:
    """A query without the column that leads to the parent cannot make a tree."""
    bare = Structure.where(graph_id=1).only("id", "acronym").using("sample")

    with pytest.raises(NotLoadedError, match="parent_structure_id"):
        Tree(bare)
    enough = Structure.where(graph_id=1).only("id", "parent_structure_id").using("sample")
    assert len(Tree(enough)) == 66
    assert Tree(enough).text(997, depth=0) == "997"


def test_any_pair_makes_a_tree() -> None:
    """Specimens are within specimens, and classes of one table may be mixed."""
    specimens = Tree(Specimen.where(is_cell_specimen=True).using("sample"))
    mixed: list[Any] = [Group(id=1), GraphicObject(id=2, parent_id=1), Group(id=3, parent_id=1)]
    shapes = Tree[Any](mixed)

    assert len(specimens) == len(specimens.roots)
    assert [each.id for each in shapes.children(1)] == [2, 3]
    assert repr(shapes) == "<Tree of 3 GraphicObject, Group, 1 root>"


def test_text(mouse: Tree[Structure]) -> None:
    """A tree is drawn with the labels, from the node and to the depth that are asked for."""
    assert mouse.text("HIP", label="acronym").splitlines() == [
        "HIP",
        "├── CA",
        "│   ├── CA1",
        "│   ├── CA2",
        "│   └── CA3",
        "└── DG",
    ]
    assert mouse.text("HIP", depth=1, label=lambda each: f"<{each.id}>").splitlines() == [
        "<1080>",
        "├── <375>",
        "└── <726>",
    ]
    assert mouse.text(depth=0) == "root"
    assert str(mouse).count("\n") == 65
    with pytest.raises(UnknownNameError):
        mouse.text(label="acronim")
    for wrong in (-1, 1.5, "1", True):
        with pytest.raises(SettingsError, match="depth: expected a whole number from 0 on"):
            mouse.text(depth=wrong)  # type: ignore[arg-type] # the mistake is the point


def test_text_in_colors() -> None:
    """A square in its colour stands before what has one, after the branch."""
    some = Tree([structure(1, name="a", color_hex_triplet="08858C"), structure(2, 1, name="b")])

    assert some.text(color=True) == "\x1b[38;2;8;133;140m■\x1b[0m a\n└── b"
    assert some.text(color=False) == some.text() == "a\n└── b"
    with pytest.raises(UnknownNameError, match="Specimen has no column"):
        Tree([Specimen(id=1)]).text(color=True)


def test_text_cannot_steer_a_terminal() -> None:
    """A name from outside is shown on one line, without control characters."""
    assert Tree([structure(1, name="a\x1b[2J\nb")]).text() == "a?[2J b"


def test_a_deep_tree_is_no_recursion() -> None:
    """A chain of ten thousand nodes is a tree like any other."""
    deep = Tree([structure(key, key - 1 or None) for key in range(1, 10_001)])

    assert deep.depth(10_000) == 9_999
    assert len(deep.text(9_001, label="id").splitlines()) == 1_000
    assert deep.common_ancestor(10_000, 5_000) is deep[5_000]


def test_colors(mouse: Tree[Structure]) -> None:
    """Colours are numbers, by id; what has none is left out."""
    some = Tree([structure(1, color_hex_triplet="08858C"), structure(2), structure(3, 1)])

    assert some.colors() == {1: (8, 133, 140)}
    assert some.color(2) is None
    assert set(mouse.colors()) <= {each.id for each in mouse}
    with pytest.raises(UnknownNameError, match="Specimen has no column"):
        Tree([Specimen(id=1)]).color(1)


@pytest.mark.parametrize("text", ["12345678", "#08858C", "blue", "-1"])
def test_what_is_no_color_is_refused(text: str) -> None:
    """A text that is no colour never becomes one."""
    with pytest.raises(HydrationError, match="six hexadecimal digits"):
        rgb(text)


@pytest.mark.parametrize(("text", "color"), [("", None), (None, None), ("8", (0, 0, 8))])
def test_rgb(text: str | None, color: tuple[int, int, int] | None) -> None:
    """An empty text is no colour; dropped zeros are put back."""
    assert rgb(text) == color


def test_trees_are_copied_and_pickled(mouse: Tree[Structure]) -> None:
    """A tree may be sent to another process."""
    for again in (pickle.loads(pickle.dumps(mouse)), copy.deepcopy(mouse)):  # noqa: S301 - ours
        assert list(again) == list(mouse)
        assert again.parent("VISp") == mouse["VIS"]


@given(st.lists(st.integers(0, 30), max_size=30))
def test_relatives_agree(above: list[int]) -> None:
    """Whatever the tree: each relation says what the others say."""
    # Parents with a lower number make no circle; 0, and what is not there, makes a root.
    tree = Tree([structure(key, min(value, key - 1)) for key, value in enumerate(above, 1)])

    assert len(list(tree)) == len(above)
    for node in tree:
        parent = tree.parent(node)
        assert node in (tree.roots if parent is None else tree.children(parent))
        assert all(tree.is_within(each, node) for each in tree.descendants(node, itself=True))
        assert all(tree.is_within(node, each) for each in tree.ancestors(node, itself=True))
        assert tree.depth(node) == len(tree.ancestors(node))
        assert tree.common_ancestor(node, *tree.children(node)) is node
        assert {each for each in tree if tree.is_within(each, node)} == {
            node,
            *tree.descendants(node),
        }
