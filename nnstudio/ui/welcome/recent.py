"""The projects a person had open lately."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnstudio.ui.theme.measures import CARDS
from nnstudio.ui.widgets import Card, LinkButton, Muted, Rule


class RecentFiles(Card):
    """A line per project: its name and where it lies. Emits `chosen` with the path."""

    chosen = Signal(object)

    def __init__(self, files: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("welcome.recent")
        self.body.setSpacing(6)
        self.show_files(files)

    def show_files(self, files: Iterable[str]) -> None:
        """Shows these, or what belongs here if there are none."""
        while item := self.body.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        shown = [Path(file) for file in files]
        if not shown:
            self.body.addWidget(Muted(self.tr("Nothing yet. Projects you save or open show here."), self))
        for place, path in enumerate(shown):
            if place:
                self.body.addWidget(Rule(self))
            self.body.addWidget(self._line(path))

    def _line(self, path: Path) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(CARDS)
        name = LinkButton(path.stem, line)
        name.setAccessibleDescription(str(path))
        name.clicked.connect(lambda: self.chosen.emit(path))
        folder = Muted("", line, wrap=False)
        folder.setText(folder.fontMetrics().elidedText(str(path.parent), Qt.TextElideMode.ElideMiddle, 480))
        folder.setToolTip(str(path.parent))
        row.addWidget(name)
        row.addStretch()
        row.addWidget(folder)
        return line
