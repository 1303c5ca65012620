"""Numbers that stand in an ONNX file become tensors; what they claim about themselves is checked first."""

from __future__ import annotations

from math import prod

import numpy as np
import onnx
import torch
from torch import Tensor

from nnstudio.errors import ImportingError, Phrase

DTYPES: dict[int, torch.dtype] = {
    onnx.TensorProto.FLOAT: torch.float32,
    onnx.TensorProto.DOUBLE: torch.float64,
    onnx.TensorProto.FLOAT16: torch.float16,
    onnx.TensorProto.BFLOAT16: torch.bfloat16,
    onnx.TensorProto.INT8: torch.int8,
    onnx.TensorProto.INT16: torch.int16,
    onnx.TensorProto.INT32: torch.int32,
    onnx.TensorProto.INT64: torch.int64,
    onnx.TensorProto.UINT8: torch.uint8,
    onnx.TensorProto.BOOL: torch.bool,
    onnx.TensorProto.COMPLEX64: torch.complex64,
    onnx.TensorProto.COMPLEX128: torch.complex128,
}
_TYPED = ("float_data", "double_data", "int32_data", "int64_data", "uint64_data")


def dtype_of(number: int) -> torch.dtype:
    """PyTorch's type for the number by which ONNX calls one.

    Raises:
        ImportingError: PyTorch cannot compute with it.
    """
    if number not in DTYPES:
        names = {value: name for name, value in onnx.TensorProto.DataType.items()}
        raise ImportingError(
            "onnx-type",
            "The file holds {type} values, which cannot be imported.",
            type=names.get(number, number),
        )
    return DTYPES[number]


def real(dtype: torch.dtype) -> torch.dtype:
    """The type that a network here computes with: there is one kind of real numbers."""
    return torch.float32 if dtype.is_floating_point else dtype


def tensor_of(stored: onnx.TensorProto) -> Tensor:
    """The tensor with a copy of the numbers in the file.

    Raises:
        ImportingError: its numbers are elsewhere, of a kind that cannot be imported, or fewer than it says.
    """
    if stored.data_location == onnx.TensorProto.EXTERNAL or stored.external_data:
        raise ImportingError(
            "onnx-external",
            "The weights of this network are in other files, and only the chosen file is read. Save it as "
            "one file and import that.",
        )
    dtype, sizes = dtype_of(stored.data_type), tuple(stored.dims)
    if any(size < 0 for size in sizes) or stored.HasField("segment"):
        raise _damaged(stored)
    kept = len(stored.raw_data) // dtype.itemsize if stored.raw_data else _typed(stored, dtype)
    if kept != prod(sizes):
        raise _damaged(stored)
    try:
        array = onnx.numpy_helper.to_array(stored)
    except (ValueError, TypeError, OverflowError) as error:
        raise _damaged(stored) from error
    if dtype == torch.bfloat16:
        return torch.from_numpy(array.view(np.int16).copy()).view(dtype)
    return torch.from_numpy(np.array(array, order="C"))


def _typed(stored: onnx.TensorProto, dtype: torch.dtype) -> int:
    count = sum(len(getattr(stored, field)) for field in _TYPED)
    return count // 2 if dtype.is_complex else count


def _damaged(stored: onnx.TensorProto) -> ImportingError:
    return ImportingError(
        "onnx-tensor",
        "The file is damaged: {name} does not hold as many numbers as it says.",
        name=stored.name or Phrase("a constant"),
    )
