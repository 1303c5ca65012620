from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.errors import GraphError
from nnstudio.graph import Block, Graph, Link, Node, cycle, downstream, edits, upstream
from nnstudio.graph.grouping import group
from nnstudio.graph.ungrouping import ungroup
from nnstudio.layers.activation import ReLU
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output
from nnstudio.layers.merge import Add, Concat
from nnstudio.layers.recurrent import LSTM
from tests.graph.test_edits import sound
from tests.graphs import any_graph, chain, link

FEW = settings(max_examples=60, deadline=None)
ENDS = (Input, Output, BlockInput, BlockOutput)


def block_of(graph: Graph, id: str) -> Block:
    layer = graph.nodes[id].layer
    assert isinstance(layer, Block)
    return layer


def ports(block: Block) -> tuple[list[str], list[str]]:
    return [port.name for port in block.input_ports()], [port.name for port in block.output_ports()]


def same(one: Graph, other: Graph) -> bool:
    """Whether two graphs have the same nodes and links, in whatever order."""
    return dict(one.nodes) == dict(other.nodes) and set(one.links) == set(other.links)


def shortcut() -> Graph:
    """Input, Linear and ReLU, and an Add that also gets what the Linear gets."""
    graph = chain(Input(), Linear(), ReLU(), Add(), Output())
    return edits.connect(graph, link(graph.nodes["n0"], graph.nodes["n3"], input="b"))


@FEW
@given(any_graph(cycles=False, small=True), st.data())
def test_ungrouping_undoes_grouping(graph: Graph, data: st.DataObject) -> None:
    inner = [node.id for node in graph if not isinstance(node.layer, ENDS)]
    chosen = frozenset(data.draw(st.sets(st.sampled_from(inner)))) if inner else frozenset()
    between = (downstream(graph, chosen) & upstream(graph, chosen)) - chosen
    if not chosen or between:
        with pytest.raises(GraphError) as caught:
            group(graph, chosen)
        assert caught.value.code == ("group-circle" if between else "group-empty")
        return
    grouped, id = group(graph, chosen, "Part")
    assert sound(grouped)
    assert sound(block_of(grouped, id).graph)
    assert cycle(grouped) == ()
    assert set(grouped.nodes) == set(graph.nodes) - chosen | {id}
    again, ids = ungroup(grouped, id)
    assert set(ids) == chosen
    assert same(again, graph)


def test_one_door_for_every_source_outside_and_every_output_that_leads_out() -> None:
    grouped, id = group(shortcut(), ["n1", "n2", "n3"], "Residual")
    block = block_of(grouped, id)
    assert ports(block) == (["input"], ["output"])
    assert block.heading == "Residual"
    assert set(grouped.links) == {Link("n0", "output", id, "input"), Link(id, "output", "n4", "prediction")}
    door = block.doors(BlockInput)[0]
    assert {each.target for each in block.graph.leaving(door.id)} == {"n1", "n3"}


def test_doors_are_named_after_the_ports_inside_and_stay_in_order() -> None:
    graph = chain(Input(), Concat(count=3), ReLU(), Output())
    others = [Node(Input(), (0.0, 200.0 * at), id=f"i{at}") for at in (1, 2)]
    graph = edits.add(graph, *others)
    for other, port in zip(others, ("b", "c"), strict=True):
        graph = edits.connect(graph, Link(other.id, "output", "n1", port))
    grouped, id = group(graph, ["n1", "n2"])
    assert ports(block_of(grouped, id)) == (["a", "b", "c"], ["output"])
    grouped, id = group(edits.add(graph, Node(Concat(), (0.0, 300.0), id="free")), ["n1", "free"])
    assert ports(block_of(grouped, id)) == (["a", "b", "c", "a_2", "b_2"], ["output"])


def test_what_leads_nowhere_yet_gets_doors_too() -> None:
    grouped, id = group(chain(Linear(), LSTM()), ["n0", "n1"])
    assert ports(block_of(grouped, id)) == (["input"], ["output"])
    assert grouped.links == ()


@pytest.mark.parametrize(
    ("chosen", "code"),
    [((), "group-empty"), (("n0", "n1"), "group-ends"), (("n4",), "group-ends"),
     (("n1", "n3"), "group-circle"), (("gone",), "node-unknown")],
)  # fmt: skip
def test_what_cannot_be_grouped_is_refused(chosen: tuple[str, ...], code: str) -> None:
    with pytest.raises(GraphError) as caught:
        group(shortcut(), chosen)
    assert caught.value.code == code


