"""The data of the open project: read, split and measured in the background."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from psygnal import Signal

from nnstudio.data import DataSettings
from nnstudio.errors import Message
from nnstudio.graph import Signature
from nnstudio.workspace.background import Background, Post
from nnstudio.workspace.session import message_of

if TYPE_CHECKING:
    from nnstudio.data.dataset import Dataset, Parts
    from nnstudio.data.preparation import Preparation

State = Literal["none", "loading", "ready", "failed"]


@dataclass(frozen=True)
class _Read:
    value: Dataset
    parts: Parts | None
    preparation: Preparation | None


class DatasetReader:
    """What the data settings of the document stand for.

    While new settings are read the last value stays, so that the page does not flicker; `state` tells.
    """

    changed = Signal()

    def __init__(self, post: Post) -> None:
        self._background = Background(post, "data")
        self._read: _Read | None = None
        self.state: State = "none"
        self.error: Message | None = None

    @property
    def value(self) -> Dataset | None:
        """The rows and fields, once read."""
        return self._read.value if self._read else None

    @property
    def parts(self) -> Parts | None:
        """Which rows train, validate and test, once there is a target."""
        return self._read.parts if self._read else None

    @property
    def preparation(self) -> Preparation | None:
        """What is done to every field, once there is a target."""
        return self._read.preparation if self._read else None

    @property
    def signature(self) -> Signature:
        """What a network gets and has to give; empty while it is not known."""
        ready = self.state in ("ready", "loading") and self.preparation
        return self.preparation.signature if ready and self.preparation else Signature()

    def show(self, settings: DataSettings) -> None:
        """Reads what these settings say."""
        if settings.source is None:
            self._background.drop()
            self._set("none", None, None)
            return
        self._set("loading", self._read, None)
        self._background.request(lambda: _read(settings), self._done, self._refused)

    def close(self) -> None:
        """Ends the background thread."""
        self._background.close()

    def _done(self, read: _Read) -> None:
        self._set("ready", read, None)

    def _refused(self, error: Exception) -> None:
        self._set("failed", None, message_of(error))

    def _set(self, state: State, read: _Read | None, error: Message | None) -> None:
        self.state, self._read, self.error = state, read, error
        self.changed.emit()


def _read(settings: DataSettings) -> _Read:
    from nnstudio.data.preparation import fit
    from nnstudio.data.reading import read
    from nnstudio.data.splitting import split

    dataset = read(settings)
    if dataset.target is None:
        return _Read(dataset, None, None)
    parts = split(dataset, settings.split)
    return _Read(dataset, parts, fit(dataset, parts.train))
