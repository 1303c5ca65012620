"""The table of runs: choosing one shows its curves."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QMessageBox, QWidget

from nnstudio.graph import to_json
from nnstudio.ui.texts import translated
from nnstudio.ui.train.run_model import RunModel
from nnstudio.ui.train.words import network_in_words, optimizer_in_words
from nnstudio.ui.widgets import Table
from nnstudio.workspace import Workspace

_NETWORK = 1


class RunTable(Table):
    """Runs, newest first. The selection is the workspace's, so that every page shows the same run."""

    evaluate_requested = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.rows = RunModel(self)
        self.setModel(self.rows)
        self.setObjectName("train.runs")
        self.setAccessibleName(self.tr("Runs"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.selectionModel().selectionChanged.connect(self._choose)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NETWORK, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(56)

    def refresh(self) -> None:
        """Follows the runs and the selection of the workspace."""
        runs, document = self._workspace.runs, self._workspace.session.document
        words = (
            ("", "")
            if runs.active is None
            else (network_in_words(to_json(document.graph)), optimizer_in_words(document.training))
        )
        self.rows.show(runs.records, runs.active, words)
        ids = [row.id for row in self.rows.rows]
        if runs.selected in ids and self.currentIndex().row() != ids.index(runs.selected):
            self.selectRow(ids.index(runs.selected))

    def _choose(self, selected: QItemSelection) -> None:
        rows = {index.row() for index in selected.indexes()}
        if rows:
            self._workspace.runs.select(self.rows.rows[rows.pop()].id)

    def _open_menu(self, position: QPoint) -> None:
        index = self.indexAt(position)
        if index.isValid() and (menu := self.menu(self.rows.rows[index.row()].id)) is not None:
            menu.popup(self.viewport().mapToGlobal(position))

    def menu(self, id: str) -> QMenu | None:
        """What can be done with a run that has ended."""
        runs = self._workspace.runs
        if runs.record(id) is None:
            return None
        menu = QMenu(self)
        menu.setObjectName("train.runs.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Show in Evaluate"), lambda: self.evaluate_requested.emit(id))
        if runs.can_resume(id) and runs.active is None:
            menu.addAction(self.tr("Continue"), lambda: runs.continue_run(id))
        menu.addSeparator()
        menu.addAction(self.tr("Delete…"), lambda: self.ask_to_delete(id))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self._workspace.runs.selected
        if event.key() == Qt.Key.Key_Delete and current and self._workspace.runs.record(current):
            self.ask_to_delete(current)
        else:
            super().keyPressEvent(event)

    def ask_to_delete(self, id: str) -> None:
        """Asks, because a deleted run cannot be brought back."""
        record = self._workspace.runs.record(id)
        if record is None:
            return
        question = QMessageBox(
            QMessageBox.Icon.Question,
            self.tr("Delete a run"),
            self.tr("Delete {run}? Its curves and its trained network go with it.").format(
                run=translated(record.title)
            ),
            QMessageBox.StandardButton.Cancel,
            self.window(),
        )
        question.setObjectName("train.runs.delete")
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        delete = question.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        delete.setObjectName("train.runs.delete.yes")
        delete.clicked.connect(lambda: self._workspace.runs.delete(id))
        question.open()
