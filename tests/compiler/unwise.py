"""Graphs that work but are seldom meant, and graphs with nothing to say about."""

from __future__ import annotations

from nnstudio.graph import Graph, Node, Signature, edits
from nnstudio.layers import Shape
from nnstudio.layers.activation import ReLU, Sigmoid, Softmax, Tanh
from nnstudio.layers.comparison import Compare, Where
from nnstudio.layers.convolution import Conv1d, Conv2d
from nnstudio.layers.dense import Identity, Linear
from nnstudio.layers.embedding import Embedding
from nnstudio.layers.ends import Input, Output
from nnstudio.layers.merge import Add, Concat, Multiply
from nnstudio.layers.normalisation import BatchNorm1d, BatchNorm2d, LayerNorm
from nnstudio.layers.pooling import MaxPool2d
from nnstudio.layers.recurrent import LSTM
from nnstudio.layers.regularisation import Dropout
from nnstudio.layers.reshaping import Flatten
from tests.compiler.cases import (
    BENT,
    CONV,
    COPY,
    HEAD,
    PICTURE,
    ROW,
    ROW_PRICE,
    ROW_TWO,
    SERIES,
    UNITS,
    WORDS,
    Case,
    block,
    branches,
    given_data,
    self_difference,
)
from tests.graphs import chain, link

# What works, but is seldom meant. One fix makes the warning go.
UNWISE: dict[str, Case] = {
    "Softmax before cross-entropy": (
        chain(Input(), UNITS, Softmax(), Output()),
        ROW,
        "softmax-before-cross-entropy",
    ),
    "Softmax in a Block": (
        chain(Input(), block(UNITS, Softmax()), Output()),
        ROW,
        "softmax-before-cross-entropy",
    ),
    "Sigmoid before logits": (
        chain(Input(), Linear(out_features=1), Sigmoid(), Output(loss="binary_cross_entropy_with_logits")),
        ROW_TWO,
        "sigmoid-before-logits",
    ),
    "ReLU before classes": (chain(Input(), UNITS, ReLU(), Output()), ROW, "activation-before-output"),
    "Tanh before a price": (
        chain(Input(), Linear(out_features=1), Tanh(), Output()),
        ROW_PRICE,
        "answer-bounded",
    ),
    "two dense layers": (chain(Input(), Linear(), UNITS, Output()), ROW, "linear-after-linear"),
    "two convolutions": (
        chain(Input(), CONV, BatchNorm2d(), Conv2d(out_channels=8), *BENT),
        PICTURE,
        "linear-after-linear",
    ),
    "convolution and dense layer": (chain(Input(), CONV, *HEAD), PICTURE, "linear-after-linear"),
    "ReLU twice": (chain(Input(), Linear(), ReLU(), ReLU(), UNITS, Output()), ROW, "activation-twice"),
    "Softmax inside": (chain(Input(), Linear(), Softmax(), UNITS, Output()), ROW, "softmax-inside"),
    "Softmax along the width": (
        chain(Input(), CONV, Softmax(), MaxPool2d(), *BENT),
        PICTURE,
        "softmax-axis",
    ),
    "Dropout last": (chain(Input(), UNITS, Dropout(), Output()), ROW, "dropout-last"),
    "strong Dropout": (
        chain(Input(), Linear(), ReLU(), Dropout(p=0.95), UNITS, Output()),
        ROW,
        "dropout-strong",
    ),
    "sequence into Conv1d": (chain(Input(), Conv1d(), *BENT), SERIES, "axes-swapped"),
    "words into Conv1d": (chain(Input(), Embedding(), Conv1d(), *BENT), WORDS, "axes-swapped"),
    "sequence into BatchNorm1d": (
        chain(Input(), Embedding(), BatchNorm1d(), LSTM(), UNITS, Output()),
        WORDS,
        "axes-swapped",
    ),
    "series into LSTM": (
        chain(Input(), Conv1d(), ReLU(), LSTM(), UNITS, Output()),
        given_data(Shape((3, 15), ("channels", "steps"))),
        "axes-swapped",
    ),
    "colours last": (chain(Input(), CONV, *BENT), given_data(Shape((16, 16, 3))), "channels-last"),
    "the same twice": (self_difference(), ROW, "same-input-twice"),
    "normalisation of one feature": (
        chain(Input(), Linear(out_features=1), LayerNorm(), UNITS, Output()),
        ROW,
        "always-same",
    ),
    "many weights": (
        chain(Input(), Flatten(), Linear(out_features=2048), ReLU(), UNITS, Output()),
        given_data(Shape((3, 224, 224))),
        "very-large",
    ),
    "an Output that does not count": (chain(Input(), UNITS, Output(weight=0.0)), ROW, "output-ignored"),
    "dead end": (
        edits.connect(
            edits.add(chain(Input(), UNITS, Output()), Node(ReLU(), (400.0, 200.0), id="side")),
            link(Node(Input(), id="n0"), Node(ReLU(), id="side")),
        ),
        ROW,
        "dead-end",
    ),
    "not connected": (
        edits.add(chain(Input(), UNITS, Output()), Node(ReLU(), (400.0, 200.0), id="side")),
        ROW,
        "not-connected",
    ),
}

