from __future__ import annotations

import torch

from nnstudio.compiler.parts import AttentionMask


def test_causal_hides_what_comes_later() -> None:
    hidden = AttentionMask(2, 3, 3, True)()
    assert hidden.tolist() == [[False, True, True], [False, False, True], [False, False, False]]


def test_a_mask_hides_what_only_fills_up_in_every_head() -> None:
    real = torch.tensor([[True, True, False], [True, False, False]])
    hidden = AttentionMask(2, 2, 3, False)(real)
    assert hidden.shape == (4, 2, 3)
    assert hidden[0].tolist() == hidden[1].tolist() == [[False, False, True]] * 2
    assert hidden[2].tolist() == hidden[3].tolist() == [[False, True, True]] * 2


def test_where_nothing_may_be_seen_everything_is() -> None:
    nothing = torch.tensor([[False, False, False], [False, False, True]])
    alone = AttentionMask(1, 3, 3, False)(nothing)
    assert not alone[0].any()
    backwards = AttentionMask(1, 3, 3, True)(nothing)
    assert backwards[1].tolist() == [[False] * 3, [False] * 3, [True, True, False]]
