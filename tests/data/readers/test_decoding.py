"""Single pictures of every mode, turned, huge and broken: right, or refused with the reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from nnstudio.data.readers import decoding
from nnstudio.data.readers.decoding import BROKEN, Header, Size, decode, header_of

PLAIN = Size(4, 6, 3, "crop")


def levels(path: Path, channels: int = 3) -> list[int]:
    """The pixel in the middle of a picture of 4 x 6."""
    found = decode(path, Size(4, 6, channels, "crop"))
    assert isinstance(found, np.ndarray), found
    assert (found.shape, found.dtype) == ((4, 6, channels), np.uint8)
    return found[2, 3].tolist()


def saved(path: Path, mode: str, colour: Any, **options: Any) -> Path:
    Image.new(mode, (6, 4), colour).save(path, **options)
    return path


@pytest.mark.parametrize(
    ("mode", "colour", "name", "rgb"),
    [
        ("1", 1, "a.png", [255, 255, 255]),
        ("L", 90, "a.png", [90, 90, 90]),
        ("RGB", (10, 20, 30), "a.png", [10, 20, 30]),
        ("RGBA", (10, 20, 30, 0), "a.png", [255, 255, 255]),
        ("RGBA", (0, 0, 0, 51), "a.png", [204, 204, 204]),
        ("LA", (0, 255), "a.png", [0, 0, 0]),
        ("LA", (0, 0), "a.png", [255, 255, 255]),
        ("CMYK", (0, 255, 255, 0), "a.tif", [255, 0, 0]),
        ("I;16", 65_535, "a.png", [255, 255, 255]),
        ("I;16", 257 * 100, "a.png", [100, 100, 100]),
        ("I", 257 * 100, "a.tif", [100, 100, 100]),
        ("F", 0.5, "a.tif", [128, 128, 128]),
        ("F", 200.0, "a.tif", [200, 200, 200]),
    ],
)
def test_every_mode_becomes_colour_by_one_rule(
    tmp_path: Path, mode: str, colour: Any, name: str, rgb: list[int]
) -> None:
    assert levels(saved(tmp_path / name, mode, colour)) == rgb


def test_palettes_with_and_without_a_transparent_colour(tmp_path: Path) -> None:
    for name, options, rgb in (("a.gif", {}, [200, 30, 30]), ("b.gif", {"transparency": 1}, [255, 255, 255])):
        image = Image.new("P", (6, 4), 1)
        image.putpalette([0, 0, 0, 200, 30, 30])
        image.save(tmp_path / name, **options)
        assert levels(tmp_path / name) == rgb


def test_grey_is_asked_for(tmp_path: Path) -> None:
    assert levels(saved(tmp_path / "a.png", "RGB", (255, 0, 0)), 1) == [76]


@pytest.mark.parametrize("suffix", ["jpg", "png"])
def test_a_picture_that_the_camera_turned_is_turned_back(tmp_path: Path, suffix: str) -> None:
    wide = Image.new("RGB", (80, 40), "white")
    wide.paste("black", (0, 0, 40, 40))
    exif = wide.getexif()
    exif[0x0112] = 6
    wide.save(tmp_path / f"a.{suffix}", exif=exif)
    header = header_of(tmp_path / f"a.{suffix}")
    assert isinstance(header, Header)
    assert (header.height, header.width, header.turned) == (80, 40, True)
    found = decode(tmp_path / f"a.{suffix}", Size(80, 40, 1, "stretch"))
    assert isinstance(found, np.ndarray)
    assert found[:36].max() < 20
    assert found[44:].min() > 235


def test_fitting_cuts_fills_or_stretches(tmp_path: Path) -> None:
    image = Image.new("L", (8, 4), 100)
    image.paste(200, (2, 0, 6, 4))
    image.save(tmp_path / "a.png")
    crop, pad, stretch = (
        decode(tmp_path / "a.png", Size(4, 4, 1, fit)) for fit in ("crop", "pad", "stretch")
    )
    assert np.unique(crop).tolist() == [200]
    assert pad[:, :, 0].sum(axis=1)[[0, 3]].tolist() == [0, 0]
    assert pad[1:3].min() >= 90
    assert int(stretch[0, 0, 0]) == pytest.approx(105, abs=12)
    assert int(stretch[0, 2, 0]) == pytest.approx(195, abs=12)


def test_a_large_photo_is_decoded_smaller_and_gives_the_same_picture(tmp_path: Path) -> None:
    ramp = np.linspace(0, 255, 1600 * 1200).reshape(1200, 1600).astype(np.uint8)
    Image.fromarray(ramp).save(tmp_path / "a.jpg", quality=95)
    Image.fromarray(ramp).save(tmp_path / "a.png")
    small = Size(24, 32, 1, "crop")
    draft, full = decode(tmp_path / "a.jpg", small), decode(tmp_path / "a.png", small)
    assert np.abs(draft.astype(int) - full.astype(int)).max() <= 2


def test_of_an_animation_the_first_picture_is_taken(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (6, 4), colour) for colour in ("red", "blue")]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    header = header_of(tmp_path / "a.gif")
    assert isinstance(header, Header)
    assert header.animated
    assert levels(tmp_path / "a.gif") == [254, 0, 0] or levels(tmp_path / "a.gif") == [255, 0, 0]


def _broken(folder: Path) -> dict[str, Path]:
    whole = folder / "whole.jpg"
    Image.effect_noise((64, 64), 50).save(whole)
    content = whole.read_bytes()
    found = {
        "damaged": content[: len(content) // 2],
        "empty": b"",
        "page": b"<!DOCTYPE html><html><body>404</body></html>",
        "heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 100,
        "unknown": b"this is no picture",
    }
    for reason, letters in found.items():
        (folder / f"{reason}.jpg").write_bytes(letters)
    return {reason: folder / f"{reason}.jpg" for reason in found}


def test_broken_pictures_are_refused_with_the_reason(tmp_path: Path) -> None:
    for reason, path in _broken(tmp_path).items():
        assert decode(path, PLAIN) == reason
        assert reason in BROKEN
    assert decode(tmp_path / "not there.png", PLAIN) == "unreadable"


def test_a_picture_cut_off_anywhere_is_never_filled_up(tmp_path: Path) -> None:
    for suffix in ("jpg", "png", "gif"):
        path = tmp_path / f"a.{suffix}"
        Image.effect_noise((32, 32), 50).convert("L").save(path)
        content = path.read_bytes()
        for end in range(0, len(content) - 64, max(len(content) // 20, 1)):
            path.write_bytes(content[:end])
            assert isinstance(decode(path, PLAIN), str), (suffix, end)


def test_a_wrong_ending_does_no_harm(tmp_path: Path) -> None:
    saved(tmp_path / "a.png", "RGB", (1, 2, 3)).rename(tmp_path / "a.jpg")
    assert levels(tmp_path / "a.jpg") == [1, 2, 3]


def test_a_picture_that_would_fill_the_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.new("1", (20_000, 20_000)).save(tmp_path / "a.png")
    assert header_of(tmp_path / "a.png") == "bomb"
    assert decode(tmp_path / "a.png", PLAIN) == "bomb"


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(
        [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"BM", b"II*\0", b"RIFF0000WEBP"]
    ),
    st.binary(max_size=200),
)
def test_no_file_whatever_its_bytes_raises(tmp_path: Path, beginning: bytes, rest: bytes) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(beginning + rest)
    for found in (header_of(path), decode(path, PLAIN)):
        assert isinstance(found, Header | np.ndarray) or found in decoding.BROKEN
