"""What is done to raw values before a network sees them: declared, learned, carried out, taken back."""

from nnstudio.data.preparation.base import GROUP, LARGEST, Fitted
from nnstudio.data.preparation.categories import CategoryInput
from nnstudio.data.preparation.dates import DateInput
from nnstudio.data.preparation.fitted import Preparation
from nnstudio.data.preparation.fitting import fit
from nnstudio.data.preparation.images import ImageInput
from nnstudio.data.preparation.numbers import NumberInput
from nnstudio.data.preparation.sequences import SequenceInput
from nnstudio.data.preparation.targets import ClassTarget, InputTarget, LabelsTarget, NumberTarget
from nnstudio.data.preparation.texts import TextInput

__all__ = [
    "GROUP",
    "LARGEST",
    "CategoryInput",
    "ClassTarget",
    "DateInput",
    "Fitted",
    "ImageInput",
    "InputTarget",
    "LabelsTarget",
    "NumberInput",
    "NumberTarget",
    "Preparation",
    "SequenceInput",
    "TextInput",
    "fit",
]
