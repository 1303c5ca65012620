"""The choice of the language, for the next start."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from nnstudio.errors import Message
from nnstudio.ui import translation
from nnstudio.workspace.preferences import PreferenceStore

_LATER = Message("language-later", "The language changes when NN Studio starts the next time.")


class LanguageMenu(QMenu):
    """Every language in its own words, and that of the system."""

    def __init__(
        self, preferences: PreferenceStore, notify: Callable[[Message], None], parent: QWidget
    ) -> None:
        # Whoever cannot read the one language finds the other.
        super().__init__("Language / 语言", parent)
        self.setObjectName("menu.language")
        self._preferences = preferences
        self._notify = notify
        self._choices = QActionGroup(self)
        for code, name in {"": self.tr("Language of the system"), **translation.available()}.items():
            action = self.addAction(name)
            action.setObjectName(f"language.{code or 'system'}")
            action.setCheckable(True)
            action.setChecked(code == preferences.value.language)
            action.triggered.connect(lambda _=False, code=code: self._choose(code))
            self._choices.addAction(action)

    def _choose(self, code: str) -> None:
        if code != self._preferences.value.language:
            self._preferences.update(language=code)
            self._notify(_LATER)