def test_weights_are_shared_within_a_block_and_not_across_its_border() -> None:
    graph = edits.share(chain(Input(), Linear(), ReLU(), Linear(), Output()), "n3", "n1")
    for chosen in (["n1"], ["n3"], ["n2", "n3"]):
        with pytest.raises(GraphError, match="select both"):
            group(graph, chosen)
    grouped, id = group(graph, ["n1", "n2", "n3"])
    assert block_of(grouped, id).graph.nodes["n3"].shares == "n1"
    assert same(ungroup(grouped, id)[0], graph)


def test_a_repeated_block_is_unrolled() -> None:
    grouped, id = group(shortcut(), ["n1", "n2", "n3"])
    grouped = edits.configure(grouped, id, repeat=3)
    unrolled, ids = ungroup(grouped, id)
    assert len(ids) == 9
    assert sound(unrolled)
    kinds = [node.kind for node in unrolled]
    assert (kinds.count("Linear"), kinds.count("Add"), kinds.count("Block")) == (3, 3, 0)
    assert all(not node.shares for node in unrolled)
    adds = [node.id for node in unrolled if node.kind == "Add"]
    for before, after in pairwise(adds):
        arriving = {each.input: each.source for each in unrolled.arriving(after)}
        assert arriving["b"] == before
        (relu,) = [arriving["a"]]
        (linear,) = [each.source for each in unrolled.arriving(relu)]
        assert [each.source for each in unrolled.arriving(linear)] == [before]
    assert [each.source for each in unrolled.arriving("n4")] == adds[-1:]
    places = [unrolled.nodes[id].position for id in ids]
    assert len(set(places)) == len(places)


def test_repetitions_with_the_same_weights_share_them() -> None:
    grouped, id = group(shortcut(), ["n1", "n2", "n3"])
    unrolled, ids = ungroup(edits.configure(grouped, id, repeat=3, shared=True), id)
    owners = {unrolled.nodes[id].shares for id in ids if unrolled.nodes[id].kind == "Linear"}
    assert owners == {"", "n1"}


def test_insides_that_are_known_are_taken_as_they_are() -> None:
    grouped, id = group(shortcut(), ["n1", "n2", "n3"])
    grouped = edits.configure(grouped, id, repeat=3)
    inside = block_of(grouped, id).graph
    known = [edits.configure(inside, "n1", out_features=size) for size in (5, 7)]
    unrolled, ids = ungroup(grouped, id, known)
    sizes = [layer.out_features for id in ids if isinstance(layer := unrolled.nodes[id].layer, Linear)]
    assert sizes == [5, 7, 7]


def test_what_passes_a_block_untouched_is_joined_outside() -> None:
    inside = chain(BlockInput(), BlockOutput())
    graph = chain(Input(), Node(Block(graph=inside, repeat=2), id="n1"), ReLU(), Output())
    unrolled, ids = ungroup(graph, "n1")
    assert ids == ()
    assert Link("n0", "output", "n2", "input") in unrolled.links


def test_a_second_copy_gets_other_ids() -> None:
    grouped, id = group(shortcut(), ["n1", "n2", "n3"])
    copied, (copy,) = edits.paste(grouped, edits.extract(grouped, [id]))
    first, ids = ungroup(copied, id)
    second, others = ungroup(first, copy)
    assert set(ids) == {"n1", "n2", "n3"}
    assert not set(others) & set(ids)
    assert sound(second)


@pytest.mark.parametrize("code", ["ungroup-steps", "ungroup-shares", "not-a-block"])
def test_what_cannot_be_ungrouped_is_refused(code: str) -> None:
    grouped, id = group(shortcut(), ["n1", "n2", "n3"])
    if code == "ungroup-steps":
        grouped = edits.configure(grouped, id, each_step=True)
    elif code == "ungroup-shares":
        grouped, (copy,) = edits.paste(grouped, edits.extract(grouped, [id]))
        grouped = edits.share(grouped, copy, id)
    else:
        id = "n0"
    with pytest.raises(GraphError) as caught:
        ungroup(grouped, id)
    assert caught.value.code == code
