"""Whose weights a node uses, or which nodes use its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.graph import Node
from nnstudio.ui.canvas import captions
from nnstudio.ui.canvas.blocks import Blocks
from nnstudio.ui.canvas.editing import Editing
from nnstudio.ui.theme.measures import CARDS, INSIDE
from nnstudio.ui.widgets import Card, Glyph, LinkButton, Muted


class SharingNote(Card):
    """One sentence, and the way to the other node; out of sight where nothing is shared."""

    def __init__(self, editing: Editing, blocks: Blocks, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setObjectName("inspector.sharing")
        self._editing, self._blocks = editing, blocks
        self._other = ""
        self.text = Muted("", self)
        self._show = LinkButton(self.tr("Show"), self)
        self._show.setObjectName("inspector.sharing.show")
        self._show.clicked.connect(lambda: self._editing.select([self._other]))
        self._stop = LinkButton(self.tr("Stop sharing"), self)
        self._stop.setObjectName("inspector.sharing.stop")
        self._stop.clicked.connect(self._blocks.unshare)
        words = QVBoxLayout()
        words.setSpacing(INSIDE)
        words.addWidget(self.text)
        links = QHBoxLayout()
        links.setSpacing(CARDS)
        links.addWidget(self._show)
        links.addWidget(self._stop)
        links.addStretch()
        words.addLayout(links)
        row = QHBoxLayout()
        row.addWidget(Glyph("link", self), alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.hide()

    def show_node(self, node: Node) -> None:
        """Says with which nodes this one shares."""
        owner, followers = self._blocks.owner(node), self._blocks.followers(node)
        if owner is not None:
            self.text.setText(self.tr("Uses the weights of {owner}.").format(owner=captions.title(owner)))
        elif len(followers) == 1:
            name = captions.title(followers[0])
            self.text.setText(self.tr("{node} uses its weights.").format(node=name))
        else:
            self.text.setText(self.tr("%n layers use its weights.", "", len(followers)))
        self._other = owner.id if owner is not None else followers[0].id if followers else ""
        self._stop.setVisible(owner is not None)
        self.setVisible(bool(self._other))
