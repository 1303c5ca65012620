"""The line above the scores: which run, and on which rows it is measured."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QWidget

from nnstudio.training import Record
from nnstudio.ui.texts import translated
from nnstudio.ui.theme.measures import INSIDE, RELATED
from nnstudio.ui.widgets import Muted, OutlineButton

SPLITS = ("test", "validation", "train")


class Bar(QWidget):
    """Chooses a run and a split."""

    run_chosen = Signal(str)
    split_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.run = QComboBox(self)
        self.run.setObjectName("evaluate.run")
        self.run.setAccessibleName(self.tr("Run"))
        self.run.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.run.activated.connect(lambda index: self.run_chosen.emit(self.run.itemData(index)))
        self._rows = Muted("", self, wrap=False)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(RELATED)
        row.addWidget(self.run)
        row.addSpacing(RELATED)
        row.addWidget(Muted(self.tr("measured on"), self, wrap=False))
        titles = {
            "test": (self.tr("Test"), self.tr("Rows that were set aside before training: the honest answer")),
            "validation": (self.tr("Validation"), self.tr("Rows that were watched while training")),
            "train": (self.tr("Training"), self.tr("Rows that the network learned from")),
        }
        switch = QHBoxLayout()
        switch.setSpacing(INSIDE)
        for split in SPLITS:
            switch.addWidget(self._split(split, *titles[split]))
        row.addLayout(switch)
        row.addWidget(self._rows)
        row.addStretch()

    def _split(self, split: str, title: str, tip: str) -> OutlineButton:
        button = OutlineButton(title, self)
        button.setObjectName(f"evaluate.split.{split}")
        button.setCheckable(True)
        button.setToolTip(tip)
        button.clicked.connect(lambda: self.split_chosen.emit(split))
        self._group.addButton(button)
        return button

    def show_choice(self, records: tuple[Record, ...], run: str, split: str, rows: int | None) -> None:
        """Shows the choices without telling anybody."""
        entries = [(translated(record.title), record.id) for record in records]
        known = [(self.run.itemText(i), self.run.itemData(i)) for i in range(self.run.count())]
        with QSignalBlocker(self.run):
            if entries != known:
                self.run.clear()
                for title, id in entries:
                    self.run.addItem(title, id)
            self.run.setCurrentIndex(next((i for i, (_, id) in enumerate(entries) if id == run), -1))
        for button in self._group.buttons():
            button.setChecked(button.objectName() == f"evaluate.split.{split}")
        self._rows.setText("" if rows is None else self.tr("{rows} rows").format(rows=f"{rows:,}"))
