from __future__ import annotations

import json
import warnings

import onnx
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from nnstudio.compiler.measure import measure
from nnstudio.errors import LayerError
from nnstudio.layers import Layer, Port, Shape
from nnstudio.layers.pooling import AvgPool2d, AvgPool3d, LPPool1d, LPPool2d, MaxPool1d, MaxPool2d, MaxPool3d
from tests.layers.kit import assembled, tensors

SERIES = Shape((3, 9), ("channels", "steps"))
PICTURE = Shape((3, 9, 7))


def output(layer: Layer, shape: Shape, given: torch.Tensor) -> torch.Tensor:
    found: torch.Tensor = assembled(layer, [shape]).module(given)["output"]
    return found


def test_indices_tell_where_the_largest_values_were() -> None:
    layer = MaxPool2d(return_indices=True)
    assert layer.output_ports()[1] == Port("indices", "channels height width", dtype="index")
    assert measure(layer, [PICTURE]).outputs["indices"] == Shape((3, 4, 3), PICTURE.axes, "index")
    (given,) = tensors([PICTURE], batch=2)
    found = assembled(layer, [PICTURE]).module(given)
    assert torch.equal(given.flatten(2).gather(2, found["indices"].flatten(2)), found["output"].flatten(2))


def test_without_indices_there_is_one_output() -> None:
    assert [port.name for port in MaxPool3d().output_ports()] == ["output"]


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from([MaxPool1d, MaxPool2d]),
    st.tuples(*[st.integers(1, 4)] * 3, st.integers(0, 2)),
    st.integers(1, 12),
)
def test_pooling_is_that_of_pytorch_or_refused(kind: type[Layer], fields: tuple[int, ...], size: int) -> None:
    """Also where rounding up adds no window, which is left out for the sake of ONNX."""
    rank = int(kind.kind()[-2])
    names = ("kernel_size", "stride", "dilation", "padding")
    values = {name: value if rank == 1 else [value] * 2 for name, value in zip(names, fields, strict=True)}
    layer = kind.model_validate_json(json.dumps({**values, "ceil_mode": True}))
    shape = Shape((2, *[size] * rank), ("channels", "steps") if rank == 1 else ())
    pool = getattr(nn, kind.kind())(**values, ceil_mode=True)
    (numbers,) = tensors([shape], batch=2)
    try:
        expected = pool(numbers)
    except RuntimeError:
        with pytest.raises(LayerError):
            measure(layer, [shape])
        return
    if expected.isfinite().all():
        assert torch.equal(output(layer, shape, numbers), expected)
    else:
        with pytest.raises(LayerError):
            measure(layer, [shape])


def test_a_further_window_only_in_the_padding_does_not_reach_onnx() -> None:
    assembly = assembled(MaxPool1d(padding=1, ceil_mode=True), [SERIES])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        program = torch.onnx.export(
            assembly.module.eval(),
            tuple(tensors([SERIES], batch=3)),
            dynamo=True,
            opset_version=18,
            verbose=False,
            dynamic_shapes=({0: "batch"},),
        )
    assert program is not None
    onnx.checker.check_model(program.model_proto, full_check=True)


@pytest.mark.parametrize(
    ("layer", "code"),
    [
        (MaxPool2d(padding=(1, 2)), "padding-too-large"),
        (AvgPool2d(padding=(2, 0)), "padding-too-large"),
        (MaxPool2d(padding=(1, 0), dilation=(10, 1), stride=(1, 1)), "window-in-padding"),
        (MaxPool2d(kernel_size=(1, 8)), "nothing-left"),
        (AvgPool2d(kernel_size=(10, 1)), "nothing-left"),
        (LPPool2d(kernel_size=(10, 1)), "nothing-left"),
    ],
)
def test_refusals(layer: Layer, code: str) -> None:
    with pytest.raises(LayerError) as refused:
        measure(layer, [PICTURE])
    assert refused.value.code == code


def test_a_volume_that_is_too_small_is_refused_as_a_picture_is() -> None:
    with pytest.raises(LayerError) as refused:
        measure(AvgPool3d(kernel_size=(5, 1, 1)), [Shape((1, 4, 4, 4))])
    assert refused.value.code == "nothing-left"


@pytest.mark.parametrize("power", [2, 3, 4, 5])
def test_powers_of_negative_numbers_are_numbers(power: int) -> None:
    series = torch.randn(2, 3, 9, generator=torch.Generator().manual_seed(1))
    found = output(LPPool1d(norm_type=power, kernel_size=3), SERIES, series)
    expected = torch.linalg.vector_norm(series.unflatten(2, (3, 3)), ord=power, dim=3)
    torch.testing.assert_close(found, expected)


def test_a_power_of_one_adds_up() -> None:
    series = torch.randn(2, 3, 9, generator=torch.Generator().manual_seed(1))
    found = output(LPPool1d(norm_type=1, kernel_size=3), SERIES, series)
    torch.testing.assert_close(found, series.unflatten(2, (3, 3)).sum(3))


def test_windows_of_zeros_have_gradients() -> None:
    zeros = torch.zeros(1, *PICTURE.sizes, requires_grad=True)
    output(LPPool2d(), PICTURE, zeros).sum().backward()
    assert zeros.grad is not None
    assert zeros.grad.isfinite().all()
