"""Questions with yes or no for an answer, masks made of the answers, and what can be done with masks."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import Field

from nnstudio.calls import Apply, Argument, Value, torch
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.fields import choices
from nnstudio.layers.layer import Layer
from nnstudio.layers.merge import check_sizes
from nnstudio.layers.port import Port

_MASK = (Port("mask", dtype="mask"),)
_SIGNS = {"gt": ">", "ge": "≥", "lt": "<", "le": "≤", "eq": "=", "ne": "≠"}


class Compare(
    Layer,
    group="Mathematics",
    usual=True,
    icon="compare",
    words="greater less equal threshold than mask padding 比较 大于 小于 等于 掩码",
):
    """Asks of every number whether it is above, below or equal to another one, and answers yes or no.

    To make a mask for “Choose by mask” or for attention, for example of all words that are not padding.

    Shape: stays as it is; the numbers become yes or no.
    """

    inputs: ClassVar = (Port("input", dtype="any"),)
    outputs: ClassVar = _MASK

    operator: Literal["gt", "ge", "lt", "le", "eq", "ne"] = Field(
        "gt",
        title="Question",
        description="What is asked of every number",
        json_schema_extra=choices(
            gt="Is it greater than", ge="Is it at least", lt="Is it less than", le="Is it at most",
            eq="Is it equal to", ne="Is it other than",
        ),
    )  # fmt: skip
    threshold: float = Field(
        0.0, ge=-1e30, le=1e30, title="Number", description="What every number is compared with"
    )
    two_inputs: bool = Field(
        False, title="Second input", description="Compares with the numbers of a second input instead"
    )

    def input_ports(self) -> tuple[Port, ...]:
        return (*self.inputs, Port("other", dtype="any")) if self.two_inputs else self.inputs

    def summary(self) -> str:
        sign = _SIGNS[self.operator]
        return sign if self.two_inputs else f"{sign} {self.threshold:g}"

    def build(self, input: Argument, other: Argument | None = None) -> Value:
        given = (input,) if other is None else (input, other)
        if any(each.shape.dtype == "mask" for each in given):
            raise LayerError("needs-numbers", "It receives a mask of yes and no, not numbers.")
        check_sizes(given, stretch=True)
        threshold: Any = self.threshold
        if input.shape.dtype == "index" and threshold.is_integer() and abs(threshold) < 2**53:
            threshold = int(threshold)
        return Apply(f"torch.{self.operator}", (input, threshold if other is None else other))


class IsNaN(
    Layer,
    group="Mathematics",
    icon="isnan",
    title="Is missing",
    words="not a number NaN missing mask 缺失值 掩码",
):
    """Asks of every number whether it is missing, and answers yes or no.

    To tell a network which measurements are missing, before they are replaced.

    Shape: stays as it is; the numbers become yes or no.
    """

    outputs: ClassVar = _MASK

    def build(self, input: Argument) -> Value:
        return torch.isnan(input)


class _TwoMasks(Layer):
    """Ports of what joins two masks."""

    inputs: ClassVar = (Port("a", dtype="mask"), Port("b", dtype="mask"))
    outputs: ClassVar = _MASK


class LogicalAnd(
    _TwoMasks, group="Mathematics", icon="logicaland", title="And", words="logical and both mask 逻辑与 掩码"
):
    """Answers yes where both masks say yes.

    To join two conditions that must both hold.

    Shape: stays as it is.
    """

    def build(self, a: Argument, b: Argument) -> Value:
        check_sizes((a, b), stretch=True)
        return torch.logical_and(a, b)


class LogicalOr(
    _TwoMasks, group="Mathematics", icon="logicalor", title="Or", words="logical or either mask 逻辑或 掩码"
):
    """Answers yes where at least one of the masks says yes.

    To join two conditions of which one is enough.

    Shape: stays as it is.
    """

    def build(self, a: Argument, b: Argument) -> Value:
        check_sizes((a, b), stretch=True)
        return torch.logical_or(a, b)


class LogicalXor(
    _TwoMasks,
    group="Mathematics",
    icon="logicalxor",
    title="Either or",
    words="logical xor exclusive different mask 逻辑异或 掩码",
):
    """Answers yes where exactly one of the masks says yes.

    To find where two conditions disagree.

    Shape: stays as it is.
    """

    def build(self, a: Argument, b: Argument) -> Value:
        check_sizes((a, b), stretch=True)
        return torch.logical_xor(a, b)


class LogicalNot(
    Layer,
    group="Mathematics",
    icon="logicalnot",
    title="Not",
    words="logical not invert mask 逻辑非 取反 掩码",
):
    """Turns every yes into no and every no into yes.

    Where a layer wants the opposite of the mask you have.

    Shape: stays as it is.
    """

    inputs: ClassVar = _MASK
    outputs: ClassVar = _MASK

    def build(self, mask: Argument) -> Value:
        return torch.logical_not(mask)


class Where(
    Layer,
    group="Mathematics",
    icon="where",
    title="Choose by mask",
    words="where select if mask condition switch 选择 条件 掩码",
):
    """Takes the number of the first input where the mask says yes, else that of the second.

    To replace some numbers, for example those that a mask calls missing.

    Shape: that of both inputs; axes of length 1 are stretched.
    """

    inputs: ClassVar = (Port("mask", dtype="mask"), Port("a"), Port("b"))

    def build(self, mask: Argument, a: Argument, b: Argument) -> Value:
        check_sizes((mask, a, b), stretch=True)
        return torch.where(mask, a, b)


class Cast(
    Layer,
    group="Mathematics",
    icon="cast",
    title="Change type",
    words="convert type integer index float bool mask 类型 转换 整数 掩码",
):
    """Reads masks and whole numbers as real numbers, or the other way round.

    Where a layer takes another type of numbers than you have. Nothing before a change to whole numbers or to
    a mask can learn.

    Shape: stays as it is.
    """

    inputs: ClassVar = (Port("input", dtype="any"),)

    to: Literal["real", "index", "mask"] = Field(
        "real",
        title="Into",
        description="Whole numbers lose what is behind the point; a mask says no to zero and yes to the rest",
        json_schema_extra=choices(real="Real numbers", index="Whole numbers", mask="Mask of yes and no"),
    )

    def output_ports(self) -> tuple[Port, ...]:
        return (Port("output", dtype=self.to),)

    def summary(self) -> str:
        return {
            "real": Phrase("to real numbers"),
            "index": Phrase("to whole numbers"),
            "mask": Phrase("to a mask"),
        }[self.to]

    def build(self, input: Argument) -> Value:
        if self.to == "index":
            return input.long()
        return input.float() if self.to == "real" else input.bool()
