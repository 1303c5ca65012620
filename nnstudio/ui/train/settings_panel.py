"""Everything that can be set about a run, in sections; every change is a step of undo."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from nnstudio.training import TrainingSettings
from nnstudio.ui.forms import Form, changed
from nnstudio.ui.texts import translated
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.train.schedule_preview import SchedulePreview
from nnstudio.ui.widgets import SectionLabel, SideColumn
from nnstudio.workspace import Workspace

_WIDTH = 304
_APART = 10


class SettingsPanel(SideColumn):
    """Shows the training settings of the document and edits them."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("left", parent, width=_WIDTH)
        self.setObjectName("train.settings")
        self._session = workspace.session
        self.preview = SchedulePreview(appearance, self)
        self.forms: list[Form] = []
        for title, fields in (
            # Forms of models among alternatives bring their own title.
            ("", ("optimizer",)),
            ("", ("schedule",)),
            (self.tr("Batches"), ("batch_size", "epochs")),
            ("", ("early_stopping",)),
            (self.tr("Seed and device"), ("seed", "device")),
        ):
            self._add_section(title, fields)
            if fields == ("schedule",):
                self.body.addWidget(self.preview)
        self.show_settings(self._session.document.training)

    def _add_section(self, title: str, fields: tuple[str, ...]) -> None:
        if self.forms:
            self.body.addSpacing(_APART)
        form = Form(self._session.document.training, self, fields=fields)
        form.edited.connect(self._edit)
        if title:
            self.body.addWidget(SectionLabel(title, self))
        self.body.addWidget(form)
        self.forms.append(form)

    def show_settings(self, training: TrainingSettings) -> None:
        """Follows the document."""
        for form in self.forms:
            form.set_model(training)
        self.preview.show_settings(training)

    def _edit(self, path: str, value: object) -> None:
        training = self._session.document.training
        edited = changed(training, path, value)
        label = self.tr("Change {setting}").format(setting=translated(_title(training, path)))
        self._session.edit_training(label, edited, merge=f"training:{path}")


def _title(training: TrainingSettings, path: str) -> str:
    """The title of a setting, such as ``optimizer.lr``."""
    model: object = training
    *above, name = path.split(".")
    for step in above:
        model = getattr(model, step)
    return type(model).model_fields[name].title or name  # type: ignore[attr-defined]
