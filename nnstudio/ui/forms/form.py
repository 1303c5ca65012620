"""A form for any settings model: what can be set, in which bounds, under which name is read off the model."""

from __future__ import annotations

import inspect
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from nnstudio.errors import Phrase
from nnstudio.ui.forms.chosen import ChoiceEditor
from nnstudio.ui.forms.editor import Editor
from nnstudio.ui.forms.editors import editor_for
from nnstudio.ui.forms.slot import Slot, slot_of
from nnstudio.ui.texts import translated
from nnstudio.ui.theme.measures import CARDS, RELATED
from nnstudio.ui.widgets.labels import Label, SectionLabel

_EDITOR_WIDTH = 116
_SWITCH = "enabled"  # a model's switch of that name puts its other fields out of work


class Form(QWidget):
    """Shows the fields of a model and tells what the person changes; it never changes the model itself.

    `edited` carries the path of the field, such as ``optimizer.lr``, and the new value. Where a model is
    picked among several, the path ends at the field and the value is the whole new model. Plain fields come
    first, nested models follow as sections of their own. `offered` are values to pick from for single fields.
    """

    edited = Signal(str, object)

    def __init__(
        self,
        model: BaseModel,
        parent: QWidget | None = None,
        *,
        fields: Collection[str] | None = None,
        skip: Collection[str] = (),
        offered: Mapping[str, Sequence[str]] | None = None,
        path: str = "",
    ) -> None:
        super().__init__(parent)
        self._fields = fields
        self._skip = skip
        self._offered = offered or {}
        self._path = path
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(CARDS)
        self._content: QWidget | None = None
        self._editors: dict[str, Editor] = {}
        self._forms: dict[str, Form | _ChosenModel] = {}
        self._labels: dict[str, Label] = {}
        self._model = model
        self._build()
        self.set_model(model)

    @property
    def model(self) -> BaseModel:
        """The model shown."""
        return self._model

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to set."""
        return not self._editors and not self._forms

    def set_model(self, model: BaseModel) -> None:
        """Shows a model, telling nobody; editors and focus stay while the kind of model is the same."""
        kind_changed = type(model) is not type(self._model)
        self._model = model
        if kind_changed:
            self._build()
        for name, editor in self._editors.items():
            editor.set_value(getattr(model, name))
        for name, form in self._forms.items():
            form.set_model(getattr(model, name))
        on = bool(getattr(model, _SWITCH, True))
        for name in self._editors.keys() - {_SWITCH}:
            self._editors[name].setEnabled(on)
            self._labels[name].setEnabled(on)

    def editor(self, path: str) -> QWidget:
        """The editor of a field; for a section its form, or the list that its model is picked from.

        Raises:
            KeyError: the form does not show that field.
        """
        if not path:
            return self
        name, _, rest = path.partition(".")
        return self._forms[name].editor(rest) if name in self._forms else self._editors[name]

    def _build(self) -> None:
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
            self._column.removeWidget(self._content)
        self._editors, self._forms, self._labels = {}, {}, {}
        self._content = QWidget(self)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARDS)
        slots = {
            name: self._slot(name, declared)
            for name, declared in type(self._model).model_fields.items()
            if name not in self._skip and (self._fields is None or name in self._fields)
        }
        self._add_rows(column, {name: slot for name, slot in slots.items() if not slot.models})
        for name, slot in slots.items():
            if slot.models:
                self._add_section(column, name, slot)
        self._column.addWidget(self._content)

    def _slot(self, name: str, declared: FieldInfo) -> Slot:
        slot, offered = slot_of(name, declared), self._offered.get(name)
        if not offered:
            return slot
        # Names in a file are no texts to translate.
        return replace(slot, choices={value: Phrase("{name}", name=value) for value in offered})

    def _add_rows(self, column: QVBoxLayout, slots: dict[str, Slot]) -> None:
        assert self._content is not None
        grid = form_grid()
        for name, slot in slots.items():
            if get_origin(slot.kind) is Literal and len(get_args(slot.kind)) == 1:
                continue  # the mark by which a model is told from its alternatives
            editor = editor_for(slot, self._content)
            if editor is not None:
                self._editors[name] = editor
                path = self._path + name
                self._labels[name] = add_row(grid, slot, editor, f"form.{path}", self._content)
                editor.committed.connect(lambda value, name=name: self._tell(name, value))
        if self._editors:
            column.addLayout(grid)
        else:
            grid.deleteLater()

    def _add_section(self, column: QVBoxLayout, name: str, slot: Slot) -> None:
        assert self._content is not None
        path = f"{self._path}{name}."
        section = QVBoxLayout()
        section.setSpacing(RELATED)
        value = getattr(self._model, name)
        if slot.is_union:
            section.addWidget(SectionLabel(translated(name.replace("_", " ").capitalize()), self._content))
            form: Form | _ChosenModel = _ChosenModel(slot, value, path, self._content)
            form.picked.connect(lambda model: self._tell(name, model))
        else:
            section.addWidget(SectionLabel(translated(slot.title), self._content))
            form = Form(value, self._content, path=path)
        form.edited.connect(lambda below, given: self._tell(f"{name}.{below}", given))
        section.addWidget(form)
        self._forms[name] = form
        column.addLayout(section)

    def _tell(self, path: str, value: Any) -> None:
        self.edited.emit(path, value)


class _ChosenModel(QWidget):
    """A list of models to pick from, and the form of the one that is picked."""

    edited = Signal(str, object)
    picked = Signal(object)

    def __init__(self, slot: Slot, model: BaseModel | None, path: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._path = path
        self._kept: dict[type[BaseModel], BaseModel] = {}
        offered = [kind for kind in slot.models if _can_be_made(kind) or isinstance(model, kind)]
        self._choice = ChoiceEditor(
            [(kind, translated(_title(kind))) for kind in offered],
            self,
            tips=[translated(_first_sentence(kind)) for kind in offered],
        )
        self._choice.committed.connect(self._pick)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(RELATED)
        grid = form_grid()
        add_row(grid, slot, self._choice, f"form.{path[:-1]}", self)
        self._column.addLayout(grid)
        self._form: Form | None = None
        self.set_model(model)

    def set_model(self, model: BaseModel | None) -> None:
        """Shows a model and the form that belongs to it."""
        self._choice.set_value(type(model))
        if model is None:
            if self._form is not None:
                self._form.hide()
            return
        self._kept[type(model)] = model
        if self._form is None:
            self._form = Form(model, self, path=self._path)
            self._form.edited.connect(self.edited)
            self._column.addWidget(self._form)
        self._form.set_model(model)
        self._form.setVisible(not self._form.is_empty)

    def editor(self, path: str) -> QWidget:
        """The list itself for an empty path, else the editor of a field of the model picked."""
        if not path or self._form is None:
            return self._choice
        return self._form.editor(path)

    def _pick(self, kind: type[BaseModel]) -> None:
        model = self._kept.get(kind) or kind()
        self.set_model(model)
        self.picked.emit(model)


def form_grid() -> QGridLayout:
    """Two columns of the same width in every form: names, and what can be set."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(RELATED)
    grid.setVerticalSpacing(RELATED)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(1, _EDITOR_WIDTH)
    return grid


