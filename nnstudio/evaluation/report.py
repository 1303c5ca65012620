"""What an evaluation found, as values that go to JSON and back. Importing this module loads nothing heavy."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

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
    confidence, for numbers. Of an input answered again there is no truth, and the answer is the root mean
    square of how far it is off.
    """

    row: int
    truth: str | float | None
    answer: str | float
    confidence: float | None = None

    @property
    def error(self) -> float | None:
        """For numbers, how far off the answer is."""
        if isinstance(self.truth, str) or isinstance(self.answer, str):
            return None
        return self.answer - (self.truth or 0.0)

    @property
    def is_right(self) -> bool:
        """Whether the answer is the truth."""
        return self.truth == self.answer


class Part(_Value):
    """How well one thing is answered: a target of classes, a label, a number, a step of a forecast.

    `metrics` has scikit-learn's names: accuracy, precision, recall, f1 (the mean over the classes), log_loss;
    or rmse, mae, r2, and for a forecast rmse_last_value, the error of saying the last value again.
    `confusion` counts rows by truth (down) and answer (across), both in the order of `classes`. `samples` are
    the first rows, at most 5,000; for a reconstruction their answer is the error of the row.
    """

    task: Literal["classes", "number", "reconstruction"]
    target: str
    metrics: dict[str, float]
    classes: tuple[str, ...] = ()
    confusion: tuple[tuple[int, ...], ...] = ()
    per_class: tuple[ClassScores, ...] = ()
    samples: tuple[Sample, ...] = ()


class Evaluation(_Value):
    """How well a run does on rows it has not learned from.

    `parts` are what it predicts, one after the other; `overall` are scores of several labels together:
    subset_accuracy (all labels of a row are right), mean_accuracy and f1_labels. `changed` says how the data
    is not what the run was trained with any more.
    """

    run: str
    split: str
    rows: int
    parts: tuple[Part, ...] = Field(min_length=1)
    overall: dict[str, float] = {}
    changed: str = ""

    @property
    def first(self) -> Part:
        """The first thing that is predicted, and nearly always the only one."""
        return self.parts[0]

    @property
    def metrics(self) -> dict[str, float]:
        """The scores of the first part, and those of all together."""
        return {**self.first.metrics, **self.overall}

    def to_json(self) -> dict[str, Any]:
        """For scripts: the first part beside the run, further parts as a list; without the single rows."""
        first, *others = (part.model_dump(mode="json", exclude={"samples"}) for part in self.parts)
        return {
            "run": self.run,
            "split": self.split,
            "rows": self.rows,
            **first,
            "metrics": self.metrics,
            **({"targets": [first, *others]} if others else {}),
            **({"changed": self.changed} if self.changed else {}),
        }
