"""Code that learns from the training rows what has to be done to every field, and what a run has learned."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from nnstudio.data.choices import CategoryChoice, DateChoice, NumberChoice, TargetChoice, TextChoice
from nnstudio.data.columns import MOST_CATEGORIES, category_name
from nnstudio.data.preparation import CategoryInput, ImageInput, InputTarget, NumberTarget, SequenceInput
from nnstudio.export.python import fits
from nnstudio.export.python.layout import assigned, flat, literal, quoted
from nnstudio.export.python.project import Project

_FIT = '''
def fit(data: dict[str, np.ndarray], rows: np.ndarray) -> dict:
    """Learns from the training rows what has to be done to every field, and to what is answered."""
{lines}
'''


def constants(project: Project) -> Iterator[list[str]]:
    """What was decided for single fields, as an assignment."""
    yield assigned("CHOICES", literal(_choices(project)))
    yield assigned("SCALES", literal(_scales(project)))


def functions(project: Project) -> tuple[str, ...]:
    """The functions that learn about the data."""
    return (
        _FIT.format(lines="\n".join(_lines(project))),
        fits.USABLE,
        fits.FIT_ANY_NUMBER if any_number(project) else fits.FIT_NUMBER,
        fits.FILL_OF,
        fits.MIDDLE_AND_SCALE,
        fits.SIGNED_LOG,
        fits.SCALE_OF,
        fits.FIT_DATE,
        fits.FIT_ANY_CATEGORY if any_category(project) else fits.FIT_CATEGORY,
        fits.BY_COUNT,
        fits.FIT_TEXT,
        fits.FIT_IMAGES,
        fits.FIT_SEQUENCES,
        fits.FIT_TARGET.format(scale='SCALES.get(name, "auto")' if _scales(project) else '"auto"'),
        fits.SCALING_OF,
        fits.AGAIN,
    )


def any_number(project: Project) -> bool:
    """Whether numbers are prepared in more than the usual way."""
    return any(field.name in _choices(project) for field in project.preparation.numbers)


def any_category(project: Project) -> bool:
    """Whether categories are prepared in more than the usual way."""
    return any(field.name in _choices(project) for field in project.preparation.categories)


def _lines(project: Project) -> Iterator[str]:
    own, choices = project.preparation, _choices(project)
    sign = "="
    for fields, names, call in (
        (own.numbers, "NUMBERS", "fit_number(data[name][rows]"),
        (own.dates, "DATES", "fit_date(data[name][rows]"),
        (own.categories, "CATEGORIES", "fit_category(data[name][rows]"),
        (own.texts, "TEXTS", "fit_text(data[name][rows]"),
    ):
        if fields:
            more = ", **CHOICES.get(name, {})" if any(f.name in choices for f in fields) else ""
            yield f"    inputs {sign} {{name: {call}{more}) for name in {names}}}"
            sign = "|="
    if not (own.numbers or own.dates or own.categories or own.texts):
        yield "    inputs = {}"
    for image in own.images:
        kept = {"mean": list(image.mean), "scale": list(image.scale)}
        measured = f"fit_images(data[{quoted(image.name)}], rows)"
        value = measured if image.how == "measured" else flat(literal(kept))
        yield f"    inputs[{quoted(image.name)}] = {value}"
    for sequence in own.sequences:
        kept = {"mean": list(sequence.mean), "scale": list(sequence.scale)}
        plain = getattr(project.dataset.field(sequence.name).prepare, "scale", "") == "none"
        value = flat(literal(kept)) if plain else f"fit_sequences(data[{quoted(sequence.name)}], rows)"
        yield f"    inputs[{quoted(sequence.name)}] = {value}"
    yield from _targets(project)


def _targets(project: Project) -> Iterator[str]:
    own = project.preparation
    numbers = any(isinstance(target, NumberTarget) for target in own.targets)
    again = [target for target in own.targets if isinstance(target, InputTarget)]
    for target in again:
        group = project.whole.group(target.group)
        arrays = [field.name for field in (*group.images, *group.sequences)]
        names = arrays or [field.name for field in group.numbers]
        rest = "" if arrays else f", {len(group.features) - len(names)}"
        yield from assigned("names", literal(names), indent=1)
        yield f"    targets = {{{quoted(target.name)}: again([inputs[name] for name in names]{rest})}}"
    if numbers:
        yield "    targets = {name: fit_target(data, rows, fields) for name, fields in VALUES.items()}"
    yield f'    return {{"inputs": inputs, "targets": {"targets" if numbers or again else "{}"}}}'


def _scales(project: Project) -> dict[str, str]:
    """How numbers to predict are scaled, where that was decided."""
    fields = [name for t in project.preparation.targets if isinstance(t, NumberTarget) for name in t.fields]
    choices = {name: project.dataset.field(name).prepare for name in fields}
    return {
        name: choice.scale
        for name, choice in choices.items()
        if isinstance(choice, TargetChoice) and choice.scale != "auto"
    }


# ---- what was decided for single fields ----


def _choices(project: Project) -> dict[str, dict[str, Any]]:
    """The arguments of the function that learns about a field, as far as they are not the usual ones."""
    own, found = project.preparation, {}
    for field in (*own.numbers, *own.dates, *own.categories, *own.texts):
        choice = project.dataset.field(field.name).prepare
        if isinstance(field, CategoryInput):
            found[field.name] = _of_category(field, choice)
        elif isinstance(choice, NumberChoice) and field in own.numbers:
            found[field.name] = _of_number(choice)
        elif isinstance(choice, DateChoice) and field in own.dates:
            found[field.name] = _changed(choice, "elapsed", "month", "weekday", "hour")
        elif isinstance(choice, TextChoice) and field in own.texts:
            found[field.name] = _changed(choice, "unit", "vocabulary", "length", "lower")
    return {name: arguments for name, arguments in found.items() if arguments}


def _changed(choice: NumberChoice | DateChoice | TextChoice, *names: str) -> dict[str, Any]:
    usual = type(choice)()
    return {name: getattr(choice, name) for name in names if getattr(choice, name) != getattr(usual, name)}


def _of_number(choice: NumberChoice) -> dict[str, Any]:
    found = _changed(choice, "clip", "scale")
    if choice.missing == "constant":
        found["fill"] = choice.constant
    elif choice.missing in ("mean", "mode"):
        found["fill"] = choice.missing
    if choice.indicator != "auto":
        found["flag"] = choice.indicator == "yes"
    return found


def _of_category(field: CategoryInput, choice: object) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if isinstance(choice, CategoryChoice):
        if choice.most != MOST_CATEGORIES:
            found["most"] = choice.most
        if choice.rarest != 1:
            found["rarest"] = choice.rarest
        if choice.missing == "constant":
            found["fill"] = category_name(choice.constant)
        elif choice.missing != "category":
            found["frequent"] = True
    if field.encoding == "ordinal":
        found["ordered"] = True
    return found


# ---- what a run has learned ----


def fitted_of(project: Project) -> dict[str, Any]:
    """What the file's own `fit` gives."""
    own = project.preparation
    inputs: dict[str, Any] = {}
    for number in own.numbers:
        names = ("low", "high", "log") if any_number(project) else ()
        inputs[number.name] = {
            name: getattr(number, name) for name in ("fill", *names, "mean", "scale", "flag")
        }
    for date in own.dates:
        kept = {name: getattr(date, name) for name in ("fill", "origin", "elapsed", "mean", "scale")}
        cycles = [[length, begin] for _, length, begin in date.cycles]
        inputs[date.name] = {**kept, "cycles": cycles, "flag": date.flag}
    for field in own.categories:
        more = {"fill": field.fill, "ordered": field.encoding == "ordinal"} if any_category(project) else {}
        inputs[field.name] = {"names": list(field.categories), "other": field.other, **more}
    for text in own.texts:
        kept = {"length": text.length, "unit": text.unit, "lower": text.lower}
        inputs[text.name] = {"known": list(text.words), **kept}
    arrays: tuple[ImageInput | SequenceInput, ...] = (*own.images, *own.sequences)
    for array in arrays:
        inputs[array.name] = {"mean": list(array.mean), "scale": list(array.scale)}
    targets = {
        target.name: {
            "log": list(target.log) or [False] * max(len(target.fields), 1),
            "mean": list(target.mean),
            "std": list(target.std),
        }
        for target in own.targets
        if isinstance(target, NumberTarget | InputTarget)
    }
    return {"inputs": inputs, "targets": targets}
