"""What shows while a network is imported."""

from __future__ import annotations

import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from nnstudio.importing.limits import SECONDS
from nnstudio.ui.theme.measures import CARDS, MARGIN
from nnstudio.ui.widgets import Muted, OutlineButton, Strong

_WIDTH = 380
_LONG = 3


class ImportProgress(QDialog):
    """Says what goes on and for how long at most; closing it gives the import up."""

    def __init__(self, file: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("import.progress")
        self.setWindowTitle(self.tr("Import a network"))
        self.setFixedWidth(_WIDTH)
        self._began = time.monotonic()
        self._time = Muted("", self, wrap=False)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._show_time)
        bar = QProgressBar(self)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Importing"))
        cancel = OutlineButton(self.tr("Cancel"), self)
        cancel.setObjectName("import.cancel")
        cancel.clicked.connect(self.reject)
        below = QHBoxLayout()
        below.addWidget(self._time, 1)
        below.addWidget(cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(CARDS)
        column.addWidget(Strong(self.tr("Importing {file}…").format(file=file), self, wrap=True))
        column.addWidget(bar)
        column.addLayout(below)
        self.finished.connect(self.deleteLater)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._tick.stop()
        super().hideEvent(event)

    def _show_time(self) -> None:
        seconds = round(time.monotonic() - self._began)
        if seconds >= _LONG:
            left = self.tr("{seconds} s; at most {left} s more")
            self._time.setText(left.format(seconds=seconds, left=max(0, round(SECONDS) - seconds)))
