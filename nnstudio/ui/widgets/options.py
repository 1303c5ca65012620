"""Cards to choose from, lined up."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QWidget

from nnstudio.ui.theme.measures import CARDS


def option_grid(options: Iterable[QWidget], columns: int) -> QGridLayout:
    """Cards in columns of the same width, row by row."""
    grid = QGridLayout()
    grid.setSpacing(CARDS)
    cards = [*options]
    # A column without anything in it would be narrower than the others.
    cards += [QWidget() for _ in range(columns - len(cards))]
    for index, card in enumerate(cards):
        grid.addWidget(card, index // columns, index % columns)
    for place in range(columns):
        grid.setColumnStretch(place, 1)
    return grid
