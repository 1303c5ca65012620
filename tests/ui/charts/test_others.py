from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from nnstudio.ui.charts.histogram import Histogram
from nnstudio.ui.charts.measure import Measure
from nnstudio.ui.charts.scatter import Scatter
from nnstudio.ui.charts.shade import blend, contrast, readable_on
from nnstudio.ui.theme.theme import Appearance


def test_a_histogram_counts_every_value_once(qtbot: QtBot, appearance: Appearance) -> None:
    chart = Histogram(
        appearance, Measure("Sure"), Measure("Samples"), (("right", "training"), ("wrong", "bad"))
    )
    qtbot.addWidget(chart)
    chart.show_values([[0.0, 0.04, 0.96, 1.0], [0.5, float("nan")]], 0.0, 1.0, bins=20)
    assert [sum(counts) for counts in chart.counts] == [4, 1]
    assert chart.counts[0][0] == chart.counts[0][19] == 2
    assert len(chart.table()) == 21
    chart.show_values([[], []])
    chart.grab()


def test_a_clicked_point_tells_its_row(qtbot: QtBot, appearance: Appearance) -> None:
    chart = Scatter(appearance, Measure("Really"), Measure("Answer"))
    chart.resize(400, 400)
    qtbot.addWidget(chart)
    chart.show()
    chart.show_pairs([0.0, 5.0, 10.0], [1.0, 5.0, 8.0])
    qtbot.wait(50)
    place = chart.mapFromScene(chart.view.mapViewToScene(QPointF(10.0, 8.0)))
    with qtbot.waitSignal(chart.chosen) as clicked:
        qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert clicked.args == [2]
    assert chart.view.viewRange()[0] == chart.view.viewRange()[1]


def test_text_on_any_shade_can_be_read(appearance: Appearance) -> None:
    theme = appearance.theme
    for token in ("accent", "bad"):
        for step in range(11):
            ground = blend(theme.color("surface"), theme.color(token), 0.3 + 0.07 * step)
            assert contrast(readable_on(ground), ground) >= 4.5
    assert round(contrast(QColor("black"), QColor("white")), 1) == 21.0
