"""What folders say about the samples in them: their class, and whether they train, validate or test."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from nnstudio.data.questions import Option, Question
from nnstudio.errors import Phrase

Level = Literal["deepest", "top"]
Names = tuple[str, ...]

PARTS = {
    "train": "train",
    "training": "train",
    "trainset": "train",
    "训练": "train",
    "训练集": "train",
    "val": "validation",
    "valid": "validation",
    "validation": "validation",
    "dev": "validation",
    "验证": "validation",
    "验证集": "validation",
    "test": "test",
    "testing": "test",
    "testset": "test",
    "测试": "test",
    "测试集": "test",
}
"""How the three parts are called, in small letters."""
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The class and the part of every sample as its folder says; None where it says nothing.

    `stray` are samples that lie beside the folders for training, validation and test.
    """

    labels: tuple[str | None, ...]
    parts: tuple[str | None, ...]
    stray: frozenset[int]
    questions: tuple[Question, ...]

    @property
    def has_classes(self) -> bool:
        """Whether folders tell classes at all."""
        return any(label is not None for label in self.labels)

    @property
    def has_parts(self) -> bool:
        """Whether there are folders for training, validation or test."""
        return any(part is not None for part in self.parts)


def arrange(paths: Sequence[str], empty: Iterable[str], level: Level | None) -> Arrangement:
    """Reads classes and parts off the folders of samples.

    Folders that all samples share say nothing. Of several levels the deepest is the class unless `level`
    says otherwise, and that is asked about. `empty` are folders without samples: beside one of them a single
    folder is a class after all.
    """
    own = [path.rpartition("/")[0] for path in paths]
    folders = {folder: _names(folder) for folder in dict.fromkeys(own)}
    at = _level_of_parts(folders.values())
    parts = {folder: _part(names, at) for folder, names in folders.items()}
    classes = {folder: _without(names, at) for folder, names in folders.items()}
    stray = {folder for folder in folders if at is not None and parts[folder] is None}
    beside = [_without(_names(folder), at) for folder in empty]
    shared = _shared([classes[folder] for folder in folders if folder not in stray], beside)
    rests = {folder: names[shared:] for folder, names in classes.items()}
    place = 0 if level == "top" else -1
    label = {folder: names[place] if names else None for folder, names in rests.items()}
    return Arrangement(
        tuple(label[folder] for folder in own),
        tuple(parts[folder] for folder in own),
        frozenset(i for i, folder in enumerate(own) if folder in stray),
        _question(list(rests.values()), place),
    )


def _names(folder: str) -> Names:
    return tuple(folder.split("/")) if folder else ()


def part_of(name: str) -> str | None:
    """The part that a word stands for: train, validation or test."""
    return PARTS.get(name.strip().casefold())


def _level_of_parts(folders: Iterable[Names]) -> int | None:
    """The level at which folders are called train, validation or test; None if there is none.

    Two of them make a level, if one is for training or there are no others beside them.
    """
    known = list(folders)
    for level in range(max(map(len, known), default=0)):
        names = {folder[level] for folder in known if len(folder) > level}
        found = {part_of(name) for name in names}
        parts = found - {None}
        if len(parts) >= 2 and ("train" in parts or None not in found):
            return level
    return None


def _part(names: Names, at: int | None) -> str | None:
    return None if at is None or len(names) <= at else part_of(names[at])


def _without(names: Names, at: int | None) -> Names:
    return names if at is None else (*names[:at], *names[at + 1 :])


def _shared(classes: Sequence[Names], empty: Sequence[Names]) -> int:
    """How many folders from the top say nothing, because all samples lie in them."""
    known = [names for names in set(classes) if names]
    if not known or len(known) < len(set(classes)):
        return 0
    least, first = min(map(len, known)), known[0]
    shared = 0
    while shared < least and all(names[shared] == first[shared] for names in known):
        shared += 1
    if shared == least and any(len(n) == least and n[:-1] == first[: least - 1] for n in empty):
        return least - 1
    return shared if len(known) == 1 else min(shared, least - 1)


def _question(rests: Sequence[Names], place: int) -> tuple[Question, ...]:
    """Whether the topmost folder is the class rather than the deepest, where both could be."""
    deep = [names for names in rests if len(names) > 1]
    if not deep:
        return ()
    examples = dict.fromkeys(deep[:: max(len(deep) // _SHOWN, 1)])
    return (
        Question(
            "folders-nested",
            Phrase("Folders lie in folders. Which one is the class?"),
            (
                Option(Phrase("The deepest folder"), {"source.level": "deepest"}),
                Option(Phrase("The topmost folder"), {"source.level": "top"}),
            ),
            chosen=0 if place else 1,
            preview=tuple(f"{'/'.join(names)} → {names[place]}" for names in list(examples)[:_SHOWN]),
        ),
    )
