"""The files in which MNIST and its relatives come."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from nnstudio.data.sources.base import ANYTHING, DataSource, Loaded, Wanted


class Idx(DataSource):
    """Pictures and labels in IDX files, packed or not, as MNIST and Fashion-MNIST come."""

    title: ClassVar = "MNIST files (IDX)"
    icon: ClassVar = "image"
    takes: ClassVar = "folder"
    suffixes: ClassVar = (".gz", ".idx3-ubyte", ".idx1-ubyte")
    has_target: ClassVar = True

    kind: Literal["idx"] = "idx"
    path: str = Field(
        title="Folder",
        description="Where the files lie, or one of them; those that belong to it are found beside it",
        max_length=4096,
    )

    def load(self, wanted: Wanted = ANYTHING) -> Loaded:
        from nnstudio.data.readers.idx import load

        return load(self)
