"""What a practised person would write for the tables of the accuracy benchmark: pandas and scikit-learn.

Every function takes the path of a file and the rows of training and test, and gives the score on the test
rows: accuracy, or for numbers the root mean squared error. Nothing here knows of the product.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.compose import TransformedTargetRegressor, make_column_selector, make_column_transformer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.impute import SimpleImputer
from sklearn.metrics import root_mean_squared_error
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

Rows = NDArray[np.int64]
Peer = Callable[[Path, Rows, Rows], float]

_LAGS = 24


def _prepared() -> Pipeline:
    """Numbers filled up and standardised, texts one-hot."""
    numbers = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
    texts = make_pipeline(
        SimpleImputer(strategy="constant", fill_value="?"), OneHotEncoder(handle_unknown="ignore")
    )
    return make_column_transformer(
        (numbers, make_column_selector(dtype_include="number")),
        (texts, make_column_selector(dtype_exclude="number")),
        sparse_threshold=0.0,
    )


def _accuracy(inputs: pd.DataFrame, target: pd.Series, train: Rows, test: Rows, *, early: bool) -> float:
    model = make_pipeline(_prepared(), MLPClassifier(max_iter=500, early_stopping=early, random_state=0))
    model.fit(inputs.iloc[train], target.iloc[train])
    return float(model.score(inputs.iloc[test], target.iloc[test]))


def _error(inputs: pd.DataFrame, target: pd.Series, train: Rows, test: Rows) -> float:
    network = TransformedTargetRegressor(
        MLPRegressor(max_iter=1000, random_state=0), transformer=StandardScaler()
    )
    model = make_pipeline(_prepared(), network).fit(inputs.iloc[train], target.iloc[train])
    return float(root_mean_squared_error(target.iloc[test], model.predict(inputs.iloc[test])))


def pima(path: Path, train: Rows, test: Rows) -> float:
    """Has a header and no gaps."""
    table = pd.read_csv(path)
    return _accuracy(table.drop(columns="target"), table["target"], train, test, early=False)


def adult(path: Path, train: Rows, test: Rows) -> float:
    """No header, spaces after the commas, "?" for missing; many rows, so it stops early."""
    table = pd.read_csv(path, header=None, skipinitialspace=True, na_values="?")
    return _accuracy(table.drop(columns=14), table[14], train, test, early=True)


def autos(path: Path, train: Rows, test: Rows) -> float:
    """No header, "?" for missing, a price to predict."""
    table = pd.read_csv(path, header=None, na_values="?")
    return _error(table.drop(columns=25), table[25], train, test)


def wine_marks(path: Path, train: Rows, test: Rows) -> float:
    """Marks as classes."""
    table = pd.read_csv(path, header=None)
    return _accuracy(table.drop(columns=11), table[11], train, test, early=False)


def wine(path: Path, train: Rows, test: Rows) -> float:
    """Marks as a number."""
    table = pd.read_csv(path, header=None)
    return _error(table.drop(columns=11), table[11], train, test)


def spam(path: Path, train: Rows, test: Rows) -> float:
    """Messages, of which the words count."""
    table = pd.read_csv(path, usecols=["v1", "v2"], encoding="cp1252")
    model = make_pipeline(TfidfVectorizer(), MLPClassifier(max_iter=30, random_state=0))
    model.fit(table["v2"].iloc[train], table["v1"].iloc[train])
    return float(model.score(table["v2"].iloc[test], table["v1"].iloc[test]))


def sunspots(path: Path, train: Rows, test: Rows) -> float:
    """The next month from the two years before; rows are those that a window ends with."""
    values = pd.read_csv(path)["Sunspots"].to_numpy(dtype=float)

    def windows(rows: Rows) -> NDArray[np.float64]:
        return values[rows[:, np.newaxis] + np.arange(1 - _LAGS, 1)]

    network = TransformedTargetRegressor(
        MLPRegressor(max_iter=1000, early_stopping=True, random_state=0), transformer=StandardScaler()
    )
    model = make_pipeline(StandardScaler(), network).fit(windows(train), values[train + 1])
    return float(root_mean_squared_error(values[test + 1], model.predict(windows(test))))
