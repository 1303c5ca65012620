"""The table of fields, with menus to change what a field is and what it is for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from nnstudio.data import DataSettings
from nnstudio.ui.data.choices import may_lose_target, with_role, with_type
from nnstudio.ui.data.field_delegate import FieldDelegate
from nnstudio.ui.data.field_model import Column, FieldModel
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import Table

if TYPE_CHECKING:
    from nnstudio.data.dataset import FieldInfo
    from nnstudio.workspace import Workspace

_ROW = 42
_WIDTHS = {Column.NAME: 170, Column.TYPE: 150, Column.ROLE: 120, Column.VALUES: 150}
_NARROWEST_TREATMENT = 240
_OPENING_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2}
_Option = tuple[str, bool, bool, Callable[[], None]]


class FieldTable(Table):
    """One row per field. A click on a chip, or Enter on it, opens what it can become."""

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
        header = self.horizontalHeader()
        room = self.viewport().width() - header.sectionPosition(Column.TREATMENT)
        header.resizeSection(Column.TREATMENT, max(room, _NARROWEST_TREATMENT))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or index.column() not in (Column.TYPE, Column.ROLE):
            return
        chip = self._delegate.chip_rect(self.visualRect(index), index)
        if event.button() == Qt.MouseButton.LeftButton and chip.contains(event.position().toPoint()):
            self.open_menu(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _OPENING_KEYS and self.currentIndex().isValid():
            self.open_menu(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def open_menu(self, index: QModelIndex) -> None:
        """Shows what the type or role under this index can become."""
        field = self.fields.field(index.row())
        if index.column() == Column.TYPE and field.type != "image":
            options = self._types(field)
        elif index.column() == Column.ROLE:
            options = self._roles(field)
        else:
            return
        chip = self._delegate.chip_rect(self.visualRect(index), index)
        self._popup(options, self.viewport().mapToGlobal(chip.bottomLeft() + QPoint(0, 4)))

    def _types(self, field: FieldInfo) -> Iterable[_Option]:
        chosen = self._settings.choice(field.name).type
        for kind in ("number", "category"):
            yield (
                self.fields.type_title(kind),
                field.type == kind,
                True,
                lambda kind=kind: self._set_type(field, kind),
            )
        if chosen is not None:
            yield self.tr("As detected"), False, True, lambda: self._set_type(field, None)

    def _roles(self, field: FieldInfo) -> Iterable[_Option]:
        is_target = field.role == "target"
        free = not is_target or may_lose_target(self._settings, field.name)
        yield (
            self.fields.role_title("input"),
            field.role == "input",
            free,
            lambda: self._set_role(field, "input"),
        )
        if field.type != "image":
            yield self.fields.role_title("target"), is_target, True, lambda: self._set_role(field, "target")
        ignored = field.role == "ignored"
        yield self.fields.role_title("ignored"), ignored, free, lambda: self._set_role(field, "ignored")

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
