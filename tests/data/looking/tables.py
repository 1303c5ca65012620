"""Data sets made up for looking at them."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pandas as pd

from nnstudio.data import Csv, DataSettings
from nnstudio.data.dataset import Dataset
from nnstudio.data.looking import Look, look
from nnstudio.data.preparation import fit
from nnstudio.data.reading import read
from nnstudio.data.splitting import split


def saved(folder: Path, columns: dict[str, Any], name: str = "data.csv") -> Path:
    file = folder / name
    text = io.StringIO()
    pd.DataFrame(columns).to_csv(text, index=False)
    file.write_text(text.getvalue(), encoding="utf-8")
    return file


def looked(settings: DataSettings) -> tuple[Dataset, Look]:
    """The data set, read and looked at as the window does it."""
    dataset = read(settings)
    if not dataset.can_train:
        return dataset, look(dataset, settings)
    parts = split(dataset, settings.split)
    return dataset, look(dataset, settings, parts, fit(dataset, parts.train))


def settings_of(file: Path, target: str | None = "y", **more: Any) -> DataSettings:
    return DataSettings(source=Csv(path=str(file)), target=target, **more)
