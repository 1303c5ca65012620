"""The pages, made when they are first shown, and what they ask for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from nnstudio.ui.build.page import BuildPage
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.welcome.page import WelcomePage
from nnstudio.workspace import Workspace


class Pages(QObject):
    """Makes each page once. Until then it costs nothing, so that the first paint comes soon."""

    step_requested = Signal(str)
    open_requested = Signal(object)
    import_requested = Signal(object)
    template_chosen = Signal(str, object, object)
    data_chosen = Signal(object)
    network_wanted = Signal()
    zoomed = Signal()

    def __init__(self, workspace: Workspace, appearance: Appearance, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._workspace = workspace
        self._appearance = appearance
        self._stack = stack
        self._made: dict[str, QWidget] = {}

    def page(self, step: str) -> QWidget:
        """The page of a step, or the welcome page."""
        if step not in self._made:
            page = getattr(self, f"_make_{step}")()
            page.setParent(self._stack)
            self._stack.addWidget(page)
            self._made[step] = page
            if hasattr(page, "step_requested"):
                page.step_requested.connect(self.step_requested)
        return self._made[step]

    def _make_welcome(self) -> QWidget:
        page = WelcomePage(self._workspace, self._appearance, self._stack)
        page.open_requested.connect(self.open_requested)
        page.import_requested.connect(self.import_requested)
        page.template_chosen.connect(self.template_chosen)
        page.data_chosen.connect(self.data_chosen)
        return page

    def _make_data(self) -> QWidget:
        from nnstudio.ui.data.page import DataPage

        page = DataPage(self._workspace, self._appearance, self._stack)
        page.build_requested.connect(self.network_wanted)
        return page

    def _make_build(self) -> QWidget:
        page = BuildPage(self._workspace, self._appearance, self._stack)
        page.canvas.zoom_changed.connect(self.zoomed)
        return page

    def _make_train(self) -> QWidget:
        from nnstudio.ui.train.page import TrainPage

        return TrainPage(self._workspace, self._appearance, self._stack)

    def _make_evaluate(self) -> QWidget:
        from nnstudio.ui.evaluate.page import EvaluatePage

        return EvaluatePage(self._workspace, self._appearance, self._stack)

    def _make_export(self) -> QWidget:
        from nnstudio.ui.export.page import ExportPage

        return ExportPage(self._workspace, self._appearance, self._stack)
