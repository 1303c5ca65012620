"""What a layer is good for, beside its parameters."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.graph import Block
from nnstudio.layers import Layer
from nnstudio.ui.texts import translated
from nnstudio.ui.theme.measures import INSIDE, RELATED
from nnstudio.ui.widgets import LinkButton, Muted, SectionLabel


class HelpCard(QWidget):
    """The first sentence always; when to use the layer and what it does to the shape on demand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector.help")
        self._open = False
        self._layer: Layer | None = None
        self.sentence = Muted("", self)
        self._more = QWidget(self)
        self._when, self._effect = Muted("", self._more), Muted("", self._more)
        self._when_heading, self._effect_heading = SectionLabel("", self._more), SectionLabel("", self._more)
        self.button = LinkButton("", self)
        self.button.setObjectName("inspector.help.more")
        self.button.clicked.connect(lambda: self.set_open(not self._open))
        inner = QVBoxLayout(self._more)
        inner.setContentsMargins(0, RELATED, 0, INSIDE)
        inner.setSpacing(2)
        for widget in (self._when_heading, self._when, self._effect_heading, self._effect):
            inner.addWidget(widget)
        inner.insertSpacing(2, RELATED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self.sentence, self._more, self.button):
            column.addWidget(widget)
        self._name_headings()
        self.set_open(False)

    def show_layer(self, layer: Layer) -> None:
        """Shows the words of a layer; a Block has its own sentence."""
        self._layer = layer
        about = layer.about if isinstance(layer, Block) else ""
        when, effect = translated(layer.when()), translated(layer.effect())
        self.sentence.setText(translated(about or layer.help()))
        for heading, label, text in (
            (self._when_heading, self._when, when),
            (self._effect_heading, self._effect, effect),
        ):
            label.setText(text[:1].upper() + text[1:])
            heading.setVisible(bool(text))
            label.setVisible(bool(text))
        self.button.setVisible(bool(when or effect))

    def set_open(self, is_open: bool) -> None:
        """Shows or hides what goes beyond the first sentence; stays so for the next layers."""
        self._open = is_open
        self._more.setVisible(is_open)
        self.button.setText(self.tr("Less") if is_open else self.tr("More about it"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name_headings()
            self.set_open(self._open)
            if self._layer is not None:
                self.show_layer(self._layer)
        super().changeEvent(event)

    def _name_headings(self) -> None:
        self._when_heading.setText(self.tr("When to use it"))
        self._effect_heading.setText(self.tr("What it does to the shape"))
