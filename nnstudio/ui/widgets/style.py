"""The properties that the style sheet looks at."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def restyle(widget: QWidget, **properties: str | bool) -> None:
    """Sets properties that the style sheet looks at, such as `kind` and `tone`, and lets it look again."""
    changed = [name for name, value in properties.items() if widget.property(name) != value]
    for name in changed:
        widget.setProperty(name, properties[name])
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
