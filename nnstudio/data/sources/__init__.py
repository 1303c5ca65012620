"""Where data can come from. A source is a declaration; reading one loads what reading it needs."""

from __future__ import annotations

from typing import Annotated, get_args

from pydantic import Field

from nnstudio.data.sources.arrays import Arrays
from nnstudio.data.sources.base import ANYTHING, DataSource, Loaded, Wanted
from nnstudio.data.sources.cifar import Cifar
from nnstudio.data.sources.delimited import Csv
from nnstudio.data.sources.idx import Idx
from nnstudio.data.sources.jsonlines import JsonLines
from nnstudio.data.sources.parquet import Parquet
from nnstudio.data.sources.pictures import Pictures
from nnstudio.data.sources.samples import BuiltIn, Toy
from nnstudio.data.sources.sounds import Sounds
from nnstudio.data.sources.spreadsheet import Spreadsheet
from nnstudio.data.sources.sqlite import Sqlite

AnySource = (
    BuiltIn
    | Toy
    | Csv
    | Spreadsheet
    | Parquet
    | JsonLines
    | Sqlite
    | Pictures
    | Sounds
    | Arrays
    | Idx
    | Cifar
)
Source = Annotated[AnySource, Field(discriminator="kind")]

SOURCES: tuple[type[DataSource], ...] = get_args(AnySource)
"""Every source, in the order in which they are offered."""

__all__ = [
    "ANYTHING",
    "SOURCES",
    "AnySource",
    "Arrays",
    "BuiltIn",
    "Cifar",
    "Csv",
    "DataSource",
    "Idx",
    "JsonLines",
    "Loaded",
    "Parquet",
    "Pictures",
    "Sounds",
    "Source",
    "Spreadsheet",
    "Sqlite",
    "Toy",
    "Wanted",
]
