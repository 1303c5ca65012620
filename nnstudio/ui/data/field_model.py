"""The fields of a data set as a table: a row per field."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nnstudio.ui.texts import translated
from nnstudio.ui.theme import fonts

if TYPE_CHECKING:
    from nnstudio.data.dataset import Dataset, FieldInfo
    from nnstudio.data.preparation import Preparation

Index = QModelIndex | QPersistentModelIndex

FIELD_ROLE = Qt.ItemDataRole.UserRole
TONE_ROLE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """What each column shows."""

    NAME = 0
    TYPE = 1
    ROLE = 2
    VALUES = 3
    TREATMENT = 4


class FieldModel(QAbstractTableModel):
    """Name, type, role, values and treatment of every field."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields: tuple[FieldInfo, ...] = ()
        self._preparation: Preparation | None = None
        self._classes = 0

    def show(self, dataset: Dataset | None, preparation: Preparation | None) -> None:
        """Shows the fields of a data set; the selection stays where only the treatment changed."""
        fields = dataset.fields if dataset else ()
        same = [field.name for field in fields] == [field.name for field in self._fields]
        if not same:
            self.beginResetModel()
        self._fields = fields
        self._preparation = preparation
        self._classes = len(dataset.classes) if dataset else 0
        if not same:
            self.endResetModel()
        elif fields:
            self.dataChanged.emit(self.index(0, 0), self.index(len(fields) - 1, len(Column) - 1))

    def field(self, row: int) -> FieldInfo:
        """The field in a row."""
        return self._fields[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._fields)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Field"), self.tr("Type"), self.tr("Role"), self.tr("Values"),
                self.tr("What will be done"),
            )[section]  # fmt: skip
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        field, column = self._fields[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._text(field, column)
            case Qt.ItemDataRole.ToolTipRole:
                return field.evidence if column is not Column.TREATMENT else self._treatment(field)
            case Qt.ItemDataRole.FontRole if column is Column.NAME:
                return fonts.ui(weight=600)
            case x if x == FIELD_ROLE:
                return field
            case x if x == TONE_ROLE:
                return self._tone(field, column)
        return None

    def type_title(self, kind: str) -> str:
        """The name of a type of fields, for people."""
        return {"number": self.tr("Number"), "category": self.tr("Category"), "image": self.tr("Image")}[kind]

    def role_title(self, role: str) -> str:
        """The name of a role of fields, for people."""
        return {"input": self.tr("input"), "target": self.tr("target"), "ignored": self.tr("ignored")}[role]

    def _text(self, field: FieldInfo, column: Column) -> str:
        if column is Column.TYPE:
            title = self.type_title(field.type)
            return f"{title} · {field.distinct:,}" if field.type == "category" else title
        if column is Column.ROLE:
            return self.role_title(field.role)
        if column is Column.TREATMENT:
            return self._treatment(field)
        return field.name if column is Column.NAME else ""

    def _treatment(self, field: FieldInfo) -> str:
        if field.role == "ignored":
            return translated(field.evidence) or self.tr("not used")
        if field.role == "target" and self._classes:
            return self.tr("{count} classes to tell apart").format(count=self._classes)
        if self._preparation is not None:
            return translated(self._preparation.describe(field.name) or field.evidence)
        gaps = self.tr("{count} missing").format(count=f"{field.missing:,}") if field.missing else ""
        return "; ".join(part for part in (translated(field.evidence), gaps) if part)

    def _tone(self, field: FieldInfo, column: Column) -> str:
        if column is Column.ROLE and field.role == "target":
            return "accent"
        if field.role == "ignored":
            return "faint" if column is Column.VALUES else "muted"
        if column is Column.TREATMENT:
            return "warning" if field.missing else "muted"
        return "muted" if column in (Column.TYPE, Column.ROLE) else "text"
