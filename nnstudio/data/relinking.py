"""Data that was moved: the settings find it again at its new place."""

from __future__ import annotations

from pathlib import Path

from nnstudio.data.fingerprint import Fingerprint, content_of
from nnstudio.data.readers.files import missing
from nnstudio.data.settings import DataSettings
from nnstudio.data.sources import AnySource
from nnstudio.data.sources.recognise import source_for


def is_gone(settings: DataSettings) -> bool:
    """Whether the data is to be in a file or folder that is not there any more."""
    place = None if settings.source is None else settings.source.place
    return place is not None and not place.exists()


def is_moved_to(settings: DataSettings, before: Fingerprint | None, source: AnySource) -> bool:
    """Whether this source holds what the settings once read, which is gone from where it was."""
    if before is None or not is_gone(settings) or source.place is None or not source.place.exists():
        return False
    return bool(before.content) and content_of(source.place) == before.content


def moved_source(settings: DataSettings, before: Fingerprint | None, now: DataSettings) -> AnySource | None:
    """Where the project has the data of a run now, if it is gone from where it was and was moved there."""
    moved = now.source is not None and is_moved_to(settings, before, now.source)
    return now.source if moved else None


def found_again(settings: DataSettings, before: Fingerprint | None, now: DataSettings) -> DataSettings:
    """The settings of a run, with the source that the project has now if its own data was moved there."""
    source = moved_source(settings, before, now)
    return settings if source is None else settings.model_copy(update={"source": source})


def relinked(settings: DataSettings, path: Path) -> DataSettings:
    """The same settings for data that lies at another place now.

    A file with the same ending, or a folder in place of a folder, is read as before; anything else as it says
    itself.

    Raises:
        DataError: there is nothing at that place.
    """
    if not path.exists():
        raise missing(path)
    old, place = settings.source, str(path.absolute())
    if old is not None and _reads(old, path):
        return settings.model_copy(update={"source": old.model_copy(update={"path": place})})
    return settings.model_copy(update={"source": source_for(path.absolute())})


def _reads(source: AnySource, path: Path) -> bool:
    """Whether what lies there is of the kind that the source has read before."""
    if source.place is None or source.place.suffix.lower() != path.suffix.lower():
        return False
    if path.is_dir():
        return source.takes == "folder"
    # What takes a folder may take files, too, which have an ending.
    return source.takes == "file" or bool(path.suffix)
