"""One picture: opened, checked to its last byte, brought to grey or colour and to a size.

Every file is decoded completely, and one that is cut off or damaged is refused rather than filled up. What
becomes of the modes of pictures, which is the same everywhere:

- black and white, grey, colour: as they are; palettes, CMYK and other colour spaces: converted to colour.
- anything transparent: laid on white.
- 16 bits of grey: 0 to 65535 is brought to 0 to 255. 32 bits: the same if they fit, else from their least
  to their largest. Floating point: 0 to 1 is brought to 0 to 255, 0 to 255 is kept, else from least to
  largest.
- turned by their camera (EXIF orientation): turned back. Animated: the first picture.
"""

from __future__ import annotations

import threading
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from nnstudio.errors import Phrase

# It warns of large pictures, which are read with care here, and of broken notes in them, which do no harm.
warnings.filterwarnings("ignore", module=r"PIL\.")
LARGE = 50_000_000
"""Pictures with more pixels are decoded one at a time, and at a reduced size where their format can."""
_FORMATS = (
    "JPEG", "PNG", "BMP", "DIB", "GIF", "TIFF", "WEBP", "AVIF", "PPM", "TGA", "JPEG2000", "ICO",
)  # fmt: skip
_ANIMATED = frozenset({"GIF", "WEBP", "PNG", "TIFF", "AVIF"})
_ORIENTATION = 0x0112
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_GREY = frozenset({"1", "L", "LA", "La", "I", "F"})
_one_large_picture = threading.Lock()

BROKEN = {
    "empty": Phrase("empty files"),
    "page": Phrase("web pages instead of pictures"),
    "heic": Phrase("HEIC, which cannot be read; save them as JPEG"),
    "bomb": Phrase("more pixels than can be read"),
    "unknown": Phrase("cannot be read as pictures"),
    "damaged": Phrase("cut off or damaged"),
    "unreadable": Phrase("cannot be opened"),
}
"""Why a picture cannot be used."""


@dataclass(frozen=True, slots=True)
class Header:
    """What is known of a picture before it is decoded; `height` and `width` as it is seen when turned."""

    height: int
    width: int
    kind: str
    grey: bool
    turned: bool
    animated: bool

    @property
    def large(self) -> bool:
        """Whether it has more pixels than are decoded as they are."""
        return self.height * self.width > LARGE


@dataclass(frozen=True, slots=True)
class Size:
    """What pictures are brought to."""

    height: int
    width: int
    channels: int
    fit: Literal["crop", "pad", "stretch"]


def header_of(path: Path | str) -> Header | str:
    """The header of a picture, or why it cannot be used, see `BROKEN`."""
    try:
        with Image.open(path, formats=_FORMATS) as image:
            width, height = image.size
            # Without "exif", asking a PNG for it would decode all of it.
            known = "exif" in image.info or image.format == "TIFF"
            orientation = image.getexif().get(_ORIENTATION, 1) if known else 1
            if orientation in (5, 6, 7, 8):
                width, height = height, width
            return Header(
                height,
                width,
                _kind(image),
                image.mode in _GREY or image.mode.startswith("I;16"),
                orientation in range(2, 9),
                image.format in _ANIMATED and bool(getattr(image, "is_animated", False)),
            )
    except Exception as error:  # hostile files make decoders raise whatever there is
        return _reason(path, error)


def decode(path: Path | str, size: Size) -> NDArray[np.uint8] | str:
    """The picture as uint8 [height, width, channels], or why it cannot be used, see `BROKEN`."""
    try:
        with Image.open(path, formats=_FORMATS) as image:
            if image.width * image.height > LARGE:
                with _one_large_picture:
                    return _pixels(image, size)
            return _pixels(image, size)
    except Exception as error:
        return _reason(path, error)


