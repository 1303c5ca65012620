"""The one family of type: Inter, bundled, with a face of the system for Chinese."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from nnstudio import paths
from nnstudio.ui.theme.measures import BASE

FAMILIES = ("Inter", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC")
_WEIGHTS = {400: QFont.Weight.Normal, 600: QFont.Weight.DemiBold}


@cache
def load() -> None:
    """Makes the bundled faces known to Qt, once."""
    for file in sorted((paths.resources() / "fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))


@cache
def ui(size: int = BASE, weight: int = 400, tabular: bool = False) -> QFont:
    """The font of the window: size in pixels, weight 400 or 600, `tabular` for digits of equal width."""
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(size)
    font.setWeight(_WEIGHTS[weight])
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
