"""Graphs with one slip each, as beginners make them, and what the compiler calls it."""

from __future__ import annotations

from nnstudio.graph import Block, Node, edits
from nnstudio.layers import Shape
from nnstudio.layers.activation import ReLU, Softmax
from nnstudio.layers.adaptive import GlobalAvgPool
from nnstudio.layers.attention import MultiheadAttention
from nnstudio.layers.axes import Permute
from nnstudio.layers.comparison import Cast, Compare, LogicalNot
from nnstudio.layers.convolution import Conv1d, Conv2d, Conv3d
from nnstudio.layers.dense import Identity, Linear
from nnstudio.layers.embedding import Embedding
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output
from nnstudio.layers.gated import GLU
from nnstudio.layers.merge import Add, Concat, Multiply
from nnstudio.layers.normalisation import GroupNorm
from nnstudio.layers.parameters import Parameter
from nnstudio.layers.pooling import AvgPool2d, MaxPool2d
from nnstudio.layers.products import MatMul
from nnstudio.layers.recurrent import LSTM
from nnstudio.layers.reshaping import Flatten, Reshape, Squeeze, Unflatten
from nnstudio.layers.resizing import PixelShuffle
from nnstudio.layers.rounding import Round
from nnstudio.layers.samplewise import InstanceNorm2d
from nnstudio.layers.sorting import TopK
from nnstudio.layers.transformer import TransformerEncoderLayer
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
    loop,
    masked,
    residual,
    shared,
    two_outputs,
    without_link,
)
from tests.graphs import chain

