from __future__ import annotations

import pytest
import torch

from nnstudio.compiler.measure import measure
from nnstudio.errors import LayerError
from nnstudio.layers import Shape
from nnstudio.layers.embedding import Embedding, EmbeddingBag, OneHot
from nnstudio.layers.position import LearnedPositionalEncoding, PatchEmbedding, RotaryPositionalEncoding
from tests.layers.kit import assembled, tensors

WORDS = Shape((4,), ("steps",), "index")
GIVEN = torch.tensor([[3, 0, 5, 0], [1, 1, 2, 4]])


def test_the_padding_entry_stays_zero_and_counts_for_nothing() -> None:
    looked_up = assembled(Embedding(num_embeddings=6, padding_idx=0), [WORDS]).module(GIVEN)["output"]
    assert not looked_up[0, 1].any()
    bag = assembled(EmbeddingBag(num_embeddings=6, padding_idx=0), [WORDS]).module
    rows = bag.state_dict()["layer.weight"]
    torch.testing.assert_close(bag(GIVEN)["output"][0], (rows[3] + rows[5]) / 2)


def test_a_padding_entry_beyond_the_table_is_refused() -> None:
    with pytest.raises(LayerError, match="padding entry 6 must be smaller than the number of entries, 6"):
        measure(Embedding(num_embeddings=6, padding_idx=6), [WORDS])


def test_one_hot_has_a_single_one() -> None:
    found = assembled(OneHot(num_classes=6), [WORDS]).module(GIVEN)["output"]
    assert found.is_floating_point()
    assert torch.equal(found.argmax(2), GIVEN)
    assert torch.equal(found.sum(2), torch.ones(2, 4))


def test_patches_come_row_by_row() -> None:
    picture = Shape((1, 4, 6))
    layer = PatchEmbedding(patch_size=(2, 3), embed_dim=5)
    module = assembled(layer, [picture]).module
    (given,) = tensors([picture], batch=2)
    found = module(given)["output"]
    assert found.shape == (2, 4, 5)
    given[:, :, :2, 3:] += 1
    changed = (module(given)["output"] != found).any(2)
    assert changed.tolist() == [[False, True, False, False]] * 2


@pytest.mark.parametrize(
    ("layer", "shape", "code"),
    [
        (PatchEmbedding(patch_size=(3, 3)), Shape((1, 9, 10)), "patches-do-not-fit"),
        (LearnedPositionalEncoding(max_len=4), Shape((5, 8)), "sequence-too-long"),
        (RotaryPositionalEncoding(num_heads=4), Shape((5, 12)), "features-odd"),
        (RotaryPositionalEncoding(num_heads=5), Shape((5, 12)), "heads-do-not-divide"),
    ],
)
def test_what_does_not_fit_is_refused(layer: PatchEmbedding, shape: Shape, code: str) -> None:
    with pytest.raises(LayerError) as refused:
        measure(layer, [shape])
    assert refused.value.code == code
