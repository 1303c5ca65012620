"""The little card beside the pointer that says what the curves are worth there."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from nnstudio.ui.theme import fonts
from nnstudio.ui.theme.theme import Appearance

_GAP = 10


class Reading(QLabel):
    """Values at one place of a chart. It never takes the mouse and stays inside the chart."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName("chart.reading")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.hide()

    def show_at(self, x: int, title: str, rows: list[tuple[str, str, str]]) -> None:
        """Shows rows of (name, value, colour token) beside the x position in the chart."""
        color = self._appearance.theme.color
        self.setFont(fonts.ui(12, tabular=True))
        self.setStyleSheet(
            f"QLabel {{ background: {color('raised').name()}; color: {color('text').name()};"
            f" border: 1px solid {color('border').name()}; border-radius: 6px; padding: 4px 8px; }}"
        )
        cells = "".join(
            f"<tr><td style='color:{color(token).name()}; padding-right:12px'>{html.escape(name)}</td>"
            f"<td align='right'>{html.escape(value)}</td></tr>"
            for name, value, token in rows
        )
        muted = color("muted").name()
        self.setText(f"<span style='color:{muted}'>{html.escape(title)}</span><table>{cells}</table>")
        self.adjustSize()
        chart = self.parentWidget()
        left = x + _GAP if x + _GAP + self.width() <= chart.width() else x - _GAP - self.width()
        self.move(max(0, left), max(0, (chart.height() - self.height()) // 3))
        self.raise_()
        self.show()
