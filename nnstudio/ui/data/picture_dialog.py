"""One picture, large, with everything that is known about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnstudio.ui.data.cell_texts import texts_of
from nnstudio.ui.data.gallery_model import GalleryModel, picture_of
from nnstudio.ui.theme.measures import CARDS, MARGIN
from nnstudio.ui.widgets import Facts, Muted, Title, ToolButton

_SIDE = 480
_FACTS = 260


class PictureDialog(QDialog):
    """Shows a picture and the values of its row; the arrow keys and buttons go to its neighbours."""

    def __init__(self, gallery: GalleryModel, row: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._place = gallery.place_of(row)
        self.setObjectName("data.picture")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._picture = QLabel(self)
        self._picture.setFixedSize(_SIDE, _SIDE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = Title("", self)
        self._size = Muted("", self)
        self._facts = Facts(self)
        self._before = ToolButton("chevron-left", self.tr("Previous image"), self)
        self._after = ToolButton("chevron-right", self.tr("Next image"), self)
        self._before.clicked.connect(lambda: self._go(-1))
        self._after.clicked.connect(lambda: self._go(1))
        self._lay_out()
        gallery.modelReset.connect(self.close)
        self._go(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._go(step)

    def _lay_out(self) -> None:
        ways = QHBoxLayout()
        ways.addWidget(self._before)
        ways.addWidget(self._after)
        ways.addStretch()
        words = QVBoxLayout()
        words.addWidget(self._title)
        words.addWidget(self._size)
        words.addWidget(self._facts)
        words.addStretch(1)
        words.addLayout(ways)
        side = QWidget(self)
        side.setLayout(words)
        side.setFixedWidth(_FACTS)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        whole.setSpacing(CARDS)
        whole.addWidget(self._picture)
        whole.addWidget(side)

    def _go(self, step: int) -> None:
        dataset, last = self._gallery.dataset, self._gallery.rowCount() - 1
        if dataset is None or last < 0:
            return
        self._place = min(max(self._place + step, 0), last)
        row = self._gallery.row_of(self._place)
        pixmap = picture_of(dataset, row)
        self._picture.setPixmap(_enlarged(pixmap))
        name = self.tr("Image {number}").format(number=f"{row + 1:,}")
        label = self._gallery.label(row)
        self.setWindowTitle(f"{name}: {label}" if label else name)
        self._title.setText(label or name)
        self._size.setText(
            self.tr("{name}, {height} × {width} pixels").format(
                name=name, height=pixmap.height(), width=pixmap.width()
            )
        )
        for field in dataset.table:
            self._facts.set(str(field), texts_of(dataset.table[field])(row))
        self._before.setEnabled(self._place > 0)
        self._after.setEnabled(self._place < last)


def _enlarged(pixmap: QPixmap) -> QPixmap:
    """The picture as large as there is room, small ones pixel by pixel."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    side = round(_SIDE * ratio)
    small = max(pixmap.width(), pixmap.height()) < side // 2
    way = Qt.TransformationMode.FastTransformation if small else Qt.TransformationMode.SmoothTransformation
    large = pixmap.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, way)
    large.setDevicePixelRatio(ratio)
    return large
