"""The canvas as a widget: hands what happens to it to gestures, commands and the camera."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPixmapCache,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from nnstudio.graph import Block, Graph
from nnstudio.ui.canvas import actions, captions, grid
from nnstudio.ui.canvas.blocks import Blocks
from nnstudio.ui.canvas.board import Board
from nnstudio.ui.canvas.breadcrumbs import Breadcrumbs
from nnstudio.ui.canvas.camera import Camera
from nnstudio.ui.canvas.dropping import Dropping
from nnstudio.ui.canvas.editing import Editing
from nnstudio.ui.canvas.following import follow
from nnstudio.ui.canvas.hand import Hand
from nnstudio.ui.canvas.look import Look
from nnstudio.ui.canvas.measures import COLUMN
from nnstudio.ui.canvas.minimap import Minimap
from nnstudio.ui.canvas.problem_card import ProblemCard
from nnstudio.ui.canvas.tip import Tip
from nnstudio.ui.texts import say
from nnstudio.ui.widgets import EmptyState
from nnstudio.ui.widgets.ask import ask_for_name

if TYPE_CHECKING:
    from nnstudio.compiler.report import Analysis
    from nnstudio.errors import Message
    from nnstudio.ui.theme.theme import Appearance
    from nnstudio.workspace import Workspace
    from nnstudio.workspace.patterns import Patterns
    from nnstudio.workspace.place import Path, Place
    from nnstudio.workspace.selection import Selection

_PIXMAP_CACHE_KB = 131_072
"""Room for the pictures of a few hundred nodes at doubled pixels; Qt's own 10 MB hold a screenful."""
_NOTCH = 120.0


