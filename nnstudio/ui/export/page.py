"""The Export page: what will be in the file, the file itself, and how to use it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nnstudio.errors import StudioError
from nnstudio.graph import Graph, from_json
from nnstudio.training import Record
from nnstudio.ui.charts.metrics import metric_measure
from nnstudio.ui.export.contents import inputs_in_words, outputs_in_words, preparation_in
from nnstudio.ui.export.outcome import Outcome
from nnstudio.ui.export.place import ask_where
from nnstudio.ui.export.refusal import Refusal
from nnstudio.ui.export.snippet import SnippetCard
from nnstudio.ui.texts import translated
from nnstudio.ui.theme.measures import CARDS, MARGIN, RELATED
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import (
    Card,
    EmptyState,
    Facts,
    Muted,
    OutlineButton,
    PrimaryButton,
    SectionLabel,
    SideColumn,
    plain_scroll,
)
from nnstudio.workspace import Workspace

_SIDE_WIDTH = 440
SUFFIX = ".onnx"
PYTHON_SUFFIX = ".py"


class ExportPage(QWidget):
    """Shows what the chosen run exports, exports it, and says whether the file answers like the network."""

    step_requested = Signal(str)
    """Another page would help: "train"."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self.ask_where: Callable[[QWidget, str, Callable[[Path], None]], None] = ask_where
        self.open_folder: Callable[[Path], object] = _open_folder
        self._shown: str | None = None
        self._graph = Graph()
        self.run = QComboBox(self)
        self.run.setObjectName("export.run")
        self.run.setAccessibleName(self.tr("Run"))
        self.run.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.scores = Muted("", self, wrap=False)
        self.start = PrimaryButton(self.tr("Export to ONNX…"), self, icon="export")
        self.start.setObjectName("export.start")
        self.start_python = OutlineButton(self.tr("Python file…"), self, icon="file")
        self.start_python.setObjectName("export.python")
        self.start_python.setToolTip(
            self.tr("A PyTorch program with this network, its data, training and answers")
        )
        self.refusal = Refusal(self)
        self.inputs, self.outputs = Facts(self), Facts(self)
        self.inputs.setObjectName("export.inputs")
        self.outputs.setObjectName("export.outputs")
        self.outcome = Outcome(self)
        self.snippet = SnippetCard(self)
        self.empty = EmptyState(
            self.tr("Nothing to export yet"),
            self.tr(
                "After a run, its network can leave as an ONNX or Python file that runs without NN Studio."
            ),
            self.tr("Go to Train"),
            icon="export",
            parent=self,
        )
        self.empty.button.setObjectName("export.train")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(RELATED)
        for widget in (self.run, self.scores):
            bar.addWidget(widget)
        bar.addStretch()
        bar.addWidget(self.start_python)
        bar.addWidget(self.start)
        takes, gives = Card(self.tr("What the file takes"), self), Card(self.tr("What the file gives"), self)
        takes.body.addWidget(
            Muted(
                self.tr("Your data as it is: everything that was done to it before training is inside."), self
            )
        )
        takes.body.addWidget(self.inputs)
        gives.body.addWidget(self.outputs)
        cards = QWidget(self)
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARDS)
        both = QHBoxLayout()
        both.setSpacing(CARDS)
        both.addWidget(takes, 1, Qt.AlignmentFlag.AlignTop)
        both.addWidget(gives, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.outcome)
        column.addLayout(both)
        column.addStretch(1)
        ready = QWidget(self)
        middle = QVBoxLayout(ready)
        middle.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        middle.setSpacing(CARDS)
        middle.addLayout(bar)
        middle.addWidget(plain_scroll(cards, ready), 1)
        self._side = SideColumn("right", self, width=_SIDE_WIDTH)
        self._side.body.addWidget(SectionLabel(self.tr("How to use it"), self))
        self._side.body.addWidget(self.snippet)
        self._middle = QStackedWidget(self)
        self._middle.addWidget(self.empty)
        self._middle.addWidget(ready)
        self._above = QWidget(self)
        above = QVBoxLayout(self._above)
        above.setContentsMargins(MARGIN, MARGIN, MARGIN, 0)
        above.addWidget(self.refusal)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._above)
        left.addWidget(self._middle, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(left, 1)
        whole.addWidget(self._side)

    def _connect(self) -> None:
        workspace = self._workspace
        workspace.runs.changed.connect(self._refresh)
        workspace.exports.changed.connect(self._refresh)
        self.run.activated.connect(lambda index: workspace.runs.select(self.run.itemData(index)))
        self.start.clicked.connect(lambda: self._ask(SUFFIX))
        self.start_python.clicked.connect(lambda: self._ask(PYTHON_SUFFIX))
        self.empty.action.connect(lambda: self.step_requested.emit("train"))
        self.outcome.cancel_chosen.connect(workspace.exports.cancel)
        self.outcome.folder_chosen.connect(self._open_folder)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def _record(self) -> Record | None:
        """The selected run if it has ended, else the newest that has."""
        runs = self._workspace.runs
        selected = runs.record(runs.selected) if runs.selected else None
        return selected or (runs.records[0] if runs.records else None)

    def _refresh(self) -> None:
        if not self.isVisible():
            return
        record = self._record()
        self._middle.setCurrentIndex(0 if record is None else 1)
        self._side.setVisible(record is not None)
        document = self._workspace.session.document
        if record is None or record.id != self._shown:
            self._graph = document.graph if record is None else _graph_of(record)
        refused = self.refusal.look_at(self._graph)
        self._above.setVisible(refused)
        if record is None:
            self._shown = None
            return
        self._show_runs(record)
        if record.id != self._shown:
            self._show_contents(record)
        exports = self._workspace.exports
        self.start.setEnabled(exports.state != "working" and not refused)
        self.start_python.setEnabled(exports.state != "working")
        self.outcome.show_state(exports.state, exports.verification, exports.error)
        written = Path(exports.verification.path) if exports.verification is not None else None
        if written is not None and written.suffix != PYTHON_SUFFIX:
            self._show_snippet(record, written.name)

    def _show_runs(self, record: Record) -> None:
        entries = [(translated(each.title), each.id) for each in self._workspace.runs.records]
        if entries != [(self.run.itemText(i), self.run.itemData(i)) for i in range(self.run.count())]:
            self.run.clear()
            for title, id in entries:
                self.run.addItem(title, id)
        self.run.setCurrentIndex([id for _, id in entries].index(record.id))
        scores = (metric_measure(name) for name in record.validation)
        words = (
            f"{measure.title} {measure.write(value)}"
            for measure, value in zip(scores, record.validation.values(), strict=True)
        )
        self.scores.setText(self.tr("on validation rows: {scores}").format(scores=" · ".join(words)))

    def _show_contents(self, record: Record) -> None:
        self._shown = record.id
        preparation = preparation_in(self._workspace.runs.folder(record.id), self._graph)
        for facts in (self.inputs, self.outputs):
            facts.clear()
        if preparation is not None:
            for name, words in inputs_in_words(preparation):
                self.inputs.set(name, words)
            for name, words in outputs_in_words(preparation):
                self.outputs.set(name, words)
        self._show_snippet(record, "model" + SUFFIX)

    def _show_snippet(self, record: Record, file: str) -> None:
        from nnstudio.export.usage import python_snippet

        preparation = preparation_in(self._workspace.runs.folder(record.id), self._graph)
        if preparation is not None:
            self.snippet.show_code(python_snippet(file, preparation))

    def _ask(self, suffix: str) -> None:
        record = self._record()
        if record is None:
            return
        name = self._workspace.session.document.name or "model"
        self.ask_where(self, name + suffix, lambda path: self._export(path, record.id, suffix))

    def _open_folder(self, folder: Path) -> None:
        self.open_folder(folder)

    def _export(self, path: Path, run: str, suffix: str) -> None:
        exports = self._workspace.exports
        (exports.export_python if suffix == PYTHON_SUFFIX else exports.export_onnx)(path, run)


def _open_folder(folder: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _graph_of(record: Record) -> Graph:
    """The network of a run; nothing where it cannot be read, which the export itself then says."""
    try:
        return from_json(record.graph)
    except StudioError:
        return Graph()
