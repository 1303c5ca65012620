"""Reads pictures that are files of their own: all of one size, kept as bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from nnstudio.data.choices import ImageChoice
from nnstudio.data.readers.cache import Facts, Write, fetch, key_of
from nnstudio.data.readers.collection import Collection, collect
from nnstudio.data.readers.decoding import BROKEN, Header, Size, decode, header_of
from nnstudio.data.readers.passes import Passes
from nnstudio.data.readers.scan import Kind
from nnstudio.data.sources.base import Loaded, Progress, Wanted
from nnstudio.data.sources.pictures import BEGINNING, Pictures
from nnstudio.errors import Phrase

FIELD = "image"
KIND = Kind(Phrase("pictures"), frozenset(Pictures.suffixes), BEGINNING)
_AS_THEY_ARE = 256
_MOST_SIDE, _STEP = 128, 8
_KINDS = {
    "black and white": Phrase("black and white"),
    "grey": Phrase("grey"),
    "colour": Phrase("colour"),
    "palette": Phrase("with a palette"),
    "transparent": Phrase("transparent, laid on white"),
    "CMYK": Phrase("CMYK"),
    "16 bit": Phrase("with 16 bits, scaled to 8"),
    "32 bit": Phrase("with 32 bits, scaled to 8"),
    "other": Phrase("in other colour spaces"),
}


def load(source: Pictures, wanted: Wanted) -> Loaded:
    """Reads all pictures of a source.

    Raises:
        DataError: there are none, or more than half of them are broken.
    """
    found = collect(source, KIND, wanted)
    field = found.field(FIELD)
    choice = wanted.choices.get(field)
    choice = choice if isinstance(choice, ImageChoice) else ImageChoice()
    options = (choice.height, choice.width, choice.fit, choice.colour)
    make = partial(_decoded, found, choice, wanted.progress)
    images, facts = fetch(key_of(found.root, found.samples, *options), make)
    found = found.without_broken(facts["broken"], BROKEN)
    _, height, width, channels = images.shape
    read_as = ImageChoice(
        height=height, width=width, fit=choice.fit, colour="grey" if channels == 1 else "rgb"
    )
    return Loaded(
        source.label,
        Phrase.joined(", ", (found.evidence, *_notes(facts, height, width))),
        found.table,
        {field: images},
        found.target,
        found.parts,
        found.file,
        {field: read_as},
        questions=found.questions,
        left_out=found.left_out,
    )


def names(source: Pictures) -> tuple[str, ...]:
    """The names of the fields; no picture is decoded."""
    found = collect(source, KIND, Wanted())
    return (found.field(FIELD), *(str(name) for name in found.table))


def _decoded(found: Collection, choice: ImageChoice, progress: Progress | None, write: Write) -> Facts:
    Image.init()  # before threads do
    passes = Passes(found, header_of, BROKEN, progress)
    headers = list(passes.headers.values())
    size = _size(headers, choice)
    passes.decode(lambda item: decode(item[0], size), write, size.height * size.width * size.channels)
    return {
        "broken": passes.broken,
        "alike": {(header.height, header.width) for header in headers} == {(size.height, size.width)},
        "kinds": dict(Counter(header.kind for header in headers)),
        "turned": sum(header.turned for header in headers),
        "animated": sum(header.animated for header in headers),
        "large": sum(header.large for header in headers),
    }


def _size(headers: Sequence[Header], choice: ImageChoice) -> Size:
    """What all pictures are brought to: as chosen, else as they are, else a square of their usual side."""
    sides: NDArray[Any] = np.array([(header.height, header.width) for header in headers])
    alike = bool((sides == sides[0]).all()) and int(sides[0].max()) <= _AS_THEY_ARE
    height, width = choice.height, choice.width
    if alike:
        own_height, own_width = (int(side) for side in sides[0])
    else:
        shorter = float(np.median(sides.min(axis=1)))
        own_height = own_width = int(np.clip(round(shorter / _STEP) * _STEP, _STEP, _MOST_SIDE))
    if height is not None and width is None:
        width = max(round(height * own_width / own_height), 1)
    elif width is not None and height is None:
        height = max(round(width * own_height / own_width), 1)
    grey = choice.colour == "grey" or (choice.colour == "auto" and all(header.grey for header in headers))
    channels = 1 if grey else 3
    return Size(height or own_height, width or own_width, channels, choice.fit)


def _notes(facts: Facts, height: int, width: int) -> list[str]:
    size = Phrase("all {height} × {width}", height=height, width=width)
    if not facts["alike"]:
        size = Phrase("brought to {height} × {width}", height=height, width=width)
    notes: list[str] = [size]
    if len(facts["kinds"]) > 1 or not {"colour", "grey"} & set(facts["kinds"]):
        notes += [
            Phrase("{count} {kind}", count=f"{count:,}", kind=_KINDS[kind])
            for kind, count in sorted(facts["kinds"].items())
        ]
    said = (
        (facts["turned"], Phrase("{count} turned upright", count=facts["turned"])),
        (facts["animated"], Phrase("the first picture of {count} animated ones", count=facts["animated"])),
        (facts["large"], Phrase("{count} of more than 50 million pixels made smaller", count=facts["large"])),
        (facts["broken"], Phrase("{count} broken files left out", count=len(facts["broken"]))),
    )
    return [*notes, *(phrase for counted, phrase in said if counted)]
