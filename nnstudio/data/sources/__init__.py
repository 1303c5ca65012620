"""Where data can come from. A source is a declaration; reading one loads what reading it needs."""

from __future__ import annotations

from typing import Annotated, get_args

from pydantic import Field

from nnstudio.data.sources.base import ANYTHING, DataSource, Loaded, Wanted
from nnstudio.data.sources.delimited import Csv
from nnstudio.data.sources.samples import BuiltIn, Toy

AnySource = BuiltIn | Toy | Csv
Source = Annotated[AnySource, Field(discriminator="kind")]

SOURCES: tuple[type[DataSource], ...] = get_args(AnySource)
"""Every source, in the order in which they are offered."""

__all__ = [
    "ANYTHING",
    "SOURCES",
    "AnySource",
    "BuiltIn",
    "Csv",
    "DataSource",
    "Loaded",
    "Source",
    "Toy",
    "Wanted",
]
