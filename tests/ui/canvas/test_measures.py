from __future__ import annotations

import itertools

import pytest

from nnstudio.layers import Layer, layers
from nnstudio.ui.canvas.measures import WIDTH, measures_of, snapped


@pytest.mark.parametrize("layer", layers().values(), ids=lambda layer: layer.kind())
@pytest.mark.parametrize("has_summary", [True, False])
def test_every_port_lies_on_the_border_of_its_node(layer: type[Layer], has_summary: bool) -> None:
    placed = layer()
    measures = measures_of(placed, has_summary)
    assert list(measures.inputs) == [port.name for port in placed.input_ports()]
    assert list(measures.outputs) == [port.name for port in placed.output_ports()]
    assert all(at.x() == 0.0 for at in measures.inputs.values())
    assert all(at.x() == WIDTH for at in measures.outputs.values())
    for places in (measures.inputs, measures.outputs):
        heights = [at.y() for at in places.values()]
        assert all(10.0 < height < measures.height - 10.0 for height in heights)
        assert all(below - above >= 20.0 for above, below in itertools.pairwise(heights))
    assert measures.rule < measures.height


def test_lone_ports_lie_at_one_height() -> None:
    heights = {
        measures_of(layers()[kind](), has_summary).inputs["input"].y()
        for kind in ("ReLU", "Linear", "Dropout")
        for has_summary in (True, False)
    }
    assert len(heights) == 1


def test_snaps_to_the_nearest_place() -> None:
    assert snapped(11.9, -3.9) == (8.0, 0.0)
    assert snapped(12.1, -4.1) == (16.0, -8.0)
