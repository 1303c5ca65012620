"""One sentence above the page, until it is read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from nnstudio.ui.theme import measures
from nnstudio.ui.widgets import Label, ToolButton


class Banner(QFrame):
    """Says what happened and what to do; never stands in the way. Buttons go into `actions`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("kind", "banner")
        self._text = Label("", self, wrap=True)
        self._text.setObjectName("banner.text")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        dismiss = ToolButton("close", self.tr("Close this message"), self)
        dismiss.clicked.connect(self.dismiss)
        self.actions = QHBoxLayout()
        self.actions.setSpacing(measures.RELATED)
        row = QHBoxLayout(self)
        row.setContentsMargins(measures.MARGIN, measures.INSIDE, measures.RELATED, measures.INSIDE)
        row.setSpacing(measures.RELATED)
        row.addWidget(self._text, 1)
        row.addLayout(self.actions)
        row.addWidget(dismiss)
        self.hide()

    def dismiss(self) -> None:
        """It has been read."""
        self.hide()

    def say(self, text: str) -> None:
        """Shows a sentence, also to screen readers."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
