"""What ONNX cannot hold is said before anything is trained."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from nnstudio.errors import ExportError
from nnstudio.export.refusals import refusals, refuse
from nnstudio.graph import Block, Exposed, Use, edits
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output
from nnstudio.layers.normalisation import BatchNorm1d
from tests.graphs import chain

ROOT = Path(__file__).parents[2]
DEPENDENT = BatchNorm1d(track_running_stats=False)


def test_the_node_is_named_with_the_reason() -> None:
    graph = edits.rename(chain(Input(), Linear(), DEPENDENT, Output()), "n2", "Steady")
    ((node, reason),) = refusals(graph)
    assert node.id == "n2"
    assert reason == DEPENDENT.onnx_refusal()
    with pytest.raises(ExportError, match=r"Steady cannot leave as ONNX\. Without running") as refused:
        refuse(graph)
    assert refused.value.code == "not-in-onnx"


def test_what_onnx_holds_is_not_refused() -> None:
    graph = chain(Input(), Linear(), BatchNorm1d(), Output())
    assert refusals(graph) == ()
    refuse(graph)


def test_only_what_is_exported_counts() -> None:
    graph = chain(Input(), DEPENDENT, Output())
    graph = edits.disconnect(graph, graph.links[1:])
    assert refusals(graph) == ()


def test_blocks_are_looked_into() -> None:
    inner = Block(graph=chain(BlockInput(), DEPENDENT, BlockOutput()))
    outer = Block(graph=chain(BlockInput(), inner, BlockOutput()))
    ((node, _),) = refusals(chain(Input(), outer, Output()))
    assert node.layer == DEPENDENT


def test_a_value_that_is_set_outside_a_block_counts() -> None:
    kept = Exposed(name="kept", value=True, uses=(Use(node="n1", parameter="track_running_stats"),))
    block = Block(graph=chain(BlockInput(), DEPENDENT, BlockOutput()), exposed=(kept,))
    assert refusals(chain(Input(), block, Output())) == ()


def test_it_needs_no_torch() -> None:
    code = "import sys; import nnstudio.export.refusals; print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
