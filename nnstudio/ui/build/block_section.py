"""What can be set of a Block from outside, and the way in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.errors import LayerError
from nnstudio.graph import Block, Exposed, Node, edits
from nnstudio.graph.inside import parameters_of, set_exposed
from nnstudio.graph.block import block_at
from nnstudio.layers import Layer
from nnstudio.ui.canvas import captions
from nnstudio.ui.canvas.editing import Editing
from nnstudio.ui.forms.alternatives import AlternativesEditor
from nnstudio.ui.forms.editor import Editor
from nnstudio.ui.forms.editors import editor_for
from nnstudio.ui.forms.form import add_row, form_grid
from nnstudio.ui.forms.slot import Slot, slot_of
from nnstudio.ui.texts import say, translated
from nnstudio.ui.theme.measures import CARDS
from nnstudio.ui.widgets import OutlineButton, SectionLabel

if TYPE_CHECKING:
    from nnstudio.workspace import Workspace


class BlockSection(QWidget):
    """The exposed parameters of one Block as a form; those without a title follow the input and stay away."""

    opened = Signal()

    def __init__(self, workspace: Workspace, editing: Editing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("inspector.block")
        self._workspace, self._editing = workspace, editing
        self._node: Node | None = None
        self._declared: tuple[Exposed, ...] = ()
        self._editors: dict[str, Editor] = {}
        self._rows: QWidget | None = None
        self._open = OutlineButton(self.tr("Open the Block"), self, icon="layout")
        self._open.setObjectName("inspector.block.open")
        self._open.clicked.connect(self.opened)
        self._heading = SectionLabel(self.tr("Parameters"), self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(CARDS)
        self._column.addWidget(self._open)
        self._column.addWidget(self._heading)
        self.hide()

    def editor(self, name: str) -> Editor:
        """The editor of an exposed parameter.

        Raises:
            KeyError: the form does not show it.
        """
        return self._editors[name]

    def show_node(self, node: Node) -> None:
        """Shows what can be set of a node; nothing of one that is no Block."""
        self.setVisible(isinstance(node.layer, Block))
        if not isinstance(node.layer, Block):
            self._node = None
            return
        same = self._node is not None and self._node.id == node.id
        self._node = node
        declared = tuple(each.model_copy(update={"value": None}) for each in node.layer.exposed)
        if not same or declared != self._declared:
            self._declared = declared
            self._build(node.layer)
        for exposed in node.layer.exposed:
            if exposed.name in self._editors:
                self._editors[exposed.name].setEnabled(True)
                self._show(node.layer, exposed)

    def forget(self) -> None:
        """Makes every row anew the next time, because what may be set here has changed."""
        self._node = None

    def _build(self, block: Block) -> None:
        if self._rows is not None:
            self._rows.hide()
            self._rows.deleteLater()
        self._editors = {}
        self._rows = QWidget(self)
        grid = form_grid()
        self._rows.setLayout(grid)
        for exposed in block.exposed:
            slot = slot_of_exposed(block, exposed) if exposed.title else None
            editor = _editor(slot, exposed, self._rows) if slot is not None else None
            if slot is None or editor is None:
                continue
            add_row(grid, slot, editor, f"exposed.{exposed.name}", self._rows)
            editor.committed.connect(lambda value, name=exposed.name: self._set(name, value))
            self._editors[exposed.name] = editor
        self._column.addWidget(self._rows)
        self._heading.setVisible(bool(self._editors))
        self._rows.setVisible(bool(self._editors))

    def _show(self, block: Block, exposed: Exposed) -> None:
        editor = self._editors[exposed.name]
        if exposed.axis and exposed.value is None and (given := self._given(block, exposed)) is not None:
            # Whoever sets it begins from what it is now.
            editor.set_value(given)
        value = exposed.value
        if value is None and not exposed.axis:
            value = _inner(block, exposed)
        editor.set_value(value)

    def _given(self, block: Block, exposed: Exposed) -> Any:
        """What it is for the inputs that arrive now, if that is known."""
        assert self._node is not None
        facts = self._workspace.place.analysis.facts.get(self._node.id)
        if facts is None:
            return None
        try:
            return block.value_of(exposed, tuple(facts.inputs.values()))
        except LayerError:
            return None

    def _set(self, name: str, value: Any) -> None:
        node = self._node
        if node is None or not isinstance(node.layer, Block):
            return
        block = node.layer
        title = next(translated(each.title) for each in block.exposed if each.name == name)
        label = QCoreApplication.translate("canvas", "{parameter} of {layer}").format(
            parameter=title, layer=captions.title(node)
        )
        refused = self._editing.attempt(
            label,
            lambda graph: edits.become(graph, node.id, set_exposed(block_at(graph, node.id), name, value)),
            merge=f"exposed:{node.id}:{name}",
        )
        if refused is not None:
            self._show(block, next(each for each in block.exposed if each.name == name))
            self._editors[name].refused.emit(say(refused))


def slot_of_exposed(block: Block, exposed: Exposed) -> Slot | None:
    """What a form has to know of an exposed parameter: as inside, in the range that it has outside."""
    use = next((use for use in exposed.uses if use.node in block.graph.nodes), None)
    slot = slot_of_parameter(block.graph.nodes[use.node].layer, use.parameter) if use is not None else None
    if use is None or slot is None:
        return None
    low, high = exposed.minimum, exposed.maximum
    if use.times != use.over:
        slot = replace(slot, ge=1, gt=None, le=None, lt=None)
    if low is not None:
        slot = replace(slot, ge=low if slot.kind is float else int(low), gt=None)
    if high is not None:
        slot = replace(slot, le=high if slot.kind is float else int(high), lt=None)
    return replace(slot, title=exposed.title, description=exposed.description or slot.description)


def slot_of_parameter(layer: Layer, parameter: str) -> Slot | None:
    """What a form has to know of a parameter of a layer, or of one that a Block exposes."""
    declared = type(layer).model_fields.get(parameter)
    if declared is not None:
        return slot_of(parameter, declared)
    exposed = layer.exposed if isinstance(layer, Block) else ()
    found = next((each for each in exposed if each.name == parameter), None)
    return slot_of_exposed(layer, found) if isinstance(layer, Block) and found is not None else None


def _editor(slot: Slot, exposed: Exposed, parent: QWidget) -> Editor | None:
    if not exposed.axis:
        return editor_for(slot, parent)
    free = editor_for(slot, parent)
    follows = QCoreApplication.translate("BlockSection", "As the input")
    return AlternativesEditor([(None, follows)], [(slot, free)], parent) if free is not None else None


def _inner(block: Block, exposed: Exposed) -> Any:
    """The value that the first layer inside has of its own."""
    use = next(use for use in exposed.uses if use.node in block.graph.nodes)
    return parameters_of(block.graph.nodes[use.node].layer).get(use.parameter)
