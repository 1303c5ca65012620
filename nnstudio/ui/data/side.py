"""The column beside the data: what is predicted, how rows are divided, what is worth a look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.ui.data.choices import with_role
from nnstudio.ui.data.figures import figure
from nnstudio.ui.data.findings import Finding, findings
from nnstudio.ui.data.split_bar import SplitBar
from nnstudio.ui.forms import Form, changed
from nnstudio.ui.forms.chosen import Combo
from nnstudio.ui.theme.measures import CARDS, RELATED
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import (
    Card,
    Label,
    Muted,
    Notice,
    OutlineButton,
    PrimaryButton,
    SectionLabel,
    SideColumn,
    Strong,
)

if TYPE_CHECKING:
    from nnstudio.data.dataset import Dataset
    from nnstudio.workspace import Workspace

_WIDTH = 360


class DataSide(SideColumn):
    """Reads the workspace and calls it; `build_requested` asks for the next step."""

    build_requested = Signal()

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("right", parent, width=_WIDTH)
        self._workspace = workspace
        self.body.addWidget(SectionLabel(self.tr("Task"), self))
        self._task = TaskCard(workspace, self)
        self.body.addWidget(self._task)
        self.body.addSpacing(CARDS - RELATED)
        self.body.addWidget(SectionLabel(self.tr("Split"), self))
        self._bar = SplitBar(appearance, self)
        self.body.addWidget(self._bar)
        self._counts = Muted("", self)
        self._counts.setObjectName("data.split.counts")
        self.body.addWidget(self._counts)
        self._split = Form(workspace.session.document.data.split, self)
        self._split.edited.connect(self._edit_split)
        self.body.addWidget(self._split)
        self.body.addSpacing(CARDS - RELATED)
        self.body.addWidget(SectionLabel(self.tr("Worth a look"), self))
        self._findings = QVBoxLayout()
        self._findings.setSpacing(RELATED)
        self.body.addLayout(self._findings)
        self._shown: tuple[Finding, ...] = ()
        self.build = PrimaryButton(self.tr("Build a network for this →"), self)
        self.build.setObjectName("data.build")
        self.build.clicked.connect(self.build_requested)
        self.body.addWidget(self.build)

    def refresh(self) -> None:
        """Shows what the workspace holds now."""
        data = self._workspace.dataset
        self._task.refresh()
        self._split.set_model(self._workspace.session.document.data.split)
        parts = data.parts
        self._bar.setVisible(parts is not None)
        if parts is None:
            self._counts.setText(self.tr("Rows are divided once you have chosen what to predict."))
        else:
            counts = (len(parts.train), len(parts.validation), len(parts.test))
            self._bar.show_counts(*counts)
            text = self.tr("Train {train} · Validation {validation} · Test {test} rows")
            train, validation, test = (f"{count:,}" for count in counts)
            self._counts.setText(text.format(train=train, validation=validation, test=test))
        self.build.setEnabled(data.state == "ready" and data.preparation is not None)
        if data.value is not None:
            self._show_findings(findings(data.value))

    def _edit_split(self, path: str, value: object) -> None:
        settings = self._workspace.session.document.data
        split = changed(settings.split, path, value)
        label = self.tr("Change the split")
        self._workspace.session.edit_data(
            label, settings.model_copy(update={"split": split}), merge=f"split.{path}"
        )

    def _show_findings(self, found: tuple[Finding, ...]) -> None:
        if found == self._shown:
            return
        self._shown = found
        while item := self._findings.takeAt(0):
            item.widget().hide()
            item.widget().deleteLater()
        for finding in found:
            notice = Notice(finding.title, finding.text, finding.tone, self)
            if finding.leave_out is not None:
                button = OutlineButton(self.tr("Leave it out"), notice)
                button.clicked.connect(lambda _=False, name=finding.leave_out: self._leave_out(name))
                notice.add_actions([button])
            self._findings.addWidget(notice)

    def _leave_out(self, field: str) -> None:
        settings = self._workspace.session.document.data
        label = self.tr("Leave {field} out").format(field=field)
        self._workspace.session.edit_data(label, with_role(settings, field, "ignored", None))


class TaskCard(Card):
    """What is predicted: a class or a number, and the field that holds it."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self.body.setSpacing(4)
        self._headline = Strong("", self, wrap=True)
        self._headline.setObjectName("data.task")
        self._words = Muted("", self)
        self._target = Combo(self)
        self._target.setObjectName("data.target")
        self._target.setAccessibleName(self.tr("Field to predict"))
        self._target.activated.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(Label(self.tr("Predict"), self))
        row.addWidget(self._target, 1)
        row.setSpacing(RELATED)
        self.body.addWidget(self._headline)
        self.body.addWidget(self._words)
        self.body.addSpacing(4)
        self.body.addLayout(row)

    def refresh(self) -> None:
        """Shows what the workspace holds now."""
        dataset = self._workspace.dataset.value
        names = [field.name for field in dataset.fields if field.type != "image"] if dataset else []
        self._target.clear()
        self._target.addItems(names)
        self._target.setPlaceholderText(self.tr("Choose a field…"))
        target = dataset.target if dataset else None
        self._target.setCurrentIndex(names.index(target) if target in names else -1)
        self.set_tone("accent" if dataset is not None and target is None else "")
        self._headline.setText(self._task(dataset))
        self._words.setText(self._figures(dataset))

    def _task(self, dataset: Dataset | None) -> str:
        if dataset is None or dataset.target is None:
            return self.tr("What should it predict?")
        text = self.tr("A class: {field}") if dataset.classes else self.tr("A number: {field}")
        return text.format(field=dataset.target)

    def _figures(self, dataset: Dataset | None) -> str:
        field = dataset.target_field if dataset else None
        if dataset is None or field is None:
            return self.tr("Choose the field that holds the answer.")
        if not dataset.classes:
            text = self.tr("{low} to {high}, median {median}")
            low, high, median = (figure(value) for value in (field.minimum, field.maximum, field.median))
            return text.format(low=low, high=high, median=median)
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
