"""The way into a Block, above the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from nnstudio.ui.canvas import captions
from nnstudio.ui.canvas.following import follow
from nnstudio.ui.theme.measures import CARDS, RELATED
from nnstudio.ui.widgets import LinkButton, Muted, Strong

if TYPE_CHECKING:
    from nnstudio.workspace import Workspace

_HEIGHT = 32
_LONGEST = 220


class Breadcrumbs(QFrame):
    """Network › Residual × 3: where one is, and a click to go back up. Out of sight in the network itself."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = workspace.place
        self._words: list[str] = []
        self.setObjectName("canvas.breadcrumbs")
        self.setAccessibleName(self.tr("Where you are"))
        self.setProperty("kind", "card")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(CARDS, 0, CARDS, 0)
        self._row.setSpacing(RELATED)
        follow(self, workspace.place.changed, self.refresh)
        # A Block around may be renamed or repeated without a change of what is inside.
        follow(self, workspace.session.document_changed, self.refresh)
        self.refresh()

    @property
    def words(self) -> list[str]:
        """What is shown, from the outside in."""
        return self._words

    def refresh(self) -> None:
        """Shows the way as it is now."""
        blocks = [f"{captions.title(node)} {captions.times(node)}".strip() for node in self._place.entered]
        words = [self.tr("Network"), *blocks] if blocks else []
        if words != self._words:
            self._words = words
            self._fill()
        self.setVisible(bool(words))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Kept here: what the bar does not want would go to the canvas below.
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def _fill(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        for depth, words in enumerate(self._words):
            if depth:
                self._row.addWidget(Muted("›", self, wrap=False))
            self._row.addWidget(self._crumb(depth, words))
        self._row.activate()
        self.resize(self._row.sizeHint().width(), _HEIGHT)

    def _crumb(self, depth: int, words: str) -> QWidget:
        if depth == len(self._words) - 1:
            crumb: QWidget = Strong("", self)
        else:
            crumb = LinkButton("", self)
            crumb.setCursor(Qt.CursorShape.PointingHandCursor)
            crumb.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            crumb.clicked.connect(lambda: self._place.go(self._place.path[:depth]))
        crumb.setText(crumb.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, _LONGEST))
        crumb.setToolTip(words if crumb.text() != words else "")
        crumb.setObjectName(f"canvas.crumb.{depth}")
        return crumb
