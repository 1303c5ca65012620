"""Turns what was raised while training into words for people."""

from __future__ import annotations

import traceback

from nnstudio.errors import StudioError
from nnstudio.training.events import Failed

_MEMORY_WORDS = ("out of memory", "can't allocate memory", "not enough memory", "invalid buffer size")


def failure_of(error: BaseException) -> Failed:
    """The event that ends a run which raised this."""
    details = "".join(traceback.format_exception(error))
    if isinstance(error, StudioError):
        return Failed(error.code, error.message.text, error.message.values, details)
    if _is_about_memory(error):
        return Failed(
            "out-of-memory",
            "There was not enough memory for this run. Try a smaller batch size or a smaller network.",
            {},
            details,
        )
    if isinstance(error, OSError):
        return Failed(
            "files-unreachable",
            "The files of this run cannot be read or written: {reason}. Look whether the disk is full.",
            {"reason": error.strerror or str(error)},
            details,
        )
    return Failed(
        "run-broken",
        "The run ended because of a fault in NN Studio ({reason}). Please report it with the details.",
        {"reason": f"{type(error).__name__}: {error}"},
        details,
    )


def _is_about_memory(error: BaseException) -> bool:
    if isinstance(error, MemoryError):
        return True
    return isinstance(error, RuntimeError) and any(words in str(error).lower() for words in _MEMORY_WORDS)
