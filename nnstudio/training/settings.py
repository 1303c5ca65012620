"""Every knob of a training run, declared once: form, file and command line are read off it."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

_Rate = Annotated[float, Field(gt=0.0, le=100.0)]


class _Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class SGD(_Settings):
    """Stochastic gradient descent, with momentum if you want it."""

    title: ClassVar[str] = "SGD"

    kind: Literal["SGD"] = "SGD"
    lr: _Rate = Field(0.1, title="Learning rate", description="Size of each step")
    momentum: float = Field(
        0.9, ge=0.0, lt=1.0, title="Momentum", description="How much the last step carries on"
    )
    weight_decay: float = Field(
        0.0, ge=0.0, le=10.0, title="Weight decay", description="Pulls weights to zero"
    )


class Adam(_Settings):
    """Adapts the step of every weight by itself; a good first choice."""

    title: ClassVar[str] = "Adam"

    kind: Literal["Adam"] = "Adam"
    lr: _Rate = Field(0.001, title="Learning rate", description="Size of each step")
    weight_decay: float = Field(
        0.0, ge=0.0, le=10.0, title="Weight decay", description="Pulls weights to zero"
    )


class AdamW(_Settings):
    """Adam whose weight decay does not depend on the gradients."""

    title: ClassVar[str] = "AdamW"

    kind: Literal["AdamW"] = "AdamW"
    lr: _Rate = Field(0.001, title="Learning rate", description="Size of each step")
    weight_decay: float = Field(
        0.01, ge=0.0, le=10.0, title="Weight decay", description="Pulls weights to zero"
    )


Optimizer = Annotated[SGD | Adam | AdamW, Field(discriminator="kind")]


class Constant(_Settings):
    """The learning rate stays as it is."""

    title: ClassVar[str] = "Constant"

    kind: Literal["constant"] = "constant"


class Step(_Settings):
    """The learning rate is multiplied by a factor every few epochs."""

    title: ClassVar[str] = "Step"

    kind: Literal["step"] = "step"
    step_size: int = Field(10, ge=1, le=100_000, title="Every", description="Epochs between two steps")
    gamma: float = Field(0.5, gt=0.0, le=1.0, title="Factor", description="What the rate is multiplied by")


class Cosine(_Settings):
    """The learning rate falls along half a cosine, slowly at first and at the end."""

    title: ClassVar[str] = "Cosine"

    kind: Literal["cosine"] = "cosine"
    eta_min: float = Field(0.0, ge=0.0, le=100.0, title="Down to", description="Learning rate at the end")


Schedule = Annotated[Constant | Step | Cosine, Field(discriminator="kind")]


class EarlyStopping(_Settings):
    """Stops when the validation set does not get better any more; the best weights are kept either way."""

    enabled: bool = Field(True, title="Stop early", description="Stop when it does not get better any more")
    watch: Literal["loss", "metric"] = Field(
        "loss",
        title="Watch",
        description="Which validation value counts",
        json_schema_extra={"choices": {"loss": "Validation loss", "metric": "Validation metric"}},
    )
    patience: int = Field(
        10, ge=1, le=100_000, title="Patience", description="Epochs without gain before it stops"
    )
    min_delta: float = Field(0.0, ge=0.0, le=1e6, title="Smallest gain", description="What counts as better")


class TrainingSettings(_Settings):
    """The training side of a project."""

    optimizer: Optimizer = Field(Adam(), title="Method")
    schedule: Schedule = Field(Constant(), title="Shape")
    epochs: int = Field(
        30, ge=1, le=1_000_000, title="Epochs", description="How often all training rows are seen"
    )
    batch_size: int = Field(32, ge=1, le=1_000_000, title="Batch size", description="Rows per step")
    early_stopping: EarlyStopping = Field(EarlyStopping(), title="Stop early")
    seed: int = Field(
        0,
        ge=0,
        le=2**31 - 1,
        title="Seed",
        description="The same seed starts with the same weights and the same order of rows",
    )
    device: Literal["auto", "cpu", "cuda", "mps"] = Field(
        "auto",
        title="Device",
        description="Where the arithmetic happens",
        json_schema_extra={
            "choices": {"auto": "Fastest found", "cpu": "Processor", "cuda": "NVIDIA GPU", "mps": "Apple GPU"}
        },
    )
