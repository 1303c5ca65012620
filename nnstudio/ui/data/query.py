"""The query that is asked of a database."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from nnstudio.ui.theme.measures import RELATED
from nnstudio.ui.widgets import Label, Muted, OutlineButton

_HEIGHT = 92


class QueryEditor(QWidget):
    """Several lines of SQL and a button: emits `run` with the query, or with None for an empty one."""

    run = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query: str | None = None
        label = Label(self.tr("Query"), self)
        hint = Muted(
            self.tr("A SELECT that is read in place of a table. The database is never changed."), self
        )
        self._text = QPlainTextEdit(self)
        self._text.setObjectName("data.query")
        self._text.setAccessibleName(label.text())
        self._text.setPlaceholderText("SELECT * FROM …")
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(_HEIGHT)
        self._text.installEventFilter(self)
        label.setBuddy(self._text)
        self._button = OutlineButton(self.tr("Run the query"), self, icon="play")
        self._button.setObjectName("data.query.run")
        self._button.setToolTip(self.tr("Ctrl+Enter"))
        self._button.clicked.connect(self._run)
        row = QHBoxLayout()
        row.setSpacing(RELATED)
        row.addWidget(hint, 1)
        row.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(label)
        column.addWidget(self._text)
        column.addLayout(row)

    def set_query(self, query: str | None) -> None:
        """Shows a query; what is half typed stays as long as the query is the same."""
        if query != self._query:
            self._query = query
            self._text.setPlainText(query or "")

    def eventFilter(self, watched: object, event: object) -> bool:
        """Ctrl+Enter runs the query."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._run()
                return True
        return super().eventFilter(watched, event)

    def _run(self) -> None:
        self._query = self._text.toPlainText().strip() or None
        self.run.emit(self._query)
