"""Ports: where links end on a node."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nnstudio.layers.shape import DataType, Shape

PortType = DataType | Literal["any"]


@dataclass(frozen=True, slots=True, init=False)
class Port:
    """One input or output of a layer.

    `accepts` lists the axes it can take, one alternative per string; none means any shape:
    ``Port("input", "features", "steps features")``. On an output port the alternatives name the axes of the
    result, and none means "as the first input". `dtype` is what the numbers have to be; ``any`` is for layers
    that only arrange them.
    """

    name: str
    accepts: tuple[tuple[str, ...], ...]
    dtype: PortType

    def __init__(self, name: str, *accepts: str, dtype: PortType = "real") -> None:
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "accepts", tuple(tuple(axes.split()) for axes in accepts))
        object.__setattr__(self, "dtype", dtype)

    @property
    def title(self) -> str:
        """The name for people."""
        return self.name.replace("_", " ")

    def takes(self, shape: Shape) -> bool:
        """Whether a shape with this number of axes may arrive here."""
        return not self.accepts or any(len(axes) == len(shape.sizes) for axes in self.accepts)

    def read(self, shape: Shape) -> Shape:
        """The shape with its axes named as this port names them; what takes any shape keeps the names."""
        if shape.axes in self.accepts:
            return shape
        axes = next((axes for axes in self.accepts if len(axes) == len(shape.sizes)), shape.axes)
        return Shape(shape.sizes, axes, shape.dtype)
