"""The line above the scores: which run, which of its answers, and on which rows it is measured."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QWidget

from nnstudio.training import Record
from nnstudio.ui.texts import translated
from nnstudio.ui.theme.measures import INSIDE, RELATED
from nnstudio.ui.widgets import Muted, OutlineButton

SPLITS = ("test", "validation", "train")


class Bar(QWidget):
    """Chooses a run, what it predicts where that is several things, and a split."""

    run_chosen = Signal(str)
    part_chosen = Signal(int)
    split_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.run = QComboBox(self)
        self.run.setObjectName("evaluate.run")
        self.run.setAccessibleName(self.tr("Run"))
        self.run.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.run.activated.connect(lambda index: self.run_chosen.emit(self.run.itemData(index)))
        self.part = QComboBox(self)
        self.part.setObjectName("evaluate.part")
        self.part.setAccessibleName(self.tr("What is predicted"))
        self.part.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.part.activated.connect(self.part_chosen)
        self.part.hide()
        self._rows = Muted("", self, wrap=False)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(RELATED)
        row.addWidget(self.run)
        row.addWidget(self.part)
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

    def show_parts(self, parts: Sequence[str], shown: int) -> None:
        """Offers the things that are predicted, if there is more than one."""
        self.part.setVisible(len(parts) > 1)
        if list(parts) != [self.part.itemText(place) for place in range(self.part.count())]:
            self.part.clear()
            self.part.addItems(list(parts))
        self.part.setCurrentIndex(shown)

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
