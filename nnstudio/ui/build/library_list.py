"""How the rows of the library look, and how they are picked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nnstudio.ui.build.library_model import GROUP, ICON, KEY, OWN
from nnstudio.ui.theme import fonts, icons
from nnstudio.ui.theme.measures import CHIP_ICON, CONTROL_RADIUS, LABEL, RELATED
from nnstudio.ui.theme.theme import Appearance

Index = QModelIndex | QPersistentModelIndex

_ROW_HEIGHT = 30
_HEADING_HEIGHT = 36
_INSET = 6


class LibraryDelegate(QStyledItemDelegate):
    """Paints headings small, layers and Blocks with their chip, and what opens a group in muted words."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(KEY) is not None or index.data(GROUP) is not None:
            return QSize(120, _ROW_HEIGHT)
        return QSize(120, _HEADING_HEIGHT - (12 if index.row() == 0 else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icon = index.data(ICON)
        if icon is None and index.data(GROUP) is None:
            self._paint_heading(painter, option.rect, index.data())
        else:
            self._paint_row(painter, option, icon, index.data())
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.setFont(fonts.ui(LABEL, weight=600))
        painter.setPen(self._appearance.theme.color("muted"))
        line = rect.adjusted(_INSET, 0, 0, -6)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text.upper())

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, icon: str | None, title: str
    ) -> None:
        theme, rect = self._appearance.theme, option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selected" if selected else "grid"))
            painter.drawRoundedRect(QRectF(rect).adjusted(0, 0.5, 0, -0.5), CONTROL_RADIUS, CONTROL_RADIUS)
        if icon is not None:
            top = rect.top() + (rect.height() - CHIP_ICON) / 2
            chip = QRectF(rect.left() + _INSET, top, CHIP_ICON, CHIP_ICON)
            icons.paint_layer_chip(painter, chip, icon, theme)
        font = fonts.ui()
        painter.setFont(font)
        painter.setPen(theme.color("text" if icon is not None else "muted"))
        words = rect.adjusted(_INSET + CHIP_ICON + RELATED, 0, -_INSET, 0)
        shown = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class LibraryList(QListView):
    """Layers and Blocks to drag to the canvas; Enter and a double click pick one."""

    picked = Signal(str)
    left = Signal()
    """Escape: back to the canvas."""
    toggled = Signal(object)
    """The row of a group that is to be opened or closed."""
    rename_wanted = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("library.list")
        self.setAccessibleName(self.tr("Layers"))
        self.setProperty("ring", False)
        self.setItemDelegate(LibraryDelegate(appearance, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.doubleClicked.connect(self.pick)
        self.clicked.connect(self._toggle)
        appearance.changed.connect(self.viewport().update)

    def pick(self, index: Index) -> None:
        """Picks the layer or Block of a row, or opens or closes its group."""
        if (key := index.data(KEY)) is not None:
            self.picked.emit(key)
        else:
            self._toggle(index)

    def _toggle(self, index: Index) -> None:
        if index.data(GROUP) is not None:
            self.toggled.emit(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if not index.data(OWN):
            return
        self.setCurrentIndex(index)
        key = index.data(KEY)
        menu = QMenu(self)
        menu.setObjectName("library.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Rename…"), lambda: self.rename_wanted.emit(key))
        menu.addAction(self.tr("Delete…"), lambda: self.delete_wanted.emit(key))
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        own_keys = {Qt.Key.Key_F2: self.rename_wanted, Qt.Key.Key_Delete: self.delete_wanted}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pick(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in own_keys and self.currentIndex().data(OWN):
            own_keys[event.key()].emit(self.currentIndex().data(KEY))
        else:
            super().keyPressEvent(event)
