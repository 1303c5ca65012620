from __future__ import annotations

import pytest

from nnstudio.errors import GraphError
from nnstudio.graph import Block, Exposed, Graph, Link, Node, Use, edits
from nnstudio.graph.inside import (
    conceal,
    expose,
    exposed_at,
    group_inside,
    set_exposed,
    ungroup_inside,
    with_inside,
)
from nnstudio.layers import Shape
from nnstudio.layers.activation import ReLU
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output
from nnstudio.layers.regularisation import Dropout
from tests.graphs import chain


@pytest.fixture
def block() -> Block:
    """Two Linear layers with Dropout between: n1, n2 and n3."""
    return Block(graph=chain(BlockInput(), Linear(), Dropout(), Linear(out_features=8), BlockOutput()))


@pytest.fixture
def graph(block: Block) -> Graph:
    return chain(Input(), Node(block, id="n1"), ReLU(), Output())


def units(block: Block, node: str) -> int:
    layer = block.settled(()).nodes[node].layer
    assert isinstance(layer, Linear)
    return layer.out_features


def test_links_follow_a_door_that_is_renamed(graph: Graph, block: Block) -> None:
    inside = edits.configure(edits.configure(block.graph, "n0", name="rows"), "n4", name="answer")
    changed = with_inside(graph, "n1", inside)
    assert changed.links[0] == Link("n0", "output", "n1", "rows")
    assert changed.links[1] == Link("n1", "answer", "n2", "input")
    assert len(changed.links) == 3


def test_links_go_with_a_door_that_is_gone(graph: Graph, block: Block) -> None:
    changed = with_inside(graph, "n1", edits.remove(block.graph, ["n4"]))
    assert [each.target for each in changed.links] == ["n1", "n3"]


def test_two_doors_of_one_name_keep_one_link(block: Block) -> None:
    inside = edits.add(block.graph, Node(BlockInput(name="other"), id="door"))
    graph = edits.add(
        Graph(), Node(Input(), id="a"), Node(Input(), id="b"), Node(Block(graph=inside), id="c")
    )
    graph = edits.connect(graph, Link("a", "output", "c", "input"))
    graph = edits.connect(graph, Link("b", "output", "c", "other"))
    changed = with_inside(graph, "c", edits.configure(inside, "door", name="input"))
    assert changed.links == (Link("a", "output", "c", "input"),)


def test_an_exposed_parameter_is_set_outside_and_keeps_its_value_until_then(block: Block) -> None:
    exposed = expose(block, "n1", "out_features", "Width", minimum=1, maximum=512)
    assert units(exposed, "n1") == 64
    wider = set_exposed(exposed, "Width", 128)
    assert units(wider, "n1") == 128
    for value in (0, 513, "many", 1.5):
        with pytest.raises(GraphError):
            set_exposed(exposed, "Width", value)


def test_one_name_sets_several(block: Block) -> None:
    exposed = expose(expose(block, "n1", "out_features", "Width"), "n3", "out_features", "Width")
    assert len(exposed.exposed) == 1
    assert (units(exposed, "n1"), units(exposed, "n3")) == (64, 64)
    with pytest.raises(GraphError) as caught:
        expose(exposed, "n2", "p", "Width")
    assert caught.value.code == "exposed-refused"


def test_a_parameter_can_follow_an_axis_and_be_set(block: Block) -> None:
    exposed = expose(block, "n1", "out_features", "Width", axis="features")
    assert exposed.exposed[0].value is None
    assert set_exposed(set_exposed(exposed, "Width", 9), "Width", None) == exposed


def test_concealing_keeps_what_was_set(block: Block) -> None:
    exposed = expose(expose(block, "n1", "out_features", "Width"), "n3", "out_features", "Width")
    concealed = conceal(set_exposed(exposed, "Width", 5), "n1", "out_features")
    assert exposed_at(concealed, "n1", "out_features") is None
    assert exposed_at(concealed, "n3", "out_features") is not None
    assert units(concealed, "n1") == 5
    concealed = conceal(concealed, "n3", "out_features")
    assert concealed.exposed == ()
    assert units(concealed, "n3") == 5
    assert conceal(concealed, "n3", "out_features") is concealed


