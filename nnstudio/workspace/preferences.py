"""What a person prefers, on this computer, in every project."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from psygnal import Signal
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from nnstudio.training.files import write_atomically

_RECENT = 12


class Preferences(BaseModel):
    """All preferences. Unknown ones, written by a newer version, are left alone."""

    model_config = ConfigDict(frozen=True, extra="allow")

    theme: Literal["system", "dark", "light"] = Field("system", title="Appearance")
    language: str = Field("", title="Language", description="Empty: the language of the system")
    recent: tuple[str, ...] = ()
    train_in: Literal["process", "thread"] = Field(
        "process",
        title="Train in",
        description="A process of its own keeps the window smooth and survives running out of memory",
        json_schema_extra={"choices": {"process": "Its own process", "thread": "The window's process"}},
    )


class PreferenceStore:
    """Preferences kept in a JSON file."""

    changed = Signal()

    def __init__(self, path: Path) -> None:
        self._path = path
        self.value = _read(path)

    def update(self, **changes: Any) -> None:
        """Changes some preferences and keeps them."""
        self.value = Preferences.model_validate({**self.value.model_dump(), **changes})
        write_atomically(self._path, self.value.model_dump_json(indent=2).encode(), durable=False)
        self.changed.emit()

    def remember(self, project: Path) -> None:
        """Puts a project first among the recent ones."""
        name = str(project.resolve())
        others = (known for known in self.value.recent if known != name)
        self.update(recent=(name, *others)[:_RECENT])

    def forget(self, project: str) -> None:
        """Takes a project off the recent ones."""
        self.update(recent=tuple(known for known in self.value.recent if known != project))


def _read(path: Path) -> Preferences:
    try:
        return Preferences.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, ValidationError, UnicodeDecodeError):
        # Preferences are a convenience: without them the application starts as on the first day.
        return Preferences()
