"""What an Input and an Output say of the data they stand for."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.graph import Node, Signature, Target
from nnstudio.layers import Shape
from nnstudio.layers.ends import Input, Output
from nnstudio.ui.canvas.captions import summary


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        (Shape((7,), ("features",)), "7 numbers"),
        (Shape((3,), ("features",), "index"), "3 categories"),
        (Shape((20,), ("steps",), "index"), "20 words or characters"),
        (Shape((3, 32, 48), ("channels", "height", "width")), "32 × 48 pixels, colour"),
        (Shape((24, 2), ("steps", "features")), "24 rows of 2 numbers"),
        (Shape((2, 16000), ("channels", "steps")), "16,000 steps, 2 channels"),
    ],
)
def test_an_input_tells_what_the_data_gives(qtbot: QtBot, shape: Shape, words: str) -> None:
    assert summary(Node(Input(field_group="input")), Signature({"input": shape})) == words


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (Target("kind", "classes", ("a", "b", "c")), "3 classes"),
        (Target("kind", "labels", ("x", "y"), size=2), "2 labels"),
    ],
)
def test_an_output_tells_what_the_data_wants(qtbot: QtBot, target: Target, words: str) -> None:
    assert summary(Node(Output(target="kind"), name="kind"), Signature({}, {"kind": target})) == words
