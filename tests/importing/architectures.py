"""The networks that have to come in whole, from their source and from their files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from tests.importing.attentive import Tagger, Transformer, ViT
from tests.importing.convolutional import (
    VGG11,
    AlexNet,
    DenseNet121,
    Inception,
    LeNet,
    MobileNetV2,
    UNet,
    resnet18,
    resnet50,
)


@dataclass(frozen=True)
class Architecture:
    """How to build a network, and the sizes of one sample that it takes."""

    name: str
    build: Callable[[float], nn.Module]
    sizes: tuple[int, ...]
    small: float = 1.0
    entries: int = 0
    """Takes whole numbers below this instead of real ones."""

    def network(self, width: float | None = None) -> nn.Module:
        """In evaluation mode, with statistics that are not those of a fresh network."""
        torch.manual_seed(0)
        module = self.build(self.small if width is None else width)
        for part in module.modules():
            if isinstance(part, nn.BatchNorm2d):
                assert part.running_mean is not None
                assert part.running_var is not None
                part.running_mean.normal_(0.0, 0.1)
                part.running_var.uniform_(0.5, 1.5)
        return module.eval()

    def examples(self, batch: int = 2) -> tuple[Tensor, ...]:
        """Random inputs."""
        if self.entries:
            return (torch.randint(self.entries, (batch, *self.sizes)),)
        return (torch.randn(batch, *self.sizes),)


ARCHITECTURES = (
    Architecture("LeNet", LeNet, (1, 32, 32)),
    Architecture("AlexNet", AlexNet, (3, 224, 224), 0.0625),
    Architecture("VGG11", VGG11, (3, 224, 224), 0.0625),
    Architecture("ResNet18", resnet18, (3, 64, 64), 0.125),
    Architecture("ResNet50", resnet50, (3, 64, 64), 0.125),
    Architecture("MobileNetV2", MobileNetV2, (3, 64, 64), 0.25),
    Architecture("DenseNet121", DenseNet121, (3, 64, 64), 0.125),
    Architecture("Inception", Inception, (3, 64, 64), 0.25),
    Architecture("U-Net", UNet, (3, 32, 32), 0.125),
    Architecture("BiLSTM tagger", Tagger, (12,), 0.25, entries=100),
    Architecture("Transformer encoder", Transformer, (12, 5), 0.25),
    Architecture("ViT", ViT, (3, 32, 32), 0.25),
)
