"""The window: a header, the page of the step, a status bar. It knows the pages, not their insides."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QByteArray, QSettings, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from nnstudio import paths
from nnstudio.errors import Message
from nnstudio.importing.report import Report
from nnstudio.project.templates import suited_network
from nnstudio.training.events import EpochEnded, Progress
from nnstudio.ui.build.page import BuildPage
from nnstudio.ui.importing.importer import Importer
from nnstudio.ui.importing.report_panel import ImportReport
from nnstudio.ui.texts import say
from nnstudio.ui.theme.theme import Appearance, Choice
from nnstudio.ui.window import actions
from nnstudio.ui.window.banner import Banner
from nnstudio.ui.window.data_banner import DataBanner
from nnstudio.ui.window.files import Files
from nnstudio.ui.window.finding import everything
from nnstudio.ui.window.header import Header
from nnstudio.ui.window.language import LanguageMenu
from nnstudio.ui.window.pages import Pages
from nnstudio.ui.window.search import Search
from nnstudio.ui.window.status_bar import StatusBar
from nnstudio.workspace import Workspace
from nnstudio.workspace.place import Path

_SIZE = (1440, 900)
_SMALLEST = (1024, 640)


class MainWindow(QMainWindow):
    """Owns the actions and the pages; follows the workspace."""

    def __init__(self, workspace: Workspace, appearance: Appearance) -> None:
        super().__init__()
        self.workspace = workspace
        self.appearance = appearance
        self.step = ""
        self._leaving = False
        self.files = Files(workspace, self)
        self.importer = Importer(workspace, self.files.when_safe, self)
        self.import_report = ImportReport(self)
        self.actions_by_id = actions.make_actions(self, self)
        self._menu = self._make_menu()
        self._header = Header(workspace, appearance, self._menu, self)
        self._banner = Banner(self)
        self._data_banner = DataBanner(workspace, self)
        self._stack = QStackedWidget(self)
        self.pages = Pages(workspace, appearance, self._stack)
        self._status = StatusBar(workspace, self)
        # Many signals in one turn of the event loop redraw header and status bar once.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh)
        self._lay_out()
        self._connect()
        self._restore_geometry()
        self.show_welcome()

    @property
    def build(self) -> BuildPage:
        """The page with the canvas."""
        page = self.pages.page("build")
        assert isinstance(page, BuildPage)
        return page

    def go(self, step: str) -> None:
        """Shows the page of a step."""
        if not self.workspace.session.is_open:
            step = "welcome"
        self.step = step
        self._stack.setCurrentWidget(self.pages.page(step))
        self._refresh()

    def show_welcome(self) -> None:
        """Shows where projects begin."""
        self.step = "welcome"
        self._stack.setCurrentWidget(self.pages.page("welcome"))
        self._refresh()

    def search(self) -> None:
        """Opens the search over everything."""
        Search(list(everything(self)), self).open()

    def reveal(self, node: str, path: Path = ()) -> None:
        """Shows a node on the canvas, wherever it lies, and selects it."""
        self.go("build")
        self.build.canvas.reveal(node, path)

    def add_layer(self, key: str) -> None:
        """Appends a layer or Block of the library after the selected node."""
        self.go("build")
        self.build.append_layer(key)

    def build_network(self) -> None:
        """Shows the canvas; one that nobody has built on yet gets a network that suits the data."""
        session, dataset = self.workspace.session, self.workspace.dataset
        document = session.document
        untouched = not document.graph.links and all(
            node.kind in ("Input", "Output") for node in document.graph
        )
        if untouched and dataset.value is not None and dataset.parts is not None:
            graph, training = suited_network(dataset.value.title, dataset.signature, len(dataset.parts.train))
            suited = replace(document, graph=graph, training=training)
            session.apply(self.tr("Build a network for the data"), suited)
        self.go("build")

    def show_run(self, id: str) -> None:
        """Shows the curves of a run."""
        self.workspace.runs.select(id)
        self.go("train")

    def show_next_problem(self) -> None:
        """Goes to the next problem after the selected node, or to the data if that is where it lies."""
        found = [(spot.path, spot.problem.node) for spot in self.workspace.place.problems()]
        if not found:
            return
        selected = self.workspace.place.path, next(iter(self.workspace.selection.nodes), None)
        at = found.index(selected) + 1 if selected in found else 0
        path, node = found[at % len(found)]
        if node is not None:
            self.reveal(node, path)
        else:
            self.go("build")
            self.workspace.place.go(path)

    def start_training(self) -> None:
        """Trains if nothing stands in the way; otherwise shows what does."""
        if not self.workspace.network.analysis.ready:
            self.show_next_problem()
            return
        self.workspace.runs.start()
        self.go("train")

    def pause_or_resume(self) -> None:
        """One key for both."""
        active = self.workspace.runs.active
        if active is not None and active.state == "paused":
            self.workspace.runs.resume()
        else:
            self.workspace.runs.pause()

    def set_theme(self, choice: Choice) -> None:
        """Changes the colours now and for the next time."""
        self.appearance.set(choice)
        self.workspace.preferences.update(theme=choice)

    def notify(self, message: Message) -> None:
        """Shows one sentence above the page until it is read."""
        self._banner.say(say(message))

    def close_soon(self) -> None:
        """Closes the window after the commands at hand."""
        QTimer.singleShot(0, self.close)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks first if something would be lost; otherwise ends everything that goes on."""
        if not (self._leaving or self.files.nothing_to_lose):
            event.ignore()
            self.files.when_safe(self.leave)
            return
        settings = self._settings()
        settings.setValue("geometry", self.saveGeometry())
        self._soon.stop()
        self.workspace.close()
        event.accept()

    def leave(self) -> None:
        """Closes the window without asking; what was not saved is given up."""
        self._leaving = True
        self.close()

    def _lay_out(self) -> None:
        self.setObjectName("window")
        self.resize(*_SIZE)
        self.setMinimumSize(*_SMALLEST)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._header, self._banner, self._data_banner):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        column.addWidget(self.import_report)
        column.addWidget(self._status)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        workspace = self.workspace
        self.pages.step_requested.connect(self.go)
        self.pages.network_wanted.connect(self.build_network)
        self.pages.zoomed.connect(self._refresh_soon)
        self.pages.open_requested.connect(self.files.open)
        self.pages.import_requested.connect(self.importer.begin)
        self.importer.opened.connect(self._show_imported)
        self.importer.refused.connect(self.notify)
        self.import_report.node_chosen.connect(self._show_node)
        self.pages.template_chosen.connect(self.files.create)
        self.pages.data_chosen.connect(self.files.begin)
        self._data_banner.train_requested.connect(self.start_training)
        self.files.welcome_wanted.connect(self.show_welcome)
        self._header.step_chosen.connect(self.go)
        self._header.search_chosen.connect(self.search)
        self._header.command_chosen.connect(lambda id: self.actions_by_id[id].trigger())
        self._status.problem_chosen.connect(self.show_next_problem)
        for signal in (
            workspace.session.state_changed, workspace.network.changed, workspace.dataset.changed,
            workspace.runs.changed, workspace.results.changed, workspace.exports.changed,
            workspace.selection.changed, workspace.place.changed, workspace.dataset.looked,
        ):  # fmt: skip
            signal.connect(self._refresh_soon)
        workspace.session.replaced.connect(self._show_project)
        workspace.session.refused.connect(self.notify)
        workspace.sources.refused.connect(self.notify)
        workspace.patterns.refused.connect(self.notify)
        workspace.runs.event.connect(self._follow_run)

    def _show_imported(self, report: Report) -> None:
        self.import_report.show_report(report, len(self.workspace.session.document.graph))
        self.go("build")
        # The report has taken room from the canvas, which was to show the whole network.
        self.centralWidget().layout().activate()
        self.build.canvas.show_all_soon()

    def _show_node(self, id: str) -> None:
        """Shows a node, wherever it lies by now."""
        path = next((path for path, node in self.workspace.place.nodes() if node.id == id), None)
        if path is None:
            self.notify(Message("node-gone", "This node is not in the network any more."))
        else:
            self.reveal(id, path)

    def _show_project(self) -> None:
        self._banner.hide()
        self.import_report.forget()
        data = self.workspace.session.document.data
        self.go("build" if data.target is not None or data.reconstruct else "data")

    def _follow_run(self, event: object) -> None:
        if not isinstance(event, Progress | EpochEnded):
            self._refresh_soon()

    def _refresh_soon(self) -> None:
        self._soon.start()

    def _refresh(self) -> None:
        self._header.show_step(self.step)
        self.import_report.follow_step(self.step)
        self._data_banner.follow_step(self.step)
        self._status.refresh()
        self._status.show_zoom(self.build.canvas.zoom if self.step == "build" else None)
        actions.refresh(self, self.actions_by_id)
        name = self.workspace.session.document.name
        self.setWindowTitle(f"{name}[*] — NN Studio" if self.workspace.session.is_open else "NN Studio[*]")
        self.setWindowModified(self.workspace.session.is_open and self.workspace.session.dirty)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menus: dict[str, QMenu] = {name: menu.addMenu(actions.translate(name)) for name in actions.MENUS}
        for command in actions.COMMANDS:
            menus[command.menu].addAction(self.actions_by_id[command.id])
        menu.addMenu(LanguageMenu(self.workspace.preferences, self.notify, menu))
        return menu

    def _restore_geometry(self) -> None:
        geometry = self._settings().value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    def _settings(self) -> QSettings:
        return QSettings(str(paths.config() / "window.ini"), QSettings.Format.IniFormat)
