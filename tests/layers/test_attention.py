from __future__ import annotations

import pytest
import torch
from torch import nn

from nnstudio.compiler.measure import measure
from nnstudio.errors import LayerError
from nnstudio.layers import Layer, Shape
from nnstudio.layers.attention import MultiheadAttention, PaddingMask, ScaledDotProductAttention
from nnstudio.layers.transformer import (
    TransformerDecoder,
    TransformerDecoderLayer,
    TransformerEncoder,
    TransformerEncoderLayer,
)
from tests.layers.kit import assembled, tensors

SEQUENCE, CONTEXT = Shape((6, 8)), Shape((4, 8))
MASK = Shape((6,), ("steps",), "mask")
CAUSAL: list[Layer] = [
    MultiheadAttention(causal=True),
    MultiheadAttention(causal=True, weights=True),
    TransformerEncoderLayer(causal=True),
    TransformerEncoder(causal=True, norm_first=True, final_norm=True),
    TransformerDecoderLayer(),
    TransformerDecoder(norm_first=True),
]
MASKED: list[Layer] = [
    MultiheadAttention(mask=True),
    MultiheadAttention(mask=True, causal=True, weights=True),
    TransformerEncoderLayer(mask=True, norm_first=True),
    TransformerEncoder(mask=True, causal=True),
]


@pytest.mark.parametrize("layer", CAUSAL, ids=str)
def test_no_step_sees_a_later_one(layer: Layer) -> None:
    shapes = [SEQUENCE] * len(layer.input_ports())
    module = assembled(layer, shapes).module.eval()
    given = tensors(shapes, batch=2)
    before = module(*given)["output"]
    given[0][:, 4:] = given[0][:, 4:].flip(2)
    after = module(*given)["output"]
    torch.testing.assert_close(before[:, :4], after[:, :4])
    assert not torch.allclose(before[:, 4:], after[:, 4:])


@pytest.mark.parametrize("layer", MASKED, ids=str)
@pytest.mark.parametrize("grad", [False, True])
def test_what_only_fills_up_changes_nothing(layer: Layer, grad: bool) -> None:
    module = assembled(layer, [SEQUENCE, MASK]).module.eval()
    given, _ = tensors([SEQUENCE, MASK], batch=3)
    real = torch.arange(6) < torch.tensor([[6], [4], [0]])
    with torch.set_grad_enabled(grad):
        before = module(given, real)["output"]
        after = module(torch.where(real.unsqueeze(2), given, given.flip(2)), real)["output"]
    torch.testing.assert_close(before[real], after[real])
    assert torch.isfinite(before).all()


def test_a_decoder_ignores_what_fills_the_memory_up() -> None:
    layer = TransformerDecoder(mask=True)
    shapes = [SEQUENCE, CONTEXT, Shape((4,), ("steps",), "mask")]
    module = assembled(layer, shapes).module.eval()
    target, memory, _ = tensors(shapes, batch=2)
    real = torch.tensor([[True, True, False, False], [True, True, True, True]])
    before = module(target, memory, real)["output"]
    after = module(target, torch.where(real.unsqueeze(2), memory, memory.flip(2)), real)["output"]
    torch.testing.assert_close(before, after)


def test_a_stack_is_pytorchs_own() -> None:
    module = assembled(TransformerEncoder(num_layers=3, activation="gelu"), [SEQUENCE]).module.eval()
    one = nn.TransformerEncoderLayer(8, 4, 256, activation="gelu", batch_first=True)
    theirs = nn.TransformerEncoder(one, 3, enable_nested_tensor=False).eval()
    theirs.load_state_dict({name.split(".", 1)[1]: value for name, value in module.state_dict().items()})
    (given,) = tensors([SEQUENCE], batch=2)
    torch.testing.assert_close(module(given)["output"], theirs(given))


def test_cross_attention_takes_a_context_of_any_width() -> None:
    layer = MultiheadAttention(cross=True, weights=True, mask=True)
    shapes = [SEQUENCE, Shape((4, 5)), Shape((4,), ("steps",), "mask")]
    assert [port.name for port in layer.input_ports()] == ["query", "context", "mask"]
    measured = measure(layer, shapes)
    assert {name: shape.sizes for name, shape in measured.outputs.items()} == {
        "output": (6, 8),
        "weights": (6, 4),
    }
    weights = assembled(layer, shapes).module(*tensors(shapes, batch=2))["weights"]
    torch.testing.assert_close(weights.sum(2), torch.ones(2, 6))


def test_heads_of_the_product_work_on_their_own_features() -> None:
    shapes = [SEQUENCE, CONTEXT, Shape((4, 6))]
    query, key, value = tensors(shapes, batch=2)
    whole = assembled(ScaledDotProductAttention(num_heads=2), shapes).module(query, key, value)["output"]
    for head in range(2):
        scores = query[..., 4 * head : 4 * head + 4] @ key[..., 4 * head : 4 * head + 4].transpose(1, 2)
        expected = (scores / 2).softmax(2) @ value[..., 3 * head : 3 * head + 3]
        torch.testing.assert_close(whole[..., 3 * head : 3 * head + 3], expected)


def test_padding_is_told_from_real_steps() -> None:
    words = Shape((4,), ("steps",), "index")
    found = assembled(PaddingMask(padding_idx=1), [words]).module(torch.tensor([[3, 1, 0, 1]]))["mask"]
    assert found.tolist() == [[True, False, True, False]]
    assert measure(PaddingMask(), [words]).outputs["mask"] == Shape((4,), ("steps",), "mask")


@pytest.mark.parametrize(
    ("layer", "shapes", "says"),
    [
        (MultiheadAttention(num_heads=5), [SEQUENCE], "5 heads do not divide 8 features; 4 would"),
        (MultiheadAttention(num_heads=200), [SEQUENCE], "8 would"),
        (TransformerEncoder(nhead=3), [SEQUENCE], "2 would"),
        (TransformerDecoder(), [SEQUENCE, Shape((4, 12))], "memory has 12 features, and the target has 8"),
        (TransformerEncoder(mask=True), [SEQUENCE, Shape((5,), ("steps",), "mask")], "mask has 5 steps"),
        (TransformerEncoder(mask=True), [SEQUENCE, Shape((6,), ("steps",))], "not a mask"),
        (ScaledDotProductAttention(), [SEQUENCE, CONTEXT, SEQUENCE], "as many steps"),
    ],
)
def test_refusals_name_what_would_do(layer: Layer, shapes: list[Shape], says: str) -> None:
    with pytest.raises(LayerError, match=says):
        measure(layer, shapes)
