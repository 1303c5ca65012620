from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QFontInfo, QFontMetricsF

from nnstudio import paths
from nnstudio.ui.theme import fonts


def test_inter_is_bundled_with_its_licence_and_used() -> None:
    fonts.load()
    assert "Inter" in QFontDatabase.families()
    assert QFontInfo(fonts.ui()).family() == "Inter"
    assert QFontInfo(fonts.ui()).pixelSize() == 13
    assert "SIL OPEN FONT LICENSE" in (paths.resources() / "fonts" / "OFL.txt").read_text(encoding="utf-8")


def test_tabular_figures_have_one_width_and_others_have_not() -> None:
    fonts.load()
    tabular, usual = QFontMetricsF(fonts.ui(tabular=True)), QFontMetricsF(fonts.ui())
    assert tabular.horizontalAdvance("1111") == tabular.horizontalAdvance("8888")
    assert usual.horizontalAdvance("1111") < usual.horizontalAdvance("8888")


def test_chinese_has_glyphs_behind_inter() -> None:
    assert fonts.ui().families()[1:] == ["Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC"]
