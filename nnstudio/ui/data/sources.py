"""Where data can come from: a file of one's own, a built-in data set, points made up on the spot."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.data import BuiltIn, Csv, Source, Toy
from nnstudio.ui.texts import translated
from nnstudio.ui.theme.measures import CARDS, MARGIN, RELATED
from nnstudio.ui.widgets import Card, Muted, OptionButton, OutlineButton, PrimaryButton, SectionLabel, Title
from nnstudio.ui.widgets.ask import ask_for_data
from nnstudio.ui.widgets.card import plain_scroll

_COLUMNS = 3
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
    "moons": QT_TRANSLATE_NOOP("declared", "Two half moons that reach into each other."),
    "circles": QT_TRANSLATE_NOOP("declared", "A circle inside another."),
    "spirals": QT_TRANSLATE_NOOP("declared", "Two arms wound around each other."),
    "xor": QT_TRANSLATE_NOOP("declared", "Opposite corners belong together."),
    "points": QT_TRANSLATE_NOOP("declared", "A tilted plane with noise. How high is it here?"),
}


class SourceChooser(QWidget):
    """Offers every source; emits `chosen` with it, or `kept` to leave things as they are."""

    chosen = Signal(object)
    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data.sources")
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(RELATED)
        column.addWidget(self._file_card(content))
        self._add_section(column, self.tr("Built-in data"), self._datasets(content))
        self._add_section(column, self.tr("Toy points"), self._toys(content))
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(plain_scroll(content, self))

    def allow_keeping(self, allowed: bool) -> None:
        """Offers to leave things as they are, where there is something already."""
        self._keep.setVisible(allowed)

    def choose_file(self, path: Path) -> None:
        """Chooses a file."""
        self.chosen.emit(Csv(path=str(path)))

    def _file_card(self, parent: QWidget) -> Card:
        card = Card("", parent)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Title(self.tr("What should the network learn from?"), card))
        words.addWidget(
            Muted(
                self.tr("A table of your own as a CSV file: open one, or drop it anywhere on this page."),
                card,
            )
        )
        self._keep = OutlineButton(self.tr("Keep the data"), card)
        self._keep.setObjectName("data.keep")
        self._keep.clicked.connect(self.kept)
        self._keep.hide()
        start = PrimaryButton(self.tr("Open a file…"), card)
        start.setObjectName("data.open")
        start.clicked.connect(lambda: ask_for_data(self, self.choose_file))
        row = QHBoxLayout()
        row.setSpacing(RELATED)
        row.addLayout(words, 1)
        row.addWidget(self._keep)
        row.addWidget(start)
        card.body.addLayout(row)
        return card

    def _add_section(self, column: QVBoxLayout, title: str, options: Iterable[QWidget]) -> None:
        column.addSpacing(CARDS)
        column.addWidget(SectionLabel(title, self))
        grid = QGridLayout()
        grid.setSpacing(CARDS)
        for index, option in enumerate(options):
            grid.addWidget(option, index // _COLUMNS, index % _COLUMNS)
        for place in range(_COLUMNS):
            grid.setColumnStretch(place, 1)
        column.addLayout(grid)

    def _datasets(self, parent: QWidget) -> Iterable[QWidget]:
        for name, (icon, text) in _DATASETS.items():
            yield self._option(icon, BuiltIn(name=name), text, parent)

    def _toys(self, parent: QWidget) -> Iterable[QWidget]:
        for name, text in _TOYS.items():
            yield self._option("points", Toy(name=name), text, parent)

    def _option(self, icon: str, source: Source, text: str, parent: QWidget) -> QWidget:
        titles = type(source).model_fields["name"].json_schema_extra["choices"]
        option = OptionButton(icon, translated(titles[source.name]), translated(text), parent)
        option.setObjectName(f"data.source.{source.name}")
        option.clicked.connect(lambda: self.chosen.emit(source))
        return option
