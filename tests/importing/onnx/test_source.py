"""Files of every habit become modules that take the samples first, any number of them."""

from __future__ import annotations

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from onnx import TensorProto, helper
from torch import Tensor

from nnstudio.errors import ImportingError
from nnstudio.importing.onnx.reading import parsed
from nnstudio.importing.onnx.source import translated
from tests.importing.onnx.files import calls, model, node, numbers, read, run, small_network


def right(file: onnx.ModelProto, *inputs: Tensor) -> list[Tensor]:
    """What onnxruntime answers."""
    file.ir_version = min(file.ir_version, 10)
    session = onnxruntime.InferenceSession(file.SerializeToString(), providers=["CPUExecutionProvider"])
    names = [entry.name for entry in session.get_inputs()]
    given = {name: value.numpy() for name, value in zip(names, inputs, strict=True)}
    return [torch.from_numpy(answer) for answer in session.run(None, given)]


def agree(file: onnx.ModelProto, *inputs: Tensor) -> None:
    for found, expected in zip(run(file, *inputs), right(file, *inputs), strict=True):
        torch.testing.assert_close(found, expected, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("samples", [1, 2, 5])
def test_sizes_that_a_file_computes_follow_the_samples(samples: int) -> None:
    agree(small_network(), torch.randn(samples, 2, 8, 8))
    assert calls(small_network()) == ["Conv2d", "relu", "reshape", "LSTM", "getitem", "flatten", "Linear"]


def test_a_file_for_one_sample_takes_any_number() -> None:
    nodes = [
        node("Reshape", "x sizes", "flat"),
        node("Gemm", "flat w b", "y"),
        node("Expand", "token one", "t"),
    ]
    stored = {
        "sizes": np.array([1, -1]), "w": numbers(12, 4), "b": numbers(4), "token": numbers(1, 4),
        "one": np.array([1, 4]),
    }  # fmt: skip
    file = model([*nodes, node("Concat", "t y", "z", axis=1)], {"x": [1, 3, 4]}, ["z"], stored)
    given = torch.randn(3, 3, 4)
    (found,) = run(file, given)
    expected = torch.cat([right(file, one[None])[0] for one in given])
    torch.testing.assert_close(found, expected)


def test_samples_in_the_second_axis_come_first() -> None:
    nodes = [node("LSTM", "x W R B", "- h", hidden_size=3), node("Squeeze", "h zero", "y")]
    stored = {"W": numbers(1, 12, 2), "R": numbers(1, 12, 3), "B": numbers(1, 24), "zero": np.array([0])}
    file = model(nodes, {"x": [7, "batch", 2]}, ["y"], stored)
    given = torch.randn(4, 7, 2)
    (found,) = run(file, given)
    torch.testing.assert_close(found, right(file, given.transpose(0, 1).contiguous())[0])
    assert read(file).inputs == (1,)


def test_a_file_that_knows_no_samples_gets_an_axis_for_them() -> None:
    nodes = [node("MatMul", "x x_turned", "y")]
    file = model([node("Transpose", "x", "x_turned"), *nodes], {"x": [3, 4]}, ["y"])
    given = torch.randn(5, 3, 4)
    (found,) = run(file, given)
    torch.testing.assert_close(found, given @ given.mT)
    assert read(file).inputs is None


def test_mixing_the_samples_of_a_batch_is_refused() -> None:
    for mixing in (
        node("Softmax", "x", "y", axis=0),
        node("ReduceMean", "x", "y"),
        node("CumSum", "x zero", "y"),
        node("Slice", "x zeros two", "y"),
    ):
        stored = {"zero": np.int64(0), "zeros": np.array([0]), "two": np.array([3])}
        with pytest.raises(ImportingError) as caught:
            read(model([mixing], {"x": ["n", 3]}, ["y"], {name: stored[name] for name in mixing.input[1:]}))
        assert "samples" in str(caught.value)


def test_an_answer_that_does_not_depend_on_the_input_is_refused() -> None:
    file = model([node("Shape", "x", "y")], {"x": ["n", 3]}, ["y"])
    with pytest.raises(ImportingError) as caught:
        read(file)
    assert caught.value.code == "onnx-constant"


def test_a_branch_that_is_known_is_taken() -> None:
    def branch(operator: str) -> onnx.GraphProto:
        return helper.make_graph(
            [node(operator, "x", "r")], "b", [], [helper.make_empty_tensor_value_info("r")]
        )

    nodes = [
        node("Shape", "x", "s"), node("Size", "s", "rank"), node("Equal", "rank two", "flat"),
        node("If", "flat", "y", then_branch=branch("Relu"), else_branch=branch("Tanh")),
    ]  # fmt: skip
    assert calls(model(nodes, {"x": ["n", 3]}, ["y"], {"two": np.int64(2)})) == ["relu"]
    assert calls(model(nodes, {"x": ["n", 3, 3]}, ["y"], {"two": np.int64(2)})) == ["tanh"]


def test_functions_of_the_file_are_written_out() -> None:
    file = model([helper.make_node("Twice", ["x"], ["y"], domain="own", by=3.0)], {"x": ["n", 3]}, ["y"])
    by = helper.make_node("Constant", [], ["c"])
    by.attribute.append(
        onnx.AttributeProto(name="value_float", ref_attr_name="by", type=onnx.AttributeProto.FLOAT)
    )
    body = [by, helper.make_node("Mul", ["a", "c"], ["b"])]
    opsets = [helper.make_opsetid("", 18)]
    file.functions.append(helper.make_function("own", "Twice", ["a"], ["b"], body, opsets, ["by"]))
    file.opset_import.append(helper.make_opsetid("own", 1))
    given = torch.randn(2, 3)
    torch.testing.assert_close(run(file, given)[0], given * 3)


@pytest.mark.parametrize("opset", [7, 9, 10, 11, 13, 18, 21, 23])
def test_versions_say_the_same_in_other_ways(opset: int) -> None:
    nodes, stored = [], {}
    if opset < 10:
        nodes.append(node("Slice", "x", "cut", axes=[1], starts=[1], ends=[9999]))
    else:
        nodes.append(node("Slice", "x from to axis", "cut"))
        stored |= {"from": np.array([1]), "to": np.array([9999]), "axis": np.array([1])}
    if opset < 13:
        nodes.append(node("Unsqueeze", "cut", "more", axes=[2]))
        nodes.append(node("ReduceSum", "more", "less", axes=[2], keepdims=0))
    else:
        nodes += [node("Unsqueeze", "cut two", "more"), node("ReduceSum", "more two", "less", keepdims=0)]
        stored |= {"two": np.array([2])}
    if opset < 11:
        nodes += [
            node("Clip", "less", "clipped", min=-0.5, max=0.5),
            node("Pad", "clipped", "y", pads=[0, 0, 0, 2]),
        ]
    else:
        nodes += [node("Clip", "less low high", "clipped"), node("Pad", "clipped pads", "y")]
        stored |= {"low": np.float32(-0.5), "high": np.float32(0.5), "pads": np.array([0, 0, 0, 2])}
    agree(model(nodes, {"x": ["n", 5]}, ["y"], stored, opset=opset), torch.randn(4, 5))


def test_half_precision_becomes_real_numbers_like_any_other() -> None:
    stored = {"w": numbers(3, 2).astype(np.float16)}
    file = model([node("MatMul", "x w", "y")], {"x": ["n", 3]}, ["y"], stored, kind=TensorProto.FLOAT16)
    (found,) = run(file, torch.randn(4, 3))
    assert found.dtype == torch.float32
    assert all(weight.dtype == torch.float32 for weight in read(file).source.module.parameters())


def test_what_one_layer_was_is_one_layer_again() -> None:
    root, half = np.float32(2**0.5), np.float32(0.5)
    gelu = [
        node("Div", "x root", "a"), node("Erf", "a", "b"), node("Add", "b one", "c"), node("Mul", "x c", "d"),
        node("Mul", "d half", "y"),
    ]  # fmt: skip
    stored: dict[str, object] = {"root": root, "one": np.float32(1), "half": half}
    assert calls(model(gelu, {"x": ["n", 3]}, ["y"], stored)) == ["gelu"]
    bent = [
        node("Pow", "x three", "a"), node("Mul", "a small", "b"), node("Add", "x b", "c"),
        node("Mul", "c wide", "d"), node("Tanh", "d", "e"), node("Add", "e one", "f"),
        node("Mul", "x half", "g"), node("Mul", "g f", "y"),
    ]  # fmt: skip
    wide = np.float32((2 / np.pi) ** 0.5)
    stored |= {"three": np.float32(3), "small": np.float32(0.044715), "wide": wide}
    assert calls(model(bent, {"x": ["n", 3]}, ["y"], stored)) == ["gelu"]
    agree(model(bent, {"x": ["n", 3]}, ["y"], stored), torch.randn(2, 3))
    swish = [node("Sigmoid", "x", "a"), node("Mul", "x a", "y")]
    assert calls(model(swish, {"x": ["n", 3]}, ["y"])) == ["silu"]
    linear = [node("MatMul", "x w", "a"), node("Add", "b a", "y")]
    assert calls(model(linear, {"x": ["n", 5, 3]}, ["y"], {"w": numbers(3, 2), "b": numbers(2)})) == [
        "Linear"
    ]


def test_a_normalisation_that_is_written_out_is_one_layer_again() -> None:
    nodes = [
        node("ReduceMean", "x", "m", axes=[-1]), node("Sub", "x m", "d"), node("Pow", "d two", "s"),
        node("ReduceMean", "s", "v", axes=[-1]), node("Add", "v tiny", "e"), node("Sqrt", "e", "r"),
        node("Div", "d r", "n"), node("Mul", "n weight", "w"), node("Add", "w bias", "y"),
    ]  # fmt: skip
    stored = {"two": np.float32(2), "tiny": np.float32(1e-5), "weight": numbers(8)}
    stored |= {"bias": np.zeros(8, np.float32)}
    file = model(nodes, {"x": ["n", 5, 8]}, ["y"], stored, opset=13)
    assert calls(file) == ["LayerNorm"]
    agree(file, torch.randn(3, 5, 8))


def test_equal_weights_are_one_layer_and_equal_normalisations_are_not() -> None:
    twice = [node("MatMul", "x w", "a"), node("Relu", "a", "b"), node("MatMul", "b w", "y")]
    module = read(model(twice, {"x": ["n", 3]}, ["y"], {"w": numbers(3, 3)})).source.module
    assert len(list(module.parameters())) == 1
    norms = [
        node("LayerNormalization", "x s", "a"),
        node("Relu", "a", "b"),
        node("LayerNormalization", "b s", "y"),
    ]
    module = read(model(norms, {"x": ["n", 3]}, ["y"], {"s": numbers(3)})).source.module
    assert len(list(module.parameters())) == 2


def test_open_sizes_are_planned_or_asked_for() -> None:
    file = model([node("MatMul", "x w", "y")], {"x": ["n", "width"]}, ["y"], {"w": numbers(10, 2)})
    with pytest.raises(ImportingError) as caught:
        read(file)
    assert caught.value.code == "onnx-open-sizes"
    assert translated(file, [(10,)]).source.examples[0].shape == (2, 10)
    with pytest.raises(ImportingError):
        translated(file, [(10, 3)])


def attention(scale: float, mask: object = None) -> onnx.ModelProto:
    """Two heads of four features, as files write them: a Linear for each part, the batch behind the steps."""
    nodes = []
    for name, order in (("q", [1, 2, 0, 3]), ("k", [1, 2, 3, 0]), ("v", [1, 2, 0, 3])):
        nodes += [
            node("MatMul", f"x_turned w{name}", f"{name}1"),
            node("Add", f"{name}1 b{name}", f"{name}2"),
            node("Reshape", f"{name}2 heads", f"{name}3"),
            node("Transpose", f"{name}3", name, perm=order),
        ]
    added = (
        [node("Add", "scaled mask", "masked")] if mask is not None else [node("Identity", "scaled", "masked")]
    )
    nodes = [
        node("Transpose", "x", "x_turned", perm=[1, 0, 2]),
        *nodes,
        node("MatMul", "q k", "scores"),
        node("Mul", "scores scale", "scaled"),
        *added,
        node("Softmax", "masked", "shares", axis=-1),
        node("MatMul", "shares v", "mixed"),
        node("Transpose", "mixed", "mixed_turned", perm=[2, 0, 1, 3]),
        node("Reshape", "mixed_turned rows", "flat"),
        node("Gemm", "flat wo bo", "y_flat", transB=1),
        node("Reshape", "y_flat steps", "y_turned"),
        node("Transpose", "y_turned", "y", perm=[1, 0, 2]),
    ]
    stored = {f"w{name}": numbers(8, 8) + place for place, name in enumerate("qkvo")}
    stored |= {f"b{name}": numbers(8) for name in "qkvo"}
    stored |= {"heads": np.array([5, -1, 2, 4]), "rows": np.array([-1, 8]), "steps": np.array([5, -1, 8])}
    stored |= {"scale": np.float32(scale)} | ({} if mask is None else {"mask": mask})
    return model(nodes, {"x": ["n", 5, 8]}, ["y"], stored)


def test_attention_is_one_layer_again() -> None:
    assert calls(attention(0.5)) == ["MultiheadAttention", "getitem"]
    agree(attention(0.5), torch.randn(3, 5, 8))
    causal = np.triu(np.full((1, 1, 5, 5), -np.inf, np.float32), 1)
    assert calls(attention(0.5, causal)) == ["MultiheadAttention", "getitem"]
    agree(attention(0.5, causal), torch.randn(3, 5, 8))


def test_attention_of_another_kind_stays_as_it_is_with_the_batch_in_front() -> None:
    assert "MultiheadAttention" not in calls(attention(0.7))
    assert calls(attention(0.7)).count("Linear") == 4
    agree(attention(0.7), torch.randn(3, 5, 8))


def named_classes(*outputs: str) -> onnx.ModelProto:
    """Scores, and beside them the name of the class with the largest one."""
    nodes = [
        node("Gemm", "x w b", "scores"),
        node("ArgMax", "scores", "place", axis=1, keepdims=0),
        node("Gather", "names place", "class"),
    ]
    file = model(nodes, {"x": ["n", 3]}, outputs, {"w": numbers(3, 2), "b": numbers(2)})
    file.graph.initializer.append(helper.make_tensor("names", TensorProto.STRING, [2], [b"cat", b"dog"]))
    for output in file.graph.output:
        text = output.name == "class"
        output.type.tensor_type.elem_type = TensorProto.STRING if text else TensorProto.FLOAT
    return file


def test_names_of_classes_beside_the_scores_are_left_out() -> None:
    given = torch.randn(4, 3)
    file = parsed(named_classes("scores", "class").SerializeToString())
    (found,) = run(file, given)
    torch.testing.assert_close(found, right(named_classes("scores"), given)[0])
    with pytest.raises(ImportingError):
        translated(parsed(named_classes("class").SerializeToString()))
