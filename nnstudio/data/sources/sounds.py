"""Sounds that are files of their own."""

from __future__ import annotations

import re
from typing import ClassVar, Literal

from nnstudio.data.sources.base import ANYTHING, Loaded, Wanted
from nnstudio.data.sources.samplefiles import SampleFiles

BEGINNING = re.compile(
    rb"fLaC|OggS|ID3[\2-\4]|\xff[\xfb\xf3\xf2\xfa]|RIFF.{4}WAVE|FORM.{4}AIF[FC]|\.snd\0", re.DOTALL
)
"""What the bytes of a sound begin with, whatever the file is called."""


class Sounds(SampleFiles):
    """A folder of sounds with a folder for each class, or a table that names sounds and their labels.

    All sounds are brought to one sample rate and one length, which can be chosen for the field of the sounds.
    """

    title: ClassVar = "Sounds"
    icon: ClassVar = "chart"
    suffixes: ClassVar = (".wav", ".mp3", ".flac", ".ogg", ".aif", ".aiff", ".oga", ".opus", ".au")

    kind: Literal["sounds"] = "sounds"

    def load(self, wanted: Wanted = ANYTHING) -> Loaded:
        from nnstudio.data.readers.sounds import load

        return load(self, wanted)

    def names(self) -> tuple[str, ...]:
        from nnstudio.data.readers.sounds import names

        return names(self)
