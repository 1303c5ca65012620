"""Well-known networks for pictures, as anybody would write them: plain modules that know nothing of graphs.

`width` scales the number of channels, so that tests are fast with a small one; 1 is the published size.
"""

from __future__ import annotations

import itertools

import torch
from torch import Tensor, nn
from torch.nn import functional


def scaled(channels: int, width: float) -> int:
    """A number of channels times the width, a multiple of 4."""
    return max(4, round(channels * width / 4) * 4)


class LeNet(nn.Module):
    def __init__(self, width: float = 1.0) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(16 * 5 * 5, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x: Tensor) -> Tensor:
        x = functional.max_pool2d(functional.relu(self.conv1(x)), (2, 2))
        x = functional.max_pool2d(functional.relu(self.conv2(x)), 2)
        x = x.view(-1, 16 * 5 * 5)
        x = functional.relu(self.fc1(x))
        x = functional.relu(self.fc2(x))
        return self.fc3(x)


class AlexNet(nn.Module):
    def __init__(self, width: float = 1.0) -> None:
        super().__init__()
        a, b, c, d, e = (scaled(size, width) for size in (64, 192, 384, 256, 4096))
        self.features = nn.Sequential(
            nn.Conv2d(3, a, kernel_size=11, stride=4, padding=2),
            nn.ReLU(inplace=True),
            nn.MaxPool2d(kernel_size=3, stride=2),
            nn.Conv2d(a, b, kernel_size=5, padding=2),
            nn.ReLU(inplace=True),
            nn.MaxPool2d(kernel_size=3, stride=2),
            nn.Conv2d(b, c, kernel_size=3, padding=1),
            nn.ReLU(inplace=True),
            nn.Conv2d(c, d, kernel_size=3, padding=1),
            nn.ReLU(inplace=True),
            nn.Conv2d(d, d, kernel_size=3, padding=1),
            nn.ReLU(inplace=True),
            nn.MaxPool2d(kernel_size=3, stride=2),
        )
        self.avgpool = nn.AdaptiveAvgPool2d((6, 6))
        self.classifier = nn.Sequential(
            nn.Dropout(),
            nn.Linear(d * 6 * 6, e),
            nn.ReLU(inplace=True),
            nn.Dropout(),
            nn.Linear(e, e),
            nn.ReLU(inplace=True),
            nn.Linear(e, 10),
        )

    def forward(self, x: Tensor) -> Tensor:
        x = self.avgpool(self.features(x))
        return self.classifier(torch.flatten(x, 1))


class VGG11(nn.Module):
    def __init__(self, width: float = 1.0) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        channels = 3
        for size in (64, 0, 128, 0, 256, 256, 0, 512, 512, 0, 512, 512, 0):
            if size:
                layers += [nn.Conv2d(channels, scaled(size, width), 3, padding=1), nn.ReLU(inplace=True)]
                channels = scaled(size, width)
            else:
                layers.append(nn.MaxPool2d(2, 2))
        self.features = nn.Sequential(*layers)
        self.avgpool = nn.AdaptiveAvgPool2d((7, 7))
        hidden = scaled(4096, width)
        self.classifier = nn.Sequential(
            nn.Linear(channels * 7 * 7, hidden),
            nn.ReLU(True),
            nn.Dropout(0.5),
            nn.Linear(hidden, hidden),
            nn.ReLU(True),
            nn.Dropout(0.5),
            nn.Linear(hidden, 10),
        )

    def forward(self, x: Tensor) -> Tensor:
        x = self.avgpool(self.features(x))
        x = torch.flatten(x, 1)
        return self.classifier(x)


