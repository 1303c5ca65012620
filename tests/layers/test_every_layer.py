"""What holds for every kind of layer. A new one is tested by existing."""

from __future__ import annotations

import io
import subprocess
import sys
import warnings
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch
from torch import Tensor, nn

from nnstudio.compiler.analysis import Analyzer
from nnstudio.compiler.builder import Assembly
from nnstudio.compiler.measure import Measured, measure
from nnstudio.errors import LayerError, Message
from nnstudio.graph import from_json, to_json
from nnstudio.layers import Layer, Shape
from tests.export.python.printing import network_source
from tests.graphs import chain
from tests.layers.kit import KINDS, alternatives, assembled, assembled_together, corners, tensors

EVERY = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind())
ON_PAPER = ("PyTorch", "Error", "Expected", "tensor", "NoneType")
"""Words that a person should not have to read."""
TOLERANCE = 1e-5
"""Largest difference in onnxruntime, as a share of the largest output."""
CORNER_TOLERANCE = 1e-4
"""The same at corners, where a logarithm of almost nothing may enlarge what float32 rounds off."""
OPSET = 18
MOST_PARTS = 100
EXPORTED = [kind for kind in KINDS if kind().output_ports()]
REFUSED = [
    layer for kind in EXPORTED for layer in (kind(), *dict(corners(kind)).values()) if layer.onnx_refusal()
]


def small(measured: Measured, shapes: Sequence[Shape]) -> bool:
    """Whether it is quick to run for real."""
    numbers = measured.parameters + measured.activations + sum(shape.numel for shape in shapes)
    return numbers < 100_000 and measured.multiply_adds < 2_000_000


def answers(module: nn.Module, inputs: Sequence[Tensor]) -> dict[str, Tensor]:
    torch.manual_seed(1)
    with torch.no_grad():
        found: dict[str, Tensor] = module(*(tensor.clone() for tensor in inputs))
    return found


def same(first: Mapping[str, Tensor], second: Mapping[str, Tensor]) -> bool:
    """Bit for bit; what is not a number here is none there."""
    return first.keys() == second.keys() and all(
        torch.equal(value.nan_to_num(), second[name].nan_to_num()) for name, value in first.items()
    )


def printed(assembly: Assembly) -> nn.Module:
    """The module that the printed source makes, with the weights of the live one."""
    space: dict[str, type[nn.Module]] = {}
    exec(compile(network_source(assembly), "printed", "exec"), space)
    module = space["Net"]()
    module.load_state_dict(assembly.module.state_dict())
    return module


@EVERY
def test_meta_shapes_are_real_shapes(kind: type[Layer]) -> None:
    layer = kind()
    taken = 0
    for shapes in alternatives(layer):
        try:
            measured = measure(layer, shapes)
        except LayerError:
            assert taken, "the example itself is refused"
            continue
        taken += 1
        assembly = assembled(layer, shapes)
        found = answers(assembly.module, tensors(shapes, batch=3))
        ports = [port.name for port in layer.output_ports()]
        assert list(measured.outputs) == ports or not ports
        assert measured.parameters == sum(weight.numel() for weight in assembly.module.parameters())
        for name, shape in measured.outputs.items():
            kinds = {"real": found[name].is_floating_point(), "mask": found[name].dtype == torch.bool}
            assert kinds.get(shape.dtype, found[name].dtype == torch.int64), name
            sizes = shape.sizes if shapes else (shape.numel,)
            assert tuple(found[name].shape) == (3, *sizes)


@EVERY
@pytest.mark.timeout(60)
def test_every_corner_builds_or_is_refused_in_plain_words(kind: type[Layer]) -> None:
    for given, layer in corners(kind):
        shapes = layer.example()
        measured = Analyzer().measure(layer, shapes)
        if isinstance(measured, Message):
            assert measured.code != "layer-refused", f"{given}: {measured}"
            assert not any(word in str(measured) for word in ON_PAPER), f"{given}: {measured}"
            continue
        if not small(measured, shapes):
            continue
        assembly = assembled(layer, shapes)
        code = printed(assembly)
        inputs = tensors(shapes, batch=3, entries=1)
        found = answers(assembly.module, inputs)
        for name, shape in measured.outputs.items():
            assert found[name].numel() == 3 * shape.numel, given
        assert same(found, answers(code, inputs)), given


