"""The window as its commands and its search see it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtGui import QAction

from nnstudio.ui.build.page import BuildPage
from nnstudio.ui.importing.importer import Importer
from nnstudio.ui.importing.report_panel import ImportReport
from nnstudio.ui.theme.theme import Choice
from nnstudio.ui.window.files import Files
from nnstudio.workspace import Workspace
from nnstudio.workspace.place import Path


class Host(Protocol):
    """What may be asked of the window."""

    workspace: Workspace
    step: str
    files: Files
    importer: Importer
    import_report: ImportReport
    actions_by_id: Mapping[str, QAction]

    @property
    def build(self) -> BuildPage:
        """The page with the canvas."""

    def go(self, step: str) -> None:
        """Shows the page of a step."""

    def search(self) -> None:
        """Opens the search over everything."""

    def reveal(self, node: str, path: Path = ()) -> None:
        """Shows a node on the canvas, wherever it lies, and selects it."""

    def add_layer(self, key: str) -> None:
        """Appends a layer or Block of the library after the selected node."""

    def show_run(self, id: str) -> None:
        """Shows the curves of a run."""

    def show_next_problem(self) -> None:
        """Goes to the next problem."""

    def start_training(self) -> None:
        """Trains, or shows what stands in the way."""

    def pause_or_resume(self) -> None:
        """Pauses the run that goes on, or lets it go on."""

    def set_theme(self, choice: Choice) -> None:
        """Changes the colours."""

    def close_soon(self) -> None:
        """Closes the window, after asking if something would be lost."""
