"""Which node comes before which."""

from __future__ import annotations

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

from nnstudio.graph.graph import Graph


def in_order(graph: Graph) -> tuple[str, ...]:
    """Ids of all nodes so that every node comes after what it is fed by.

    Raises:
        graphlib.CycleError: the graph has a cycle; the second argument lists it.
    """
    # All nodes first and no sets, so that equal graphs have equal orders, whatever the order of their links.
    sorter: TopologicalSorter[str] = TopologicalSorter(dict.fromkeys(graph.nodes, ()))
    for id in graph.nodes:
        sorter.add(id, *(link.source for link in graph.arriving(id) if link.source in graph.nodes))
    return tuple(sorter.static_order())


def cycle(graph: Graph) -> tuple[str, ...]:
    """Ids along one cycle in the direction of the links, or nothing."""
    try:
        in_order(graph)
    except CycleError as error:
        return tuple(error.args[1][:-1])
    return ()


def downstream(graph: Graph, ids: Iterable[str]) -> frozenset[str]:
    """These nodes and everything that is fed by them, directly or not."""
    return _reached(graph, ids, forward=True)


def upstream(graph: Graph, ids: Iterable[str]) -> frozenset[str]:
    """These nodes and everything that feeds them, directly or not."""
    return _reached(graph, ids, forward=False)


def _reached(graph: Graph, ids: Iterable[str], *, forward: bool) -> frozenset[str]:
    reached: set[str] = set()
    waiting = list(ids)
    while waiting:
        id = waiting.pop()
        if id in reached:
            continue
        reached.add(id)
        if forward:
            waiting.extend(link.target for link in graph.leaving(id))
        else:
            waiting.extend(link.source for link in graph.arriving(id))
    return frozenset(reached)
