from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from nnstudio.graph import Graph, Link
from nnstudio.layers import layer_of
from nnstudio.ui.canvas.measures import COLUMN, ROW, WIDTH
from nnstudio.ui.canvas.placing import append, free_of_twins
from tests.ui.canvas.drawing import node

RELU, ADD, INPUT = layer_of("ReLU")(), layer_of("Add")(), layer_of("Input")()


def test_follows_to_the_right_and_is_wired() -> None:
    graph, first = append(Graph(), INPUT, None, 3)
    graph, second = append(graph, RELU, first, 3)
    graph, third = append(graph, ADD, second, 3)
    assert graph.nodes[second].position == (COLUMN, 0.0)
    assert graph.links == (Link(first, "output", second, "input"), Link(second, "output", third, "a"))
    graph, fourth = append(graph, RELU, third, 3)
    assert graph.nodes[fourth].position == (0.0, ROW)


def test_without_a_leader_or_an_input_nothing_is_wired() -> None:
    graph, first = append(Graph(), RELU, None, 3)
    graph, _ = append(graph, RELU, None, 3)
    graph, _ = append(graph, INPUT, first, 3)
    assert not graph.links


@given(st.lists(st.sampled_from([RELU, ADD, INPUT]), max_size=12), st.integers(0, 11), st.integers(1, 5))
def test_no_node_covers_another(layers: list, leader: int, columns: int) -> None:  # type: ignore[type-arg]
    graph, ids = Graph(), []
    for layer in layers:
        graph, id = append(graph, layer, ids[leader % len(ids)] if ids else None, columns)
        ids.append(id)
    rects = [QRectF(*placed.position, WIDTH, 80.0) for placed in graph]
    assert not any(one.intersects(other) for at, one in enumerate(rects) for other in rects[at + 1 :])


def test_a_copy_never_lies_exactly_on_another() -> None:
    first = node("a", "ReLU")
    graph = Graph().with_nodes([first, node("b", "ReLU", 24 / COLUMN, 24 / 176)])
    assert free_of_twins(graph, [first], (0.0, 0.0)) == (48.0, 48.0)
    assert free_of_twins(graph, [first], (8.0, 0.0)) == (8.0, 0.0)
