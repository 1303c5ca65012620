from __future__ import annotations

import pytest
import torch

from nnstudio.errors import DataError
from nnstudio.training.failure import failure_of


def _raised(error: BaseException) -> BaseException:
    try:
        raise error
    except BaseException as caught:
        return caught


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (DataError("file-missing", "{path} is not there.", path="a.csv"), "file-missing"),
        (MemoryError(), "out-of-memory"),
        (torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2 GiB"), "out-of-memory"),
        (OSError(28, "No space left on device"), "files-unreachable"),
        (RuntimeError("mat1 and mat2 shapes cannot be multiplied"), "run-broken"),
        (KeyError("digit"), "run-broken"),
    ],
)
def test_whatever_is_raised_becomes_a_sentence(error: BaseException, code: str) -> None:
    failed = failure_of(_raised(error))
    assert failed.code == code
    assert failed.text.format(**failed.values).endswith(".")
    assert type(error).__name__ in failed.details


def test_what_torch_says_of_a_tensor_that_does_not_fit() -> None:
    with pytest.raises(RuntimeError) as caught:
        torch.empty(2**60)
    assert failure_of(caught.value).code == "out-of-memory"
