"""Imports modules, and runs and exports what became of them."""

from __future__ import annotations

import io
import logging
import warnings

import numpy as np
import onnxruntime
import torch
from torch import Tensor, fx, nn

from nnstudio.compiler.analysis import Analyzer
from nnstudio.compiler.compile import compile_network
from nnstudio.compiler.network import Network
from nnstudio.compiler.report import Problem
from nnstudio.compiler.weights import load_weights
from nnstudio.importing.mapping import to_graph
from nnstudio.importing.source import Imported
from nnstudio.importing.tracing import traced


def imported(module: nn.Module, *examples: Tensor) -> Imported:
    torch.manual_seed(0)
    return to_graph(traced(module.eval(), examples))


def problems(found: Imported) -> tuple[Problem, ...]:
    return Analyzer().analyze(found.graph, found.signature).problems


def opaque(found: Imported) -> list[str]:
    return [row.operator for row in found.report.rows if row.outcome == "opaque"]


def kinds(found: Imported) -> list[str]:
    return sorted(node.kind for node in found.graph if node.kind not in ("Input", "Output"))


def network(found: Imported) -> Network:
    """Compiled, with the weights of the original."""
    made = compile_network(found.graph, found.signature)
    load_weights(made.assembly, found.weights)
    made.module.eval()
    return made


def answers(found: Imported, made: Network, *inputs: Tensor) -> list[Tensor]:
    """In the order of the signature, whatever the order in which the compiled network takes its inputs."""
    given = dict(zip(found.signature.inputs, inputs, strict=True))
    with torch.no_grad():
        result: dict[str, Tensor] = made.module(*(given[name] for name in made.inputs))
    return [result[name] for name in found.signature.targets]


def exported_difference(module: fx.GraphModule, *inputs: Tensor) -> float:
    """How far onnxruntime is from torch, as a share of the largest answer."""
    logging.getLogger("torch.onnx").setLevel(logging.CRITICAL)
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        program = torch.onnx.export(
            module, inputs, dynamo=True, opset_version=18, external_data=False, verbose=False,
            dynamic_shapes=tuple({0: "batch"} for _ in inputs),
        )  # fmt: skip
    assert program is not None
    program.save(buffer)
    session = onnxruntime.InferenceSession(buffer.getvalue(), providers=["CPUExecutionProvider"])
    names = [entry.name for entry in session.get_inputs()]
    found = session.run(None, {name: one.numpy() for name, one in zip(names, inputs, strict=True)})
    with torch.no_grad():
        expected = [answer.numpy() for answer in module(*inputs).values()]
    scale = max(float(np.abs(answer).max()) for answer in expected)
    return max(float(np.abs(one - other).max()) for one, other in zip(found, expected, strict=True)) / max(
        scale, 1e-6
    )
