"""Texts that are declared where there is no Qt: titles, help and messages, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from nnstudio.errors import Message, Phrase


def translated(text: str) -> str:
    """A declared text, such as a layer's title or a field's description, in the language of the window."""
    if isinstance(text, Phrase):
        return text.said_in(_looked_up)
    return _looked_up(text)


def say(message: Message) -> str:
    """A message in the language of the window, its gaps filled after it was translated."""
    return message.said_in(_looked_up)


def _looked_up(text: str) -> str:
    return QCoreApplication.translate("declared", text) if text else ""
