"""Editors where one types: numbers and texts."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from nnstudio.ui.forms import numbers
from nnstudio.ui.forms.editor import Editor
from nnstudio.ui.forms.slot import Slot

_WHEEL_NOTCH = 120


class _Line(QLineEdit):
    """A line that the wheel and the arrow keys turn, but only while it has the focus."""

    def __init__(self, owner: TypedEditor) -> None:
        super().__init__(owner)
        self._owner = owner
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = round(event.angleDelta().y() / _WHEEL_NOTCH)
        if not (self.hasFocus() and notches and self._owner.step(notches)):
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        tens = {Qt.Key.Key_PageUp: 10.0, Qt.Key.Key_PageDown: 0.1}
        key = Qt.Key(event.key())
        taken = (
            (key in keys and self._owner.step(keys[key]))
            or (key in tens and self._owner.scale(tens[key]))
            or (key == Qt.Key.Key_Escape and self._owner.restore())
        )
        if not taken:
            super().keyPressEvent(event)


class TypedEditor(Editor):
    """What numbers and texts share: a line, committed by Enter and by leaving it."""

    def __init__(self, slot: Slot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slot = slot
        self.line = _Line(self)
        self._value: Any = None
        self.setFocusProxy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        self.line.editingFinished.connect(self._finish)

    def set_value(self, value: Any) -> None:
        """Shows a value; what is half typed stays as long as the value is the same."""
        if value != self._value or type(value) is not type(self._value) or not self.line.hasFocus():
            self._value = value
            self.restore()

    def restore(self) -> bool:
        """Brings the text of the value back; tells whether there was anything to bring back."""
        text = self.text_of(self._value)
        if self.line.text() == text:
            return False
        self.line.setText(text)
        self.line.setCursorPosition(0 if not self.line.hasFocus() else len(text))
        return True

    def step(self, steps: int) -> bool:
        """Goes to the next value up or down; tells whether there is such a thing."""
        return False

    def scale(self, factor: float) -> bool:
        """Makes the value ten times larger or smaller; tells whether there is such a thing."""
        return False

    def text_of(self, value: Any) -> str:
        """How the value is written."""
        raise NotImplementedError

    def value_of(self, text: str) -> Any:
        """What a text means, or nothing."""
        raise NotImplementedError

    def hint(self) -> str:
        """What can be typed here."""
        raise NotImplementedError

    def _finish(self) -> None:
        if self.line.text() == self.text_of(self._value):
            return
        value = self.value_of(self.line.text())
        if value is None:
            self.restore()
            self.refused.emit(self.hint())
        else:
            self.commit(value)

    def commit(self, value: Any) -> None:
        """Takes the value over and tells it if it is another one."""
        other = value != self._value
        self._value = value
        self.restore()
        if other:
            self.committed.emit(value)


class NumberEditor(TypedEditor):
    """A whole number or a number with a point; arrow keys go up and down, Page Up and Down by tens."""

    def text_of(self, value: Any) -> str:
        return numbers.written(value) if isinstance(value, int | float) else ""

    def value_of(self, text: str) -> Any:
        return numbers.read(text, self.slot)

    def hint(self) -> str:
        return numbers.bounds_in_words(self.slot)

    def step(self, steps: int) -> bool:
        value = self._current()
        self.commit(numbers.stepped(value, steps, self.slot))
        return True

    def scale(self, factor: float) -> bool:
        self.commit(numbers.scaled(self._current(), factor, self.slot))
        return True

    def _current(self) -> Any:
        """What is typed if it can be taken, else the value."""
        typed = numbers.read(self.line.text(), self.slot)
        return self._value if typed is None else typed


class TextEditor(TypedEditor):
    """A short text."""

    def __init__(self, slot: Slot, parent: QWidget | None = None) -> None:
        super().__init__(slot, parent)
        if slot.longest is not None:
            self.line.setMaxLength(slot.longest)

    def text_of(self, value: Any) -> str:
        return "" if value is None else str(value)

    def value_of(self, text: str) -> Any:
        return text if len(text) >= self.slot.shortest else None

    def hint(self) -> str:
        return self.tr("At least %n character(s).", "", max(1, self.slot.shortest))
