"""Undo: the values that were, not the commands that made them, so that nothing has to be inverted."""

from __future__ import annotations

import time
from dataclasses import dataclass

from nnstudio.project.document import Document

_MERGE_WITHIN = 1.0  # seconds between two strokes of one edit, such as turning a number up
_KEPT = 500


@dataclass(frozen=True, slots=True)
class _Step:
    label: str
    document: Document
    merge: str | None
    at: float


class History:
    """The document as it is, and the values to go back and forth to."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._past: list[_Step] = []
        self._future: list[_Step] = []

    def apply(self, label: str, document: Document, merge: str | None = None) -> None:
        """Makes `document` the current value; quick steps with the same `merge` key become one."""
        now = time.monotonic()
        last = self._past[-1] if self._past else None
        joins = last and merge and last.merge == merge and now - last.at < _MERGE_WITHIN and not self._future
        before = last.document if last and joins else self.document
        if joins:
            self._past.pop()
        self._past.append(_Step(label, before, merge, now))
        del self._past[:-_KEPT]
        self._future.clear()
        self.document = document

    @property
    def undo_label(self) -> str | None:
        """What would be undone."""
        return self._past[-1].label if self._past else None

    @property
    def redo_label(self) -> str | None:
        """What would be done again."""
        return self._future[-1].label if self._future else None

    def undo(self) -> bool:
        """Goes back one value; says whether there was one."""
        return self._step(self._past, self._future)

    def redo(self) -> bool:
        """Goes forth one value; says whether there was one."""
        return self._step(self._future, self._past)

    def _step(self, source: list[_Step], other: list[_Step]) -> bool:
        if not source:
            return False
        step = source.pop()
        other.append(_Step(step.label, self.document, None, 0.0))
        self.document = step.document
        return True
