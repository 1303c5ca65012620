"""A run that could not go on: one sentence, what to do, and the details for those who want them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from nnstudio.training.events import Failed
from nnstudio.ui.texts import say
from nnstudio.ui.widgets import LinkButton, Notice
from nnstudio.workspace.runs import failure_message

_DETAILS_HEIGHT = 140


class FailureCard(Notice):
    """Says why the run ended."""

    def __init__(self, failure: Failed, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("FailureCard", "The run ended before it was done")
        super().__init__(title, say(failure_message(failure)), "bad", parent)
        self.failure = failure
        self.setObjectName("train.failure")
        self.set_tone("bad")
        self._text = failure.details
        self._details = QPlainTextEdit(failure.details, self)
        self._details.setObjectName("train.failure.details")
        self._details.setReadOnly(True)
        self._details.setFixedHeight(_DETAILS_HEIGHT)
        self._details.setAccessibleName(self.tr("Details"))
        self._details.hide()
        self._show = LinkButton(self.tr("Details"), self)
        self._show.setObjectName("train.failure.show")
        self._show.setCheckable(True)
        self._show.toggled.connect(self._details.setVisible)
        copy = LinkButton(self.tr("Copy details"), self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text))
        if failure.details:
            self.add_actions([self._show, copy])
            self.body.addWidget(self._details)