def test_what_was_exposed_of_a_node_goes_with_it(graph: Graph, block: Block) -> None:
    width = Exposed(
        name="Width", value=3,
        uses=(Use(node="n1", parameter="out_features"), Use(node="n3", parameter="out_features")),
    )  # fmt: skip
    exposed = expose(block.model_copy(update={"exposed": (width,)}), "n2", "p", "Share")
    graph = edits.become(graph, "n1", exposed)
    changed = with_inside(graph, "n1", edits.remove(exposed.graph, ["n1", "n2"])).nodes["n1"].layer
    assert isinstance(changed, Block)
    assert [(each.name, len(each.uses)) for each in changed.exposed] == [("Width", 1)]


@pytest.mark.parametrize(
    ("node", "parameter", "name", "code"),
    [("n1", "colour", "Width", "parameter-unknown"), ("n1", "out_features", "", "exposed-kind"),
     ("n2", "p", "Again", "exposed-already"), ("gone", "p", "Share", "node-unknown")],
)  # fmt: skip
def test_what_cannot_be_exposed_is_refused(
    node: str, parameter: str, name: str, code: str, block: Block
) -> None:
    exposed = expose(block, "n2", "p", "Share")
    with pytest.raises(GraphError) as caught:
        expose(exposed, node, parameter, name)
    assert caught.value.code == code


# --- Blocks inside of Blocks ------------------------------------------------------------------------------


def inner_block(block: Block, id: str) -> Block:
    layer = block.settled(()).nodes[id].layer
    assert isinstance(layer, Block)
    return layer


def test_what_is_exposed_stays_so_when_it_goes_into_a_block_of_its_own(block: Block) -> None:
    exposed = expose(expose(block, "n1", "out_features", "repeat"), "n3", "out_features", "Last")
    exposed = set_exposed(exposed, "repeat", 5)
    grouped, id = group_inside(exposed, ["n1", "n2"])
    assert units(inner_block(grouped, id), "n1") == 5
    assert inner_block(grouped, id).repeat == 1
    assert units(inner_block(set_exposed(grouped, "repeat", 7), id), "n1") == 7
    assert exposed_at(grouped, "n3", "out_features") is not None
    again, ids = ungroup_inside(grouped, id)
    assert set(ids) == {"n1", "n2"}
    assert units(set_exposed(again, "repeat", 9), "n1") == 9
    assert [(each.name, len(each.uses)) for each in again.exposed] == [("repeat", 1), ("Last", 1)]


def test_what_is_exposed_sets_every_repetition_that_a_block_is_taken_apart_into(block: Block) -> None:
    width = Exposed(name="Width", axis="features", uses=(Use(node="n1", parameter="out_features", times=4),))
    grouped, id = group_inside(block.model_copy(update={"exposed": (width,)}), ["n1", "n2"])
    grouped = grouped.model_copy(update={"graph": edits.configure(grouped.graph, id, repeat=3)})
    shape = Shape((6,), ("features",))
    inside = grouped.settled((shape,)).nodes[id].layer
    assert isinstance(inside, Block)
    assert units(inside, "n1") == 24
    again, ids = ungroup_inside(grouped, id, [inside.settled((shape,))])
    settled = again.settled((shape,))
    assert [settled.nodes[each].layer.out_features for each in ids[::2]] == [24] * 3  # type: ignore[union-attr]
    assert [use.times for use in again.exposed[0].uses] == [4, 4, 4]


def test_what_an_inner_block_exposes_can_be_exposed_further(block: Block) -> None:
    inner = expose(block, "n1", "out_features", "Width", minimum=1, maximum=100)
    outer = Block(graph=chain(BlockInput(), inner, BlockOutput()))
    exposed = set_exposed(expose(outer, "n1", "Width", "All widths"), "All widths", 12)
    assert units(inner_block(exposed, "n1"), "n1") == 12
    concealed = conceal(exposed, "n1", "Width")
    assert concealed.exposed == ()
    assert units(inner_block(concealed, "n1"), "n1") == 12
