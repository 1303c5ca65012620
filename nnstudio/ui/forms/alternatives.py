"""An editor for values of several kinds: fixed ones are picked, others are picked and then typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_origin

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.ui.forms.chosen import ChoiceEditor
from nnstudio.ui.forms.editor import Editor
from nnstudio.ui.forms.slot import Slot
from nnstudio.ui.theme.measures import INSIDE


@dataclass(frozen=True, slots=True)
class _Open:
    """Stands in the list for "type it": the alternative with that place."""

    place: int


class AlternativesEditor(Editor):
    """A list of the fixed values, and below it an editor for the one of a free kind if that is picked."""

    def __init__(
        self, fixed: list[tuple[Any, str]], free: list[tuple[Slot, Editor]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._fixed = [value for value, _ in fixed]
        self._free = free
        self._last: dict[int, Any] = {}
        set_to = self.tr("Set to")
        options = [*fixed, *((_Open(place), set_to) for place in range(len(free)))]
        self.choice = ChoiceEditor(options, self)
        self.setFocusProxy(self.choice.combo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addWidget(self.choice)
        self.choice.committed.connect(self._pick)
        for place, (_, editor) in enumerate(free):
            column.addWidget(editor)
            editor.committed.connect(lambda value, place=place: self._commit(place, value))
            editor.refused.connect(self.refused)

    def set_value(self, value: Any) -> None:
        fixed = any(_is(value, type(own)) and value == own for own in self._fixed)
        places = (i for i, (slot, _) in enumerate(self._free) if _is(value, slot.kind))
        place = None if fixed else next(places, None)
        self.choice.set_value(value if place is None else _Open(place))
        for index, (_, editor) in enumerate(self._free):
            editor.setVisible(index == place)
        if place is not None:
            self._last[place] = value
            self._free[place][1].set_value(value)

    def name(self, title: str, description: str) -> None:
        super().name(title, description)
        for _, editor in self._free:
            editor.name(title, description)

    def _pick(self, picked: Any) -> None:
        value = picked
        if isinstance(picked, _Open):
            value = self._last.get(picked.place, _start(self._free[picked.place][0]))
        self.set_value(value)
        if value != "":  # there is nothing to take over before something is typed
            self.committed.emit(value)

    def _commit(self, place: int, value: Any) -> None:
        if value == "" and None in self._fixed:
            self._last.pop(place, None)
            self.set_value(None)
            self.committed.emit(None)
            return
        self._last[place] = value
        self.committed.emit(value)


def _is(value: Any, kind: Any) -> bool:
    return type(value) is (get_origin(kind) or kind)


def _start(slot: Slot) -> Any:
    """A value to start from where there was none."""
    if get_origin(slot.kind) is tuple:
        return tuple(_start(part) for part in slot.parts if part.kind is not Ellipsis)
    if slot.kind in (int, float):
        return slot.kind(next(number for number in (slot.ge, 1, slot.le) if number is not None))
    return slot.kind()
