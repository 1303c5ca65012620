"""Where things lie: what the application ships, and the person's own folders on each system."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_NAME = "NN Studio"
_PACKAGE = Path(__file__).resolve().parent


def _shipped(folder: str) -> Path:
    """A shipped folder: beside the package in a checkout, inside it in an installed wheel."""
    installed = _PACKAGE / folder
    return installed if installed.is_dir() else _PACKAGE.parent / folder


def resources() -> Path:
    """Icons, fonts, themes, translations and help that come with the application."""
    return _shipped("resources")


def sample_projects() -> Path:
    """The sample projects that come with the application."""
    return _shipped("projects")


def shipped_blocks() -> Path:
    """The Blocks that come with the application."""
    return resources() / "blocks"


def _home(kind: str, fallback: Path) -> Path:
    """`NNSTUDIO_HOME` moves all of the person's folders at once (portable installs, tests)."""
    home = os.environ.get("NNSTUDIO_HOME")
    path = Path(home) / kind if home else fallback
    path.mkdir(parents=True, exist_ok=True)
    return path


def config() -> Path:
    """Preferences and recent files."""
    return _home("config", platformdirs.user_config_path(_NAME, appauthor=False))


def cache() -> Path:
    """Work in progress that may be deleted at any time when the application is closed."""
    return _home("cache", platformdirs.user_cache_path(_NAME, appauthor=False))


def own_blocks() -> Path:
    """The Blocks that a person has kept for other projects."""
    return _home("blocks", platformdirs.user_data_path(_NAME, appauthor=False) / "blocks")


def logs() -> Path:
    """Log files, newest first by name."""
    return _home("logs", platformdirs.user_log_path(_NAME, appauthor=False))
