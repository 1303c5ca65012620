"""Folders of pictures as people have them, read whole: labels, parts, sizes, and what is left out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from nnstudio.data import DataSettings, FieldChoice
from nnstudio.data.choices import ImageChoice
from nnstudio.data.further import read_rows
from nnstudio.data.preparation import fit
from nnstudio.data.reading import read
from nnstudio.data.sources import Loaded, Pictures, Wanted
from nnstudio.errors import DataError

Draw = Callable[..., None]


@pytest.fixture
def draw(tmp_path: Path) -> Draw:
    """Writes pictures of one colour under names below the folder of the test."""

    def drawn(*names: str, size: tuple[int, int] = (12, 8), mode: str = "RGB", level: int = 100) -> None:
        for name in names:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            Image.new(mode, size, (level,) * len(mode) if len(mode) > 1 else level).save(tmp_path / name)

    return drawn


def load(folder: Path, **given: object) -> Loaded:
    return Pictures(path=str(folder), **given).load()  # type: ignore[arg-type]


def labels(loaded: Loaded) -> dict[str, str]:
    return dict(zip(loaded.table["file"], loaded.table["label"].astype(str), strict=True))


def test_class_folders(tmp_path: Path, draw: Draw) -> None:
    draw("dog/a.png", "cat/b.png", "cat/a.png")
    (tmp_path / "bird").mkdir()
    found = load(tmp_path)
    assert labels(found) == {"cat/a.png": "cat", "cat/b.png": "cat", "dog/a.png": "dog"}
    assert found.arrays["image"].shape == (3, 8, 12, 3)
    assert (found.target, found.parts, found.identifier, found.questions) == ("label", None, "file", ())
    assert list(found.left_out.values()) == [("bird",)]
    assert Pictures(path=str(tmp_path)).names() == found.names == ("image", "label", "file")


def test_given_folders_for_training_and_test(tmp_path: Path, draw: Draw) -> None:
    draw("x/Train/cat/1.png", "x/Train/dog/1.png", "x/test/cat/1.png", "x/test/dog/1.png", "x/other/1.png")
    found = load(tmp_path)
    assert found.table["part"].tolist() == ["train", "train", "test", "test"]
    assert found.parts == "part"
    assert list(found.left_out.values()) == [("x/other/1.png",)]


def test_labels_in_the_file_names_are_asked_about(tmp_path: Path, draw: Draw) -> None:
    draw("cat.1.png", "cat.2.png", "dog_1.png", "dog_2.png")
    found = load(tmp_path)
    assert set(labels(found).values()) == {"cat", "dog"}
    (question,) = found.questions
    assert question.code == "labels-in-names"
    assert "cat.1.png → cat" in question.preview
    _, no = question.options
    assert dict(no.sets) == {"source.labels": "none"}
    without = load(tmp_path, labels="none")
    assert without.target is None
    assert [question.chosen for question in without.questions] == [1]


def test_pictures_without_any_label_have_no_target(tmp_path: Path, draw: Draw) -> None:
    draw(*(f"IMG_{i}.png" for i in range(12)))
    found = load(tmp_path)
    assert (found.target, found.names) == (None, ("image", "file"))
    dataset = read(DataSettings(source=Pictures(path=str(tmp_path)), reconstruct=True))
    assert fit(dataset, np.arange(12)).signature.inputs["input"].sizes == (3, 8, 12)


@pytest.mark.parametrize("names", ["{}", "pics/{}", "pics\\{}"])
def test_a_table_beside_the_pictures(tmp_path: Path, draw: Draw, names: str) -> None:
    draw("pics/b.png", "pics/a.png", "pics/c.png", "pics/d.png")
    rows = [("d.png", "cat", 1.5), ("a.png", "dog", 2.5), ("b.png", "cat", 3.5), ("gone.png", "dog", 0.5)]
    lines = [f"{names.format(name)},{label},{weight}" for name, label, weight in rows]
    table = tmp_path / "labels.csv"
    table.write_text("\n".join(["image,label,weight", *lines]) + "\n", encoding="utf-8")
    for found in (load(tmp_path), load(table)):
        assert found.table["file"].tolist() == ["pics/a.png", "pics/b.png", "pics/d.png"]
        assert found.table["label"].tolist() == ["dog", "cat", "cat"]
        assert found.table["weight"].tolist() == [2.5, 3.5, 1.5]
        assert found.target == "label"
        assert set(found.left_out.values()) == {(names.format("gone.png"),), ("pics/c.png",)}


def test_a_table_may_lie_elsewhere(tmp_path: Path, draw: Draw) -> None:
    draw("pics/a.png", "pics/b.png")
    (tmp_path / "t.csv").write_text("name,label\na.png,x\nb.png,y\n", encoding="utf-8")
    found = Pictures(path=str(tmp_path / "t.csv"), folder=str(tmp_path / "pics")).load()
    assert labels(found) == {"a.png": "x", "b.png": "y"}


def test_a_table_with_parts(tmp_path: Path, draw: Draw) -> None:
    draw("a.png", "b.png", "c.png")
    rows = ["name,label,split", "a.png,x,train", "b.png,y,val", "c.png,x,TEST"]
    (tmp_path / "t.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    found = load(tmp_path)
    assert (found.target, found.parts) == ("label", "split")


def test_names_in_a_table_may_lack_the_ending(tmp_path: Path, draw: Draw) -> None:
    draw("0.png", "1.png", "2.png", "3.png")
    lines = ["id,digit", "3,1", "2,0", "1,1", "0,0"]
    (tmp_path / "train.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = load(tmp_path)
    assert found.table["digit"].tolist() == [0, 1, 0, 1]
    assert found.target == "digit"


def test_a_table_that_names_nothing_is_refused_if_it_was_chosen(tmp_path: Path, draw: Draw) -> None:
    draw("a.png", "b.png")
    (tmp_path / "t.csv").write_text("x,y\n1.5,2\n2.5,3\n", encoding="utf-8")
    with pytest.raises(DataError) as refused:
        load(tmp_path / "t.csv")
    assert refused.value.code == "listing-none"
    assert load(tmp_path).target is None


def test_folders_go_before_a_table_and_that_is_asked(tmp_path: Path, draw: Draw) -> None:
    draw("cat/a.png", "dog/b.png")
    (tmp_path / "t.csv").write_text("file,label\na.png,x\nb.png,y\n", encoding="utf-8")
    found = load(tmp_path)
    assert set(labels(found).values()) == {"cat", "dog"}
    assert [question.code for question in found.questions] == ["labels-where"]
    listed = load(tmp_path, labels="table")
    assert set(labels(listed).values()) == {"x", "y"}
    assert [question.chosen for question in listed.questions] == [1]


def test_junk_is_ignored_and_counted(tmp_path: Path, draw: Draw) -> None:
    draw("cat/a.png", "dog/a.png", "dog/.hidden.png", "__MACOSX/cat/a.png")
    junk = [
        "Thumbs.db",
        "cat/.DS_Store",
        "cat/._a.png",
        "desktop.ini",
        "notes.txt",
        "dog/film.mp4",
        "all.zip",
    ]
    for name in junk:
        (tmp_path / name).write_bytes(b"junk")
    found = load(tmp_path)
    assert len(found.table) == 2
    ((reason, files),) = found.left_out.items()
    assert "other kinds" in reason
    assert set(files) == {*junk, "dog/.hidden.png", "__MACOSX"}


def test_broken_pictures_are_listed_and_left_out(tmp_path: Path, draw: Draw) -> None:
    draw(*(f"{label}/{i}.jpg" for label in ("cat", "dog") for i in range(4)))
    whole = (tmp_path / "cat/0.jpg").read_bytes()
    (tmp_path / "cat/1.jpg").write_bytes(whole[:-200])
    (tmp_path / "cat/2.jpg").write_bytes(b"")
    (tmp_path / "dog/3.jpg").write_bytes(b"<html>not found</html>")
    for _ in range(2):  # decoded, then from the cache
        found = load(tmp_path)
        assert found.table["file"].tolist() == [
            "cat/0.jpg",
            "cat/3.jpg",
            "dog/0.jpg",
            "dog/1.jpg",
            "dog/2.jpg",
        ]
        assert len(found.arrays["image"]) == 5
        assert set(found.left_out.values()) == {
            ("cat/1.jpg",),
            ("cat/2.jpg",),
            ("dog/3.jpg",),
        }
        assert "3 broken files left out" in found.note
    for name in ("cat/0.jpg", "cat/3.jpg"):
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(DataError) as refused:
        load(tmp_path)
    assert refused.value.code == "samples-broken"
    assert "5 of 8" in str(refused.value)


def test_heic_alone_says_how_to_convert(tmp_path: Path) -> None:
    (tmp_path / "a.heic").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")
    with pytest.raises(DataError, match="save them as JPEG"):
        load(tmp_path)


def test_modes_are_mixed_by_one_rule_and_reported(tmp_path: Path, draw: Draw) -> None:
    draw("cat/a.png")
    draw("cat/b.png", mode="L")
    draw("dog/c.png", mode="RGBA", level=0)
    found = load(tmp_path)
    assert found.arrays["image"][:, 0, 0].tolist() == [[100] * 3, [100] * 3, [255] * 3]
    assert "1 grey" in found.note
    assert "1 transparent" in found.note


def test_grey_pictures_have_one_channel(tmp_path: Path, draw: Draw) -> None:
    draw("cat/a.png", "dog/b.png", mode="L")
    assert load(tmp_path).arrays["image"].shape == (2, 8, 12, 1)


def test_the_size_is_found_or_chosen(tmp_path: Path, draw: Draw) -> None:
    draw("cat/a.png", size=(60, 90))
    draw("cat/b.png", size=(50, 70))
    draw("dog/c.png", size=(900, 300))
    source = Pictures(path=str(tmp_path))
    assert source.load().arrays["image"].shape == (3, 64, 64, 3)
    assert "brought to 64 × 64" in source.load().note
    chosen = ImageChoice(height=10, width=20, colour="grey")
    found = source.load(Wanted(choices={"image": chosen}))
    assert found.arrays["image"].shape == (3, 10, 20, 1)
    assert found.read_as["image"] == chosen
    half = source.load(Wanted(choices={"image": ImageChoice(width=30)}))
    assert half.arrays["image"].shape == (3, 30, 30, 3)


def test_a_huge_picture_is_made_smaller_and_reported(tmp_path: Path, draw: Draw) -> None:
    Image.new("1", (9_000, 6_000), 1).save(tmp_path / "a.png")
    draw("b.png", mode="L", level=255)
    found = load(tmp_path)
    assert "1 of more than 50 million pixels made smaller" in found.note
    assert found.arrays["image"].min() == 255


def test_a_change_of_a_file_is_seen(tmp_path: Path, draw: Draw) -> None:
    draw("cat/a.png", "dog/b.png")
    assert load(tmp_path).arrays["image"].max() == 100
    draw("dog/b.png", level=250, size=(12, 8))
    assert load(tmp_path).arrays["image"].max() == 250


def test_progress_is_told_and_stops_the_reading(tmp_path: Path, draw: Draw) -> None:
    draw(*(f"{label}/{i}.png" for label in ("cat", "dog") for i in range(100)))
    told: list[tuple[int, int]] = []
    source = Pictures(path=str(tmp_path))
    source.load(Wanted(progress=lambda done, total: told.append((done, total))))
    assert told[0] == (0, 400)
    assert told[-1] == (400, 400)
    assert told == sorted(told)

    class GivenUpError(Exception):
        pass

    def give_up(done: int, total: int) -> None:
        if done:
            raise GivenUpError

    with pytest.raises(GivenUpError):
        source.load(Wanted(choices={"image": ImageChoice(height=4)}, progress=give_up))


def test_nothing_there_is_said(tmp_path: Path) -> None:
    for folder, code in ((tmp_path / "gone", "file-missing"), (tmp_path, "samples-none")):
        with pytest.raises(DataError) as refused:
            load(folder)
        assert refused.value.code == code


def test_a_column_called_like_the_pictures_does_not_hide_them(tmp_path: Path, draw: Draw) -> None:
    draw("a.png", "b.png")
    (tmp_path / "t.csv").write_text("id,image,label\na,old,x\nb,new,y\n", encoding="utf-8")
    found = load(tmp_path)
    assert found.names == ("image itself", "image", "label", "file")


def test_new_pictures_are_read_as_those_that_were_learned_from(tmp_path: Path, draw: Draw) -> None:
    draw(*(f"old/{label}/{i}.png" for label in ("cat", "dog") for i in range(10)), size=(12, 8))
    draw("new/9.jpg", "new/10.png", size=(60, 30), mode="L", level=50)
    image = FieldChoice(name="image", prepare=ImageChoice(height=6, width=5, fit="pad"))
    dataset = read(DataSettings(source=Pictures(path=str(tmp_path / "old")), choices=(image,)))
    assert dataset.field("file").type == "identifier"
    assert dataset.field("file").role == "ignored"
    preparation = fit(dataset, np.arange(len(dataset)))
    for place, files in (("new", ["10.png", "9.jpg"]), ("new/9.jpg", ["9.jpg"])):
        rows = read_rows(tmp_path / place, preparation)
        assert rows.table["file"].tolist() == files
        assert rows.identifier == "file"
        assert preparation.inputs(rows)["input"].shape == (len(files), 3, 6, 5)
        assert rows.arrays["image"][0, 0].max() == 0  # filled up above, as then
    (tmp_path / "list.csv").write_text("file\nnew/9.jpg\nold/cat/3.png\n", encoding="utf-8")
    rows = read_rows(tmp_path / "list.csv", preparation)
    assert rows.table["file"].tolist() == ["new/9.jpg", "old/cat/3.png"]


def test_pictures_to_answer_for_need_no_table_of_labels(tmp_path: Path, draw: Draw) -> None:
    draw("1.png", "2.png")
    source = Pictures(path=str(tmp_path), labels="table")
    assert len(source.load(Wanted(known=("image",))).arrays["image"]) == 2
    with pytest.raises(DataError, match="names pictures"):
        source.load(Wanted(("label",), ("image",)))


def test_lines_of_json_name_pictures(tmp_path: Path, draw: Draw) -> None:
    draw("1.png", "2.png")
    lines = ['{"file_name": "1.png", "label": "cat"}', '{"file_name": "2.png", "label": "dog"}']
    (tmp_path / "metadata.jsonl").write_text("\n".join(lines))
    assert labels(load(tmp_path)) == {"1.png": "cat", "2.png": "dog"}
