"""Numbers as the data page writes them."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication


def figure(value: float | None) -> str:
    """A number in as few digits as it needs: ``5,118``, ``0.0214``; a dash for none."""
    if value is None or math.isnan(value):
        return "–"
    if float(value).is_integer() and abs(value) < 1e15:
        return f"{int(value):,}"
    return f"{value:,.5g}" if abs(value) < 1e6 else f"{value:.5g}"


def rows(count: int) -> str:
    """So many rows, in words."""
    if count == 1:
        return QCoreApplication.translate("Figures", "1 row")
    return QCoreApplication.translate("Figures", "{count} rows").format(count=f"{count:,}")


def fields(count: int) -> str:
    """So many fields, in words."""
    if count == 1:
        return QCoreApplication.translate("Figures", "1 field")
    return QCoreApplication.translate("Figures", "{count} fields").format(count=f"{count:,}")
