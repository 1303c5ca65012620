"""Where nodes go that nobody has placed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nnstudio.graph import Graph, Link, Node
from nnstudio.graph.layout import COLUMN, ROW, laid_out
from nnstudio.layers.dense import Identity
from nnstudio.layers.merge import Add

Edges = list[tuple[int, int]]


def graph_of(count: int, edges: Edges) -> Graph:
    nodes = [Node(Add(count=16), id=f"n{place}") for place in range(count)]
    ports = [port.name for port in nodes[0].layer.input_ports()]
    links = [
        Link(f"n{a}", "output", f"n{b}", ports[edges[:at].count((a, b)) + a])
        for at, (a, b) in enumerate(edges)
    ]
    return Graph().with_nodes(nodes).with_links(dict.fromkeys(links))


@given(st.data())
def test_links_lead_to_the_right_and_no_two_nodes_share_a_place(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 12))
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).filter(
        lambda pair: pair[0] < pair[1]
    )
    edges = data.draw(st.lists(pairs, unique=True, max_size=20)) if count > 1 else []
    placed = laid_out(graph_of(count, edges))
    assert all(
        placed.node(link.source).position[0] < placed.node(link.target).position[0] for link in placed.links
    )
    assert len({node.position for node in placed}) == count


def test_a_chain_is_a_row_and_a_branch_lies_below_it() -> None:
    nodes = [Node(Identity(), id=name) for name in "abc"] + [Node(Identity(), id="s"), Node(Add(), id="+")]
    pairs = [("a", "b", "input"), ("b", "c", "input"), ("a", "s", "input"), ("c", "+", "a"), ("s", "+", "b")]
    links = [Link(source, "output", target, port) for source, target, port in pairs]
    placed = laid_out(Graph().with_nodes(nodes).with_links(links))
    assert [placed.node(name).position for name in "abc+"] == [(COLUMN * place, 0.0) for place in range(4)]
    assert placed.node("s").position == (COLUMN, ROW)
