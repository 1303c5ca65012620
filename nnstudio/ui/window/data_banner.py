"""A quiet line above every page when the data is gone, or is not what the newest run has learned from."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nnstudio.ui.data.relinking import find_again
from nnstudio.ui.texts import say, translated
from nnstudio.ui.widgets import OutlineButton
from nnstudio.ui.window.banner import Banner
from nnstudio.workspace import Workspace
from nnstudio.workspace.changes import change_since


class DataBanner(Banner):
    """Offers to show where the data lies now, or to train again; what was closed once stays closed."""

    train_requested = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("data.banner")
        self._workspace = workspace
        self._shown: tuple[str, ...] = ()
        self._closed: set[tuple[str, ...]] = set()
        self._where = self._button("data.banner.where", self.tr("Show where it is…"))
        self._where.clicked.connect(lambda: find_again(workspace, self))
        self._train = self._button("data.banner.train", self.tr("Train again"))
        self._train.clicked.connect(self.train_requested)
        self._keep = self._button("data.banner.keep", self.tr("Keep the run"))
        self._keep.clicked.connect(self.dismiss)

    def follow_step(self, step: str) -> None:
        """Looks at the data again; on the data page itself the data says that it is gone."""
        dataset = self._workspace.dataset
        if step == "welcome" or self._workspace.runs.active is not None:
            self.hide()
        elif dataset.missing is not None and dataset.error is not None:
            about = ("missing", str(dataset.missing))
            self._show(about if step != "data" else (), say(dataset.error))
        elif dataset.state != "loading":
            self._show(*self._change())

    def dismiss(self) -> None:
        """Closes it until something else is to be said."""
        self._closed.add(self._shown)
        super().dismiss()

    def _change(self) -> tuple[tuple[str, ...], str]:
        """Which change of the data is meant, and the words for it; nothing if there is none."""
        runs, seen = self._workspace.runs, self._workspace.dataset.seen
        record = runs.records[0] if runs.records else None
        change = record and seen and change_since(record, seen.settings, seen.fingerprint)
        if not (record and seen and change):
            return (), ""
        about = ("changed", record.id, str(seen.fingerprint.rows), seen.fingerprint.content)
        return about, f"{translated(record.title)}: {translated(change)}"

    def _show(self, about: tuple[str, ...], text: str) -> None:
        self._shown = about
        if not about or about in self._closed:
            self.hide()
            return
        self._where.setVisible(about[0] == "missing")
        self._train.setVisible(about[0] == "changed")
        self._keep.setVisible(about[0] == "changed")
        if not self.isVisible() or self.accessibleName() != text:
            self.say(text)

    def _button(self, name: str, text: str) -> OutlineButton:
        button = OutlineButton(text, self)
        button.setObjectName(name)
        self.actions.addWidget(button)
        return button
