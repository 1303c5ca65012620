"""What the compiler found out about a graph: sizes for every node, and problems with their remedies."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from nnstudio.errors import Message
from nnstudio.graph import Graph, Link
from nnstudio.layers import Shape

Severity = Literal["error", "warning"]

_NUMBER = 4
"""Bytes of one number, as training computes with them."""


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend a problem: what the button says, and the edit that it makes.

    Two fixes are equal when they say the same. `edit` may raise a GraphError if the graph has changed since.
    """

    title: Message
    edit: Callable[[Graph], Graph] = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that keeps a graph from training, or from training well.

    `message` is a short headline, `detail` one more sentence. Without a `node` the whole graph is meant.
    """

    code: str
    node: str | None
    message: Message
    detail: Message | None = None
    fixes: tuple[Fix, ...] = ()
    severity: Severity = "error"

    def in_words(self) -> str:
        """Headline and detail, one after the other."""
        return str(self.message) if self.detail is None else f"{self.message}. {self.detail}"


@dataclass(frozen=True, slots=True)
class Facts:
    """Sizes of one node, for one sample.

    `inputs` and `outputs` hold a shape by port, `parameters` counts learned numbers, `multiply_adds` the
    multiplications (each with its addition), and `activations` the numbers that the node gives out. What
    training keeps of them until the way back is `kept_bytes`; a value that several nodes need counts once.
    """

    inputs: Mapping[str, Shape] = field(default_factory=dict)
    outputs: Mapping[str, Shape] = field(default_factory=dict)
    parameters: int = 0
    multiply_adds: int = 0
    activations: int = 0
    kept_bytes: int = 0


@dataclass(frozen=True)
class Analysis:
    """Everything the window shows about a graph that cannot be seen in the graph itself.

    `facts` has an entry for every node whose input shapes are known. `refused` are links that bring a shape
    which their target does not take. `used` are the nodes that lead to an Output; only these are compiled.
    `inside` holds for every Block what was found inside, one for each repetition, and `results` the shapes
    that leave the inside of a Block by name.
    """

    facts: Mapping[str, Facts] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    refused: frozenset[Link] = frozenset()
    used: frozenset[str] = frozenset()
    inside: Mapping[str, tuple[Inside, ...]] = field(default_factory=dict)
    results: Mapping[str, Shape] = field(default_factory=dict)

    @property
    def ready(self) -> bool:
        """Whether the graph can be compiled and trained: data is there and no problem is an error."""
        return not self.errors and all(problem.code != "no-data" for problem in self.problems)

    def shape(self, node: str, output: str) -> Shape | None:
        """What flows out of this port, if it is known."""
        facts = self.facts.get(node)
        return facts.outputs.get(output) if facts else None

    def problems_of(self, node: str | None) -> tuple[Problem, ...]:
        """The problems pinned to this node; those of the whole graph for nothing."""
        return self._by_node.get(node, ())

    @cached_property
    def _by_node(self) -> Mapping[str | None, tuple[Problem, ...]]:
        found: dict[str | None, tuple[Problem, ...]] = {}
        for problem in self.problems:
            found[problem.node] = (*found.get(problem.node, ()), problem)
        return found

    @property
    def parameters(self) -> int:
        """Learned numbers of the nodes that lead to an Output; of all nodes while there is no Output."""
        return sum(facts.parameters for facts in self._counted)

    @property
    def multiply_adds(self) -> int:
        """Multiplications for one sample, counted over the same nodes as the parameters."""
        return sum(facts.multiply_adds for facts in self._counted)

    def training_bytes(self, batch_size: int, states: int = 2) -> int:
        """About how much memory training takes at its worst moment.

        That is: the weights, `states` numbers per weight that the optimizer remembers (two for Adam, one for
        momentum), and the worst moment of the way back, where values that are still needed give way to
        gradients of weights. What PyTorch itself and single operations need for a moment comes on top.
        """
        waiting = batch_size * sum(facts.kept_bytes for facts in self._counted)
        gradients, worst = 0, waiting
        for facts in reversed(self._counted):
            gradients += _NUMBER * facts.parameters
            passing = sum(
                shape.numel for shapes in (facts.inputs, facts.outputs) for shape in shapes.values()
            )
            worst = max(worst, waiting + gradients + _NUMBER * batch_size * passing)
            waiting -= batch_size * facts.kept_bytes
        return _NUMBER * (1 + states) * self.parameters + max(worst, gradients)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep the graph from working, not only from working well."""
        return tuple(problem for problem in self.problems if problem.severity == "error")

    @cached_property
    def _counted(self) -> tuple[Facts, ...]:
        return tuple(facts for id, facts in self.facts.items() if not self.used or id in self.used)


@dataclass(frozen=True, slots=True)
class Inside:
    """One repetition of a Block: its graph with the exposed parameters in place, and what is true of it."""

    graph: Graph
    analysis: Analysis
