"""Field types that several layers share."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

Axis = Annotated[int, Field(ge=-5, le=5)]
"""Which axis, counted as PyTorch does: 0 is the batch, 1 the first of a sample, -1 the last."""
Count = Annotated[int, Field(ge=1, le=65_536)]
Length = Annotated[int, Field(ge=1, le=1_024)]
Border = Annotated[int, Field(ge=0, le=1_024)]
Size2d = tuple[Length, Length]
Size3d = tuple[Length, Length, Length]
Border2d = tuple[Border, Border]
Border3d = tuple[Border, Border, Border]
Padding1d = Literal["same", "valid"] | Border
Padding2d = Literal["same", "valid"] | Border2d
Padding3d = Literal["same", "valid"] | Border3d
Size = Length | Size2d | Size3d
"""One number per axis that a window moves along; with a single axis the number alone."""
Borders = Border | Border2d | Border3d


def choices(**titles: str) -> dict[str, Any]:
    """Names for people of the values of a `Literal` field: ``json_schema_extra=choices(mse_loss="...")``."""
    return {"choices": titles}


def per_axis(size: int | tuple[int, ...]) -> tuple[int, ...]:
    """A `Size` as a tuple, whatever the number of axes."""
    return size if isinstance(size, tuple) else (size,)


def times(sizes: tuple[int, ...]) -> str:
    """Sizes as people write them: ``3 × 3``."""
    return " × ".join(str(size) for size in sizes)
