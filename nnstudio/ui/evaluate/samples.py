"""The rows behind a cell of the matrix, least sure first: as pictures, or as what their fields say."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from nnstudio.evaluation.report import Sample
from nnstudio.ui.charts.measure import NOTHING, number
from nnstudio.ui.data.cell_texts import texts_of
from nnstudio.ui.evaluate.picture import Picture, to_image
from nnstudio.ui.theme.measures import CARDS, RELATED
from nnstudio.ui.widgets import Card, Facts, Label, Muted, Title

if TYPE_CHECKING:
    from nnstudio.data.dataset import Dataset

_MOST_PICTURES = 12
_MOST_ROWS = 6
_MOST_FIELDS = 8
_MOST_LETTERS = 200


class Samples(QWidget):
    """Shows a handful of rows, and says how many more there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evaluate.samples")
        self.title = Title("", self, wrap=True)
        self.subtitle = Muted("", self)
        self._grid = QGridLayout()
        self._grid.setSpacing(RELATED)
        self._more = Muted("", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(self.title)
        column.addWidget(self.subtitle)
        column.addSpacing(CARDS - RELATED)
        column.addLayout(self._grid)
        column.addWidget(self._more)

    def invite(self, title: str, text: str) -> None:
        """Says what would be shown here."""
        self._clear()
        self.title.setText(title)
        self.subtitle.setText(text)
        self._more.hide()

    def show_samples(
        self, title: str, subtitle: str, samples: Sequence[Sample], data: Dataset | None
    ) -> None:
        """Shows the first of these rows; without data only what the network says about them."""
        self._clear()
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        pictures = data is not None and data.images is not None
        most, columns = (_MOST_PICTURES, 2) if pictures else (_MOST_ROWS, 1)
        for index, sample in enumerate(samples[:most]):
            self._grid.addWidget(self._card(sample, data), index // columns, index % columns)
        if pictures and len(samples) == 1:
            self._grid.setColumnStretch(1, 1)
        rest = len(samples) - most
        self._more.setVisible(rest > 0)
        self._more.setText(self.tr("and {count} more").format(count=f"{rest:,}"))

    def _clear(self) -> None:
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._grid.setColumnStretch(1, 0)

    def _card(self, sample: Sample, data: Dataset | None) -> Card:
        card = Card("", self)
        card.setObjectName("evaluate.sample")
        card.setAccessibleName(self.tr("Row {row}").format(row=f"{sample.row + 1:,}"))
        known = data is not None and sample.row < len(data)
        if data is not None and known and data.images is not None:
            card.body.addWidget(Picture(to_image(data.images[sample.row]), card))
        answer = Label(self._answer(sample), card, wrap=True)
        answer.setAlignment(Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(answer)
        card.body.addWidget(Muted(card.accessibleName(), card))
        if data is not None and known and data.images is None:
            card.body.addWidget(_fields(sample.row, data, card))
        return card

    def _answer(self, sample: Sample) -> str:
        if isinstance(sample.truth, str):
            return self.tr("says {answer}, {percent} % sure").format(
                answer=sample.answer, percent=round(100 * (sample.confidence or 0.0))
            )
        if sample.truth is None:
            return self.tr("off by {error}").format(error=number(float(sample.answer)))
        return self.tr("says {answer}, really {truth}").format(
            answer=number(float(sample.answer)), truth=number(float(sample.truth))
        )


def _fields(row: int, data: Dataset, parent: QWidget) -> Facts:
    facts = Facts(parent)
    for field in [field for field in data.inputs if field.name in data.table][:_MOST_FIELDS]:
        value = data.table[field.name].iloc[row]
        if isinstance(value, float):
            decimals = 0 if value.is_integer() else None
            facts.set(field.name, NOTHING if math.isnan(value) else number(value, decimals))
        else:
            text = texts_of(data.table[field.name].iloc[[row]])
            facts.set(field.name, text(0)[:_MOST_LETTERS])
    return facts
