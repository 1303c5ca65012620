"""Data that is not where it was: the person shows where it lies now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from nnstudio.ui.widgets.ask import ask_where_it_is
from nnstudio.workspace import Workspace


def find_again(workspace: Workspace, parent: QWidget) -> None:
    """Asks where the missing data lies now, and reads it from there from then on."""
    source = workspace.session.document.data.source
    label = QCoreApplication.translate("Relinking", "Find the data again")
    if workspace.dataset.missing is not None and source is not None:
        ask_where_it_is(parent, source, lambda path: workspace.session.relink(label, path))
