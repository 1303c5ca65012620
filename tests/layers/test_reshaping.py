from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.nn import functional

from nnstudio.compiler.measure import measure
from nnstudio.errors import LayerError
from nnstudio.layers import Layer, Shape
from nnstudio.layers.axes import Flip, FromSequence, Permute, Roll, ToSequence, Transpose
from nnstudio.layers.cutting import CenterCrop, Crop, Pad, Select, Slice
from nnstudio.layers.reshaping import Flatten, Reshape, Squeeze, Unflatten, Unsqueeze
from nnstudio.layers.resizing import ChannelShuffle, Expand, PixelShuffle, RepeatInterleave, Tile, Upsample
from tests.layers.kit import assembled, tensors

PICTURE = Shape((4, 6, 9))
SEQUENCE = Shape((6, 8))
SERIES = Shape((8, 6), ("channels", "steps"))


def run(layer: Layer, *given: torch.Tensor) -> torch.Tensor:
    shapes = [Shape(tuple(tensor.shape[1:])) for tensor in given]
    found: torch.Tensor = assembled(layer, shapes).module(*given)["output"]
    return found


def axes(layer: Layer, shape: Shape) -> tuple[str, ...]:
    return measure(layer, [shape]).outputs["output"].axes


def test_names_follow_their_axes() -> None:
    assert axes(Permute(dims=(3, 1, 2)), PICTURE) == ("width", "channels", "height")
    assert axes(Permute(), SEQUENCE) == ("features", "steps")
    assert axes(Transpose(dim0=-1, dim1=1), PICTURE) == ("width", "height", "channels")
    assert axes(Select(dim=2), PICTURE) == ("channels", "width")
    assert axes(Squeeze(dim=1), Shape((1, 6), ("channels", "steps"))) == ("steps",)
    assert axes(Unsqueeze(), Shape((6,), ("steps",))) == ("channels", "steps")
    assert axes(Unsqueeze(dim=-1), Shape((6,), ("steps",))) == ("steps", "features")
    assert axes(Flatten(), PICTURE) == ("features",)
    assert axes(Flatten(start_dim=2), PICTURE) == ("channels", "steps")
    assert axes(Flatten(end_dim=2), PICTURE) == ("channels", "width")
    assert axes(ToSequence(), PICTURE) == ("steps", "features")
    assert axes(Slice(dim=2, stop=3), PICTURE) == PICTURE.axes


def test_a_picture_becomes_a_sequence_and_a_picture_again() -> None:
    (picture,) = tensors([PICTURE], batch=2)
    sequence = run(ToSequence(), picture)
    assert torch.equal(sequence[:, 9 + 2], picture[:, :, 1, 2])
    assert torch.equal(run(FromSequence(size=(6, 9)), sequence), picture)
    assert run(FromSequence(), torch.rand(2, 25, 3)).shape == (2, 3, 5, 5)


def test_a_sequence_fits_a_convolution_and_comes_back() -> None:
    (sequence,) = tensors([SEQUENCE], batch=2)
    series = run(Permute(), sequence)
    assert torch.equal(run(ToSequence(), series), sequence)
    assert torch.equal(run(Transpose(), series), sequence)


@pytest.mark.parametrize("mode", ["constant", "reflect", "replicate", "circular"])
def test_borders_are_those_of_pytorch(mode: str) -> None:
    (picture,) = tensors([PICTURE], batch=2)
    layer = Pad.model_validate({"pad": (1, 2, 3, 0), "mode": mode})
    assert torch.equal(run(layer, picture), functional.pad(picture, (1, 2, 3, 0), mode=mode))
    narrow = Pad.model_validate({"pad": (1, 2), "mode": mode})
    assert torch.equal(run(narrow, picture), functional.pad(picture, (1, 2, 0, 0), mode=mode))


@settings(max_examples=25)
@given(st.lists(st.integers(0, 3), min_size=2, max_size=3).map(lambda sides: tuple(sides * 2)))
def test_cropping_takes_away_what_padding_adds(sides: tuple[int, ...]) -> None:
    (picture,) = tensors([PICTURE], batch=2)
    padded = run(Pad(pad=sides, value=7.0), picture)
    assert torch.equal(run(Crop(crop=sides), padded), picture)


def test_the_middle_is_kept() -> None:
    picture = torch.arange(6.0).view(1, 1, 1, 6)
    assert run(CenterCrop(size=(1, 2)), picture).flatten().tolist() == [2, 3]
    assert run(CenterCrop(size=(1, 3)), picture).flatten().tolist() == [1, 2, 3]


