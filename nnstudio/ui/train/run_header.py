"""The line above the charts: which run, how far it is, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from nnstudio.training import Record
from nnstudio.ui.texts import translated
from nnstudio.ui.theme import fonts
from nnstudio.ui.theme.measures import CARDS, CONTROL
from nnstudio.ui.train.words import ending_in_words, remaining
from nnstudio.ui.widgets import Muted, OutlineButton, Strong
from nnstudio.workspace.runs import Active

_FULL = 1000


class RunHeader(QWidget):
    """Shows one run: waiting, training, paused, or as it ended."""

    start_chosen = Signal()
    pause_chosen = Signal()
    resume_chosen = Signal()
    stop_chosen = Signal()
    continue_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Strong("", self)
        self._where = Muted("", self, wrap=False)
        self._where.setFont(fonts.ui(tabular=True))
        self._bar = QProgressBar(self)
        self._bar.setObjectName("train.progress")
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the run"))
        self._left = Muted("", self, wrap=False)
        self.start = self._button("train.start", self.tr("Train again"), "play", self.start_chosen)
        self.go_on = self._button("train.continue", self.tr("Continue"), "play", self.continue_chosen)
        self.pause = self._button("train.pause", self.tr("Pause"), "pause", self.pause_chosen)
        self.resume = self._button("train.resume", self.tr("Resume"), "play", self.resume_chosen)
        self.stop = self._button("train.stop", self.tr("Stop"), "stop", self.stop_chosen)
        self.stop.setToolTip(self.tr("Ends the run and keeps what was learned"))
        self.go_on.setToolTip(self.tr("Goes on with this run where it stopped"))
        self._lay_out()

    def _button(self, name: str, text: str, icon: str, chosen: Signal) -> OutlineButton:
        button = OutlineButton(text, self, icon=icon)
        button.setObjectName(name)
        button.clicked.connect(chosen)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(CARDS)
        row.addWidget(self._name)
        row.addWidget(self._where)
        row.addWidget(self._bar, 1)
        row.addWidget(self._left)
        row.addStretch(0)
        for button in (self.go_on, self.start, self.pause, self.resume, self.stop):
            row.addWidget(button)
        self.setMinimumHeight(CONTROL)

    def show_active(self, active: Active) -> None:
        """Shows the run that goes on."""
        self._name.setText(self.tr("Run {number}").format(number=active.number))
        self._where.setText(self._where_in_words(active))
        self._hold_width(active)
        busy = active.state in ("starting", "stopping")
        self._bar.setVisible(True)
        self._bar.setRange(0, 0 if busy else _FULL)
        if not busy:
            self._bar.setValue(round(_FULL * progress_share(active)))
        going = active.state == "running" and active.progress is not None
        self._left.setText(remaining(active.progress.remaining) if going and active.progress else "")
        self.start.hide()
        self.go_on.hide()
        self.pause.setVisible(active.state != "paused")
        self.pause.setEnabled(active.state == "running")
        self.resume.setVisible(active.state == "paused")
        self.stop.show()
        self.stop.setEnabled(active.state != "stopping")

    def show_record(self, record: Record, *, can_resume: bool, can_start: bool) -> None:
        """Shows a run that has ended."""
        self._name.setText(translated(record.title))
        text = ending_in_words(record)
        if record.best_epoch:
            text += " · " + self.tr("best at epoch {epoch}").format(epoch=record.best_epoch)
        self._where.setText(text)
        self._where.setMinimumWidth(0)
        self._left.setText("")
        self._bar.hide()
        for button in (self.pause, self.resume, self.stop):
            button.hide()
        self.start.show()
        self.start.setEnabled(can_start)
        self.go_on.setVisible(can_resume)
        self.go_on.setEnabled(can_start)

    def _hold_width(self, active: Active) -> None:
        """Keeps the bar where it is while the numbers beside it grow."""
        epochs = active.started.epochs if active.started else 0
        widest = self.tr("epoch {epoch} of {epochs}").format(epoch=epochs, epochs=epochs)
        self._where.setMinimumWidth(self._where.fontMetrics().horizontalAdvance(widest) if epochs else 0)

    def _where_in_words(self, active: Active) -> str:
        if active.state == "starting" or active.started is None:
            return self.tr("Starting…")
        if active.state == "stopping":
            return self.tr("Stopping, and keeping what was learned…")
        epoch = active.progress.epoch if active.progress else active.started.first_epoch
        text = self.tr("epoch {epoch} of {epochs}").format(epoch=epoch, epochs=active.started.epochs)
        return self.tr("{where}, paused").format(where=text) if active.state == "paused" else text


def progress_share(active: Active) -> float:
    """How much of all planned steps is done, from 0 to 1."""
    if active.started is None or active.progress is None:
        return 0.0
    started, progress = active.started, active.progress
    done = progress.epoch - 1 + min(1.0, progress.step / max(1, started.steps_per_epoch))
    return max(0.0, min(1.0, done / max(1, started.epochs)))
