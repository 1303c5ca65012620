"""Opening and saving from the window: asks where, never loses, never blocks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from nnstudio.data import Source
from nnstudio.workspace import Workspace

SUFFIX = ".nnproj"


class Files(QObject):
    """Everything that opens, saves or replaces the project; questions never stop the window."""

    welcome_wanted = Signal()

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._runs = workspace.runs
        self._session = workspace.session
        self._sources = workspace.sources
        self._then: Callable[[], None] | None = None
        self._session.saved.connect(self._after_saving)
        self._session.refused.connect(self._after_refusal)

    def new(self) -> None:
        """Back to the welcome page, where projects begin."""
        self.when_safe(self.welcome_wanted.emit)

    def create(self, template: str, source: Source | None, target: str | None) -> None:
        """Begins a project from a template."""
        self.when_safe(lambda: self._session.create(template, source, target))

    def begin(self, path: Path) -> None:
        """Begins a project with the data in a file or folder."""
        self.when_safe(lambda: self._sources.find(path, self._session.begin))

    def open(self, path: Path | None = None) -> None:
        """Opens a project, after asking which one."""
        if path is not None:
            self.when_safe(lambda: self._session.open(path))
            return
        dialog = self._dialog(self.tr("Open a project"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.open(Path(chosen)))
        dialog.open()

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Saves to where the project lies, or asks where; `then` follows once it is on disk."""
        if self._session.path is None:
            self.save_as(then)
            return
        self._then = then
        self._session.save()

    def save_as(self, then: Callable[[], None] | None = None) -> None:
        """Asks where to save, then saves."""
        dialog = self._dialog(self.tr("Save the project"), QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.lstrip("."))
        name = self._session.path.name if self._session.path else self._session.document.name + SUFFIX
        dialog.selectFile(name)

        def chosen(path: str) -> None:
            self._then = then
            self._session.save(Path(path))

        dialog.fileSelected.connect(chosen)
        dialog.open()

    @property
    def nothing_to_lose(self) -> bool:
        """Whether the project could go without a question: all is saved, and no run goes on."""
        return self._runs.active is None and not (self._session.is_open and self._session.dirty)

    def when_safe(self, then: Callable[[], None]) -> None:
        """Does `then` at once if nothing would be lost; otherwise asks first."""
        if self.nothing_to_lose:
            then()
            return
        training = self._runs.active is not None
        box = QMessageBox(self._window)
        box.setObjectName("unsaved")
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self._question(training))
        if self._session.dirty:
            box.setInformativeText(self.tr("Your changes are lost unless you save them."))
            box.addButton(QMessageBox.StandardButton.Save).setText(self.tr("Save"))
        discard = box.addButton(QMessageBox.StandardButton.Discard)
        discard.setText(self.tr("Don’t save") if self._session.dirty else self.tr("Stop training"))
        box.addButton(QMessageBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        box.finished.connect(lambda _: self._decided(box, then))
        box.open()

    def _question(self, training: bool) -> str:
        name = self._session.document.name or self.tr("this project")
        if training:
            return self.tr("A run is going on in “{name}”. Stop it?").format(name=name)
        return self.tr("Save the changes to “{name}”?").format(name=name)

    def _decided(self, box: QMessageBox, then: Callable[[], None]) -> None:
        button = box.standardButton(box.clickedButton())
        box.deleteLater()
        if button == QMessageBox.StandardButton.Save:
            self.save(then)
        elif button == QMessageBox.StandardButton.Discard:
            then()

    def _dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setAcceptMode(mode)
        dialog.setNameFilter(self.tr("NN Studio projects (*{suffix})").format(suffix=SUFFIX))
        dialog.finished.connect(dialog.deleteLater)
        if self._session.path is not None:
            dialog.setDirectory(str(self._session.path.parent))
        return dialog

    def _after_saving(self, _: Path) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    def _after_refusal(self) -> None:
        self._then = None
