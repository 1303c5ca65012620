from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.data import BuiltIn, Csv
from nnstudio.data.dataset import Dataset, FieldInfo
from nnstudio.ui.data.gallery import Gallery
from nnstudio.ui.data.gallery_model import KEPT, GalleryModel, picture_of
from nnstudio.ui.data.page import DataPage

from .conftest import ShowData


@pytest.fixture
def page(show_data: ShowData) -> DataPage:
    return show_data(BuiltIn(name="digits"))


def test_pictures_can_be_seen_class_by_class(page: DataPage, qtbot: QtBot) -> None:
    gallery, chosen = page.findChild(Gallery), page.findChild(QWidget, "data.gallery.filter")
    assert gallery.images.rowCount() == 1_797
    chosen.setFocus()
    for _ in range(4):
        qtbot.keyClick(chosen, Qt.Key.Key_Down)
    assert chosen.currentText() == "3"
    assert gallery.images.rowCount() == 183
    assert {gallery.images.index(row, 0).data() for row in range(183)} == {"3"}
    assert gallery.images.row_of(0) == 3
    qtbot.keyClick(chosen, Qt.Key.Key_Home)
    assert gallery.images.rowCount() == 1_797


def test_a_double_click_shows_one_large_with_what_is_known_about_it(page: DataPage, qtbot: QtBot) -> None:
    gallery = page.findChild(Gallery)
    qtbot.waitUntil(lambda: gallery.visualRect(gallery.images.index(2, 0)).isValid())
    place = gallery.visualRect(gallery.images.index(2, 0)).center()
    qtbot.mouseClick(gallery.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(gallery.viewport(), Qt.MouseButton.LeftButton, pos=place)
    (dialog,) = (found for found in page.findChildren(QDialog) if found.isVisible())
    assert dialog.windowTitle() == "Image 3: 2"
    assert "8 × 8 pixels" in " ".join(label.text() for label in dialog.findChildren(QLabel))
    qtbot.keyClick(dialog, Qt.Key.Key_Right)
    assert dialog.windowTitle() == "Image 4: 3"
    for _ in range(5):
        qtbot.keyClick(dialog, Qt.Key.Key_Left)
    assert dialog.windowTitle() == "Image 1: 0"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_rows_of_pictures_can_be_seen_too(page: DataPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.findChild(QWidget, "data.tab.rows"), Qt.MouseButton.LeftButton)
    assert page.findChild(QWidget, "data.rows").isVisible()
    assert not page.findChild(QWidget, "data.gallery").isVisible()
    qtbot.mouseClick(page.findChild(QWidget, "data.tab.images"), Qt.MouseButton.LeftButton)
    assert page.findChild(QWidget, "data.gallery").isVisible()
    assert not page.findChild(QLabel, "data.rows.title").isVisible()


def test_rows_alone_have_a_heading_in_place_of_tabs(show_data: ShowData, cars: Path) -> None:
    page = show_data(Csv(path=str(cars)), "price")
    assert page.findChild(QLabel, "data.rows.title").text() == "Rows"
    assert page.findChild(QLabel, "data.rows.title").isVisible()
    assert not page.findChild(QWidget, "data.tab.rows").isVisible()
    assert not page.findChild(QWidget, "data.tab.images").isVisible()


def many(count: int, channels: int, folder: Path) -> Dataset:
    """Pictures on the disk, as a large folder of them is."""
    pictures = np.lib.format.open_memmap(folder / "pictures.npy", "w+", np.uint8, (count, 6, 4, channels))
    pictures[:, 0, 0, 0] = np.arange(count) % 251
    names = ["even", "odd"]
    table = pd.DataFrame({"label": pd.Categorical.from_codes(np.arange(count) % 2, names)})
    fields = (FieldInfo("image", "image", "input"), FieldInfo("label", "category", "target"))
    return Dataset("many", "", fields, table, {"image": pictures}, ("label",), {"label": tuple(names)})


def test_only_the_last_thumbnails_are_kept(tmp_path: Path) -> None:
    model = GalleryModel()
    model.show(many(100_000, 3, tmp_path))
    assert model.rowCount() == 100_000
    for row in range(0, 100_000, 100):
        pixmap = model.index(row, 0).data(Qt.ItemDataRole.DecorationRole)
    assert pixmap.toImage().pixelColor(0, 0).red() == 99_900 % 251
    assert len(model._pixmaps) == KEPT
    again = model.index(99_900, 0).data(Qt.ItemDataRole.DecorationRole)
    assert again.cacheKey() == pixmap.cacheKey()


@pytest.mark.parametrize("channels", [1, 2, 3, 4])
def test_any_number_of_channels_can_be_shown(channels: int, tmp_path: Path) -> None:
    picture = picture_of(many(200, channels, tmp_path), 150).toImage()
    assert (picture.width(), picture.height()) == (4, 6)
    assert picture.pixelColor(0, 0).red() == 150
