from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from nnstudio import paths
from nnstudio.layers import layers
from nnstudio.ui.theme import icons
from nnstudio.ui.theme.tokens import DARK, LIGHT

INTERFACE = sorted(path.stem for path in (paths.resources() / "icons" / "interface").glob("*.svg"))
NEEDED = {
    *("play", "pause", "stop", "undo", "redo", "open", "save", "search", "plus", "minus", "fit", "trash"),
    *("copy", "warning", "error", "check", "chevron-down", "chevron-right", "close", "export", "dot"),
    *("sun", "moon"),
}


def ink(name: str, color: str = "#ff0000", side: int = 40) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    icons.paint(painter, QRectF(0, 0, side, side), name, color)
    painter.end()
    return image


def covered(image: QImage) -> float:
    pixels = [image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())]
    return sum(alpha > 60 for alpha in pixels) / len(pixels)


def strongest(image: QImage) -> int:
    return max(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("kind", layers())
def test_every_layer_has_an_icon_of_its_own(kind: str) -> None:
    file = paths.resources() / "icons" / "layers" / f"{layers()[kind].icon}.svg"
    assert file.is_file(), f"{kind} needs {file.name}"
    assert 0.03 < covered(ink(f"layers/{layers()[kind].icon}")) < 0.7
    for theme in (DARK, LIGHT):
        image = icons.layer_chip(kind, theme).pixmap(20).toImage()
        middle_left = image.pixelColor(1, image.height() // 2)
        assert middle_left == theme.group(layers()[kind].group)


def test_no_two_layers_look_alike() -> None:
    seen: dict[bytes, str] = {}
    for kind, layer in layers().items():
        drawing = bytes(ink(f"layers/{layer.icon}").constBits())
        assert drawing not in seen, f"{kind} looks like {seen.get(drawing)}"
        seen[drawing] = kind


@pytest.mark.parametrize("name", INTERFACE)
def test_interface_icons_are_drawn_in_the_colour_asked_for(name: str) -> None:
    image = ink(f"interface/{name}", "#2762E0")
    assert 0.003 < covered(image) < 0.7
    solid = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    assert all(color == QColor("#2762E0") for color in solid)


def test_what_the_window_needs_is_there() -> None:
    assert set(INTERFACE) >= NEEDED


def test_an_icon_is_sharp_at_twice_the_size_and_fainter_when_disabled() -> None:
    icon = icons.icon("search", "#000000")
    sharp = icon.pixmap(icon.availableSizes()[0], 2.0)
    assert sharp.devicePixelRatio() == 2.0
    assert sharp.width() == 32
    strong = icon.pixmap(16, mode=icon.Mode.Normal).toImage()
    faint = icon.pixmap(16, mode=icon.Mode.Disabled).toImage()
    alpha = [
        max(each.pixelColor(x, y).alpha() for x in range(16) for y in range(16)) for each in (strong, faint)
    ]
    assert alpha[0] > 1.5 * alpha[1] > 0


def test_a_layer_of_a_plugin_without_a_drawing_gets_one() -> None:
    assert not icons.layer_chip("SomethingNew", DARK).isNull()


def test_coloured_copies_for_the_style_sheet_lie_in_the_cache() -> None:
    file = icons.file("check", QColor("#123456"))
    assert b"#123456" in file.read_bytes()
    assert paths.cache() in file.parents
