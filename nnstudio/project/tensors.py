"""A look at the head of a safetensors file: enough to know that reading it allocates what the file holds.

The format is eight bytes with the length of a JSON header, the header, and the numbers of all tensors without
gaps: https://huggingface.co/docs/safetensors
"""

from __future__ import annotations

from math import prod
from typing import IO, Any, NoReturn

from nnstudio.errors import ProjectFileError
from nnstudio.project import limits, strict_json

_HEADER_BYTES = 16 * limits.MIB
_AXES = 16
_BYTES = {
    "BOOL": 1, "U8": 1, "I8": 1, "F8_E4M3": 1, "F8_E5M2": 1,
    "U16": 2, "I16": 2, "F16": 2, "BF16": 2,
    "U32": 4, "I32": 4, "F32": 4,
    "U64": 8, "I64": 8, "F64": 8,
}  # fmt: skip


def check(stream: IO[bytes], size: int, member: str) -> None:
    """Reads the head of a safetensors file of `size` bytes.

    Raises:
        ProjectFileError: the header does not describe exactly these bytes.
    """
    length = int.from_bytes(stream.read(8), "little")
    if size < 8 or not 2 <= length <= min(size - 8, _HEADER_BYTES):
        _refuse(member, "its header has an impossible length")
    header = strict_json.loads(stream.read(length), member)
    if not isinstance(header, dict):
        _refuse(member, "its header is no table")
    metadata = header.pop("__metadata__", {})
    if not isinstance(metadata, dict) or not all(isinstance(value, str) for value in metadata.values()):
        _refuse(member, "its notes are not text")
    end = 0
    for start, stop in sorted(_extent(tensor, member) for tensor in header.values()):
        if start != end:
            _refuse(member, "its tensors overlap or leave a gap")
        end = stop
    if end != size - 8 - length:
        _refuse(member, "its tensors do not fill it")


def _extent(tensor: Any, member: str) -> tuple[int, int]:
    match tensor:
        case {"dtype": str(dtype), "shape": list(shape), "data_offsets": [start, stop], **rest} if not rest:
            sizes = [*shape, start, stop]
        case _:
            _refuse(member, "a tensor is described wrongly")
    whole = all(type(number) is int and number >= 0 for number in sizes) and len(shape) <= _AXES
    if not whole or stop - start != prod(shape) * _BYTES.get(dtype, -1):
        _refuse(member, "a tensor does not have the size that it claims")
    return start, stop


def _refuse(member: str, reason: str) -> NoReturn:
    raise ProjectFileError(
        "weights-damaged", "{member} in the file cannot hold weights: {reason}.", member=member, reason=reason
    )
