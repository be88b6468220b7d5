"""How Rails names the elements of an XML answer.

A class `SectionDataSet` is the element `section-data-set` in the container `section-data-sets`; the
association `stereotaxic_injections` holds elements called `stereotaxic-injection`. The plural of a
class is its table's name where it has the table for itself; the rules here are for classes that
share one, and for the names of associations.
"""

import re
from functools import lru_cache
from typing import Final

from allenorm.schema import Schema

_HUMPS: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_IRREGULAR: Final = {
    "analyses": "analysis",
    "axes": "axis",
    "children": "child",
    "indices": "index",
    "loci": "locus",
    "matrices": "matrix",
    "mice": "mouse",
    "people": "person",
    "series": "series",
    "species": "species",
    "vertices": "vertex",
}
_IRREGULAR_PLURALS: Final = {one: many for many, one in _IRREGULAR.items()}
_HISSING: Final = re.compile(r"(?:ss|x|ch|sh|alias|atlas|bus|focus|locus|status|virus)es$")
_SINGULAR_S: Final = re.compile(r"(?:ss|us|is)$")
_NO_NAME: Final = re.compile(r"[^A-Za-z0-9_.-]")
_NO_START: Final = re.compile(r"[0-9.-]")


@lru_cache(maxsize=1024)
def underscored(name: str) -> str:
    """Return a class's name in small letters, its words joined by underscores.

    Args:
        name: A name in the camel case of classes.

    Returns:
        The name as Rails writes it in associations.

    Examples:
        >>> underscored("ApiCellTypesSpecimenDetail"), underscored("Alignment3d")
        ('api_cell_types_specimen_detail', 'alignment3d')
    """
    return _HUMPS.sub("_", name).lower()


@lru_cache(maxsize=1024)
def singular(name: str) -> str:
    """Return the singular of an association's name.

    Args:
        name: A plural whose words are joined by underscores; only the last one changes.

    Returns:
        The name of one of its records.

    Examples:
        >>> [singular(name) for name in ("structures", "gene_aliases", "child_genome_loci")]
        ['structure', 'gene_alias', 'child_genome_locus']
        >>> singular("ancestor_hierarchies"), singular("children"), singular("atlases")
        ('ancestor_hierarchy', 'child', 'atlas')
    """
    before, joint, word = name.rpartition("_")
    if word in _IRREGULAR:
        word = _IRREGULAR[word]
    elif word.endswith("ies"):
        word = word[:-3] + "y"
    elif _HISSING.search(word):
        word = word[:-2]
    elif word.endswith("s") and not _SINGULAR_S.search(word):
        word = word[:-1]
    return before + joint + word


@lru_cache(maxsize=1024)
def plural(name: str) -> str:
    """Return the plural of a name.

    Args:
        name: A singular whose words are joined by underscores; only the last one changes.

    Returns:
        The name of several.

    Examples:
        >>> [plural(name) for name in ("ncbi_gene", "api_connectivity", "atlas", "polyline")]
        ['ncbi_genes', 'api_connectivities', 'atlases', 'polylines']
    """
    before, joint, word = name.rpartition("_")
    if word in _IRREGULAR_PLURALS:
        word = _IRREGULAR_PLURALS[word]
    elif word.endswith("y") and word[-2:-1] not in set("aeiou"):
        word = word[:-1] + "ies"
    elif _HISSING.search(word + "es"):
        word += "es"
    else:
        word += "s"
    return before + joint + word


@lru_cache(maxsize=4096)
def element_name(name: str) -> str:
    """Return a name of the schema, or an alias of a flat column, as an element is called.

    Args:
        name: A column, an association, a table or an alias.

    Returns:
        The name with dashes for underscores. What no element may have in its name becomes a dash,
        too, and a leading `_` makes room for a digit.

    Examples:
        >>> element_name("specimen__id"), element_name("1st row")
        ('specimen--id', '_1st-row')
    """
    dashed = _NO_NAME.sub("-", name.replace("_", "-")) or "_"
    return f"_{dashed}" if _NO_START.match(dashed) else dashed


def container_name(schema: Schema, model: str) -> str:
    """Return the name of the element that holds the rows of a class.

    Args:
        schema: The schema that has the class.
        model: The class.

    Returns:
        The plural of its name, with dashes.

    Examples:
        >>> from allenorm.schema import bundled
        >>> container_name(bundled(), "GenomeLocus"), container_name(bundled(), "NcbiGene")
        ('genome-loci', 'ncbi-genes')
    """
    table = schema.classes[model].table
    name = underscored(model)
    # A table that several classes share is called after the first of them.
    own = singular(table) == name
    return element_name(table if own else plural(name))
