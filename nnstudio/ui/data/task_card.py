"""What is predicted, in words, and the fields that hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from nnstudio.ui.data.choices import with_further_target, with_role
from nnstudio.ui.data.figures import figure
from nnstudio.ui.forms import Form
from nnstudio.ui.forms.chosen import Combo
from nnstudio.ui.theme.measures import RELATED
from nnstudio.ui.widgets import Card, Label, LinkButton, Muted, Strong, ToolButton

if TYPE_CHECKING:
    from nnstudio.data.dataset import Dataset, FieldInfo
    from nnstudio.workspace import Workspace


class TaskCard(Card):
    """What kind of answer is wanted, and of which fields; further fields can be predicted as well."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self.body.setSpacing(4)
        self._headline = Strong("", self, wrap=True)
        self._headline.setObjectName("data.task")
        self._words = Muted("", self)
        self.body.addWidget(self._headline)
        self.body.addWidget(self._words)
        self.body.addSpacing(4)
        self.body.addWidget(self._make_target())
        self._further = QVBoxLayout()
        self._further.setSpacing(0)
        self.body.addLayout(self._further)
        self._more = LinkButton(self.tr("Predict another field, too…"), self)
        self._more.setObjectName("data.target.more")
        self._more.clicked.connect(self._offer_more)
        self.body.addWidget(self._more)
        self._again = Form(workspace.session.document.data, self, fields=("reconstruct",))
        self._again.edited.connect(self._reconstruct)
        self.body.addWidget(self._again)

    def refresh(self) -> None:
        """Shows what the workspace holds now."""
        dataset = self._workspace.dataset.value
        settings = self._workspace.session.document.data
        names = [field.name for field in _answers(dataset)]
        target = dataset.target if dataset else None
        self._target.clear()
        self._target.addItems(names)
        self._target.setPlaceholderText(self.tr("Choose a field…"))
        self._target.setCurrentIndex(names.index(target) if target in names else -1)
        self._target.parentWidget().setVisible(not settings.reconstruct)
        self._show_further(dataset.targets[1:] if dataset else ())
        self._more.setVisible(target is not None and len(names) > len(dataset.targets if dataset else ()))
        self._again.set_model(settings)
        self.set_tone("accent" if dataset is not None and not dataset.can_train else "")
        self._headline.setText(self._task(dataset))
        self._words.setText(self._figures(dataset))

    def _make_target(self) -> QWidget:
        place = QWidget(self)
        self._target = Combo(place)
        self._target.setObjectName("data.target")
        self._target.setAccessibleName(self.tr("Field to predict"))
        self._target.activated.connect(self._choose)
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(RELATED)
        row.addWidget(Label(self.tr("Predict"), place))
        row.addWidget(self._target, 1)
        return place

    def _show_further(self, names: tuple[str, ...]) -> None:
        while item := self._further.takeAt(0):
            item.widget().hide()
            item.widget().deleteLater()
        for name in names:
            line = QWidget(self)
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(Label(self.tr("and {field}").format(field=name), line, wrap=True), 1)
            away = ToolButton("close", self.tr("Do not predict {field}").format(field=name), line)
            away.setObjectName(f"data.target.remove.{name}")
            away.clicked.connect(lambda _=False, name=name: self._remove(name))
            row.addWidget(away)
            self._further.addWidget(line)

    def _task(self, dataset: Dataset | None) -> str:
        if dataset is None or dataset.task is None:
            return self.tr("What should it predict?")
        text = {
            "binary": self.tr("One of two classes: {fields}"),
            "classes": self.tr("A class: {fields}"),
            "labels": self.tr("Yes or no, each by itself: {fields}"),
            "number": self.tr("A number: {fields}"),
            "numbers": self.tr("Several numbers: {fields}"),
            "forecast": self.tr("What comes next: {fields}"),
            "reconstruct": self.tr("Its own input again"),
        }[dataset.task]
        return text.format(fields=", ".join(dataset.targets))

    def _figures(self, dataset: Dataset | None) -> str:
        if dataset is not None and dataset.reconstruct:
            return self.tr("There is no target: the network learns to pass on what matters.")
        field = dataset.target_field if dataset else None
        if dataset is None or field is None:
            return self.tr("Choose the field that holds the answer.")
        if len(dataset.targets) > 1:
            return ""
        if dataset.task == "forecast":
            series = dataset.series
            if series.horizon == 1:
                return self.tr("The next row, from the {window} before it").format(window=series.window)
            text = self.tr("The next {horizon} rows, from the {window} before them")
            return text.format(horizon=series.horizon, window=series.window)
        return self._of_classes(dataset, field) if dataset.classes else self._of_number(field)

    def _of_number(self, field: FieldInfo) -> str:
        text = self.tr("{low} to {high}, median {median}")
        low, high, median = (figure(value) for value in (field.minimum, field.maximum, field.median))
        return text.format(low=low, high=high, median=median)

    def _of_classes(self, dataset: Dataset, field: FieldInfo) -> str:
        if len(field.histogram) < len(dataset.classes):
            return self.tr("{count} classes").format(count=len(dataset.classes))
        least, most = min(field.histogram), max(field.histogram)
        if least == most:
            text = self.tr("{count} classes, {most} rows each")
        else:
            text = self.tr("{count} classes, {least} to {most} rows each")
        return text.format(count=len(dataset.classes), least=f"{least:,}", most=f"{most:,}")

    def _choose(self, index: int) -> None:
        dataset = self._workspace.dataset.value
        name = self._target.itemText(index)
        if dataset is None or name == dataset.target:
            return
        settings = self._workspace.session.document.data
        label = self.tr("Predict {field}").format(field=name)
        self._workspace.session.edit_data(label, with_role(settings, name, "target", dataset.target))

    def _offer_more(self) -> None:
        dataset = self._workspace.dataset.value
        menu = QMenu(self)
        menu.setObjectName("data.target.menu")
        for field in _answers(dataset):
            if dataset is not None and field.name not in dataset.targets:
                menu.addAction(field.name, lambda name=field.name: self._add(name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    def _add(self, name: str) -> None:
        settings = self._workspace.session.document.data
        label = self.tr("Predict {field}, too").format(field=name)
        self._workspace.session.edit_data(label, with_further_target(settings, name))

    def _remove(self, name: str) -> None:
        settings = self._workspace.session.document.data
        label = self.tr("Do not predict {field}").format(field=name)
        self._workspace.session.edit_data(label, with_role(settings, name, "input", None))

    def _reconstruct(self, path: str, value: object) -> None:
        settings = self._workspace.session.document.data
        label = self.tr("Reconstruct the input") if value else self.tr("Predict a field")
        self._workspace.session.edit_data(label, settings.model_copy(update={path: value}))


def _answers(dataset: Dataset | None) -> list[FieldInfo]:
    """The fields that could be predicted."""
    return [field for field in dataset.fields if field.type not in ("image", "sequence")] if dataset else []