def test_steps_are_sliced_as_python_does() -> None:
    given = torch.arange(8.0).view(1, 8)
    assert run(Slice(start=1, stop=-1, step=2), given).tolist() == [[1, 3, 5]]
    assert run(Slice(start=-2), given).tolist() == [[6, 7]]
    assert run(Select(index=-1), given).tolist() == [7]


def test_copies_and_shifts() -> None:
    row = torch.tensor([[1.0, 2.0, 3.0]])
    assert run(Tile(), row).tolist() == [[1, 2, 3, 1, 2, 3]]
    assert run(RepeatInterleave(), row).tolist() == [[1, 1, 2, 2, 3, 3]]
    assert run(Roll(shifts=-1), row).tolist() == [[2, 3, 1]]
    assert run(Flip(), row).tolist() == [[3, 2, 1]]
    assert run(Expand(sizes=(2, -1)), row.unsqueeze(1)).tolist() == [[[1, 2, 3], [1, 2, 3]]]
    assert run(Unflatten(sizes=(-1, 1)), row).tolist() == [[[1], [2], [3]]]


def test_channels_are_shuffled_as_pytorch_does() -> None:
    (picture,) = tensors([Shape((6, 2, 2))], batch=2)
    assert torch.equal(run(ChannelShuffle(groups=3), picture), functional.channel_shuffle(picture, 3))


@pytest.mark.parametrize("shape", [Shape((2, 5)), Shape((2, 5, 6)), Shape((2, 3, 4, 5))])
def test_straight_lines_are_drawn_along_every_axis(shape: Shape) -> None:
    name = {2: "linear", 3: "bilinear", 4: "trilinear"}[len(shape.sizes)]
    (given,) = tensors([shape], batch=2)
    expected = functional.interpolate(given, scale_factor=1.5, mode=name, align_corners=True)
    assert torch.equal(run(Upsample(scale_factor=1.5, mode="linear", align_corners=True), given), expected)


@pytest.mark.parametrize(
    ("layer", "shape", "code"),
    [
        (Flatten(start_dim=3, end_dim=1), PICTURE, "axes-reversed"),
        (Permute(dims=(1, 1)), SEQUENCE, "order-does-not-fit"),
        (Squeeze(), SEQUENCE, "axis-not-one"),
        (Unsqueeze(dim=0), SEQUENCE, "place-missing"),
        (Unflatten(sizes=(3, -1)), SEQUENCE, "reshape-does-not-fit"),
        (Slice(start=6), SEQUENCE, "nothing-left"),
        (Select(index=6), SEQUENCE, "position-missing"),
        (Pad(pad=(1, 1, 1)), SEQUENCE, "sides-do-not-fit"),
        (Pad(pad=(9, 0), mode="reflect"), SEQUENCE, "border-too-wide"),
        (Pad(pad=(1, 1, 1, 1), mode="reflect"), SEQUENCE, "sides-do-not-fit"),
        (Crop(crop=(4, 4)), SEQUENCE, "nothing-left"),
        (CenterCrop(), PICTURE, "crop-too-large"),
        (FromSequence(), SEQUENCE, "steps-do-not-fit"),
        (Upsample(mode="bicubic"), SERIES, "bicubic-needs-picture"),
        (Upsample(size=(3,)), PICTURE, "size-count-differs"),
        (Upsample(scale_factor=0.1), PICTURE, "nothing-left"),
        (PixelShuffle(upscale_factor=3), PICTURE, "channels-do-not-divide"),
        (ChannelShuffle(groups=3), PICTURE, "groups-do-not-divide-channels"),
        (Expand(sizes=(7, 8)), SEQUENCE, "expand-does-not-fit"),
        (Expand(sizes=(3, 6, 8)), SEQUENCE, "too-many-axes"),
        (Tile(dims=(2, 1, 1)), SEQUENCE, "too-many-axes"),
        (Reshape(sizes=(5, -1)), SEQUENCE, "reshape-does-not-fit"),
    ],
)
def test_what_does_not_fit_is_refused(layer: Layer, shape: Shape, code: str) -> None:
    with pytest.raises(LayerError) as refused:
        measure(layer, [shape])
    assert refused.value.code == code


@pytest.mark.parametrize("dim", [0, -3])
@pytest.mark.parametrize(
    "kind", [Flatten, Transpose, Squeeze, Slice, Select, Roll, RepeatInterleave, Unflatten]
)
def test_the_batch_is_never_touched(kind: type[Layer], dim: int) -> None:
    name = {Flatten: "start_dim", Transpose: "dim0", Roll: "dims"}.get(kind, "dim")
    with pytest.raises(LayerError) as refused:
        measure(kind.model_validate({name: dim}), [SEQUENCE])
    assert refused.value.code == "axis-is-batch"