class BasicBlock(nn.Module):
    expansion = 1

    def __init__(self, channels: int, planes: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, planes, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(planes)
        self.relu = nn.ReLU(inplace=True)
        self.conv2 = nn.Conv2d(planes, planes, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(planes)
        self.downsample = shortcut(channels, planes, stride)

    def forward(self, x: Tensor) -> Tensor:
        identity = x
        out = self.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        if self.downsample is not None:
            identity = self.downsample(x)
        out += identity
        return self.relu(out)


class Bottleneck(nn.Module):
    expansion = 4

    def __init__(self, channels: int, planes: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, planes, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(planes)
        self.conv2 = nn.Conv2d(planes, planes, 3, stride, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(planes)
        self.conv3 = nn.Conv2d(planes, planes * 4, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(planes * 4)
        self.relu = nn.ReLU(inplace=True)
        self.downsample = shortcut(channels, planes * 4, stride)

    def forward(self, x: Tensor) -> Tensor:
        identity = x if self.downsample is None else self.downsample(x)
        out = self.relu(self.bn1(self.conv1(x)))
        out = self.relu(self.bn2(self.conv2(out)))
        out = self.bn3(self.conv3(out))
        out += identity
        return self.relu(out)


def shortcut(channels: int, planes: int, stride: int) -> nn.Module | None:
    if stride == 1 and channels == planes:
        return None
    return nn.Sequential(nn.Conv2d(channels, planes, 1, stride, bias=False), nn.BatchNorm2d(planes))


class ResNet(nn.Module):
    def __init__(
        self, block: type[BasicBlock] | type[Bottleneck], depths: tuple[int, ...], width: float
    ) -> None:
        super().__init__()
        self.channels = scaled(64, width)
        self.conv1 = nn.Conv2d(3, self.channels, 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(self.channels)
        self.relu = nn.ReLU(inplace=True)
        self.maxpool = nn.MaxPool2d(kernel_size=3, stride=2, padding=1)
        planes = [scaled(size, width) for size in (64, 128, 256, 512)]
        self.layer1 = self._stage(block, planes[0], depths[0], 1)
        self.layer2 = self._stage(block, planes[1], depths[1], 2)
        self.layer3 = self._stage(block, planes[2], depths[2], 2)
        self.layer4 = self._stage(block, planes[3], depths[3], 2)
        self.avgpool = nn.AdaptiveAvgPool2d((1, 1))
        self.fc = nn.Linear(self.channels, 10)

    def _stage(
        self, block: type[BasicBlock] | type[Bottleneck], planes: int, depth: int, stride: int
    ) -> nn.Sequential:
        blocks = []
        for number in range(depth):
            blocks.append(block(self.channels, planes, stride if number == 0 else 1))
            self.channels = planes * block.expansion
        return nn.Sequential(*blocks)

    def forward(self, x: Tensor) -> Tensor:
        x = self.maxpool(self.relu(self.bn1(self.conv1(x))))
        x = self.layer4(self.layer3(self.layer2(self.layer1(x))))
        x = self.avgpool(x)
        x = torch.flatten(x, 1)
        return self.fc(x)


def resnet18(width: float = 1.0) -> nn.Module:
    return ResNet(BasicBlock, (2, 2, 2, 2), width)


def resnet50(width: float = 1.0) -> nn.Module:
    return ResNet(Bottleneck, (3, 4, 6, 3), width)


class InvertedResidual(nn.Module):
    def __init__(self, channels: int, planes: int, stride: int, expand: int) -> None:
        super().__init__()
        hidden = channels * expand
        self.use_res_connect = stride == 1 and channels == planes
        layers: list[nn.Module] = []
        if expand != 1:
            layers += [nn.Conv2d(channels, hidden, 1, bias=False), nn.BatchNorm2d(hidden), nn.ReLU6(True)]
        layers += [
            nn.Conv2d(hidden, hidden, 3, stride, 1, groups=hidden, bias=False),
            nn.BatchNorm2d(hidden),
            nn.ReLU6(True),
            nn.Conv2d(hidden, planes, 1, bias=False),
            nn.BatchNorm2d(planes),
        ]
        self.conv = nn.Sequential(*layers)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.conv(x) if self.use_res_connect else self.conv(x)


class MobileNetV2(nn.Module):
    def __init__(self, width: float = 1.0) -> None:
        super().__init__()
        channels = scaled(32, width)
        layers: list[nn.Module] = [
            nn.Conv2d(3, channels, 3, 2, 1, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU6(True),
        ]
        stages = ((1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2),
                  (6, 320, 1, 1))  # fmt: skip
        for expand, size, depth, stride in stages:
            for number in range(depth):
                planes = scaled(size, width)
                layers.append(InvertedResidual(channels, planes, stride if number == 0 else 1, expand))
                channels = planes
        last = scaled(1280, width)
        layers += [nn.Conv2d(channels, last, 1, bias=False), nn.BatchNorm2d(last), nn.ReLU6(True)]
        self.features = nn.Sequential(*layers)
        self.classifier = nn.Sequential(nn.Dropout(0.2), nn.Linear(last, 10))

    def forward(self, x: Tensor) -> Tensor:
        x = self.features(x)
        x = functional.adaptive_avg_pool2d(x, (1, 1)).reshape(x.shape[0], -1)
        return self.classifier(x)


class DenseLayer(nn.Module):
    def __init__(self, channels: int, growth: int) -> None:
        super().__init__()
        self.norm1 = nn.BatchNorm2d(channels)
        self.relu1 = nn.ReLU(inplace=True)
        self.conv1 = nn.Conv2d(channels, 4 * growth, 1, bias=False)
        self.norm2 = nn.BatchNorm2d(4 * growth)
        self.relu2 = nn.ReLU(inplace=True)
        self.conv2 = nn.Conv2d(4 * growth, growth, 3, padding=1, bias=False)

    def forward(self, features: list[Tensor]) -> Tensor:
        x = torch.cat(features, 1)
        x = self.conv1(self.relu1(self.norm1(x)))
        return self.conv2(self.relu2(self.norm2(x)))


class DenseBlock(nn.Module):
    def __init__(self, channels: int, growth: int, depth: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList(DenseLayer(channels + number * growth, growth) for number in range(depth))

    def forward(self, x: Tensor) -> Tensor:
        features = [x]
        for layer in self.layers:
            features.append(layer(features))
        return torch.cat(features, 1)


class DenseNet121(nn.Module):
    def __init__(self, width: float = 1.0) -> None:
        super().__init__()
        growth, channels = scaled(32, width), scaled(64, width)
        self.stem = nn.Sequential(
            nn.Conv2d(3, channels, 7, 2, 3, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(inplace=True),
            nn.MaxPool2d(3, 2, 1),
        )
        blocks: list[nn.Module] = []
        for number, depth in enumerate((6, 12, 24, 16)):
            blocks.append(DenseBlock(channels, growth, depth))
            channels += growth * depth
            if number < 3:
                blocks += [
                    nn.BatchNorm2d(channels),
                    nn.ReLU(inplace=True),
                    nn.Conv2d(channels, channels // 2, 1, bias=False),
                    nn.AvgPool2d(2, 2),
                ]
                channels //= 2
        self.blocks = nn.Sequential(*blocks)
        self.norm5 = nn.BatchNorm2d(channels)
        self.classifier = nn.Linear(channels, 10)

    def forward(self, x: Tensor) -> Tensor:
        x = functional.relu(self.norm5(self.blocks(self.stem(x))), inplace=True)
        x = functional.adaptive_avg_pool2d(x, (1, 1))
        return self.classifier(torch.flatten(x, 1))


class ConvNormReLU(nn.Module):
    def __init__(self, channels: int, planes: int, **options: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels, planes, bias=False, **options)  # type: ignore[arg-type]
        self.bn = nn.BatchNorm2d(planes, eps=0.001)

    def forward(self, x: Tensor) -> Tensor:
        return functional.relu(self.bn(self.conv(x)), inplace=True)


class InceptionBlock(nn.Module):
    def __init__(self, channels: int, sizes: tuple[int, ...]) -> None:
        super().__init__()
        a, b_in, b, c_in, c, d = sizes
        self.branch1 = ConvNormReLU(channels, a, kernel_size=1)
        self.branch2 = nn.Sequential(
            ConvNormReLU(channels, b_in, kernel_size=1), ConvNormReLU(b_in, b, kernel_size=3, padding=1)
        )
        self.branch3 = nn.Sequential(
            ConvNormReLU(channels, c_in, kernel_size=1), ConvNormReLU(c_in, c, kernel_size=5, padding=2)
        )
        self.branch4 = nn.Sequential(
            nn.MaxPool2d(kernel_size=3, stride=1, padding=1, ceil_mode=True),
            ConvNormReLU(channels, d, kernel_size=1),
        )

    def forward(self, x: Tensor) -> Tensor:
        return torch.cat([self.branch1(x), self.branch2(x), self.branch3(x), self.branch4(x)], 1)


class Inception(nn.Module):
    """Two stages of GoogLeNet."""

    def __init__(self, width: float = 1.0) -> None:
        super().__init__()
        first, second = scaled(64, width), scaled(192, width)
        self.conv1 = ConvNormReLU(3, first, kernel_size=7, stride=2, padding=3)
        self.maxpool1 = nn.MaxPool2d(3, stride=2, ceil_mode=True)
        self.conv2 = ConvNormReLU(first, second, kernel_size=3, padding=1)
        self.maxpool2 = nn.MaxPool2d(3, stride=2, ceil_mode=True)
        sizes = [
            tuple(scaled(size, width) for size in row)
            for row in ((64, 96, 128, 16, 32, 32), (128, 128, 192, 32, 96, 64))
        ]
        self.inception3a = InceptionBlock(second, sizes[0])
        self.inception3b = InceptionBlock(sum(sizes[0][i] for i in (0, 2, 4, 5)), sizes[1])
        self.dropout = nn.Dropout(0.2)
        self.fc = nn.Linear(sum(sizes[1][i] for i in (0, 2, 4, 5)), 10)

    def forward(self, x: Tensor) -> Tensor:
        x = self.maxpool2(self.conv2(self.maxpool1(self.conv1(x))))
        x = self.inception3b(self.inception3a(x))
        x = x.mean(dim=(2, 3))
        return self.fc(self.dropout(x))


class DoubleConv(nn.Module):
    def __init__(self, channels: int, planes: int) -> None:
        super().__init__()
        self.double_conv = nn.Sequential(
            nn.Conv2d(channels, planes, 3, padding=1, bias=False),
            nn.BatchNorm2d(planes),
            nn.ReLU(inplace=True),
            nn.Conv2d(planes, planes, 3, padding=1, bias=False),
            nn.BatchNorm2d(planes),
            nn.ReLU(inplace=True),
        )

    def forward(self, x: Tensor) -> Tensor:
        return self.double_conv(x)


class UNet(nn.Module):
    def __init__(self, width: float = 1.0) -> None:
        super().__init__()
        sizes = [scaled(size, width) for size in (64, 128, 256, 512)]
        self.inc = DoubleConv(3, sizes[0])
        self.downs = nn.ModuleList(DoubleConv(a, b) for a, b in itertools.pairwise(sizes))
        self.pool = nn.MaxPool2d(2)
        self.ups = nn.ModuleList(nn.ConvTranspose2d(b, a, 2, stride=2) for a, b in itertools.pairwise(sizes))
        self.convs = nn.ModuleList(DoubleConv(2 * a, a) for a in sizes[:-1])
        self.outc = nn.Conv2d(sizes[0], 2, 1)

    def forward(self, x: Tensor) -> Tensor:
        x = self.inc(x)
        skips = []
        for down in self.downs:
            skips.append(x)
            x = down(self.pool(x))
        for up, conv, skip in reversed(list(zip(self.ups, self.convs, skips, strict=True))):
            x = conv(torch.cat((skip, up(x)), dim=1))
        return self.outc(x)