def add_row(grid: QGridLayout, slot: Slot, editor: Editor, object_name: str, parent: QWidget) -> Label:
    """Adds one line: the name, the editor, and below both a hint that shows after a wrong entry."""
    row = grid.rowCount()
    title, description = translated(slot.title), translated(slot.description)
    label = Label(title, parent, wrap=True)
    label.setToolTip(description)
    label.setBuddy(editor)
    label.setMinimumHeight(28)
    hint = Label("", parent, wrap=True)
    hint.setObjectName(f"{object_name}.hint")
    hint.set_tone("warning")
    hint.hide()
    editor.setObjectName(object_name)
    editor.name(title, description)
    grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(editor, row, 1, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(hint, row + 1, 0, 1, 2)
    grid.setRowMinimumHeight(row + 1, 0)

    def show(text: str) -> None:
        hint.setText(text)
        hint.setVisible(bool(text))

    editor.refused.connect(show)
    editor.committed.connect(lambda _: show(""))
    return label


def _title(kind: type[BaseModel]) -> str:
    given = getattr(kind, "title", "")
    return given if isinstance(given, str) and given else kind.__name__


def _first_sentence(kind: type[BaseModel]) -> str:
    return (inspect.getdoc(kind) or "").split("\n\n")[0].replace("\n", " ")


def _can_be_made(kind: type[BaseModel]) -> bool:
    return not any(declared.is_required() for declared in kind.model_fields.values())
