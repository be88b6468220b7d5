"""Neurons as trees: drawn by chance, measured, and written as SWC."""

import math
from dataclasses import dataclass
from typing import Final

from allenorm_sample._dice import Dice
from allenorm_sample._rows import Row

SOMA: Final = 1
AXON: Final = 2
BASAL: Final = 3
APICAL: Final = 4

_CUT: Final = 10
"""The name of a marker where a dendrite was cut."""


@dataclass(frozen=True, slots=True)
class Node:
    """One point of a neuron; lengths are micrometres.

    Attributes:
        number: Its number, from 1.
        kind: What it is part of, as SWC numbers it.
        x: Its place.
        y: Its place.
        z: Its place.
        radius: Its radius.
        parent: The number of the node before it, or -1.
    """

    number: int
    kind: int
    x: float
    y: float
    z: float
    radius: float
    parent: int


def grow(dice: Dice, *, spiny: bool) -> list[Node]:
    """Draw a neuron: a soma, an axon, basal dendrites, and an apical one where it is spiny.

    Args:
        dice: Where its shape comes from.
        spiny: Whether it is a spiny cell.

    Returns:
        Its nodes, parents first.
    """
    nodes = [Node(1, SOMA, 300.0, 400.0, 30.0, dice.number(5, 8, 2), -1)]
    stems = [AXON, *([APICAL] if spiny else []), *[BASAL] * dice.whole(3, 5)]
    for order, kind in enumerate(stems):
        heading = 2 * math.pi * (order + dice.number(0, 0.4)) / len(stems)
        _grow_branch(nodes, dice, nodes[0], (kind, heading, 2 if kind == APICAL else 1))
    return nodes


def swc(nodes: list[Node], title: str) -> bytes:
    """Write a neuron as SWC.

    Args:
        nodes: Its nodes.
        title: A line that says what it is.

    Returns:
        The file.
    """
    lines = [f"# {title}", "# id,type,x,y,z,r,pid"]
    lines += [
        f"{n.number} {n.kind} {n.x:.3f} {n.y:.3f} {n.z:.3f} {n.radius:.3f} {n.parent}"
        for n in nodes
    ]
    return ("\n".join(lines) + "\n").encode("ascii")


def markers(nodes: list[Node], title: str) -> bytes:
    """Write where a neuron was cut, as the API does: numbers between commas.

    Args:
        nodes: Its nodes.
        title: A line that says what it is.

    Returns:
        The file.
    """
    last = nodes[-1]
    lines = [
        f"# {title}",
        "##x,y,z,radius,shape,name,comment,color_r,color_g,color_b",
        f"{last.x:.3f},{last.y:.3f},{last.z:.3f},0,1,{_CUT},,255,0,0",
    ]
    return ("\n".join(lines) + "\n").encode("ascii")


def measure(nodes: list[Node]) -> Row:
    """Measure a neuron.

    Args:
        nodes: Its nodes, parents first.

    Returns:
        The morphology features of `NeuronReconstruction`.
    """
    at = {node.number: node for node in nodes}
    children: dict[int, list[Node]] = {node.number: [] for node in nodes}
    path = {1: 0.0}
    order = {1: 0}
    surface = volume = 0.0
    for node in nodes[1:]:
        before = at[node.parent]
        length = _distance(node, before)
        children[node.parent].append(node)
        path[node.number] = path[node.parent] + length
        surface += 2 * math.pi * node.radius * length
        volume += math.pi * node.radius**2 * length
    forks = {n.number for n in nodes[1:] if len(children[n.number]) > 1}
    for node in nodes[1:]:
        order[node.number] = order[node.parent] + (node.parent in forks or node.parent == 1)
    tips = [n for n in nodes[1:] if not children[n.number]]
    ends = [*tips, *(at[number] for number in sorted(forks))]
    starts = [_branch_start(at, forks, end) for end in ends]
    straight = [
        _distance(end, start) / (path[end.number] - path[start.number])
        for end, start in zip(ends, starts, strict=True)
    ]
    thinner = [child.radius / at[number].radius for number in forks for child in children[number]]
    angles = [_angle(at[number], *children[number][:2]) for number in forks]
    soma = 4 * math.pi * nodes[0].radius ** 2
    features = {
        "average_bifurcation_angle_local": _mean(angles),
        "average_bifurcation_angle_remote": _mean(angles),
        "average_contraction": _mean(straight),
        "average_diameter": _mean([2 * n.radius for n in nodes[1:]]),
        "average_fragmentation": len(nodes[1:]) / len(ends),
        "average_parent_daughter_ratio": _mean(thinner),
        "hausdorff_dimension": 1.0,
        "max_branch_order": float(max(order.values())),
        "max_euclidean_distance": max(_distance(n, nodes[0]) for n in nodes),
        "max_path_distance": max(path.values()),
        "overall_depth": _spread([n.z for n in nodes]),
        "overall_height": _spread([n.y for n in nodes]),
        "overall_width": _spread([n.x for n in nodes]),
        "soma_surface": soma,
        "total_length": sum(_distance(n, at[n.parent]) for n in nodes[1:]),
        "total_surface": surface + soma,
        "total_volume": volume,
    }
    return {name: round(value, 4) for name, value in features.items()} | {
        "number_bifurcations": len(forks),
        "number_branches": len(ends),
        "number_nodes": len(nodes),
        "number_stems": len(children[1]),
        "number_tips": len(tips),
    }


def _grow_branch(nodes: list[Node], dice: Dice, start: Node, plan: tuple[int, float, int]) -> None:
    """Grow one branch from a node, and two from its end while it may fork."""
    kind, heading, forks = plan
    last = start
    radius = max(0.1, round((0.8 if start.kind == SOMA else start.radius * 0.8), 3))
    for _ in range(dice.whole(2, 3)):
        heading += dice.number(-0.4, 0.4)
        step = dice.number(12, 30)
        last = Node(
            len(nodes) + 1,
            kind,
            round(last.x + step * math.cos(heading), 3),
            round(last.y + step * math.sin(heading), 3),
            round(last.z + dice.number(-4, 4), 3),
            radius,
            last.number,
        )
        nodes.append(last)
    if forks:
        for turn in (-0.6, 0.6):
            _grow_branch(nodes, dice, last, (kind, heading + turn, forks - 1))


def _branch_start(at: dict[int, Node], forks: set[int], end: Node) -> Node:
    """Return the fork, or the soma, that a branch comes from."""
    node = at[end.parent]
    while node.parent != -1 and node.number not in forks:
        node = at[node.parent]
    return node


def _angle(fork: Node, one: Node, other: Node) -> float:
    """Return the angle between two branches at a fork, in degrees."""
    first = math.atan2(one.y - fork.y, one.x - fork.x)
    second = math.atan2(other.y - fork.y, other.x - fork.x)
    turn = abs(first - second) % (2 * math.pi)
    return math.degrees(min(turn, 2 * math.pi - turn))


def _distance(one: Node, other: Node) -> float:
    """Return the straight-line distance of two nodes."""
    return math.dist((one.x, one.y, one.z), (other.x, other.y, other.z))


def _mean(values: list[float]) -> float:
    """Return the mean."""
    return sum(values) / len(values)


def _spread(values: list[float]) -> float:
    """Return the range that values span."""
    return max(values) - min(values)
