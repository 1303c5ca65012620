"""Texts that are declared where there is no Qt: titles, help and messages, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from nnstudio.errors import Message


def translated(text: str) -> str:
    """A declared text, such as a layer's title or a field's description, in the language of the window."""
    return QCoreApplication.translate("declared", text) if text else ""


def say(message: Message) -> str:
    """A message in the language of the window, its gaps filled after it was translated."""
    return message.said_as(translated(message.text))
