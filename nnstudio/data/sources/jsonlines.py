"""JSON files with an object per sample."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from nnstudio.data.sources.base import ANYTHING, DataSource, Loaded, Wanted


class JsonLines(DataSource):
    """A JSON file with one object per sample: an object per line, or a list of objects."""

    title: ClassVar = "JSON"
    takes: ClassVar = "file"
    suffixes: ClassVar = (".jsonl", ".ndjson", ".json")

    kind: Literal["jsonlines"] = "jsonlines"
    path: str = Field(title="File", description="Where the file lies", max_length=4096)

    def load(self, wanted: Wanted = ANYTHING) -> Loaded:
        from nnstudio.data.readers.jsonlines import load

        return load(self, wanted)
