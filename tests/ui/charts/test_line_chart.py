from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnstudio.ui.charts.card import ChartCard
from nnstudio.ui.charts.line_chart import Curve, LineChart
from nnstudio.ui.charts.measure import Measure
from nnstudio.ui.charts.metrics import metric_measure
from nnstudio.ui.charts.saving import write_picture
from nnstudio.ui.theme.theme import Appearance

CURVES = (Curve("train", "training"), Curve("validation", "validation", "validation"))


@pytest.fixture
def chart(qtbot: QtBot, appearance: Appearance) -> LineChart:
    made = LineChart(appearance, Measure("Epoch"), metric_measure("loss"), CURVES)
    made.resize(400, 260)
    qtbot.addWidget(made)
    made.show()
    return made


def fill(chart: LineChart, count: int = 20) -> None:
    for epoch in range(1, count + 1):
        chart.append("train", epoch, 1 / epoch)
        chart.append("validation", epoch, 1 / epoch + 0.05)


def test_many_points_are_drawn_together(qtbot: QtBot, chart: LineChart) -> None:
    qtbot.wait(100)
    drawings: list[int] = []
    chart.drawn.connect(lambda: drawings.append(len(chart.points["train"])))
    fill(chart, 500)
    assert drawings == []
    qtbot.waitUntil(lambda: bool(drawings))
    assert drawings == [500]


def test_a_hidden_chart_costs_nothing_and_catches_up_when_shown(qtbot: QtBot, chart: LineChart) -> None:
    qtbot.wait(60)
    chart.hide()
    drawings: list[int] = []
    chart.drawn.connect(lambda: drawings.append(len(chart.points["train"])))
    fill(chart)
    qtbot.wait(120)
    assert drawings == []
    chart.show()
    assert drawings[-1] == 20


def test_the_pointer_reads_values(qtbot: QtBot, chart: LineChart) -> None:
    fill(chart)
    with qtbot.waitSignal(chart.drawn):
        pass
    place = chart.mapFromScene(chart.view.mapViewToScene(QPointF(10.2, 0.5)))
    QTest.mouseMove(chart.viewport(), QPoint(5, 5))
    QTest.mouseMove(chart.viewport(), place)
    assert chart.reading.isVisible()
    assert "Epoch 10" in chart.reading.text()
    assert "0.100" in chart.reading.text()
    assert "0.150" in chart.reading.text()


def test_the_arrow_keys_read_values(qtbot: QtBot, chart: LineChart) -> None:
    fill(chart)
    with qtbot.waitSignal(chart.drawn):
        pass
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert "Epoch 20" in chart.reading.text()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert "Epoch 19" in chart.reading.text()
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert not chart.reading.isVisible()


def test_the_wheel_changes_nothing_and_is_left_to_the_page(qtbot: QtBot, chart: LineChart) -> None:
    fill(chart)
    with qtbot.waitSignal(chart.drawn):
        pass
    before = chart.view.viewRange()
    wheel = QWheelEvent(
        QPointF(200, 100), chart.mapToGlobal(QPointF(200, 100)), QPoint(0, 120), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QGuiApplication.sendEvent(chart.viewport(), wheel)
    assert not wheel.isAccepted()
    for kind, place in ((QEvent.Type.MouseButtonPress, 100), (QEvent.Type.MouseMove, 180)):
        dragged = QMouseEvent(
            kind, QPointF(place, 90), chart.mapToGlobal(QPointF(place, 90)), Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QGuiApplication.sendEvent(chart.viewport(), dragged)
    assert chart.view.viewRange() == before


def test_values_are_copied_as_a_table(qtbot: QtBot, chart: LineChart) -> None:
    fill(chart, 2)
    menu = chart.menu()
    assert [action.text() for action in menu.actions()] == ["Save picture…", "Copy values"]
    menu.actions()[1].trigger()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Epoch\ttraining\tvalidation"
    assert lines[1].split("\t") == ["1", "1.0", "1.05"]
    menu.close()


def test_a_picture_holds_the_curve_and_the_sentence(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path
) -> None:
    chart = LineChart(appearance, Measure("Epoch"), metric_measure("loss"), CURVES)
    card = ChartCard(appearance, chart, "Loss")
    card.resize(400, 300)
    qtbot.addWidget(card)
    card.show()
    fill(chart)
    card.say("Loss", ("training 0.050", "training"))
    qtbot.waitUntil(lambda: chart.latest("train") is not None)
    qtbot.wait(80)
    asked: list[object] = []
    chart.choose_path = asked.append
    menu = chart.menu()
    menu.actions()[0].trigger()
    menu.close()
    assert asked == [card]
    path = tmp_path / "loss.png"
    write_picture(card, path)
    image = QImage(str(path))
    assert (image.width(), image.height()) == (800, 600)
    accent = appearance.theme.color("training").rgb()
    assert any(image.pixel(x, y) == accent for x in range(0, 800, 2) for y in range(150, 500, 2))
    assert card.sentence.plain == "Loss — training 0.050"
    assert chart.accessibleDescription() == "Loss — training 0.050"


def test_other_colours_are_taken_over_at_once(qtbot: QtBot, chart: LineChart, appearance: Appearance) -> None:
    fill(chart)
    with qtbot.waitSignal(chart.drawn):
        pass
    appearance.set("light" if appearance.theme.dark else "dark")
    assert chart.backgroundBrush().color() == appearance.theme.color("surface")


@pytest.mark.parametrize("values", [[], [0.5], [0.5, 0.5], [float("nan"), 0.5], [1e30, 1e-30], [-1.0, -2.0]])
def test_odd_values_are_drawn_without_a_word(qtbot: QtBot, chart: LineChart, values: list[float]) -> None:
    chart.show_points({"train": list(enumerate(values, 1))})
    chart.mark_best(1 if values else None)
    with qtbot.waitSignal(chart.drawn):
        pass
    chart.grab()
    assert chart.latest("train") == (values[-1] if values else None)
