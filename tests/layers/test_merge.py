from __future__ import annotations

import pytest
import torch
from torch.nn import functional

from nnstudio.compiler.measure import measure
from nnstudio.errors import LayerError
from nnstudio.layers import Layer, Shape
from nnstudio.layers.merge import Average, Concat, Divide, Gate, Lerp, Maximum, Minimum, Stack, Subtract
from nnstudio.layers.products import CosineSimilarity, Dot, MatMul, PairwiseDistance
from nnstudio.layers.splitting import Chunk, Split
from tests.layers.kit import assembled, tensors

SEQUENCE = Shape((6, 8))


def run(layer: Layer, *given: torch.Tensor) -> torch.Tensor:
    shapes = [Shape(tuple(tensor.shape[1:])) for tensor in given]
    found: torch.Tensor = assembled(layer, shapes).module(*given)["output"]
    return found


def test_numbers_are_joined_one_by_one() -> None:
    a, b, c = torch.tensor([[1.0, 9.0]]), torch.tensor([[4.0, 3.0]]), torch.tensor([[7.0, 6.0]])
    assert run(Subtract(), a, b).tolist() == [[-3, 6]]
    assert run(Divide(), a, b).tolist() == [[0.25, 3]]
    assert run(Maximum(count=3), a, b, c).tolist() == [[7, 9]]
    assert run(Minimum(count=3), a, b, c).tolist() == [[1, 3]]
    assert run(Average(count=3), a, b, c).tolist() == [[4, 6]]
    assert run(Lerp(weight=0.25), a, b).tolist() == [[1.75, 7.5]]
    assert torch.equal(run(Gate(), a, b), a * b.sigmoid())


def test_a_gate_of_one_per_channel_is_stretched() -> None:
    value, gate = torch.rand(2, 3, 4, 4), torch.rand(2, 3, 1, 1)
    assert torch.equal(run(Gate(), value, gate), value * gate.sigmoid())


def test_a_stack_gets_a_new_axis() -> None:
    rows = [Shape((8,))] * 3
    assert measure(Stack(count=3), rows).outputs["output"] == Shape((3, 8), ("steps", "features"))
    pictures = [Shape((5, 6), ("height", "width"))] * 2
    assert measure(Stack(), pictures).outputs["output"].axes == ("channels", "height", "width")
    given = tensors(rows, batch=2)
    assert torch.equal(run(Stack(count=3, dim=2), *given), torch.stack(given, dim=2))


def test_products_compare_along_the_last_axis() -> None:
    a, b = tensors([SEQUENCE, SEQUENCE], batch=2)
    torch.testing.assert_close(run(Dot(), a, b), torch.einsum("bsf,bsf->bs", a, b))
    torch.testing.assert_close(run(CosineSimilarity(), a, b), functional.cosine_similarity(a, b, dim=2))
    far = run(PairwiseDistance(p=1.0, eps=0.0), a, b)
    torch.testing.assert_close(far, (a - b).abs().sum(2))
    assert measure(Dot(), [SEQUENCE, SEQUENCE]).outputs["output"].axes == ("steps",)


def test_matrices_keep_the_names_of_rows_and_columns() -> None:
    channels = Shape((8, 3), ("features", "channels"))
    measured = measure(MatMul(), [SEQUENCE, channels])
    assert measured.outputs["output"] == Shape((6, 3), ("steps", "channels"))
    assert measured.multiply_adds == 6 * 8 * 3
    a, b = tensors([SEQUENCE, channels], batch=2)
    assert torch.equal(run(MatMul(), a, b), a @ b)


def test_parts_have_outputs_of_their_own() -> None:
    (given,) = tensors([SEQUENCE], batch=2)
    layer = Split(sizes=(2, -1, 1), dim=-1)
    found = assembled(layer, [SEQUENCE]).module(given)
    assert {name: part.shape[2] for name, part in found.items()} == {"a": 2, "b": 5, "c": 1}
    assert torch.equal(torch.cat(list(found.values()), dim=2), given)
    equal = assembled(Chunk(chunks=3), [SEQUENCE]).module(given)
    assert [part.shape for part in equal.values()] == [(2, 2, 8)] * 3
    assert torch.equal(torch.cat(list(equal.values()), dim=1), given)


@pytest.mark.parametrize(
    ("layer", "shapes", "code"),
    [
        (Subtract(), [SEQUENCE, Shape((8,))], "sizes-differ"),
        (Stack(), [SEQUENCE, Shape((1, 8))], "sizes-differ"),
        (Stack(dim=4), [SEQUENCE, SEQUENCE], "place-missing"),
        (Concat(), [SEQUENCE, Shape((6, 8), dtype="index")], "kinds-differ"),
        (Dot(), [Shape(()), Shape(())], "axis-is-batch"),
        (MatMul(), [SEQUENCE, SEQUENCE], "matrices-differ"),
        (MatMul(), [Shape((8,)), Shape((8,))], "matrices-differ"),
        (Split(sizes=(3, 4)), [SEQUENCE], "parts-do-not-fit"),
        (Split(sizes=(-1, -1)), [SEQUENCE], "parts-do-not-fit"),
        (Split(sizes=(6, -1)), [SEQUENCE], "parts-do-not-fit"),
        (Chunk(chunks=4), [SEQUENCE], "parts-not-equal"),
        (Chunk(dim=0), [SEQUENCE], "axis-is-batch"),
    ],
)
def test_what_does_not_fit_is_refused(layer: Layer, shapes: list[Shape], code: str) -> None:
    with pytest.raises(LayerError) as refused:
        measure(layer, shapes)
    assert refused.value.code == code