class CanvasView(QGraphicsView):
    """Shows the graph of the open document and lets a person edit it by hand."""

    zoom_changed = Signal(float)
    """1 at 100 %."""
    search_requested = Signal()
    """The person wants to look for a layer."""
    rename_requested = Signal(str)
    placed = Signal(str)
    """This layer or Block of the library was placed."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._appearance = appearance
        self.editing = Editing(workspace)
        self.blocks = Blocks(workspace, self.editing)
        self.board = Board(Look(appearance.theme), self)
        self.camera = Camera(self)
        self._hand = Hand(self)
        self._show_all = True
        self._zoom = 1.0
        self._sights: dict[Path, tuple[float, QPointF]] = {}
        self._set_up()
        self._hint = EmptyState(
            self.tr("The canvas is empty"),
            self.tr("Drag layers here from the left, or press Tab and type what you look for. "
                    "A network begins with an Input and ends with an Output."),
            parent=self.viewport(),
        )  # fmt: skip
        self._hint.setObjectName("canvas.hint")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.minimap = Minimap(self)
        self.breadcrumbs = Breadcrumbs(workspace, self.viewport())
        self.problem_card = ProblemCard(self)
        self.tip = Tip(self.viewport())
        self._dropping = Dropping(self)
        self._follow(appearance)

    def _set_up(self) -> None:
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Canvas"))
        self.setScene(self.board)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), _PIXMAP_CACHE_KB))

    def _follow(self, appearance: Appearance) -> None:
        workspace = self._workspace
        follow(self, workspace.session.replaced, self._follow_project)
        follow(self, workspace.place.changed, self._follow_place)
        follow(self, workspace.place.moved, self._follow_way)
        follow(self, workspace.selection.changed, self._follow_selection)
        follow(self, workspace.network.changed, self._follow_network)
        follow(self, workspace.dataset.changed, self._follow_data)
        appearance.changed.connect(self._follow_theme)
        self._follow_data()
        self._show_graph()
        self._follow_selection()
        self._follow_network()

    # -- what gestures and overlays read -------------------------------------------------------------

    @property
    def graph(self) -> Graph:
        """The graph that is shown."""
        return self.editing.graph

    @property
    def selection(self) -> Selection:
        """What is selected."""
        return self._workspace.selection

    @property
    def analysis(self) -> Analysis:
        """What is known about the graph."""
        return self._workspace.place.analysis

    @property
    def place(self) -> Place:
        """Where the person is."""
        return self._workspace.place

    @property
    def patterns(self) -> Patterns:
        """The Blocks of the library."""
        return self._workspace.patterns

    @property
    def zoom(self) -> float:
        """1 at 100 %."""
        return self.camera.zoom

    @property
    def columns(self) -> int:
        """How many nodes stand side by side in a row that the canvas lays itself."""
        return max(4, int(self.viewport().width() // COLUMN))

    def port_position(self, node: str, port: str, *, is_input: bool) -> QPointF:
        """Where a port lies in the scene."""
        return self.board.nodes[node].port_at("input" if is_input else "output", port)

    @property
    def needs_room(self) -> bool:
        """Whether cards should get out of the way of what the hand does."""
        return self._hand.needs_room

    def on_screen(self, pixels: float) -> float:
        """A length on the screen, in the scene."""
        return pixels / self.camera.zoom

    def in_sight(self) -> QRectF:
        """The part of the scene in sight."""
        return self.camera.sight()

    def explain(self, message: Message | None, at: QPoint | QPointF | None = None) -> None:
        """Says beside a point why something cannot be done; nothing to say takes the sentence away."""
        place = self.rect().center() if at is None else QPointF(at).toPoint()
        self.tip.say(say(message) if message is not None else "", place)

    def refuse(self, message: Message | None) -> None:
        """Says beside the selection why something cannot be done with it, if there is a reason."""
        if message is not None:
            around = self.mapFromScene(self.board.extent(self.selection.nodes)).boundingRect()
            self.explain(message, around.center())

    def show_problem(self, node: str) -> None:
        """Opens the card with the problem of a node."""
        self.problem_card.show_for(node)

    def place_cards(self) -> None:
        """Puts the cards where they belong now, or out of the way."""
        self.problem_card.follow()

    def report_placed(self, key: str) -> None:
        """A layer was placed by hand: the keys go on from here."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.placed.emit(key)

    # -- commands ------------------------------------------------------------------------------------

    def paste(self) -> None:
        """Adds what is on the clipboard, at the pointer or else in the middle of the window."""
        pointer = self.viewport().mapFromGlobal(self.cursor().pos())
        inside = self.underMouse() and self.viewport().rect().contains(pointer)
        self.editing.paste(self.camera.in_scene(QPointF(pointer)) if inside else self.camera.center)

    def append(self, key: str) -> None:
        """Adds a layer behind the selected node, wires it, and shows it."""
        id = self.editing.append(key, self.columns)
        self.camera.reveal(self.board.nodes[id].rect)
        self.placed.emit(key)

    def can(self, id: str) -> bool:
        """Whether a command of the canvas may be chosen now."""
        return actions.BY_ID[id].needs(self)

    def perform(self, id: str) -> None:
        """Does a command of the canvas."""
        if self.can(id):
            actions.BY_ID[id].run(self)

    def keep_block(self) -> None:
        """Asks for a name under which the selected Block goes to the person's own."""
        node = self.blocks.selected
        if node is not None:
            title = self.tr("Save to My Blocks")
            ask_for_name(self, title, self.tr("Name of the Block"), captions.title(node), self.blocks.keep)

    def choose_owner(self) -> None:
        """Asks whose weights the selected node is to use."""
        menu = actions.choices(self, actions.BY_ID["share"], self.viewport())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        at = self.mapFromScene(self.board.extent(self.selection.nodes)).boundingRect().center()
        menu.popup(self.viewport().mapToGlobal(at))

    def rename(self) -> None:
        """Asks for a name for the selected node."""
        if len(self.selection.nodes) == 1:
            self.rename_requested.emit(next(iter(self.selection.nodes)))

    def search(self) -> None:
        """Asks for a layer to add."""
        self.search_requested.emit()

    def fit(self) -> None:
        """Shows the whole network."""
        self.camera.show(self.board.extent())

    def fit_selection(self) -> None:
        """Shows the selected nodes as large as they fit, up to 200 %."""
        self.camera.show(self.board.extent(self.selection.nodes), largest=2.0)

    def reveal(self, node: str, path: Path = ()) -> None:
        """Goes to a node, selects it, brings it into sight, and shows its problem if it has one."""
        self.place.go(path)
        if node in self.board.nodes:
            self.editing.select([node])
            self.camera.reveal(self.board.nodes[node].rect)
            self.problem_card.show_for(node)

    def show_all_soon(self) -> None:
        """Shows the whole network at once, or as soon as the canvas has a size."""
        self._show_all = True
        if self.isVisible():
            self._show_all = False
            self.camera.show(self.board.extent(), animated=False)

    # -- the workspace changed -----------------------------------------------------------------------

    def _follow_project(self, _: object) -> None:
        self._show_all = True
        self._sights.clear()

    def _follow_place(self) -> None:
        self.cancel_gesture()
        self._show_graph()
        self._follow_network()
        if self._show_all:
            self.show_all_soon()

    def _follow_way(self, before: Path, after: Path) -> None:
        """Inside of a Block the whole of it is shown; who comes back stands where he was."""
        self._sights[before] = self.camera.zoom, self.camera.center
        self.explain(None)
        if len(after) < len(before) and after in self._sights:
            self.camera.stand(*self._sights[after])
        else:
            self.show_all_soon()

    def _show_graph(self) -> None:
        self.board.show_graph(self.graph)
        self._follow_selection()
        self._hint.setVisible(not self.graph)
        self.minimap.refresh()

    def _follow_selection(self) -> None:
        self.board.show_selection(self.selection.nodes, self.selection.links)
        self.problem_card.refresh()

    def _follow_network(self) -> None:
        network = self._workspace.network
        self.board.show_analysis(self.analysis, not network.busy, self.place.set_outside)
        self.problem_card.refresh()
        self.minimap.refresh()

    def _follow_data(self) -> None:
        self.board.show_data(self._workspace.dataset.signature)

    def _follow_theme(self) -> None:
        self.board.show_look(Look(self._appearance.theme))
        self.resetCachedContent()
        self.viewport().update()
        self.minimap.refresh()

    # -- the view moved ------------------------------------------------------------------------------

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._moved()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._moved()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._show_all:
            self.show_all_soon()

    def _moved(self) -> None:
        if self.camera.zoom != self._zoom:
            self._zoom = self.camera.zoom
            self.zoom_changed.emit(self._zoom)
        # Children of the viewport scroll with it, which lets Qt copy what it has painted already. Those that
        # lie still are put back.
        room = self.viewport().rect()
        self._hint.setGeometry(room)
        corner = self.minimap.rect()
        corner.moveBottomRight(room.bottomRight() - QPoint(14, 14))
        self.minimap.move(corner.topLeft())
        self.minimap.update()
        self.breadcrumbs.move(14, 14)
        self.problem_card.follow()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        grid.paint(painter, QRectF(rect), self.board.look)

    # -- mouse ---------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = self.camera.in_scene(event.position())
        if event.button() != Qt.MouseButton.LeftButton or self.board.link_at(point):
            self._hand.press(event)
        elif item := self.board.node_at(point):
            if isinstance(item.node.layer, Block):
                self.place.enter(item.node.id)
            else:
                self.rename_requested.emit(item.node.id)
        else:
            self.search_requested.emit()

    def cancel_gesture(self) -> bool:
        """Leaves everything as it was before the hand began; says whether there was a gesture."""
        return self._hand.cancel()

    # -- wheel and touchpad --------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        fingers = not event.pixelDelta().isNull() and event.phase() != Qt.ScrollPhase.NoScrollPhase
        if fingers and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.camera.pan(QPointF(event.pixelDelta()))
        else:
            self.camera.zoom_steps(event.angleDelta().y() / _NOTCH, event.position())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.camera.zoom_by(1.0 + event.value(), event.position())
            return True
        if event.type() == QEvent.Type.Leave and not self._hand.busy:
            self._hand.hover(None)
        return super().viewportEvent(event)

    # -- keys ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.key() == Qt.Key.Key_Space:
            self._hand.hold_space(True)
        elif (action := actions.pressed(_without_keypad(event))) is not None:
            if not self._hand.busy and action.needs(self):
                action.run(self)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hand.hold_space(False)

    def focusNextPrevChild(self, next: bool) -> bool:
        if next:
            self.search_requested.emit()
            return True
        return super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._hand.hold_space(False)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.cancel_gesture()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.board.show_words()
        super().changeEvent(event)

    def _escape(self) -> None:
        if self.cancel_gesture():
            return
        if self.problem_card.problem is not None and not self.selection.nodes and not self.selection.links:
            self.problem_card.dismiss()
        self.explain(None)
        if self.selection.nodes or self.selection.links:
            self.selection.set()
        else:
            self.blocks.leave()

    # -- menus and drops -----------------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.cancel_gesture()
        point = self.camera.in_scene(QPointF(event.pos()))
        item, link = self.board.node_at(point), self.board.link_at(point)
        place: actions.Place = "canvas"
        if item is not None:
            place = "node"
            if item.node.id not in self.selection.nodes:
                self.selection.set([item.node.id])
        elif link is not None:
            place = "link"
            if link not in self.selection.links:
                self.selection.set(links=[link])
        menu = actions.menu(self, place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._dropping.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._dropping.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._dropping.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self._dropping.drop(event)


def _without_keypad(event: QKeyEvent) -> QKeyCombination:
    """The pressed key with its modifiers, whichever part of the keyboard it lies on."""
    return QKeyCombination.fromCombined(
        event.keyCombination().toCombined() & ~Qt.KeyboardModifier.KeypadModifier.value
    )
