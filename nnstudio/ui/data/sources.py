"""Where data can come from: files and folders of one's own, built-in data sets, data made up on the spot."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.data import BuiltIn, Source, Toy
from nnstudio.data.sources import SOURCES, DataSource
from nnstudio.ui.texts import translated
from nnstudio.ui.theme.measures import CARDS, MARGIN, RELATED
from nnstudio.ui.widgets import Card, Muted, OptionButton, OutlineButton, PrimaryButton, SectionLabel, Title
from nnstudio.ui.widgets.ask import ask_for_data, ask_for_data_of, ask_for_folder
from nnstudio.ui.widgets.card import plain_scroll
from nnstudio.ui.widgets.options import option_grid

if TYPE_CHECKING:
    from pathlib import Path

_COLUMNS = 3
_ENDINGS = 5
"""So many endings of file names are told on a card."""
_DATASETS = {
    "digits": ("image", QT_TRANSLATE_NOOP("declared", "1,797 pictures of 8 × 8 pixels. Which digit is it?")),
    "iris": (
        "table",
        QT_TRANSLATE_NOOP("declared", "150 flowers, measured four times each. Which species is it?"),
    ),
    "wine": ("table", QT_TRANSLATE_NOOP("declared", "178 wines with 13 measurements. Who grew the grapes?")),
    "breast_cancer": (
        "table",
        QT_TRANSLATE_NOOP("declared", "569 tumours with 30 measurements. Benign or malignant?"),
    ),
    "diabetes": (
        "chart",
        QT_TRANSLATE_NOOP("declared", "442 patients with ten measurements. How far does it get in a year?"),
    ),
}
_TOYS = {
    "moons": ("points", QT_TRANSLATE_NOOP("declared", "Two half moons that reach into each other.")),
    "circles": ("points", QT_TRANSLATE_NOOP("declared", "A circle inside another.")),
    "spirals": ("points", QT_TRANSLATE_NOOP("declared", "Two arms wound around each other.")),
    "xor": ("points", QT_TRANSLATE_NOOP("declared", "Opposite corners belong together.")),
    "points": ("points", QT_TRANSLATE_NOOP("declared", "A tilted plane with noise. How high is it here?")),
    "sentences": ("file", QT_TRANSLATE_NOOP("declared", "Short opinions in words. Praise or complaint?")),
    "season": ("clock", QT_TRANSLATE_NOOP("declared", "A measurement day by day. How does it go on?")),
}


class SourceChooser(QWidget):
    """Offers every source.

    Emits `chosen` with one that is known, `path_chosen` with a file or folder that says itself what it is, or
    `kept` to leave things as they are.
    """

    chosen = Signal(object)
    path_chosen = Signal(object)
    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data.sources")
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(RELATED)
        column.addWidget(self._own_card(content))
        self._add_section(column, self.tr("Files and folders"), self._kinds(content))
        self._add_section(column, self.tr("Built-in data"), self._samples(BuiltIn, _DATASETS, content))
        self._add_section(column, self.tr("Toy data"), self._samples(Toy, _TOYS, content))
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(plain_scroll(content, self))

    def allow_keeping(self, allowed: bool) -> None:
        """Offers to leave things as they are, where there is something already."""
        self._keep.setVisible(allowed)

    def _own_card(self, parent: QWidget) -> Card:
        card = Card("", parent)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Title(self.tr("What should the network learn from?"), card))
        how = self.tr(
            "Open a file or folder, or drop it anywhere on this page. What is in it is found out and shown."
        )
        words.addWidget(Muted(how, card))
        self._keep = OutlineButton(self.tr("Keep the data"), card)
        self._keep.setObjectName("data.keep")
        self._keep.clicked.connect(self.kept)
        self._keep.hide()
        folder = OutlineButton(self.tr("Open a folder…"), card)
        folder.setObjectName("data.open.folder")
        folder.clicked.connect(
            lambda: ask_for_folder(self, self.tr("Open a folder with data"), self.path_chosen.emit)
        )
        start = PrimaryButton(self.tr("Open a file…"), card)
        start.setObjectName("data.open")
        start.clicked.connect(lambda: ask_for_data(self, self.path_chosen.emit))
        row = QHBoxLayout()
        row.setSpacing(RELATED)
        row.addLayout(words, 1)
        for button in (self._keep, folder, start):
            row.addWidget(button)
        card.body.addLayout(row)
        return card

    def _add_section(self, column: QVBoxLayout, title: str, options: Iterable[QWidget]) -> None:
        column.addSpacing(CARDS)
        column.addWidget(SectionLabel(title, self))
        column.addLayout(option_grid(options, _COLUMNS))

    def _kinds(self, parent: QWidget) -> Iterable[QWidget]:
        for kind in SOURCES:
            if kind.takes == "nothing":
                continue
            text = f"{translated(kind.help())}\n{'  '.join(kind.suffixes[:_ENDINGS])}"
            option = OptionButton(kind.icon, translated(kind.title), text, parent)
            option.setObjectName(f"data.kind.{kind.model_fields['kind'].default}")
            option.clicked.connect(lambda _=False, kind=kind: self._ask(kind))
            yield option

    def _samples(
        self, kind: type[DataSource], samples: dict[str, tuple[str, str]], parent: QWidget
    ) -> Iterable[QWidget]:
        for name, (icon, text) in samples.items():
            source = kind(name=name)
            option = OptionButton(icon, translated(source.label), translated(text), parent)
            option.setObjectName(f"data.source.{name}")
            option.clicked.connect(lambda _=False, source=source: self.chosen.emit(source))
            yield option

    def _ask(self, kind: type[DataSource]) -> None:
        """A file says itself what it is; a folder may hold several things, and the person has said which."""

        def choose(path: Path) -> None:
            if kind.takes == "folder":
                source: Source = kind(path=str(path.absolute()))
                self.chosen.emit(source)
            else:
                self.path_chosen.emit(path)

        ask_for_data_of(kind, self, choose)
