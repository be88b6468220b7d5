"""Brain structures: ontologies, graphs, trees, sets and where structures lie."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from allenorm_sample._dice import Dice
from allenorm_sample._facets import FALSE, facet
from allenorm_sample._rows import Row, Rows

MOUSE_GRAPH: Final = 1
HUMAN_GRAPH: Final = 10
DEVELOPING_MOUSE_GRAPH: Final = 17

_MOUSE: Final = """
997 root root
 8 grey Basic cell groups and regions
  567 CH Cerebrum
   688 CTX Cerebral cortex
    695 CTXpl Cortical plate
     315 Isocortex Isocortex
      184 FRP Frontal pole, cerebral cortex
      500 MO Somatomotor areas
       985 MOp Primary motor area
       993 MOs Secondary motor area
      453 SS Somatosensory areas
       322 SSp Primary somatosensory area
        329 SSp-bfd Primary somatosensory area, barrel field
       378 SSs Supplemental somatosensory area
      247 AUD Auditory areas
       1002 AUDp Primary auditory area
      669 VIS Visual areas
       402 VISal Anterolateral visual area
       394 VISam Anteromedial visual area
       409 VISl Lateral visual area
       385 VISp Primary visual area
        593 VISp1 Primary visual area, layer 1
        821 VISp2/3 Primary visual area, layer 2/3
        721 VISp4 Primary visual area, layer 4
        778 VISp5 Primary visual area, layer 5
        33 VISp6a Primary visual area, layer 6a
        305 VISp6b Primary visual area, layer 6b
       533 VISpm posteromedial visual area
      254 RSP Retrosplenial area
      22 PTLp Posterior parietal association areas
       417 VISrl Rostrolateral visual area
      541 TEa Temporal association areas
     698 OLF Olfactory areas
     1089 HPF Hippocampal formation
      1080 HIP Hippocampal region
       375 CA Ammon's horn
        382 CA1 Field CA1
        423 CA2 Field CA2
        463 CA3 Field CA3
       726 DG Dentate gyrus
    703 CTXsp Cortical subplate
   623 CNU Cerebral nuclei
    477 STR Striatum
     485 STRd Striatum dorsal region
      672 CP Caudoputamen
     278 sAMY Striatum-like amygdalar nuclei
      403 MEA Medial amygdalar nucleus
       411 MEAad Medial amygdalar nucleus, anterodorsal part
       418 MEAav Medial amygdalar nucleus, anteroventral part
       426 MEApd Medial amygdalar nucleus, posterodorsal part
       435 MEApv Medial amygdalar nucleus, posteroventral part
    803 PAL Pallidum
  343 BS Brain stem
   1129 IB Interbrain
    549 TH Thalamus
     170 LGd Dorsal part of the lateral geniculate complex
    1097 HY Hypothalamus
   313 MB Midbrain
   1065 HB Hindbrain
    771 P Pons
    354 MY Medulla
  512 CB Cerebellum
   528 CBX Cerebellar cortex
   519 CBN Cerebellar nuclei
 1009 fiber tracts fiber tracts
 73 VS ventricular systems
"""

_HUMAN: Final = """
4005 Br brain
 4006 GM gray matter
  4007 Tel telencephalon
   4008 Cx cerebral cortex
    - FroL frontal lobe
    - ParL parietal lobe
    - TemL temporal lobe
     - MTG middle temporal gyrus
    - HiF hippocampal formation
   - Amg amygdala
"""

_DEVELOPING_MOUSE: Final = """
- NP neural plate
 - F forebrain (prosencephalon)
  - RSP rostral secondary prosencephalon
  - Tel telencephalic vesicle
  - PHy peduncular hypothalamus
  - p3 prosomere 3
