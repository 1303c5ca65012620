"""Augmentation: what is changed at random while training, and how that looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.ui.data.augmented import ChangedRows, SampleGrid
from nnstudio.ui.forms import Form, changed
from nnstudio.ui.texts import say
from nnstudio.ui.theme.measures import CARDS, MARGIN, RELATED
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import Card, Muted, OutlineButton

if TYPE_CHECKING:
    from nnstudio.project.document import Document
    from nnstudio.workspace import Workspace

_FORM_WIDTH = 300
_SETTLED = 80  # milliseconds without another change


class AugmentationCard(Card):
    """A form of the settings that suit the data, beside some samples before and after.

    Samples are made while the card is on the screen, in the background.
    """

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._workspace = workspace
        self._seed = 0
        self.setObjectName("data.augmentation")
        self.set_title(self.tr("Augmentation"))
        self._again = OutlineButton(self.tr("Again"), self, icon="refresh")
        self._again.setObjectName("data.augmentation.again")
        self._again.setToolTip(self.tr("Changes the same samples by other chance"))
        self._again.clicked.connect(self._draw_again)
        self.header.addWidget(self._again)
        self._words = Muted("", self)
        self._words.setObjectName("data.augmentation.words")
        self.body.addWidget(self._words)
        self.body.addSpacing(RELATED)
        self._grid = SampleGrid(appearance, self)
        self._rows = ChangedRows(appearance, self)
        self._form: Form | None = None
        self._shown: tuple[str, ...] = ()
        self._forms = QVBoxLayout()
        self._forms.addStretch()
        samples = QVBoxLayout()
        samples.setSpacing(RELATED)
        samples.addWidget(self._grid)
        samples.addWidget(self._rows, 1)
        samples.addStretch()
        row = QHBoxLayout()
        row.setSpacing(MARGIN + CARDS)
        row.addLayout(self._forms)
        row.addLayout(samples, 1)
        self.body.addLayout(row)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED)
        self._timer.timeout.connect(self._ask)
        workspace.dataset.changed.connect(self._follow_data)
        workspace.session.document_changed.connect(self._follow_document)
        workspace.augmented.changed.connect(self._refresh)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _follow_data(self) -> None:
        if self.isVisible() and self._workspace.dataset.state != "loading":
            self._ask()

    def _follow_document(self, old: Document, new: Document) -> None:
        if old.data.augmentation == new.data.augmentation:
            return
        if self._form is not None:
            self._form.set_model(new.data.augmentation)
        if self.isVisible():
            self._timer.start()

    def _draw_again(self) -> None:
        self._seed += 1
        self._ask()

    def _ask(self) -> None:
        self._workspace.augmented.show(self._seed)

    def _refresh(self) -> None:
        preview = self._workspace.augmented.value
        kinds = preview.kinds if preview is not None else ()
        words = self._explanation(kinds)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._show_form(kinds)
        self._again.setVisible(bool(kinds))
        self._grid.setVisible(preview is not None and bool(preview.pictures or preview.curves))
        self._rows.setVisible(preview is not None and bool(preview.cells))
        if preview is not None:
            self._grid.show_preview(preview)
            self._rows.rows.show_preview(preview)

    def _explanation(self, kinds: tuple[str, ...]) -> str:
        error = self._workspace.augmented.error
        if error is not None:
            return say(error)
        if kinds and self._is_off(kinds):
            return self.tr("Nothing is changed yet. Set a value, and see here what becomes of some samples.")
        if kinds:
            return self.tr(
                "Training samples are changed at random in every epoch; all others stay as they are."
            )
        if self._workspace.augmented.value is not None:
            return self.tr("Texts stay as they are: there is nothing to change at random.")
        if self._workspace.dataset.preparation is not None:
            return self.tr("Preparing some samples…")
        return self.tr("Samples show here once there is data and something to predict.")

    def _is_off(self, kinds: tuple[str, ...]) -> bool:
        settings = self._workspace.session.document.data.augmentation
        parts = [getattr(settings, kind) for kind in kinds]
        return all(part == type(part)() for part in parts)

    def _show_form(self, kinds: tuple[str, ...]) -> None:
        """Shows the settings of these kinds of data, in the form that is there already if it has the same."""
        if kinds == self._shown:
            return
        self._shown = kinds
        if self._form is not None:
            self._forms.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        if kinds:
            settings = self._workspace.session.document.data.augmentation
            self._form = Form(settings, self, fields=kinds)
            self._form.setFixedWidth(_FORM_WIDTH)
            self._form.edited.connect(self._edit)
            self._forms.insertWidget(0, self._form)
            self._form.show()

    def _edit(self, path: str, value: object) -> None:
        settings = self._workspace.session.document.data
        augmentation = changed(settings.augmentation, path, value)
        self._workspace.session.edit_data(
            self.tr("Change the augmentation"),
            settings.model_copy(update={"augmentation": augmentation}),
            merge=f"augmentation.{path}",
        )
