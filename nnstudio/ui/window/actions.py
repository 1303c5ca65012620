"""Every command of the window as one row of a table; menus, shortcuts and the search are read off it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from nnstudio.ui.theme.theme import Choice
from nnstudio.ui.window.host import Host

_CONTEXT = "Commands"
Key = QKeySequence.StandardKey | str | None


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the window can do. `menu` is where it stands, `needs` when it may be chosen."""

    id: str
    menu: str
    text: str
    key: Key
    run: Callable[[Host], None]
    needs: Callable[[Host], bool] = bool


def _canvas(id: str) -> Callable[[Host], None]:
    return lambda window: window.build.canvas.perform(id)


def _can(id: str) -> Callable[[Host], bool]:
    """Whether a command of the canvas has something to work on."""
    return lambda window: _on_canvas(window) and window.build.canvas.can(id)


def _go(step: str) -> Callable[[Host], None]:
    return lambda window: window.go(step)


def _theme(choice: Choice) -> Callable[[Host], None]:
    return lambda window: window.set_theme(choice)


def _is_open(window: Host) -> bool:
    return window.workspace.session.is_open


def _has_report(window: Host) -> bool:
    return _on_canvas(window) and window.import_report.has_report


def _on_canvas(window: Host) -> bool:
    return _is_open(window) and window.step == "build"


def _has_run(window: Host) -> bool:
    return _is_open(window) and bool(window.workspace.runs.records)


def _is_training(window: Host) -> bool:
    return window.workspace.runs.active is not None


def _may_train(window: Host) -> bool:
    return _is_open(window) and not _is_training(window)


T = QT_TRANSLATE_NOOP
_S = QKeySequence.StandardKey
FILE, EDIT, VIEW, TRAIN = "File", "Edit", "View", "Train"
MENUS = (T("Commands", "File"), T("Commands", "Edit"), T("Commands", "View"), T("Commands", "Train"))

COMMANDS: tuple[Command, ...] = (
    Command("new", FILE, T("Commands", "New project"), _S.New, lambda w: w.files.new()),
    Command("open", FILE, T("Commands", "Open…"), _S.Open, lambda w: w.files.open()),
    Command("import", FILE, T("Commands", "Import a network…"), None, lambda w: w.importer.begin()),
    Command("save", FILE, T("Commands", "Save"), _S.Save, lambda w: w.files.save(), _is_open),
    Command("save_as", FILE, T("Commands", "Save as…"), "Ctrl+Shift+S",
            lambda w: w.files.save_as(), _is_open),
    Command("export", FILE, T("Commands", "Export…"), "Ctrl+E", _go("export"), _has_run),
    Command("quit", FILE, T("Commands", "Quit"), _S.Quit, lambda w: w.close_soon()),
    Command("undo", EDIT, T("Commands", "Undo"), _S.Undo, lambda w: w.workspace.session.undo(),
            lambda w: w.workspace.session.undo_label is not None),
    Command("redo", EDIT, T("Commands", "Redo"), "Ctrl+Shift+Z", lambda w: w.workspace.session.redo(),
            lambda w: w.workspace.session.redo_label is not None),
    Command("cut", EDIT, T("Commands", "Cut"), None, _canvas("cut"), _on_canvas),
    Command("copy", EDIT, T("Commands", "Copy"), None, _canvas("copy"), _on_canvas),
    Command("paste", EDIT, T("Commands", "Paste"), None, _canvas("paste"), _on_canvas),
    Command("duplicate", EDIT, T("Commands", "Duplicate"), None, _canvas("duplicate"), _on_canvas),
    Command("delete", EDIT, T("Commands", "Delete"), None, _canvas("delete"), _on_canvas),
    Command("select_all", EDIT, T("Commands", "Select all"), None, _canvas("select_all"), _on_canvas),
    Command("group", EDIT, T("Commands", "Group into a Block"), None, _canvas("group"), _can("group")),
    Command("ungroup", EDIT, T("Commands", "Ungroup"), None, _canvas("ungroup"), _can("ungroup")),
    Command("enter", EDIT, T("Commands", "Open the Block"), None, _canvas("enter"), _can("enter")),
    Command("leave", EDIT, T("Commands", "Leave the Block"), None, _canvas("leave"), _can("leave")),
    Command("keep", EDIT, T("Commands", "Save to My Blocks…"), None, _canvas("keep"), _can("keep")),
    Command("share", EDIT, T("Commands", "Share weights with…"), None, _canvas("share"), _can("share")),
    Command("unshare", EDIT, T("Commands", "Stop sharing weights"), None, _canvas("unshare"),
            _can("unshare")),
    Command("data", VIEW, T("Commands", "Data"), "Ctrl+1", _go("data"), _is_open),
    Command("build", VIEW, T("Commands", "Build"), "Ctrl+2", _go("build"), _is_open),
    Command("train", VIEW, T("Commands", "Train"), "Ctrl+3", _go("train"), _is_open),
    Command("evaluate", VIEW, T("Commands", "Evaluate"), "Ctrl+4", _go("evaluate"), _is_open),
    Command("export_page", VIEW, T("Commands", "Export"), "Ctrl+5", _go("export"), _is_open),
    Command("search", VIEW, T("Commands", "Search everything"), "Ctrl+K", lambda w: w.search()),
    Command("zoom_in", VIEW, T("Commands", "Zoom in"), None, _canvas("zoom_in"), _on_canvas),
    Command("zoom_out", VIEW, T("Commands", "Zoom out"), None, _canvas("zoom_out"), _on_canvas),
    Command("fit", VIEW, T("Commands", "Show the whole network"), None, _canvas("fit"), _on_canvas),
    Command("next_problem", VIEW, T("Commands", "Next problem"), "F8",
            lambda w: w.show_next_problem(), _is_open),
    Command("import_report", VIEW, T("Commands", "Import report"), None,
            lambda w: w.import_report.open(), _has_report),
    Command("theme_system", VIEW, T("Commands", "Colours of the system"), None, _theme("system")),
    Command("theme_light", VIEW, T("Commands", "Light colours"), None, _theme("light")),
    Command("theme_dark", VIEW, T("Commands", "Dark colours"), None, _theme("dark")),
    Command("start", TRAIN, T("Commands", "Start training"), "F5", lambda w: w.start_training(), _may_train),
    Command("pause", TRAIN, T("Commands", "Pause or go on"), "F6",
            lambda w: w.pause_or_resume(), _is_training),
    Command("stop", TRAIN, T("Commands", "Stop training"), "Shift+F5",
            lambda w: w.workspace.runs.stop(), _is_training),
)  # fmt: skip


def translate(text: str) -> str:
    """A text of this table in the person's language."""
    return QCoreApplication.translate(_CONTEXT, text)


def make_actions(window: QWidget, host: Host) -> dict[str, QAction]:
    """One QAction per command, with its shortcut, owned by the window."""
    made = {}
    for command in COMMANDS:
        action = QAction(translate(command.text), window)
        action.setObjectName(f"action.{command.id}")
        if command.key is not None:
            action.setShortcut(QKeySequence(command.key))
        action.triggered.connect(lambda _=False, command=command: command.run(host))
        window.addAction(action)
        made[command.id] = action
    return made


def refresh(window: Host, actions: dict[str, QAction]) -> None:
    """Enables what may be chosen now, and names what undo would undo."""
    session = window.workspace.session
    for command in COMMANDS:
        actions[command.id].setEnabled(command.needs(window))
    for id, label in (("undo", session.undo_label), ("redo", session.redo_label)):
        text = translate("Undo" if id == "undo" else "Redo")
        actions[id].setText(f"{text}: {label}" if label else text)
