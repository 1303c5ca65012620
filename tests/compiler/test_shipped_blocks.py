"""Every Block that comes with the application, as it comes, behind layers of different sizes."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from nnstudio import paths
from nnstudio.compiler.analysis import Analyzer
from nnstudio.compiler.compile import compile_block
from nnstudio.graph import Block, Graph, Link, Node, Signature, edits
from nnstudio.graph.ungrouping import ungroup
from nnstudio.layers import Shape
from nnstudio.layers.ends import Input
from nnstudio.workspace.patterns import Patterns

_PICTURE, _STEPS = "channels height width", "steps features"


def picture(channels: int, side: int) -> Shape:
    return Shape((channels, side, side), tuple(_PICTURE.split()))


def steps(count: int, features: int) -> Shape:
    return Shape((count, features), tuple(_STEPS.split()))


# By file: pairs of what goes in and what comes out, in the order of the ports.
EXPECTED: dict[str, list[tuple[list[Shape], list[Shape]]]] = {
    "residual": [([picture(c, 8)], [picture(c, 8)]) for c in (3, 16)],
    "bottleneck": [([picture(c, 8)], [picture(c, 8)]) for c in (3, 16)],
    "dense-block": [([picture(c, 8)], [picture(c + 128, 8)]) for c in (3, 16)],
    "inception": [([picture(c, 8)], [picture(c, 8)]) for c in (4, 16)],
    "squeeze-excite": [([picture(c, 8)], [picture(c, 8)]) for c in (3, 32)],
    "inverted-residual": [([picture(c, 8)], [picture(c, 8)]) for c in (3, 16)],
    "convnext": [([picture(c, 8)], [picture(c, 8)]) for c in (3, 16)],
    "transformer": [([steps(5, f)], [steps(5, f)]) for f in (8, 16)],
    "mlp": [([shape], [shape]) for shape in (Shape((3,)), Shape((16,)), steps(5, 8))],
    "unet-encoder": [([picture(c, 8)], [picture(32, 4), picture(32, 8)]) for c in (3, 16)],
    "unet-decoder": [([picture(c, 4), picture(32, 8)], [picture(32, 8)]) for c in (16, 64)],
    "time-distributed": [([steps(5, f)], [steps(5, 64)]) for f in (3, 16)],
}


@pytest.fixture(scope="module")
def blocks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Block]:
    patterns = Patterns(paths.shipped_blocks(), tmp_path_factory.mktemp("own"))
    return {Path(pattern.key).name: pattern.block for pattern in patterns.all}


def test_each_is_expected(blocks: dict[str, Block]) -> None:
    assert set(blocks) == set(EXPECTED)
    assert set(blocks) == {path.stem for path in paths.shipped_blocks().iterdir()}
    assert len({block.name for block in blocks.values()}) == len(blocks)
    assert all(block.about.endswith(".") for block in blocks.values())


@pytest.mark.parametrize(
    ("name", "given", "wanted"),
    [(name, *sizes) for name, expected in EXPECTED.items() for sizes in expected],
    ids=lambda value: value if isinstance(value, str) else " ".join(map(str, value)),
)
def test_each_adapts_to_what_arrives_and_learns(
    name: str, given: list[Shape], wanted: list[Shape], blocks: dict[str, Block]
) -> None:
    torch.manual_seed(0)
    module = compile_block(blocks[name], given).module
    inputs = [torch.randn(4, *shape.sizes, requires_grad=True) for shape in given]
    answers = module(*inputs)
    answers = answers if isinstance(answers, tuple) else (answers,)
    assert [tuple(answer.shape[1:]) for answer in answers] == [shape.sizes for shape in wanted]
    before = [weight.detach().clone() for weight in module.parameters()]
    sum(answer.square().mean() for answer in answers).backward()
    assert all(weight.grad is not None and weight.grad.isfinite().all() for weight in module.parameters())
    assert all(one.grad is not None for one in inputs)
    torch.optim.SGD(module.parameters(), lr=0.1).step()
    assert any(not torch.equal(old, new) for old, new in zip(before, module.parameters(), strict=True))


@pytest.mark.parametrize("name", [name for name in EXPECTED if name != "time-distributed"])
def test_ungrouping_keeps_what_each_computes(name: str, blocks: dict[str, Block]) -> None:
    given, _ = EXPECTED[name][-1]
    block = blocks[name]
    node = Node(block, id="block")
    inputs = [Node(Input(field_group=port.name), id=port.name) for port in block.input_ports()]
    graph = edits.add(Graph(), *inputs, node)
    for source in inputs:
        graph = edits.connect(graph, Link(source.id, "output", "block", source.id))
    signature = Signature(dict(zip([source.id for source in inputs], given, strict=True)))
    analysis = Analyzer().analyze(graph, signature)
    flat, ids = ungroup(graph, "block", [inside.graph for inside in analysis.inside["block"]])
    after = Analyzer().analyze(flat, signature)
    facts = analysis.facts["block"]
    assert after.parameters == facts.parameters > 0
    assert after.multiply_adds == facts.multiply_adds
    assert {after.facts[id].outputs[port].sizes for id in ids for port in after.facts[id].outputs} >= {
        shape.sizes for shape in facts.outputs.values()
    }
