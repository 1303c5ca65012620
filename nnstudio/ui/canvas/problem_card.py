"""The card below a node that has a problem: what is the matter, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from nnstudio.ui.canvas.host import Host
from nnstudio.ui.texts import say
from nnstudio.ui.widgets import Notice, OutlineButton, PrimaryButton, ToolButton

if TYPE_CHECKING:
    from nnstudio.compiler.report import Fix, Problem
    from nnstudio.ui.canvas.node_item import NodeItem

_WIDTH, _WIDEST = 300, 440
_AWAY = 20
_MOST_FIXES = 3


class ProblemCard(QFrame):
    """Lies over the canvas and follows its node: the selected one if it has a problem, else the first."""

    def __init__(self, canvas: Host) -> None:
        super().__init__(canvas.viewport())
        self._canvas = canvas
        self._problem: Problem | None = None
        self._dismissed: Problem | None = None
        self._asked_for: str | None = None
        self._notice: Notice | None = None
        self.setObjectName("canvas.problem")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._close = ToolButton("close", QCoreApplication.translate("canvas", "Hide"), self)
        self._close.setObjectName("canvas.problem.close")
        self._close.clicked.connect(self.dismiss)
        self.hide()

    @property
    def problem(self) -> Problem | None:
        """The problem that is shown."""
        return self._problem if self.isVisibleTo(self.parentWidget()) else None

    def show_for(self, node: str) -> None:
        """Shows the problem of this node, even if it was hidden before."""
        self._asked_for, self._dismissed = node, None
        self.refresh()

    def dismiss(self) -> None:
        """Hides the card until another problem turns up or somebody asks for it."""
        self._dismissed, self._asked_for = self._problem, None
        self.refresh()

    def refresh(self) -> None:
        """Looks which problem is to be shown now."""
        problem = self._choose()
        if problem is None or problem == self._dismissed:
            self.hide()
            return
        if problem != self._problem or self._notice is None:
            self._problem = problem
            self._fill(problem)
        self.follow()

    def follow(self) -> None:
        """Lies beside its node, wherever that is now: below it if there is room."""
        item = self._canvas.board.nodes.get(self._problem.node or "") if self._problem else None
        hidden = self._notice is None or self._problem == self._dismissed or self._canvas.needs_room
        place = None if item is None or hidden else self._place(item)
        if place is None:
            self.hide()
            return
        self.move(place)
        self.show()
        self.raise_()

    def _place(self, item: NodeItem) -> QPoint | None:
        """Where the card covers no other node; that of the selected node is shown even if it has to."""
        node = self._on_screen(item)
        room = self._canvas.viewport().rect().adjusted(8, 8, -8, -8)
        if not room.intersects(node):
            return None
        x = max(room.left(), min(node.left(), room.right() - self.width()))
        beside = max(room.top(), min(node.top(), room.bottom() - self.height()))
        places = [
            QPoint(x, node.bottom() + _AWAY),
            QPoint(x, node.top() - _AWAY - self.height()),
            QPoint(node.right() + _AWAY, beside),
            QPoint(node.left() - _AWAY - self.width(), beside),
        ]
        inside = [place for place in places if room.contains(QRect(place, self.size()))]
        others = [self._on_screen(other) for other in self._canvas.board.nodes_in(self._canvas.in_sight())]
        for place in inside:
            if not any(QRect(place, self.size()).intersects(other) for other in others):
                return place
        return next(iter(inside), places[0]) if item.selected else None

    def _on_screen(self, item: NodeItem) -> QRect:
        return self._canvas.mapFromScene(item.rect).boundingRect()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Kept here: what the card does not want would go to the canvas below.
        event.accept()

    def _choose(self) -> Problem | None:
        analysis, selected = self._canvas.analysis, self._canvas.selection.nodes
        if self._asked_for not in selected:
            self._asked_for = None
        asked = [self._asked_for] if self._asked_for else list(selected) if len(selected) == 1 else []
        for node in asked:
            if found := analysis.problems_of(node):
                return min(found, key=lambda problem: problem.severity != "error")
        errors = (problem for problem in analysis.problems if problem.severity == "error")
        return next((problem for problem in errors if problem.node in self._canvas.board.nodes), None)

    def _fill(self, problem: Problem) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
        tone = "bad" if problem.severity == "error" else "warning"
        notice = Notice(say(problem.message), say(problem.detail) if problem.detail else "", tone, self)
        notice.set_tone("bad" if tone == "bad" else "")
        fixes = problem.fixes[:_MOST_FIXES]
        # Names of nodes can be long: the buttons share the width that the widest card has.
        widest = (_WIDEST - 40) // max(1, len(fixes)) - 40
        buttons = [self._button(row, fix, widest) for row, fix in enumerate(fixes)]
        if buttons:
            notice.add_actions(buttons)
        self._notice = notice
        self.layout().addWidget(notice)
        wanted = notice.actions.sizeHint().width() + notice.contentsMargins().left() + 34
        width = min(max(_WIDTH, wanted), _WIDEST)
        notice.layout().activate()
        self.resize(QSize(width, notice.layout().totalHeightForWidth(width)))
        self._close.setFixedSize(22, 22)
        self._close.move(width - 28, 6)
        self._close.raise_()
        self.setAccessibleName(say(problem.message))

    def _button(self, row: int, fix: Fix, widest: int) -> PrimaryButton | OutlineButton:
        title = say(fix.title)
        button = (PrimaryButton if row == 0 else OutlineButton)("", self)
        button.setText(button.fontMetrics().elidedText(title, Qt.TextElideMode.ElideMiddle, widest))
        button.setToolTip(title if button.text() != title else "")
        button.setAccessibleName(title)
        button.setObjectName(f"canvas.problem.fix.{row}")
        button.clicked.connect(lambda: self._apply(fix))
        return button

    def _apply(self, fix: Fix) -> None:
        refused = self._canvas.editing.attempt(say(fix.title), fix.edit)
        self._canvas.explain(refused, self.geometry().topLeft())
