"""What became of every operation of a network from elsewhere. Importing this module loads no torch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from pydantic import TypeAdapter

Outcome = Literal["layer", "opaque", "left out"]
"""A layer like any other; part of a node that only computes; or nothing, because the rest does without."""


@dataclass(frozen=True, slots=True)
class Row:
    """One operation: what it was called where it came from, and which node does its work now.

    `source` is the path of the module or the name of the ONNX node, `operator` what it computes, `node` the
    label of the node, `id` its id and `kind` its layer; `remark` says what else is worth knowing, in one
    sentence.
    """

    source: str
    operator: str
    outcome: Outcome
    node: str = ""
    kind: str = ""
    remark: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One row per operation, and how far the answers are apart.

    `max_difference` is the largest difference between an answer of the original and of the imported network
    on random inputs, `scale` the largest answer.
    """

    rows: tuple[Row, ...] = ()
    max_difference: float = 0.0
    scale: float = 0.0

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """How many operations ended in which way."""
        return Counter(row.outcome for row in self.rows)

    def to_json(self) -> dict[str, Any]:
        """The report as JSON values."""
        return {**asdict(self), "rows": [asdict(row) for row in self.rows], "counts": dict(self.counts)}

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Report:
        """What `to_json` wrote down.

        Raises:
            pydantic.ValidationError: it is something else.
        """
        return _REPORT.validate_python(
            {name: values.get(name) for name in ("rows", "max_difference", "scale")}
        )


_REPORT = TypeAdapter(Report)
