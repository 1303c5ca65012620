"""Asking for a file, a folder or a name without stopping the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from nnstudio.data.sources import SOURCES, DataSource
from nnstudio.ui.texts import translated

PROJECT_SUFFIXES = (".nnproj",)
NETWORK_SUFFIXES = (".onnx", ".py")


def ask_for_file(
    parent: QWidget, title: str, kinds: Iterable[str], then: Callable[[Path], None], start: Path | None = None
) -> None:
    """Lets the person choose a file that is there, then calls `then`; `kinds` are name filters of Qt."""
    dialog = _dialog(parent, title, QFileDialog.FileMode.ExistingFile, then, start)
    dialog.setObjectName("ask.file")
    dialog.setNameFilters([*kinds])
    dialog.open()


def ask_for_folder(
    parent: QWidget, title: str, then: Callable[[Path], None], start: Path | None = None
) -> None:
    """Lets the person choose a folder that is there, then calls `then`."""
    dialog = _dialog(parent, title, QFileDialog.FileMode.Directory, then, start)
    dialog.setObjectName("ask.folder")
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()


def ask_for_data(parent: QWidget, then: Callable[[Path], None]) -> None:
    """Lets the person choose a file with data of any kind."""
    files = [source for source in SOURCES if source.takes == "file"]
    every = QCoreApplication.translate("AskForData", "Files with data ({patterns})").format(
        patterns=_patterns(suffix for source in files for suffix in source.suffixes)
    )
    kinds = [every, *map(_filter, files), _anything()]
    ask_for_file(parent, QCoreApplication.translate("AskForData", "Open data"), kinds, then)


def ask_for_data_of(kind: type[DataSource], parent: QWidget, then: Callable[[Path], None]) -> None:
    """Lets the person choose a file or folder for one kind of source."""
    title = QCoreApplication.translate("AskForData", "Open: {kind}").format(kind=translated(kind.title))
    if kind.takes == "folder":
        ask_for_folder(parent, title, then)
    else:
        ask_for_file(parent, title, [_filter(kind), _anything()], then)


def ask_where_it_is(parent: QWidget, source: DataSource, then: Callable[[Path], None]) -> None:
    """Lets the person show where the file or folder of a source lies that is not where it was any more."""
    place = source.place or Path()
    title = QCoreApplication.translate("AskForData", "Where is {name} now?").format(name=place.name)
    start = next((folder for folder in place.parents if folder.is_dir()), None)
    # What takes a folder may have been given one of the files in it, or a table that names them.
    endings = {suffix for kind in SOURCES for suffix in kind.suffixes}
    if source.takes == "folder" and place.suffix.lower() not in endings:
        ask_for_folder(parent, title, then, start)
    elif not place.suffix:
        ask_for_file(parent, title, [_anything()], then, start)
    else:
        same = QCoreApplication.translate("AskForData", "Files of this kind ({patterns})").format(
            patterns=_patterns([place.suffix])
        )
        ask_for_file(parent, title, [same, _anything()], then, start)


def ask_for_name(parent: QWidget, title: str, label: str, name: str, then: Callable[[str], object]) -> None:
    """Lets the person type a name, then calls `then`; one that is empty counts as none."""
    dialog = QInputDialog(parent)
    dialog.setObjectName("ask.name")
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextValue(name)
    dialog.textValueSelected.connect(lambda given: then(given.strip()) if given.strip() else None)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def dropped_path(event: QDropEvent) -> Path | None:
    """The one file or folder of this computer that is dragged, if it is one."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 else None


def _dialog(
    parent: QWidget, title: str, mode: QFileDialog.FileMode, then: Callable[[Path], None], start: Path | None
) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(mode)
    if start is not None:
        dialog.setDirectory(str(start))
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def _filter(kind: type[DataSource]) -> str:
    return f"{translated(kind.title)} ({_patterns(kind.suffixes)})"


def _anything() -> str:
    return QCoreApplication.translate("AskForData", "All files (*)")


def _patterns(suffixes: Iterable[str]) -> str:
    return " ".join(f"*{suffix}" for suffix in dict.fromkeys(suffixes))
