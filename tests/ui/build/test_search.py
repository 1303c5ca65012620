from __future__ import annotations

import pytest

from nnstudio.layers import layers
from nnstudio.ui.build.search import entry_of, found

ENTRIES = [entry_of(layer) for layer in layers().values()]


def kinds(query: str) -> list[str]:
    return [entry.key for entry in found(query, ENTRIES)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("conv2d", "Conv2d"),
        ("Conv", "Conv1d"),
        ("relu", "ReLU"),
        ("dense", "Linear"),
        ("fully connected", "Linear"),
        ("overfitting", "Dropout"),
        ("lstm", "LSTM"),
        ("cnv2", "Conv2d"),
        ("全连接", "Linear"),
        ("最大池化", "MaxPool2d"),
        ("skip", "Add"),
    ],
)
def test_finds_layers_by_what_people_call_them(query: str, first: str) -> None:
    assert kinds(query)[0] == first


def test_a_group_is_found_by_its_chinese_name() -> None:
    first = [entry.group for entry in found("池化", ENTRIES)[:5]]
    assert first == ["Pooling"] * 5


def test_every_layer_is_found_by_its_own_title() -> None:
    for entry in ENTRIES:
        assert kinds(entry.title)[0] == entry.key


def test_every_word_has_to_fit() -> None:
    found_both = kinds("conv picture")
    assert found_both[0] == "Conv2d"
    assert set(found_both) < set(kinds("conv"))
    assert kinds("conv nothing-like-that") == []


def test_nothing_asked_gives_everything_in_its_order() -> None:
    assert kinds("  ") == list(layers())
