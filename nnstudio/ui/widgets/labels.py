"""Words: labels by the part they play. What they show is always plain text."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from nnstudio.ui.widgets.style import restyle

Tone = Literal["", "ok", "warning", "bad", "accent", "training", "validation", "faint"]


class Label(QLabel):
    """A plain text; `tone` colours it by what it means."""

    kind = ""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", self.kind)
        self.setWordWrap(wrap)
        if wrap:
            # A wrapped label may be narrower than its text would like to be.
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def set_tone(self, tone: Tone) -> None:
        """Colours the text by what it means; an empty tone is the ordinary colour."""
        restyle(self, tone=tone)


class Title(Label):
    """The title of a page or panel, 15 px."""

    kind = "title"


class Strong(Label):
    """A title inside a card, 13 px semibold."""

    kind = "strong"


class Muted(Label):
    """Secondary words; they wrap."""

    kind = "muted"

    def __init__(self, text: str = "", parent: QWidget | None = None, *, wrap: bool = True) -> None:
        super().__init__(text, parent, wrap=wrap)


class SectionLabel(Label):
    """A small heading above a group of fields, in capitals."""

    kind = "section"

    def setText(self, text: str) -> None:
        """Shows the text in capitals; screen readers get it as it is."""
        super().setText(text.upper())
        self.setAccessibleName(text)


class Chip(Label):
    """A short word in a rounded outline."""

    kind = "chip"

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
