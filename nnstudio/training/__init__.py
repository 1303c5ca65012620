"""A module and batches become a trained module. Importing this package loads no torch; its modules do."""

from nnstudio.training.record import Record
from nnstudio.training.settings import (
    SGD,
    Adam,
    AdamW,
    Constant,
    Cosine,
    EarlyStopping,
    Optimizer,
    Schedule,
    Step,
    TrainingSettings,
)

__all__ = [
    "SGD",
    "Adam",
    "AdamW",
    "Constant",
    "Cosine",
    "EarlyStopping",
    "Optimizer",
    "Record",
    "Schedule",
    "Step",
    "TrainingSettings",
]
