"""Damaged and malicious files end in one plain sentence, at once, and in little memory."""

from __future__ import annotations

import itertools
import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np
import onnx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from onnx import TensorProto, helper

from nnstudio.errors import ImportingError
from nnstudio.importing.onnx import read_onnx
from nnstudio.importing.onnx.reading import parsed
from nnstudio.importing.onnx.source import translated
from tests.importing.onnx.files import model, node, numbers, read, small_network

REAL = small_network().SerializeToString()
HUGE = 1 << 40


@contextmanager
def frugal(seconds: float = 20.0, megabytes: int = 1500) -> Iterator[None]:
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    yield
    assert time.monotonic() - start < seconds
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 < megabytes


def refusal(file: onnx.ModelProto | bytes) -> ImportingError:
    """The one error that reading ends in, said in one sentence or two."""
    content = file if isinstance(file, bytes) else file.SerializeToString()
    with frugal(), pytest.raises(ImportingError) as caught:
        translated(parsed(content))
    said = str(caught.value)
    assert said.endswith(".")
    assert "Traceback" not in said
    assert len(said) < 300
    return caught.value


def test_the_real_file_comes_in() -> None:
    assert read(small_network()).source.inputs == ("picture",)


@pytest.mark.parametrize("length", [0, 1, 10, 100, len(REAL) // 2, len(REAL) - 1])
def test_a_file_that_ends_too_early_is_refused(length: int) -> None:
    assert refusal(REAL[:length]).code.startswith("onnx-")


def test_what_is_no_file_at_all_is_refused(tmp_path: Path) -> None:
    assert refusal(b"PK\x03\x04 something else").code == "onnx-damaged"
    assert refusal(b"\x00" * 1000).code == "onnx-damaged"
    with pytest.raises(ImportingError, match="cannot be read"):
        read_onnx(tmp_path / "missing.onnx")
    with pytest.raises(ImportingError, match="cannot be read"):
        read_onnx(tmp_path)


@given(st.binary(max_size=400))
@settings(max_examples=30, deadline=None)
def test_any_bytes_are_refused(content: bytes) -> None:
    with pytest.raises(ImportingError):
        translated(parsed(content))


def flipped(places: list[tuple[int, int]]) -> bytes:
    content = bytearray(REAL)
    for place, value in places:
        content[place % len(content)] ^= value
    return bytes(content)


def survives(content: bytes) -> None:
    with frugal(), suppress(ImportingError):
        translated(parsed(content))


FLIPS = st.lists(st.tuples(st.integers(0, len(REAL) - 1), st.integers(1, 255)), min_size=1, max_size=3)


@given(FLIPS)
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_flipped_bytes_are_refused_or_read(places: list[tuple[int, int]]) -> None:
    survives(flipped(places))


@pytest.mark.long
@given(FLIPS)
@settings(max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_many_flipped_bytes_are_refused_or_read(places: list[tuple[int, int]]) -> None:
    survives(flipped(places))


def test_weights_in_other_files_are_refused(tmp_path: Path) -> None:
    file = model([node("Mul", "x w", "y")], {"x": ["n", 3]}, ["y"], {"w": numbers(3)})
    (tmp_path / "elsewhere.bin").write_bytes(numbers(3).tobytes())
    stored = file.graph.initializer[0]
    stored.data_location = TensorProto.EXTERNAL
    stored.ClearField("raw_data")
    for key, value in (("location", "elsewhere.bin"), ("offset", "0"), ("length", "12")):
        stored.external_data.add(key=key, value=value)
    path = tmp_path / "network.onnx"
    path.write_bytes(file.SerializeToString())
    with pytest.raises(ImportingError) as caught:
        read_onnx(path)
    assert caught.value.code == "onnx-external"


@pytest.mark.parametrize("dims", [[HUGE], [HUGE, HUGE], [-1, -3], [1 << 62, 1 << 62], [4]])
def test_a_tensor_that_claims_more_than_it_holds_is_refused(dims: list[int]) -> None:
    file = model([node("Mul", "x w", "y")], {"x": ["n", 3]}, ["y"], {"w": numbers(3)})
    del file.graph.initializer[0].dims[:]
    file.graph.initializer[0].dims.extend(dims)
    assert refusal(file).code == "onnx-tensor"


@pytest.mark.parametrize(
    ("operator", "inputs", "settings_"),
    [
        ("ConstantOfShape", "huge", {}),
        ("Expand", "one huge", {}),
        ("Tile", "one huge", {}),
        ("Range", "zero million step", {}),
        ("HannWindow", "size", {}),
        ("Pad", "x pads", {}),
        ("Resize", "x - scales", {}),
        ("Tile", "x rows", {}),
    ],
)
def test_tensors_that_nothing_could_hold_are_refused(
    operator: str, inputs: str, settings_: dict[str, object]
) -> None:
    stored = {
        "huge": np.array([HUGE]),
        "one": np.ones(1, np.float32),
        "zero": np.float32(0),
        "million": np.float32(1e12),
        "step": np.float32(1e-3),
        "size": np.int64(HUGE),
        "pads": np.array([0, 0, 0, HUGE]),
        "scales": np.array([1, 1e12], np.float32),
        "rows": np.array([1, HUGE]),
    }
    nodes = [node(operator, inputs, "made", **settings_), node("Add", "x made", "y")]
    refusal(
        model(
            nodes, {"x": ["n", 3]}, ["y"], {name: stored[name] for name in inputs.split() if name in stored}
        )
    )


def test_a_chain_of_copies_that_doubles_is_refused_before_it_fills_the_memory() -> None:
    nodes = [node("Concat", f"v{place} v{place}", f"v{place + 1}", axis=0) for place in range(60)]
    file = model([*nodes, node("Add", "x v60", "y")], {"x": ["n", 3]}, ["y"], {"v0": numbers(8)})
    assert refusal(file).code == "onnx-too-large"
    flows = [node("Concat", f"v{place} v{place}", f"v{place + 1}", axis=1) for place in range(60)]
    assert refusal(model(flows, {"v0": ["n", 3]}, ["v60"])).code == "onnx-too-large"


def test_an_input_that_nothing_could_hold_is_refused() -> None:
    assert (
        refusal(model([node("Relu", "x", "y")], {"x": ["n", 1 << 20, 1 << 20]}, ["y"])).code == "onnx-input"
    )
    assert refusal(model([node("Relu", "x", "y")], {"x": ["n", *[2] * 20]}, ["y"])).code == "onnx-input"


def test_values_that_nothing_computes_and_circles_are_refused() -> None:
    missing = model([node("Add", "x nowhere", "y")], {"x": ["n", 3]}, ["y"])
    circle = model([node("Add", "x b", "a"), node("Relu", "a", "b")], {"x": ["n", 3]}, ["b"])
    nothing = model([node("Relu", "x", "y")], {"x": ["n", 3]}, ["z"])
    itself = model([node("Add", "x y", "y")], {"x": ["n", 3]}, ["y"])
    for file in (missing, circle, nothing, itself):
        assert refusal(file).code == "onnx-dangling"


def test_nodes_that_break_the_rules_are_refused() -> None:
    wrong = [
        node("Conv", "x", "y"),
        node("Relu", "", "y"),
        node("Concat", "x x", "y", axis="one"),
        node("Concat", "x x", "y", axis=9),
        node("Transpose", "x", "y", perm=[0, 0]),
        node("Transpose", "x", "y", perm=[0.5, 1.5]),
        node("Reshape", "x shape", "y"),
        node("Split", "x", "y", axis=1, num_outputs=0),
        node("MaxPool", "x", "y", kernel_shape=[0]),
        node("Cast", "x", "y", to=9999),
        node("Softmax", "x", "y", axis=[1]),
        node("Einsum", "x", "y", equation="__import__('os')"),
        node("GRU", "x shape shape", "y", hidden_size=-1),
        node("Gelu", "x", "y", approximate=b"\xff\xfe"),
    ]
    for each in wrong:
        refusal(model([each], {"x": ["n", 3]}, ["y"], {"shape": np.array([-1, -1])}, opset=20))


def test_inputs_of_other_kinds_are_refused() -> None:
    strings = model([node("Identity", "x", "y")], {"x": ["n", 3]}, ["y"], kind=TensorProto.STRING)
    assert refusal(strings).code == "onnx-type"
    lists = model([node("Identity", "x", "y")], {"x": ["n", 3]}, ["y"])
    kind = helper.make_sequence_type_proto(helper.make_tensor_type_proto(TensorProto.FLOAT, [3]))
    lists.graph.input[0].type.CopyFrom(kind)
    assert refusal(lists).code == "onnx-input-type"
    assert refusal(model([node("Constant", "", "y", value_float=1.0)], {}, ["y"])).code == "onnx-no-input"


def test_loops_and_what_is_not_known_are_named_together() -> None:
    nodes = [
        node("Bernoulli", "x", "a"),
        node("StringConcat", "a a", "b"),
        node("DequantizeLinear", "b b", "c"),
        node("Imaginary", "c", "y"),
    ]
    said = str(refusal(model(nodes, {"x": ["n", 3]}, ["y"])))
    for name in ("Bernoulli (random numbers)", "StringConcat (text)", "Imaginary (not known here)"):
        assert name in said


def test_other_versions_and_too_many_nodes_are_refused() -> None:
    for version in (0, 1, 6, 99, 1 << 60):
        file = model([node("Add", "x x", "y")], {"x": ["n", 3]}, ["y"], opset=version)
        assert refusal(file).code == "onnx-version"
    many = [node("Relu", f"v{place}", f"v{place + 1}") for place in range(20_001)]
    assert refusal(model(many, {"v0": ["n", 3]}, ["v20001"])).code == "onnx-too-many"


def test_functions_that_call_themselves_are_refused() -> None:
    file = model([helper.make_node("Again", ["x"], ["y"], domain="own")], {"x": ["n", 3]}, ["y"])
    body = [helper.make_node("Again", ["a"], ["b"], domain="own")]
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid("own", 1)]
    file.functions.append(helper.make_function("own", "Again", ["a"], ["b"], body, opsets))
    assert refusal(file).code == "onnx-deep"


@pytest.mark.long
def test_functions_that_multiply_are_refused() -> None:
    file = model([helper.make_node("f9", ["x"], ["y"], domain="own")], {"x": ["n", 3]}, ["y"])
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid("own", 1)]
    for place in range(10):
        inner = ("Relu", "") if place == 0 else (f"f{place - 1}", "own")
        names = ["a", *(f"v{number}" for number in range(9)), "b"]
        body = [
            helper.make_node(inner[0], [first], [second], domain=inner[1])
            for first, second in itertools.pairwise(names)
        ]
        file.functions.append(helper.make_function("own", f"f{place}", ["a"], ["b"], body, opsets))
    with frugal(60), pytest.raises(ImportingError) as caught:
        translated(parsed(file.SerializeToString()))
    assert caught.value.code == "onnx-too-many"


def test_branches_in_branches_are_refused() -> None:
    branch = helper.make_graph(
        [node("Relu", "x", "r")], "inner", [], [helper.make_empty_tensor_value_info("r")]
    )
    for _ in range(12):
        made = node("If", "yes", "r", then_branch=branch, else_branch=branch)
        branch = helper.make_graph([made], "inner", [], [helper.make_empty_tensor_value_info("r")])
    deep = model(list(branch.node), {"x": ["n", 3]}, ["r"], {"yes": np.array(True)})
    assert refusal(deep).code in ("onnx-deep", "onnx-damaged")
