"""The body of ``forward``: calls in the order in which the module performs them, under readable names."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import torch
from torch import fx

from nnstudio.export.python.functions import INFIX, PREFIX, source_name
from nnstudio.export.python.layout import (
    Bracketed,
    Code,
    call,
    flat,
    laid_out,
    listed,
    literal,
    mapped,
    tupled,
)
from nnstudio.graph.grouping import free_name

RESERVED = frozenset({"self", "math", "torch", "nn", "np", "pd", "datasets", "metrics"})
"""Names that mean something else in the file."""

_FLOW = ("x", "h", "flow")
_FEWEST_IN_A_LOOP = 3


class Forward:
    """Writes down what a module does.

    A value that only the next statement uses is called ``x``; every other has a name of its own. An item that
    is used once is written where it is used.
    """

    def __init__(self, graph: fx.Graph) -> None:
        self._nodes = list(graph.nodes)
        self.arguments = [node for node in self._nodes if node.op == "placeholder"]
        (self._result,) = (node.args[0] for node in self._nodes if node.op == "output")
        self._inlined = {node for node in self._nodes if _is_item(node) and len(node.users) == 1}
        self._statements = [
            node
            for node in self._nodes
            if node.op not in ("placeholder", "output") and node not in self._inlined
        ]
        self._names = self._named()

    @property
    def returned(self) -> str:
        """The type of the answer."""
        if isinstance(self._result, dict):
            return "dict[str, Tensor]"
        if isinstance(self._result, tuple | list):
            return f"tuple[{', '.join(['Tensor'] * len(self._result))}]"
        return "Tensor"

    def lines(self, indent: int) -> list[str]:
        """The whole method, with its head."""
        head = Bracketed(
            "def forward(",
            ("self", *(f"{self._names[node]}: Tensor" for node in self.arguments)),
            f") -> {self.returned}:",
            is_call=True,
        )
        lines = laid_out(head, indent)
        steps = self._steps()
        result = self._result_code()
        if isinstance(self._result, fx.Node) and steps and steps[-1] == [self._result]:
            steps.pop()
            result = self._made(self._result)
        for step in steps:
            lines += (
                self._statement(step[0], indent + 1) if len(step) == 1 else self._looped(step, indent + 1)
            )
        return [*lines, *laid_out(result, indent + 1, before="return ")]

    def _steps(self) -> list[list[fx.Node]]:
        """The statements, those together that become one loop."""
        steps: list[list[fx.Node]] = []
        statements = list(self._statements)
        while statements:
            steps.append(self._loop(statements) or statements[:1])
            del statements[: len(steps[-1])]
        return steps

    def _result_code(self) -> Code:
        if isinstance(self._result, tuple | list) and len(self._result) > 1:
            code = self._code(tuple(self._result))
            return code if len(flat(code)) > 80 else flat(code)[1:-1]
        return self._code(self._result)

    def _statement(self, node: fx.Node, indent: int) -> list[str]:
        return laid_out(self._made(node), indent, before=f"{self._names[node]} = ")

    # ---- names ----

    def _named(self) -> dict[fx.Node, str]:
        taken = set(RESERVED)
        names: dict[fx.Node, str] = {}
        for node in self.arguments:
            names[node] = free_name(str(node.target), taken)
            taken.add(names[node])
        flow = next(name for name in _FLOW if name not in taken)
        taken.add(flow)
        (end,) = (node for node in self._nodes if node.op == "output")
        following = dict(pairwise((*self._statements, end)))
        for node in self._statements:
            if self._users(node) <= {following[node]} and not any(map(_is_part, node.users)):
                names[node] = flow
            else:
                names[node] = free_name(_plain(node), taken)
                taken.add(names[node])
        return names

    def _users(self, node: fx.Node) -> set[fx.Node]:
        """The statements that use a value, also through an item of it."""
        found: set[fx.Node] = set()
        for user in node.users:
            found |= self._users(user) if user in self._inlined else {user}
        return found

    # ---- expressions ----

    def _made(self, node: fx.Node) -> Code:
        """The expression that computes a value."""
        args = [self._code(given) for given in node.args]
        keywords = {name: self._code(given) for name, given in node.kwargs.items()}
        if node.op == "call_module":
            return call(member("self", str(node.target)), *args, **keywords)
        if node.op == "call_method":
            return call(f"{_atom(args[0])}.{node.target}", *args[1:], **keywords)
        function: Any = node.target
        if function is operator.getitem:
            return f"{_atom(args[0])}[{self._subscript(node.args[1])}]"
        if function in INFIX:
            return _infix(INFIX[function], *args)
        if function in PREFIX:
            return PREFIX[function] + flat(args[0])
        return call(source_name(function), *args, **keywords)

    def _code(self, given: Any) -> Code:
        """An argument: a value by its name, or a constant."""
        if isinstance(given, fx.Node):
            return self._made(given) if given in self._inlined else self._names[given]
        if isinstance(given, torch.dtype):
            return str(given)
        if given is ...:
            return "..."
        if isinstance(given, slice):
            parts = ", ".join(flat(self._code(part)) for part in (given.start, given.stop, given.step))
            return f"slice({parts})"
        if isinstance(given, tuple):
            return tupled([self._code(item) for item in given])
        if isinstance(given, list):
            return listed([self._code(item) for item in given])
        if isinstance(given, dict):
            return mapped({key: self._code(item) for key, item in given.items()})
        return literal(given)

    def _subscript(self, index: Any) -> str:
        places = index if isinstance(index, tuple) and index else (index,)
        return ", ".join(self._place(place) for place in places)

    def _place(self, place: Any) -> str:
        if not isinstance(place, slice):
            return flat(self._code(place))
        ends = ["" if end is None else flat(self._code(end)) for end in (place.start, place.stop)]
        return ":".join(ends if place.step is None else [*ends, flat(self._code(place.step))])

    # ---- loops ----

    def _loop(self, statements: Sequence[fx.Node]) -> list[fx.Node]:
        """The statements that begin here and do the same with one part after the other, if they are many."""
        found: list[fx.Node] = []
        for node in statements:
            if node.op != "call_module" or len(node.args) != 1 or node.kwargs:
                break
            if found and (node.args[0] is not found[-1] or len(found[-1].users) != 1):
                break
            if found and not _continues([str(each.target) for each in found], str(node.target)):
                break
            found.append(node)
        starts_well = bool(found) and str(found[0].target).rpartition(".")[2] in ("0", found[0].target)
        is_whole = starts_well and self._is_whole(found)
        return found if is_whole and len(found) >= _FEWEST_IN_A_LOOP else []

    def _is_whole(self, found: Sequence[fx.Node]) -> bool:
        """Whether no other statement uses a further part of the same list."""
        first, last = str(found[0].target), str(found[-1].target)
        if first == last:
            return True
        prefix = first.rpartition(".")[0] + "."
        ours = {str(node.target) for node in found}
        return all(
            str(node.target) in ours
            for node in self._nodes
            if node.op == "call_module" and str(node.target).startswith(prefix)
        )

    def _looped(self, found: Sequence[fx.Node], indent: int) -> list[str]:
        name, given = self._names[found[-1]], flat(self._code(found[0].args[0]))
        first, last = str(found[0].target), str(found[-1].target)
        lines = [] if name == given else laid_out(given, indent, before=f"{name} = ")
        pad = "    " * indent
        if first == last:
            lines.append(f"{pad}for _ in range({len(found)}):")
            return [*lines, f"{pad}    {name} = {member('self', first)}({name})"]
        each = "block" if "block" not in self._names.values() else "each_block"
        lines.append(f"{pad}for {each} in {member('self', first.rpartition('.')[0])}:")
        return [*lines, f"{pad}    {name} = {each}({name})"]


def member(owner: str, target: str) -> str:
    """How a submodule is reached: ``self.lstm["linear"]``, ``self.block[0]``."""
    first, *rest = target.split(".")
    return f"{owner}.{first}" + "".join(f"[{step}]" if step.isdigit() else f'["{step}"]' for step in rest)


def _continues(before: Sequence[str], target: str) -> bool:
    """The same part again and again, or the next one of a list."""
    if target == before[-1]:
        return before[0] == target
    head, _, number = before[-1].rpartition(".")
    return bool(head) and number.isdigit() and target == f"{head}.{int(number) + 1}"


def _is_item(node: fx.Node) -> bool:
    return node.op == "call_function" and node.target is operator.getitem


def _is_part(node: fx.Node) -> bool:
    """One of several results, which are better read with a name."""
    return _is_item(node) and isinstance(node.args[1], int)


def _plain(node: fx.Node) -> str:
    """What a value is called: after the submodule that gives it, else as fx calls it."""
    if node.op != "call_module":
        return node.name
    return [step for step in str(node.target).split(".") if not step.isdigit()][-1]


def _atom(code: Code) -> str:
    """Code that a dot or a bracket may follow."""
    text = flat(code)
    return f"({text})" if text.startswith(("-", "~")) or text[:1].isdigit() else text


def _infix(sign: str, left: Code, right: Code) -> Code:
    sides = [flat(left), flat(right)]
    if sign == "**":
        # A minus before a base binds less tightly than the power.
        sides[0] = f"({sides[0]})" if sides[0].startswith("-") else sides[0]
        if all(_is_simple(side) for side in sides):
            return "**".join(sides)
    return f" {sign} ".join(sides)


def _is_simple(side: str) -> bool:
    plain = side.removeprefix("-")
    return plain.isidentifier() or plain.replace(".", "", 1).isdigit()
