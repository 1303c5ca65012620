"""What the chosen run can do: measured in the background on rows that it has not seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from psygnal import Signal

from nnstudio.data import Source
from nnstudio.data.relinking import moved_source
from nnstudio.errors import Message
from nnstudio.evaluation.report import Evaluation
from nnstudio.project.document import Document
from nnstudio.training.files import read_record
from nnstudio.workspace.background import Background, Post
from nnstudio.workspace.session import message_of

State = Literal["none", "working", "ready", "failed"]


class Results:
    """The evaluation of one run on one split."""

    changed = Signal()

    def __init__(self, post: Post, folder: Path, document: Callable[[], Document]) -> None:
        self._background = Background(post, "evaluation")
        self._folder = folder
        self._document = document
        self._asked: tuple[str, str] | None = None
        self._source: Source | None = None
        self.state: State = "none"
        self.evaluation: Evaluation | None = None
        self.error: Message | None = None

    def evaluate(self, run: str, split: str = "test") -> None:
        """Measures a run, unless that is what is shown already.

        What has failed is tried again once the project has its data elsewhere, and after `clear`.
        """
        data = self._document().data
        if self._asked == (run, split) and (self.state != "failed" or self._source == data.source):
            return
        self._asked, self._source = (run, split), data.source
        self._set("working", None, None)

        def work() -> Evaluation:
            from nnstudio.evaluation.evaluate import evaluate

            record = read_record(self._folder / run)
            moved = moved_source(record.data, record.fingerprint, data)
            return evaluate(self._folder / run, split, moved)

        self._background.request(
            work,
            lambda evaluation: self._set("ready", evaluation, None),
            lambda error: self._set("failed", None, message_of(error)),
        )

    def clear(self) -> None:
        """Shows nothing, as before the first run."""
        self._background.drop()
        self._asked = None
        self._set("none", None, None)

    def close(self) -> None:
        """Ends the background thread."""
        self._background.close()

    def _set(self, state: State, evaluation: Evaluation | None, error: Message | None) -> None:
        self.state, self.evaluation, self.error = state, evaluation, error
        self.changed.emit()
