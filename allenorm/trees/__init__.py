"""Trees: structures of an atlas, specimens of a donor, and any other rows that have a parent.

Examples:
    >>> tree = structure_tree(using="sample")
    >>> tree["VISp"].name
    'Primary visual area'
    >>> print(tree.text("HIP", depth=1))
    HIP  Hippocampal region
    ├── CA  Ammon's horn
    └── DG  Dentate gyrus
"""

from allenorm.trees._color import rgb
from allenorm.trees._lineage import lineage
from allenorm.trees._nodes import Node
from allenorm.trees._structures import IdsOrNames, structure_tree, structures
from allenorm.trees._tree import Tree

__all__ = ["IdsOrNames", "Node", "Tree", "lineage", "rgb", "structure_tree", "structures"]
