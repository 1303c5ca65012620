from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.qtbot import QtBot

from nnstudio.data import BuiltIn, Toy
from nnstudio.data.reading import describe_signature
from nnstudio.project.templates import create, suited_network
from nnstudio.training.files import WEIGHTS
from nnstudio.ui.evaluate.page import EvaluatePage
from nnstudio.ui.evaluate.picture import Picture
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.widgets import Card, Facts
from nnstudio.workspace import Workspace
from tests.ui.train import project


def shown(qtbot: QtBot, workspace: Workspace, appearance: Appearance) -> EvaluatePage:
    page = EvaluatePage(workspace, appearance)
    page.resize(1440, 824)
    qtbot.addWidget(page)
    page.show()
    return page


def cards_of(page: EvaluatePage) -> list[Card]:
    return [card for card in page.samples.findChildren(Card, "evaluate.sample") if card.isVisible()]


def facts_of(page: EvaluatePage) -> list[Facts]:
    return [facts for facts in page.samples.findChildren(Facts) if facts.isVisible()]


def measured(qtbot: QtBot, workspace: Workspace, split: str = "test") -> None:
    results = workspace.results
    qtbot.waitUntil(
        lambda: (
            results.state == "ready" and results.evaluation is not None and results.evaluation.split == split
        ),
        timeout=project.PATIENCE_MS,
    )