def _pixels(image: Image.Image, size: Size) -> NDArray[np.uint8]:
    mode = "L" if size.channels == 1 else "RGB"
    # JPEG decodes to a half, quarter or eighth at once; twice the size that is needed leaves all detail. A
    # turned picture may need its sides the other way round.
    side = 2 * max(size.height, size.width)
    image.draft(image.mode if image.mode in ("L", "RGB") else None, _covering(image.size, side))
    image.load()
    ImageOps.exif_transpose(image, in_place=True)
    plain = _plain(image)
    converted = plain if plain.mode == mode else plain.convert(mode)
    fitted = _fitted(converted, size)
    return np.asarray(fitted, dtype=np.uint8).reshape(size.height, size.width, size.channels)


def _covering(own: tuple[int, int], side: int) -> tuple[int, int]:
    """A size of the same proportions whose shorter side is `side`, at most its own."""
    share = min(side / max(min(own), 1), 1.0)
    return max(int(own[0] * share), 1), max(int(own[1] * share), 1)


def _plain(image: Image.Image) -> Image.Image:
    """The picture in black and white, grey or colour."""
    if image.mode.startswith("I") or image.mode == "F":
        return Image.fromarray(_levels(np.asarray(image, dtype=np.float64), image.mode))
    if image.has_transparency_data:
        seen = image.convert("RGBA")
        white = Image.new("RGBA", seen.size, (255, 255, 255, 255))
        return Image.alpha_composite(white, seen)
    return image if image.mode in ("1", "L", "RGB") else image.convert("RGB")


def _levels(values: NDArray[np.float64], mode: str) -> NDArray[np.uint8]:
    """Wide levels as 0 to 255."""
    values = np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)
    least, most = float(values.min()), float(values.max())
    if mode != "F" and least >= 0 and most <= 65_535:
        values = values / 257.0
    elif mode == "F" and least >= 0 and most <= 1.0:
        values = values * 255.0
    elif mode != "F" or least < 0 or most > 255.0:
        values = (values - least) * (255.0 / max(most - least, 1e-300))
    return np.rint(values).astype(np.uint8)


def _fitted(image: Image.Image, size: Size) -> Image.Image:
    width, height = image.size
    if (height, width) == (size.height, size.width):
        return image
    if image.mode == "1":
        image = image.convert("L")
    if size.fit == "stretch":
        return _resized(image, size.width, size.height, (0, 0, width, height))
    if size.fit == "crop":
        scale = min(width / size.width, height / size.height)
        wide, high = size.width * scale, size.height * scale
        left, top = (width - wide) / 2, (height - high) / 2
        return _resized(image, size.width, size.height, (left, top, left + wide, top + high))
    scale = max(width / size.width, height / size.height)
    wide_in, high_in = max(round(width / scale), 1), max(round(height / scale), 1)
    black = Image.new(image.mode, (size.width, size.height))
    smaller = _resized(image, wide_in, high_in, (0, 0, width, height))
    black.paste(smaller, ((size.width - wide_in) // 2, (size.height - high_in) // 2))
    return black


def _resized(
    image: Image.Image, width: int, height: int, box: tuple[float, float, float, float]
) -> Image.Image:
    return image.resize((width, height), Image.Resampling.BICUBIC, box=box, reducing_gap=3.0)


def _kind(image: Image.Image) -> str:
    if image.has_transparency_data:
        return "transparent"
    if image.mode.startswith("I;16"):
        return "16 bit"
    return {"1": "black and white", "L": "grey", "RGB": "colour", "P": "palette", "CMYK": "CMYK"}.get(
        image.mode, "32 bit" if image.mode in "IF" else "other"
    )


def _reason(path: Path | str, error: Exception) -> str:
    """Why a picture cannot be used, by what Pillow says and by how the file begins."""
    try:
        with Path(path).open("rb") as stream:
            beginning = stream.read(64)
    except OSError:
        return "unreadable"
    if not beginning:
        return "empty"
    if isinstance(error, Image.DecompressionBombError | MemoryError):
        return "bomb"
    if beginning[4:8] == b"ftyp" and beginning[8:12] in _HEIC:
        return "heic"
    if beginning.lstrip().lower().startswith((b"<!doctype", b"<html", b"<head", b"<?xml")):
        return "page"
    return "unknown" if isinstance(error, UnidentifiedImageError) else "damaged"
