"""The table of fields, with menus to change what a field is and what it is for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from nnstudio.data import DataSettings
from nnstudio.data.settings import FieldType, Role
from nnstudio.ui.data.choices import may_lose_target, with_role, with_type
from nnstudio.ui.data.field_delegate import FieldDelegate
from nnstudio.ui.data.field_model import Column, FieldModel
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import Table

if TYPE_CHECKING:
    from nnstudio.data.dataset import FieldInfo
    from nnstudio.workspace import Workspace

_ROW = 42
_WIDTHS = {Column.NAME: 170, Column.TYPE: 140, Column.ROLE: 110, Column.VALUES: 140, Column.ASSOCIATION: 116}
_NARROWEST_TREATMENT = 240
_TYPES: tuple[FieldType, ...] = ("number", "category", "boolean", "date", "text", "identifier")
_ROLES: tuple[Role, ...] = ("input", "target", "ignored", "group", "weight", "split")
_ARRAY_ROLES: tuple[Role, ...] = ("input", "ignored")
_OPENING_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2}
_Option = tuple[str, bool, bool, Callable[[], None]]


class FieldTable(Table):
    """One row per field. A click on a chip, or Enter on it, opens what it can become; anywhere else it opens
    the field itself.
    """

    field_opened = Signal(str)
    """The field about which all is wanted."""

    whole_height = Signal(int)
    """How tall all rows together are: more would be empty."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent, row_height=_ROW)
        self._workspace = workspace
        self.setObjectName("data.fields")
        self.setAccessibleName(self.tr("Fields"))
        self.fields = FieldModel(self)
        self.setModel(self.fields)
        self._delegate = FieldDelegate(appearance, self)
        self.setItemDelegate(self._delegate)
        appearance.changed.connect(self.viewport().update)
        header = self.horizontalHeader()
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        self.fields.modelReset.connect(self._fit_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_width()

    def show_association(self, association: Mapping[str, float]) -> None:
        """Shows how much fields say about the target; where that is not known there is no column for it."""
        self.fields.show_association(association)
        self.setColumnHidden(Column.ASSOCIATION, not association)
        self._fit_width()

    def _fit_width(self) -> None:
        header = self.horizontalHeader()
        room = self.viewport().width() - header.sectionPosition(Column.TREATMENT)
        header.resizeSection(Column.TREATMENT, max(room, _NARROWEST_TREATMENT))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        chip = self._delegate.chip_rect(self.visualRect(index), index)
        if index.column() not in (Column.TYPE, Column.ROLE):
            self._open(index)
        elif chip.contains(event.position().toPoint()):
            self.open_menu(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _OPENING_KEYS and self.currentIndex().isValid():
            index = self.currentIndex()
            on_chip = index.column() in (Column.TYPE, Column.ROLE)
            self.open_menu(index) if on_chip else self._open(index)
        else:
            super().keyPressEvent(event)

    def open_menu(self, index: QModelIndex) -> None:
        """Shows what the type or role under this index can become."""
        field = self.fields.field(index.row())
        if index.column() == Column.TYPE and field.type not in ("image", "sequence"):
            options = self._types(field)
        elif index.column() == Column.ROLE:
            options = self._roles(field)
        else:
            return
        chip = self._delegate.chip_rect(self.visualRect(index), index)
        self._popup(options, self.viewport().mapToGlobal(chip.bottomLeft() + QPoint(0, 4)))

    def _open(self, index: QModelIndex) -> None:
        self.field_opened.emit(self.fields.field(index.row()).name)

    def _types(self, field: FieldInfo) -> Iterable[_Option]:
        for kind in _TYPES:
            title = self.fields.type_title(kind)
            yield title, field.type == kind, True, lambda kind=kind: self._set_type(field, kind)
        if self._settings.choice(field.name).type is not None:
            yield self.tr("As detected"), False, True, lambda: self._set_type(field, None)

    def _roles(self, field: FieldInfo) -> Iterable[_Option]:
        free = field.role != "target" or may_lose_target(self._settings, field.name)
        for role in _ARRAY_ROLES if field.type in ("image", "sequence") else _ROLES:
            title, can_be = self.fields.role_title(role), free or role == "target"
            yield title, field.role == role, can_be, lambda role=role: self._set_role(field, role)

    def _popup(self, options: Iterable[_Option], at: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("data.fields.menu")
        for text, checked, enabled, then in options:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(checked)
            action.setEnabled(enabled)
            action.triggered.connect(lambda _=False, then=then: then())
            if checked:
                menu.setActiveAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    @property
    def _settings(self) -> DataSettings:
        return self._workspace.session.document.data

    def _set_type(self, field: FieldInfo, kind: str | None) -> None:
        label = self.tr("Change the type of {field}").format(field=field.name)
        self._workspace.session.edit_data(label, with_type(self._settings, field.name, kind))

    def _set_role(self, field: FieldInfo, role: str) -> None:
        dataset = self._workspace.dataset.value
        label = self.tr("Change the role of {field}").format(field=field.name)
        if role != field.role:
            target = dataset.target if dataset else None
            self._workspace.session.edit_data(label, with_role(self._settings, field.name, role, target))

    def _fit_height(self) -> None:
        rows = self.fields.rowCount()
        self.whole_height.emit(self.horizontalHeader().sizeHint().height() + rows * _ROW + 2)
