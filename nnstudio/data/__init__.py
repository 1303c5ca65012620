"""Files become batches. Importing this package loads neither pandas nor torch; its modules do."""

from nnstudio.data.augmentation import Augmentation
from nnstudio.data.choices import FieldPreparation
from nnstudio.data.questions import Option, Question
from nnstudio.data.settings import (
    DataSettings,
    FieldChoice,
    FieldType,
    Role,
    Series,
    Split,
)
from nnstudio.data.sources import SOURCES, AnySource, BuiltIn, Csv, DataSource, Source, Toy

__all__ = [
    "SOURCES",
    "AnySource",
    "Augmentation",
    "BuiltIn",
    "Csv",
    "DataSettings",
    "DataSource",
    "FieldChoice",
    "FieldPreparation",
    "FieldType",
    "Option",
    "Question",
    "Role",
    "Series",
    "Source",
    "Split",
    "Toy",
]
