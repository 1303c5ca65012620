from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QMessageBox
from pytestqt.qtbot import QtBot

from nnstudio.graph import edits
from nnstudio.training.events import Failed
from nnstudio.training.schedules import learning_rate
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.train.outlook import outlook
from nnstudio.ui.train.page import TrainPage
from nnstudio.workspace import Workspace
from tests.ui.train import project


def shown(qtbot: QtBot, workspace: Workspace, appearance: Appearance) -> TrainPage:
    page = TrainPage(workspace, appearance)
    page.resize(1440, 824)
    qtbot.addWidget(page)
    page.show()
    return page


def button(page: TrainPage, name: str) -> QAbstractButton:
    found = page.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def click(qtbot: QtBot, page: TrainPage, name: str) -> None:
    qtbot.mouseClick(button(page, name), Qt.MouseButton.LeftButton)


def begin(qtbot: QtBot, workspace: Workspace, name: str = "digits", epochs: int = 2) -> None:
    workspace.session.new(project.document(name, epochs))
    project.ready(qtbot, workspace)


def wait_for_end(qtbot: QtBot, workspace: Workspace) -> None:
    qtbot.waitUntil(lambda: workspace.runs.active is None, timeout=project.PATIENCE_MS)


def test_a_first_run_from_start_to_table(qtbot: QtBot, workspace: Workspace, appearance: Appearance) -> None:
    begin(qtbot, workspace)
    page = shown(qtbot, workspace, appearance)
    assert page.empty.isVisible()
    qtbot.waitUntil(button(page, "train.first").isEnabled)
    click(qtbot, page, "train.first")
    qtbot.waitUntil(lambda: button(page, "train.stop").isVisible())
    assert workspace.runs.active is not None
    wait_for_end(qtbot, workspace)
    assert workspace.runs.failure is None
    qtbot.waitUntil(lambda: button(page, "train.start").isVisible())

    (record,) = workspace.runs.records
    row = page.table.rows.rows[0].cells
    assert row[0] == "Run 1"
    assert row[1] == "3 × Linear"
    assert row[3] == "2"
    assert row[4] == f"{record.parameters:,}"
    assert row[6] == f"{100 * record.validation['accuracy']:.1f} %"
    history = workspace.runs.history(record.id)
    drawn = page.charts.loss.points["validation"]
    assert drawn == tuple((epoch.epoch, epoch.validation["loss"]) for epoch in history)
    assert page.charts.loss.best == record.best_epoch
    qtbot.waitUntil(lambda: page.charts.score.accessibleDescription() != "")
    assert "Accuracy — training" in page.charts.score.accessibleDescription()


def test_a_run_is_paused_resumed_stopped_and_continued(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance
) -> None:
    begin(qtbot, workspace, epochs=60)
    page = shown(qtbot, workspace, appearance)
    qtbot.waitUntil(button(page, "train.first").isEnabled)
    click(qtbot, page, "train.first")
    runs = workspace.runs
    qtbot.waitUntil(lambda: bool(runs.active and runs.active.epochs), timeout=project.PATIENCE_MS)
    qtbot.waitUntil(button(page, "train.pause").isEnabled)
    click(qtbot, page, "train.pause")
    qtbot.waitUntil(lambda: bool(runs.active) and runs.active.state == "paused", timeout=project.PATIENCE_MS)
    qtbot.waitUntil(button(page, "train.resume").isVisible)
    assert not button(page, "train.pause").isVisible()
    click(qtbot, page, "train.resume")
    qtbot.waitUntil(lambda: bool(runs.active) and runs.active.state == "running", timeout=project.PATIENCE_MS)
    qtbot.waitUntil(button(page, "train.pause").isVisible)
    click(qtbot, page, "train.stop")
    wait_for_end(qtbot, workspace)
    assert runs.records[0].ending == "stopped"
    qtbot.waitUntil(button(page, "train.continue").isVisible)
    done = runs.records[0].epochs
    click(qtbot, page, "train.continue")
    qtbot.waitUntil(
        lambda: bool(runs.active) and len(runs.active.epochs) > done + 1, timeout=project.PATIENCE_MS
    )
    qtbot.waitUntil(lambda: len(page.charts.loss.points["train"]) > done)
    click(qtbot, page, "train.stop")
    wait_for_end(qtbot, workspace)