@EVERY
def test_printed_code_is_the_live_module_bit_for_bit(kind: type[Layer]) -> None:
    assembly = assembled(kind())
    code = printed(assembly)
    assert list(code.state_dict()) == list(assembly.module.state_dict())
    for training in (False, True):
        assembly.module.train(training)
        code.train(training)
        for seed in range(2):
            inputs = tensors(kind().example(), batch=3, seed=seed)
            assert same(answers(assembly.module, inputs), answers(code, inputs))
    assert same(assembly.module.state_dict(), code.state_dict())


@EVERY
def test_it_goes_through_json_and_back(kind: type[Layer]) -> None:
    for layer in (kind(), *(layer for _, layer in corners(kind))):
        graph = chain(layer)
        (node,) = from_json(to_json(graph))
        assert node.layer == layer
        assert kind.model_validate_json(layer.model_dump_json()) == layer


@EVERY
def test_it_answers_alike_twice(kind: type[Layer]) -> None:
    module = assembled(kind()).module.eval()
    inputs = tensors(kind().example(), batch=3)
    before = {name: value.clone() for name, value in module.state_dict().items()}
    first = answers(module, inputs)
    torch.manual_seed(99)
    with torch.no_grad():
        assert same(first, module(*inputs))
    assert same(before, module.state_dict())


@EVERY
def test_one_sample_answers_as_it_does_among_others(kind: type[Layer]) -> None:
    module = assembled(kind()).module.eval()
    inputs = tensors(kind().example(), batch=3)
    whole = answers(module, inputs)
    alone = answers(module, [tensor[1:2] for tensor in inputs])
    for name, value in whole.items():
        if value.is_floating_point():
            torch.testing.assert_close(alone[name], value[1:2], rtol=1e-4, atol=1e-5, equal_nan=True)
        else:
            assert torch.equal(alone[name], value[1:2])


