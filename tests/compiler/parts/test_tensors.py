from __future__ import annotations

import torch

from nnstudio.compiler.parts import FixedTensor, LearnedTensor


def test_a_learned_tensor_learns_unless_it_is_told_not_to() -> None:
    learned = LearnedTensor((3, 4), "zeros", 1.0, True)
    assert learned().shape == (1, 3, 4)
    learned().sum().backward()
    assert torch.equal(learned.weight.grad, torch.ones(3, 4))
    assert not LearnedTensor((3,), "ones", 1.0, False)().requires_grad


def test_start_values() -> None:
    torch.manual_seed(0)
    assert LearnedTensor((2,), "ones", 1.0, True)().tolist() == [[1, 1]]
    assert LearnedTensor((2,), "zeros", 1.0, True)().tolist() == [[0, 0]]
    random = LearnedTensor((4000,), "normal", 0.5, True)()
    assert abs(random.std().item() - 0.5) < 0.03
    assert abs(random.mean().item()) < 0.03


def test_a_fixed_tensor_is_saved_with_the_weights_and_takes_any_values() -> None:
    fixed = FixedTensor((2,), 0.5)
    assert fixed().tolist() == [[0.5, 0.5]]
    assert not list(fixed.parameters())
    fixed.load_state_dict({"weight": torch.tensor([1.0, 2.0])})
    assert fixed().tolist() == [[1, 2]]