# What keeps a graph from training, and the code of the problem.
BROKEN: dict[str, Case] = {
    "picture into Linear": (chain(Input(), CONV, ReLU(), UNITS, Output()), PICTURE, "wrong-axes"),
    "row into Conv2d": (chain(Input(), CONV, *BENT), given_data(Shape((64,))), "wrong-axes"),
    "row into LSTM": (chain(Input(), LSTM(), UNITS, Output()), ROW, "wrong-axes"),
    "picture into Conv1d": (chain(Input(), Conv1d(), *BENT), PICTURE, "wrong-axes"),
    "picture into Conv3d": (chain(Input(), Conv3d(), *BENT), PICTURE, "wrong-axes"),
    "picture into LSTM": (chain(Input(), CONV, LSTM(), UNITS, Output()), PICTURE, "wrong-axes"),
    "one LSTM after another": (chain(Input(), LSTM(), LSTM(), UNITS, Output()), SERIES, "wrong-axes"),
    "Flatten before Conv2d": (chain(Input(), Flatten(), CONV, *BENT), PICTURE, "wrong-axes"),
    "picture without channels": (
        chain(Input(), CONV, *BENT),
        given_data(Shape((8, 8), ("height", "width"))),
        "wrong-axes",
    ),
    "one channel too many axes": (
        chain(Input(), CONV, *BENT),
        given_data(Shape((1, 3, 8, 8))),
        "wrong-axes",
    ),
    "series into attention": (
        chain(Input(), Conv1d(out_channels=8), Flatten(), MultiheadAttention(), *HEAD),
        SERIES,
        "wrong-axes",
    ),
    "picture into Output": (chain(Input(), CONV, Output()), PICTURE, "output-axes"),
    "sequence into Output": (chain(Input(), LSTM(whole_sequence=True), Output()), SERIES, "output-axes"),
    "too few classes": (chain(Input(), Linear(out_features=3), Output()), ROW, "output-units"),
    "hidden layer last": (chain(Input(), Linear(), ReLU(), Output()), ROW, "output-units"),
    "two prices": (chain(Input(), Linear(out_features=2), Output()), ROW_PRICE, "output-units"),
    "copy with other channels": (chain(Input(), CONV, Output()), COPY, "output-sizes"),
    "copy of half the size": (
        chain(Input(), Conv2d(out_channels=3), MaxPool2d(), Output()),
        COPY,
        "output-sizes",
    ),
    "copy laid flat": (chain(Input(), Conv2d(out_channels=3), Flatten(), Output()), COPY, "output-sizes"),
    "kernel larger than picture": (
        chain(Input(), Conv2d(kernel_size=(9, 9), padding="valid"), *BENT),
        PICTURE,
        "kernel-too-large",
    ),
    "pooled away": (chain(Input(), CONV, MaxPool2d(kernel_size=(9, 9)), *BENT), PICTURE, "nothing-left"),
    "pooled too often": (
        chain(Input(), CONV, ReLU(), *[MaxPool2d()] * 3, CONV, MaxPool2d(), *HEAD),
        PICTURE,
        "nothing-left",
    ),
    "same padding with stride": (
        chain(Input(), Conv2d(stride=(2, 2)), *BENT),
        PICTURE,
        "same-padding-stride",
    ),
    "padding over half": (
        chain(Input(), CONV, AvgPool2d(padding=(2, 2)), *BENT),
        PICTURE,
        "padding-too-large",
    ),
    "groups": (chain(Input(), Conv2d(groups=3), *BENT), PICTURE, "groups-do-not-divide"),
    "groups of a normalisation": (
        chain(Input(), Conv2d(out_channels=10), GroupNorm(), *BENT),
        PICTURE,
        "norm-groups-do-not-divide",
    ),
    "normalisation of one channel": (
        chain(Input(), Conv2d(out_channels=1), GroupNorm(), *BENT),
        PICTURE,
        "norm-groups-do-not-divide",
    ),
    "normalisation of a single pixel": (
        chain(Input(), CONV, ReLU(), MaxPool2d(kernel_size=(8, 8)), InstanceNorm2d(), *HEAD),
        PICTURE,
        "norm-of-one-number",
    ),
    "heads": (
        chain(Input(), Linear(out_features=30), MultiheadAttention(), *BENT),
        SERIES,
        "heads-do-not-divide",
    ),
    "heads of a transformer": (
        chain(Input(), Embedding(embedding_dim=10), TransformerEncoderLayer(), *HEAD),
        WORDS,
        "heads-do-not-divide",
    ),
    "reshape": (chain(Input(), CONV, ReLU(), Reshape(sizes=(3, 7)), *HEAD), PICTURE, "reshape-does-not-fit"),
    "unflatten": (
        chain(Input(), Linear(), ReLU(), Unflatten(sizes=(5, 13)), *HEAD),
        ROW,
        "reshape-does-not-fit",
    ),
    "squeeze": (chain(Input(), CONV, ReLU(), Squeeze(), *HEAD), PICTURE, "axis-not-one"),
    "order of axes": (
        chain(Input(), CONV, ReLU(), Permute(dims=(2, 1)), *HEAD),
        PICTURE,
        "order-does-not-fit",
    ),
    "softmax over the batch": (
        chain(Input(), Linear(), Softmax(dim=0), UNITS, Output()),
        ROW,
        "axis-is-batch",
    ),
    "axis that is not there": (branches(Concat(dim=3), Linear(), Linear(), flat=True), ROW, "axis-missing"),
    "halves of an odd number": (
        chain(Input(), Linear(out_features=7), GLU(), UNITS, Output()),
        ROW,
        "cannot-be-halved",
    ),
    "more than there are": (
        chain(Input(), Linear(out_features=4), ReLU(), TopK(k=9), UNITS, Output()),
        ROW,
        "too-few-to-choose",
    ),
    "pixel shuffle": (
        chain(Input(), Conv2d(out_channels=6), PixelShuffle(), *BENT),
        PICTURE,
        "channels-do-not-divide",
    ),
    "circle": (loop(), ROW, "cycle"),
    "channels differ": (branches(Add(), CONV, Conv2d(out_channels=8)), PICTURE, "sizes-differ"),
    "areas differ": (branches(Add(), CONV, MaxPool2d()), PICTURE, "sizes-differ"),
    "units differ": (branches(Multiply(), Linear(), Linear(out_features=8), flat=True), ROW, "sizes-differ"),
    "areas differ in concat": (branches(Concat(), CONV, MaxPool2d()), PICTURE, "sizes-differ"),
    "row and picture": (branches(Concat(), CONV, Flatten()), PICTURE, "sizes-differ"),
    "series differ": (
        branches(Add(), Conv1d(out_channels=4), Conv1d(out_channels=6)),
        given_data(Shape((3, 9), ("channels", "steps"))),
        "sizes-differ",
    ),
    "matrices": (
        branches(MatMul(), Linear(out_features=5), Linear(out_features=6)),
        SERIES,
        "matrices-differ",
    ),
    "context": (
        branches(MultiheadAttention(cross=True, num_heads=3), Linear(out_features=8), Linear(out_features=4)),
        SERIES,
        "heads-do-not-divide",
    ),
    "state of another size": (
        branches(LSTM(initial_state=True), Identity(), GlobalAvgPool(), flat=True),
        SERIES,
        "input-missing",
    ),
    "answer without data": (
        edits.add(chain(Parameter(sizes=(4,)), UNITS, Output()), Node(Input(), (0.0, 200.0), id="i")),
        ROW,
        "data-unused",
    ),
    "no Input": (chain(UNITS, Output()), ROW, "no-input"),
    "no Output": (chain(Input(), UNITS), ROW, "no-output"),
    "open input": (without_link(chain(Input(), UNITS, Output()), "n1"), ROW, "input-missing"),
    "open Output": (without_link(chain(Input(), UNITS, Output()), "n2"), ROW, "input-missing"),
    "open merge": (chain(Input(), Linear(), Add(), UNITS, Output()), ROW, "input-missing"),
    "cross-entropy on a price": (
        chain(Input(), Linear(out_features=1), Output(loss="cross_entropy")),
        ROW_PRICE,
        "loss-does-not-fit",
    ),
    "squares on classes": (
        chain(Input(), UNITS, Output(loss="mse_loss")),
        ROW,
        "loss-does-not-fit",
    ),
    "binary on ten": (
        chain(Input(), UNITS, Output(loss="binary_cross_entropy")),
        ROW,
        "loss-does-not-fit",
    ),
    "two numbers for binary": (
        chain(Input(), Linear(out_features=2), Output(loss="binary_cross_entropy_with_logits")),
        ROW_TWO,
        "output-units",
    ),
    "no Sigmoid": (
        chain(Input(), Linear(out_features=1), Output(loss="binary_cross_entropy")),
        ROW_TWO,
        "sigmoid-missing",
    ),
    "Softmax of one": (
        chain(Input(), Linear(out_features=1), Softmax(), Output()),
        ROW_TWO,
        "softmax-of-one",
    ),
    "other target": (chain(Input(), UNITS, Output(target="species")), ROW, "target-missing"),
    "other group": (chain(Input(field_group="pixels"), UNITS, Output()), ROW, "group-missing"),
    "two Outputs": (two_outputs(), ROW, "target-duplicate"),
    "Embedding of real numbers": (chain(Input(), Embedding(), *HEAD), ROW, "needs-indices"),
    "Linear of words": (chain(Input(), Linear(out_features=8), *BENT), WORDS, "needs-real"),
    "Linear of a mask": (chain(Input(), Linear(), Compare(), UNITS, Output()), ROW, "needs-numbers"),
    "words for a mask": (masked(), WORDS, "needs-mask"),
    "not of numbers": (
        chain(Input(), Linear(), LogicalNot(), Cast(), UNITS, Output()),
        ROW,
        "needs-mask",
    ),
    "answer of whole numbers": (
        chain(Input(), UNITS, Cast(to="index"), Output()),
        ROW,
        "needs-real",
    ),
    "answer without a slope": (
        chain(Input(), UNITS, Round(), Output()),
        ROW,
        "gradient-blocked",
    ),
    "answer of yes and no": (
        chain(Input(), UNITS, Compare(), Cast(), Output()),
        ROW,
        "gradient-blocked",
    ),
    "nothing to learn": (chain(Input(), Identity(), Output()), given_data(Shape((10,))), "nothing-to-learn"),
    "weights of another size": (shared(), ROW, "share-differs"),
    "Block of other features": (chain(Input(), residual(), UNITS, Output()), ROW, "block-problem"),
    "picture into a Block": (
        chain(Input(), CONV, block(Linear(out_features=6), ReLU()), UNITS, Output()),
        PICTURE,
        "block-problem",
    ),
    "Block with an open end": (
        chain(
            Input(),
            Block(graph=without_link(chain(BlockInput(), Linear(), ReLU(), BlockOutput()), "n3")),
            UNITS,
            Output(),
        ),
        ROW,
        "block-problem",
    ),
    "Block that cannot share": (
        chain(Input(), block(Linear(), ReLU(), repeat=2, shared=True), UNITS, Output()),
        ROW,
        "block-repeats-differ",
    ),
    "door outside": (chain(BlockInput(), UNITS, Output()), ROW, "end-misplaced"),
    "too large": (
        chain(Input(), Flatten(), Linear(out_features=65536), ReLU(), UNITS, Output()),
        given_data(Shape((3, 224, 224))),
        "too-large",
    ),
}