def test_printed_code_is_formatted_and_clean(tmp_path: Path) -> None:
    for kind in KINDS:
        (tmp_path / f"{kind.kind().lower()}.py").write_text(network_source(assembled(kind())), "utf-8")
    rules = "E,F,W,I,UP,B,C4,SIM,RET,PIE,N"
    for command in (
        ["format", "--diff"],
        ["check", "--select", rules, "--ignore", "N812", "--target-version", "py311"],
    ):
        ruff = [sys.executable, "-m", "ruff", *command, "--isolated", "--line-length", "110", "."]
        done = subprocess.run(ruff, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


# ---- ONNX ----


def exported(assembly: Assembly, inputs: Sequence[Tensor]) -> onnxruntime.InferenceSession:
    content = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        program = torch.onnx.export(
            assembly.module.eval(),
            tuple(inputs),
            dynamo=True,
            opset_version=OPSET,
            external_data=False,
            verbose=False,
            dynamic_shapes=tuple({0: "batch"} for _ in inputs),
        )
    assert program is not None
    program.save(content)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(content.getvalue(), options, providers=["CPUExecutionProvider"])


def agrees(assembly: Assembly, shapes: Sequence[Shape], exact: str = "") -> list[str]:
    """Exports a module and compares it in onnxruntime; gives what differs, and how.

    Outputs whose names begin with `exact` are held to `TOLERANCE`, others are corners.
    """
    session = exported(assembly, tensors(shapes, batch=3))
    differing = []
    for batch in (1, 2, 7):
        inputs = tensors(shapes, batch, seed=batch)
        expected = answers(assembly.module.eval(), inputs)
        names = [given.name for given in session.get_inputs()]
        given = {name: tensor.numpy() for name, tensor in zip(names, inputs, strict=True)}
        found = session.run(None, given)
        for (name, right), answer in zip(expected.items(), found, strict=True):
            values = right.detach().numpy()
            share = TOLERANCE if name.startswith(exact) else CORNER_TOLERANCE
            if answer.shape != values.shape or answer.dtype != values.dtype:
                differing.append(f"{name}, batch {batch}: {answer.dtype}{answer.shape}")
            elif not np.allclose(answer, values, rtol=0, atol=tolerance(values, share), equal_nan=True):
                differing.append(f"{name}, batch {batch}: {np.nanmax(np.abs(answer - values))}")
    return differing


def tolerance(values: np.ndarray, share: float) -> float:
    if values.dtype.kind != "f":
        return 0.0
    finite = values[np.isfinite(values)]
    return share * float(np.abs(finite).max()) if finite.size else 0.0


def variants(kind: type[Layer]) -> dict[str, Layer]:
    """The layer as it is and at the corners that build, are quick to run and that ONNX is said to hold.

    Stacks of many layers take the exporter minutes, so of these only the first corners are taken.
    """
    found = {"{}": kind(), **dict(corners(kind))}
    kept: dict[str, Layer] = {}
    parts = 0
    for given, layer in found.items():
        measured = Analyzer().measure(layer, layer.example())
        is_small = isinstance(measured, Measured) and small(measured, layer.example())
        if layer.onnx_refusal() or not (given == "{}" or is_small):
            continue
        module = assembled(layer).module
        try:
            answers(module, tensors(layer.example(), batch=2))
        except (IndexError, RuntimeError):  # a table too short for the entries that are asked for
            continue
        parts += sum(1 for _ in module.modules())
        if parts < MOST_PARTS or given == "{}":
            kept[given] = layer
    return kept


@pytest.mark.long
@pytest.mark.parametrize("kind", EXPORTED, ids=lambda kind: kind.kind())
def test_onnx_answers_alike(kind: type[Layer]) -> None:
    # All in one module: the exporter takes its time for each, and hardly more for many.
    found = variants(kind)
    names = {f"v{place}_": given for place, given in enumerate(found)}
    chosen = dict(zip(names, found.values(), strict=True))
    differing = agrees(*side_by_side(chosen), exact="v0_")
    assert [(names[text.partition("_")[0] + "_"], text) for text in differing] == []


def side_by_side(chosen: dict[str, Layer]) -> tuple[Assembly, list[Shape]]:
    """Several layers in one module, and the shapes of all its inputs."""
    shapes = {name: layer.example() for name, layer in chosen.items()}
    given = [shape for each in shapes.values() for shape in each or (Shape((1,)),)]
    return assembled_together(chosen, shapes), given


def test_onnx_answers_alike_for_one_of_each_group() -> None:
    chosen = {
        f"{group.split()[0].lower()}_": next(kinds)() for group, kinds in groupby(EXPORTED, lambda k: k.group)
    }
    assert len(chosen) > 12
    assert agrees(*side_by_side(chosen)) == []


@pytest.mark.parametrize("layer", REFUSED, ids=lambda layer: layer.kind())
def test_what_onnx_is_said_not_to_hold_it_does_not_hold(layer: Layer) -> None:
    assert layer.onnx_refusal().endswith(".")
    module = assembled(layer).module.eval()
    inputs = tensors(layer.example(), batch=3)
    whole, fewer = answers(module, inputs), answers(module, [tensor[:2] for tensor in inputs])
    if any(not torch.allclose(whole[name][:2], fewer[name], atol=1e-4) for name in whole):
        return  # what depends on the batch cannot be written down for one sample
    try:
        differing = agrees(assembled(layer), layer.example())
    except Exception:  # the exporter raises whatever went wrong inside it
        return
    assert differing, "ONNX holds it"


def test_kinds_that_onnx_cannot_hold_are_few() -> None:
    assert len({layer.kind() for layer in REFUSED}) < 0.1 * len(KINDS)
