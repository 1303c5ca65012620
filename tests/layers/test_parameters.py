from __future__ import annotations

import pytest
import torch

from nnstudio.compiler.measure import measure
from nnstudio.errors import LayerError
from nnstudio.layers import Shape
from nnstudio.layers.parameters import Constant, Parameter


def test_what_they_hold_is_measured() -> None:
    learned = measure(Parameter(sizes=(3, 4)), [])
    assert (learned.outputs["output"], learned.parameters) == (Shape((3, 4)), 12)
    fixed = measure(Constant(sizes=(3, 8, 8)), [])
    assert (fixed.outputs["output"], fixed.parameters) == (Shape((3, 8, 8)), 0)


@pytest.mark.parametrize("kind", [Parameter, Constant])
def test_more_than_any_memory_holds_is_refused(kind: type[Parameter] | type[Constant]) -> None:
    for sizes in ((65_536,) * 2, (65_536,) * 6):
        with pytest.raises(LayerError) as refused:
            measure(kind(sizes=sizes), [])
        assert refused.value.code == "too-large"


def test_nothing_is_built_to_measure_it() -> None:
    before = torch.random.get_rng_state()
    measure(Parameter(sizes=(1024, 1024)), [])
    assert torch.equal(torch.random.get_rng_state(), before)
