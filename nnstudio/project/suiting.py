"""The settings of the data that suit a template: what is predicted, as what, and from which fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from nnstudio.data import DataSettings, FieldChoice, Series, Source
from nnstudio.data.choices import DateChoice
from nnstudio.errors import DataError
from nnstudio.layers.ends import LONGEST_NAME

if TYPE_CHECKING:
    from nnstudio.data.dataset import Dataset, FieldInfo
    from nnstudio.data.sources import Loaded

Adjust = Callable[[DataSettings], DataSettings]
"""What a person decides besides what a template decides."""

_WINDOW = 24
_WINDOWS_AT_LEAST = 20


def as_they_are(settings: DataSettings) -> DataSettings:
    """The settings without any change of one's own."""
    return settings


def suited_data(
    template: str, source: Source, target: str | None, adjust: Adjust = as_they_are
) -> tuple[DataSettings, Dataset]:
    """What a template says about this data, and the data as it says; `adjust` has the last word.

    Raises:
        DataError: the data cannot be read, has no such field, or does not suit the template; the message
            names the template that it suits.
    """
    from nnstudio.data.reading import load

    data = adjust(
        _autoencoder(source, target) if template == "autoencoder" else _asked(template, source, target)
    )
    loaded = load(data)
    dataset = _interpreted(loaded, data)
    suited = adjust(_SUITED[template](data, dataset)) if template in _SUITED else data
    if suited != data:
        dataset = _interpreted(loaded, suited)
    _check_suits(template, dataset)
    return suited, dataset


def named_target(source: Source, target: str) -> str:
    """The field that is given by name or position.

    Raises:
        DataError: there is none, or its name is too long for an Output to be called after it.
    """
    from nnstudio.data.naming import names_of, resolve_target

    name = resolve_target(names_of(source), target)
    if len(name) > LONGEST_NAME:
        raise DataError(
            "target-name-long",
            "The name of the target is longer than {limit} letters: {start}…. Shorten it in the file.",
            limit=LONGEST_NAME,
            start=name[:40],
        )
    return name


def _interpreted(loaded: Loaded, data: DataSettings) -> Dataset:
    from nnstudio.data.reading import interpreted

    try:
        return interpreted(loaded, data)
    except DataError as error:
        if error.code == "field-not-of-type" and data.target is not None:
            raise _no_number(data.target) from error
        raise


def _check_suits(template: str, dataset: Dataset) -> None:
    pictures = {field.type == "image" for field in dataset.inputs}
    if template == "image-classifier" and True not in pictures:
        raise DataError(
            "template-for-images",
            "{title} holds no images. Take the template {name}, or other data.",
            title=dataset.title,
            name="table-classifier",
        )
    only_pictures = template in ("table-classifier", "table-regressor") and pictures == {True}
    if only_pictures or (template == "forecaster" and True in pictures):
        raise DataError(
            "template-for-tables",
            "{title} holds images, and this template is for tables. Take the template {name}.",
            title=dataset.title,
            name="image-classifier",
        )
    target = dataset.target_field
    if template in ("table-regressor", "forecaster") and target is not None and target.type != "number":
        raise _no_number(target.name)


def _no_number(target: str) -> DataError:
    return DataError(
        "template-for-numbers",
        "{field} is no number. Choose another target, or take the template {name}.",
        field=target,
        name="table-classifier",
    )


def _asked(template: str, source: Source, target: str | None) -> DataSettings:
    """What is to be predicted, as a number or as classes."""
    name = _target(template, source, target)
    number = template in ("table-regressor", "forecaster")
    kind = FieldChoice(name=name, type="number" if number else "category")
    return DataSettings(source=source, target=name, choices=(kind,))


def _target(template: str, source: Source, target: str | None) -> str:
    from nnstudio.data.reading import interpreted, load

    if target is not None:
        return named_target(source, target)
    loaded = load(DataSettings(source=source))
    if loaded.target is not None:
        return loaded.target
    if template == "forecaster":
        fields = interpreted(loaded, DataSettings(source=source)).fields
        numbers = [field.name for field in fields if field.type == "number"]
        if len(numbers) == 1:
            return numbers[0]
    raise DataError(
        "target-missing",
        "Choose the field of {file} that is to be predicted. Its fields are {fields}.",
        file=source.label,
        fields=", ".join(loaded.names[:40]),
    )


def _autoencoder(source: Source, target: str | None) -> DataSettings:
    """Without what somebody else would predict: a class among the inputs would be answered, too."""
    left_out = None if target is None else named_target(source, target)
    choices = () if left_out is None else (FieldChoice(name=left_out, role="ignored"),)
    return DataSettings(source=source, choices=choices, reconstruct=True)


def _with_text(data: DataSettings, dataset: Dataset) -> DataSettings:
    """With a text among the inputs: if none looks like one, the field of the most different words is."""
    if any(field.type == "text" for field in dataset.inputs):
        return data
    words = [
        f for f in dataset.fields if f.type in ("category", "identifier", "text") and f.name != data.target
    ]
    if not words:
        raise DataError(
            "template-for-texts",
            "{title} holds no text. Take the template {name}, or other data.",
            title=dataset.title,
            name="table-classifier",
        )

    def different(field: FieldInfo) -> int:
        return field.distinct

    text = FieldChoice(name=max(words, key=different).name, type="text", role="input")
    return data.model_copy(update={"choices": (*data.choices, text)})


def _forecast(data: DataSettings, dataset: Dataset) -> DataSettings:
    """In the order of time if a field tells it.

    How much time has passed is no input: in rows to come it is larger than anything that was learned from.
    """
    window = max(1, min(_WINDOW, len(dataset) // _WINDOWS_AT_LEAST))
    changed: dict[str, object] = {"series": Series(enabled=True, window=window)}
    time = next((field.name for field in dataset.fields if field.type == "date"), None)
    if time is not None:
        seasons = FieldChoice(name=time, prepare=DateChoice(elapsed=False))
        changed |= {"time": time, "choices": (*data.choices, seasons)}
    return data.model_copy(update=changed)


_SUITED: Mapping[str, Callable[[DataSettings, Dataset], DataSettings]] = {
    "text-classifier": _with_text,
    "forecaster": _forecast,
}
"""What a template adds to the settings when it has seen the data."""
