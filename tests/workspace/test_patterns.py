"""The Blocks of the library: those that come with the application, and those a person keeps."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio import paths
from nnstudio.errors import LayerError, Message
from nnstudio.graph import Block
from nnstudio.layers.activation import ReLU
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import BlockInput, BlockOutput
from nnstudio.workspace.patterns import Patterns
from tests.graphs import chain


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


@pytest.fixture
def patterns(own: Path, tmp_path: Path) -> Patterns:
    return Patterns(tmp_path / "shipped", own)


@pytest.fixture
def block() -> Block:
    return Block(name="Tower", graph=chain(BlockInput(), Linear(), ReLU(), BlockOutput()), repeat=2)


def refusals(patterns: Patterns) -> list[Message]:
    told: list[Message] = []
    patterns.refused.connect(told.append)
    return told


def test_the_shipped_blocks_are_read_in_their_order_and_without_a_word_of_complaint(own: Path) -> None:
    patterns = Patterns(paths.shipped_blocks(), own)
    told = refusals(patterns)
    names = [pattern.block.name for pattern in patterns.all]
    assert names[0] == "Residual"
    assert len(names) == len(set(names)) == 12
    assert not told
    assert not any(pattern.own for pattern in patterns.all)
    assert all(pattern.words and pattern.block.about for pattern in patterns.all)
    drawings = [paths.resources() / "icons" / "layers" / f"{pattern.icon}.svg" for pattern in patterns.all]
    assert len(set(drawings)) == len(drawings)
    assert all(drawing.is_file() for drawing in drawings)


def test_shipped_blocks_hold_only_what_differs_from_the_defaults() -> None:
    for path in paths.shipped_blocks().iterdir():
        for node in json.loads(path.read_text(encoding="utf-8"))["block"]["graph"]["nodes"]:
            assert node.get("parameters", True), f"{path.name}: {node['id']}"


def test_what_is_kept_is_there_next_time(patterns: Patterns, block: Block, own: Path) -> None:
    changes: list[None] = []
    patterns.changed.connect(lambda: changes.append(None))
    patterns.keep(block, "My tower")
    assert len(changes) == 1
    (pattern,) = Patterns(own / "none", own).all
    assert pattern.own
    assert pattern.block == block.model_copy(update={"name": "My tower"})
    assert patterns.layer(pattern.key) == pattern.block


def test_renaming_keeps_the_file_and_deleting_removes_it(patterns: Patterns, block: Block, own: Path) -> None:
    patterns.keep(block, "First")
    (pattern,) = patterns.all
    patterns.rename(pattern.key, "Second")
    assert [path.name for path in own.iterdir()] == ["first.json"]
    assert [each.block.name for each in Patterns(own / "none", own).all] == ["Second"]
    patterns.delete(pattern.key)
    assert patterns.all == ()
    assert list(own.iterdir()) == []


AWKWARD = st.sampled_from(["con", "../x", "a/b", "A", "a", "。", "残差"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.text(max_size=150), AWKWARD), min_size=1, max_size=4))
def test_any_name_makes_a_safe_file_of_its_own(names: list[str]) -> None:
    own = paths.own_blocks()
    for old in own.iterdir():
        old.unlink()
    patterns = Patterns(own / "none", own)
    for name in names:
        patterns.keep(Block(), name)
    files = list(own.iterdir())
    assert len(files) == len(names)
    for file in files:
        assert file.parent == own
        assert len(file.name.encode()) < 80
        assert file.stem.casefold() not in ("con", "nul", "")
        assert not set(file.name) & set('/\\:*?"<>|')
    assert sorted(pattern.block.name for pattern in Patterns(own / "none", own).all) == sorted(
        name[:100] for name in names
    )


@pytest.mark.parametrize(
    "content",
    [
        "", "{", "[]", "null", "\x00", '{"block": 3}', '{"block": {}, "more": 1}',
        '{"version": 2, "block": {}}', '{"block": {"repeat": "2"}}',
        '{"block": {"graph": {"nodes": [{"id": "a", "kind": "Nothing", "position": [0, 0]}]}}}',
        '{"block": {"graph": ' + '{"nodes": ' * 3000 + "1" + "}" * 3000 + "}}",
    ],
)  # fmt: skip
def test_a_broken_file_is_passed_over_with_one_message(
    content: str, patterns: Patterns, block: Block, own: Path
) -> None:
    patterns.keep(block, "Good")
    (own / "broken.json").write_text(content, encoding="utf-8")
    fresh = Patterns(own / "none", own)
    told = refusals(fresh)
    assert [pattern.block.name for pattern in fresh.all] == ["Good"]
    assert [pattern.block.name for pattern in fresh.all] == ["Good"]
    assert [message.code for message in told] == ["block-unreadable"]
    assert "broken.json" in str(told[0])


def test_a_folder_that_cannot_be_written_is_told(block: Block, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    patterns = Patterns(tmp_path / "none", tmp_path / "file")
    told = refusals(patterns)
    patterns.keep(block, "Lost")
    assert [message.code for message in told] == ["block-unwritable"]
    assert patterns.all == ()


def test_a_key_stands_for_a_layer_a_block_or_nothing(patterns: Patterns) -> None:
    assert patterns.layer("Linear") == Linear()
    for key in ("Nothing", "own/gone", "", "own/../x"):
        with pytest.raises(LayerError):
            patterns.layer(key)
