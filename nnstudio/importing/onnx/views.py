"""The same numbers with their axes split, put in another order and joined, without computing anything.

Files turn, split and join axes back and forth, often with the batch among them. As long as a value is nothing
but another view of an earlier one, that is what is written down: what cancels out leaves nothing behind, and
the batch can be brought to the front where something is computed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

from nnstudio.importing.onnx.extents import Extent, Size


@dataclass(frozen=True, slots=True, eq=False)
class Atom:
    """A part of an axis that always stays together. No two are the same."""

    size: Size


@dataclass(frozen=True, slots=True)
class View:
    """What became of the axes of a base: each axis of the view is a group of atoms, outermost first.

    `base` lists the atoms of every axis of the base. Axes of size 1 have no atoms.
    """

    base: tuple[tuple[Atom, ...], ...]
    groups: tuple[tuple[Atom, ...], ...]

    @classmethod
    def of(cls, sizes: Sequence[Size]) -> View:
        """A value as it is."""
        axes = tuple(() if size == 1 else (Atom(size),) for size in sizes)
        return cls(axes, axes)

    @property
    def plain(self) -> bool:
        """Whether nothing is changed."""
        return self.base == self.groups

    @property
    def batch_first(self) -> bool:
        """Whether the first axis is the batch, or nothing follows it."""
        first = self.groups[0] if self.groups else ()
        alone = len(first) == 1 and isinstance(first[0].size, Extent)
        return alone or not any(isinstance(atom.size, Extent) for group in self.groups for atom in group)

    def rearranged(self, axes: Sequence[int | None]) -> View:
        """Axes in another order; None puts in an axis of size 1."""
        return View(self.base, tuple(() if axis is None else self.groups[axis] for axis in axes))

    def reshaped(self, sizes: Sequence[Size]) -> View | None:
        """Axes split and joined; None if that cuts through an atom."""
        base, left = self.base, [atom for group in self.groups for atom in group]
        groups: list[tuple[Atom, ...]] = []
        for size in sizes:
            group: list[Atom] = []
            rest: Size | None = size
            while rest != 1:
                if rest is None or not left:
                    return None
                atom = left.pop(0)
                beyond = divided(rest, atom.size)
                if beyond is None:
                    inner = divided(atom.size, rest)
                    if inner is None:
                        return None
                    parts = (Atom(rest), Atom(inner))
                    base = tuple(_replaced(axis, atom, parts) for axis in base)
                    groups = [_replaced(earlier, atom, parts) for earlier in groups]
                    left.insert(0, parts[1])
                    atom, beyond = parts[0], 1
                group.append(atom)
                rest = beyond
            groups.append(tuple(group))
        return None if left else View(base, tuple(groups))

    def leading(self, kept: int) -> View:
        """The batch, then what else stood before the last `kept` axes, as the base has it, then those."""
        split = len(self.groups) - kept
        before = {atom for group in self.groups[:split] for atom in group}
        axes = [tuple(atom for atom in axis if atom in before) for axis in self.base]
        front = [axis for axis in axes if axis]
        front.sort(key=lambda axis: not isinstance(axis[0].size, Extent))
        return View(
            self.base,
            (*(piece for axis in front for piece in apart(axis, self.groups)), *self.groups[split:]),
        )

    def over(self, inner: View, sizes: Sequence[Size], kept: int) -> View:
        """This view of something computed on `inner`, which changed at most the last `kept` axes."""
        split = len(inner.groups) - kept
        fresh = tuple(() if size == 1 else (Atom(size),) for size in sizes[split:])
        return View((*inner.groups[:split], *fresh), (*self.groups[: len(self.groups) - kept], *fresh))

    def alike(self, outer: View, inner: View, kept: int) -> View | None:
        """What `inner` is to `outer`, of this view; None if their axes are made of other parts."""
        split, place = len(outer.groups) - kept, len(self.groups) - kept
        theirs = [atom for group in outer.groups[:split] for atom in group]
        ours = [atom for group in self.groups[:place] for atom in group]
        if [atom.size for atom in theirs] != [atom.size for atom in ours]:
            return None
        twins = dict(zip(theirs, ours, strict=True))
        front = inner.groups[: len(inner.groups) - kept]
        return View(
            self.base, (*(tuple(twins[atom] for atom in group) for group in front), *self.groups[place:])
        )


def divided(size: Size, by: Size) -> Size | None:
    """How often one size goes into another; None if not a whole number of times."""
    if isinstance(size, Extent) and isinstance(by, Extent):
        fits = not size.fixed and not by.fixed and by.each and size.each % by.each == 0
        return size.each // by.each if fits else None
    if isinstance(by, Extent) or by == 0:
        return None
    if isinstance(size, Extent):
        return None if size.fixed or size.each % by else Extent(size.each // by, 0)
    return None if size % by else size // by


def product(sizes: Sequence[Size]) -> Size:
    """The size of several axes as one."""
    following = [size for size in sizes if isinstance(size, Extent)]
    whole = prod(size for size in sizes if not isinstance(size, Extent))
    return Extent(following[0].each * whole, following[0].fixed * whole) if following else whole


def _replaced(group: tuple[Atom, ...], atom: Atom, parts: tuple[Atom, ...]) -> tuple[Atom, ...]:
    return tuple(new for old in group for new in (parts if old is atom else (old,)))


def apart(axis: tuple[Atom, ...], groups: Sequence[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """An axis of the base in as few pieces as hold together: atoms that follow each other in one group."""
    pieces: list[tuple[Atom, ...]] = []
    for atom in axis:
        if pieces and any(
            group[place : place + 2] == (pieces[-1][-1], atom)
            for group in groups
            for place in range(len(group))
        ):
            pieces[-1] = (*pieces[-1], atom)
        else:
            pieces.append((atom,))
    return pieces
