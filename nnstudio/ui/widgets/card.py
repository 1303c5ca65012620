"""What holds other things: cards, notices, the column beside a page, and thin rules between."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from nnstudio.ui.theme.measures import MARGIN, RELATED, SIDE
from nnstudio.ui.widgets.labels import Muted, Strong, Tone
from nnstudio.ui.widgets.style import restyle


class Card(QFrame):
    """A rounded surface. Things go into `body`; buttons that belong to its title go into `header`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._title = Strong(title, self)
        self._title.setVisible(bool(title))
        self.header = QHBoxLayout()
        self.header.setSpacing(RELATED)
        self.header.addWidget(self._title)
        self.header.addStretch()
        self.body = QVBoxLayout()
        self.body.setSpacing(RELATED)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        whole.setSpacing(RELATED if title else 0)
        whole.addLayout(self.header)
        whole.addLayout(self.body, 1)

    def set_title(self, title: str) -> None:
        """Shows another title, or none."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.layout().setSpacing(RELATED if title else 0)

    def set_tone(self, tone: Tone) -> None:
        """Gives the outline the colour of a problem (``bad``) or of a choice (``accent``)."""
        restyle(self, tone=tone)


class Notice(Card):
    """A coloured headline, one or two sentences, and buttons for what can be done about it."""

    def __init__(self, title: str, text: str, tone: Tone = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        headline = Strong(title, self, wrap=True)
        headline.set_tone(tone)
        self._words = Muted(text, self)
        self._words.setVisible(bool(text))
        self.body.setSpacing(4)
        self.body.addWidget(headline)
        self.body.addWidget(self._words)
        self.actions = QHBoxLayout()
        self.actions.setSpacing(RELATED)

    def say(self, text: str) -> None:
        """Other sentences below the same headline."""
        self._words.setText(text)
        self._words.setVisible(bool(text))

    def add_actions(self, buttons: Iterable[QPushButton]) -> None:
        """Lines buttons up below the words."""
        if self.actions.count() == 0:
            self.body.addSpacing(4)
            self.body.addLayout(self.actions)
            self.actions.addStretch()
        for button in buttons:
            self.actions.insertWidget(self.actions.count() - 1, button)


class Rule(QFrame):
    """A thin line between two things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rule")
        self.setFixedHeight(1)


# Pixels of page from which on a side column has its full width, and the least share of it that it keeps.
_ROOMY = 1366
_NARROWEST = 0.84


class SideColumn(QFrame):
    """The column beside a page, which scrolls when it is too long. Things go into `body`, from the top."""

    def __init__(
        self, side: Literal["left", "right"] = "right", parent: QWidget | None = None, *, width: int = SIDE
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", f"side-{side}")
        self._width = width
        self.setFixedWidth(width)
        if parent is not None:
            parent.installEventFilter(self)
        content = QWidget(self)
        content.setProperty("kind", "column")
        outer = QVBoxLayout(content)
        outer.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        outer.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setSpacing(RELATED)
        outer.addLayout(self.body)
        outer.addStretch(1)
        area = plain_scroll(content, self)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On a small screen the column gives some of its width to the page."""
        if isinstance(event, QResizeEvent) and watched is self.parent():
            share = min(1.0, max(_NARROWEST, event.size().width() / _ROOMY))
            self.setFixedWidth(round(self._width * share))
        return super().eventFilter(watched, event)


def plain_scroll(content: QWidget, parent: QWidget | None = None) -> QScrollArea:
    """A scroll area without a ground or border of its own."""
    content.setProperty("kind", "column")
    area = QScrollArea(parent)
    area.setProperty("kind", "plain")
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
