"""Everything that is worth a look about a data set, found in one go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from nnstudio.data.dataset import Dataset, Parts
from nnstudio.data.looking.association import associations
from nnstudio.data.looking.fields import of_fields
from nnstudio.data.looking.finding import Finding, in_order
from nnstudio.data.looking.leakage import leaks
from nnstudio.data.looking.rows import of_rows
from nnstudio.data.looking.scope import Scope, sample
from nnstudio.data.looking.targets import of_targets
from nnstudio.data.preparation import Preparation
from nnstudio.data.settings import DataSettings
from nnstudio.errors import Phrase


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """How much every input field says about the target, from 0 to 1, and what stands out."""

    association: Mapping[str, float] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def look(
    dataset: Dataset,
    settings: DataSettings,
    parts: Parts | None = None,
    preparation: Preparation | None = None,
) -> Look:
    """Looks at the training rows; without a target there is less to say."""
    train = dataset.samples if parts is None else parts.train
    scope = Scope(dataset, settings, preparation, train, sample(train))
    return Look(associations(scope), in_order(_findings(scope, parts)))


def _findings(scope: Scope, parts: Parts | None) -> Iterator[Finding]:
    leaking = leaks(scope)
    found = [*of_targets(scope), *of_rows(scope, parts), *of_fields(scope, leaking)]
    yield from found
    if leaking is not None and not leaking and len(scope.inputs):
        text = Phrase("No single field gives the target away.")
        yield Finding("no-leakage", Phrase("No leakage found"), text, severity="ok")
    elif not found:
        text = Phrase("Nothing in the rows and fields calls for a decision.")
        yield Finding("nothing", Phrase("Nothing stands out"), text, severity="ok")
