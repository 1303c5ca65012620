"""Whether the data is still what a run has learned from."""

from __future__ import annotations

from nnstudio.data import DataSettings
from nnstudio.data.fingerprint import Fingerprint
from nnstudio.data.settings import Split
from nnstudio.errors import Phrase
from nnstudio.training import Record


def change_since(record: Record, settings: DataSettings, now: Fingerprint) -> Phrase | None:
    """How the data differs from what a run has learned from, in a sentence.

    Nothing if it is the same at any place, or if the person has chosen other data or other fields since: then
    it is no surprise.
    """
    if record.fingerprint is None or _rows_of(record.data) != _rows_of(settings):
        return None
    return now.change_since(record.fingerprint)


def _rows_of(settings: DataSettings) -> DataSettings:
    """What decides which rows and fields are read; the folder in which a file lies does not."""
    source = settings.source
    if source is not None and source.place is not None:
        source = source.model_copy(update={"path": source.place.name})
    return settings.without_augmentation.model_copy(
        update={"source": source, "split": Split(), "balance": "none"}
    )
