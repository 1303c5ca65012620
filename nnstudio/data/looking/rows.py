"""What is worth a look about the rows: too few, left out, more than once, gaps in time."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

from nnstudio.data.dataset import Parts
from nnstudio.data.duplicates import repeated_rows, repeats
from nnstudio.data.looking.finding import Finding
from nnstudio.data.looking.scope import Scope
from nnstudio.data.series import rhythm
from nnstudio.data.sources.base import first_few
from nnstudio.errors import Phrase

_FEW_ROWS = 100
_FEW_REPEATED, _FEW_TWICE = 0.01, 0.02


def of_rows(scope: Scope, parts: Parts | None) -> Iterator[Finding]:
    """What stands out about the rows."""
    yield from _left_out(scope)
    yield from _too_few(scope)
    yield from _gaps_in_time(scope)
    shared = [] if parts is None else list(_repeated(scope, parts))
    yield from shared or _twice(scope)


def _left_out(scope: Scope) -> Iterator[Finding]:
    for reason, places in scope.dataset.left_out.items():
        yield Finding(
            "left-out",
            Phrase("{count} left out", count=f"{len(places):,}"),
            Phrase("{reason}: {places}", reason=reason, places=first_few(places)),
        )


def _too_few(scope: Scope) -> Iterator[Finding]:
    rows = len(scope.dataset)
    if rows < _FEW_ROWS:
        yield Finding(
            "rows-few",
            Phrase("Only {count} rows", count=rows),
            Phrase("What is measured depends much on which rows are tested. Try other seeds of the split."),
        )
    columns = len(scope.preparation.features) if scope.preparation else 0
    if columns > len(scope.train):
        yield Finding(
            "rows-fewer-than-columns",
            Phrase("More columns than training rows"),
            Phrase(
                "{columns} columns are learned from {rows} rows, which a network can learn by heart. Leave "
                "fields out, or find more rows.",
                columns=f"{columns:,}",
                rows=f"{len(scope.train):,}",
            ),
        )


def _repeated(scope: Scope, parts: Parts) -> Iterator[Finding]:
    """What validation and test share with training, if it is more than chance in a table of few values."""
    held_back = len(parts.validation) + len(parts.test)
    for found in repeats(scope.dataset, parts):
        if found.field is None and found.validation + found.test < _FEW_REPEATED * held_back:
            continue
        one, other = found.examples[0]
        yield Finding(
            "repeated",
            Phrase("The same samples in training and test"),
            Phrase(
                "{validation} samples of validation and {test} of test are in training, too, such as those "
                "of rows {one} and {other}. Remembered, they count as understood: take repeats out of the "
                "data.",
                validation=f"{found.validation:,}",
                test=f"{found.test:,}",
                one=f"{one + 1:,}",
                other=f"{other + 1:,}",
            ),
            found.field or "",
        )


def _twice(scope: Scope) -> Iterator[Finding]:
    """Rows that training has more than once, if the values could make up more rows than there are."""
    held = [field for field in scope.dataset.fields if field.role in ("input", "target")]
    if prod(max(field.distinct, 1) for field in held) < len(scope.train):
        return
    count, pair = repeated_rows(scope.dataset, scope.train)
    if pair is None or count < max(_FEW_TWICE * len(scope.train), 2):
        return
    yield Finding(
        "rows-twice",
        Phrase("{count} rows repeat others", count=f"{count:,}"),
        Phrase(
            "Rows {one} and {other} are alike, for example. What is there more often weighs more: take "
            "repeats out of the data, unless each was observed by itself.",
            one=f"{pair[0] + 1:,}",
            other=f"{pair[1] + 1:,}",
        ),
    )


def _gaps_in_time(scope: Scope) -> Iterator[Finding]:
    """Rows that follow each other although more time than usual lies between them."""
    found = rhythm(scope.dataset)
    if found is None or not found.gaps:
        return
    yield Finding(
        "time-gaps",
        Phrase("{count} gaps in time", count=f"{found.gaps:,}"),
        Phrase(
            "More time than usual lies before row {row}, for example. Such rows are taken as if they "
            "followed each other.",
            row=f"{found.examples[0] + 1:,}",
        ),
        scope.dataset.time or "",
    )
