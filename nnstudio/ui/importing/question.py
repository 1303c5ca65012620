"""Asking what has to be known before a network is imported, and whether a program may be run."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from nnstudio.errors import Message
from nnstudio.importing.child import Request
from nnstudio.importing.outline import Offer
from nnstudio.ui.importing.sample_fields import SampleFields
from nnstudio.ui.texts import say
from nnstudio.ui.theme.measures import CARDS, MARGIN
from nnstudio.ui.widgets import Label, Muted, Notice, SectionLabel

_WIDTH = 480


class ImportQuestion(QDialog):
    """Which network it is and what one sample is; emits `agreed` with the request that follows from it.

    A program is not run before the person says so, and the button that is pressed by mistake is Cancel.
    """

    agreed = Signal(object)

    def __init__(
        self, request: Request, offers: Sequence[Offer], parent: QWidget, refused: Message | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("import.question")
        self.setWindowTitle(self.tr("Import a network"))
        self.setFixedWidth(_WIDTH)
        self._request = request
        self._offers = {offer.name: offer for offer in offers}
        self._fields = SampleFields(self, kinds=request.is_program)
        self._network = self._network_box()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._cancel = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self._cancel.setText(self.tr("Cancel"))
        go_on = self.tr("Run and import") if request.is_program else self.tr("Import")
        self._go_on = self._buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        self._go_on.setObjectName("import.agree")
        self._go_on.setAutoDefault(False)
        self._cancel.setDefault(True)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)
        self._lay_out(refused)
        self._fields.fill(request.inputs)
        self._name_inputs(self._network.currentText())
        self._cancel.setFocus()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            # As high as its words: what wraps would be cut off, or have room that nothing fills.
            self.setFixedHeight(self.layout().totalHeightForWidth(_WIDTH))
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter ends what one types, never the dialog: its default button would throw everything away.
        typing = isinstance(self.focusWidget(), QLineEdit | QComboBox)
        if typing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _network_box(self) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName("import.network")
        box.setAccessibleName(self.tr("Network"))
        box.setEditable(True)
        box.addItems(list(self._offers))
        box.lineEdit().setPlaceholderText(self.tr("The only one in the file"))
        box.lineEdit().setMaxLength(200)
        if self._request.name:
            box.setEditText(self._request.name)
        box.currentTextChanged.connect(self._name_inputs)
        return box

    def _lay_out(self, refused: Message | None) -> None:
        file = self._request.path.name
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(CARDS)
        if self._request.is_program:
            title = self.tr("{file} is a program").format(file=file)
            text = self.tr(
                "Importing it runs it, with everything that you may do on this computer. "
                "Only import files you trust."
            )
            column.addWidget(Notice(title, text, "warning", self))
            row = QHBoxLayout()
            label = Label(self.tr("Network"), self)
            label.setBuddy(self._network)
            row.addWidget(label)
            row.addWidget(self._network, 1)
            column.addLayout(row)
        self._network.setVisible(self._request.is_program)
        column.addWidget(SectionLabel(self.tr("One sample"), self))
        column.addWidget(Muted(self.tr("How large one sample of each input is, without the batch."), self))
        column.addWidget(self._fields)
        reason = Label(say(refused) if refused is not None else "", self, wrap=True)
        reason.setObjectName("import.refused")
        reason.set_tone("bad")
        reason.setVisible(refused is not None)
        column.addWidget(reason)
        column.addWidget(self._buttons)

    def _name_inputs(self, network: str) -> None:
        offer = self._offers.get(network)
        self._fields.name_inputs(offer.inputs if offer is not None else ())

    def _accept(self) -> None:
        inputs = self._fields.given()
        if inputs is None:
            return
        request = self._request
        self.accept()
        self.agreed.emit(
            Request(request.path, request.is_program, self._network.currentText().strip(), inputs)
        )
