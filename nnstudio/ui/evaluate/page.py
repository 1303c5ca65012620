"""The Evaluate page: scores, mistakes, and the rows behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nnstudio.evaluation.report import Evaluation, Part
from nnstudio.ui.evaluate.answers import behind, worst_mistake
from nnstudio.ui.evaluate.bar import Bar
from nnstudio.ui.evaluate.class_table import ClassTable
from nnstudio.ui.evaluate.classes_view import ClassesView
from nnstudio.ui.evaluate.figures import Figures
from nnstudio.ui.evaluate.numbers_view import NumbersView
from nnstudio.ui.evaluate.samples import Samples
from nnstudio.ui.texts import say, translated
from nnstudio.ui.theme.measures import CARDS, MARGIN
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import EmptyState, SectionLabel, SideColumn, Waiting
from nnstudio.workspace import Workspace
from nnstudio.workspace.changes import are_same_rows

if TYPE_CHECKING:
    from nnstudio.data.dataset import Dataset

_SIDE_WIDTH = 400


class EvaluatePage(QWidget):
    """Asks for an evaluation of the selected run when it is shown, and shows it."""

    step_requested = Signal(str)
    """Another page would help: "train"."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evaluate")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self._split = "test"
        self._shown: Evaluation | None = None
        self._part = 0
        self.bar = Bar(self)
        self.figures = Figures(self)
        self.classes = ClassesView(appearance, self)
        self.numbers = NumbersView(appearance, self)
        self.samples = Samples(self)
        self.table = ClassTable(self)
        self.empty = EmptyState("", icon="target", parent=self)
        self.empty.button.setObjectName("evaluate.train")
        self._waiting = Waiting(self.tr("Measuring the run on rows it has not seen…"), self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._views = QStackedWidget(self)
        self._views.addWidget(self.classes)
        self._views.addWidget(self.numbers)
        ready = QWidget(self)
        column = QVBoxLayout(ready)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARDS)
        column.addWidget(self.figures)
        column.addWidget(self._views, 1)
        self._middle = QStackedWidget(self)
        for page in (self.empty, self._waiting, ready):
            self._middle.addWidget(page)
        self._side = SideColumn("right", self, width=_SIDE_WIDTH)
        self._per_class = SectionLabel(self.tr("Per class"), self)
        self._side.body.addWidget(self.samples)
        self._side.body.addSpacing(CARDS)
        self._side.body.addWidget(self._per_class)
        self._side.body.addWidget(self.table)
        left = QVBoxLayout()
        left.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        left.setSpacing(CARDS)
        left.addWidget(self.bar)
        left.addWidget(self._middle, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(left, 1)
        whole.addWidget(self._side)

    def _connect(self) -> None:
        self._workspace.runs.changed.connect(self._refresh)
        self._workspace.results.changed.connect(self._refresh)
        self._workspace.dataset.changed.connect(self._refresh)
        self.bar.run_chosen.connect(self._workspace.runs.select)
        self.bar.part_chosen.connect(self._choose_part)
        self.bar.split_chosen.connect(self._choose_split)
        self.empty.action.connect(lambda: self.step_requested.emit("train"))
        self.classes.matrix.chosen.connect(self._open_cell)
        self.numbers.chosen.connect(self._open_point)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._workspace.results.state == "failed":
            self._workspace.results.clear()  # what was in the way may be gone by now
        self._refresh()

    def _choose_split(self, split: str) -> None:
        self._split = split
        self._refresh()

    def _choose_part(self, place: int) -> None:
        self._part = place
        if self._shown is not None:
            self._show_part(self._shown)

    def _run(self) -> str | None:
        """The selected run if it has ended, else the newest that has."""
        runs = self._workspace.runs
        if runs.selected is not None and runs.record(runs.selected) is not None:
            return runs.selected
        return runs.records[0].id if runs.records else None

    def _refresh(self) -> None:
        if not self.isVisible():
            return
        run = self._run()
        if run is None:
            self._invite()
            return
        results = self._workspace.results
        evaluation = results.evaluation
        current = evaluation is not None and (evaluation.run, evaluation.split) == (run, self._split)
        # Asking is cheap: what is shown or on its way already is not measured again.
        results.evaluate(run, self._split)
        rows = evaluation.rows if evaluation is not None and current else None
        self.bar.show()
        self.bar.show_choice(self._workspace.runs.records, run, self._split, rows)
        if results.state == "failed" and results.error is not None:
            self.empty.set(
                self.tr("This run could not be measured"), say(results.error), self.tr("Show the run")
            )
            self._show_middle(0)
        elif evaluation is not None and current:
            self._show(evaluation)
        else:
            self._show_middle(1)

    def _invite(self) -> None:
        self._shown = None
        self.bar.hide()
        going = self._workspace.runs.active is not None
        text = (
            self.tr(
                "When the run that goes on has ended, its answers on rows it has not seen are shown here."
            )
            if going
            else self.tr("After a run, this page shows how good its answers are on rows it has not seen.")
        )
        self.empty.set(self.tr("Nothing to measure yet"), text, self.tr("Go to Train"))
        self._show_middle(0)

    def _show_middle(self, index: int) -> None:
        self._middle.setCurrentIndex(index)
        self._side.setVisible(index == 2)

    def _show(self, evaluation: Evaluation) -> None:
        self._show_middle(2)
        if evaluation is self._shown:
            return
        known = self._shown is not None and len(self._shown.parts) == len(evaluation.parts)
        self._part = self._part if known else 0
        self._shown = evaluation
        self._show_part(evaluation)

    def _show_part(self, evaluation: Evaluation) -> None:
        """One of the things that the run predicts."""
        part = evaluation.parts[self._part]
        self.bar.show_parts([translated(each.target) for each in evaluation.parts], self._part)
        of_classes = part.task == "classes"
        self.figures.show_metrics(
            {**part.metrics, **evaluation.overall}, "" if of_classes else translated(part.target)
        )
        self._per_class.setVisible(of_classes)
        self.table.setVisible(of_classes)
        if of_classes:
            self._views.setCurrentWidget(self.classes)
            self.classes.show_part(part)
            self.table.show_classes(part.per_class)
            self._open_first(part)
        else:
            self._views.setCurrentWidget(self.numbers)
            self.numbers.show_part(part)
            self._show_worst(part)

    def _data(self) -> Dataset | None:
        """The rows of the run, if they are still what the project shows."""
        run, dataset = self._run(), self._workspace.dataset
        record = self._workspace.runs.record(run) if run else None
        if record is None or dataset.state != "ready":
            return None
        same = are_same_rows(record.data, self._workspace.session.document.data)
        return dataset.value if same else None

    def _open_first(self, part: Part) -> None:
        worst = worst_mistake(part.confusion)
        if worst is None:
            self.samples.invite(
                self.tr("No mistakes"), self.tr("Every row got the right answer. Click a cell to see some.")
            )
        else:
            self.classes.matrix.select(worst)

    def _open_cell(self, row: int, column: int) -> None:
        if self._shown is None:
            return
        part = self._shown.parts[self._part]
        truth, answer = part.classes[row], part.classes[column]
        found = behind(part.samples, truth, answer)
        title = self.tr("Really {truth}, called {answer}").format(truth=truth, answer=answer)
        if row == column:
            title = self.tr("Really {truth}, and called so").format(truth=truth)
        count = part.confusion[row][column]
        subtitle = self.tr("{count} samples, least sure first").format(count=f"{count:,}")
        if count == 1:
            subtitle = self.tr("1 sample")
        self.samples.show_samples(title, subtitle, found, self._data())

    def _show_worst(self, part: Part) -> None:
        worst = sorted(part.samples, key=lambda each: -abs(each.error or 0.0))
        hint = self.tr("Click a point to see its row") if part.task == "number" else ""
        self.samples.show_samples(self.tr("Farthest off"), hint, worst, self._data())

    def _open_point(self, index: int) -> None:
        if self._shown is not None:
            sample = self._shown.parts[self._part].samples[index]
            title = self.tr("Row {row}").format(row=f"{sample.row + 1:,}")
            self.samples.show_samples(title, "", [sample], self._data())
