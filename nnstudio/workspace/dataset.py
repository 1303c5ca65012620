"""The data of the open project: read, split and measured in the background."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from psygnal import Signal

from nnstudio.data import DataSettings
from nnstudio.errors import Message, StudioError
from nnstudio.graph import Signature
from nnstudio.workspace.background import Background, Post
from nnstudio.workspace.following import Following
from nnstudio.workspace.session import message_of

if TYPE_CHECKING:
    from nnstudio.data.dataset import Dataset, Parts
    from nnstudio.data.fingerprint import Fingerprint
    from nnstudio.data.looking import Look
    from nnstudio.data.preparation import Preparation
    from nnstudio.data.sources.base import Progress

MISSING, STOPPED = "file-missing", "reading-stopped"

State = Literal["none", "loading", "ready", "failed"]


@dataclass(frozen=True)
class _Read:
    settings: DataSettings
    value: Dataset
    parts: Parts | None
    preparation: Preparation | None
    fault: Message | None = None


@dataclass(frozen=True)
class Seen:
    """What was found out about data after it was read, and the settings with which it was."""

    settings: DataSettings
    look: Look
    fingerprint: Fingerprint


class DatasetReader:
    """What the data settings of the document stand for.

    While new settings are read the last value stays, so that the page does not flicker; `state` tells. What
    is worth a look is found afterwards, so that fields do not wait for it: `looked` tells.
    """

    changed = Signal()
    looked = Signal()
    progressed = Signal(int, int)
    """So much of how much has been read; comes now and then while it takes its time."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._following: Following | None = None
        self._wanted = DataSettings()
        self._background = Background(post, "data")
        self._looking = Background(post, "looking at data")
        self._read: _Read | None = None
        self.seen: Seen | None = None
        self.state: State = "none"
        self.error: Message | None = None
        self.is_looking = False

    @property
    def look(self) -> Look | None:
        """What is worth a look, once found."""
        return self.seen.look if self.seen else None

    @property
    def missing(self) -> Path | None:
        """Where data was to be that is not there any more."""
        is_missing = self.error is not None and self.error.code == MISSING
        return self._wanted.source.place if is_missing and self._wanted.source else None

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
        self._looking.drop()
        self.is_looking = False
        self._give_up()
        self._wanted = settings
        if settings.source is None:
            self._set("none", None, None)
            return
        self._set("loading", self._read, None)
        following = self._following = Following(self._post, self.progressed.emit)
        self._background.request(lambda: _read(settings, following), self._done, self._refused)

    def again(self) -> None:
        """Reads the same once more, as the files may be others by now."""
        self.show(self._wanted)

    def stop(self) -> None:
        """Gives up what is being read."""
        if self.state == "loading":
            self._give_up()
            text = "Not all of the data has been read. Try again, or choose other data."
            self._set("failed", None, Message(STOPPED, text))

    def close(self) -> None:
        """Ends the background threads."""
        self._give_up()
        self._background.close()
        self._looking.close()

    def _done(self, read: _Read) -> None:
        self.is_looking = True
        self._set("ready", read, read.fault)
        self._looking.request(lambda: _seen(read), self._found, self._found_nothing)

    def _refused(self, error: Exception) -> None:
        self._set("failed", None, message_of(error))

    def _found(self, seen: Seen) -> None:
        self.seen = seen
        self.is_looking = False
        self.looked.emit()

    def _found_nothing(self, error: Exception) -> None:
        # The data itself is fine, and can be learned from without having been looked at.
        logging.getLogger(__name__).error("The data could not be looked at.", exc_info=error)
        self.is_looking = False
        self.looked.emit()

    def _set(self, state: State, read: _Read | None, error: Message | None) -> None:
        if read is None or (self._read and read.settings.source != self._read.settings.source):
            self.seen = None
        self.state, self._read, self.error = state, read, error
        self.changed.emit()

    def _give_up(self) -> None:
        self._background.drop()
        if self._following is not None:
            self._following.stop()


def _read(settings: DataSettings, progress: Progress) -> _Read:
    """Rows that are there but cannot be learned from as they are stay in sight: a field may want a change."""
    from nnstudio.data.preparation import fit
    from nnstudio.data.reading import read
    from nnstudio.data.splitting import split

    dataset = read(settings, progress)
    if not dataset.can_train:
        return _Read(settings, dataset, None, None)
    try:
        parts = split(dataset, settings.split)
        return _Read(settings, dataset, parts, fit(dataset, parts.train))
    except StudioError as error:
        return _Read(settings, dataset, None, None, error.message)


def _seen(read: _Read) -> Seen:
    from nnstudio.data.fingerprint import fingerprint_of
    from nnstudio.data.looking import look

    assert read.settings.source is not None
    found = look(read.value, read.settings, read.parts, read.preparation)
    return Seen(read.settings, found, fingerprint_of(read.settings.source, read.value))
