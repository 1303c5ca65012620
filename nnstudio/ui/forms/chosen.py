"""Editors where one picks: switches and lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from nnstudio.ui.forms.editor import Editor


class Combo(QComboBox):
    """A list to pick from, which the wheel turns only while it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        # The style cuts a long text off in the middle of a letter; this ends it with an ellipsis.
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        text = option.currentText
        if self.currentIndex() < 0:
            text = self.placeholderText()
            faint = option.palette.color(QPalette.ColorRole.PlaceholderText)
            option.palette.setColor(QPalette.ColorRole.Text, faint)
            option.palette.setColor(QPalette.ColorRole.ButtonText, faint)
        option.currentText = self.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, field.width() - 4
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceEditor(Editor):
    """One of several values, each with a title and perhaps a sentence about it."""

    def __init__(
        self, options: Sequence[tuple[Any, str]], parent: QWidget | None = None, *, tips: Sequence[str] = ()
    ) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in options]
        self._shown = -1
        self.combo = Combo(self)
        self.combo.addItems([title for _, title in options])
        for index, tip in enumerate(tips):
            self.combo.setItemData(index, tip, Qt.ItemDataRole.ToolTipRole)
        self.setFocusProxy(self.combo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.combo)
        self.combo.activated.connect(self._pick)

    def set_value(self, value: Any) -> None:
        self._shown = next((i for i, own in enumerate(self._values) if _same(own, value)), -1)
        self.combo.setCurrentIndex(self._shown)

    def _pick(self, index: int) -> None:
        if index != self._shown:
            self._shown = index
            self.committed.emit(self._values[index])


class SwitchEditor(Editor):
    """Yes or no."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(self)
        self.setFocusProxy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        row.addStretch()
        self.box.clicked.connect(self._click)

    def set_value(self, value: Any) -> None:
        self.box.setChecked(bool(value))

    def _click(self, on: bool) -> None:
        self.committed.emit(on)


def _same(one: Any, other: Any) -> bool:
    return type(one) is type(other) and one == other
