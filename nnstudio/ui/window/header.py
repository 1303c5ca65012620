"""The bar at the top: where you are, the five steps, and the next sensible thing."""

from __future__ import annotations

import time

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from nnstudio.ui.theme import measures
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import Muted, OutlineButton, PrimaryButton, Strong, restyle
from nnstudio.ui.window import steps
from nnstudio.workspace import Workspace

_HEIGHT = 48
_ROOMY, _SNUG = 1240, 1100


class Header(QFrame):
    """Shows the project and the steps; says which one was clicked."""

    step_chosen = Signal(str)
    search_chosen = Signal()
    command_chosen = Signal(str)

    def __init__(self, workspace: Workspace, appearance: Appearance, menu: QMenu, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setProperty("kind", "bar-top")
        self.setFixedHeight(_HEIGHT)
        self._workspace = workspace
        self._logo = _Logo(appearance, menu, self)
        self._name = Strong("", self)
        self._saved = Muted("", self, wrap=False)
        self._steps = _StepBar(self)
        self._steps.chosen.connect(self.step_chosen)
        self._search = OutlineButton(self.tr("Search everything"), self, icon="search")
        self._search.setObjectName("search")
        self._search.setAccessibleName(self.tr("Search everything"))
        self._search.setToolTip(self.tr("Finds every command, layer, field and run (Ctrl+K)"))
        self._search.clicked.connect(self.search_chosen)
        self._main = PrimaryButton("", self)
        self._main.setObjectName("main")
        self._main.clicked.connect(self._do_next)
        self._next: steps.Next | None = None
        self._clock = QTimer(self, interval=5_000)
        self._clock.timeout.connect(self._show_saved)
        self._lay_out()

    def _lay_out(self) -> None:
        left, right = QHBoxLayout(), QHBoxLayout()
        for widget in (self._logo, self._name, self._saved):
            left.addWidget(widget)
        left.setSpacing(measures.CARDS)
        left.addStretch()
        right.addStretch()
        right.addWidget(self._search)
        right.addWidget(self._main)
        right.setSpacing(measures.CARDS)
        row = QHBoxLayout(self)
        row.setContentsMargins(measures.MARGIN, 0, measures.MARGIN, 0)
        row.setSpacing(measures.CARDS)
        row.addLayout(left, 1)
        row.addWidget(self._steps, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(right, 1)

    def show_step(self, step: str) -> None:
        """Follows the page and the state of the project."""
        is_open = self._workspace.session.is_open
        self._steps.setVisible(is_open)
        self._steps.show(step, {name: steps.mark(self._workspace, name) for name in steps.STEPS})
        self._next = steps.next_thing(self._workspace, step)
        self._main.setVisible(self._next is not None)
        if self._next is not None:
            self._main.setText(self._next.said)
            self._main.set_icon(self._next.icon)
        name = self._workspace.session.document.name or self.tr("Untitled")
        self._name.setText(_elided(name, self._name) if is_open else "NN Studio")
        self._show_saved()

    def _do_next(self) -> None:
        if self._next is not None:
            self.command_chosen.emit(self._next.command)

    def _show_saved(self) -> None:
        session = self._workspace.session
        if not session.is_open:
            text = ""
        elif session.saving:
            text = self.tr("saving…")
        elif session.dirty:
            text = self.tr("not saved")
        else:
            text = self._ago(session.saved_at)
        self._saved.setText(text)

    def _ago(self, saved_at: float | None) -> str:
        if saved_at is None:
            return ""
        seconds = time.time() - saved_at
        if seconds < 5:
            return self.tr("saved just now")
        if seconds < 60:
            return self.tr("saved {seconds} s ago").format(seconds=5 * round(seconds / 5))
        if seconds < 3600:
            return self.tr("saved {minutes} min ago").format(minutes=round(seconds / 60))
        return self.tr("saved at {time}").format(time=time.strftime("%H:%M", time.localtime(saved_at)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small screen the steps come first: the search keeps its icon, and the rest makes room."""
        super().resizeEvent(event)
        roomy = event.size().width() >= _ROOMY
        self._search.setText(self.tr("Search everything") if roomy else "")
        self._saved.setVisible(event.size().width() >= _SNUG)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._clock.stop()
        super().hideEvent(event)


class _StepBar(QFrame):
    """The five steps as one switch."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("steps")
        self.setProperty("kind", "steps")
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        self.setFixedHeight(_HEIGHT - 10)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        self._buttons: dict[str, _StepButton] = {}
        for step in steps.STEPS:
            button = _StepButton(steps.title(step), self)
            button.setObjectName(f"step.{step}")
            button.clicked.connect(lambda _=False, step=step: self.chosen.emit(step))
            self._group.addButton(button)
            row.addWidget(button)
            self._buttons[step] = button

    def show(self, step: str, marks: dict[str, steps.Mark]) -> None:
        for name, button in self._buttons.items():
            button.setChecked(name == step)
            button.mark(marks[name])


class _StepButton(QPushButton):
    """One step with its tick or dot."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setProperty("kind", "step")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._title = text

    def mark(self, mark: steps.Mark) -> None:
        self.setText(self._title + {"": "", "ready": "  ✓", "problem": "  ●"}[mark])
        said = {"": "", "ready": self.tr("ready"), "problem": self.tr("has a problem")}[mark]
        self.setAccessibleName(f"{self._title} {said}".strip())
        restyle(self, mark=mark)


class _Logo(QToolButton):
    """The mark of the application; opens the menu."""

    def __init__(self, appearance: Appearance, menu: QMenu, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("menu")
        self._appearance = appearance
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFixedSize(QSize(28, 28))
        self.setAccessibleName(self.tr("Menu"))
        self.setToolTip(self.tr("Menu"))
        appearance.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(self.rect().adjusted(3, 3, -3, -3), 6, 6)
        painter.setPen(QPen(theme.color("on_accent"), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for y in (10, 14, 18):
            painter.drawLine(9, y, 19, y)


def _elided(text: str, label: QLabel) -> str:
    return QFontMetrics(label.font()).elidedText(text, Qt.TextElideMode.ElideMiddle, 220)
