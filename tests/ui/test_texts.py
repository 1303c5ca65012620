from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTranslator

from nnstudio.errors import Message
from nnstudio.ui.texts import say, translated

_TEXTS = {"{field} has {count} gaps.": "In {field} fehlen {count}.", "Filters": "Filter"}


class _German(QTranslator):
    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        return _TEXTS.get(source) if context == "declared" else None

    def isEmpty(self) -> bool:
        return False


def test_gaps_are_filled_after_the_sentence_was_translated(qapp: QCoreApplication) -> None:
    message = Message("gaps", "{field} has {count} gaps.", {"field": "age", "count": 3})
    assert say(message) == "age has 3 gaps."
    german = _German()
    qapp.installTranslator(german)
    try:
        assert say(message) == "In age fehlen 3."
        assert translated("Filters") == "Filter"
        assert translated("Units") == "Units"
        assert translated("") == ""
    finally:
        qapp.removeTranslator(german)
