from __future__ import annotations

import pytest
import torch

from nnstudio.errors import TrainingError
from nnstudio.training.devices import available, choose


def test_the_processor_is_always_there_and_comes_last() -> None:
    assert available()[-1] == "cpu"
    assert choose("cpu") == torch.device("cpu")
    assert choose("auto").type == available()[0]


@pytest.mark.parametrize("device", ["cuda", "mps"])
def test_a_device_that_is_missing_is_told_of(device: str) -> None:
    if device in available():
        assert choose(device).type == device  # type: ignore[arg-type]
        return
    with pytest.raises(TrainingError) as caught:
        choose(device)  # type: ignore[arg-type]
    assert caught.value.code == "device-missing"
    assert "GPU" in str(caught.value)
