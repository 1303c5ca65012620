"""Pens, brushes and fonts of the canvas, made once per theme and shared by all items."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPen

from nnstudio.ui.theme import fonts
from nnstudio.ui.theme.theme import Theme


class Look:
    """Everything the items paint with."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        color = theme.color
        self.canvas = color("canvas")
        self.grid = color("grid")
        self.text, self.muted, self.faint = color("text"), color("muted"), color("faint")
        self.accent, self.on_accent = color("accent"), color("on_accent")
        self.bad, self.warning = color("bad"), color("warning")
        self.node = QBrush(color("raised"))
        self.border = QPen(color("border"), 1.0)
        self.rule = QPen(color("border"), 1.0)
        self.shade = QPen(_faded(QColor("black"), 0.25 if theme.dark else 0.08), 1.6)
        self.ring = QPen(self.accent, 2.0)
        self.port = QPen(color("link"), 1.8)
        self.port_lit = QPen(self.accent, 2.0)
        self.port_dim = QPen(_faded(color("link"), 0.35), 1.6)
        self.link = _line(color("link"))
        self.link_accent = _line(self.accent)
        self.link_bad = _line(self.bad)
        self.box = QPen(self.accent, 1.0)
        self.box.setCosmetic(True)
        self.box_fill = QBrush(_faded(self.accent, 0.10))
        self.title = fonts.ui(13, weight=600)
        self.small = fonts.ui(12)
        self.figures = fonts.ui(12, tabular=True)
        self.port_name = fonts.ui(11)
        self._groups: dict[str, QColor] = {}

    def group(self, group: str) -> QColor:
        """The colour of a group of layers."""
        if group not in self._groups:
            # A Block belongs to no group of the library.
            self._groups[group] = self.theme.group(group or "block")
        return self._groups[group]

    @staticmethod
    @cache
    def far_title(pixels: int) -> QFont:
        """The title of a node that is seen from far away."""
        return fonts.ui(pixels, weight=600)


def _line(color: QColor) -> QPen:
    pen = QPen(color, 2.0)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _faded(color: QColor, opacity: float) -> QColor:
    faded = QColor(color)
    faded.setAlphaF(opacity)
    return faded
