"""Looks and a workspace for tests of pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nnstudio.ui.theme.theme import Appearance
from nnstudio.workspace import Workspace
from tests.ui.train import project


@pytest.fixture(params=["dark", "light"])
def appearance(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Appearance]:
    made = Appearance(request.param)
    made.apply(qapp)
    yield made
    qapp.setStyleSheet("")


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    with project.open_workspace() as made:
        yield made


@pytest.fixture(scope="session")
def digits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project.trained("digits", tmp_path_factory.mktemp("digits"), runs=2)


@pytest.fixture(scope="session")
def diabetes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project.trained("diabetes", tmp_path_factory.mktemp("diabetes"))


@pytest.fixture(scope="session")
def cancer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project.trained("cancer", tmp_path_factory.mktemp("cancer"))
