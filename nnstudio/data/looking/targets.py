"""What is worth a look about what is predicted: rare classes, a skewed number."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.choices import TargetChoice
from nnstudio.data.columns import as_texts
from nnstudio.data.dataset import FieldInfo
from nnstudio.data.looking.finding import Finding
from nnstudio.data.looking.scope import Scope
from nnstudio.data.questions import Option
from nnstudio.data.strata import positions
from nnstudio.errors import Phrase

UNEQUAL = 10
"""Classes are out of balance where the largest is more than so many times the smallest."""

_FEW, _NAMED = 10, 5
_SKEWED = 2.0


def of_targets(scope: Scope) -> Iterator[Finding]:
    """What stands out about the targets."""
    for name in scope.dataset.targets:
        field = scope.dataset.field(name)
        if name in scope.dataset.classes_of:
            yield from _of_classes(scope, field, scope.dataset.classes_of[name])
        elif field.type == "number":
            yield from _of_number(scope, field)


def _of_classes(scope: Scope, field: FieldInfo, classes: tuple[str, ...]) -> Iterator[Finding]:
    held = scope.dataset.table[field.name].iloc[scope.train]
    places = positions(as_texts(held), classes)
    counts = np.bincount(places[places >= 0], minlength=len(classes))
    few = [name for name, count in zip(classes, counts.tolist(), strict=True) if count < _FEW]
    if few and len(scope.train) >= 2 * _FEW:
        yield Finding(
            "class-too-few",
            Phrase("Too few rows of some classes"),
            Phrase(
                "Classes with fewer than {least} training rows: {names}. Add rows of them: from so few they "
                "are hardly learned.",
                least=_FEW,
                names=Phrase.joined(", ", few[:_NAMED]) + (", …" if len(few) > _NAMED else ""),
            ),
            field.name,
        )
    least, most = int(counts.min()), int(counts.max())
    if least * UNEQUAL < most and scope.settings.balance == "none":
        yield Finding(
            "imbalance",
            Phrase("Few rows of {name}", name=classes[int(counts.argmin())]),
            Phrase(
                "Training has {least} of “{name}” and {most} of “{other}”. Look at recall and F1, not only "
                "at accuracy.",
                name=classes[int(counts.argmin())],
                least=f"{least:,}",
                most=f"{most:,}",
                other=classes[int(counts.argmax())],
            ),
            field.name,
            remedies=(
                Option(Phrase("Weigh rare classes more"), {"balance": "weights"}),
                Option(Phrase("Draw them more often"), {"balance": "oversample"}),
            ),
        )


def _of_number(scope: Scope, field: FieldInfo) -> Iterator[Finding]:
    choice = field.prepare if isinstance(field.prepare, TargetChoice) else TargetChoice()
    values = scope.values(field)
    values = values[np.isfinite(values)]
    if choice.scale == "log" or len(values) < 20:
        return
    skewed = _skewness(values)
    if abs(skewed) <= _SKEWED or abs(_skewness(np.sign(values) * np.log1p(np.abs(values)))) > 0.5 * abs(
        skewed
    ):
        return
    log = choice.model_copy(update={"scale": "log"})
    yield Finding(
        "target-skewed",
        Phrase("{field} is skewed", field=field.name),
        Phrase("A few values are far larger than the rest. On a logarithmic scale they govern less."),
        field.name,
        remedies=(Option(Phrase("Take the logarithm"), {f"choices.{field.name}.prepare": log}),),
    )


def _skewness(values: NDArray[np.float64]) -> float:
    """The third standardised moment; 0 where nothing varies."""
    away = values - values.mean()
    spread = float(np.sqrt((away**2).mean()))
    return float((away**3).mean()) / spread**3 if spread > 0.0 else 0.0
