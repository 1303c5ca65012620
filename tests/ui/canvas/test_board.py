from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from nnstudio.graph import Graph, Link, edits
from nnstudio.ui.canvas.board import Board
from nnstudio.ui.canvas.look import Look
from nnstudio.ui.theme.theme import Appearance
from tests.ui.canvas.drawing import chain, node


@pytest.fixture
def board() -> Board:
    return Board(Look(Appearance("dark").theme))


ROW = chain(*(node(f"n{at}", "ReLU", at) for at in range(5)))


def test_only_what_changed_is_touched(board: Board) -> None:
    board.show_graph(ROW)
    nodes, links = dict(board.nodes), dict(board.links)
    smaller = edits.remove(ROW, ["n4"])
    board.show_graph(edits.rename(smaller, "n0", "First"))
    assert board.nodes["n0"].title == "First"
    assert all(board.nodes[id] is nodes[id] for id in smaller.nodes)
    assert all(board.links[link] is links[link] for link in smaller.links)
    assert nodes["n4"].scene() is None
    board.show_graph(Graph())
    assert not board.items()


def test_a_layer_with_more_ports_moves_its_links(board: Board) -> None:
    graph = chain(node("a", "ReLU"), node("add", "Add", 1), node("b", "ReLU", 2))
    board.show_graph(graph)
    height = board.nodes["add"].rect.height()
    board.show_graph(edits.configure(graph, "add", count=5))
    assert board.nodes["add"].rect.height() > height
    assert [port.name for port in board.nodes["add"].ports("input")] == ["a", "b", "c", "d", "e"]


def test_a_long_link_gives_way_to_a_node_that_comes_into_it(board: Board) -> None:
    ends = chain(node("a", "ReLU"), node("b", "ReLU", 3))
    board.show_graph(ends)
    link = Link("a", "output", "b", "input")
    straight = board.links[link].path
    board.show_graph(edits.add(ends, node("between", "ReLU", 1.5)))
    between = board.nodes["between"]
    assert not board.links[link].shape().intersects(between.rect)
    board.show_graph(ends)
    assert board.links[link].path == straight


def test_finds_what_is_where(board: Board) -> None:
    board.show_graph(ROW)
    port = board.port_at(QPointF(256.0 - 4.0, 43.0), 10.0)
    assert port is not None
    assert (port.node, port.side, port.name) == ("n1", "input", "input")
    assert board.port_at(QPointF(256.0 - 4.0, 43.0), 10.0, ["output"]) is None
    assert board.port_at(QPointF(0.0, 300.0), 10.0) is None
    found = board.node_at(QPointF(30.0, 30.0))
    assert found is not None
    assert found.node.id == "n0"
    assert board.node_at(QPointF(220.0, 30.0)) is None
    assert board.link_at(QPointF(222.0, 42.0)) == ROW.links[0]
    assert board.link_at(QPointF(222.0, 70.0)) is None
    assert {item.node.id for item in board.nodes_in(QRectF(0.0, 0.0, 300.0, 10.0))} == {"n0", "n1"}
