from __future__ import annotations

import json

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from nnstudio.compiler.builder import Builder
from nnstudio.compiler.measure import LIMIT, measure
from nnstudio.compiler.realise import realise
from nnstudio.errors import LayerError
from nnstudio.layers import Layer, Shape
from nnstudio.layers.convolution import Conv2d
from nnstudio.layers.dense import Linear
from nnstudio.layers.embedding import Embedding
from nnstudio.layers.merge import Concat
from nnstudio.layers.pooling import MaxPool2d
from nnstudio.layers.recurrent import GRU, LSTM, RNN
from nnstudio.layers.reshaping import Flatten, Reshape
from nnstudio.layers.transposed import ConvTranspose2d
from tests.graphs import any_layer, shapes


def run_for_real(layer: Layer, given: list[Shape], batch: int) -> tuple[dict[str, torch.Tensor], nn.Module]:
    builder = Builder()
    inputs = [builder.calls.placeholder(f"x{position}") for position in range(len(given))]
    module = builder.finish(realise(layer, given, inputs, builder, "layer"), "Layer").module
    tensors = [
        torch.zeros((batch, *shape.sizes), dtype=torch.int64)
        if shape.dtype == "index"
        else torch.rand((batch, *shape.sizes))
        for shape in given
    ]
    return module(*tensors), module


@settings(max_examples=60, deadline=None)
@given(any_layer(small=True), st.lists(shapes(), min_size=16, max_size=16))
def test_what_runs_on_meta_runs_for_real(layer: Layer, given_shapes: list[Shape]) -> None:
    ports = layer.input_ports()
    given_shapes = given_shapes[: len(ports)]
    fits = all(port.takes(shape) for port, shape in zip(ports, given_shapes, strict=True))
    if not ports or not fits:
        return
    try:
        measured = measure(layer, given_shapes)
    except LayerError:
        return
    if measured.parameters > 1_000_000 or measured.activations > 1_000_000:
        return
    results, _ = run_for_real(layer, given_shapes, batch=3)
    for name, tensor in results.items():
        assert tuple(tensor.shape) == (3, *measured.outputs[name].sizes)


def test_multiplications_are_those_of_the_field() -> None:
    picture = Shape((3, 8, 8))
    row = Shape((10,))
    assert measure(Linear(out_features=7), [row]).multiply_adds == 70
    assert measure(Linear(out_features=7), [Shape((4, 10))]).multiply_adds == 280
    assert measure(Conv2d(out_channels=16), [picture]).multiply_adds == 16 * 8 * 8 * 3 * 9
    assert measure(ConvTranspose2d(out_channels=5), [picture]).multiply_adds == 3 * 8 * 8 * 5 * 4
    assert measure(Flatten(), [picture]).multiply_adds == 0


def test_grouped_convolution_counts_its_own_channels_only() -> None:
    assert measure(Conv2d(out_channels=8, groups=4), [Shape((4, 8, 8))]).multiply_adds == 8 * 8 * 8 * 1 * 9


def test_convolutions_agree_with_the_counter_of_torch() -> None:
    from torch.utils.flop_counter import FlopCounterMode

    for layer in (
        Conv2d(out_channels=6, stride=(2, 2), padding=(1, 1)),
        ConvTranspose2d(out_channels=4, groups=2),
    ):
        with FlopCounterMode(display=False) as counter:
            run_for_real(layer, [Shape((4, 9, 9))], batch=1)
        assert 2 * measure(layer, [Shape((4, 9, 9))]).multiply_adds == counter.get_total_flops()


@pytest.mark.parametrize(("kind", "gates"), [(RNN, 1), (GRU, 3), (LSTM, 4)])
def test_recurrent_layers_count_every_step(kind: type[Layer], gates: int) -> None:
    measured = measure(kind(hidden_size=16), [Shape((100, 8))])
    assert measured.multiply_adds == 100 * gates * (16 * 8 + 16 * 16)
    assert measure(kind(hidden_size=16, whole_sequence=True), [Shape((100, 8))]).outputs["output"].sizes == (
        100,
        16,
    )


def test_axes_are_named_by_the_port_else_by_the_input() -> None:
    assert measure(Linear(), [Shape((4, 8), ("steps", "features"))]).outputs["output"].axes == (
        "steps",
        "features",
    )
    assert measure(Flatten(), [Shape((1, 8, 8))]).outputs["output"].axes == ("features",)
    assert measure(Reshape(sizes=(4, 16)), [Shape((64,))]).outputs["output"].axes == ("steps", "features")


def test_whole_numbers_stay_whole_numbers() -> None:
    words = Shape((7,), ("steps",), "index")
    assert measure(Embedding(embedding_dim=3), [words]).outputs["output"] == Shape(
        (7, 3), ("steps", "features")
    )
    assert measure(Reshape(sizes=(7, 1)), [words]).outputs["output"].dtype == "index"
    with pytest.raises(LayerError, match="whole numbers") as refused:
        measure(Linear(), [words])
    assert refused.value.code == "needs-real"


@pytest.mark.parametrize(
    ("layer", "shape", "code"),
    [
        (Conv2d(kernel_size=(9, 9), padding="valid"), Shape((1, 4, 4)), "kernel-too-large"),
        (MaxPool2d(kernel_size=(9, 9)), Shape((1, 4, 4)), "nothing-left"),
        (MaxPool2d(padding=(2, 2)), Shape((1, 8, 8)), "padding-too-large"),
        (ConvTranspose2d(output_padding=(5, 5)), Shape((1, 4, 4)), "output-padding-too-large"),
        (ConvTranspose2d(padding=(60, 60)), Shape((1, 4, 4)), "nothing-left"),
        (Conv2d(groups=3), Shape((4, 4, 4)), "groups-do-not-divide"),
        (Reshape(sizes=(7,)), Shape((64,)), "reshape-does-not-fit"),
        (Linear(out_features=65_536), Shape((65_536,)), "too-large"),
        (Flatten(), Shape((65_536, 65_536)), "too-large"),
        (Linear(), Shape((2**62, 2**62)), "too-large"),
    ],
)
def test_refusals_are_plain_sentences(layer: Layer, shape: Shape, code: str) -> None:
    with pytest.raises(LayerError) as refused:
        measure(layer, [shape])
    assert refused.value.code == code
    assert not any(word in str(refused.value) for word in ("PyTorch", "Error", "Expected", "tensor"))
    assert json.dumps(dict(refused.value.message.values))


def test_the_limit_itself_is_allowed() -> None:
    assert measure(Flatten(), [Shape((LIMIT,))]).outputs["output"].sizes == (LIMIT,)


class Swapped(Layer):
    """Puts the batch behind the features; no placeable layer does."""

    def build(self, input):  # type: ignore[no-untyped-def]
        return input.transpose(0, 1)


class Summed(Layer):
    """Adds up over the batch."""

    def build(self, input):  # type: ignore[no-untyped-def]
        return input.sum(0)


@pytest.mark.parametrize("layer", [Swapped(), Summed()])
def test_a_layer_that_moves_the_batch_is_refused(layer: Layer) -> None:
    with pytest.raises(LayerError) as refused:
        measure(layer, [Shape((5,))])
    assert refused.value.code == "mixes-samples"


@pytest.mark.parametrize("dim", [0, -2])
def test_joining_along_the_batch_is_refused(dim: int) -> None:
    with pytest.raises(LayerError) as refused:
        measure(Concat(dim=dim), [Shape((5,)), Shape((5,))])
    assert refused.value.code == "axis-is-batch"
    assert measure(Concat(dim=1), [Shape((5,)), Shape((5,))]).outputs["output"].sizes == (10,)
