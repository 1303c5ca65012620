"""Strings in and out of an ONNX model: what is a category, a word or a class gets nodes that translate it.

PyTorch knows no strings, so these nodes are put before and behind what PyTorch exports.
"""

from __future__ import annotations

from collections.abc import Sequence

from onnx import ModelProto, NodeProto, TensorProto, helper

from nnstudio.data.preparation import CategoryInput, Preparation, TextInput
from nnstudio.data.preparation.texts import FIRST, PADDING, UNKNOWN
from nnstudio.export.naming import CATEGORIES, input_names

_DOMAIN = "ai.onnx.ml"
_VERSION = 3


def take_strings(model: ModelProto, preparation: Preparation) -> None:
    """Replaces the inputs of numbers of categories and words by inputs of strings, in place.

    A string that was not among the training rows becomes the number for unknown values.
    """
    first: list[NodeProto] = []
    names = input_names(preparation)
    if preparation.categories:
        _moved(model, CATEGORIES)
        first += _categories(model, preparation.categories)
    for text in preparation.texts:
        name = names[f"text {text.name}"]
        first.append(_words(name, _moved(model, name), text))
    following = list(model.graph.node)
    del model.graph.node[:]
    model.graph.node.extend([*first, *following])


def _moved(model: ModelProto, name: str) -> str:
    """Lets an input take strings, and everything that used its numbers use those of the name given back."""
    (given,) = (given for given in model.graph.input if given.name == name)
    given.type.tensor_type.elem_type = TensorProto.STRING
    inner = _inner(name)
    for node in model.graph.node:
        for index, used in enumerate(node.input):
            if used == name:
                node.input[index] = inner
    _import(model)
    return inner


def _inner(name: str) -> str:
    return f"{name}_numbers"


def _categories(model: ModelProto, fields: Sequence[CategoryInput]) -> list[NodeProto]:
    """Every column of strings by its own list, and all of them together again; fields are the last axis."""
    nodes: list[NodeProto] = []
    numbers: list[str] = []
    for index, field in enumerate(fields):
        place, column = f"{CATEGORIES}_place_{index}", f"{CATEGORIES}_column_{index}"
        numbers.append(f"{CATEGORIES}_number_{index}")
        model.graph.initializer.append(helper.make_tensor(place, TensorProto.INT64, [1], [index]))
        nodes.append(helper.make_node("Gather", [CATEGORIES, place], [column], name=column, axis=-1))
        nodes.append(_category(column, numbers[-1], field))
    inner = _inner(CATEGORIES)
    nodes.append(helper.make_node("Concat", numbers, [inner], name=inner, axis=-1))
    return nodes


def _category(column: str, number: str, field: CategoryInput) -> NodeProto:
    places = {name: place for place, name in enumerate(field.categories)}
    places.setdefault("", places.get(field.fill, field.unknown))
    return helper.make_node(
        "LabelEncoder", [column], [number], name=number, domain=_DOMAIN,
        keys_strings=list(places), values_int64s=list(places.values()), default_int64=field.unknown,
    )  # fmt: skip


def _words(name: str, inner: str, field: TextInput) -> NodeProto:
    return helper.make_node(
        "LabelEncoder", [name], [inner], name=inner, domain=_DOMAIN,
        keys_strings=["", *field.words],
        values_int64s=[PADDING, *range(FIRST, FIRST + len(field.words))],
        default_int64=UNKNOWN,
    )  # fmt: skip


def tell_class(model: ModelProto, probabilities: str, name: str, classes: Sequence[str]) -> None:
    """Adds an output of that name with the most probable class, in place."""
    place = f"{name}_place"
    model.graph.node.extend(
        [
            helper.make_node("ArgMax", [probabilities], [place], name=place, axis=1, keepdims=0),
            helper.make_node(
                "LabelEncoder", [place], [name], name=name, domain=_DOMAIN,
                keys_int64s=list(range(len(classes))), values_strings=list(classes),
            ),
        ]
    )  # fmt: skip
    model.graph.output.append(helper.make_tensor_value_info(name, TensorProto.STRING, ["batch"]))
    _import(model)


def _import(model: ModelProto) -> None:
    if not any(known.domain == _DOMAIN for known in model.opset_import):
        model.opset_import.append(helper.make_opsetid(_DOMAIN, _VERSION))
