"""Where the nodes of a graph go that nobody has placed: from left to right, branches below each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from nnstudio.graph.edits import move
from nnstudio.graph.graph import Graph
from nnstudio.graph.order import in_order

COLUMN, ROW = 256.0, 176.0
"""Pixels from one node to the next; a node is narrower and lower."""


def laid_out(graph: Graph) -> Graph:
    """The same graph with every node to the right of what feeds it, and no two in the same place.

    A chain stays in its row; a branch takes the nearest row that is free up to what it feeds.

    Raises:
        graphlib.CycleError: the graph has a cycle.
    """
    order = in_order(graph)
    columns = _columns(graph, order)
    rows = _rows(graph, order, columns)
    return move(graph, {id: (columns[id] * COLUMN, rows[id] * ROW) for id in order})


def _columns(graph: Graph, order: tuple[str, ...]) -> dict[str, int]:
    """How many nodes at most lie before each; what nothing feeds stands right before what it feeds."""
    columns: dict[str, int] = {}
    for id in order:
        columns[id] = max((columns[link.source] + 1 for link in graph.arriving(id)), default=0)
    for id in order:
        if not graph.arriving(id) and graph.leaving(id):
            columns[id] = max(0, min(columns[link.target] for link in graph.leaving(id)) - 1)
    return columns


def _rows(graph: Graph, order: tuple[str, ...], columns: dict[str, int]) -> dict[str, int]:
    rows: dict[str, int] = {}
    taken: set[tuple[int, int]] = set()
    for id in sorted(order, key=lambda id: columns[id]):  # sorted keeps what is equal in order
        first = columns[id]
        last = min((columns[link.target] for link in graph.leaving(id)), default=first + 1)
        wanted = next((rows[link.source] for link in graph.arriving(id) if link.source in rows), 0)
        row = next(row for row in _outwards(wanted) if not _crosses(taken, row, first, last))
        rows[id] = row
        taken.update((column, row) for column in range(first, last))
    return rows


def _crosses(taken: set[tuple[int, int]], row: int, first: int, last: int) -> bool:
    return any((column, row) in taken for column in range(first, last))


def _outwards(row: int) -> Iterator[int]:
    """The row, then the nearest ones below and above."""
    yield row
    for distance in count(1):
        yield row + distance
        yield row - distance
