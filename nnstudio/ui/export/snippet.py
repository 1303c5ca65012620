"""A few lines of Python that use the exported file, ready to be copied."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from nnstudio.ui.theme.measures import SECONDARY
from nnstudio.ui.widgets import Card, Muted, OutlineButton

_FRAME = 16


class SnippetCard(Card):
    """Code that can be read, selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Python", parent)
        self.code = QPlainTextEdit(self)
        self.code.setObjectName("export.code")
        self.code.setAccessibleName(self.tr("Python code that uses the file"))
        self.code.setReadOnly(True)
        self.code.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(SECONDARY)
        self.code.setFont(font)
        copy = OutlineButton(self.tr("Copy"), self, icon="copy")
        copy.setObjectName("export.copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.code.toPlainText()))
        self.header.addWidget(copy)
        self.body.addWidget(self.code)
        self.body.addWidget(Muted(self.tr("Needs only: pip install onnxruntime numpy"), self))

    def show_code(self, code: str) -> None:
        """Shows other lines."""
        if code != self.code.toPlainText():
            self.code.setPlainText(code)
            self.code.setFixedHeight(self.code.fontMetrics().lineSpacing() * (code.count("\n") + 1) + _FRAME)
