"""Layers that disturb what flows through them by chance, while training only."""

from __future__ import annotations

from pydantic import Field

from nnstudio.calls import Argument, Module, parts
from nnstudio.errors import Phrase
from nnstudio.layers.layer import Layer


class DropPath(
    Layer,
    group="Regularisation",
    icon="droppath",
    words="stochastic depth residual branch 随机深度 残差 路径丢弃",
):
    """Sets a whole branch to zero for random samples while training.

    At the end of a branch, just before it is added to its skip connection, in deep networks.

    Shape: stays as it is.
    """

    p: float = Field(
        0.1,
        ge=0.0,
        lt=1.0,
        title="Share dropped",
        description="Probability that a sample does without the branch",
    )

    def summary(self) -> str:
        return Phrase("{share} dropped", share=f"{self.p:.0%}")

    def build(self, input: Argument) -> Module:
        return parts.DropPath(self.p)


class GaussianNoise(
    Layer,
    group="Regularisation",
    icon="gaussiannoise",
    words="noise random jitter augment 高斯噪声 随机 抖动",
):
    """Adds random noise to every number while training.

    Right after the input of a small data set, as if it had been measured several times.

    Shape: stays as it is.
    """

    std: float = Field(
        0.1,
        ge=0.0,
        le=1000.0,
        title="Strength",
        description="Standard deviation of the noise, in the unit of the numbers",
    )

    def summary(self) -> str:
        return Phrase("noise {strength}", strength=f"{self.std:g}")

    def build(self, input: Argument) -> Module:
        return parts.GaussianNoise(self.std)


class GaussianDropout(
    Layer,
    group="Regularisation",
    icon="gaussiandropout",
    words="noise multiplicative random 高斯 随机失活 乘性噪声",
):
    """Multiplies every number with random noise around 1 while training.

    Instead of Dropout, where numbers should become uncertain rather than vanish.

    Shape: stays as it is.
    """

    p: float = Field(
        0.5,
        ge=0.0,
        lt=1.0,
        title="Share",
        description="The noise is as strong as that of a Dropout with this share",
    )

    def summary(self) -> str:
        return Phrase("like {share} dropped", share=f"{self.p:.0%}")

    def build(self, input: Argument) -> Module:
        return parts.GaussianDropout(self.p)
