"""What is worth a look about single fields: constant, leaking, full of gaps, far out, hard to learn from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from nnstudio.data.choices import CategoryChoice, NumberChoice
from nnstudio.data.dataset import FieldInfo
from nnstudio.data.looking.association import association
from nnstudio.data.looking.finding import Finding, leave_out
from nnstudio.data.looking.scope import Scope, Values
from nnstudio.data.questions import Option
from nnstudio.errors import Phrase

FAR = 5.0
"""An outlier lies so many times the middle half of the values away from that half."""

_GAPS, _MANY_GAPS, _FEW_GAPS = 0.05, 0.5, 0.2
_MOST_FAR = 0.05
_RARE, _MANY_RARE = 5, 10
_MOST_CODES = 12
_MUCH_BETTER = 0.2
_LEAST_ZEROS, _MOST_ZEROS, _OTHERS, _FAR_OFF = 3, 0.5, 10, 5.0


def of_fields(scope: Scope, leaking: Mapping[str, float] | None) -> Iterator[Finding]:
    """What stands out about the fields that the network sees."""
    rows = max(len(scope.dataset), 1)
    for field in scope.inputs:
        if field.name in (leaking or {}):
            yield _leak(field, (leaking or {})[field.name])
        elif field.distinct <= 1:
            yield _constant(field)
        elif _is_identifier(field, rows):
            yield _identifier(field)
        else:
            if field.missing > _GAPS * rows:
                yield _gaps(scope, field, field.missing / rows)
            if field.type == "number":
                yield from _of_number(scope, field)
            elif field.type == "category":
                yield from _of_category(scope, field)


def _leak(field: FieldInfo, skill: float) -> Finding:
    return Finding(
        "leakage",
        Phrase("{field} gives the answer away", field=field.name),
        Phrase(
            "Alone it takes away {share} % of the errors of guessing. If it is known only after the answer, "
            "the network will be useless for new rows.",
            share=f"{100 * skill:.0f}",
        ),
        field.name,
        "bad",
        (leave_out(field.name),),
    )


def _constant(field: FieldInfo) -> Finding:
    return Finding(
        "constant",
        Phrase("{field} is the same in every row", field=field.name),
        Phrase("It cannot help to tell rows apart."),
        field.name,
        remedies=(leave_out(field.name),),
    )


def _is_identifier(field: FieldInfo, rows: int) -> bool:
    if field.type == "identifier":
        return True
    return field.type == "category" and field.distinct > 20 and field.distinct > 0.9 * (rows - field.missing)


def _identifier(field: FieldInfo) -> Finding:
    return Finding(
        "identifier",
        Phrase("{field} names the rows", field=field.name),
        Phrase(
            "It holds {count} different values. New rows have others, so nothing can be learned from it.",
            count=f"{field.distinct:,}",
        ),
        field.name,
        remedies=(leave_out(field.name),),
    )


def _gaps(scope: Scope, field: FieldInfo, share: float) -> Finding:
    done = scope.preparation.describe(field.name) if scope.preparation else ""
    text = Phrase("What is done: {done}.", done=done) if done else Phrase("Choose what stands in for them.")
    remedies = []
    if share > _MANY_GAPS:
        remedies.append(leave_out(field.name))
    elif share <= _FEW_GAPS and field.type in ("number", "category", "boolean"):
        kept = _number(field) if field.type == "number" else _category(field)
        without = kept.model_copy(update={"missing": "drop"})
        remedies.append(Option(Phrase("Leave those rows out"), {f"choices.{field.name}.prepare": without}))
    return Finding(
        "missing",
        Phrase("{field} is missing in {share} %", field=field.name, share=f"{100 * share:.0f}"),
        text,
        field.name,
        remedies=tuple(remedies),
    )


def _of_number(scope: Scope, field: FieldInfo) -> Iterator[Finding]:
    yield from _zeros(scope, field)
    choice = _number(field)
    if choice.clip == 0.0 and choice.scale not in ("log", "robust"):
        yield from _outliers(scope, field, choice)
    if field.distinct <= _MOST_CODES and scope.dataset.targets:
        yield from _codes(scope, field)


def _outliers(scope: Scope, field: FieldInfo, choice: NumberChoice) -> Iterator[Finding]:
    values = scope.values(field, scope.train)
    values = values[np.isfinite(values)]
    if len(values) < 20:
        return
    low, high = np.quantile(values, (0.25, 0.75))
    reach = FAR * float(high - low)
    below, above = int((values < low - reach).sum()), int((values > high + reach).sum())
    share = max(below, above) / len(values)
    if reach <= 0.0 or not 0.0 < share <= _MOST_FAR:
        return
    cut = choice.model_copy(update={"clip": float(np.ceil(200 * share) / 200)})
    place = f"choices.{field.name}.prepare"
    remedies = [Option(Phrase("Cut them off"), {place: cut})]
    if values.min() >= 0.0 and above > below:
        remedies.append(
            Option(Phrase("Take the logarithm"), {place: choice.model_copy(update={"scale": "log"})})
        )
    yield Finding(
        "outliers",
        Phrase("{field} has values far out", field=field.name),
        Phrase(
            "{count} of the training rows lie more than 5 times the middle half away from it. A few such "
            "rows can govern what is learned.",
            count=f"{below + above:,}",
        ),
        field.name,
        remedies=tuple(remedies),
    )


def _zeros(scope: Scope, field: FieldInfo) -> Iterator[Finding]:
    """Zeros apart from all other values: such as a pressure of 0, written where nothing was measured."""
    choice = scope.settings.choice(field.name)
    if "0" in choice.present:
        return
    values = scope.values(field, scope.train)
    values = values[np.isfinite(values)]
    others = np.unique(np.abs(values[values != 0.0]))
    zeros = int((values == 0.0).sum())
    if not _LEAST_ZEROS <= zeros <= _MOST_ZEROS * len(values) or len(others) < _OTHERS or values.min() < 0.0:
        return
    lower = others[: (len(others) + 1) // 2]
    if lower[0] < _FAR_OFF * (lower[-1] - lower[0]) / (len(lower) - 1):
        return
    place = f"choices.{field.name}"
    yield Finding(
        "zeros",
        Phrase("0 may mean missing in {field}", field=field.name),
        Phrase(
            "{count} of the training rows hold 0, all others {least} or more. If 0 stands for what was not "
            "measured, it misleads.",
            count=f"{zeros:,}",
            least=f"{lower[0]:,.5g}",
        ),
        field.name,
        remedies=(
            Option(Phrase("0 means missing"), {f"{place}.missing": (*choice.missing, "0")}),
            Option(Phrase("0 is a value"), {f"{place}.present": (*choice.present, "0")}),
        ),
    )


def _codes(scope: Scope, field: FieldInfo) -> Iterator[Finding]:
    """A number of a few values that says much more when each value stands for itself."""
    values = scope.values(field)
    there = np.isfinite(values)
    if not there.any() or (values[there] != np.rint(values[there])).any() or field.distinct <= 2:
        return
    codes: Values = np.where(there, values - values[there].min() + 1, 0).astype(np.int64)
    for target in scope.dataset.targets:
        answers = scope.answers(target)
        if association(codes, answers) > association(values, answers) + _MUCH_BETTER:
            yield Finding(
                "codes",
                Phrase("{field} looks like codes, not amounts", field=field.name),
                Phrase(
                    "It says more about {target} when each of its {count} values stands for itself.",
                    target=target,
                    count=field.distinct,
                ),
                field.name,
                remedies=(
                    Option(Phrase("Take it as a category"), {f"choices.{field.name}.type": "category"}),
                ),
            )
            return


def _of_category(scope: Scope, field: FieldInfo) -> Iterator[Finding]:
    choice = _category(field)
    if field.distinct < _MANY_RARE or choice.rarest > 1 or choice.encoding == "ordinal":
        return
    counts = np.bincount(scope.values(field, scope.train))[1:]
    rare = int(((counts > 0) & (counts < _RARE)).sum())
    if rare < _MANY_RARE:
        return
    merged = choice.model_copy(update={"rarest": _RARE})
    yield Finding(
        "rare-categories",
        Phrase("{field} has {count} rare categories", field=field.name, count=f"{rare:,}"),
        Phrase("Each is in fewer than {rows} training rows, too few to learn from.", rows=_RARE),
        field.name,
        remedies=(Option(Phrase("Merge the rare ones"), {f"choices.{field.name}.prepare": merged}),),
    )


def _number(field: FieldInfo) -> NumberChoice:
    return field.prepare if isinstance(field.prepare, NumberChoice) else NumberChoice()


def _category(field: FieldInfo) -> CategoryChoice:
    return field.prepare if isinstance(field.prepare, CategoryChoice) else CategoryChoice()
