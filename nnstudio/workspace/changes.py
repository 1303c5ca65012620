"""Whether the data is still what a run has learned from."""

from __future__ import annotations

from nnstudio.data import DataSettings
from nnstudio.data.fingerprint import Fingerprint
from nnstudio.data.relinking import is_gone
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


def are_same_rows(before: DataSettings, now: DataSettings) -> bool:
    """Whether both read the same rows in the same order, so that a row's number means the same in both."""
    return _order_of(is_gone(before), before) == _order_of(is_gone(before), now)


def _order_of(moved: bool, settings: DataSettings) -> tuple[object, ...]:
    """Source, the fields of which a row must have a value and how these are read, and what orders rows."""
    source = settings.source
    if moved and source is not None and source.place is not None:
        source = source.model_copy(update={"path": ""})
    targets = {*settings.further_targets, settings.target or ""}
    needed = {each.name for each in settings.choices if getattr(each.prepare, "missing", "") == "drop"}
    time = settings.time or ""
    by_time = settings.split.by == "time"
    read = [
        settings.choice(name).model_copy(update={"prepare": None, "group": None, "role": None})
        for name in sorted({*targets, *needed, time})
    ]
    return source, targets, needed, read, settings.series, time, by_time, settings.reconstruct


def _rows_of(settings: DataSettings) -> DataSettings:
    """What decides which rows and fields are read; the folder in which a file lies does not."""
    source = settings.source
    if source is not None and source.place is not None:
        source = source.model_copy(update={"path": source.place.name})
    return settings.without_augmentation.model_copy(
        update={"source": source, "split": Split(), "balance": "none"}
    )
