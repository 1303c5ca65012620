"""Projects to begin with. A template looks at the data and suits the network and the training to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nnstudio.data import BuiltIn, DataSettings, Source, Toy
from nnstudio.errors import UsageError
from nnstudio.layers.ends import LONGEST_NAME
from nnstudio.project import architectures
from nnstudio.project.document import Document
from nnstudio.project.suiting import Adjust, as_they_are, named_target, suited_data
from nnstudio.training import Adam, Cosine, EarlyStopping, TrainingSettings

if TYPE_CHECKING:
    from nnstudio.data.dataset import Dataset
    from nnstudio.graph import Graph, Signature


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
    Template("text-classifier", "Text: which class?", "Tells texts apart by their words."),
    Template("forecaster", "Series: what comes next?", "Predicts the next values from the rows before them."),
    Template(
        "autoencoder", "Autoencoder", "Learns a short code of its input, and rebuilds the input from it."
    ),
)
_DEFAULT: dict[str, Source] = {
    "table-classifier": BuiltIn(name="breast_cancer"),
    "table-regressor": BuiltIn(name="diabetes"),
    "image-classifier": BuiltIn(name="digits"),
    "text-classifier": Toy(name="sentences"),
    "forecaster": Toy(name="season"),
    "autoencoder": BuiltIn(name="digits"),
}


def create(template: str, source: Source | None = None, target: str | None = None) -> Document:
    """A new project from the template of that name, see `create_with_data`."""
    return create_with_data(template, source, target)[0]


def create_with_data(
    template: str,
    source: Source | None = None,
    target: str | None = None,
    adjust: Adjust = as_they_are,
) -> tuple[Document, Dataset | None]:
    """A new project from the template of that name, and the data that it was suited to.

    Args:
        template: name of the template.
        source: the data; each template has a data set of its own, and a blank one can do without.
        target: what to predict: the name of a field, or its position, -1 being the last. Built-in data, toys
            and folders of classes have a target already. An autoencoder leaves this field out.
        adjust: changes the settings of the data, above all how the source is read.

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
        return Document(), None
    source = adjust(DataSettings(source=source)).source or source
    return (
        _blank(source, target, adjust) if template == "blank" else _suited(template, source, target, adjust)
    )


def suited_network(title: str, signature: Signature, rows: int) -> tuple[Graph, TrainingSettings]:
    """A network and a training that suit data with this signature and so many training rows."""
    return architectures.network(title, signature, rows), _training(signature, rows)


def _blank(source: Source, target: str | None, adjust: Adjust) -> tuple[Document, Dataset]:
    from nnstudio.data.preparation import GROUP
    from nnstudio.data.reading import read

    name = None if target is None else named_target(source, target)
    data = adjust(DataSettings(source=source, target=name))
    dataset = read(data)
    graph = architectures.ends((GROUP,), dataset.title, dataset.target)
    data = data.model_copy(update={"target": dataset.target})
    return Document(_name(source, dataset), graph, data), dataset


def _suited(template: str, source: Source, target: str | None, adjust: Adjust) -> tuple[Document, Dataset]:
    from nnstudio.data.preparation import fit
    from nnstudio.data.splitting import split

    data, dataset = suited_data(template, source, target, adjust)
    parts = split(dataset, data.split)
    signature = fit(dataset, parts.train).signature
    graph, training = suited_network(dataset.title, signature, len(parts.train))
    return Document(_name(source, dataset), graph, data, training), dataset


def _training(signature: Signature, rows: int) -> TrainingSettings:
    """Small data gets small batches and more epochs, so that there are enough steps to learn in."""
    slow = any(len(shape.sizes) > 1 or shape.axes == ("steps",) for shape in signature.inputs.values())
    batch = 16 if rows < 400 and not slow else 32 if rows < 10_000 else 128
    epochs = 20 if slow else max(30, min(150, 3_000 * batch // rows))
    return TrainingSettings(
        optimizer=Adam(lr=0.002),
        schedule=Cosine(),
        epochs=epochs,
        batch_size=batch,
        early_stopping=EarlyStopping(patience=8 if slow else 20),
    )


def _name(source: Source, dataset: Dataset) -> str:
    title = dataset.title if source.place is None else source.place.stem
    return title[:LONGEST_NAME]
