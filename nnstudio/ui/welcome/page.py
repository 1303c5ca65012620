"""What shows before a project is open: start from data, from a template, or go on where you were."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio import paths
from nnstudio.project.templates import TEMPLATES
from nnstudio.ui.texts import translated
from nnstudio.ui.theme import fonts
from nnstudio.ui.theme.measures import CARDS, FIGURE, RELATED
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.welcome.recent import RecentFiles
from nnstudio.ui.widgets import (
    Card,
    Label,
    Muted,
    OptionButton,
    OutlineButton,
    PrimaryButton,
    Rule,
    SectionLabel,
    Title,
    restyle,
)
from nnstudio.ui.widgets.ask import (
    NETWORK_SUFFIXES,
    PROJECT_SUFFIXES,
    ask_for_data,
    ask_for_folder,
    dropped_path,
)
from nnstudio.ui.widgets.card import plain_scroll
from nnstudio.ui.widgets.options import option_grid

if TYPE_CHECKING:
    from nnstudio.workspace import Workspace

_WIDTH = 860
_COLUMNS = 3
_ICONS = {
    "blank": "new",
    "table-classifier": "table",
    "table-regressor": "chart",
    "image-classifier": "image",
    "text-classifier": "file",
    "forecaster": "clock",
    "autoencoder": "refresh",
}


class WelcomePage(QWidget):
    """Offers the ways into a project; the window does the opening and creating."""

    open_requested = Signal(object)
    """A project to open, or nothing: ask which."""
    import_requested = Signal(object)
    """A file with a network from elsewhere, or nothing: ask which."""
    template_chosen = Signal(str, object, object)
    """Name of the template, the data or nothing, and the name of the target or nothing."""
    data_chosen = Signal(object)
    """A file or folder with data to begin with."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setObjectName("welcome")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._recent = RecentFiles(workspace.preferences.value.recent, self)
        self._recent.chosen.connect(self.open_requested)
        workspace.preferences.changed.connect(self._show_recent)
        self._lay_out()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_path(event) is not None:
            event.acceptProposedAction()
            restyle(self, tone="accent")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        restyle(self, tone="")

    def dropEvent(self, event: QDropEvent) -> None:
        restyle(self, tone="")
        path = dropped_path(event)
        if path is None:
            return
        event.acceptProposedAction()
        if path.suffix.lower() in PROJECT_SUFFIXES:
            self.open_requested.emit(path)
        elif path.suffix.lower() in NETWORK_SUFFIXES:
            self.import_requested.emit(path)
        else:
            self.data_chosen.emit(path)

    def _lay_out(self) -> None:
        inner = QWidget(self)
        inner.setFixedWidth(_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 2 * FIGURE, 0, 2 * FIGURE)
        column.setSpacing(RELATED)
        name = Label("NN Studio", inner)
        name.setFont(fonts.ui(FIGURE, 600))
        column.addWidget(name)
        column.addWidget(Muted(self.tr("Build, train, understand and export neural networks by eye."), inner))
        column.addSpacing(CARDS)
        column.addWidget(self._start_card(inner))
        self._add_section(column, self.tr("Templates"), self._templates(inner))
        samples = list(self._samples(inner))
        if samples:
            self._add_section(column, self.tr("Sample projects"), samples)
        column.addSpacing(CARDS)
        column.addWidget(SectionLabel(self.tr("Recent projects"), inner))
        column.addWidget(self._recent)
        column.addStretch(1)
        content = QWidget(self)
        row = QHBoxLayout(content)
        row.setContentsMargins(RELATED, 0, RELATED, 0)
        row.addWidget(inner, alignment=Qt.AlignmentFlag.AlignHCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(plain_scroll(content, self))

    def _start_card(self, parent: QWidget) -> Card:
        card = Card("", parent)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Title(self.tr("Start from your data"), card))
        kinds = self.tr(
            "A table as text, Excel or a database, arrays, a folder of pictures or sounds: open it, or drop "
            "it anywhere here."
        )
        words.addWidget(Muted(kinds, card))
        start = PrimaryButton(self.tr("Open a file…"), card)
        start.setObjectName("welcome.data")
        start.clicked.connect(lambda: ask_for_data(self, self.data_chosen.emit))
        folder = OutlineButton(self.tr("Open a folder…"), card)
        folder.setObjectName("welcome.folder")
        folder.clicked.connect(
            lambda: ask_for_folder(self, self.tr("Open a folder with data"), self.data_chosen.emit)
        )
        project = OutlineButton(self.tr("Open a project…"), card)
        project.setObjectName("welcome.open")
        project.clicked.connect(lambda: self.open_requested.emit(None))
        network = OutlineButton(self.tr("Import a network…"), card)
        network.setObjectName("welcome.import")
        network.setToolTip(self.tr("From an ONNX file or a Python file with a PyTorch module"))
        network.clicked.connect(lambda: self.import_requested.emit(None))
        row = QHBoxLayout()
        row.setSpacing(RELATED)
        row.addLayout(words, 1)
        row.addWidget(folder)
        row.addWidget(start)
        others = QHBoxLayout()
        others.setSpacing(RELATED)
        others.addWidget(Muted(self.tr("Or go on with what there is already."), card), 1)
        others.addWidget(network)
        others.addWidget(project)
        card.body.addLayout(row)
        card.body.addWidget(Rule(card))
        card.body.addLayout(others)
        return card

    def _add_section(self, column: QVBoxLayout, title: str, options: Iterable[QWidget]) -> None:
        column.addSpacing(CARDS)
        column.addWidget(SectionLabel(title))
        column.addLayout(option_grid(options, _COLUMNS))

    def _templates(self, parent: QWidget) -> Iterable[OptionButton]:
        for template in TEMPLATES:
            title, text = translated(template.title), translated(template.description)
            option = OptionButton(_ICONS.get(template.name, "network"), title, text, parent)
            option.setObjectName(f"welcome.template.{template.name}")
            option.clicked.connect(
                lambda _=False, name=template.name: self.template_chosen.emit(name, None, None)
            )
            yield option

    def _samples(self, parent: QWidget) -> Iterable[OptionButton]:
        for path in sorted(paths.sample_projects().glob("*.nnproj")):
            title = path.stem.replace("-", " ").replace("_", " ").capitalize()
            option = OptionButton(
                "network", translated(title), self.tr("An example to look at and to change."), parent
            )
            option.setObjectName(f"welcome.sample.{path.stem}")
            option.clicked.connect(lambda _=False, path=path: self.open_requested.emit(path))
            yield option

    def _show_recent(self) -> None:
        self._recent.show_files(self._workspace.preferences.value.recent)
