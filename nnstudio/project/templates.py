"""Projects to begin with. A template looks at the data and suits the network and the training to it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from nnstudio.data import BuiltIn, Csv, DataSettings, FieldChoice, Source
from nnstudio.errors import DataError, UsageError
from nnstudio.project import architectures
from nnstudio.project.document import Document
from nnstudio.training import Adam, Cosine, EarlyStopping, TrainingSettings

if TYPE_CHECKING:
    from nnstudio.data.dataset import Dataset
    from nnstudio.graph import Graph, Signature
    from nnstudio.layers import Shape


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of project to begin with."""

    name: str
    title: str
    description: str


TEMPLATES = (
    Template("blank", "Blank project", "An empty canvas."),
    Template("table-classifier", "Table: which class?", "Tells classes apart by the fields of a table."),
    Template("table-regressor", "Table: how much?", "Predicts a number from the fields of a table."),
    Template(
        "image-classifier", "Images: which class?", "Tells pictures apart with a convolutional network."
    ),
)
_DEFAULT: dict[str, BuiltIn] = {
    "table-classifier": BuiltIn(name="breast_cancer"),
    "table-regressor": BuiltIn(name="diabetes"),
    "image-classifier": BuiltIn(name="digits"),
}
_LONGEST_NAME = 200


def create(template: str, source: Source | None = None, target: str | None = None) -> Document:
    """A new project from the template of that name, for this data or the template's own.

    Args:
        template: name of the template.
        source: the data; each template has a data set of its own, and a blank one can do without.
        target: what to predict: the name of a field, or its position, -1 being the last. Built-in data and
            toys have a target already.

    Raises:
        UsageError: there is no template of that name.
        DataError: the data cannot be read, or does not suit the template; the message says what does.
    """
    if template not in {known.name for known in TEMPLATES}:
        names = ", ".join(known.name for known in TEMPLATES)
        raise UsageError(
            "template-unknown", "There is no template {name}. There are: {names}.", name=template, names=names
        )
    source = source or _DEFAULT.get(template)
    if source is None:
        return Document()
    return _blank(source, target) if template == "blank" else _suited(template, source, target)


def _blank(source: Source, target: str | None) -> Document:
    from nnstudio.data.preparation import GROUP
    from nnstudio.data.reading import read

    dataset = read(DataSettings(source=source, target=target))
    graph = architectures.ends(GROUP, dataset.title, _fitting(dataset.target))
    return Document(_name(source, dataset), graph, DataSettings(source=source, target=dataset.target))


def _suited(template: str, source: Source, target: str | None) -> Document:
    from nnstudio.data.preparation import GROUP, fit
    from nnstudio.data.reading import read
    from nnstudio.data.splitting import split

    data = _settings(template, source, target)
    dataset = read(data)
    parts = split(dataset, data.split)
    preparation = fit(dataset, parts.train)
    signature = preparation.signature
    answer = signature.targets[data.target or ""]
    if template == "table-regressor" and answer.task != "number":
        raise DataError(
            "template-for-numbers",
            "{field} is no number. Choose another target, or take the template {name}.",
            field=answer.name,
            name="table-classifier",
        )
    _check(template, dataset, signature.inputs[GROUP])
    graph, training = suited_network(dataset.title, signature, len(parts.train))
    return Document(_name(source, dataset), graph, data, training)


def suited_network(title: str, signature: Signature, rows: int) -> tuple[Graph, TrainingSettings]:
    """A network and a training that suit data with this signature and so many training rows."""
    ((group, shape),) = signature.inputs.items()
    (answer,) = signature.targets.values()
    images = len(shape.sizes) == 3
    if images:
        graph = architectures.convolutional_network(group, title, answer, shape)
    else:
        graph = architectures.multilayer_perceptron(group, title, answer, rows)
    return graph, _training(images, rows)


def _settings(template: str, source: Source, target: str | None) -> DataSettings:
    """The target by its name, and treated as what the template predicts."""
    from nnstudio.data.reading import names_of, read, resolve_target

    if target is not None:
        name = _fitting(resolve_target(names_of(source), target))
    elif isinstance(source, Csv):
        raise DataError(
            "target-missing",
            "Choose the field of {file} that is to be predicted. Its fields are {fields}.",
            file=PurePath(source.path).name,
            fields=", ".join(names_of(source)[:40]),
        )
    else:
        name = read(DataSettings(source=source)).target
    assert name is not None
    kind = FieldChoice(name=name, type="number" if template == "table-regressor" else "category")
    return DataSettings(source=source, target=name, choices=(kind,))


def _fitting(target: str | None) -> str | None:
    if target is not None and len(target) > _LONGEST_NAME:
        raise DataError(
            "target-name-long",
            "The name of the target is longer than {limit} letters: {start}…. Shorten it in the file.",
            limit=_LONGEST_NAME,
            start=target[:40],
        )
    return target


def _check(template: str, dataset: Dataset, shape: Shape) -> None:
    has_images = len(shape.sizes) == 3
    if has_images and template != "image-classifier":
        raise DataError(
            "template-for-tables",
            "{title} holds images, and this template is for tables. Take the template {name}.",
            title=dataset.title,
            name="image-classifier",
        )
    if not has_images and template == "image-classifier":
        raise DataError(
            "template-for-images",
            "{title} holds no images. Take the template {name}, or other data.",
            title=dataset.title,
            name="table-classifier",
        )


def _training(images: bool, rows: int) -> TrainingSettings:
    """Small data gets small batches and more epochs, so that there are enough steps to learn in."""
    batch = 16 if rows < 400 and not images else 32 if rows < 10_000 else 128
    epochs = 20 if images else max(30, min(150, 3_000 * batch // rows))
    return TrainingSettings(
        optimizer=Adam(lr=0.002),
        schedule=Cosine(),
        epochs=epochs,
        batch_size=batch,
        early_stopping=EarlyStopping(patience=8 if images else 20),
    )


def _name(source: Source, dataset: Dataset) -> str:
    title = PurePath(source.path).stem if isinstance(source, Csv) else dataset.title
    return title[:_LONGEST_NAME]
