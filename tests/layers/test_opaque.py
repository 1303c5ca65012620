"""Nodes that came with an import: they hold operations and nothing else, whatever a file says."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from torch import fx

from nnstudio.compiler.builder import Builder
from nnstudio.compiler.measure import measure
from nnstudio.compiler.realise import realise
from nnstudio.errors import GraphError, LayerError
from nnstudio.graph import Graph, Node, from_json, to_json
from nnstudio.layers import Shape, layers
from nnstudio.layers.opaque import Opaque, Step, Weight
from nnstudio.layers.programs import OPERATORS

ROW = Shape((4,))


def program(*steps: tuple[Any, ...], results: tuple[str, ...] = ("%1",), **fields: Any) -> Opaque:
    made = tuple(
        Step(operator=name, args=args, keywords=tuple(keywords.items())) for name, args, keywords in steps
    )
    return Opaque(steps=made, results=results, **fields)


def module(layer: Opaque, *shapes: Shape) -> fx.GraphModule:
    builder = Builder()
    inputs = [builder.calls.placeholder(f"x{place}") for place in range(len(shapes))]
    return builder.finish(realise(layer, shapes, inputs, builder, "opaque"), "Layer").module


def test_steps_are_performed_one_after_the_other() -> None:
    layer = program(
        ("aten.mul.Tensor", ("%0", "%1"), {}),
        ("aten.split.Tensor", ("%2", 2, 1), {}),
        ("aten.full.default", (("#1+0", 2), "~inf"), {"dtype": ":float32"}),
        ("aten.minimum.default", ("%3.1", "%4"), {}),
        ("aten.gelu.default", ("%5",), {"approximate": "=tanh"}),
        results=("%6", "%2"),
        weights=(Weight(name="w", sizes=(4,), trainable=True),),
    )
    made = module(layer, ROW)
    made.load_state_dict({"opaque.w": torch.arange(4.0)})
    x = torch.randn(3, 4)
    found = made(x)
    wanted = x * torch.arange(4.0)
    assert torch.equal(found["output 2"], wanted)
    assert torch.equal(found["output 1"], torch.nn.functional.gelu(wanted[:, 2:], approximate="tanh"))
    assert measure(layer, [ROW]).parameters == 4


def test_it_is_not_offered_and_comes_back_from_a_file() -> None:
    assert "Opaque" not in layers()
    layer = program(("aten.constant_pad_nd.default", ("%0", (1, 0), -0.5), {}), name="pad")
    graph = Graph().with_nodes([Node(layer, id="n")])
    assert from_json(json.loads(json.dumps(to_json(graph)))) == graph
    assert layer.heading == "pad"


@pytest.mark.parametrize(
    "operator",
    [
        "aten.from_file.default", "aten.set_.source_Storage", "aten.resize_.default", "aten.add_.Tensor",
        "aten.copy_.default", "aten.as_strided.default", "aten._local_scalar_dense.default",
        "aten.rand.default",
        "aten.empty.memory_format", "aten.record_stream.default", "aten.save.default", "prims.add.default",
        "aten.cumsum", "aten.__class__.default", "aten.cumsum.__init__.default", "os.system.default",
        "aten._embedding_bag_forward_only.default", "aten.add.Tensor\n",
    ],
)  # fmt: skip
def test_other_operations_are_refused_before_anything_is_built(operator: str) -> None:
    graph = to_json(Graph().with_nodes([Node(program(("aten.abs.default", ("%0",), {})), id="n")]))
    graph["nodes"][0]["parameters"]["steps"][0]["operator"] = operator
    with pytest.raises(GraphError):
        from_json(graph)


@pytest.mark.parametrize(
    "argument",
    [
        "/etc/passwd",
        "%-1",
        "%0.0.0",
        ":load",
        ":Tensor",
        ":__dict__",
        "=../x",
        "~1e9",
        "#1",
        "=" + "a" * 99,
        "",
    ],
)
def test_other_texts_are_no_arguments(argument: str) -> None:
    with pytest.raises(ValidationError):
        Step(operator="aten.abs.default", args=(argument,))


@pytest.mark.parametrize(
    "keyword", ["device", "layout", "pin_memory", "generator", "out", "memory_format", "_x-"]
)
def test_other_keywords_are_refused(keyword: str) -> None:
    with pytest.raises(ValidationError):
        Step(operator="aten.zeros.default", args=((2,),), keywords=((keyword, 0),))


@pytest.mark.parametrize(
    "layer",
    [
        program(("aten.add.out", ("%0", "%0"), {})),
        program(("aten.abs.default", ("%7",), {})),
        program(("aten.abs.nothing", ("%0",), {})),
        program(("aten.full.default", ((1_000_000, 1_000_000), 1.0), {})),
        program(("aten.repeat.default", ("%0", (1_000_000, 1_000_000)), {})),
        program(("aten.zeros.default", ((2**62,),), {})),
        program(("aten.split.Tensor", ("%0", 2, 1), {}), results=("%1.9",)),
        program(("aten.sum.default", ("%0",), {})),
        program(("aten.abs.default", ("%0",), {}), weights=(Weight(name="w", sizes=(2**31, 2**31)),)),
        program(("aten.abs.default", ("%0",), {}), weights=(Weight(name="forward"), Weight(name="forward"))),
        program(("aten.abs.default", ("%0",), {}), weights=(Weight(name="training"),)),
        program(("aten.abs.default", (True, None, "=none"), {})),
    ],
)
def test_a_program_that_cannot_work_says_so(layer: Opaque) -> None:
    with pytest.raises(LayerError):
        measure(layer, [ROW])


def test_every_operation_on_the_list_exists_and_leaves_its_arguments_alone() -> None:
    for name in OPERATORS:
        packet = getattr(torch.ops.aten, name)
        schemas = [getattr(packet, overload)._schema for overload in packet.overloads()]
        assert any(not schema.is_mutable for schema in schemas), name
        assert not any("str filename" in str(schema) or "Storage" in str(schema) for schema in schemas), name


_ARGUMENTS = st.one_of(
    st.integers(-3, 5), st.floats(-2, 2), st.booleans(), st.none(),
    st.lists(st.integers(-2, 4), max_size=3).map(tuple),
    st.sampled_from(["%0", "%1", "%2", "#1+0", ":int64", "~-inf", "=none"]),
)  # fmt: skip


@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(OPERATORS)), st.lists(_ARGUMENTS, max_size=4).map(tuple)),
        min_size=1,
        max_size=3,
    )
)
def test_any_program_ends_in_shapes_or_in_a_sentence(steps: list[tuple[str, tuple[Any, ...]]]) -> None:
    overloads = {name: getattr(torch.ops.aten, name).overloads()[0] for name, _ in steps}
    layer = program(
        *((f"aten.{name}.{overloads[name]}", args, {}) for name, args in steps), results=(f"%{len(steps)}",)
    )
    with suppress(LayerError):
        assert measure(layer, [ROW]).outputs
