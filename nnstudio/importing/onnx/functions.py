"""Operators that are written in terms of others: by the file itself, or by the standard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import onnx
from onnx import defs

from nnstudio.importing.onnx.tensors import DTYPES
from nnstudio.importing.onnx.values import Value

_NUMBERS = {dtype: number for number, dtype in DTYPES.items()}


def defined(operator: str, opset: int) -> bool:
    """Whether the standard says how this operator is computed from simpler ones."""
    schema = _schema(operator, opset)
    return schema is not None and bool(schema.has_function or schema.has_context_dependent_function)


def written_out(
    node: onnx.NodeProto, opset: int, inputs: Sequence[Value | None]
) -> onnx.FunctionProto | None:
    """The simpler operators that do the work of a node, as the standard has them."""
    schema = _schema(node.op_type, opset)
    if schema is None:
        return None
    if schema.has_context_dependent_function:
        types = [_type(value).SerializeToString() for value in inputs]
        text = schema.get_context_dependent_function(node.SerializeToString(), types)
        body = onnx.FunctionProto()
        body.ParseFromString(text)
        return body if body.node else None
    found: onnx.FunctionProto | None = schema.function_body if schema.has_function else None
    return found


def _schema(operator: str, opset: int) -> Any:
    """What the standard says of an operator; the package does not declare the types of its functions."""
    try:
        return defs.get_schema(operator, opset)
    except defs.SchemaError:
        return None


def _type(value: Value | None) -> onnx.TypeProto:
    if value is None:
        return onnx.TypeProto()
    return onnx.helper.make_tensor_type_proto(_NUMBERS[value.dtype], value.sizes)
