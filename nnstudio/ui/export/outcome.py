"""How the latest export went: on its way, compared and written, or why there is no file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from nnstudio.errors import Message
from nnstudio.export.report import Verification
from nnstudio.ui.charts.measure import number
from nnstudio.ui.texts import say
from nnstudio.ui.theme.measures import RELATED
from nnstudio.ui.widgets import Card, Label, Muted, OutlineButton, Strong


class Outcome(Card):
    """Hidden before the first export."""

    cancel_chosen = Signal()
    folder_chosen = Signal(object)
    """The folder in which the file lies."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("export.outcome")
        self.headline = Strong("", self, wrap=True)
        self.words = Muted("", self)
        self.place = Label("", self, wrap=True)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Exporting"))
        self._cancel = OutlineButton(self.tr("Cancel"), self)
        self._cancel.setObjectName("export.cancel")
        self._cancel.clicked.connect(self.cancel_chosen)
        self._folder = OutlineButton(self.tr("Show in folder"), self, icon="open")
        self._folder.setObjectName("export.folder")
        self._folder.clicked.connect(lambda: self.folder_chosen.emit(self._where))
        self._where = Path()
        buttons = QHBoxLayout()
        buttons.setSpacing(RELATED)
        buttons.addWidget(self._folder)
        buttons.addWidget(self._cancel)
        buttons.addStretch()
        for widget in (self.headline, self._bar, self.words, self.place):
            self.body.addWidget(widget)
        self.body.addLayout(buttons)
        self.hide()

    def show_state(self, state: str, verification: Verification | None, error: Message | None) -> None:
        """Follows the export."""
        self.setVisible(state != "none")
        for widget in (self._bar, self._cancel):
            widget.setVisible(state == "working")
        done = state == "ready" and verification is not None
        for widget in (self._folder, self.place):
            widget.setVisible(done)
        self.set_tone("bad" if state == "failed" else "")
        self.headline.set_tone({"ready": "ok", "failed": "bad"}.get(state, ""))  # type: ignore[arg-type]
        if state == "working":
            self.headline.setText(self.tr("Writing the file and comparing its answers…"))
            self.words.setText(self.tr("The file is kept only if it answers like the network."))
        elif state == "failed":
            self.headline.setText(self.tr("No file was written"))
            self.words.setText(say(error) if error is not None else "")
        elif verification is not None:
            self._show_verification(verification)

    def _show_verification(self, verification: Verification) -> None:
        self.headline.setText(self.tr("Same answers as here"))
        text = self.tr("Largest difference {difference} of {scale} on {rows} rows.")
        self.words.setText(
            text.format(
                difference=number(verification.max_difference),
                scale=number(verification.scale),
                rows=f"{verification.rows:,}",
            )
        )
        path = Path(verification.path)
        self._where = path.parent
        self.place.setText(str(path))
