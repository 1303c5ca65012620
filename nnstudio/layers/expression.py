"""A layer whose arithmetic a person types."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from nnstudio.calls import Argument, Value
from nnstudio.errors import LayerError
from nnstudio.layers.formula import LONGEST, read
from nnstudio.layers.layer import Layer
from nnstudio.layers.merge import check_sizes
from nnstudio.layers.port import Port

_LONGEST_SUMMARY = 32


def _readable(text: str) -> str:
    try:
        read(text)
    except LayerError as error:
        # Forms put what pydantic says into a sentence of their own, and end it themselves.
        raise PydanticCustomError("formula", "{said}", {"said": str(error).removesuffix(".")}) from error
    return text


class Expression(
    Layer,
    group="Mathematics",
    usual=True,
    icon="expression",
    title="Formula",
    words="expression equation calculate custom arithmetic function 公式 表达式 计算 自定义",
):
    """Computes a formula that you type, such as a * sigmoid(b) + 1, with an input for every name in it.

    Where no other layer does the arithmetic you need. It knows + - * / **, where, min, max, clamp, abs, exp,
    log, sqrt, sin, tanh, sigmoid, relu and more.

    Shape: that of the inputs; axes of length 1 are stretched.
    """

    inputs: ClassVar = (Port("a"),)

    formula: Annotated[str, AfterValidator(_readable)] = Field(
        "a",
        min_length=1,
        max_length=LONGEST,
        title="Formula",
        description="Every name becomes an input; pi and e are numbers",
        json_schema_extra={
            "examples": ["a", "a * sigmoid(b) + 1", "where(a > 0, a, 0.5 * a)", "max(a, b) ** 2"]
        },
    )

    def input_ports(self) -> tuple[Port, ...]:
        return tuple(Port(name) for name in read(self.formula).inputs)

    def summary(self) -> str:
        written = " ".join(self.formula.split())
        return written if len(written) <= _LONGEST_SUMMARY else f"{written[: _LONGEST_SUMMARY - 1]}…"

    def build(self, *branches: Argument) -> Value:
        check_sizes(branches, stretch=True)
        return read(self.formula).of({branch.name: branch for branch in branches})
