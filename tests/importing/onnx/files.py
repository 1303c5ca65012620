"""Small ONNX files, written by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor

from nnstudio.importing.onnx.reading import parsed
from nnstudio.importing.onnx.source import Translated, translated

Sizes = Sequence[int | str | None]


def model(
    nodes: Sequence[onnx.NodeProto],
    inputs: Mapping[str, Sizes],
    outputs: Sequence[str],
    stored: Mapping[str, Any] = {},
    opset: int = 18,
    kind: int = TensorProto.FLOAT,
) -> onnx.ModelProto:
    """A file that takes and gives tensors; `stored` are its weights."""
    graph = helper.make_graph(
        list(nodes),
        "network",
        [helper.make_tensor_value_info(name, kind, sizes) for name, sizes in inputs.items()],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in outputs],
        [numpy_helper.from_array(np.asarray(array), name) for name, array in stored.items()],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)])


def node(operator: str, inputs: str, outputs: str, **settings: Any) -> onnx.NodeProto:
    """One operation; names are separated by spaces, and a dash is an input that is left out."""
    names = ["" if name == "-" else name for name in inputs.split()]
    return helper.make_node(operator, names, outputs.split(), **settings)


def numbers(*sizes: int) -> Any:
    """Small numbers, always the same."""
    return np.random.default_rng(sum(sizes)).normal(size=sizes).astype(np.float32)


def read(file: onnx.ModelProto) -> Translated:
    """What import makes of it."""
    return translated(parsed(file.SerializeToString()))


def run(file: onnx.ModelProto, *inputs: Tensor) -> list[Tensor]:
    """The answers of what import makes of it."""
    with torch.no_grad():
        return list(read(file).source.module(*inputs).values())


def calls(file: onnx.ModelProto) -> list[str]:
    """What the module does, call by call."""
    module = read(file).source.module
    found = []
    for call in module.graph.nodes:
        if call.op == "call_module":
            found.append(type(module.get_submodule(str(call.target))).__name__)
        elif call.op in ("call_function", "call_method"):
            found.append(getattr(call.target, "__name__", str(call.target)))
    return found


def small_network() -> onnx.ModelProto:
    """A picture through a convolution and a recurrent layer, with sizes computed on the way."""
    return model(
        [
            node("Conv", "picture kernel bias", "seen", pads=[1, 1, 1, 1], strides=[2, 2]),
            node("Relu", "seen", "bent"),
            node("Shape", "bent", "sizes"),
            node("Gather", "sizes zero", "samples", axis=0),
            node("Unsqueeze", "samples first", "samples_listed"),
            node("Concat", "samples_listed rest", "target", axis=0),
            node("Reshape", "bent target", "steps"),
            node("Transpose", "steps", "steps_first", perm=[1, 0, 2]),
            node("LSTM", "steps_first W R B", "states", hidden_size=3),
            node("Squeeze", "states one", "states_only"),
            node("Transpose", "states_only", "answers", perm=[1, 0, 2]),
            node("Flatten", "answers", "flat"),
            node("Gemm", "flat weight shift", "classes", transB=1),
        ],
        {"picture": ["batch", 2, 8, 8]},
        ["classes"],
        {
            "kernel": numbers(4, 2, 3, 3),
            "bias": numbers(4),
            "zero": np.int64(0),
            "first": np.array([0]),
            "rest": np.array([4, 16]),
            "one": np.array([1]),
            "W": numbers(1, 12, 16),
            "R": numbers(1, 12, 3),
            "B": numbers(1, 24),
            "weight": numbers(5, 12),
            "shift": numbers(5),
        },
    )
