"""How long the compiler takes to answer an edit, and how fast what it builds runs.

Edits are measured on residual convolutional networks: one that touches a single layer, and one that changes
the sizes of everything behind it. Goals in milliseconds stand in the place of what is compared with. ResNet50
is compared with the same network written as plain modules, in turns on one thread.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial

import torch
from torch import Tensor, nn

from nnstudio.compiler.analysis import Analyzer
from nnstudio.compiler.compile import compile_network
from nnstudio.graph import Block, Graph, Link, Node, Signature, Target, edits
from nnstudio.layers import Layer, Shape
from nnstudio.layers.activation import ReLU
from nnstudio.layers.adaptive import GlobalAvgPool
from nnstudio.layers.convolution import Conv2d
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import BlockInput, BlockOutput, Input, Output
from nnstudio.layers.merge import Add
from nnstudio.layers.normalisation import BatchNorm2d
from nnstudio.layers.pooling import MaxPool2d
from tests.benchmarks.table import Row

_TURNS = 21
_GOALS_MS = {300: 100.0, 2_000: 500.0}
_COMPILE_GOAL_MS = 1_000.0
_FORWARD_GOAL = 1.02
_STAGES = ((64, 3), (128, 4), (256, 6), (512, 3))
_CLASSES = Target("target", "classes", tuple(map(str, range(1000))))


class Line:
    """A graph that grows to the right."""

    def __init__(self, start: Layer) -> None:
        self.nodes = [Node(start, id="n0")]
        self.links: list[Link] = []

    @property
    def last(self) -> Node:
        return self.nodes[-1]

    def add(self, layer: Layer, *sources: Node) -> Node:
        """A node behind the last one, or behind these."""
        node = Node(layer, (256.0 * len(self.nodes), 0.0), id=f"n{len(self.nodes)}")
        for port, source in zip(layer.input_ports(), sources or (self.last,), strict=True):
            self.links.append(Link(source.id, source.layer.output_ports()[0].name, node.id, port.name))
        self.nodes.append(node)
        return node

    def graph(self) -> Graph:
        return Graph().with_nodes(self.nodes).with_links(self.links)


def residual(size: int) -> Graph:
    """About so many nodes: convolution, normalisation, ReLU, and a shortcut around every three of them."""
    line = Line(Input())
    line.add(Conv2d(out_channels=16))
    width = 16
    while len(line.nodes) < size - 3:
        start = line.last
        for layer in (Conv2d(out_channels=width), BatchNorm2d(), ReLU()):
            line.add(layer)
        line.add(Add(), line.last, start)
    for layer in (GlobalAvgPool(), Linear(out_features=1000), Output()):
        line.add(layer)
    return line.graph()


def bottleneck(width: int, stride: int, *, shortcut: bool) -> Block:
    line = Line(BlockInput())
    start = line.last
    for channels, size, step in ((width, 1, 1), (width, 3, stride), (4 * width, 1, 1)):
        border = (size // 2, size // 2)
        line.add(convolution(channels, (size, size), (step, step), border))
        line.add(BatchNorm2d())
        if channels == width:
            line.add(ReLU())
    end = line.last
    if shortcut:
        line.add(convolution(4 * width, (1, 1), (stride, stride), (0, 0)), start)
        start = line.add(BatchNorm2d())
    line.add(Add(), end, start)
    line.add(ReLU())
    line.add(BlockOutput())
    return Block(name="Bottleneck", graph=line.graph())


def convolution(
    channels: int, size: tuple[int, int], stride: tuple[int, int], border: tuple[int, int]
) -> Conv2d:
    return Conv2d(out_channels=channels, kernel_size=size, stride=stride, padding=border, bias=False)


def resnet50() -> Graph:
    line = Line(Input())
    line.add(convolution(64, (7, 7), (2, 2), (3, 3)))
    for layer in (BatchNorm2d(), ReLU(), MaxPool2d(kernel_size=(3, 3), stride=(2, 2), padding=(1, 1))):
        line.add(layer)
    for stage, (width, count) in enumerate(_STAGES):
        for number in range(count):
            line.add(bottleneck(width, 2 if stage and not number else 1, shortcut=not number))
    for layer in (GlobalAvgPool(), Linear(out_features=1000), Output()):
        line.add(layer)
    return line.graph()


class Bottleneck(nn.Module):
    """The same by hand."""

    def __init__(self, channels: int, width: int, stride: int, *, shortcut: bool) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, width, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, stride, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.conv3 = nn.Conv2d(width, 4 * width, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(4 * width)
        self.relu = nn.ReLU()
        self.shortcut = nn.Identity()
        if shortcut:
            match = nn.Conv2d(channels, 4 * width, 1, stride, bias=False)
            self.shortcut = nn.Sequential(match, nn.BatchNorm2d(4 * width))

    def forward(self, x: Tensor) -> Tensor:
        y = self.relu(self.bn1(self.conv1(x)))
        y = self.relu(self.bn2(self.conv2(y)))
        y = self.bn3(self.conv3(y))
        return self.relu(y + self.shortcut(x))


class ResNet50(nn.Module):
    """The same by hand."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Sequential(
            nn.Conv2d(3, 64, 7, 2, 3, bias=False), nn.BatchNorm2d(64), nn.ReLU(), nn.MaxPool2d(3, 2, 1)
        )
        blocks, channels = [], 64
        for stage, (width, count) in enumerate(_STAGES):
            for number in range(count):
                stride = 2 if stage and not number else 1
                blocks.append(Bottleneck(channels, width, stride, shortcut=not number))
                channels = 4 * width
        self.blocks = nn.Sequential(*blocks)
        self.linear = nn.Linear(channels, 1000)

    def forward(self, x: Tensor) -> Tensor:
        return self.linear(self.blocks(self.stem(x)).mean((2, 3)))


