"""The ring around what the keyboard talks to: two pixels wide, two pixels away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from nnstudio.ui.theme.measures import CARD_RADIUS, CONTROL_RADIUS, RING

# Where one types, the ring shows however one came there; elsewhere only for those who use the keyboard.
_TYPED = (QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit)
_POINTED = (QAbstractButton, QComboBox, QAbstractSlider, QTabBar, QAbstractItemView)
_FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ZOrderChange,
    QEvent.Type.ParentChange,
}


class FocusRing(QObject):
    """Lays one ring around whichever widget has the focus, in every window of the application."""

    @classmethod
    def of(cls, application: QApplication) -> FocusRing:
        """The ring of an application, which has only one."""
        return application.findChild(cls) or cls(application)

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._ring: _Ring | None = None
        application.focusChanged.connect(self._moved)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.leave()
        self._ring = None
        if new is not None and _wants_ring(new) and new.parentWidget() is not None:
            self._ring = _Ring(new)


def _wants_ring(widget: QWidget) -> bool:
    if isinstance(widget.parentWidget(), QAbstractItemView) or widget.property("ring") is False:
        return False
    by_keyboard = widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    return isinstance(widget, _TYPED) or (by_keyboard and isinstance(widget, _POINTED))


class _Ring(QWidget):
    """Lies above the nearest widget that leaves it room, so that scrolling and closing take it along."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(_host(around))
        self._around: QWidget | None = around
        self._watched: list[QWidget] = []
        self._radius = CARD_RADIUS if isinstance(around, QAbstractScrollArea) else CONTROL_RADIUS
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._watch()
        self._follow()

    def leave(self) -> None:
        """Takes the ring away."""
        self._around = None
        self._unwatch()
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._around is not None and event.type() in _FOLLOWED:
            if event.type() == QEvent.Type.ParentChange:
                self._unwatch()
                self.setParent(_host(self._around))
                self._watch()
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), RING))
        half = RING / 2
        radius = self._radius + RING + half
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)

    def _watch(self) -> None:
        widget, host = self._around, self.parentWidget()
        while widget is not None and widget is not host:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()

    def _unwatch(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()

    def _follow(self) -> None:
        host = self.parentWidget()
        if self._around is None or host is None:
            return
        reach = 2 * RING
        at = self._around.mapTo(host, QPoint(0, 0))
        self.setGeometry(QRect(at, self._around.size()).adjusted(-reach, -reach, reach, reach))
        self.setVisible(self._around.isVisibleTo(host))
        self.raise_()


def _host(around: QWidget) -> QWidget:
    """The content of the scroll area that the widget lies in, else its window."""
    host = around.parentWidget()
    while not host.isWindow():
        above = host.parentWidget()
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            return host
        host = above
    return host
