from __future__ import annotations

import json

import pytest

from nnstudio.graph import Graph
from nnstudio.ui.canvas import clipboard
from tests.ui.canvas.drawing import chain, node

PIECE = chain(node("a", "Conv2d", kernel_size=(5, 5)), node("b", "ReLU", 1))


def test_there_and_back() -> None:
    clipboard.put(PIECE)
    assert clipboard.take() == PIECE
    assert json.loads(clipboard.to_text(PIECE))["nodes"][0]["kind"] == "Conv2d"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text[:-5],
        lambda text: text.replace("Conv2d", "NoSuchLayer"),
        lambda text: text.replace('"out_channels": 32', '"out_channels": "many"'),
        lambda text: text.replace('"target": "b"', '"target": "c"'),
        lambda text: "[" * 100_000,
        lambda text: '{"a":' * 100_000,
        lambda text: clipboard.to_text(Graph()),
    ],
    ids=[
        "cut off",
        "unknown layer",
        "wrong type",
        "dangling link",
        "deep list",
        "deep object",
        "nothing in it",
    ],
)
def test_what_is_no_piece_is_nothing(spoil) -> None:  # type: ignore[no-untyped-def]
    assert clipboard.from_text(clipboard.to_text(PIECE)) == PIECE
    assert clipboard.from_text(spoil(clipboard.to_text(PIECE))) is None
