from __future__ import annotations

import pytest
import torch
from torch import nn

from nnstudio.compiler.measure import measure
from nnstudio.errors import LayerError
from nnstudio.layers import Layer, Shape
from nnstudio.layers.convolution import Conv1d, Conv2d, Conv3d
from nnstudio.layers.depthwise import DepthwiseConv2d, DepthwiseConv3d, SeparableConv1d, SeparableConv2d
from nnstudio.layers.transposed import ConvTranspose1d, ConvTranspose2d
from tests.layers.kit import assembled, tensors

PICTURE = Shape((4, 9, 7))


def one(layer: Layer, shape: Shape) -> nn.Module:
    """The only module that a layer makes."""
    return assembled(layer, [shape]).module.get_submodule("layer")


@pytest.mark.parametrize(
    ("layer", "shape", "kind"),
    [
        (
            Conv1d(padding=2, padding_mode="reflect", stride=2),
            Shape((4, 9), ("channels", "steps")),
            nn.Conv1d,
        ),
        (Conv2d(padding=(2, 1), padding_mode="circular", groups=2), PICTURE, nn.Conv2d),
        (Conv3d(padding_mode="replicate", dilation=(1, 2, 1)), Shape((2, 5, 6, 7)), nn.Conv3d),
    ],
)
def test_every_field_reaches_pytorch(layer: Layer, shape: Shape, kind: type[nn.Module]) -> None:
    fields = {**dict(layer), "in_channels": shape.sizes[0]}
    del fields["weight_norm"]
    theirs = kind(**fields)
    ours = one(layer, shape)
    assert repr(ours) == repr(theirs)
    theirs.load_state_dict(ours.state_dict())
    (given,) = tensors([shape], batch=2)
    assert torch.equal(ours(given), theirs(given))


def test_depthwise_filters_see_one_channel_each() -> None:
    ours = one(DepthwiseConv2d(depth_multiplier=3, bias=False), PICTURE)
    assert ours.weight.shape == (12, 1, 3, 3)
    (given,) = tensors([PICTURE], batch=2)
    before = ours(given)
    given[:, 1] += 1
    changed = (ours(given) != before).flatten(2).any(dim=2).any(dim=0)
    assert changed.tolist() == [False] * 3 + [True] * 3 + [False] * 6


def test_separable_is_depthwise_then_pointwise() -> None:
    assembly = assembled(SeparableConv2d(out_channels=5, depth_multiplier=2), [PICTURE])
    first, second = (module for module in assembly.module.modules() if isinstance(module, nn.Conv2d))
    assert (first.groups, first.out_channels, first.bias) == (4, 8, None)
    assert (second.kernel_size, second.out_channels) == ((1, 1), 5)
    (given,) = tensors([PICTURE], batch=2)
    assert torch.equal(assembly.module(given)["output"], second(first(given)))
    full = measure(Conv2d(out_channels=64), [Shape((64, 8, 8))])
    assert measure(SeparableConv2d(out_channels=64), [Shape((64, 8, 8))]).parameters < full.parameters / 7


@pytest.mark.parametrize(
    ("layer", "shape"),
    [
        (Conv2d(weight_norm="spectral"), PICTURE),
        (ConvTranspose2d(weight_norm="spectral"), PICTURE),
        (DepthwiseConv3d(weight_norm="spectral"), Shape((2, 4, 4, 4))),
    ],
)
def test_spectral_norm_makes_the_largest_singular_value_one(layer: Layer, shape: Shape) -> None:
    module = one(layer, shape)
    (given,) = tensors([shape], batch=2)
    for _ in range(60):
        module.train()(given)
    weight = module.eval().weight.detach()
    if isinstance(module, nn.ConvTranspose2d):
        weight = weight.transpose(0, 1)
    assert torch.linalg.matrix_norm(weight.flatten(1), ord=2).item() == pytest.approx(1, abs=0.02)
    torch.testing.assert_close(module(given), module(given), rtol=0, atol=0)


def test_weight_norm_learns_length_and_direction_apart() -> None:
    normed = assembled(SeparableConv1d(weight_norm="weight"), [Shape((4, 9), ("channels", "steps"))])
    names = [name for name, _ in normed.module.named_parameters()]
    assert sum(name.endswith("original0") for name in names) == 2
    plain = assembled(SeparableConv1d(), [Shape((4, 9), ("channels", "steps"))])
    assert len(names) == len(list(plain.module.parameters())) + 2


@pytest.mark.parametrize(
    ("layer", "code"),
    [
        (Conv2d(padding_mode="reflect", padding=(3, 7)), "border-too-wide"),
        (Conv2d(padding_mode="circular", padding=(10, 0)), "border-too-wide"),
        (Conv2d(padding_mode="circular", kernel_size=(1, 17)), "border-too-wide"),
        (Conv2d(stride=(1, 2)), "same-padding-stride"),
        (ConvTranspose2d(groups=3), "groups-do-not-divide"),
        (ConvTranspose2d(output_padding=(2, 0), dilation=(3, 3)), "output-padding-too-large"),
    ],
)
def test_what_pytorch_cannot_do_is_refused(layer: Layer, code: str) -> None:
    with pytest.raises(LayerError) as refused:
        measure(layer, [PICTURE])
    assert refused.value.code == code


@pytest.mark.parametrize(
    "layer",
    [
        Conv2d(padding_mode="reflect", padding=(8, 6)),
        Conv2d(padding_mode="circular", padding=(9, 7)),
        Conv2d(padding_mode="circular", kernel_size=(1, 14)),
        Conv2d(padding_mode="reflect", padding="valid", kernel_size=(9, 7)),
    ],
)
def test_the_widest_border_is_taken(layer: Layer) -> None:
    (given,) = tensors([PICTURE], batch=2)
    (sizes,) = (shape.sizes for shape in measure(layer, [PICTURE]).outputs.values())
    assert assembled(layer, [PICTURE]).module(given)["output"].shape == (2, *sizes)


def test_transposed_undoes_the_shape() -> None:
    series = Shape((4, 9), ("channels", "steps"))
    shorter = measure(Conv1d(kernel_size=2, stride=2, padding="valid"), [series]).outputs["output"]
    longer = measure(ConvTranspose1d(output_padding=1), [shorter]).outputs["output"]
    assert (shorter.sizes, longer.sizes, longer.axes) == ((32, 4), (32, 9), ("channels", "steps"))
