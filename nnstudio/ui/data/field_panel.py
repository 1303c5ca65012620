"""Everything about one field: its values, its figures, how it is prepared and what comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from nnstudio.data.answers import answered
from nnstudio.data.choices import (
    CategoryChoice,
    DateChoice,
    FieldPreparation,
    ImageChoice,
    NumberChoice,
    SequenceChoice,
    TargetChoice,
    TextChoice,
)
from nnstudio.data.settings import FieldChoice
from nnstudio.ui.data.figures import figure
from nnstudio.ui.data.value_bars import ValueBars
from nnstudio.ui.forms import Form, changed
from nnstudio.ui.texts import translated
from nnstudio.ui.theme import fonts
from nnstudio.ui.theme.measures import CARDS, RELATED, SECONDARY
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import (
    Facts,
    Label,
    LinkButton,
    Muted,
    OutlineButton,
    SectionLabel,
    SideColumn,
    Title,
)

if TYPE_CHECKING:
    from nnstudio.data.dataset import Dataset, FieldInfo
    from nnstudio.workspace import Workspace

_WIDTH = 360
_CHOICES = {
    "number": NumberChoice,
    "category": CategoryChoice,
    "boolean": CategoryChoice,
    "identifier": CategoryChoice,
    "date": DateChoice,
    "text": TextChoice,
    "image": ImageChoice,
    "sequence": SequenceChoice,
}


class FieldPanel(SideColumn):
    """Shows the field that is chosen in the table; `closed` goes back to the data as a whole."""

    closed = Signal()

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("right", parent, width=_WIDTH)
        self._workspace = workspace
        self._name: str | None = None
        self._form: Form | None = None
        self.setObjectName("data.field")
        back = LinkButton(self.tr("All of the data"), self, icon="chevron-left")
        back.setObjectName("data.field.back")
        back.clicked.connect(self.closed)
        self._title = Title("", self)
        self._evidence = Muted("", self)
        self._bars = ValueBars(appearance, self)
        self._facts = Facts(self)
        for widget in (back, self._title, self._evidence, self._bars, self._facts):
            self.body.addWidget(widget)
        self.body.addSpacing(CARDS - RELATED)
        self._add_preparation()
        self._add_examples()

    @property
    def field(self) -> str | None:
        """The name of the field shown."""
        return self._name

    def show_field(self, name: str) -> None:
        """Shows a field."""
        self._name = name
        self.refresh()

    def refresh(self) -> None:
        """Shows what the workspace holds now; a field that is gone closes the panel."""
        dataset = self._workspace.dataset.value
        if dataset is None or self._name is None:
            return
        field = next((found for found in dataset.fields if found.name == self._name), None)
        if field is None:
            self._name = None
            self.closed.emit()
            return
        self._title.setText(field.name)
        self._show_evidence(field)
        self._show_values(dataset, field)
        self._show_preparation(dataset, field)
        self._show_examples(dataset, field)

    def _add_preparation(self) -> None:
        head = QHBoxLayout()
        head.addWidget(SectionLabel(self.tr("What will be done"), self), 1)
        self._reset = OutlineButton(self.tr("As suits it"), self)
        self._reset.setObjectName("data.field.reset")
        self._reset.setToolTip(self.tr("Forget what was chosen here"))
        self._reset.clicked.connect(self._forget)
        head.addWidget(self._reset)
        self.body.addLayout(head)
        self._done = Muted("", self)
        self._done.setObjectName("data.field.done")
        self.body.addWidget(self._done)
        self._place = QWidget(self)
        QGridLayout(self._place).setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._place)
        self.body.addWidget(self._make_group())

    def _add_examples(self) -> None:
        self.body.addSpacing(CARDS - RELATED)
        self._examples_title = SectionLabel(self.tr("What comes out"), self)
        self._examples = QWidget(self)
        self._examples.setObjectName("data.field.examples")
        grid = QGridLayout(self._examples)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        self.body.addWidget(self._examples_title)
        self.body.addWidget(self._examples)

    def _show_evidence(self, field: FieldInfo) -> None:
        words = [translated(field.evidence)] if field.evidence else []
        if field.confidence < 1.0:
            words.append(self.tr("{share} % sure").format(share=f"{100 * field.confidence:.0f}"))
        self._evidence.setText(" · ".join(words))
        self._evidence.setVisible(bool(words))

    def _show_values(self, dataset: Dataset, field: FieldInfo) -> None:
        from nnstudio.data.looking.distribution import distribution

        self._bars.show_distribution(distribution(dataset, field))
        self._facts.clear()
        rows = len(dataset)
        self._facts.set(self.tr("Missing"), f"{field.missing:,}", "warning" if field.missing else "")
        if field.type not in ("image", "sequence"):
            self._facts.set(self.tr("Different values"), f"{field.distinct:,}")
        if field.minimum is not None and field.type != "date":
            for name, value in (
                (self.tr("Smallest"), field.minimum),
                (self.tr("Median"), field.median),
                (self.tr("Mean"), field.mean),
                (self.tr("Largest"), field.maximum),
            ):
                self._facts.set(name, figure(value))
        look = self._workspace.dataset.look
        if look is not None and field.name in look.association:
            self._facts.set(self.tr("Predicts the target"), f"{look.association[field.name]:.2f}")
        self._facts.setVisible(rows > 0)

    def _show_preparation(self, dataset: Dataset, field: FieldInfo) -> None:
        preparation = self._workspace.dataset.preparation
        done = preparation.describe(field.name) if preparation is not None else ""
        if preparation is None and field.role in ("input", "target"):
            done = self.tr("Shown here once you have chosen what to predict")
        self._done.setText(translated(done) if done else self.tr("not used"))
        self._reset.setVisible(self._choice.prepare is not None)
        model = self._prepare(dataset, field)
        self._place.setVisible(model is not None)
        if model is None:
            self._drop_form()
        elif self._form is None:
            self._form = Form(model, self._place, path="choices.")
            self._form.edited.connect(self._edit)
            self._place.layout().addWidget(self._form)
        else:
            self._form.set_model(model)
        self._show_group(field)

    def _show_examples(self, dataset: Dataset, field: FieldInfo) -> None:
        from nnstudio.data.looking.examples import examples

        grid = self._examples.layout()
        while item := grid.takeAt(0):
            item.widget().hide()
            item.widget().deleteLater()
        preparation = self._workspace.dataset.preparation
        pairs = examples(dataset, preparation, field.name) if preparation is not None else ()
        for row, (raw, prepared) in enumerate(pairs):
            for column, text in enumerate((raw, f"→ {translated(prepared)}")):
                label = Label(text, self._examples, wrap=bool(column))
                label.setFont(fonts.ui(SECONDARY, tabular=True))
                label.setMaximumWidth(_WIDTH // 2)
                label.setToolTip(text)
                grid.addWidget(label, row, column)
        self._examples_title.setVisible(bool(pairs))
        self._examples.setVisible(bool(pairs))

    @property
    def _choice(self) -> FieldChoice:
        return self._workspace.session.document.data.choice(self._name or "")

    def _prepare(self, dataset: Dataset, field: FieldInfo) -> FieldPreparation | None:
        """What holds for the field now: decided, or as suits it."""
        if field.role == "target" and not dataset.series.enabled:
            kind = TargetChoice if field.type == "number" else None
        else:
            kind = _CHOICES[field.type] if field.role in ("input", "target") else None
        given = self._choice.prepare
        if kind is None or isinstance(given, kind):
            return given if kind is not None else None
        return kind()

    def _drop_form(self) -> None:
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
            self._form = None

    def _edit(self, path: str, value: object) -> None:
        dataset, name = self._workspace.dataset.value, self._name
        if dataset is None or name is None:
            return
        model = self._prepare(dataset, dataset.field(name))
        self._set(f"choices.{name}.prepare", changed(model, path, value), f"prepare.{name}.{path}")

    def _make_group(self) -> QWidget:
        place = QWidget(self)
        self._group = QLineEdit(place)
        self._group.setObjectName("data.field.group")
        self._group.setAccessibleName(self.tr("Group"))
        self._group.setToolTip(
            self.tr("Fields of one group go into the network together, through the Input of that name")
        )
        self._group.setMaxLength(200)
        self._group.editingFinished.connect(self._set_group)
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(RELATED)
        row.addWidget(Label(self.tr("Group"), place), 1)
        row.addWidget(self._group, 1)
        return place

    def _show_group(self, field: FieldInfo) -> None:
        """The name that was given, or faintly the one that it has by itself."""
        preparation = self._workspace.dataset.preparation
        fitted = preparation.inputs_fitted if preparation is not None else ()
        own = next((found.group for found in fitted if found.name == field.name), "")
        self._group.setPlaceholderText(own)
        self._group.setText(self._choice.group or "")
        self._group.parentWidget().setVisible(bool(own))

    def _set_group(self) -> None:
        name = self._group.text().strip() or None
        if self._name is not None and name != self._choice.group:
            self._set(f"choices.{self._name}.group", name, None)

    def _forget(self) -> None:
        self._set(f"choices.{self._name}.prepare", None, None)

    def _set(self, path: str, value: object, merge: str | None) -> None:
        session = self._workspace.session
        label = self.tr("Change how {field} is prepared").format(field=self._name)
        session.edit_data(label, answered(session.document.data, {path: value}), merge=merge)
