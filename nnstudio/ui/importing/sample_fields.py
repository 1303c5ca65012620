"""Saying what one sample is: sizes, and real or whole numbers, for every input."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from nnstudio.errors import ImportingError
from nnstudio.importing.sizes import WHOLE, sizes_of
from nnstudio.ui.theme.measures import RELATED
from nnstudio.ui.widgets import Label, LinkButton, restyle

_BETWEEN = re.compile(r"[\s×x*,;]+")


class SampleFields(QWidget):
    """One line per input. With `kinds` it asks for the kind of the numbers as well."""

    def __init__(self, parent: QWidget, *, kinds: bool) -> None:
        super().__init__(parent)
        self._asks_kinds = kinds
        self._names: tuple[str, ...] = ()
        self._shown = 0
        self._rows: list[tuple[Label, QLineEdit, QComboBox]] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(RELATED)
        self._grid.setColumnStretch(1, 1)
        self._hint = Label(
            self.tr("Whole numbers with × between them, such as 3 × 224 × 224."), self, wrap=True
        )
        self._hint.setObjectName("import.sizes.hint")
        self._hint.set_tone("warning")
        self._hint.hide()
        self._more = LinkButton(self.tr("Another input"), self)
        self._more.setObjectName("import.more")
        self._more.clicked.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addLayout(self._grid)
        column.addWidget(self._hint)
        column.addWidget(self._more)
        self.name_inputs(())

    def name_inputs(self, names: Sequence[str]) -> None:
        """Shows a line for each of these, and at least one; what was typed already stays."""
        self._names = tuple(names)
        filled = [place for place, (_, line, _) in enumerate(self._rows) if line.text()]
        self._show(max(1, len(names), max(filled, default=0) + 1))

    def fill(self, inputs: Sequence[str]) -> None:
        """Shows what was given before."""
        self._show(max(1, len(inputs)))
        for given, (_, line, kind) in zip(inputs, self._rows, strict=False):
            line.setText(given.removeprefix(WHOLE).replace(",", " × "))
            kind.setCurrentIndex(int(given.startswith(WHOLE)))

    def given(self) -> tuple[str, ...] | None:
        """What was typed, as an import is told it; nothing while a line has to be corrected."""
        filled = [place for place, (_, line, _) in enumerate(self._rows) if line.text().strip()]
        found: list[str] = []
        wrong: list[QLineEdit] = []
        for _, line, kind in self._rows[: max(filled, default=0) + 1]:
            sizes = ",".join(word for word in _BETWEEN.split(line.text().strip()) if word)
            try:
                sizes_of(sizes)
            except ImportingError:
                wrong.append(line)
            found.append((WHOLE if kind.currentIndex() else "") + sizes)
        for _, line, _ in self._rows:
            restyle(line, tone="bad" if line in wrong else "")
        self._hint.setVisible(bool(wrong))
        if wrong:
            wrong[0].setFocus()
        return None if wrong else tuple(found)

    def _show(self, count: int) -> None:
        while len(self._rows) < count:
            self._rows.append(self._row(len(self._rows)))
        self._shown = count
        for place, (label, line, kind) in enumerate(self._rows):
            name = self.tr("Input {place}").format(place=place + 1)
            name = self._names[place] if place < len(self._names) else name
            label.setText(name)
            line.setAccessibleName(self.tr("Sizes of {input}").format(input=name))
            kind.setAccessibleName(self.tr("Numbers of {input}").format(input=name))
            label.setVisible(place < count)
            line.setVisible(place < count)
            kind.setVisible(place < count and self._asks_kinds)

    def _row(self, place: int) -> tuple[Label, QLineEdit, QComboBox]:
        label, line, kind = Label("", self), QLineEdit(self), QComboBox(self)
        label.setBuddy(line)
        line.setObjectName(f"import.sizes.{place}")
        line.setPlaceholderText("3 × 224 × 224")
        line.setMaxLength(60)
        kind.setObjectName(f"import.kind.{place}")
        kind.addItems([self.tr("Real numbers"), self.tr("Whole numbers")])
        for column, widget in enumerate((label, line, kind)):
            self._grid.addWidget(widget, place, column)
        return label, line, kind

    def _add(self) -> None:
        self._show(self._shown + 1)
        self._rows[self._shown - 1][1].setFocus()
