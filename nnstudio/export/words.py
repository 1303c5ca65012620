"""Strings in and out of an ONNX model: what is a category or a class gets nodes that translate it.

PyTorch knows no strings, so these nodes are put before and behind what PyTorch exports.
"""

from __future__ import annotations

from collections.abc import Sequence

from onnx import ModelProto, NodeProto, TensorProto, helper

from nnstudio.data.preparation import CategoryInput
from nnstudio.export.naming import CATEGORIES, CLASS

_DOMAIN = "ai.onnx.ml"
_VERSION = 3


def take_strings(model: ModelProto, fields: Sequence[CategoryInput]) -> None:
    """Replaces the input of category numbers by one of strings, in place.

    A string that was not among the training rows becomes the number for unknown values.
    """
    graph = model.graph
    (numbers,) = (given for given in graph.input if given.name == CATEGORIES)
    inner = f"{CATEGORIES}_numbers"
    for node in graph.node:
        for index, name in enumerate(node.input):
            if name == CATEGORIES:
                node.input[index] = inner
    first = [node for index, field in enumerate(fields) for node in _translated(index, field)]
    columns = [f"{CATEGORIES}_number_{index}" for index in range(len(fields))]
    first.append(helper.make_node("Concat", columns, [inner], name=inner, axis=1))
    following = list(graph.node)
    del graph.node[:]
    graph.node.extend([*first, *following])
    graph.initializer.extend(
        helper.make_tensor(f"{CATEGORIES}_place_{index}", TensorProto.INT64, [1], [index])
        for index in range(len(fields))
    )
    numbers.type.tensor_type.elem_type = TensorProto.STRING
    _import(model)


def _translated(index: int, field: CategoryInput) -> list[NodeProto]:
    column, number = f"{CATEGORIES}_column_{index}", f"{CATEGORIES}_number_{index}"
    places = list(range(len(field.categories)))
    return [
        helper.make_node(
            "Gather", [CATEGORIES, f"{CATEGORIES}_place_{index}"], [column], name=column, axis=1
        ),
        helper.make_node(
            "LabelEncoder", [column], [number], name=number, domain=_DOMAIN,
            keys_strings=list(field.categories), values_int64s=places, default_int64=field.unknown,
        ),
    ]  # fmt: skip


def tell_class(model: ModelProto, probabilities: str, classes: Sequence[str]) -> None:
    """Adds an output with the name of the most probable class, in place."""
    place = f"{CLASS}_place"
    model.graph.node.extend(
        [
            helper.make_node("ArgMax", [probabilities], [place], name=place, axis=1, keepdims=0),
            helper.make_node(
                "LabelEncoder", [place], [CLASS], name=CLASS, domain=_DOMAIN,
                keys_int64s=list(range(len(classes))), values_strings=list(classes),
            ),
        ]
    )  # fmt: skip
    model.graph.output.append(helper.make_tensor_value_info(CLASS, TensorProto.STRING, ["batch"]))
    _import(model)


def _import(model: ModelProto) -> None:
    if not any(known.domain == _DOMAIN for known in model.opset_import):
        model.opset_import.append(helper.make_opsetid(_DOMAIN, _VERSION))
