"""Pictures that are files of their own."""

from __future__ import annotations

import re
from typing import ClassVar, Literal

from nnstudio.data.sources.base import ANYTHING, Loaded, Wanted
from nnstudio.data.sources.samplefiles import SampleFiles

BEGINNING = re.compile(
    rb"\xff\xd8\xff|\x89PNG\r\n\x1a\n|GIF8[79]a|BM.{4}\0{4}|II\*\0|MM\0\*|RIFF.{4}WEBP"
    rb"|.{4}ftyp(avif|heic|heix|mif1)",
    re.DOTALL,
)
"""What the bytes of a picture begin with, whatever the file is called."""


class Pictures(SampleFiles):
    """A folder of pictures with a folder for each class, or a table that names pictures and their labels.

    Folders for training, validation and test are found as well. All pictures are brought to one size, which
    can be chosen for the field of the pictures.
    """

    title: ClassVar = "Pictures"
    icon: ClassVar = "image"
    suffixes: ClassVar = (
        ".jpg", ".png", ".gif", ".bmp", ".webp", ".jpeg", ".jpe", ".jfif", ".tif", ".tiff", ".avif", ".ppm",
        ".pgm", ".pbm", ".pnm", ".tga", ".jp2", ".heic", ".heif",
    )  # fmt: skip

    kind: Literal["pictures"] = "pictures"

    def load(self, wanted: Wanted = ANYTHING) -> Loaded:
        from nnstudio.data.readers.pictures import load

        return load(self, wanted)

    def names(self) -> tuple[str, ...]:
        from nnstudio.data.readers.pictures import names

        return names(self)
