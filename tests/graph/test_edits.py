from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.errors import GraphError
from nnstudio.graph import Graph, Link, Node, cycle, difference, downstream, edits, refusal
from nnstudio.layers.activation import ReLU
from nnstudio.layers.dense import Identity, Linear
from nnstudio.layers.ends import Input, Output
from nnstudio.layers.merge import Add
from nnstudio.layers.regularisation import Dropout
from nnstudio.layers.reshaping import Flatten
from tests.graphs import any_graph, chain, link

FEW = settings(max_examples=60, deadline=None)


def sound(graph: Graph) -> bool:
    """Links end at ports that exist, and no input has two."""
    ends = [(link.target, link.input) for link in graph.links]
    at_ports = all(
        graph.node(link.source).output(link.output) and graph.node(link.target).input(link.input)
        for link in graph.links
    )
    return at_ports and len(ends) == len(set(ends))


@st.composite
def any_link(draw: st.DrawFn, graph: Graph) -> Link:
    names = st.sampled_from(["output", "input", "a", "b", "image", "hidden", "sequence", "nothing"])
    ids = st.sampled_from([*graph.nodes, "gone"])
    return Link(draw(ids), draw(names), draw(ids), draw(names))


@FEW
@given(any_graph(cycles=False), st.data())
def test_connecting_never_makes_a_circle_or_a_second_link_at_an_input(
    graph: Graph, data: st.DataObject
) -> None:
    for _ in range(12):
        new = data.draw(any_link(graph))
        before = graph
        try:
            graph = edits.connect(graph, new)
        except GraphError:
            assert refusal(before, new) is not None
            assert graph is before
        else:
            assert new in graph.links
        assert cycle(graph) == ()
        assert sound(graph)


@FEW
@given(any_graph(), st.data())
def test_removing_leaves_no_loose_link(graph: Graph, data: st.DataObject) -> None:
    gone = data.draw(st.sets(st.sampled_from([*graph.nodes, "gone"])))
    rest = edits.remove(graph, gone)
    assert rest.nodes.keys() == graph.nodes.keys() - gone
    assert sound(rest)
    assert set(rest.links) == {link for link in graph.links if not {link.source, link.target} & gone}


@FEW
@given(any_graph(), any_graph())
def test_the_old_value_is_what_undo_needs(graph: Graph, piece: Graph) -> None:
    before, nodes, links = graph, dict(graph.nodes), graph.links
    changed, ids = edits.paste(graph, piece, (10.0, 10.0))
    edits.remove(changed, graph.nodes)
    edits.move(changed, dict.fromkeys(changed.nodes, (1.0, 2.0)))
    assert (dict(before.nodes), before.links) == (nodes, links)
    assert edits.remove(changed, ids) == before


@FEW
@given(any_graph(), any_graph())
def test_pasting_keeps_the_structure(graph: Graph, piece: Graph) -> None:
    changed, ids = edits.paste(graph, piece, (30.0, -5.0))
    copy = edits.extract(changed, ids)
    names = dict(zip(piece.nodes, ids, strict=True))
    assert not set(ids) & graph.nodes.keys()
    assert {Link(names[a.source], a.output, names[a.target], a.input) for a in piece.links} == set(copy.links)
    for old, new in names.items():
        node = copy.node(new)
        assert (node.layer, node.name) == (piece.node(old).layer, piece.node(old).name)
        assert node.position == (piece.node(old).position[0] + 30.0, piece.node(old).position[1] - 5.0)


@FEW
@given(any_graph(), any_graph())
def test_the_difference_applied_gives_the_new_graph(old: Graph, new: Graph) -> None:
    change = difference(old, new)
    built = edits.remove(old, change.removed)
    built = built.with_nodes(new.node(id) for id in change.added | change.changed | change.moved)
    built = built.with_links([*(link for link in built.links if link not in change.unlinked), *change.linked])
    assert built.nodes == new.nodes
    assert set(built.links) == set(new.links)
    assert bool(change) == ((old.nodes, set(old.links)) != (new.nodes, set(new.links)))
    assert not difference(new, new)


