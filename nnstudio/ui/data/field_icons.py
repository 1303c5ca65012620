"""What the types of fields look like: an icon each."""

from __future__ import annotations

from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QApplication

from nnstudio.data.settings import FieldType
from nnstudio.ui.theme import icons

_ICONS: dict[FieldType, str] = {
    "number": "numbers",
    "category": "category",
    "boolean": "check",
    "date": "clock",
    "text": "file",
    "sequence": "chart",
    "image": "image",
    "identifier": "link",
}


def icon_of(kind: FieldType) -> QIcon:
    """The icon of a type of fields, in the colour of faint words."""
    return icons.icon(_ICONS[kind], QApplication.palette().color(QPalette.ColorRole.PlaceholderText), 14)
