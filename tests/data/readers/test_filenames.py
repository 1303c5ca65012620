"""Labels in the names of files, and names that hold none."""

from __future__ import annotations

import pytest

from nnstudio.data.readers.filenames import labels_in


@pytest.mark.parametrize(
    ("names", "labels"),
    [
        (["cat_001.jpg", "cat_002.jpg", "dog_001.jpg", "dog_002.jpg"], ["cat", "cat", "dog", "dog"]),
        (["a/cat.1.jpg", "b/cat.2.jpg", "dog.3.jpg", "dog.4.jpg"], ["cat", "cat", "dog", "dog"]),
        (["cat1.png", "cat2.png", "dog1.png", "dog2.png"], ["cat", "cat", "dog", "dog"]),
        (["猫 (1).png", "猫 (2).png", "狗 (1).png", "狗 (2).png"], ["猫", "猫", "狗", "狗"]),
        (["big dog-1.png", "big dog-2.png", "cat-1.png", "cat-2.png"], ["big dog", "big dog", "cat", "cat"]),
        (["001_cat.jpg", "002_cat.jpg", "003_dog.jpg", "004_dog.jpg"], ["cat", "cat", "dog", "dog"]),
        (["IMG_1.jpg", "IMG_2.jpg", "IMG_3.jpg", "IMG_4.jpg"], None),
        (["anna1.jpg", "bert1.jpg", "carl1.jpg", "dora1.jpg"], None),
        (["1.jpg", "2.jpg", "3.jpg", "4.jpg"], None),
        (["at home.jpg", "beach.jpg", "cat_1.jpg", "cat_2.jpg"], None),
    ],
)
def test_labels_in_names(names: list[str], labels: list[str] | None) -> None:
    found = labels_in(names)
    assert (None if found is None else list(found)) == labels


def test_a_few_names_may_differ() -> None:
    names = [f"{word}_{i}.png" for word in ("cat", "dog") for i in range(10)]
    found = labels_in([*names, "cover.png"])
    assert found is not None
    assert found[-1] is None
    assert found.count("cat") == 10
