"""Networks to begin with suit every kind of data."""

from __future__ import annotations

import pytest

from nnstudio.compiler.analysis import Analyzer
from nnstudio.graph import Graph, Signature, Target
from nnstudio.layers import Shape
from nnstudio.project.architectures import ends, network

TABLE = Shape((7,), ("features",))
INDICES = Shape((3,), ("features",), "index")
TEXT = Shape((20,), ("steps",), "index")
PICTURE = Shape((3, 32, 32), ("channels", "height", "width"))
SOUND = Shape((1, 4000), ("channels", "steps"))
WINDOW = Shape((24, 5), ("steps", "features"))
ENTRIES = {"categories": 12, "text": 900}
CLASSES = Target("kind", "classes", ("a", "b", "c"))
TARGETS = {
    "classes": CLASSES,
    "labels": Target("tags", "labels", ("x", "y"), size=2),
    "number": Target("price", "number"),
    "numbers": Target("place", "number", size=2),
    "forecast": Target("next", "number", size=6, sizes=(6,)),
    "forecast of several": Target("next", "number", size=12, sizes=(6, 2)),
}
INPUTS = {
    "table": {"input": TABLE},
    "indices": {"categories": INDICES},
    "text": {"text": TEXT},
    "pictures": {"input": PICTURE},
    "sounds": {"input": SOUND},
    "window": {"input": WINDOW},
    "all": {
        "input": TABLE,
        "categories": INDICES,
        "text": TEXT,
        "picture": PICTURE,
        "sound": SOUND,
        "window": WINDOW,
    },
}


def check(graph: Graph, signature: Signature) -> None:
    analysis = Analyzer().analyze(graph, signature)
    assert analysis.problems == ()
    assert analysis.ready
    places = [node.position for node in graph]
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("inputs", INPUTS)
def test_every_kind_of_input_with_every_kind_of_target(inputs: str, target: str) -> None:
    answer = TARGETS[target]
    signature = Signature(INPUTS[inputs], {answer.name: answer}, ENTRIES)
    check(network("Data", signature, 2_000), signature)


def test_several_targets_share_a_trunk() -> None:
    targets = {target.name: target for target in (CLASSES, TARGETS["labels"], TARGETS["number"])}
    signature = Signature(INPUTS["all"], targets, ENTRIES)
    graph = network("Data", signature, 500)
    check(graph, signature)
    assert {node.label for node in graph.of_kind("Output")} == set(targets)


def test_more_branches_than_a_layer_joins() -> None:
    signature = Signature({f"group {i}": TABLE for i in range(40)}, {"kind": CLASSES})
    graph = network("Data", signature, 500)
    check(graph, signature)
    assert len(graph.of_kind("Input")) == 40


@pytest.mark.parametrize(
    "shape",
    [
        *(Shape((channels, size, size)) for channels in (1, 3) for size in (1, 4, 7, 8, 28, 33)),
        Shape((1, 31, 64)),
        Shape((1,), ("features",)),
        Shape((40,), ("features",)),
        WINDOW,
        Shape((2, 100), ("channels", "steps")),
    ],
)
def test_an_autoencoder_answers_what_it_gets_through_a_shorter_code(shape: Shape) -> None:
    target = Target("input again", "number", size=shape.numel, sizes=shape.sizes)
    signature = Signature({"input": shape}, {"input again": target})
    graph = network("Data", signature, 500)
    check(graph, signature)
    (code,) = [node for node in graph if node.name == "Code"]
    assert code.layer.model_dump()["out_features"] <= max(2, shape.numel // 4)


@pytest.mark.parametrize("size", [1, 2, 4, 8, 28, 32, 64, 224])
@pytest.mark.parametrize("channels", [1, 3])
def test_pictures_of_every_size(size: int, channels: int) -> None:
    target = Target("kind", "classes", tuple("abcdefghij"))
    signature = Signature({"input": Shape((channels, size, size))}, {"kind": target})
    graph = network("Pictures", signature, 500)
    check(graph, signature)
    assert Analyzer().analyze(graph, signature).parameters < 2_000_000


def test_nodes_lie_in_rows_of_four() -> None:
    signature = Signature(INPUTS["pictures"], {"kind": CLASSES})
    places = [node.position for node in network("Pictures", signature, 500)]
    assert places[:5] == [(0.0, 0.0), (256.0, 0.0), (512.0, 0.0), (768.0, 0.0), (0.0, 176.0)]


def test_branches_lie_below_each_other() -> None:
    signature = Signature(INPUTS["all"], {"kind": CLASSES}, ENTRIES)
    inputs = network("Data", signature, 500).of_kind("Input")
    assert len({node.position[1] for node in inputs}) == len(inputs)
    assert {node.position[0] for node in inputs} == {0.0}


def test_bare_ends() -> None:
    assert [node.kind for node in ends(("input",), "Data", None)] == ["Input"]
    graph = ends(("input", "text"), "Data", "kind")
    assert [node.label for node in graph] == ["input", "text", "kind"]
    assert not graph.links
