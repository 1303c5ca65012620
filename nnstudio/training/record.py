"""What is kept of a run besides its weights: enough to compare it, to explain it and to repeat it."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from nnstudio.data import DataSettings
from nnstudio.data.fingerprint import Fingerprint
from nnstudio.errors import Phrase
from nnstudio.training.settings import TrainingSettings


class Record(BaseModel):
    """One run of a project: `run.json` in its folder.

    `graph` is the network as it was trained, in the graph's own JSON. `train` and `validation` hold the
    scores of the best epoch, the one whose weights are kept. `fingerprint` tells the data again that it has
    learned from.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    id: str = Field(pattern=r"^[a-z0-9]{4,32}$")
    number: int = Field(ge=1)
    name: str = Field("", max_length=200)
    started: str
    graph: dict[str, Any]
    data: DataSettings
    training: TrainingSettings
    fingerprint: Fingerprint | None = None
    device: str = "cpu"
    tuning: dict[str, Any] = {}
    parameters: int = 0
    ending: str = "completed"
    epochs: int = 0
    steps: int = 0
    seconds: float = 0.0
    best_epoch: int = 0
    train: dict[str, float] = {}
    validation: dict[str, float] = {}

    @property
    def title(self) -> str:
        """What the person called it, else its number."""
        return Phrase("{name}", name=self.name) if self.name else Phrase("Run {number}", number=self.number)
