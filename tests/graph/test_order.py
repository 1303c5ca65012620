from __future__ import annotations

from graphlib import CycleError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.graph import Graph, Link, Node, cycle, downstream, in_order, upstream
from nnstudio.layers.activation import ReLU
from tests.graphs import any_graph

FEW = settings(max_examples=60, deadline=None)


def ring(*ids: str) -> Graph:
    links = [Link(a, "output", b, "input") for a, b in zip(ids, (*ids[1:], ids[0]), strict=True)]
    return Graph().with_nodes(Node(ReLU(), id=id) for id in sorted(ids)).with_links(links)


@FEW
@given(any_graph())
def test_every_node_comes_after_what_feeds_it_or_there_is_a_circle(graph: Graph) -> None:
    along = cycle(graph)
    if not along:
        place = {id: position for position, id in enumerate(in_order(graph))}
        assert place.keys() == graph.nodes.keys()
        assert all(place[link.source] < place[link.target] for link in graph.links)
        return
    ends = {(link.source, link.target) for link in graph.links}
    assert all(pair in ends for pair in zip(along, (*along[1:], along[0]), strict=True))
    with pytest.raises(CycleError):
        in_order(graph)


@FEW
@given(any_graph(cycles=False), st.randoms())
def test_the_order_does_not_depend_on_the_order_of_the_links(graph: Graph, random: object) -> None:
    links = list(graph.links)
    random.shuffle(links)  # type: ignore[attr-defined]
    assert in_order(graph.with_links(links)) == in_order(graph)


def test_a_circle_is_told_in_the_direction_of_its_links() -> None:
    along = cycle(ring("a", "c", "b"))
    start = along.index("a")
    assert (*along[start:], *along[:start]) == ("a", "c", "b")
    assert cycle(ring("a")) == ("a",)
    assert cycle(Graph()) == ()


@FEW
@given(any_graph(), st.data())
def test_upstream_and_downstream_are_mirror_images(graph: Graph, data: st.DataObject) -> None:
    if not graph.nodes:
        return
    id = data.draw(st.sampled_from([*graph.nodes]))
    for other in graph.nodes:
        assert (other in downstream(graph, [id])) == (id in upstream(graph, [other]))
