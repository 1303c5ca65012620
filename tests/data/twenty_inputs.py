"""The twenty inputs that go wrong most often, in the encodings and shapes in which people have them."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
import pandas as pd
from PIL import Image

from nnstudio.data import DataSettings
from nnstudio.data.dataset import Dataset
from nnstudio.data.duplicates import repeats
from nnstudio.data.splitting import split
from tests.data.workbooks import xlsx

Outcome = Literal["right", "asked", "refused"]
Check = Callable[[Dataset], object]
ROWS = 40


@dataclass(frozen=True)
class Input:
    """One input: what is written, how it has to end, and what proves that nothing was misread.

    `says` is the code of the question or of the refusal; `right` has to hold of what was read.
    """

    number: int
    name: str
    files: Mapping[str, bytes]
    outcome: Outcome
    says: str = ""
    right: Check = field(default=lambda dataset: True)
    target: str | None = None
    path: str = ""


def lines(*rows: str, end: str = "\n") -> str:
    return end.join(rows) + end


def table(header: str | None, row: Callable[[int], str], rows: int = ROWS) -> str:
    return lines(*([header] if header else []), *(row(i) for i in range(rows)))


def column(name: str, *values: object) -> Check:
    """The column holds these values over and over."""

    def check(dataset: Dataset) -> bool:
        found = dataset.table[name].tolist()
        expected = [values[i % len(values)] for i in range(len(found))]
        return all((b is None and pd.isna(a)) or a == b for a, b in zip(found, expected, strict=True))

    return check


def kind(name: str, type: str, role: str = "input") -> Check:
    def check(dataset: Dataset) -> bool:
        return (dataset.field(name).type, dataset.field(name).role) == (type, role)

    return check


def both(*checks: Check) -> Check:
    return lambda dataset: all(check(dataset) for check in checks)


CHINESE = table(
    "姓名,年龄,城市", lambda i: f"{['王小明', '李华', '张伟'][i % 3]},{20 + i},{'北京上海'[i % 2 * 2 :][:2]}"
)
CITIES = column("城市", "北京", "上海")
PLAIN = table("a,b,label", lambda i: f"{i},{i * 0.5},{'xy'[i % 2]}")


def picture(seed: int, mode: str = "RGB", size: tuple[int, int] = (24, 16), **options: Any) -> bytes:
    random = np.random.default_rng(seed)
    image = Image.fromarray(random.integers(0, 256, (size[1], size[0], 3), dtype=np.uint8))
    file = io.BytesIO()
    image.convert(mode).save(file, options.pop("format", "PNG"), **options)
    return file.getvalue()


def pictures(folder: str = "{label}/", count: int = 12) -> dict[str, bytes]:
    return {
        folder.format(label=label) + f"{i}.png": picture(100 * place + i)
        for place, label in enumerate(("cat", "dog"))
        for i in range(count)
    }


def rotated() -> bytes:
    """Wide as stored, and the camera says: turn it."""
    exif = Image.Exif()
    exif[0x0112] = 6
    return picture(7, size=(60, 40), format="JPEG", exif=exif)


def sixteen_bits() -> bytes:
    file = io.BytesIO()
    Image.fromarray(np.full((16, 24), 40_000, dtype=np.uint16)).save(file, "PNG")
    return file.getvalue()


def classes(*expected: str) -> Check:
    return lambda dataset: set(dataset.classes) == set(expected)


def count(rows: int) -> Check:
    return lambda dataset: len(dataset) == rows


def left_out(*files: str) -> Check:
    def check(dataset: Dataset) -> bool:
        found = [file for files in dataset.left_out.values() for file in files]
        return all(any(file in each for each in found) for file in files)

    return check


def twins(dataset: Dataset) -> bool:
    """What is in training and in test is told."""
    found = repeats(dataset, split(dataset, DataSettings().split))
    return any(each.test for each in found)


INPUTS = (
    Input(1, "GB18030 from a Chinese Excel", {"t.csv": CHINESE.encode("gb18030")}, "right", right=CITIES),
    Input(1, "GBK", {"t.csv": CHINESE.encode("gbk")}, "right", right=CITIES),
    Input(
        1,
        "neither UTF-8 nor GB18030",
        {"t.csv": table("name,city", lambda i: f"Zoë {i},{'Köln' if i % 2 else 'Malmö'}").encode("cp1252")},
        "asked",
        "encoding",
        column("city", "Malmö", "Köln"),
    ),
    Input(
        2,
        "xlsx named .csv",
        {"t.csv": xlsx({"One": [["a", "b"], *([float(i), "xy"[i % 2]] for i in range(ROWS))]})},
        "right",
        right=column("b", "x", "y"),
    ),
    Input(
        2,
        "several sheets",
        {
            "t.xlsx": xlsx(
                {
                    "Notes": [["read me"]],
                    "Data": [["a", "b"], *([float(i), "xy"[i % 2]] for i in range(ROWS))],
                }
            )
        },
        "asked",
        "sheet",
        column("b", "x", "y"),
    ),
    Input(
        2,
        "a title above the table",
        {
            "t.xlsx": xlsx(
                {
                    "One": [
                        ["Harvest of 2024", None],
                        [None, None],
                        ["a", "b"],
                        *([float(i), "xy"[i % 2]] for i in range(ROWS)),
                    ]
                }
            )
        },
        "asked",
        "table-start",
        column("b", "x", "y"),
    ),
    Input(
        3,
        "markers of missing values",
        {
            "t.csv": table(
                "a,b,c", lambda i: f"{i},{['1.5', '无', '-', '2.5', 'NULL', '?'][i % 6]},{'xy'[i % 2]}"
            ).encode()
        },
        "right",
        right=both(kind("b", "number"), column("b", 1.5, None, None, 2.5, None, None)),
    ),
    Input(4, "a byte order mark", {"t.csv": CHINESE.encode("utf-8-sig")}, "right", right=CITIES),
    Input(
        5,
        "thousands, percent, money",
        {"t.csv": table("a,b,c", lambda i: f'"{i + 1},{i:03}",{i}%,￥{i}').encode()},
        "asked",
        "number-or-text",
        both(kind("a", "number"), kind("b", "number"), kind("c", "number")),
    ),
    Input(
        5,
        "full-width digits and units",
        {"t.csv": table("a,b", lambda i: f"{'０１２３４５６７８９'[i % 10]},{i}kg").encode()},
        "asked",
        "number-or-text",
        both(kind("a", "number"), kind("b", "number")),
    ),
    Input(
        6,
        "identity numbers, phone numbers, zeros in front",
        {
            "t.csv": table(
                "id,phone,code,v", lambda i: f"1101011990030{i:05},1381234{i:04},{i:06},{i * 1.5}"
            ).encode()
        },
        "right",
        right=both(
            kind("id", "identifier", "ignored"),
            kind("code", "identifier", "ignored"),
            lambda d: d.table["id"].iloc[7] == "110101199003000007",
        ),
    ),
    Input(
        7,
        "spellings of a class",
        {"t.csv": table("a,是否", lambda i: f"{i},{['是', ' 是', '否', '否 '][i % 4]}").encode()},
        "right",
        right=classes("是", "否"),
        target="是否",
    ),
    Input(
        7,
        "a class called NA",
        {"t.csv": table("a,label", lambda i: f"{i},{['NA', 'None', 'null'][i % 3]}").encode()},
        "right",
        right=classes("NA", "None", "null"),
        target="label",
    ),
    Input(
        7,
        "numeric codes as target",
        {"t.csv": table("a,grade", lambda i: f"{i},{i % 4 + 1}").encode()},
        "asked",
        "classes-or-amount",
        target="grade",
    ),
    Input(8, "a header and nothing else", {"t.csv": b"a,b,c\n"}, "refused", "file-header-only"),
    Input(
        8,
        "three rows",
        {"t.csv": table("a,b", lambda i: f"{i},{'xy'[i % 2]}", 3).encode()},
        "refused",
        "rows-too-few",
        target="b",
    ),
    Input(
        8,
        "the same target in all rows",
        {"t.csv": table("a,b", lambda i: f"{i},x").encode()},
        "refused",
        "one-class",
        target="b",
    ),
    Input(
        9,
        "no header",
        {"t.csv": table(None, lambda i: f"{i},{i * 0.5},{'xy'[i % 2]}").encode()},
        "right",
        right=count(ROWS),
    ),
    Input(
        9,
        "empty and doubled names",
        {"t.csv": table("a,a,", lambda i: f"{i},{i + 100},{'xy'[i % 2]}").encode()},
        "right",
        right=lambda d: (
            len(set(d.table)) == 3 and d.table.iloc[:, 1].tolist() == [i + 100 for i in range(ROWS)]
        ),
    ),
    Input(
        9,
        "a row of units",
        {
            "t.csv": lines(
                "height,weight,label", "cm,kg,", *(f"{i * 1.5},{i * 2},{'xy'[i % 2]}" for i in range(ROWS))
            ).encode()
        },
        "asked",
        "units-row",
        both(kind("height", "number"), count(ROWS)),
    ),
    Input(
        9,
        "empty columns and rows at the end",
        {"t.csv": (table("a,b,,", lambda i: f"{i},{'xy'[i % 2]},,") + ",,,\n,,,\n").encode()},
        "right",
        right=both(count(ROWS), lambda d: list(d.table) == ["a", "b"]),
    ),
    Input(
        10,
        "a folder too many",
        pictures("data/all/{label}/"),
        "right",
        right=both(classes("cat", "dog"), count(24)),
    ),
    Input(
        10,
        "train and test folders",
        {**pictures("train/{label}/"), **pictures("test/{label}/", 4)},
        "right",
        right=both(classes("cat", "dog"), count(32), lambda d: d.parts is not None),
    ),
    Input(
        10,
        "labels in the names of the files",
        pictures("{label}_"),
        "asked",
        "labels-in-names",
        classes("cat", "dog"),
    ),
    Input(
        11,
        "photos that the camera turned",
        {**pictures(), "cat/turned.jpg": rotated()},
        "right",
        right=count(25),
    ),
    Input(
        12,
        "pictures of every mode",
        {
            **pictures(),
            "cat/l.png": picture(1, "L"),
            "cat/la.png": picture(2, "LA"),
            "dog/p.png": picture(3, "P"),
            "dog/rgba.png": picture(4, "RGBA"),
            "dog/bits.png": picture(5, "1"),
            "cat/16.png": sixteen_bits(),
            "cat/cmyk.jpg": picture(6, "CMYK", format="JPEG"),
        },
        "right",
        right=both(count(31), lambda d: int(d.images[:, :, :, 0].max()) > 100),
    ),
    Input(
        13,
        "files that are no pictures",
        {
            **pictures(),
            "Thumbs.db": b"x",
            "cat/.DS_Store": b"x",
            "cat/._1.png": b"x",
            "dog/desktop.ini": b"x",
            "dog/readme.txt": b"hello",
            "__MACOSX/cat/1.png": b"x",
            "dog/film.mp4": b"x",
        },
        "right",
        right=count(24),
    ),
    Input(
        14,
        "broken pictures",
        {
            **pictures(),
            "cat/cut.png": picture(9)[:200],
            "cat/empty.jpg": b"",
            "dog/page.jpg": b"<!DOCTYPE html><html></html>",
            "dog/new.heic": b"\0\0\0\x18ftypheic" + bytes(64),
            "dog/really.jpg": picture(10),
        },
        "right",
        right=both(count(25), left_out("cut.png", "empty.jpg", "page.jpg", "new.heic")),
    ),
    *(
        Input(
            15,
            f"separated by {name}",
            {"t.txt": PLAIN.replace(",", mark).encode()},
            "right",
            right=column("label", "x", "y"),
        )
        for name, mark in (
            ("semicolons", ";"),
            ("tabs", "\t"),
            ("bars", "|"),
            ("Chinese commas", "，"),
            ("spaces", " "),
        )
    ),
    Input(
        15,
        "one column of texts",
        {"t.txt": table("text", lambda i: f"word{i}").encode()},
        "refused",
        "one-column",
    ),
    Input(16, "a row that is too long", {"t.csv": (PLAIN + "1,2,x,3\n").encode()}, "refused", "row-uneven"),
    Input(
        16,
        "all rows longer than the header",
        {"t.csv": table("a,b", lambda i: f"{i},{i * 2},{i * 3}").encode()},
        "refused",
        "row-uneven",
    ),
    Input(
        16,
        "commas and line breaks in quotes",
        {"t.csv": table("a,note,label", lambda i: f'{i},"one, two\nthree",{"xy"[i % 2]}').encode()},
        "right",
        right=both(column("label", "x", "y"), count(ROWS)),
    ),
    Input(16, "a quote that is never closed", {"t.csv": (PLAIN + '1,"2,x\n' + PLAIN).encode()}, "refused"),
    Input(16, "NUL", {"t.csv": (PLAIN + "1,2\0,x\n").encode()}, "refused"),
    Input(
        17,
        "Chinese dates",
        {"t.csv": table("day,v", lambda i: f"2024年{i % 12 + 1}月{i % 28 + 1}日,{i}").encode()},
        "right",
        right=kind("day", "date"),
    ),
    Input(
        17,
        "dates with slashes",
        {"t.csv": table("day,v", lambda i: f"2024/{i % 12 + 1}/{i % 28 + 1},{i}").encode()},
        "right",
        right=kind("day", "date"),
    ),
    Input(
        17,
        "days of Excel",
        {"t.csv": table("date,v", lambda i: f"{45355 + i},{i % 7}").encode()},
        "asked",
        "date-or-number",
    ),
    Input(
        18,
        "decimal commas",
        {"t.csv": table("a;b", lambda i: f"{i},5;{'xy'[i % 2]}").encode()},
        "right",
        right=both(kind("a", "number"), lambda d: d.table["a"].iloc[3] == 3.5),
    ),
    Input(
        18,
        "decimal commas as target",
        {"t.csv": table("a;b", lambda i: f"{i * 3},25;{i % 7}").encode()},
        "right",
        right=kind("a", "number", "target"),
        target="a",
    ),
    *(
        Input(19, encoding, {"t.txt": CHINESE.replace(",", "\t").encode(encoding)}, "right", right=CITIES)
        for encoding in ("utf-16", "utf-16-le", "utf-16-be")
    ),
    Input(
        19,
        "a path with Chinese and spaces",
        {"数据 文件夹/我的 表.csv": CHINESE.encode()},
        "right",
        right=CITIES,
        path="数据 文件夹/我的 表.csv",
    ),
    Input(
        20,
        "infinite numbers",
        {"t.csv": table("a,b", lambda i: f"{['inf', '1e400', '2.5', '-inf'][i % 4]},{i}").encode()},
        "right",
        right=column("a", None, None, 2.5, None),
    ),
    Input(
        20,
        "the same picture in training and test",
        {**pictures(), **{f"cat/copy{i}.png": picture(i) for i in range(12)}},
        "right",
        right=twins,
    ),
    Input(
        20,
        "the same rows in training and test",
        {"t.csv": table("a,b,label", lambda i: f"{i % 5},{i % 5 * 2},{'xy'[i % 5 % 2]}").encode()},
        "right",
        right=twins,
        target="label",
    ),
)
