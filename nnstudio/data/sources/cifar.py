"""The files in which CIFAR comes."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, JsonValue

from nnstudio.data.sources.base import ANYTHING, DataSource, Loaded, Wanted

_CLASSES: dict[str, JsonValue] = {"fine": "100 fine classes", "coarse": "20 groups of classes"}


class Cifar(DataSource):
    """The binary version of CIFAR-10 or CIFAR-100: small colour pictures of things and animals."""

    title: ClassVar = "CIFAR files (binary)"
    icon: ClassVar = "image"
    takes: ClassVar = "folder"
    suffixes: ClassVar = (".bin",)
    has_target: ClassVar = True

    kind: Literal["cifar"] = "cifar"
    path: str = Field(title="Folder", description="Where the files lie", max_length=4096)
    classes: Literal["fine", "coarse"] = Field(
        "fine",
        title="Classes",
        description="Which labels of CIFAR-100 are used",
        json_schema_extra={"choices": _CLASSES},
    )

    def load(self, wanted: Wanted = ANYTHING) -> Loaded:
        from nnstudio.data.readers.cifar import load

        return load(self)
