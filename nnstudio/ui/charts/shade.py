"""Colours between two colours, and the one that can be read on another."""

from __future__ import annotations

from PySide6.QtGui import QColor


def blend(ground: QColor, color: QColor, share: float) -> QColor:
    """`share` of one of `color` on top of `ground`."""
    rest = 1.0 - share
    return QColor.fromRgbF(
        ground.redF() * rest + color.redF() * share,
        ground.greenF() * rest + color.greenF() * share,
        ground.blueF() * rest + color.blueF() * share,
    )


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2.2, from 1 (the same) to 21 (black on white)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable_on(ground: QColor) -> QColor:
    """White where it can be read on the ground, else black: one of the two always has a contrast of 4.5."""
    white = QColor("#FFFFFF")
    return white if contrast(white, ground) >= 4.5 else QColor("#000000")


def _luminance(color: QColor) -> float:
    red, green, blue = (_linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
