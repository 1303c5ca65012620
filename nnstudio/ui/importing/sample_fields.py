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
        self._rows: list[tuple[Label, QLineEdit, QComboBox]] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(RELATED)
        self._grid.setColumnStretch(1, 1)
        self._hint = Label(self.tr("Whole numbers with × between them, such as 3 × 224 × 224."), self, wrap=True)
        self._hint.setObjectName("import.sizes.hint")
        self._hint.set_tone("warning")
        self._hint.hide()
        self._more = LinkButton(self.tr("Another input"), self)
        self._more.setObjectName("import.more")
        self._more.clicked.connect(lambda: self._add().setFocus())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addLayout(self._grid)
        column.addWidget(self._hint)
        column.addWidget(self._more)
        self.name_inputs(())

    def name_inputs(self, names: Sequence[str]) -> None:
        """Shows a line for each of these, and at least one; what was typed already stays."""
        while len(self._rows) < max(1, len(names)):
            self._add()
        for place, (label, line, kind) in enumerate(self._rows):
            name = names[place] if place < len(names) else self.tr("Input {place}").format(place=place + 1)
            label.setText(name)
            line.setAccessibleName(self.tr("Sizes of {input}").format(input=name))
            kind.setAccessibleName(self.tr("Numbers of {input}").format(input=name))
            shown = place < max(1, len(names)) or bool(line.text())
            for widget in (label, line, kind):
                widget.setVisible(shown and (widget is not kind or self._asks_kinds))

    def fill(self, inputs: Sequence[str]) -> None:
        """Shows what was given before."""
        while len(self._rows) < len(inputs):
            self._add()
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

    def _add(self) -> QLineEdit:
        place = len(self._rows)
        label, line, kind = Label("", self), QLineEdit(self), QComboBox(self)
        label.setText(self.tr("Input {place}").format(place=place + 1))
        label.setBuddy(line)
        line.setObjectName(f"import.sizes.{place}")
        line.setPlaceholderText("3 × 224 × 224")
        line.setMaxLength(60)
        kind.setObjectName(f"import.kind.{place}")
        kind.addItems([self.tr("Real numbers"), self.tr("Whole numbers")])
        kind.setVisible(self._asks_kinds)
        for column, widget in enumerate((label, line, kind)):
            self._grid.addWidget(widget, place, column)
        self._rows.append((label, line, kind))
        return line
