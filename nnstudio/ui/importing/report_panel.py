"""What became of an imported network, below the canvas."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from nnstudio.importing.report import Outcome, Report
from nnstudio.ui.charts.measure import number
from nnstudio.ui.importing.report_model import NODE, ReportModel
from nnstudio.ui.theme.measures import CARDS, INSIDE, MARGIN, RELATED
from nnstudio.ui.widgets import Muted, OutlineButton, Strong, Table, ToolButton

_HEIGHT = 216


class ImportReport(QFrame):
    """A sentence, and a table from every operation to its node. It stands where the canvas stands."""

    node_chosen = Signal(str)
    """The id of the node to show."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("import.report")
        self.setAccessibleName(self.tr("Import report"))
        self.setProperty("kind", "bar-bottom")
        self.setFixedHeight(_HEIGHT)
        self._report: Report | None = None
        self._wanted = self._in_place = False
        self._sentence = Muted("", self)
        self._sentence.setObjectName("import.report.sentence")
        self._shown = QComboBox(self)
        self._shown.setObjectName("import.report.shown")
        self._shown.setAccessibleName(self.tr("Operations that are listed"))
        self._shown.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._show = OutlineButton(self.tr("Show"), self, icon="eye")
        self._show.setObjectName("import.report.show")
        self._show.setToolTip(self.tr("Selects the node on the canvas"))
        self._close = ToolButton("close", self.tr("Close the report"), self)
        self._close.setObjectName("import.report.close")
        self.model = ReportModel(self)
        self.table = Table(self)
        self.table.setObjectName("import.report.table")
        self.table.setAccessibleName(self.tr("What became of every operation"))
        self.table.setModel(self.model)
        self._lay_out()
        self._shown.activated.connect(self._list)
        self._show.clicked.connect(self._choose)
        self._close.clicked.connect(self._put_away)
        self.table.activated.connect(self._choose)
        self.table.selectionModel().currentChanged.connect(self._follow_row)
        self.hide()

    @property
    def has_report(self) -> bool:
        """Whether the open network was imported just now."""
        return self._report is not None

    def show_report(self, report: Report, nodes: int) -> None:
        """Shows the report of a network of so many nodes."""
        self._report, self._wanted = report, True
        counts = report.counts
        opaque, left_out = counts.get("opaque", 0), counts.get("left out", 0)
        parts = [self.tr("%n nodes", "", nodes)]
        if opaque:
            parts.append(self.tr("%n operations without a layer compute as before", "", opaque))
        if left_out:
            parts.append(self.tr("%n operations were not needed", "", left_out))
        parts.append(
            self.tr("largest difference from the original {difference}, of answers up to {scale}").format(
                difference=number(report.max_difference), scale=number(report.scale)
            )
        )
        self._sentence.setText(" · ".join(parts))
        outcomes: list[tuple[str, Outcome | None, int]] = [
            (self.tr("All operations"), None, len(report.rows)),
            (self.tr("Became layers"), "layer", counts.get("layer", 0)),
            (self.tr("Opaque"), "opaque", opaque),
            (self.tr("Left out"), "left out", left_out),
        ]
        self._shown.clear()
        for text, outcome, count in outcomes:
            if count or outcome is None:
                self._shown.addItem(f"{text} ({count:,})", outcome)
        self._list()
        self._refresh()

    def open(self) -> None:
        """Shows the report again."""
        self._wanted = True
        self._refresh()

    def forget(self) -> None:
        """Another network is open."""
        self._report = None
        self.model.show(Report())
        self._refresh()

    def follow_step(self, step: str) -> None:
        """Shows only where the canvas is."""
        self._in_place = step == "build"
        self._refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(RELATED)
        head.addWidget(Strong(self.tr("Import report"), self))
        head.addSpacing(INSIDE)
        head.addWidget(self._sentence, 1)
        for widget in (self._shown, self._show, self._close):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, RELATED, CARDS, INSIDE)
        column.setSpacing(INSIDE)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _list(self) -> None:
        self.model.show(self._report or Report(), self._shown.currentData())
        if self.model.rowCount():
            self.table.selectRow(0)

    def _follow_row(self) -> None:
        self._show.setEnabled(bool(self.table.currentIndex().data(NODE)))

    def _choose(self) -> None:
        if node := self.table.currentIndex().data(NODE):
            self.node_chosen.emit(node)

    def _put_away(self) -> None:
        self._wanted = False
        self._refresh()

    def _refresh(self) -> None:
        self.setVisible(self._report is not None and self._wanted and self._in_place)
