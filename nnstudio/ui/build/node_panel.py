"""What can be seen and set of one node."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from nnstudio.graph import Block, Node, edits
from nnstudio.layers.ends import Input, Output
from nnstudio.ui.build.block_section import BlockSection
from nnstudio.ui.build.end_chooser import EndChooser
from nnstudio.ui.build.expose_section import ExposeSection
from nnstudio.ui.build.help_card import HelpCard
from nnstudio.ui.build.problems import ProblemList
from nnstudio.ui.build.shapes import ShapesCard
from nnstudio.ui.build.sharing_note import SharingNote
from nnstudio.ui.canvas import captions
from nnstudio.ui.canvas.blocks import Blocks
from nnstudio.ui.canvas.editing import Editing
from nnstudio.ui.forms import Form
from nnstudio.ui.texts import say, translated
from nnstudio.ui.theme import fonts
from nnstudio.ui.theme.measures import CARDS, RELATED, TITLE
from nnstudio.ui.widgets import LayerChip, Muted, SectionLabel

if TYPE_CHECKING:
    from nnstudio.ui.theme.theme import Appearance
    from nnstudio.workspace import Workspace

_CHIP = 32
# A title that turns into a field when one points at it; the colours are those of the palette.
_NAME_STYLE = """
QLineEdit { background: transparent; border-color: transparent; padding: 0 4px; min-height: 24px; }
QLineEdit:hover, QLineEdit:focus { background: palette(window); border-color: palette(mid); }
"""


class NodePanel(QWidget):
    """Keeps its fields while the same node is shown, so that typing is not interrupted by what it causes."""

    def __init__(
        self,
        workspace: Workspace,
        editing: Editing,
        blocks: Blocks,
        appearance: Appearance,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._editing = editing
        self._node: Node | None = None
        self._form: Form | None = None
        self._offered: tuple[str, ...] = ()
        self._locked: dict[str, str] = {}
        self._chip = LayerChip("Identity", appearance, self, size=_CHIP)
        self.name = QLineEdit(self)
        self.name.setObjectName("inspector.name")
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setMaxLength(200)
        self.name.setFont(fonts.ui(TITLE, weight=600))
        self.name.setStyleSheet(_NAME_STYLE)
        self.name.editingFinished.connect(self._rename)
        self._group = Muted("", self, wrap=False)
        self._group.setContentsMargins(7, 0, 0, 0)
        self.help = HelpCard(self)
        self.shapes = ShapesCard(self)
        self._problems = ProblemList(editing, self)
        self.sharing = SharingNote(editing, blocks, self)
        self.block = BlockSection(workspace, editing, self)
        self.block.opened.connect(blocks.enter)
        self.expose = ExposeSection(workspace, blocks, self)
        self._heading = SectionLabel(self.tr("Parameters"), self)
        self._end = EndChooser(self)
        self._end.chosen.connect(self._choose_end)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(CARDS)
        self._column.addLayout(self._header())
        for widget in (
            self.help, self._problems, self.shapes, self.sharing, self.block, self._heading, self._end,
            self.expose,
        ):  # fmt: skip
            self._column.addWidget(widget)

    @property
    def form(self) -> Form | None:
        """The form of the node's parameters."""
        return self._form

    def show_node(self, node: Node) -> None:
        """Shows a node as it is now."""
        before, self._node = self._node, node
        same = before is not None and before.id == node.id and type(before.layer) is type(node.layer)
        if not same:
            self._chip.set_layer(node.kind)
            self._group.setText(translated(node.layer.group or node.layer.title))
        if not same or not self.name.hasFocus():
            self.name.setText(captions.title(node))
            self.name.setCursorPosition(0)
        self.help.show_layer(node.layer)
        self.sharing.show_node(node)
        self.expose.show_node(node)
        self._show_parameters(node, same)
        self.show_analysis()

    def show_analysis(self) -> None:
        """Shows what has been found out about the node."""
        if self._node is not None:
            analysis = self._workspace.place.analysis
            batch_size = self._workspace.session.document.training.batch_size
            self.shapes.show_node(self._node, self._editing.graph, analysis, batch_size)
            self._problems.show_problems(analysis.problems_of(self._node.id))

    def begin_rename(self) -> None:
        """Puts the cursor into the name."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def _header(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self._group)
        header = QHBoxLayout()
        header.setSpacing(RELATED - 2)
        header.addWidget(self._chip, alignment=Qt.AlignmentFlag.AlignVCenter)
        header.addLayout(words, 1)
        return header

    # -- parameters ----------------------------------------------------------------------------------

    def _show_parameters(self, node: Node, same: bool) -> None:
        field, names = self._end_of(node)
        shown = self._workspace.place.set_outside.get(node.id, node).layer
        locked = self.expose.exposed()
        if not same or names != self._offered or locked != self._locked or self._form is None:
            self._offered, self._locked = names, locked
            self.block.forget()
            self._build_form(node, field if names else "")
        self._form.set_model(shown)
        self.block.show_node(replace(node, layer=shown))
        self._lock()
        if names:
            declared = type(node.layer).model_fields[field]
            title, tip = translated(declared.title or ""), translated(declared.description or "")
            self._end.offer(title, tip, names, getattr(node.layer, field))
        self._end.setVisible(bool(names))
        is_block = isinstance(node.layer, Block)
        self._heading.setText(self.tr("Repetition") if is_block else self.tr("Parameters"))
        self._heading.setVisible(bool(names) or (self._form is not None and not self._form.is_empty))

    def _build_form(self, node: Node, skipped: str) -> None:
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
        fields = [name for name, declared in type(node.layer).model_fields.items() if declared.title]
        self._form = Form(node.layer, self, fields=fields, skip=(skipped,))
        self._form.edited.connect(self._configure)
        self._form.setVisible(not self._form.is_empty)
        self._column.insertWidget(self._column.indexOf(self._end) + 1, self._form)

    def _editor(self, name: str) -> QWidget | None:
        """Where a parameter is set, be it of a layer or exposed by a Block."""
        for form in (self._form, self.block):
            try:
                return form.editor(name) if form is not None else None
            except KeyError:
                continue
        return None

    def _lock(self) -> None:
        """What is set outside of the Block is only shown in it."""
        for name, outside in self._locked.items():
            editor = self._editor(name)
            if editor is not None:
                editor.setEnabled(False)
                editor.setToolTip(self.tr("Set outside of the Block, as “{name}”").format(name=outside))

    def _end_of(self, node: Node) -> tuple[str, tuple[str, ...]]:
        """The field that says what an end stands for, and what the data offers for it."""
        signature = self._workspace.dataset.signature
        if isinstance(node.layer, Input):
            return "field_group", tuple(signature.inputs)
        if isinstance(node.layer, Output):
            return "target", tuple(signature.targets)
        return "", ()

    # -- edits ---------------------------------------------------------------------------------------

    def _configure(self, path: str, value: Any) -> None:
        node, form = self._node, self._form
        if node is None or form is None:
            return
        declared = type(node.layer).model_fields[path.partition(".")[0]]
        label = QCoreApplication.translate("canvas", "{parameter} of {layer}").format(
            parameter=translated(declared.title or path), layer=captions.title(node)
        )
        refused = self._editing.attempt(
            label,
            lambda graph: edits.configure(graph, node.id, **{path: value}),
            merge=f"param:{node.id}:{path}",
        )
        if refused is not None:
            # The old value is back, and the sentence stands below the field.
            form.set_model(self._workspace.place.set_outside.get(node.id, node).layer)
            self._lock()
            form.editor(path).refused.emit(say(refused))  # type: ignore[attr-defined]

    def _choose_end(self, name: str) -> None:
        if self._node is not None:
            self._configure(self._end_of(self._node)[0], name)

    def _rename(self) -> None:
        if self._node is not None and self._node.id in self._editing.graph.nodes:
            self._editing.rename(self._node.id, self.name.text())
            self.name.setText(captions.title(self._editing.graph.nodes[self._node.id]))