def test_moving_matters_to_the_canvas_only() -> None:
    graph = chain(Input(), Linear())
    moved = difference(graph, edits.move(graph, {"n1": (7.0, 7.0)}))
    assert (moved.moved, moved.changed, moved.matters, bool(moved)) == (
        frozenset({"n1"}),
        frozenset(),
        False,
        True,
    )
    assert difference(graph, edits.rename(graph, "n1", "Mine")).changed == {"n1"}


@FEW
@given(any_graph(cycles=False), st.data())
def test_healing_and_inserting_keep_a_graph_sound(graph: Graph, data: st.DataObject) -> None:
    for id in data.draw(st.permutations([*graph.nodes])):
        if graph.links and data.draw(st.booleans()):
            graph = edits.insert(graph, graph.links[0], Node(ReLU()))
        graph = edits.heal(graph, id)
        assert sound(graph)
        assert cycle(graph) == ()


def test_healing_joins_the_neighbours() -> None:
    graph = edits.heal(chain(Input(), ReLU(), Linear(), Output()), "n1")
    assert Link("n0", "output", "n2", "input") in graph.links


def test_a_new_link_takes_the_place_of_the_old_one() -> None:
    graph = chain(Input(), ReLU(), Linear())
    graph = edits.connect(graph, Link("n0", "output", "n2", "input"))
    assert graph.arriving("n2") == (Link("n0", "output", "n2", "input"),)


def test_fewer_inputs_take_their_links_along() -> None:
    graph = chain(Input(), Add(count=3))
    graph = edits.connect(graph, link(graph.node("n0"), graph.node("n1"), "c"))
    fewer = edits.configure(graph, "n1", count=2)
    assert [link.input for link in fewer.links] == ["a"]
    assert len(graph.links) == 2


@pytest.mark.parametrize(
    ("parameters", "place"),
    [
        ({"out_features": 0}, "out_features"),
        ({"out_features": True}, "out_features"),
        ({"units": 3}, "units"),
    ],
)
def test_a_parameter_out_of_range_is_refused(parameters: dict[str, object], place: str) -> None:
    with pytest.raises(GraphError, match=place) as refused:
        edits.configure(chain(Linear()), "n0", **parameters)
    assert refused.value.code == "parameter-refused"
    assert edits.configure(chain(Linear()), "n0", out_features=1).node("n0").layer == Linear(out_features=1)


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (Link("n0", "output", "gone", "input"), "link-dangling"),
        (Link("n0", "gone", "n1", "input"), "port-unknown"),
        (Link("n0", "output", "n1", "gone"), "port-unknown"),
        (Link("n1", "output", "n1", "input"), "link-self"),
        (Link("n2", "output", "n1", "input"), "link-cycle"),
    ],
)
def test_links_that_no_graph_may_have(new: Link, code: str) -> None:
    graph = chain(Input(), Linear(), Identity())
    with pytest.raises(GraphError) as refused:
        edits.connect(graph, new)
    assert refused.value.code == code
    assert edits.connect(graph, Link("n0", "output", "n2", "input"))


def test_what_cannot_stand_in_a_link_is_not_inserted() -> None:
    graph = chain(Input(), Linear())
    for node in (Node(Input()), Node(Output())):
        with pytest.raises(GraphError, match="cannot stand"):
            edits.insert(graph, graph.links[0], node)
    with pytest.raises(GraphError, match="not there any more"):
        edits.insert(graph, Link("n1", "output", "n0", "input"), Node(ReLU()))


def test_an_id_is_taken_once() -> None:
    graph = chain(Input())
    with pytest.raises(GraphError, match="two nodes"):
        edits.add(graph, graph.node("n0"))


def test_downstream_of_everything_is_everything() -> None:
    graph = chain(*(kind() for kind in (Linear, ReLU, Dropout, Flatten)))
    assert downstream(graph, ["n0"]) == graph.nodes.keys()


def test_what_a_removal_does_not_touch_stays_the_same_object() -> None:
    graph = chain(Input(), Linear(out_features=4), Linear(out_features=4), ReLU(), Output())
    graph = edits.share(graph, "n2", "n1")
    left = edits.remove(graph, ["n1"])
    assert left.node("n2").shares == ""
    assert all(left.node(id) is graph.node(id) for id in ("n0", "n3", "n4"))
