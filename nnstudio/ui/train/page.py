"""The Train page: settings at the left, the run in the middle, what to know about it at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nnstudio.training import Record
from nnstudio.training.events import EpochEnded, Event, Progress
from nnstudio.ui.theme.measures import CARDS, MARGIN
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.train.failure import FailureCard
from nnstudio.ui.train.notes import Notes
from nnstudio.ui.train.outlook import may_start
from nnstudio.ui.train.run_charts import RunCharts, Shown
from nnstudio.ui.train.run_header import RunHeader
from nnstudio.ui.train.run_table import RunTable
from nnstudio.ui.train.settings_panel import SettingsPanel
from nnstudio.ui.train.words import metric_of
from nnstudio.ui.widgets import Card, EmptyState
from nnstudio.workspace import Workspace
from nnstudio.workspace.runs import Active

_TABLE_HEIGHT = 172
_REFRESH_MS = 40


class TrainPage(QWidget):
    """Shows and steers runs. All work happens in the workspace; this page reads it and calls it."""

    step_requested = Signal(str)
    """Another page would help: "data", "build" or "evaluate"."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self._failure: FailureCard | None = None
        self.settings = SettingsPanel(workspace, appearance, self)
        self.header = RunHeader(self)
        self.charts = RunCharts(appearance, self)
        self.table = RunTable(workspace, self)
        self.notes = Notes(workspace, self)
        self.empty = EmptyState("", icon="chart", parent=self)
        self.empty.button.setObjectName("train.first")
        self.empty.button.set_icon("play")
        self._lay_out()
        self._connect()
        # Analysis, data and runs often change together, and typing changes them often.
        self._soon = QTimer(self, interval=_REFRESH_MS, singleShot=True)
        self._soon.timeout.connect(self._refresh)

    def _lay_out(self) -> None:
        runs = Card("", self)
        runs.layout().setContentsMargins(6, 4, 6, 6)
        runs.body.addWidget(self.table)
        runs.setFixedHeight(_TABLE_HEIGHT)
        shown = QWidget(self)
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARDS)
        column.addWidget(self.header)
        column.addWidget(self.charts, 1)
        column.addWidget(runs)
        self._middle = QStackedWidget(self)
        self._middle.addWidget(self.empty)
        self._middle.addWidget(shown)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._column.setSpacing(CARDS)
        self._column.addWidget(self._middle, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.settings)
        whole.addLayout(self._column, 1)
        whole.addWidget(self.notes)

    def _connect(self) -> None:
        runs = self._workspace.runs
        for signal in (
            self._workspace.session.document_changed,
            self._workspace.dataset.changed,
            self._workspace.network.changed,
        ):
            signal.connect(self._look_again)
        runs.changed.connect(self._look_again)
        runs.event.connect(self._take)
        self.header.start_chosen.connect(runs.start)
        self.header.pause_chosen.connect(runs.pause)
        self.header.resume_chosen.connect(runs.resume)
        self.header.stop_chosen.connect(runs.stop)
        self.header.continue_chosen.connect(self._continue)
        self.empty.action.connect(runs.start)
        self.notes.step_requested.connect(self.step_requested)
        self.table.evaluate_requested.connect(self._evaluate)

    def _look_again(self, *_: object) -> None:
        # What nobody sees is drawn when the page is shown.
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._soon.stop()

    def _refresh(self) -> None:
        self._soon.stop()
        self.settings.show_settings(self._workspace.session.document.training)
        self.notes.refresh()
        self._show_failure()
        runs = self._workspace.runs
        if not runs.records and runs.active is None:
            self._middle.setCurrentIndex(0)
            self._invite()
            return
        self._middle.setCurrentIndex(1)
        self.table.refresh()
        selected = runs.selected or (runs.active.id if runs.active else runs.records[0].id)
        if runs.active is not None and runs.active.id == selected:
            self._show_active(runs.active)
        elif (record := runs.record(selected)) is not None:
            self._show_record(record)

    def _invite(self) -> None:
        training, parts = self._workspace.session.document.training, self._workspace.dataset.parts
        ready = may_start(self._workspace)
        if ready and parts is not None:
            text = self.tr(
                "Start shows the network all {rows} training rows, {batch} at a time, up to {epochs} times. "
                "After each time it is tested on {validation} other rows, and the best version is kept."
            ).format(
                rows=f"{len(parts.train):,}",
                batch=f"{training.batch_size:,}",
                epochs=f"{training.epochs:,}",
                validation=f"{len(parts.validation):,}",
            )
        elif self._workspace.network.busy or self._workspace.dataset.state == "loading":
            text = self.tr("Looking at data and network…")
        else:
            text = self.tr("Something is missing before the first run: it stands at the right.")
        self.empty.set(self.tr("Nothing has been trained yet"), text, self.tr("Start"))
        self.empty.button.setEnabled(ready)

    def _show_active(self, active: Active) -> None:
        started = active.started
        if started is None:
            shown = Shown(
                active.id, self._likely_metric(), 0, self._workspace.session.document.training.epochs
            )
        else:
            shown = Shown(active.id, started.metric, started.steps_per_epoch, started.epochs)
        if shown != self.charts.shown:
            self.charts.show_run(shown, active.epochs)
        self.header.show_active(active)

    def _likely_metric(self) -> str:
        """What the run will be measured by, before it has said so."""
        targets = self._workspace.dataset.signature.targets.values()
        return "rmse" if any(target.task == "number" for target in targets) else "accuracy"

    def _show_record(self, record: Record) -> None:
        steps = record.steps / record.epochs if record.epochs else 0
        shown = Shown(record.id, metric_of(record.validation) or "accuracy", steps)
        if shown != self.charts.shown:
            self.charts.show_run(shown, self._workspace.runs.history(record.id))
        resumable = self._workspace.runs.can_resume(record.id)
        self.header.show_record(record, can_resume=resumable, can_start=may_start(self._workspace))

    def _show_failure(self) -> None:
        failure = self._workspace.runs.failure
        if self._failure is not None and (failure is None or self._failure.failure is not failure):
            self._failure.hide()
            self._failure.deleteLater()
            self._failure = None
        if failure is not None and self._failure is None:
            self._failure = FailureCard(failure, self)
            self._column.insertWidget(0, self._failure)

    def _take(self, event: Event) -> None:
        """Follows the run; everything but progress is rare."""
        active = self._workspace.runs.active
        if active is None or active.id != self.charts.shown.id:
            return
        if isinstance(event, EpochEnded):
            self.charts.append(event)
            self.table.refresh()
        elif isinstance(event, Progress):
            self.charts.show_progress(event.loss, event.speed)
            self.header.show_active(active)

    def _continue(self) -> None:
        selected = self._workspace.runs.selected
        if selected is not None:
            self._workspace.runs.continue_run(selected)

    def _evaluate(self, run: str) -> None:
        self._workspace.runs.select(run)
        self.step_requested.emit("evaluate")
