from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.importing.outline import Offer, offers_in

_FILE = """
import torch
from torch import nn

open({mark!r}, "w").close()

class Block(nn.Module):
    def forward(self, x):
        return x

class Sized(nn.Module):
    def __init__(self, channels):
        super().__init__()

class Net(nn.Module):
    def __init__(self, width=1.0, *, depth=2):
        super().__init__()
        self.block, self.sized = Block(), Sized(3)

    def forward(self, words, lengths, mask=None):
        return self.block(words)

class Wide(Net):
    pass

class Settings:
    pass

def make():
    return Net(2.0)

def make_of(size):
    return Net(size)

def mean(values=()):
    return sum(values)

ready = make()
stack = nn.Sequential(nn.Linear(3, 4))
"""


def test_finds_what_can_be_imported_and_runs_nothing(tmp_path: Path) -> None:
    mark = tmp_path / "was run"
    file = tmp_path / "net.py"
    file.write_text(_FILE.format(mark=str(mark)))
    assert offers_in(file) == (
        Offer("ready"),
        Offer("stack"),
        Offer("Net", ("words", "lengths")),
        Offer("Wide", ("words", "lengths")),
        Offer("make", ("words", "lengths")),
        Offer("Block", ("x",)),
    )
    assert not mark.exists()


@pytest.mark.parametrize(
    "content",
    [
        b"class Net(nn.Module:",
        b"\x00\x01\xff",
        b"x = 1\n" * 200_000,
        b"(" * 100_000,
        b"a = " + b"-" * 50_000 + b"1",
        b"class Net(Net): pass",
    ],
)
def test_offers_nothing_where_nothing_can_be_read(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "odd.py"
    file.write_bytes(content)
    assert offers_in(file) == ()
    assert offers_in(tmp_path / "missing.py") == ()


def test_a_class_that_names_itself_as_its_base_ends_the_look(tmp_path: Path) -> None:
    file = tmp_path / "loop.py"
    file.write_text("class Net(nn.Module): pass\nclass Net(Net): pass\n")
    assert offers_in(file) == ()
