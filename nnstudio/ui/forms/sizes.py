"""Editors for several whole numbers at once, such as height and width."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnstudio.ui.forms import numbers
from nnstudio.ui.forms.editor import Editor
from nnstudio.ui.forms.slot import Slot
from nnstudio.ui.forms.typed import NumberEditor, TypedEditor
from nnstudio.ui.theme.measures import INSIDE


class SizesEditor(Editor):
    """A fixed count of numbers, side by side."""

    def __init__(self, slot: Slot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INSIDE)
        self.numbers = tuple(NumberEditor(part, self) for part in slot.parts)
        self._value: tuple[Any, ...] = ()
        self.setFocusProxy(self.numbers[0].line)
        for place, number in enumerate(self.numbers):
            row.addWidget(number)
            number.committed.connect(lambda value, place=place: self._commit(place, value))
            number.refused.connect(self.refused)

    def set_value(self, value: Any) -> None:
        self._value = tuple(value)
        for number, part in zip(self.numbers, self._value, strict=True):
            number.set_value(part)

    def name(self, title: str, description: str) -> None:
        self.setToolTip(description)
        for place, number in enumerate(self.numbers, 1):
            said = self.tr("{title}, {place} of {count}")
            number.name(said.format(title=title, place=place, count=len(self.numbers)), description)

    def _commit(self, place: int, value: Any) -> None:
        self._value = (*self._value[:place], value, *self._value[place + 1 :])
        self.committed.emit(self._value)


class SequenceEditor(TypedEditor):
    """As many numbers as one likes, typed as ``4 × 8`` or ``4, 8``."""

    def text_of(self, value: Any) -> str:
        return " × ".join(str(part) for part in value or ())

    def value_of(self, text: str) -> Any:
        words = [word for word in re.split(r"[\s×x*,;]+", text.strip()) if word]
        part = self.slot.parts[0]
        values = tuple(numbers.read(word, part) for word in words)
        longest = self.slot.longest or len(values)
        fits = self.slot.shortest <= len(values) <= longest
        return values if fits and None not in values else None

    def hint(self) -> str:
        return self.tr("Numbers with × between them, such as 4 × 8.")
