"""The same looks and projects as the tests of the Train page."""

from tests.ui.train.conftest import appearance, cancer, diabetes, digits, workspace

__all__ = ["appearance", "cancer", "diabetes", "digits", "workspace"]