"""

_ACRONYMS_WITH_A_BLANK: Final = ("fiber tracts",)

_SUMMARY: Final = (
    *(184, 985, 993, 329, 378, 1002, 402, 394, 409, 385, 533, 417, 22, 541),
    *(382, 423, 463, 726, 672, 403, 170),
)

_SETS: Final[tuple[tuple[int, str, tuple[int, ...]], ...]] = (
    (2, "Mouse - Coarse", (315, 698, 1089, 703, 477, 803, 549, 1097, 313, 771, 354, 512)),
    (3, "Mouse - Areas", (184, 985, 993, 322, 378, 402, 394, 409, 385, 533, 417, 254)),
    (8, "Mouse - Hippocampal Fields", (382, 423, 463, 726)),
    (12, "Mouse - Visual Layers", (593, 821, 721, 778, 33, 305)),
    (167587189, "Mouse Connectivity - Summary", _SUMMARY),
)

_CENTERS: Final = ((9, 12_000.0), (10, 13_200.0))


def add_structures(rows: Rows, seed: int) -> None:
    """Add organisms, ontologies, graphs, structures, sets and centers.

    Args:
        rows: The sample.
        seed: The seed.
    """
    for number, name, taxonomy in (
        (1, "Homo Sapiens", 9606),
        (2, "Mus musculus", 10090),
        (3, "Macaca mulatta", 9544),
    ):
        rows.add("Organism", id=number, name=name, ncbitaxonomyid=taxonomy)
    for number, name, symbol in ((1, "left", "L"), (2, "right", "R"), (3, "both", "B")):
        rows.add("Hemisphere", id=number, name=name, symbol=symbol)
    for graph in _GRAPHS:
        _add_graph(rows, seed, graph)
    developing = [each["id"] for each in graph_rows(rows, DEVELOPING_MOUSE_GRAPH)]
    human = [each["id"] for each in graph_rows(rows, HUMAN_GRAPH)]
    for number, name, members in (
        *_SETS,
        (7, "Human - Coarse", human[4:]),
        (22, "Developing Mouse - Coarse", developing[1:]),
    ):
        rows.add("StructureSet", id=number, name=name, description=f"Synthetic set: {name}.")
        rows.link("StructureSet", number, "structures", members)
        for order, member in enumerate(members):
            rows.add(
                "StructureSetsStructure",
                structure_set_id=number,
                structure_id=member,
                structure_order=order,
            )


def graph_rows(rows: Rows, graph: int) -> list[Row]:
    """Return the structures of a graph, in its order.

    Args:
        rows: The sample.
        graph: The graph's `id`.

    Returns:
        The records.
    """
    return [each for each in rows.records["Structure"] if each["graph_id"] == graph]


def structure_of(rows: Rows, acronym: str, graph: int = MOUSE_GRAPH) -> Row:
    """Return the structure with an acronym.

    Args:
        rows: The sample.
        acronym: The acronym.
        graph: The graph's `id`.

    Returns:
        The record.
    """
    return next(each for each in graph_rows(rows, graph) if each["acronym"] == acronym)


@dataclass(frozen=True, slots=True)
class _Graph:
    """One graph of structures, with the ontology that it belongs to."""

    number: int
    ontology: int
    name: str
    abbreviation: str
    organism: int
    tree: str


_GRAPHS: Final = (
    _Graph(MOUSE_GRAPH, 1, "Mouse Brain Atlas", "Mouse", 2, _MOUSE),
    _Graph(HUMAN_GRAPH, 7, "Human Brain Atlas", "Human", 1, _HUMAN),
    _Graph(
        DEVELOPING_MOUSE_GRAPH,
        12,
        "Developing Mouse Brain Atlas",
        "DevMouse",
        2,
        _DEVELOPING_MOUSE,
    ),
)


def _add_graph(rows: Rows, seed: int, what: _Graph) -> None:
    """Add one ontology with its graph and its structures."""
    graph, ontology = what.number, what.ontology
    dice = Dice(seed, f"structures {graph}")
    rows.add(
        "Ontology",
        id=ontology,
        name=what.name,
        abbreviation=what.abbreviation,
        organism_id=what.organism,
        has_atlas=True,
        description=f"Synthetic ontology: {what.name}.",
    )
    path: list[int] = []
    for order, (depth, number, acronym, full) in enumerate(_nodes(rows, what.tree)):
        path[depth:] = [number]
        rows.add(
            "Structure",
            id=number,
            atlas_id=order + 1,
            name=full,
            safe_name=full.replace(",", "").replace("'", ""),
            acronym=acronym,
            ontology_id=ontology,
            hemisphere_id=3,
            weight=100,
            parent_structure_id=path[depth - 1] if depth else None,
            depth=depth,
            graph_id=graph,
            graph_order=order,
            structure_id_path=f"/{'/'.join(map(str, path))}/",
            color_hex_triplet=f"{dice.whole(0, 0xFFFFFF):06X}",
            neuro_name_structure_id_path="",
            failed=False,
            sphinx_id=order + 1,
            structure_name_facet=facet(full),
            failed_facet=FALSE,
        )
        for kind, term in (("acronym", acronym), ("name", full)):
            rows.add(
                "StructureLookup",
                term=term,
                termtype=kind,
                structure_id=number,
                ontology_id=ontology,
            )
        if graph == MOUSE_GRAPH:
            for space, length in _CENTERS:
                rows.add(
                    "StructureCenter",
                    structure_id=number,
                    reference_space_id=space,
                    x=round(dice.number(0.2, 0.8) * length),
                    y=dice.whole(1500, 6500),
                    z=dice.whole(1500, 5700),
                )
    rows.add(
        "StructureGraph", id=graph, name=what.name, root_structure_id=path[0], ontology_id=ontology
    )


def _nodes(rows: Rows, tree: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield depth, `id`, acronym and name of every structure; a dash stands for an `id` of ours."""
    for line in tree.strip().splitlines():
        text = line.lstrip()
        number, rest = text.split(" ", 1)
        for acronym in _ACRONYMS_WITH_A_BLANK:
            if rest.startswith(acronym):
                name = rest.removeprefix(acronym).strip()
                break
        else:
            acronym, name = rest.split(" ", 1)
        depth = len(line) - len(text)
        yield depth, rows.new_id() if number == "-" else int(number), acronym, name
