"""Buttons: one filled per page, everything else outlined."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nnstudio.ui.theme import icons
from nnstudio.ui.theme.measures import CARDS, CONTROL, ICON, MARGIN
from nnstudio.ui.widgets.glyph import Glyph
from nnstudio.ui.widgets.labels import Muted, Strong

_LOOKS = {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}


class _Button(QPushButton):
    """A button whose icon follows the colours of the theme."""

    kind = "outline"
    _icon_name = ""  # Qt sends change events before __init__ is through
    role = QPalette.ColorRole.ButtonText

    def __init__(self, text: str, parent: QWidget | None = None, *, icon: str = "") -> None:
        super().__init__(text, parent)
        self._icon_name = icon
        self.setProperty("kind", self.kind)
        self.setIconSize(QSize(ICON, ICON))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._draw_icon()

    def set_icon(self, name: str) -> None:
        """Shows another interface icon, or none for an empty name."""
        self._icon_name = name
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _LOOKS:
            self._draw_icon()

    def _draw_icon(self) -> None:
        self.setIcon(icons.icon(self._icon_name, _color(self.role)) if self._icon_name else QIcon())


class PrimaryButton(_Button):
    """The next sensible thing to do; at most one on a page."""

    kind = "primary"
    role = QPalette.ColorRole.HighlightedText


class OutlineButton(_Button):
    """Anything else that can be done."""


class LinkButton(_Button):
    """Something that can be done, inside a sentence or a list."""

    kind = "link"
    role = QPalette.ColorRole.Accent


class ToolButton(QToolButton):
    """An icon that does something; `tip` says what, also to screen readers."""

    _icon_name = ""

    def __init__(self, icon: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self.setIconSize(QSize(ICON, ICON))
        self.setFixedSize(CONTROL, CONTROL)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_tip(tip)
        self._draw_icon()

    def set_tip(self, tip: str) -> None:
        """Says what the button does."""
        self.setToolTip(tip)
        self.setAccessibleName(tip)

    def set_icon(self, name: str) -> None:
        """Shows another interface icon."""
        self._icon_name = name
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _LOOKS:
            self._draw_icon()

    def _draw_icon(self) -> None:
        if self._icon_name:
            self.setIcon(icons.icon(self._icon_name, _color(QPalette.ColorRole.ButtonText)))


class OptionButton(QPushButton):
    """A card that can be pressed: an icon, a title and a sentence about it."""

    def __init__(self, icon: str, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "option")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Strong(title, self, wrap=True))
        words.addWidget(Muted(text, self))
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, CARDS, MARGIN, CARDS)
        row.setSpacing(CARDS)
        row.addWidget(Glyph(icon, self), alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return self.layout().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.layout().minimumSize()


def _color(role: QPalette.ColorRole) -> QColor:
    # The application's palette: a button's own may still be that of the theme before.
    return QApplication.palette().color(role)