def pictures(size: int) -> Signature:
    return Signature({"input": Shape((3, size, size))}, {"target": _CLASSES})


def milliseconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - begun)


def edit_times(size: int) -> dict[str, list[float]]:
    """Milliseconds of edits, none of which was seen before."""
    graph, signature, analyzer = residual(size), pictures(32), Analyzer()
    assert analyzer.analyze(graph, signature).ready
    convolutions = [node.id for node in graph if isinstance(node.layer, Conv2d)]
    middle, first = convolutions[len(convolutions) // 2], convolutions[0]
    times: dict[str, list[float]] = {"one layer": [], "all sizes": []}
    for turn in range(1, _TURNS + 1):
        for what, edited in (
            ("one layer", edits.configure(graph, middle, kernel_size=(2 * turn + 1, 3))),
            ("all sizes", edits.configure(graph, first, padding=(turn + 1, 1))),
        ):
            times[what].append(milliseconds(partial(analyzer.analyze, edited, signature)))
    return times


def edit_rows() -> Iterator[Row]:
    for size, goal in _GOALS_MS.items():
        for what, times in edit_times(size).items():
            name = f"an edit of {what}, {size:,} nodes (against the goal)"
            yield Row(name, statistics.median(times), goal, 1.0, "ms", at_most=True)


def compile_row() -> Row:
    graph, signature = residual(300), pictures(32)
    times = [milliseconds(lambda: compile_network(graph, signature)) for _ in range(5)]
    name = "compiling 300 nodes (against the goal)"
    return Row(name, statistics.median(times), _COMPILE_GOAL_MS, 1.0, "ms", at_most=True)


def fill(module: nn.Module) -> None:
    """Gives weights of equal sizes equal numbers, so that the order of the layers does not matter."""
    for layer in module.modules():
        if isinstance(layer, nn.Conv2d | nn.Linear):
            layer.weight.normal_(std=0.02, generator=torch.Generator().manual_seed(layer.weight.numel()))
        if isinstance(layer, nn.Linear):
            layer.bias.zero_()


@torch.no_grad()
def forward_row() -> Row:
    ours, peer = compile_network(resnet50(), pictures(224)).module.eval(), ResNet50().eval()
    for module in (ours, peer):
        fill(module)
    given = torch.rand(1, 3, 224, 224)
    assert torch.allclose(ours(given)["target"], peer(given), rtol=1e-4, atol=1e-5)
    times: dict[str, list[float]] = {"ours": [], "peer": []}
    for _ in range(_TURNS):
        times["ours"].append(milliseconds(lambda: ours(given)))
        times["peer"].append(milliseconds(lambda: peer(given)))
    median = {side: statistics.median(each) for side, each in times.items()}
    return Row(
        "forward of ResNet50 (against plain modules)",
        median["ours"],
        median["peer"],
        _FORWARD_GOAL,
        "ms",
        at_most=True,
    )


def rows() -> list[Row]:
    """Answers to edits, compiling, and the speed of what was compiled."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        return [*edit_rows(), compile_row(), forward_row()]
    finally:
        torch.set_num_threads(threads)
