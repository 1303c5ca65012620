"""How rows are divided and weighed, and whether they follow each other in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.ui.data.split_bar import SplitBar
from nnstudio.ui.forms import Form, changed
from nnstudio.ui.forms.chosen import Combo
from nnstudio.ui.theme.measures import CARDS, RELATED
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import Label, Muted, SectionLabel

if TYPE_CHECKING:
    from nnstudio.workspace import Workspace


class SplitSection(QWidget):
    """The split as a bar and a form, the balance of classes, and the forecast with its field of time."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        settings = workspace.session.document.data
        self._bar = SplitBar(appearance, self)
        self._counts = Muted("", self)
        self._counts.setObjectName("data.split.counts")
        self._split = self._form(Form(settings.split, self), "split.", self.tr("Change the split"))
        balance = Form(settings, self, fields=("balance",))
        self._balance = self._form(balance, "", self.tr("Change the balance of classes"))
        label = self.tr("Change the forecast")
        self._switch = self._form(Form(settings.series, self, fields=("enabled",)), "series.", label)
        self._series = self._form(Form(settings.series, self, skip=("enabled",)), "series.", label)
        self._time_row = self._make_time()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        for part in (
            SectionLabel(self.tr("Split"), self),
            self._bar,
            self._counts,
            self._split,
            self._balance,
        ):
            column.addWidget(part)
        column.addSpacing(CARDS - RELATED)
        for part in (SectionLabel(self.tr("Series"), self), self._switch, self._series, self._time_row):
            column.addWidget(part)

    def refresh(self) -> None:
        """Shows what the workspace holds now."""
        settings, data = self._workspace.session.document.data, self._workspace.dataset
        self._split.set_model(settings.split)
        self._balance.set_model(settings)
        self._balance.setVisible(data.value is not None and bool(data.value.classes))
        self._switch.set_model(settings.series)
        self._series.set_model(settings.series)
        self._series.setVisible(settings.series.enabled)
        self._show_time()
        self._show_parts()

    def _form(self, form: Form, place: str, label: str) -> Form:
        """Takes what is edited into the data settings."""

        def edit(path: str, value: object) -> None:
            session = self._workspace.session
            whole = f"{place}{path}"
            session.edit_data(label, changed(session.document.data, whole, value), merge=whole)

        form.edited.connect(edit)
        return form

    def _make_time(self) -> QWidget:
        place = QWidget(self)
        self._time = Combo(place)
        self._time.setObjectName("data.time")
        self._time.setAccessibleName(self.tr("Field of the time"))
        self._time.activated.connect(self._choose_time)
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(RELATED)
        row.addWidget(Label(self.tr("Ordered by"), place), 1)
        row.addWidget(self._time, 1)
        return place

    def _show_time(self) -> None:
        settings, dataset = self._workspace.session.document.data, self._workspace.dataset.value
        fields = dataset.fields if dataset is not None else ()
        names = [field.name for field in fields if field.type in ("date", "number")]
        names.sort(key=lambda name: dataset is not None and dataset.field(name).type != "date")
        self._time.clear()
        self._time.addItems([self.tr("Order of the file"), *names])
        self._time.setCurrentIndex(1 + names.index(settings.time) if settings.time in names else 0)
        self._time_row.setVisible(settings.series.enabled or settings.split.by == "time")

    def _show_parts(self) -> None:
        parts = self._workspace.dataset.parts
        self._bar.setVisible(parts is not None)
        if parts is None:
            self._counts.setText(self.tr("Rows are divided once you have chosen what to predict."))
            return
        counts = (len(parts.train), len(parts.validation), len(parts.test))
        self._bar.show_counts(*counts)
        text = self.tr("Train {train} · Validation {validation} · Test {test} rows")
        train, validation, test = (f"{count:,}" for count in counts)
        self._counts.setText(text.format(train=train, validation=validation, test=test))

    def _choose_time(self, index: int) -> None:
        session = self._workspace.session
        time = self._time.itemText(index) if index else None
        label = self.tr("Order by {field}").format(field=time) if time else self.tr("Order as in the file")
        session.edit_data(label, session.document.data.model_copy(update={"time": time}))
