"""Which editor a value gets."""

from __future__ import annotations

from types import NoneType
from typing import Any, Literal, get_args, get_origin

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from nnstudio.ui.forms.alternatives import AlternativesEditor
from nnstudio.ui.forms.chosen import ChoiceEditor, SwitchEditor
from nnstudio.ui.forms.editor import Editor
from nnstudio.ui.forms.sizes import SequenceEditor, SizesEditor
from nnstudio.ui.forms.slot import Slot
from nnstudio.ui.forms.typed import NumberEditor, TextEditor
from nnstudio.ui.texts import translated


def editor_for(slot: Slot, parent: QWidget) -> Editor | None:
    """An editor for a slot, or nothing for kinds that no form knows."""
    if slot.is_union:
        return _alternatives(slot, parent)
    if get_origin(slot.kind) is Literal:
        return ChoiceEditor(_fixed(slot), parent)
    if get_origin(slot.kind) is tuple:
        return SequenceEditor(slot, parent) if Ellipsis in get_args(slot.kind) else SizesEditor(slot, parent)
    if slot.kind is bool:
        return SwitchEditor(parent)
    if slot.kind in (int, float):
        return NumberEditor(slot, parent)
    return TextEditor(slot, parent) if slot.kind is str else None


def _alternatives(slot: Slot, parent: QWidget) -> Editor | None:
    fixed: list[tuple[Any, str]] = []
    free: list[tuple[Slot, Editor]] = []
    for part in slot.parts:
        found = _fixed(part)
        fixed.extend(found)
        if found and part.kind is not str:
            continue
        editor = editor_for(part, parent)
        if editor is None:
            return None
        free.append((part, editor))
    fixed.sort(key=lambda option: option[0] is not None)
    return AlternativesEditor(fixed, free, parent) if free else ChoiceEditor(fixed, parent)


def _fixed(slot: Slot) -> list[tuple[Any, str]]:
    """Values that can be picked, with their titles."""
    if slot.kind is str:
        return [(value, translated(title)) for value, title in slot.choices.items()]
    if get_origin(slot.kind) is Literal:
        titles = slot.choices
        return [
            (value, translated(str(titles.get(value, str(value).replace("_", " ").capitalize()))))
            for value in get_args(slot.kind)
        ]
    if slot.kind is NoneType:
        return [(None, QCoreApplication.translate("Form", "Automatic"))]
    if slot.kind is bool:
        yes, no = QCoreApplication.translate("Form", "Yes"), QCoreApplication.translate("Form", "No")
        return [(True, yes), (False, no)]
    return []
