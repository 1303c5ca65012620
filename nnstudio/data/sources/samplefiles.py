"""What sources have in common whose samples are files of their own, such as pictures and sounds."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from nnstudio.data.sources.base import DataSource


class SampleFiles(DataSource):
    """A file per sample."""

    takes: ClassVar = "folder"
    of_place: ClassVar = frozenset({"path", "folder"})
    has_target: ClassVar = True

    path: str = Field(
        title="Folder", description="Where the files lie, or a table that names them", max_length=4096
    )
    folder: str | None = Field(
        None,
        title="Folder of the files",
        description="What the names in a table start from; where the table lies unless set",
        max_length=4096,
    )
    labels: Literal["folders", "names", "table", "none"] | None = Field(
        None,
        title="Labels",
        description="What says the class of a file; found out unless set",
        json_schema_extra={
            "choices": {
                "folders": "The folder it lies in",
                "names": "The beginning or end of its name",
                "table": "A table beside the files",
                "none": "Nothing",
            }
        },
    )
    level: Literal["deepest", "top"] | None = Field(
        None,
        title="Folder of a class",
        description="Which one, where folders lie in folders; the deepest unless set",
        json_schema_extra={"choices": {"deepest": "The deepest", "top": "The topmost"}},
    )
