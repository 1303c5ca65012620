"""What comes in and goes out of layers whose windows move along one, two or three axes."""

from __future__ import annotations

from typing import ClassVar

from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port


class Moving(Layer):
    """A layer whose windows move along the axes behind the channels."""

    @property
    def rank(self) -> int:
        """Along how many axes."""
        return len(self.inputs[0].accepts[0]) - 1


class OnSeries(Moving):
    """Moves along the steps of a series."""

    inputs: ClassVar[tuple[Port, ...]] = (Port("series", "channels steps"),)
    outputs: ClassVar[tuple[Port, ...]] = (Port("output", "channels steps"),)


class OnPicture(Moving):
    """Moves over the height and width of a picture."""

    inputs: ClassVar[tuple[Port, ...]] = (Port("image", "channels height width"),)
    outputs: ClassVar[tuple[Port, ...]] = (Port("output", "channels height width"),)


class OnVolume(Moving):
    """Moves through the depth, height and width of a volume."""

    inputs: ClassVar[tuple[Port, ...]] = (Port("volume", "channels depth height width"),)
    outputs: ClassVar[tuple[Port, ...]] = (Port("output", "channels depth height width"),)
