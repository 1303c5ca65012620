"""The fields of a data set as a table: a row per field."""

from __future__ import annotations

from collections.abc import Mapping
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
SHARE_ROLE = Qt.ItemDataRole.UserRole + 2
"""How much a field says about the target, from 0 to 1, or None."""


class Column(IntEnum):
    """What each column shows."""

    NAME = 0
    TYPE = 1
    ROLE = 2
    VALUES = 3
    ASSOCIATION = 4
    TREATMENT = 5


_UNSURE = 0.75  # a type that is less sure than this is coloured


class FieldModel(QAbstractTableModel):
    """Name, type, role, values, what they say about the target, and treatment of every field."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields: tuple[FieldInfo, ...] = ()
        self._preparation: Preparation | None = None
        self._classes_of: Mapping[str, tuple[str, ...]] = {}
        self._association: Mapping[str, float] = {}

    def show(self, dataset: Dataset | None, preparation: Preparation | None) -> None:
        """Shows the fields of a data set; the selection stays where only the treatment changed."""
        fields = dataset.fields if dataset else ()
        same = [field.name for field in fields] == [field.name for field in self._fields]
        if not same:
            self.beginResetModel()
        self._fields = fields
        self._preparation = preparation
        self._classes_of = dataset.classes_of if dataset else {}
        if not same:
            self.endResetModel()
        elif fields:
            self.dataChanged.emit(self.index(0, 0), self.index(len(fields) - 1, len(Column) - 1))

    def show_association(self, association: Mapping[str, float]) -> None:
        """Shows how much fields say about the target."""
        self._association = association
        if self._fields:
            last = self.index(len(self._fields) - 1, Column.ASSOCIATION)
            self.dataChanged.emit(self.index(0, Column.ASSOCIATION), last)

    def row_of(self, name: str) -> int:
        """The row of the field of that name, -1 if there is none."""
        return next((row for row, field in enumerate(self._fields) if field.name == name), -1)

    def field(self, row: int) -> FieldInfo:
        """The field in a row."""
        return self._fields[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._fields)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Field"), self.tr("Type"), self.tr("Role"), self.tr("Values"),
                self.tr("Predicts"), self.tr("What will be done"),
            )[section]  # fmt: skip
        if role == Qt.ItemDataRole.ToolTipRole and section == Column.ASSOCIATION:
            return self.tr(
                "How much the field alone says about the target, from 0 to 1: rank correlation of two "
                "numbers, correlation ratio of a number and a category, Cramér's V of two categories"
            )
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        field, column = self._fields[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._text(field, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(field, column)
            case Qt.ItemDataRole.FontRole if column is Column.NAME:
                return fonts.ui(weight=600)
            case x if x == FIELD_ROLE:
                return field
            case x if x == TONE_ROLE:
                return self._tone(field, column)
            case x if x == SHARE_ROLE:
                return self._association.get(field.name)
        return None

    def type_title(self, kind: str) -> str:
        """The name of a type of fields, for people."""
        return {
            "number": self.tr("Number"),
            "category": self.tr("Category"),
            "boolean": self.tr("Yes/no"),
            "date": self.tr("Date"),
            "text": self.tr("Text"),
            "sequence": self.tr("Sequence"),
            "image": self.tr("Image"),
            "identifier": self.tr("Identifier"),
        }[kind]

    def role_title(self, role: str) -> str:
        """The name of a role of fields, for people."""
        return {
            "input": self.tr("input"),
            "target": self.tr("target"),
            "ignored": self.tr("ignored"),
            "group": self.tr("group"),
            "weight": self.tr("weight"),
            "split": self.tr("split"),
        }[role]

    def _text(self, field: FieldInfo, column: Column) -> str:
        if column is Column.TYPE:
            title = self.type_title(field.type)
            return f"{title} · {field.distinct:,}" if field.type == "category" else title
        if column is Column.ASSOCIATION:
            share = self._association.get(field.name)
            return "" if share is None else f"{share:.2f}"
        if column is Column.ROLE:
            return self.role_title(field.role)
        if column is Column.TREATMENT:
            return self._treatment(field)
        return field.name if column is Column.NAME else ""

    def _treatment(self, field: FieldInfo) -> str:
        if field.role == "ignored":
            return translated(field.evidence) or self.tr("not used")
        if field.role == "target" and field.name in self._classes_of:
            count = len(self._classes_of[field.name])
            return self.tr("{count} classes to tell apart").format(count=count)
        if self._preparation is not None:
            return translated(self._preparation.describe(field.name) or field.evidence)
        gaps = self.tr("{count} missing").format(count=f"{field.missing:,}") if field.missing else ""
        return "; ".join(part for part in (translated(field.evidence), gaps) if part)

    def _tip(self, field: FieldInfo, column: Column) -> str:
        if column is Column.TREATMENT:
            return self._treatment(field)
        sure = self.tr("{share} % sure").format(share=f"{100 * field.confidence:.0f}")
        return "\n".join(part for part in (translated(field.evidence), sure) if part)

    def _tone(self, field: FieldInfo, column: Column) -> str:
        if column is Column.ROLE and field.role == "target":
            return "accent"
        if column is Column.TYPE and field.confidence < _UNSURE:
            return "warning"
        if field.role == "ignored":
            return "faint" if column is Column.VALUES else "muted"
        if column is Column.TREATMENT:
            return "warning" if field.missing else "muted"
        return "muted" if column in (Column.TYPE, Column.ROLE, Column.ASSOCIATION) else "text"