# The same with one thing put right: none of them has a problem.
WHOLE: dict[str, tuple[Graph, Signature]] = {
    "picture": (chain(Input(), CONV, *BENT), PICTURE),
    "row": (chain(Input(), Linear(), ReLU(), UNITS, Output()), ROW),
    "price": (chain(Input(), Linear(out_features=1), Output()), ROW_PRICE),
    "copy": (chain(Input(), Conv2d(out_channels=3), Sigmoid(), Output()), COPY),
    "binary, two numbers": (chain(Input(), Linear(out_features=2), Output()), ROW_TWO),
    "binary, one number": (chain(Input(), Linear(out_features=1), Output()), ROW_TWO),
    "binary, Sigmoid": (chain(Input(), Linear(out_features=1), Sigmoid(), Output()), ROW_TWO),
    "binary, Sigmoid in a Block": (
        chain(
            Input(), block(Linear(out_features=1), Sigmoid()), Identity(),
            Output(loss="binary_cross_entropy"),
        ),
        ROW_TWO,
    ),
    "words": (chain(Input(), Embedding(), LSTM(), UNITS, Output()), WORDS),
    "branches": (branches(Add(), CONV, Conv2d(out_channels=4, kernel_size=(1, 1))), PICTURE),
    "gate": (branches(Multiply(), CONV, Conv2d(out_channels=1)), PICTURE),
    "concat": (branches(Concat(), CONV, Conv2d(out_channels=9)), PICTURE),
    "bottleneck": (
        chain(
            Input(), Conv2d(out_channels=24), ReLU(), Conv2d(out_channels=8, kernel_size=(1, 1)),
            Conv2d(out_channels=24, kernel_size=(1, 1)), *BENT,
        ),
        PICTURE,
    ),
    "depthwise and pointwise": (
        chain(
            Input(), Conv2d(out_channels=8), ReLU(), Conv2d(out_channels=8, groups=8),
            Conv2d(out_channels=16, kernel_size=(1, 1)), *BENT,
        ),
        PICTURE,
    ),
    "choice by mask": (
        edits.connect(
            edits.connect(
                edits.connect(
                    edits.add(chain(Input(), Linear(), Compare(), Node(Where(), id="w"), UNITS, Output())),
                    link(Node(Linear(), id="n1"), Node(Where(), id="w"), "a"),
                ),
                link(Node(Input(), id="n1"), Node(Where(), id="w"), "b"),
            ),
            link(Node(Compare(), id="n2"), Node(Where(), id="w"), "mask"),
        ),
        ROW,
    ),
}  # fmt: skip
