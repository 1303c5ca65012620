from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtGui import QColor

from nnstudio.layers import GROUPS, layers
from nnstudio.ui.theme.tokens import DARK, LIGHT, Theme

GROUNDS = ("window", "canvas", "surface", "raised", "selected")
READ = ("text", "muted")
SEEN = ("accent", "ok", "warning", "bad", "training", "validation")


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.1: from 1 (the same) to 21 (black on white)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
class TestTheme:
    def test_words_can_be_read(self, theme: Theme) -> None:
        low = {
            (word, ground): contrast(theme.color(word), theme.color(ground))
            for word, ground in product(READ, GROUNDS)
        }
        assert min(low.values()) >= 4.5, low
        assert contrast(theme.color("on_accent"), theme.color("accent")) >= 4.5

    def test_lines_that_mean_something_can_be_seen(self, theme: Theme) -> None:
        low = {
            (line, ground): contrast(theme.color(line), theme.color(ground))
            for line, ground in product(SEEN, ("window", "canvas", "surface"))
        }
        assert min(low.values()) >= 3.0, low
        assert contrast(theme.color("link"), theme.color("canvas")) >= 3.0

    def test_every_group_of_layers_has_a_colour_that_can_be_seen(self, theme: Theme) -> None:
        groups = {*GROUPS, *(layer.group for layer in layers().values())}
        for group in groups:
            assert f"group.{group.lower()}" in theme.colours
            assert contrast(theme.group(group), theme.color("surface")) >= 3.0, group
            assert contrast(theme.group(group), theme.color("on_accent")) >= 3.0, f"glyph on {group}"

    def test_a_group_nobody_knows_still_has_a_colour_and_a_token_has_to_exist(self, theme: Theme) -> None:
        assert theme.group("Of a plug-in") == theme.group("Shape")
        with pytest.raises(KeyError):
            theme.color("ultraviolet")


def test_contrast_is_measured_as_the_guideline_says() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)
