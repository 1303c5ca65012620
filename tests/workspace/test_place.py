"""Where the person is: going into Blocks, editing there, and coming out again."""

from __future__ import annotations

import pytest

from nnstudio.errors import GraphError
from nnstudio.graph import Block, Exposed, Graph, Link, Node, Use, edits
from nnstudio.graph.inside import expose
from nnstudio.layers.activation import ReLU
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output
from nnstudio.layers.merge import Add
from nnstudio.project.document import Document
from nnstudio.workspace import Workspace
from tests.graphs import chain
from tests.workspace.conftest import Loop

ROWS = (6,)


def inner(*layers: object) -> Graph:
    return chain(BlockInput(), *layers, BlockOutput())


@pytest.fixture
def graph() -> Graph:
    """A Block at n1 that holds a Linear (n1) and another Block (n2) with a ReLU (n1)."""
    small = Block(name="Small", graph=inner(ReLU()))
    large = Block(name="Large", graph=inner(Linear(), small))
    return chain(Input(sizes=ROWS), large, Linear(out_features=1), Output())


@pytest.fixture
def opened(workspace: Workspace, graph: Graph) -> Workspace:
    workspace.session.new(Document("Nested", graph))
    return workspace


def kinds(graph: Graph) -> list[str]:
    return [node.kind for node in graph]


def test_one_goes_in_and_out(opened: Workspace) -> None:
    place, ways = opened.place, []
    place.moved.connect(lambda before, after: ways.append((before, after)))
    opened.selection.set(["n2"])
    place.enter("n1")
    assert not opened.selection.nodes
    assert kinds(place.graph) == ["BlockInput", "Linear", "Block", "BlockOutput"]
    place.enter("n2")
    assert place.path == ("n1", "n2")
    assert [node.label for node in place.entered] == ["Large", "Small"]
    assert place.block is not None
    assert place.block.name == "Small"
    place.leave()
    assert opened.selection.nodes == {"n2"}
    place.go(())
    assert place.block is None
    place.leave()
    assert ways == [((), ("n1",)), (("n1",), ("n1", "n2")), (("n1", "n2"), ("n1",)), (("n1",), ())]


@pytest.mark.parametrize("id", ["n0", "gone"])
def test_what_is_no_block_stays_closed(id: str, opened: Workspace) -> None:
    opened.place.enter(id)
    assert opened.place.path == ()


def test_an_edit_inside_is_one_step_of_the_document(opened: Workspace, graph: Graph) -> None:
    place, told = opened.place, []
    place.changed.connect(lambda: told.append(place.graph))
    place.go(("n1", "n2"))
    place.edit("Add", edits.add(place.graph, Node(Linear(), id="new")))
    assert "new" in place.graph.nodes
    assert told[-1] is place.graph
    outer = opened.session.document.graph.nodes["n1"].layer
    assert isinstance(outer, Block)
    assert kinds(outer.graph) == ["BlockInput", "Linear", "Block", "BlockOutput"]
    opened.session.undo()
    assert opened.session.document.graph == graph
    assert place.path == ("n1", "n2")
    assert "new" not in place.graph.nodes
    assert len(told) == 3


def test_undo_that_removes_the_block_leads_up(opened: Workspace) -> None:
    place = opened.place
    block = Node(Block(graph=inner(ReLU())), id="late")
    place.edit("Add", edits.add(place.graph, block))
    place.enter("late")
    opened.session.undo()
    assert place.path == ()
    assert "late" not in place.graph.nodes
    opened.session.redo()
    assert place.path == ()


def test_another_project_begins_outside(opened: Workspace, graph: Graph) -> None:
    opened.place.enter("n1")
    opened.session.new(Document("Again", graph))
    assert opened.place.path == ()


def test_the_selection_stays_within_what_is_shown(opened: Workspace) -> None:
    place = opened.place
    place.enter("n1")
    opened.selection.set(["n1", "n2"])
    place.edit("Delete", edits.remove(place.graph, ["n2"]))
    assert opened.selection.nodes == {"n1"}


def test_the_block_itself_is_edited_from_inside(opened: Workspace) -> None:
    place = opened.place
    place.enter("n1")
    place.edit_block("Expose", lambda block: expose(block, "n1", "out_features", "Width"))
    assert place.block is not None
    assert [exposed.name for exposed in place.block.exposed] == ["Width"]
    with pytest.raises(GraphError):
        place.edit_block("Expose", lambda block: expose(block, "n1", "out_features", "Again"))
    assert opened.session.undo_label == "Expose"


def test_every_node_is_found_wherever_it_lies(opened: Workspace) -> None:
    found = {(path, node.kind) for path, node in opened.place.nodes()}
    assert (("n1", "n2"), "ReLU") in found
    assert (("n1",), "Linear") in found
    assert ((), "Output") in found


def test_what_is_known_inside(opened: Workspace, loop: Loop) -> None:
    place = opened.place
    width = Exposed(name="Width", axis="features", uses=(Use(node="n1", parameter="out_features"),))
    place.enter("n1")
    place.edit_block("Expose", lambda block: block.model_copy(update={"exposed": (width,)}))
    loop.until(lambda: bool(place.analysis.facts) and not opened.network.busy)
    assert place.analysis.facts["n1"].parameters == 6 * 6 + 6
    (settled,) = place.set_outside.values()
    assert isinstance(settled.layer, Linear)
    assert settled.layer.out_features == 6
    assert place.graph.nodes["n1"].layer == Linear()
    place.enter("n2")
    assert place.analysis.facts["n1"].inputs["input"].sizes == (6,)
    assert place.set_outside == {}
    place.go(())
    assert place.analysis is opened.network.analysis


def test_problems_inside_are_listed_in_the_place_of_what_they_cause(workspace: Workspace, loop: Loop) -> None:
    residual = inner(Linear(out_features=6), Add())
    residual = edits.connect(residual, Link("n0", "output", "n2", "b"))
    broken = Block(name="Residual", graph=edits.configure(residual, "n1", out_features=9))
    workspace.session.new(Document("Broken", chain(Input(sizes=ROWS), broken, Linear(), Output())))
    network, place = workspace.network, workspace.place
    loop.until(lambda: not network.busy and bool(network.analysis.facts))
    spots = [spot for spot in place.problems() if spot.problem.severity == "error"]
    assert [(spot.path, spot.names, spot.problem.node) for spot in spots] == [(("n1",), ("Residual",), "n2")]
    place.go(spots[0].path)
    assert [problem.node for problem in place.analysis.errors] == ["n2"]
    fixes = spots[0].problem.fixes
    assert fixes
    place.edit("Fix", fixes[0].edit(place.graph))
    loop.until(lambda: not network.busy)
    assert not network.analysis.errors
