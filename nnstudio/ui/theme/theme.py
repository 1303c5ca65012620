"""Dark or light: the theme in use, and the one object that changes it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from nnstudio.ui.theme import fonts
from nnstudio.ui.theme.focus import FocusRing
from nnstudio.ui.theme.palette import palette
from nnstudio.ui.theme.stylesheet import stylesheet
from nnstudio.ui.theme.tokens import DARK, LIGHT, Theme

__all__ = ["Appearance", "Choice", "Theme"]

Choice = Literal["system", "dark", "light"]


class Appearance(QObject):
    """How the window looks: follows the system or the person's choice and tells everybody who paints.

    Widgets that only use the palette and the style sheet need not listen to `changed`.
    """

    changed = Signal()

    def __init__(self, choice: Choice = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice: Choice = choice
        self._application: QApplication | None = None
        self._theme = self._chosen()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def choice(self) -> Choice:
        """What the person chose."""
        return self._choice

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    def set(self, choice: Choice) -> None:
        """Chooses dark, light, or as the system has it."""
        self._choice = choice
        self._update()

    def apply(self, application: QApplication) -> None:
        """Dresses the application, now and at every later change: style, fonts, colours, focus ring."""
        fonts.load()
        application.setStyle("Fusion")
        application.setFont(fonts.ui())
        self._application = application
        FocusRing.of(application)
        self._dress(application)

    def _chosen(self) -> Theme:
        if self._choice != "system":
            return DARK if self._choice == "dark" else LIGHT
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT

    def _system_changed(self) -> None:
        if self._choice == "system":
            self._update()

    def _update(self) -> None:
        theme = self._chosen()
        if theme is self._theme:
            return
        self._theme = theme
        if self._application is not None:
            self._dress(self._application)
        self.changed.emit()

    def _dress(self, application: QApplication) -> None:
        # Gives title bars and native dialogs of Windows and macOS the right ground; Linux ignores it.
        scheme = {
            "system": Qt.ColorScheme.Unknown,
            "dark": Qt.ColorScheme.Dark,
            "light": Qt.ColorScheme.Light,
        }
        application.styleHints().setColorScheme(scheme[self._choice])
        application.setPalette(palette(self._theme))
        application.setStyleSheet(stylesheet(self._theme))
