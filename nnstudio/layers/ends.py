"""Where data enters a network and where answers leave it."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from nnstudio.calls import Argument
from nnstudio.layers.fields import Count, choices
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port

LONGEST_NAME = 200
"""Letters of the name of a group of inputs, a target, a node or a project, at most."""

Loss = Literal[
    "auto", "cross_entropy", "binary_cross_entropy", "binary_cross_entropy_with_logits", "mse_loss"
]
LOSS_TITLES = {
    "auto": "Chosen from the target",
    "cross_entropy": "Cross-entropy",
    "binary_cross_entropy": "Binary cross-entropy",
    "binary_cross_entropy_with_logits": "Binary cross-entropy with logits",
    "mse_loss": "Mean squared error",
}


class Input(
    Layer,
    group="Input and output",
    usual=True,
    icon="input",
    words="data source features image start 输入 数据",
):
    """Brings one group of fields of your data into the network.

    Every network starts with one; take several when groups of fields go separate ways.

    Shape: gives one sample of your data: features of a table, or channels, height and width of a picture.
    """

    inputs: ClassVar = ()

    field_group: str = Field(
        "input",
        title="Fields",
        description="Which group of fields of the data enters here",
        max_length=LONGEST_NAME,
    )
    sizes: tuple[Count, ...] | None = Field(
        None,
        min_length=1,
        max_length=5,
        title="Shape without data",
        description="Sizes of one sample to plan with while no data is chosen, such as 3 × 224 × 224",
    )
    dtype: Literal["real", "index"] = Field(
        "real",
        title="Numbers without data",
        description="What one sample holds while no data is chosen",
        json_schema_extra=choices(real="Real numbers", index="Whole numbers that count entries"),
    )


class Output(
    Layer,
    group="Input and output",
    usual=True,
    icon="output",
    words="target label loss prediction end 输出 标签 损失",
):
    """Compares the answer of the network with the target, and owns the loss that training makes small.

    Every network ends with one; take several when it has to predict several targets.

    Shape: takes one number per class, or one number where a number is to be predicted.
    """

    inputs: ClassVar = (Port("prediction"),)
    outputs: ClassVar = ()

    target: str = Field(
        "target",
        title="Target",
        description="The field of the data to be predicted",
        max_length=LONGEST_NAME,
    )
    loss: Loss = Field(
        "auto",
        title="Loss",
        description="What training makes small; chosen from the kind of target unless you pick one",
        json_schema_extra=choices(**LOSS_TITLES),
    )
    weight: float = Field(
        1.0, ge=0.0, le=1e6, title="Weight", description="How much this loss counts when there are several"
    )

    def summary(self) -> str:
        return "" if self.loss == "auto" else LOSS_TITLES[self.loss]

    def build(self, prediction: Argument) -> Argument:
        return prediction


class BlockInput(
    Layer,
    group="Input and output",
    icon="blockinput",
    title="Block input",
    words="door port inside 模块 输入",
):
    """Lets a link from outside into a Block.

    Only inside a Block; every Block input becomes a port on the left of the node.

    Shape: whatever arrives passes unchanged.
    """

    inputs: ClassVar = ()
    outputs: ClassVar = (Port("output", dtype="any"),)

    name: str = Field(
        "input", min_length=1, max_length=60, title="Name", description="What the port outside is called"
    )

    def summary(self) -> str:
        return self.name


class BlockOutput(
    Layer,
    group="Input and output",
    icon="blockoutput",
    title="Block output",
    words="door port inside 模块 输出",
):
    """Lets a link out of a Block.

    Only inside a Block; every Block output becomes a port on the right of the node.

    Shape: whatever arrives passes unchanged.
    """

    inputs: ClassVar = (Port("input", dtype="any"),)
    outputs: ClassVar = ()

    name: str = Field(
        "output", min_length=1, max_length=60, title="Name", description="What the port outside is called"
    )

    def summary(self) -> str:
        return self.name

    def build(self, input: Argument) -> Argument:
        return input
