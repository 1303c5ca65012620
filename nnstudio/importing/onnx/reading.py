"""Opens an ONNX file: limits and soundness first, so that nothing damaged reaches the translation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import onnx
from google.protobuf.message import DecodeError  # type: ignore[import-untyped]

from nnstudio.errors import ImportingError, Phrase
from nnstudio.importing.onnx.functions import defined
from nnstudio.importing.onnx.operators import OPERATORS
from nnstudio.importing.onnx.refused import REFUSED

_MOST_BYTES = 2_000_000_000
MOST_NODES = 20_000
_DEEPEST = 8
_OPSETS = range(7, 29)
_UNKNOWN = Phrase("not known here")
STANDARD = ("", "ai.onnx")


def read_model(path: Path) -> onnx.ModelProto:
    """The content of the file, checked; no other file is looked at.

    Raises:
        ImportingError: it cannot be read, is damaged, too large, or of a version or kind that is not known.
    """
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= _MOST_BYTES else b""
    except OSError as error:
        raise ImportingError(
            "cannot-read", "{file} cannot be read: {reason}.", file=path.name, reason=error.strerror or error
        ) from error
    if size > _MOST_BYTES:
        raise ImportingError(
            "onnx-too-large-file", "The file is larger than 2 GB, the most that can be imported."
        )
    return parsed(content)


def parsed(content: bytes) -> onnx.ModelProto:
    """The same for what stands in a file."""
    model = onnx.ModelProto()
    try:
        model.ParseFromString(content)
    except (DecodeError, ValueError) as error:
        raise _no_model() from error
    if not model.HasField("graph") or not model.graph.output:
        raise _no_model()
    _check_names(model)
    _leave_out_texts(model.graph)
    _check_nodes(model)
    opset = opset_of(model)
    if opset not in _OPSETS and not _unchanged(model, opset):
        raise ImportingError(
            "onnx-version",
            "The file uses version {version} of the ONNX operators; {first} to {last} can be imported.",
            version=opset,
            first=_OPSETS[0],
            last=_OPSETS[-1],
        )
    return model


def _unchanged(model: onnx.ModelProto, opset: int) -> bool:
    """Whether an older file uses only what has stayed the same up to the oldest version that is known."""
    try:
        schemas = [onnx.defs.get_schema(node.op_type, _OPSETS[0]) for node in nodes_of(model.graph)]
    except onnx.defs.SchemaError:
        return False
    return 0 < opset < _OPSETS[0] and all(schema.since_version <= opset for schema in schemas)


def opset_of(model: onnx.ModelProto) -> int:
    """The version of the standard operators that the file was written for."""
    return max((entry.version for entry in model.opset_import if entry.domain in STANDARD), default=0)


def nodes_of(graph: onnx.GraphProto, depth: int = 0) -> Iterator[onnx.NodeProto]:
    """All nodes, those inside branches included."""
    if depth > _DEEPEST:
        raise ImportingError("onnx-deep", "The file nests networks too deeply.")
    for node in graph.node:
        yield node
        for attribute in node.attribute:
            for inner in (attribute.g, *attribute.graphs):
                yield from nodes_of(inner, depth + 1)


def _check_names(model: onnx.ModelProto) -> None:
    """Names that are no text arrive as bytes, and fit nowhere."""
    nodes = [*nodes_of(model.graph), *(node for function in model.functions for node in function.node)]
    texts = [
        text for node in nodes for text in (node.op_type, node.domain, node.name, *node.input, *node.output)
    ]
    texts += [attribute.name for node in nodes for attribute in node.attribute]
    texts += [value.name for value in (*model.graph.input, *model.graph.output, *model.graph.initializer)]
    if not all(isinstance(text, str) for text in texts):
        raise _no_model()


def _leave_out_texts(graph: onnx.GraphProto) -> None:
    """Names of classes beside their probabilities: the network does not learn them, so it goes on without."""
    kept = [output for output in graph.output if output.type.tensor_type.elem_type != onnx.TensorProto.STRING]
    if not kept or len(kept) == len(graph.output):
        return
    makers = {name: node for node in graph.node for name in node.output if name}
    waiting, needed = [output.name for output in kept], set[str]()
    while waiting:
        name = waiting.pop()
        if name in needed:
            continue
        needed.add(name)
        if name in makers:
            inner = (graph for given in makers[name].attribute for graph in (given.g, *given.graphs))
            used = (node for graph in inner for node in nodes_of(graph, 1))
            waiting += [*makers[name].input, *(entry for node in used for entry in node.input)]
    nodes = [node for node in graph.node if needed.intersection(node.output)]
    stored = [tensor for tensor in graph.initializer if tensor.name in needed]
    del graph.output[:], graph.node[:], graph.initializer[:]
    graph.output.extend(kept)
    graph.node.extend(nodes)
    graph.initializer.extend(stored)


def _check_nodes(model: onnx.ModelProto) -> None:
    """Says everything that cannot be imported at once, in one sentence."""
    own = {(function.domain, function.name) for function in model.functions}
    used = [*nodes_of(model.graph), *(node for function in model.functions for node in function.node)]
    if len(used) > MOST_NODES:
        raise too_many()
    refused = {
        (node.op_type or "?")[:60]: REFUSED.get(node.op_type, _UNKNOWN)
        for node in used
        if (node.domain, node.op_type) not in own and not _translated(node, min(opset_of(model), _OPSETS[-1]))
    }
    if model.graph.sparse_initializer:
        refused["SparseTensor"] = _UNKNOWN
    if refused:
        told = [
            Phrase("{operator} ({reason})", operator=name, reason=refused[name]) for name in sorted(refused)
        ]
        raise ImportingError(
            "onnx-operators",
            "The file uses what cannot be imported: {operators}.",
            operators=Phrase.joined(", ", told[:20]),
        )


def _translated(node: onnx.NodeProto, opset: int) -> bool:
    if node.domain not in STANDARD or node.op_type in REFUSED:
        return False
    return node.op_type == "If" or node.op_type in OPERATORS or defined(node.op_type, opset)


def too_many() -> ImportingError:
    """The refusal of a file with more operations than any network needs."""
    return ImportingError(
        "onnx-too-many",
        "The file has more than {count:,} operations, the most that can be imported.",
        count=MOST_NODES,
    )


def _no_model() -> ImportingError:
    return ImportingError("onnx-damaged", "The file is damaged, or is no ONNX file.")
