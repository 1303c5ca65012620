"""Arrays of NumPy."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, JsonValue

from nnstudio.data.sources.base import ANYTHING, DataSource, Loaded, Wanted

_HOLDS: dict[str, JsonValue] = {"pictures": "Grey pictures", "sequences": "Sequences"}


class Arrays(DataSource):
    """Arrays that NumPy has saved (NPY or NPZ), whose first axis counts the samples."""

    title: ClassVar = "NumPy arrays"
    icon: ClassVar = "points"
    takes: ClassVar = "file"
    suffixes: ClassVar = (".npy", ".npz")

    kind: Literal["arrays"] = "arrays"
    path: str = Field(title="File", description="Where the file lies", max_length=4096)
    holds: Literal["pictures", "sequences"] | None = Field(
        None,
        title="Arrays of three axes",
        description="What they hold: pictures of whole numbers up to 255, otherwise sequences, unless set",
        json_schema_extra={"choices": _HOLDS},
    )

    def load(self, wanted: Wanted = ANYTHING) -> Loaded:
        from nnstudio.data.readers.arrays import load

        return load(self)
