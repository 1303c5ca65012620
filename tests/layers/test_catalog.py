from __future__ import annotations

import pytest
from pydantic import ValidationError

from nnstudio import paths
from nnstudio.errors import LayerError
from nnstudio.layers import GROUPS, Layer, layer_of, layers
from nnstudio.layers.convolution import Conv2d

ALL = pytest.mark.parametrize("kind", layers().values(), ids=list(layers()))


@ALL
def test_a_layer_says_everything_that_the_window_shows(kind: type[Layer]) -> None:
    assert kind.group in GROUPS
    assert kind.icon
    assert kind.title
    assert kind.words
    assert any("\u4e00" <= letter <= "\u9fff" for letter in kind.words), "search words in Chinese are missing"
    assert kind.help().endswith(".")
    assert len(kind.help()) < 140
    assert kind.when().endswith(".")
    assert kind.effect().endswith(".")
    layer = kind()
    assert isinstance(layer.summary(), str)
    for ports in (layer.input_ports(), layer.output_ports()):
        assert len({port.name for port in ports}) == len(ports)
        assert all(port.name.isidentifier() and port.title for port in ports)


@ALL
def test_every_parameter_has_a_title_a_description_and_a_default(kind: type[Layer]) -> None:
    for name, field in kind.model_fields.items():
        assert field.title, name
        assert field.description, name
        assert not field.is_required(), name


@ALL
def test_a_layer_is_a_strict_frozen_value(kind: type[Layer]) -> None:
    assert kind() == kind()
    assert hash(kind()) == hash(kind())
    with pytest.raises(ValidationError):
        kind(no_such_parameter=1)  # type: ignore[call-arg]
    for name in kind.model_fields:
        with pytest.raises(ValidationError):
            setattr(kind(), name, None)


@ALL
def test_a_layer_has_a_picture_and_a_title_of_its_own(kind: type[Layer]) -> None:
    assert (paths.resources() / "icons" / "layers" / f"{kind.icon}.svg").is_file()
    others = [other for other in layers().values() if other is not kind]
    assert kind.icon not in {other.icon for other in others}
    assert kind.title not in {other.title for other in others}


def test_layers_are_sorted_by_group() -> None:
    places = [GROUPS.index(kind.group) for kind in layers().values()]
    assert places == sorted(places)
    assert all(kind.kind() == name for name, kind in layers().items())


def test_a_new_class_is_found_without_a_list() -> None:
    assert layer_of("Conv2d") is Conv2d


def test_what_only_files_place_is_found() -> None:
    assert {layer_of(kind).kind() for kind in ("Block", "Opaque")} == {"Block", "Opaque"}


@pytest.mark.parametrize(
    "kind", ["Conv9d", "Reduction", "Window", "OnPicture", "Filters", "_Convolution", "Layer"]
)
def test_nothing_else_is_a_layer(kind: str) -> None:
    with pytest.raises(LayerError, match=f"no layer called {kind}"):
        layer_of(kind)
