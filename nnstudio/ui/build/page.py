"""The second of the five steps: the network is built here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnstudio.ui.build.inspector import Inspector
from nnstudio.ui.build.library import Library
from nnstudio.ui.canvas import CanvasView

if TYPE_CHECKING:
    from nnstudio.ui.theme.theme import Appearance
    from nnstudio.workspace import Workspace


class BuildPage(QWidget):
    """Library, canvas and inspector side by side."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("build")
        self.library = Library(workspace, appearance, self)
        self.canvas = CanvasView(workspace, appearance, self)
        self.inspector = Inspector(workspace, self.canvas, appearance, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.library)
        row.addWidget(self.canvas, 1)
        row.addWidget(self.inspector)
        self.library.picked.connect(self.append_layer)
        self.library.left.connect(self._back_to_canvas)
        self.canvas.placed.connect(self.library.remember)
        self.canvas.search_requested.connect(self.library.begin_search)
        self.canvas.rename_requested.connect(self.inspector.begin_rename)
        self.setFocusProxy(self.canvas)

    def append_layer(self, key: str) -> None:
        """Adds a layer or Block of the library behind the selected layer."""
        self.canvas.append(key)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The canvas is what one came for; the first field in the order of Tab would be the search.
        self._back_to_canvas()

    def _back_to_canvas(self) -> None:
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
