"""The whole window, into which networks are imported."""

from __future__ import annotations

from tests.ui.window.conftest import window

__all__ = ["window"]
