"""What every editor of a form is: shows a value, tells when the person has committed another one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Editor(QWidget):
    """Base of the editors, one class per kind of value.

    `committed` comes when the person is done: Enter, leaving the field, a step, a choice. `refused` comes
    with a hint when what was typed cannot be taken and the value before is back. Neither comes from
    `set_value`.
    """

    committed = Signal(object)
    refused = Signal(str)

    def set_value(self, value: Any) -> None:
        """Shows a value."""
        raise NotImplementedError

    def name(self, title: str, description: str) -> None:
        """Tells screen readers what is edited here."""
        target = self.focusProxy() or self
        target.setAccessibleName(title)
        target.setAccessibleDescription(description)
        self.setToolTip(description)
