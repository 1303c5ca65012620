from __future__ import annotations

import pytest

from nnstudio.errors import LayerError
from nnstudio.layers import Port, Shape, usual_axes


def test_a_shape_names_its_axes_as_pytorch_orders_them() -> None:
    picture = Shape((3, 8, 9))
    assert picture.axes == ("channels", "height", "width")
    assert (picture.channels, picture.size("width"), picture.features, picture.numel) == (3, 9, 9, 216)
    assert picture.in_words() == "3 × 8 × 9 (channels × height × width)"
    assert str(Shape((1234,))) == "1,234"
    assert str(Shape(())) == "1 number"
    assert Shape(()).numel == 1
    assert usual_axes(6) == ("axis 1", "axis 2", "axis 3", "axis 4", "axis 5", "axis 6")


def test_an_axis_that_is_not_there_is_refused() -> None:
    with pytest.raises(LayerError, match="needs channels, and receives 4"):
        _ = Shape((4,)).channels


@pytest.mark.parametrize(("dim", "axis"), [(1, 0), (3, 2), (-1, 2), (-3, 0)])
def test_dim_counts_the_batch(dim: int, axis: int) -> None:
    assert Shape((3, 8, 9)).axis(dim) == axis


@pytest.mark.parametrize(
    ("dim", "code"), [(0, "axis-is-batch"), (-4, "axis-is-batch"), (4, "axis-missing"), (-5, "axis-missing")]
)
def test_the_batch_and_what_is_not_there_are_no_axes(dim: int, code: str) -> None:
    with pytest.raises(LayerError) as refused:
        Shape((3, 8, 9)).axis(dim)
    assert refused.value.code == code


def test_a_port_reads_a_shape_in_its_own_words() -> None:
    port = Port("series", "channels steps")
    assert port.read(Shape((3, 5))) == Shape((3, 5), ("channels", "steps"))
    assert Port("input").read(Shape((3, 5))) == Shape((3, 5))
    either = Port("input", "features", "steps features")
    assert either.read(Shape((3, 5))).axes == ("steps", "features")
    assert either.takes(Shape((3,)))
    assert not either.takes(Shape((1, 8, 8)))
