"""Classes and parts read off folders, whatever the way in which people nest them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.data.readers.folders import PARTS, arrange


@pytest.mark.parametrize(
    ("folders", "labels", "parts"),
    [
        (["cat", "dog"], ["cat", "dog"], [None, None]),
        (["data/images/cat", "data/images/dog"], ["cat", "dog"], [None, None]),
        (["train/cat", "Test/cat", "VAL/dog"], ["cat", "cat", "dog"], ["train", "test", "validation"]),
        (["cat/train", "cat/dev", "dog/train"], ["cat", "cat", "dog"], ["train", "validation", "train"]),
        (["训练集/猫", "测试集/狗"], ["猫", "狗"], ["train", "test"]),
        (["set/train/images/cat", "set/test/images/dog"], ["cat", "dog"], ["train", "test"]),
        (["train", "test"], [None, None], ["train", "test"]),
        (["train/cat", "train/dog", "test"], ["cat", "dog", None], ["train", "train", "test"]),
        (["", ""], [None, None], [None, None]),
        (["photos"], [None], [None]),
        # A train is a means of transport, too.
        (["train", "bus", "car"], ["train", "bus", "car"], [None, None, None]),
        (["animal/cat", "animal/dog", "thing/car"], ["cat", "dog", "car"], [None, None, None]),
    ],
)
def test_classes_and_parts(folders: list[str], labels: list[str | None], parts: list[str | None]) -> None:
    found = arrange([f"{folder}/1.png".lstrip("/") for folder in folders], (), None)
    assert (list(found.labels), list(found.parts)) == (labels, parts)
    assert not found.stray


def test_a_single_folder_is_a_class_beside_an_empty_one() -> None:
    assert arrange(["cat/1.png"], (), None).labels == (None,)
    assert arrange(["cat/1.png"], ("dog",), None).labels == ("cat",)
    assert arrange(["data/cat/1.png"], ("data/dog",), None).labels == ("cat",)
    assert arrange(["cat/1.png"], ("cat/old",), None).labels == (None,)


def test_what_lies_beside_the_folders_for_training_and_test_is_told_apart() -> None:
    found = arrange(["train/cat/1.png", "test/cat/1.png", "more/cat/1.png", "1.png"], (), None)
    assert found.parts == ("train", "test", None, None)
    assert found.stray == {2, 3}


def test_nested_classes_are_asked_about_with_a_preview() -> None:
    paths = ["animal/cat/1.png", "animal/dog/1.png", "thing/car/1.png"]
    deepest, top = arrange(paths, (), None), arrange(paths, (), "top")
    assert deepest.labels == ("cat", "dog", "car")
    assert top.labels == ("animal", "animal", "thing")
    (question,) = deepest.questions
    assert [dict(option.sets) for option in question.options] == [
        {"source.level": "deepest"},
        {"source.level": "top"},
    ]
    assert (question.chosen, top.questions[0].chosen) == (0, 1)
    assert "animal/cat → cat" in question.preview


_NAME = st.sampled_from(["a", "b", "images", "Train", "test", "dev", "猫"])


@settings(max_examples=60)
@given(st.lists(st.lists(_NAME, max_size=4).map("/".join), min_size=1, max_size=8))
def test_a_label_is_always_a_folder_of_its_sample_and_never_that_of_a_part(folders: list[str]) -> None:
    found = arrange([f"{folder}/x.png".lstrip("/") for folder in folders], (), None)
    for folder, label, part in zip(folders, found.labels, found.parts, strict=True):
        names = folder.split("/")
        assert label is None or label in names
        assert part is None or part in {PARTS.get(name.casefold()) for name in names}
