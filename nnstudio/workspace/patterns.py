"""Blocks to build with: those that come with the application, and those that a person has kept."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from psygnal import Signal
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from nnstudio.errors import Message, StudioError
from nnstudio.graph import Block
from nnstudio.graph.block import LONGEST_NAME
from nnstudio.layers import Layer, layer_of
from nnstudio.training.files import write_atomically

SHIPPED, OWN = "shipped", "own"
_SUFFIX = ".json"
_LARGEST = 16_000_000
"""Bytes; a Block that a person has drawn stays far below."""
_LONGEST = 60
# Names that Windows keeps for devices, whatever follows the point.
_DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)),
}


class _File(BaseModel):
    """What one file holds. `words` find the Block in the library, `place` sorts it there,
    and a `usual` one is shown to a newcomer.
    """

    model_config = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)

    version: Literal[1] = 1
    words: str = Field("", max_length=500)
    icon: str = Field("", max_length=60, pattern="^[a-z0-9-]*$")
    place: int = Field(0, ge=0, le=10_000)
    usual: bool = False
    block: Block


@dataclass(frozen=True, slots=True)
class Pattern:
    """One Block of the library. Its `key` names it in the library and where it is dragged."""

    key: str
    block: Block
    words: str = ""
    icon: str = ""
    place: int = 0
    usual: bool = False

    @property
    def own(self) -> bool:
        """Whether the person has kept it, and may rename and delete it."""
        return self.key.startswith(f"{OWN}/")


class Patterns:
    """The Blocks of the library by key, shipped ones first."""

    changed = Signal()
    refused = Signal(Message)
    """A file could not be read or written."""

    def __init__(self, shipped: Path, own: Path) -> None:
        self._folders: Mapping[str, Path] = {SHIPPED: shipped, OWN: own}
        self._known: dict[str, Pattern] | None = None

    @property
    def all(self) -> tuple[Pattern, ...]:
        """Every Block, read when they are first asked for."""
        return tuple(self._read().values())

    def layer(self, key: str) -> Layer:
        """What a key of the library stands for: a fresh layer of that kind, or a Block.

        Raises:
            LayerError: it stands for nothing.
        """
        found = self._read().get(key)
        return found.block if found is not None else layer_of(key)()

    def keep(self, block: Block, name: str) -> None:
        """Adds a Block to the person's own."""
        self._write(Pattern(self._free_key(name), block.model_copy(update={"name": name[:LONGEST_NAME]})))

    def rename(self, key: str, name: str) -> None:
        """Gives one of the person's own Blocks another name; its file stays where it is."""
        pattern = self._read()[key]
        self._write(
            Pattern(key, pattern.block.model_copy(update={"name": name[:LONGEST_NAME]}), pattern.words)
        )

    def delete(self, key: str) -> None:
        """Deletes one of the person's own Blocks."""
        try:
            self._file(key).unlink(missing_ok=True)
        except OSError as error:
            self._refuse("block-undeletable", "“{name}” cannot be deleted: {reason}.", key, error)
            return
        self._read().pop(key)
        self.changed.emit()

    def _read(self) -> dict[str, Pattern]:
        if self._known is None:
            self._known = {}
            for origin, folder in self._folders.items():
                found = (self._read_one(origin, path) for path in sorted(folder.glob(f"*{_SUFFIX}")))
                kept = [pattern for pattern in found if pattern is not None]
                kept.sort(key=lambda pattern: (pattern.place, pattern.block.name.casefold()))
                self._known |= {pattern.key: pattern for pattern in kept}
        return self._known

    def _read_one(self, origin: str, path: Path) -> Pattern | None:
        key = f"{origin}/{path.stem}"
        try:
            if path.stat().st_size > _LARGEST:
                raise OSError(f"{path.stat().st_size:,} bytes")
            read = _File.model_validate_json(path.read_bytes())
        except (OSError, ValidationError, RecursionError, StudioError) as error:
            self._refuse("block-unreadable", "The Block in {name} cannot be read: {reason}", key, error)
            return None
        return Pattern(key, read.block, read.words, read.icon, read.place, read.usual)

    def _write(self, pattern: Pattern) -> None:
        content = _File(block=pattern.block, words=pattern.words).model_dump_json(indent=1)
        try:
            write_atomically(self._file(pattern.key), content.encode(), durable=False)
        except OSError as error:
            self._refuse("block-unwritable", "“{name}” cannot be kept: {reason}.", pattern.key, error)
            return
        self._read()[pattern.key] = pattern
        self.changed.emit()

    def _refuse(self, code: str, text: str, key: str, error: Exception) -> None:
        reason = error.message if isinstance(error, StudioError) else _first_line(error)
        self.refused.emit(Message(code, text, {"name": self._file(key).name, "reason": reason}))

    def _file(self, key: str) -> Path:
        origin, _, stem = key.partition("/")
        return self._folders[origin] / f"{stem}{_SUFFIX}"

    def _free_key(self, name: str) -> str:
        """A key whose file name every system takes, and that no other Block has."""
        plain = unicodedata.normalize("NFC", name).casefold()
        words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
        stem = "-".join(words).encode()[:_LONGEST].decode(errors="ignore") or "block"
        if stem in _DEVICES:
            stem = f"block-{stem}"
        key, number = f"{OWN}/{stem}", 1
        while key in self._read() or self._file(key).exists():
            number += 1
            key = f"{OWN}/{stem}-{number}"
        return key


def _first_line(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
    return str(error).splitlines()[0] if str(error) else type(error).__name__
