"""Walks through an ONNX file and draws the module that computes the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import onnx

from nnstudio.errors import ImportingError
from nnstudio.importing.onnx.functions import written_out
from nnstudio.importing.onnx.operators import OPERATORS
from nnstudio.importing.onnx.reading import MOST_NODES, STANDARD, opset_of, too_many
from nnstudio.importing.onnx.refused import REFUSED
from nnstudio.importing.onnx.sketch import Sketch
from nnstudio.importing.onnx.step import Step, UnclearError
from nnstudio.importing.onnx.tensors import tensor_of
from nnstudio.importing.onnx.values import Value, constant

Settings = Mapping[str, onnx.AttributeProto]
_DEEPEST = 30


@dataclass(frozen=True, slots=True)
class _Scope:
    """What can be seen from one place of the file: values by name, and settings of the function around."""

    values: dict[str, Value | None]
    used: frozenset[str]
    opset: int
    settings: Settings = field(default_factory=dict)
    depth: int = 0

    def value(self, name: str) -> Value | None:
        if not name:
            return None
        if name not in self.values:
            raise ImportingError(
                "onnx-dangling",
                "The file is damaged: {value} is used before anything computes it.",
                value=name,
            )
        return self.values[name]


class Translation:
    """One file on its way to a module."""

    def __init__(self, model: onnx.ModelProto, sketch: Sketch) -> None:
        self._graph = model.graph
        self._opset = opset_of(model)
        self._functions = {(entry.domain, entry.name): entry for entry in model.functions}
        self._sketch = sketch
        self._count = 0

    def run(self, inputs: Mapping[str, Value]) -> dict[str, Value]:
        """The values of the file's outputs, by name.

        Raises:
            ImportingError: something in the file has no counterpart, or does not fit together.
        """
        scope = _Scope(dict(inputs), _used(self._graph), self._opset)
        found = self._inside(self._graph, scope)
        names = [output.name for output in self._graph.output]
        if len(set(names)) < len(names):
            raise ImportingError(
                "onnx-answers", "The file is damaged: two of its outputs have the same name."
            )
        return dict(zip(names, found, strict=True))

    def _inside(self, graph: onnx.GraphProto, scope: _Scope) -> list[Value]:
        for stored in graph.initializer:
            tensor = tensor_of(stored)
            scope.values[stored.name] = constant(
                tensor, trainable=tensor.is_floating_point() and tensor.ndim > 0, name=stored.name
            )
        for node in graph.node:
            self._node(node, scope)
        return [_present(scope.value(output.name)) for output in graph.output]

    def _node(self, node: onnx.NodeProto, scope: _Scope) -> None:
        self._count += 1
        if self._count > MOST_NODES:  # functions of functions make any number out of a few
            raise too_many()
        inputs = tuple(scope.value(name) for name in node.input)
        if scope.depth == 0:
            self._sketch.source = _source(node, inputs)
            self._sketch.operator = node.op_type
        results = self._translated(node, inputs, scope)
        for name, result in zip(node.output, results, strict=False):
            if name:
                scope.values[name] = _named(result, name, inputs)

    def _translated(
        self, node: onnx.NodeProto, inputs: tuple[Value | None, ...], scope: _Scope
    ) -> Sequence[Value | None]:
        own = self._functions.get((node.domain, node.op_type))
        if own is not None:
            return self._called(own, node, inputs, scope)
        if node.op_type == "If" and node.domain in STANDARD:
            return self._chosen(node, inputs, scope)
        if node.op_type in REFUSED:
            raise _refused(node, UnclearError("it uses {what}", what=REFUSED[node.op_type]))
        if node.op_type not in OPERATORS:
            body = written_out(_settled(node, scope.settings), scope.opset, inputs)
            if body is None:
                raise _refused(node, UnclearError("it cannot be imported with these settings"))
            return self._called(body, node, inputs, scope)
        step = Step(
            self._sketch,
            node.op_type,
            scope.opset,
            inputs,
            _attributes(node, scope.settings),
            tuple(bool(name) and name in scope.used for name in node.output),
        )
        return _performed(node, step)

    def _chosen(self, node: onnx.NodeProto, inputs: Sequence[Value | None], scope: _Scope) -> list[Value]:
        """The branch that is taken, where that is known."""
        condition = inputs[0] if inputs else None
        if condition is None or not condition.constant or condition.sample.numel() != 1:
            raise ImportingError(
                "onnx-branch",
                "The file decides while it runs which part of the network to use ({name}), which cannot be "
                "imported.",
                name=node.name or "If",
            )
        name = "then_branch" if bool(condition.sample) else "else_branch"
        branch = next((entry.g for entry in node.attribute if entry.name == name), onnx.GraphProto())
        inner = replace(scope, values=dict(scope.values), used=_used(branch) | scope.used)
        return self._inside(branch, inner)

    def _called(
        self, body: onnx.FunctionProto, node: onnx.NodeProto, inputs: Sequence[Value | None], scope: _Scope
    ) -> list[Value | None]:
        if scope.depth > _DEEPEST:
            raise ImportingError("onnx-deep", "The file nests networks too deeply.")
        given = {entry.name: entry for entry in body.attribute_proto}
        given |= {entry.name: entry for entry in _settled(node, scope.settings).attribute}
        values = dict(zip(body.input, [*inputs, *[None] * len(body.input)], strict=False))
        inner = _Scope(values, _used(body), opset_of(body) or scope.opset, given, scope.depth + 1)
        for entry in body.node:
            self._node(entry, inner)
        return [inner.values.get(name) for name in body.output[: len(node.output)]]


def _performed(node: onnx.NodeProto, step: Step) -> Sequence[Value | None]:
    try:
        result = OPERATORS[step.operator](step)
    except UnclearError as unclear:
        raise _refused(node, unclear) from unclear
    except ImportingError:
        raise
    except Exception as error:  # what a damaged file asks of PyTorch ends in any of its errors
        raise ImportingError(
            "onnx-misfit",
            "The file is damaged or breaks the rules of ONNX: {operator} ({name}) does not fit its inputs.",
            operator=node.op_type,
            name=node.name or ", ".join(node.output),
        ) from error
    return result if isinstance(result, tuple) else (result,)


def _refused(node: onnx.NodeProto, unclear: UnclearError) -> ImportingError:
    return ImportingError(
        "onnx-node",
        "{operator} ({name}) cannot be imported: {reason}.",
        operator=node.op_type,
        name=node.name or ", ".join(node.output),
        reason=unclear.reason,
    )


def _attributes(node: onnx.NodeProto, settings: Settings) -> dict[str, Any]:
    return {
        entry.name: onnx.helper.get_attribute_value(entry)
        for entry in _settled(node, settings).attribute
        if entry.type not in (onnx.AttributeProto.GRAPH, onnx.AttributeProto.GRAPHS)
    }


def _settled(node: onnx.NodeProto, settings: Settings) -> onnx.NodeProto:
    """A node inside a function, with the settings that the function was called with."""
    if not any(entry.ref_attr_name for entry in node.attribute):
        return node
    settled = onnx.NodeProto()
    settled.CopyFrom(node)
    del settled.attribute[:]
    for entry in node.attribute:
        if not entry.ref_attr_name:
            settled.attribute.append(entry)
        elif entry.ref_attr_name in settings:
            settled.attribute.append(settings[entry.ref_attr_name])
            settled.attribute[-1].name = entry.name
    return settled


def _used(body: onnx.GraphProto | onnx.FunctionProto) -> frozenset[str]:
    outputs = [output if isinstance(output, str) else output.name for output in body.output]
    return frozenset([*outputs, *_read(body.node)])


def _read(nodes: Iterable[onnx.NodeProto]) -> Iterable[str]:
    for node in nodes:
        yield from node.input
        for attribute in node.attribute:
            for inner in (attribute.g, *attribute.graphs):
                yield from _read(inner.node)
                yield from (output.name for output in inner.output)


def _source(node: onnx.NodeProto, inputs: Sequence[Value | None]) -> str:
    """What a node is called: as the layer that its weights belonged to, where their name tells."""
    for value in inputs:
        if (
            value is not None
            and value.known
            and value.trainable
            and value.name.endswith((".weight", ".bias"))
        ):
            return value.name.rpartition(".")[0]
    return node.name.removeprefix("node_") or node.op_type


def _named(result: Value | None, name: str, inputs: Sequence[Value | None]) -> Value | None:
    """What is made of a weight keeps the weight's name."""
    if result is None or not result.known or result.name:
        return result
    weights = [value.name for value in inputs if value is not None and value.known and value.trainable]
    return replace(result, name=weights[0] if weights and result.trainable else name)


def _present(value: Value | None) -> Value:
    if value is None:
        raise ImportingError("onnx-no-answer", "The file has an output that nothing computes.")
    return value