def test_choosing_a_row_shows_its_curves_and_deleting_asks(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance, digits: Path
) -> None:
    project.open_project(qtbot, workspace, digits)
    page = shown(qtbot, workspace, appearance)
    newest, oldest = workspace.runs.records
    assert [row.cells[0] for row in page.table.rows.rows] == ["Run 2", "Run 1"]
    assert page.charts.shown.id == newest.id
    place = page.table.visualRect(page.table.rows.index(1, 0)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert workspace.runs.selected == oldest.id
    qtbot.waitUntil(lambda: page.charts.shown.id == oldest.id)

    menu = page.table.menu(oldest.id)
    assert menu is not None
    with qtbot.waitSignal(page.step_requested) as asked:
        menu.actions()[0].trigger()
    assert asked.args == ["evaluate"]
    menu.actions()[-1].trigger()
    menu.close()
    question = page.findChild(QMessageBox, "train.runs.delete")
    assert question is not None
    assert len(workspace.runs.records) == 2
    yes = question.findChild(QAbstractButton, "train.runs.delete.yes")
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert [record.id for record in workspace.runs.records] == [newest.id]
    qtbot.waitUntil(lambda: len(page.table.rows.rows) == 1)


def test_what_keeps_a_network_from_training_is_said_with_a_way_there(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance
) -> None:
    begin(qtbot, workspace)
    page = shown(qtbot, workspace, appearance)
    assert page.findChild(QAbstractButton, "train.problem") is None
    graph = workspace.session.document.graph
    last = graph.of_kind("Output")[0]
    workspace.session.edit_graph("Disconnect", edits.disconnect(graph, graph.arriving(last.id)))
    qtbot.waitUntil(lambda: not workspace.network.analysis.ready, timeout=project.PATIENCE_MS)
    qtbot.waitUntil(lambda: page.findChild(QAbstractButton, "train.problem") is not None)
    assert not button(page, "train.first").isEnabled()
    with qtbot.waitSignal(page.step_requested) as asked:
        click(qtbot, page, "train.problem")
    assert asked.args == ["build"]
    workspace.session.undo()
    qtbot.waitUntil(button(page, "train.first").isEnabled, timeout=project.PATIENCE_MS)


def test_settings_are_edited_as_steps_of_undo_and_the_preview_follows(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance
) -> None:
    begin(qtbot, workspace)
    page = shown(qtbot, workspace, appearance)
    before = workspace.session.document.training
    form = next(
        form for form in page.settings.forms if form.findChild(QComboBox) and "schedule" in form._forms
    )
    combo = form.findChild(QComboBox)
    assert combo is not None
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: workspace.session.document.training.schedule.kind != "constant")
    after = workspace.session.document.training
    qtbot.waitUntil(
        lambda: page.settings.preview.chart.points["rate"][-1][1] == learning_rate(after, after.epochs)
    )
    assert workspace.session.undo_label
    workspace.session.undo()
    assert workspace.session.document.training == before


def test_the_outlook_tells_rows_steps_and_loss(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance
) -> None:
    begin(qtbot, workspace)
    facts = dict(outlook(workspace))
    assert facts["Training rows"] == "1,150"
    assert facts["Steps per epoch"] == "36"
    assert facts["Loss"] == "Cross-entropy"
    assert facts["Parameters"] == f"{workspace.network.analysis.parameters:,}"


def test_a_run_that_fails_says_why_and_shows_details_on_demand(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance
) -> None:
    begin(qtbot, workspace)
    page = shown(qtbot, workspace, appearance)
    qtbot.waitUntil(button(page, "train.first").isEnabled)
    # What the runner hands in when its worker is gone, at the place where it hands it in.
    click(qtbot, page, "train.first")
    runner, active = workspace.runs._runner, workspace.runs.active
    assert runner is not None
    assert active is not None
    failed = Failed(
        "out-of-memory", "The run needs more memory than there is. Choose a smaller batch.", {}, "trace"
    )
    workspace.runs._take(runner, failed)
    qtbot.waitUntil(lambda: page.findChild(QAbstractButton, "train.failure.show") is not None)
    qtbot.waitUntil(button(page, "train.failure.show").isVisible)
    details = page.findChild(object, "train.failure.details")
    assert not details.isVisible()
    click(qtbot, page, "train.failure.show")
    assert details.isVisible()
    assert details.toPlainText() == "trace"
    runner.stop()
    runner.wait(30)


def test_a_number_is_measured_in_its_own_unit(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance, diabetes: Path
) -> None:
    project.open_project(qtbot, workspace, diabetes)
    page = shown(qtbot, workspace, appearance)
    assert page.charts.score.y_measure.title == "RMSE"
    assert page.table.rows.headings()[6] == "Val. RMSE"
    assert page.charts.score.latest("validation") is not None


@pytest.mark.parametrize("width", [1100, 1920])
def test_nothing_is_cut_off(
    qtbot: QtBot, workspace: Workspace, appearance: Appearance, digits: Path, width: int
) -> None:
    project.open_project(qtbot, workspace, digits)
    page = shown(qtbot, workspace, appearance)
    page.resize(width, 760)
    qtbot.wait(80)
    start = button(page, "train.start")
    corner = start.mapTo(page, QPoint(start.width(), start.height()))
    assert corner.x() <= page.notes.x()
    assert page.charts.width() >= 400
