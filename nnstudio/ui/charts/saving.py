"""Saves what is on the screen as a picture file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

_SCALE = 2


def save_picture(widget: QWidget) -> None:
    """Asks where to, without holding up the window, and saves a picture of the widget there."""
    title = QCoreApplication.translate("Plot", "Save picture")
    dialog = QFileDialog(widget.window(), title, "", "PNG (*.png)")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("png")
    dialog.fileSelected.connect(lambda path: write_picture(widget, Path(path)))
    dialog.open()


def write_picture(widget: QWidget, path: Path) -> None:
    """Writes the widget as it looks, at twice its size so that it is sharp in print."""
    image = QImage(widget.size() * _SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(_SCALE)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QWidget.render(widget, painter, QPoint())
    painter.end()
    image.save(str(path))
