"""The composition root: builds workspace, looks and window; nothing else knows everyone."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

# Waiting threads that spin take the core that the window needs; both libraries read this when they load.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from nnstudio import __version__
from nnstudio.ui import faults, translation
from nnstudio.ui.demo import Demo
from nnstudio.ui.posting import Poster
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.window.main_window import MainWindow
from nnstudio.workspace import Workspace

_WARM_UP_AFTER = 500  # milliseconds: the first paint and the first click go first


def make_window(application: QApplication) -> MainWindow:
    """The window with everything behind it, ready to be shown; closing it ends everything it started."""
    poster = Poster()
    workspace = Workspace(poster.post)
    preferences = workspace.preferences.value
    translators = translation.install(translation.chosen(preferences.language), application)
    appearance = Appearance(preferences.theme)
    appearance.apply(application)
    window = MainWindow(workspace, appearance)
    for part in (poster, appearance, *translators):
        part.setParent(window)
    return window


def main(arguments: Sequence[str] | None = None) -> int:
    """Opens the window, on a project if one is given; returns the exit code."""
    given = _parse(arguments)
    application = QApplication([sys.argv[0]])
    application.setApplicationName("NN Studio")
    application.setApplicationVersion(__version__)
    window = make_window(application)
    faults.install(window.notify)
    window.show()
    if given.demo:
        demo = Demo(window, Path(given.demo))
        QTimer.singleShot(0, demo.start)
        application.exec()
        return demo.exit_code
    if given.file:
        window.files.open(Path(given.file))
    runs, preferences = window.workspace.runs, window.workspace.preferences.value
    QTimer.singleShot(_WARM_UP_AFTER, lambda: runs.warm_up(preferences.train_in))
    return application.exec()


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="nnstudio open", description="Opens the window.")
    parser.add_argument("file", nargs="?", help="a project to open")
    parser.add_argument(
        "--demo",
        metavar="FOLDER",
        help="does the main job by itself, from new project to ONNX file, and leaves pictures there",
    )
    return parser.parse_args(arguments)
