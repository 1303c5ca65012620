"""What PyTorch says when a layer does not fit, in words for people."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nnstudio.errors import Message, Phrase
from nnstudio.layers import Layer, Shape

TOO_LARGE = Message(
    "too-large",
    "It would hold more than {limit} numbers, more than any memory does.",
    {"limit": "2,147,483,648"},
)

# A pattern in torch's message, and the sentence for it. Named groups fill the gaps.
_KNOWN: tuple[tuple[str, str, str], ...] = (
    (
        r"padded input size per channel: \((?P<picture>[^)]*)\)\. Kernel size: \((?P<kernel>[^)]*)\)",
        "kernel-too-large",
        "Its kernel, {kernel}, is larger than what it slides over, {picture} with padding.",
    ),
    (
        r"Output size is too small|Trying to create tensor with negative dimension|non-empty 3D or 4D|"
        r"non-zero dim|Given input size per channel|Invalid computed output size|smaller than kernel size",
        "nothing-left",
        "Nothing would be left of {received}.",
    ),
    (
        r"pad(ding)? should be (at most|smaller than or equal to) half",
        "padding-too-large",
        "Its padding can be at most half its window.",
    ),
    (r"Dimension out of range", "axis-missing", "It works along an axis that {received} does not have."),
    (r"overflow|too large|[Ii]nvalid buffer size|larger than the maximum", TOO_LARGE.code, TOO_LARGE.text),
    (
        r"Sizes of tensors must match|size of tensor|must match the size|shapes cannot be multiplied",
        "sizes-differ",
        "It receives {received}, and these do not fit together.",
    ),
)


def in_words(error: str, layer: Layer, shapes: Sequence[Shape]) -> Message:
    """A sentence for what torch raised when `layer` ran on these shapes."""
    received = Phrase.joined(" and ", map(str, shapes)) or Phrase("nothing")
    for pattern, code, text in _KNOWN:
        found = re.search(pattern, error)
        if found:
            parts = {name: part.replace(" x ", " × ") for name, part in found.groupdict().items()}
            return Message(code, text, {"received": received, **TOO_LARGE.values, **parts})
    reason = (error.strip().splitlines() or [type(layer).__name__])[0][:300]
    return Message(
        "layer-refused",
        "PyTorch does not build it for {received}: {reason}",
        {"received": received, "reason": reason},
    )
