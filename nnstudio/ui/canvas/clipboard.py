"""A piece of a graph as text: what is copied can be pasted into another project, a mail or a file."""

from __future__ import annotations

import json

from PySide6.QtGui import QGuiApplication

from nnstudio.errors import GraphError
from nnstudio.graph import Graph, from_json, to_json

_LONGEST = 32_000_000
"""Characters; more than this cannot be a piece that somebody copied here."""


def to_text(piece: Graph) -> str:
    """The piece as JSON."""
    return json.dumps(to_json(piece), ensure_ascii=False, indent=1, allow_nan=False)


def put(piece: Graph) -> None:
    """Puts a piece on the clipboard."""
    QGuiApplication.clipboard().setText(to_text(piece))


def take() -> Graph | None:
    """The piece on the clipboard, if there is one; whatever else lies there is left alone."""
    return from_text(QGuiApplication.clipboard().text())


def from_text(text: str) -> Graph | None:
    """The piece that this text describes, or nothing when it describes none."""
    if len(text) > _LONGEST or not text.lstrip().startswith("{"):
        return None
    try:
        values = json.loads(text)
        piece = from_json(values) if isinstance(values, dict) else None
    except (ValueError, RecursionError, GraphError):
        return None
    return piece if piece else None
