"""A chart in its card, with its legend as a sentence above it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from nnstudio.ui.charts.plot import Plot
from nnstudio.ui.charts.sentence import Part, Sentence
from nnstudio.ui.theme.measures import INSIDE
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import Card


class ChartCard(Card):
    """Holds a plot and says in words and colours what it shows; saved pictures contain both."""

    def __init__(self, appearance: Appearance, plot: Plot, title: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.plot = plot
        self.sentence = Sentence(appearance, title, self)
        self.header.insertWidget(0, self.sentence, 1)
        self.layout().setSpacing(INSIDE)
        self.body.addWidget(plot)
        plot.pictured = self

    def say(self, title: str, *parts: Part) -> None:
        """Writes the sentence: the title, then words in the colours of their curves."""
        if self.sentence.say(title, parts):
            self.plot.setAccessibleName(title)
            self.plot.setAccessibleDescription(self.sentence.plain)
