"""How busy this computer is, asked every two seconds while somebody looks."""

from __future__ import annotations

import psutil
from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.ui.widgets import Facts

_EVERY_MS = 2_000
_GB = 1e9


class Computer(QWidget):
    """Processor and memory in use."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = Facts(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.facts)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._measure)
        # The first answer covers the time since the last question, so one is asked ahead.
        psutil.cpu_percent(None)
        self._measure()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _measure(self) -> None:
        cores = psutil.cpu_count() or 1
        memory = psutil.virtual_memory()
        self.facts.set(
            self.tr("Processor, {cores} cores").format(cores=cores),
            self.tr("{percent} %").format(percent=round(psutil.cpu_percent(None))),
        )
        tight = memory.available < 0.1 * memory.total
        self.facts.set(
            self.tr("Memory in use"),
            self.tr("{used} of {total} GB").format(
                used=f"{(memory.total - memory.available) / _GB:.1f}", total=f"{memory.total / _GB:.0f}"
            ),
            "warning" if tight else "",
        )
