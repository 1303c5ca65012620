"""Inside of a Block: which parameters of a node can be set outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from nnstudio.graph import Block, Node
from nnstudio.graph.inside import expose
from nnstudio.layers.ends import BlockInput, BlockOutput
from nnstudio.ui.build.block_section import slot_of_parameter
from nnstudio.ui.build.expose_dialog import Exposure, ExposeDialog
from nnstudio.ui.canvas.blocks import Blocks
from nnstudio.ui.texts import say, translated
from nnstudio.ui.theme.measures import RELATED
from nnstudio.ui.widgets import Label, Muted, OutlineButton, SectionLabel, ToolButton

if TYPE_CHECKING:
    from nnstudio.workspace import Workspace


class ExposeSection(QWidget):
    """A line for every parameter that can be set outside, and a button to add one."""

    def __init__(self, workspace: Workspace, blocks: Blocks, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("inspector.expose")
        self._workspace, self._blocks = workspace, blocks
        self._node: Node | None = None
        self._lines: list[tuple[str, str]] = []
        self._rows: QWidget | None = None
        self._button = OutlineButton(self.tr("Expose a parameter…"), self)
        self._button.setObjectName("inspector.expose.add")
        self._button.setToolTip(self.tr("Lets a parameter be set from outside of the Block"))
        self._menu = QMenu(self)
        self._menu.setObjectName("inspector.expose.menu")
        self._button.clicked.connect(self._offer)
        self._refusal = Label("", self, wrap=True)
        self._refusal.set_tone("bad")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(RELATED)
        self._column.addWidget(SectionLabel(self.tr("Set outside of the Block"), self))
        self._column.addWidget(self._button)
        self._column.addWidget(self._refusal)
        self.hide()

    def exposed(self) -> dict[str, str]:
        """What can be set outside of the node that is shown: parameter and the name that it has there."""
        return dict(self._lines)

    def show_node(self, node: Node) -> None:
        """Shows what is exposed of a node inside of a Block."""
        block = self._workspace.place.block
        names = _parameters(node)
        self._node = node
        self.setVisible(block is not None and bool(names))
        self._say("")
        lines = []
        for known in block.exposed if block is not None else ():
            outside = translated(known.title) or known.name
            lines += [(use.parameter, outside) for use in known.uses if use.node == node.id]
        if lines != self._lines or self._rows is None:
            self._lines = lines
            self._build(names)

    def _build(self, names: dict[str, str]) -> None:
        if self._rows is not None:
            self._rows.hide()
            self._rows.deleteLater()
        self._rows = QWidget(self)
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for name, outside in self._lines:
            row = QHBoxLayout()
            row.addWidget(Label(names.get(name, name), self._rows, wrap=True), 1)
            row.addWidget(Muted(self.tr("as “{name}”").format(name=outside), self._rows), 1)
            remove = ToolButton("close", self.tr("Set it only inside"), self._rows)
            remove.setObjectName(f"inspector.conceal.{name}")
            remove.clicked.connect(lambda _=False, name=name: self._conceal(name))
            row.addWidget(remove)
            column.addLayout(row)
        self._rows.setVisible(bool(self._lines))
        self._column.insertWidget(1, self._rows)

    def _offer(self) -> None:
        """Opens the list of what is not exposed yet."""
        self._menu.clear()
        if self._node is None:
            return
        exposed = self.exposed()
        for name, title in _parameters(self._node).items():
            if name not in exposed:
                action = self._menu.addAction(title.replace("&", "&&"))
                action.setObjectName(f"inspector.expose.{name}")
                action.triggered.connect(lambda _=False, name=name: self._ask(name))
        self._menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))

    def _ask(self, parameter: str) -> None:
        node, block = self._node, self._workspace.place.block
        if node is None or block is None:
            return
        slot = slot_of_parameter(node.layer, parameter)
        if slot is None:
            return
        taken = [each.name for each in block.exposed if each.title]
        dialog = ExposeDialog(slot, taken, self)
        dialog.chosen.connect(lambda given: self._expose(node, parameter, given))
        dialog.open()

    def _expose(self, node: Node, parameter: str, given: Exposure) -> None:
        label = QCoreApplication.translate("canvas", "Expose {parameter}").format(parameter=given.name)
        refused = self._blocks.edit_around(
            label,
            lambda block: expose(
                block, node.id, parameter, given.name,
                axis=given.axis, minimum=given.minimum, maximum=given.maximum,
            ),
        )  # fmt: skip
        self._say(say(refused) if refused is not None else "")

    def _conceal(self, parameter: str) -> None:
        if self._node is not None:
            refused = self._blocks.conceal(self._node.id, parameter)
            self._say(say(refused) if refused is not None else "")

    def _say(self, text: str) -> None:
        self._refusal.setText(text)
        self._refusal.setVisible(bool(text))


def _parameters(node: Node) -> dict[str, str]:
    """The parameters of a node that have a title, with it; the doors of a Block are no matter of outside."""
    if isinstance(node.layer, BlockInput | BlockOutput):
        return {}
    fields = type(node.layer).model_fields
    own = {name: translated(declared.title) for name, declared in fields.items() if declared.title}
    exposed = node.layer.exposed if isinstance(node.layer, Block) else ()
    return {each.name: translated(each.title) for each in exposed if each.title} | own
