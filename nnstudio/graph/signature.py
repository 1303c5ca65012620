"""What the data offers a network and wants back: the two ends that Input and Output nodes stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import prod
from typing import Literal

from nnstudio.layers import Shape

Task = Literal["classes", "labels", "number"]


@dataclass(frozen=True, slots=True)
class Target:
    """One thing to predict.

    `classes` holds the class names in the order of their indices for a task of classes, and the names of the
    labels for a task of labels, each of which is yes or no by itself; `size` is how many labels there are, or
    how many numbers a task of numbers has per sample. Where these numbers are more than a row, a picture or a
    sequence, `sizes` holds the size of every axis.
    """

    name: str
    task: Task
    classes: tuple[str, ...] = ()
    size: int = 1
    sizes: tuple[int, ...] = ()

    @property
    def is_binary(self) -> bool:
        """Whether there are exactly two classes."""
        return self.task == "classes" and len(self.classes) == 2

    @property
    def numbers(self) -> int:
        """How many numbers a task of numbers has per sample, whatever their arrangement."""
        return prod(self.sizes) if self.sizes else self.size


@dataclass(frozen=True, slots=True)
class Signature:
    """Shapes by input group, and targets by name.

    `entries` tells of groups of indices how many different ones there are, counted from 0.
    """

    inputs: Mapping[str, Shape] = field(default_factory=dict)
    targets: Mapping[str, Target] = field(default_factory=dict)
    entries: Mapping[str, int] = field(default_factory=dict)
