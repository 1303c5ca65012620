from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.data import BuiltIn, Csv, Toy
from nnstudio.ui.data.page import DataPage
from nnstudio.ui.data.side import DataSide
from nnstudio.ui.theme.theme import Appearance
from nnstudio.ui.theme.tokens import DARK, LIGHT
from nnstudio.ui.widgets import Waiting
from nnstudio.workspace import Workspace

from .conftest import ShowData, settle


def shown(page: DataPage, name: str) -> QWidget:
    """The visible widget of that name."""
    (found,) = (widget for widget in page.findChildren(QWidget, name) if widget.isVisible())
    return found


def is_shown(page: DataPage, name: str) -> bool:
    return any(widget.isVisible() for widget in page.findChildren(QWidget, name))


def words(page: DataPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_without_data_every_source_is_offered(
    show_data: ShowData, workspace: Workspace, qtbot: QtBot
) -> None:
    page = show_data()
    for name in (
        "digits",
        "iris",
        "wine",
        "breast_cancer",
        "diabetes",
        "moons",
        "circles",
        "spirals",
        "xor",
        "points",
    ):
        assert is_shown(page, f"data.source.{name}")
    assert not is_shown(page, "data.keep")
    qtbot.mouseClick(shown(page, "data.source.iris"), Qt.MouseButton.LeftButton)
    settle(workspace, qtbot)
    assert workspace.session.document.data.source == BuiltIn(name="iris")
    assert workspace.session.undo_label == "Choose data"
    assert shown(page, "data.title").text() == "Iris flowers"
    assert shown(page, "data.counts").text().startswith("150 rows · 5 fields")
    assert shown(page, "data.task").text() == "A class: species"
    assert "3 classes, 50 rows each" in words(page)
    assert shown(page, "data.split.counts").text() == "Train 96 · Validation 24 · Test 30 rows"


def test_the_digits_show_their_images(show_data: ShowData, qtbot: QtBot) -> None:
    page = show_data(BuiltIn(name="digits"))
    gallery = shown(page, "data.gallery")
    assert not is_shown(page, "data.rows")
    assert gallery.images.rowCount() == 1_797
    assert [gallery.images.index(row, 0).data() for row in range(4)] == ["0", "1", "2", "3"]
    picture = gallery.images.index(0, 0).data(Qt.ItemDataRole.DecorationRole).toImage()
    assert (picture.width(), picture.height()) == (8, 8)
    assert picture.pixelColor(4, 0).red() > 100 > picture.pixelColor(0, 0).red()
    with qtbot.waitSignal(page.build_requested):
        qtbot.mouseClick(shown(page, "data.build"), Qt.MouseButton.LeftButton)


def test_a_file_is_opened_and_its_target_chosen(
    show_data: ShowData, workspace: Workspace, cars: Path, qtbot: QtBot
) -> None:
    page = show_data()
    qtbot.mouseClick(shown(page, "data.open"), Qt.MouseButton.LeftButton)
    dialog = page.findChild(QFileDialog)
    dialog.setDirectory(str(cars.parent))
    dialog.selectFile(str(cars))
    dialog.accept()
    qtbot.waitUntil(lambda: workspace.dataset.state == "ready", timeout=60_000)
    assert shown(page, "data.task").text() == "What should it predict?"
    assert not shown(page, "data.build").isEnabled()
    target = shown(page, "data.target")
    target.setFocus()
    qtbot.keyClick(target, Qt.Key.Key_End)
    settle(workspace, qtbot)
    assert workspace.session.document.data.target == "price"
    assert shown(page, "data.task").text() == "A number: price"
    assert "9,000 to 52,070, median 30,535" in words(page)
    assert shown(page, "data.build").isEnabled()
    qtbot.waitUntil(lambda: "power is missing in 15 %" in words(page))
    assert is_shown(page, "data.rows")


def test_a_file_can_be_dropped(show_data: ShowData, workspace: Workspace, cars: Path, qtbot: QtBot) -> None:
    page = show_data(BuiltIn(name="iris"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(cars))])
    event = QDropEvent(
        QPointF(200, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    page.dropEvent(event)
    qtbot.waitUntil(lambda: workspace.dataset.value.title == "cars.csv", timeout=60_000)
    assert workspace.session.document.data.source == Csv(path=str(cars))
    assert shown(page, "data.title").text() == "cars.csv"


@pytest.mark.parametrize(("name", "taken"), [("pictures", True), ("notes.tab", True), ("net.onnx", False)])
def test_folders_can_be_dropped_but_projects_and_networks_are_no_data(
    name: str, taken: bool, show_data: ShowData, tmp_path: Path
) -> None:
    page = show_data(BuiltIn(name="iris"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    event = QDragEnterEvent(
        QPoint(200, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    event.ignore()
    page.dragEnterEvent(event)
    assert event.isAccepted() is taken


def test_a_long_reading_shows_how_far_it_is_and_is_stopped(
    show_data: ShowData, workspace: Workspace, qtbot: QtBot
) -> None:
    page = show_data(BuiltIn(name="iris"))
    waiting = page.findChild(Waiting)
    waiting.show()
    workspace.dataset.progressed.emit(3, 10)
    assert "30 %" in waiting.findChild(QLabel).text()
    workspace.dataset.again()
    waiting.cancelled.emit()
    settle(workspace, qtbot)
    assert "Reading was stopped" in words(page)
    qtbot.mouseClick(shown(page, "data.retry"), Qt.MouseButton.LeftButton)
    settle(workspace, qtbot)
    assert shown(page, "data.title").text() == "Iris flowers"


def test_another_source_is_looked_for_and_the_old_one_kept(show_data: ShowData, qtbot: QtBot) -> None:
    page = show_data(BuiltIn(name="iris"))
    qtbot.mouseClick(shown(page, "data.change"), Qt.MouseButton.LeftButton)
    assert is_shown(page, "data.source.wine")
    qtbot.mouseClick(shown(page, "data.keep"), Qt.MouseButton.LeftButton)
    assert shown(page, "data.title").text() == "Iris flowers"


def test_what_cannot_be_read_says_why_and_what_to_do(
    show_data: ShowData, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    page = show_data(BuiltIn(name="wine"))
    qtbot.mouseClick(shown(page, "data.change"), Qt.MouseButton.LeftButton)
    page._sources.chosen.emit(Csv(path=str(tmp_path / "gone.csv")))
    settle(workspace, qtbot)
    assert "There is no file" in words(page)
    qtbot.mouseClick(shown(page, "data.undo"), Qt.MouseButton.LeftButton)
    settle(workspace, qtbot)
    assert shown(page, "data.title").text() == "Wines"
    page._sources.chosen.emit(Csv(path=str(tmp_path / "gone.csv")))
    settle(workspace, qtbot)
    refusal = shown(page, "data.refusal")
    qtbot.mouseClick(refusal.button, Qt.MouseButton.LeftButton)
    assert is_shown(page, "data.source.iris")


def test_the_split_is_changed_and_undone(show_data: ShowData, workspace: Workspace, qtbot: QtBot) -> None:
    page = show_data(BuiltIn(name="iris"))
    line = page.findChild(QWidget, "form.test").line
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    line.selectAll()
    qtbot.keyClicks(line, "0.5")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(workspace, qtbot)
    assert workspace.session.document.data.split.test == 0.5
    assert shown(page, "data.split.counts").text() == "Train 60 · Validation 15 · Test 75 rows"
    workspace.session.undo()
    settle(workspace, qtbot)
    assert line.text() == "0.2"
    assert shown(page, "data.split.counts").text() == "Train 96 · Validation 24 · Test 30 rows"


def test_a_field_that_cannot_help_is_left_out(
    show_data: ShowData, workspace: Workspace, cars: Path, qtbot: QtBot
) -> None:
    text = cars.read_text(encoding="utf-8")
    cars.write_text(text.replace(",4,", ",four,"), encoding="utf-8")
    page = show_data(Csv(path=str(cars)), "price")
    settings = workspace.session.document.data
    from nnstudio.ui.data.choices import with_role

    workspace.session.edit_data("Use it", with_role(settings, "wheels", "input", "price"))
    settle(workspace, qtbot)
    qtbot.waitUntil(lambda: "wheels is the same in every row" in words(page))
    (button,) = (b for b in page.findChildren(QPushButton) if b.text() == "Leave it out" and b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(workspace, qtbot)
    assert workspace.dataset.value.field("wheels").role == "ignored"
    qtbot.waitUntil(lambda: "wheels is the same in every row" not in words(page))
    assert workspace.session.undo_label == "Leave it out: wheels"


def test_reading_options_are_those_of_the_source(
    show_data: ShowData, workspace: Workspace, qtbot: QtBot
) -> None:
    page = show_data(Toy(samples=50))
    qtbot.mouseClick(shown(page, "data.options"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: is_shown(page, "form.samples"))
    line = shown(page, "form.samples").line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "80")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(workspace, qtbot)
    assert workspace.session.document.data.source == Toy(samples=80)
    assert shown(page, "data.counts").text().startswith("80 rows")
    page._sources.chosen.emit(BuiltIn(name="iris"))
    settle(workspace, qtbot)
    assert not is_shown(page, "data.options")
    assert not is_shown(page, "form.samples")


def test_augmentation_has_a_view_of_its_own(show_data: ShowData, qtbot: QtBot) -> None:
    page = show_data(BuiltIn(name="digits"))
    assert not is_shown(page, "data.augmentation")
    qtbot.mouseClick(shown(page, "data.view.augmentation"), Qt.MouseButton.LeftButton)
    assert is_shown(page, "data.augmentation")
    assert not is_shown(page, "data.fields")
    qtbot.mouseClick(shown(page, "data.view.data"), Qt.MouseButton.LeftButton)
    assert is_shown(page, "data.fields")


@pytest.mark.parametrize("choice", ["dark", "light"])
def test_both_themes_paint_with_their_own_colours(
    choice: str, show_data: ShowData, appearance: Appearance, qtbot: QtBot
) -> None:
    appearance.set(choice)
    page = show_data(BuiltIn(name="iris"))
    # The column beside the data takes its place in the next round of events, with a scroll bar until then.
    side = page.findChild(DataSide)
    qtbot.waitUntil(lambda: not any(bar.isVisible() for bar in side.findChildren(QScrollBar)))
    image = page.grab().toImage()
    theme = LIGHT if choice == "light" else DARK
    assert image.pixelColor(4, 4) == theme.color("window")
    assert image.pixelColor(page.width() - 4, page.height() - 4) == theme.color("surface")
    bar = shown(page, "data.split.bar")
    middle = bar.mapTo(page, bar.rect().center())
    assert image.pixelColor(middle.x() - 60, middle.y()) == theme.color("training")


def test_other_data_is_shown_from_its_fields_on(
    show_data: ShowData, workspace: Workspace, qtbot: QtBot
) -> None:
    page = show_data(BuiltIn(name="wine"))
    fields, card = shown(page, "data.fields"), "data.augmentation"
    qtbot.mouseClick(shown(page, "data.view.augmentation"), Qt.MouseButton.LeftButton)
    assert shown(page, card).isVisible()
    assert not fields.isVisible()
    data = workspace.session.document.data
    workspace.session.edit_data("Other data", data.model_copy(update={"source": BuiltIn(name="iris")}))
    settle(workspace, qtbot)
    assert fields.isVisible()
