"""Every colour of the window, once: a row per token, dark and light."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from PySide6.QtGui import QColor

# Each token with its dark and its light colour.
_COLOURS = {
    "window": ("#15171C", "#F4F5F8"),
    "canvas": ("#191C22", "#FAFBFC"),
    "surface": ("#1E2128", "#FFFFFF"),
    "raised": ("#262A33", "#FFFFFF"),
    "border": ("#333945", "#D9DEE6"),
    "text": ("#E6E9EF", "#1A1F28"),
    "muted": ("#9AA3B2", "#586273"),
    "faint": ("#6B7486", "#8792A3"),
    "accent": ("#6C9BFF", "#2762E0"),
    "on_accent": ("#0B1220", "#FFFFFF"),
    "ok": ("#4CC38A", "#14804A"),
    "warning": ("#E8B04A", "#9A6700"),
    "bad": ("#FF6B78", "#C62839"),
    "grid": ("#2A2F39", "#E3E7ED"),
    "link": ("#7D8799", "#8792A3"),
    "selected": ("#24304D", "#E6EEFD"),
    "training": ("#6C9BFF", "#2762E0"),
    "validation": ("#F2A65A", "#C9690C"),
    # Groups of layers, by the names they have in nnstudio.layers, in small letters.
    "group.input and output": ("#9AA3B2", "#5F6B7C"),
    "group.dense": ("#7AA7E8", "#2E6BC4"),
    "group.convolution": ("#62C7E3", "#0B7F9E"),
    "group.pooling": ("#58B974", "#1F7F3F"),
    "group.activation": ("#D9C552", "#8A7A00"),
    "group.normalisation": ("#F08A8A", "#BF3B4B"),
    "group.regularisation": ("#CF7FB6", "#9A2F7A"),
    "group.recurrent": ("#B79CF0", "#6A48C2"),
    "group.attention": ("#B79CF0", "#6A48C2"),
    "group.embedding and position": ("#8FB8A8", "#2F7361"),
    "group.reduction": ("#9FC46B", "#4E7A17"),
    "group.mathematics": ("#8FB4C9", "#3C6B85"),
    "group.signal": ("#E39BC0", "#A8376F"),
    "group.shape": ("#A8B0BE", "#566070"),
    "group.merge": ("#E6A267", "#B25F12"),
    "group.block": ("#E6A267", "#B25F12"),
}


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of the window by token, such as ``accent`` or ``group.convolution``."""

    name: Literal["dark", "light"]
    colours: Mapping[str, str]

    @property
    def dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return self.name == "dark"

    def color(self, token: str) -> QColor:
        """The colour of a token; a group that nobody knows gets the colour of the shape group.

        Raises:
            KeyError: there is no such token.
        """
        token = token.lower()
        if token.startswith("group.") and token not in self.colours:
            token = "group.shape"
        return QColor(self.colours[token])

    def group(self, group: str) -> QColor:
        """The colour of a group of layers, by the name it has in `nnstudio.layers`."""
        return self.color(f"group.{group}")


DARK = Theme("dark", MappingProxyType({token: dark for token, (dark, _) in _COLOURS.items()}))
LIGHT = Theme("light", MappingProxyType({token: light for token, (_, light) in _COLOURS.items()}))