def test_before_a_run_it_offers_to_train(qtbot: QtBot, workspace: Workspace, appearance: Appearance) -> None:
    page = shown(qtbot, workspace, appearance)
    button = page.findChild(QAbstractButton, "evaluate.train")
    with qtbot.waitSignal(page.step_requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["train"]
    assert workspace.results.state == "none"


def test_scores_and_the_samples_behind_a_cell(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance, digits: Path
) -> None:
    project.open_project(qtbot, workspace, digits)
    page = shown(qtbot, workspace, appearance)
    measured(qtbot, workspace)
    evaluation = workspace.results.evaluation
    assert evaluation is not None
    tile = page.findChild(Card, "evaluate.figure.accuracy")
    assert tile is not None
    assert tile.accessibleName() == f"Accuracy: {100 * evaluation.metrics['accuracy']:.1f} %"
    assert page.table.classes.rowCount() == 10

    place = page.classes.matrix.cell_rect((3, 3)).center().toPoint()
    qtbot.mouseClick(page.classes.matrix, Qt.MouseButton.LeftButton, pos=place)
    assert page.samples.title.text() == "Really 3, and called so"
    count = evaluation.first.confusion[3][3]
    assert page.samples.subtitle.text() == f"{count} samples, least sure first"
    qtbot.waitUntil(lambda: len(cards_of(page)) == min(12, count))
    cards = cards_of(page)
    assert all(card.findChild(Picture) is not None for card in cards)
    sure = [each for each in evaluation.first.samples if each.truth == each.answer == "3"]
    least = min(sure, key=lambda each: each.confidence or 0)
    assert cards[0].accessibleName() == f"Row {least.row + 1:,}"


def test_the_split_and_the_run_can_be_chosen(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance, digits: Path
) -> None:
    project.open_project(qtbot, workspace, digits)
    page = shown(qtbot, workspace, appearance)
    measured(qtbot, workspace)
    button = page.findChild(QAbstractButton, "evaluate.split.validation")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    measured(qtbot, workspace, "validation")
    assert workspace.dataset.parts is not None
    assert workspace.results.evaluation is not None
    assert workspace.results.evaluation.rows == len(workspace.dataset.parts.validation)
    combo = page.findChild(QComboBox, "evaluate.run")
    assert combo is not None
    assert [combo.itemText(index) for index in range(combo.count())] == ["Run 2", "Run 1"]
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    oldest = workspace.runs.records[-1].id
    assert workspace.runs.selected == oldest
    qtbot.waitUntil(
        lambda: workspace.results.evaluation is not None and workspace.results.evaluation.run == oldest,
        timeout=project.PATIENCE_MS,
    )


def test_a_number_is_shown_as_answers_against_the_truth(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance, diabetes: Path
) -> None:
    project.open_project(qtbot, workspace, diabetes)
    page = shown(qtbot, workspace, appearance)
    measured(qtbot, workspace)
    evaluation = workspace.results.evaluation
    assert evaluation is not None
    assert page.numbers.isVisible()
    assert not page.table.isVisible()
    tile = page.findChild(Card, "evaluate.figure.rmse")
    assert tile is not None
    assert tile.accessibleName().startswith("RMSE, progression: ")
    assert sum(page.numbers.residuals.counts[0]) == evaluation.rows
    sample = evaluation.first.samples[5]
    scatter = page.numbers.scatter
    qtbot.wait(60)
    point = scatter.view.mapViewToScene(QPointF(float(sample.truth), float(sample.answer)))
    qtbot.mouseClick(scatter.viewport(), Qt.MouseButton.LeftButton, pos=scatter.mapFromScene(point))
    assert page.samples.title.text().startswith("Row ")
    qtbot.waitUntil(lambda: len(facts_of(page)) == 1)


@pytest.mark.parametrize("other", ["source", "target"])
def test_rows_of_other_data_are_not_shown_as_if_they_were_these(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance, cancer: Path, other: str
) -> None:
    """Other data has other rows; so has the same data with another target, which leaves others out."""
    project.open_project(qtbot, workspace, cancer)
    page = shown(qtbot, workspace, appearance)
    measured(qtbot, workspace)
    qtbot.waitUntil(lambda: bool(facts_of(page)))
    changed = {"source": BuiltIn(name="iris"), "target": workspace.dataset.value.inputs[0].name}[other]
    data = workspace.session.document.data
    workspace.session.edit_data("Other data", data.model_copy(update={other: changed}))
    qtbot.waitUntil(lambda: workspace.dataset.state != "loading", timeout=project.PATIENCE_MS)
    page.classes.matrix.select((0, 0) if page.classes.matrix.selected != (0, 0) else (1, 1))
    qtbot.waitUntil(lambda: bool(cards_of(page)))
    assert not facts_of(page)


def test_a_run_that_cannot_be_measured_says_so_once_and_is_tried_again_later(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance, cancer: Path
) -> None:
    project.open_project(qtbot, workspace, cancer)
    weights = workspace.runs.folder(workspace.runs.records[0].id) / WEIGHTS
    away = weights.rename(weights.with_name("away"))
    states: list[str] = []
    workspace.results.changed.connect(lambda: states.append(workspace.results.state))
    page = shown(qtbot, workspace, appearance)
    qtbot.waitUntil(lambda: "failed" in states, timeout=project.PATIENCE_MS)
    qtbot.wait(300)
    assert states == ["working", "failed"]
    assert page.empty.isVisible()
    away.rename(weights)
    page.hide()
    page.show()
    measured(qtbot, workspace)


@pytest.mark.parametrize("choice", ["dark", "light"])
def test_colours_can_change_while_it_is_shown(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance, digits: Path, choice: str
) -> None:
    project.open_project(qtbot, workspace, digits)
    page = shown(qtbot, workspace, appearance)
    measured(qtbot, workspace)
    appearance.set(choice)
    page.grab()
    assert page.classes.sureness.backgroundBrush().color() == appearance.theme.color("surface")


def test_every_step_of_a_forecast_beside_the_last_value(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance, tmp_path: Path
) -> None:
    season = create("forecaster", Toy(name="season", samples=200))
    series = season.data.series.model_copy(update={"horizon": 2})
    data = season.data.model_copy(update={"series": series})
    graph, training = suited_network("Season", describe_signature(data), 100)
    short = training.model_copy(update={"epochs": 1})
    made = replace(season, data=data, graph=graph, training=short)
    project.open_project(qtbot, workspace, project.trained_document(made, tmp_path))
    page = shown(qtbot, workspace, appearance)
    measured(qtbot, workspace)
    combo = page.findChild(QComboBox, "evaluate.part")
    assert [combo.itemText(place) for place in range(combo.count())] == ["value, 1 ahead", "value, 2 ahead"]
    for place in (0, 1):
        combo.setFocus()
        qtbot.keyClick(combo, Qt.Key.Key_Home if place == 0 else Qt.Key.Key_Down)
        part = workspace.results.evaluation.parts[place]
        tile = page.findChild(Card, "evaluate.figure.rmse_last_value")
        assert tile.accessibleName().startswith(f"RMSE of the last value, value, {place + 1} ahead")
        assert page.numbers.scatter.x_measure.title == f"Really: value, {place + 1} ahead"
        assert part.metrics["rmse_last_value"] > 0
    qtbot.waitUntil(lambda: bool(facts_of(page)))


def test_an_input_that_is_rebuilt_shows_its_worst_rows(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance, tmp_path: Path
) -> None:
    made = create("autoencoder", BuiltIn(name="digits"))
    short = made.training.model_copy(update={"epochs": 1})
    project.open_project(qtbot, workspace, project.trained_document(replace(made, training=short), tmp_path))
    page = shown(qtbot, workspace, appearance)
    measured(qtbot, workspace)
    assert not page.bar.part.isVisible()
    assert not page.numbers.scatter.isVisible()
    assert page.numbers.residuals.x_measure.title == "Error of a row"
    worst = max(workspace.results.evaluation.first.samples, key=lambda each: each.error)
    assert cards_of(page)[0].accessibleName() == f"Row {worst.row + 1:,}"
    assert page.samples.subtitle.text() == ""
