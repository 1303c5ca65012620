"""Texts in the person's language, straight from the `.ts` files that translators edit: nothing to compile."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from nnstudio import paths

ENGLISH = "en"


class Catalog(QTranslator):
    """The translations of one `.ts` file."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = dict(_finished(path))

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The text in the other language, or nothing, and Qt shows the source."""
        forms = self._texts.get((context, source))
        return forms[0 if n == 1 else -1] if forms else None

    def isEmpty(self) -> bool:
        return not self._texts


def available() -> dict[str, str]:
    """Languages by code, each named in itself."""
    found = {ENGLISH: "English"}
    for path in sorted(_folder().glob("nnstudio_*.ts")):
        code = path.stem.removeprefix("nnstudio_")
        found.setdefault(code, QLocale(code).nativeLanguageName())
    return found


def chosen(preference: str) -> str:
    """The language to show: the preferred one, else the system's, else English."""
    languages = available()
    if preference in languages:
        return preference
    system = QLocale.system().name()
    return next((code for code in languages if code == system or system.startswith(code + "_")), ENGLISH)


def install(language: str, application: QCoreApplication) -> list[QTranslator]:
    """Makes the application speak a language; returns what has to be removed to go back."""
    installed: list[QTranslator] = []
    path = _folder() / f"nnstudio_{language}.ts"
    if path.is_file():
        installed.append(Catalog(path, application))
        own = QTranslator(application)
        if own.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            installed.append(own)
    for translator in installed:
        application.installTranslator(translator)
    return installed


def _folder() -> Path:
    return paths.resources() / "i18n"


def _finished(path: Path) -> list[tuple[tuple[str, str], tuple[str, ...]]]:
    """Context, source and translation of every message that somebody has finished.

    A text that depends on a number has the form for one, in languages that tell it apart, and that for more.
    """
    texts = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") is not None:
                continue
            forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
            words = tuple(form for form in forms if form)
            if words:
                texts.append(((name, message.findtext("source", "")), words))
    return texts
