"""What is worth a look before training: read off what is known about the fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from nnstudio.ui.data.figures import share
from nnstudio.ui.widgets.labels import Tone

if TYPE_CHECKING:
    from nnstudio.data.dataset import Dataset, FieldInfo

_MOST = 4


@dataclass(frozen=True, slots=True)
class Finding:
    """A headline and a sentence; `leave_out` names a field that had better be ignored."""

    title: str
    text: str
    tone: Tone = "warning"
    leave_out: str | None = None


def findings(dataset: Dataset) -> tuple[Finding, ...]:
    """What stands out, the weightiest first, at most a few; never nothing."""
    found = [*_of_target(dataset), *_of_rows(dataset), *_of_inputs(dataset)]
    if not found:
        title = QCoreApplication.translate("Findings", "Nothing stands out")
        text = QCoreApplication.translate("Findings", "No gaps, no field that is the same in every row.")
        return (Finding(title, text, "ok"),)
    if len(found) > _MOST:
        more = QCoreApplication.translate("Findings", "{count} more fields have gaps or do not vary")
        text = QCoreApplication.translate("Findings", "The table says what is done with each.")
        rest = Finding(more.format(count=len(found) - _MOST + 1), text)
        found = [*found[: _MOST - 1], rest]
    return tuple(found)


def _of_target(dataset: Dataset) -> Iterator[Finding]:
    target = dataset.target_field
    if target is None or not dataset.classes or len(target.histogram) < 2:
        return
    most, least = max(target.histogram), min(target.histogram)
    if least * 5 <= most:
        rare = target.categories[target.histogram.index(least)]
        title = QCoreApplication.translate("Findings", "Few rows of {name}").format(name=rare)
        text = QCoreApplication.translate(
            "Findings",
            "{least} of them against {most} of {other}. Look at recall and F1, not only at accuracy.",
        )
        other = target.categories[target.histogram.index(most)]
        yield Finding(title, text.format(least=f"{least:,}", most=f"{most:,}", other=other))


def _of_rows(dataset: Dataset) -> Iterator[Finding]:
    if len(dataset) < 100:
        title = QCoreApplication.translate("Findings", "Only {count} rows").format(count=len(dataset))
        text = QCoreApplication.translate(
            "Findings",
            "What is measured depends much on which rows are tested. Try other seeds of the split.",
        )
        yield Finding(title, text)


def _of_inputs(dataset: Dataset) -> Iterator[Finding]:
    rows = len(dataset)
    for field in sorted(dataset.inputs, key=lambda field: -field.missing):
        if field.distinct <= 1 and field.type != "image":
            title = QCoreApplication.translate("Findings", "{name} is the same in every row")
            text = QCoreApplication.translate("Findings", "It cannot help to tell rows apart.")
            yield Finding(title.format(name=field.name), text, "warning", field.name)
        elif field.missing:
            title = QCoreApplication.translate("Findings", "{name} is missing in {share}")
            yield Finding(title.format(name=field.name, share=share(field.missing, rows)), _gaps(field, rows))


def _gaps(field: FieldInfo, rows: int) -> str:
    if field.type == "category":
        return QCoreApplication.translate("Findings", "Missing counts as a value of its own.")
    if field.missing > 0.05 * rows:
        return QCoreApplication.translate(
            "Findings", "Filled with the median, and a yes/no field tells the network where."
        )
    return QCoreApplication.translate("Findings", "Filled with the median of the training rows.")
