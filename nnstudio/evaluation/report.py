"""What an evaluation found, as values that go to JSON and back. Importing this module loads nothing heavy."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

MOST_SAMPLES = 5_000


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class ClassScores(_Value):
    """How well one class is recognised; `support` counts the rows that are really of it."""

    name: str
    precision: float
    recall: float
    f1: float
    support: int


class Sample(_Value):
    """One row, counted from 0 in the data it comes from: what is right, and what the network answered.

    Class names and the probability of the answer for classes; numbers in the target's unit, without
    confidence, for numbers.
    """

    row: int
    truth: str | float
    answer: str | float
    confidence: float | None = None

    @property
    def error(self) -> float | None:
        """For numbers, how far off the answer is."""
        if isinstance(self.truth, str) or isinstance(self.answer, str):
            return None
        return self.answer - self.truth

    @property
    def is_right(self) -> bool:
        """Whether the answer is the truth."""
        return self.truth == self.answer


class Evaluation(_Value):
    """How well a run does on rows it has not learned from.

    `metrics` has scikit-learn's names: accuracy, precision, recall, f1 (the mean over the classes), log_loss;
    or rmse, mae, r2. `confusion` counts rows by truth (down) and answer (across), both in the order of
    `classes`. `samples` are the first rows, at most 5,000.
    """

    run: str
    split: str
    rows: int
    task: Literal["classes", "number"]
    target: str
    metrics: dict[str, float]
    classes: tuple[str, ...] = ()
    confusion: tuple[tuple[int, ...], ...] = ()
    per_class: tuple[ClassScores, ...] = ()
    samples: tuple[Sample, ...] = ()
