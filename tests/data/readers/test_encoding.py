"""Text never turns into other text: each encoding is found, and what cannot be told is asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.readers.encoding import to_utf8
from nnstudio.errors import DataError

CHINESE = "姓名,年龄,城市\n王小明,23,北京\n李华,31,上海\n"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("gb18030", "GB18030"),
        ("gbk", "GB18030"),
        ("utf-16", "UTF-16-LE"),
    ],
)
def test_found_out(encoding: str, name: str) -> None:
    assert to_utf8(CHINESE.encode(encoding), None, "a.csv") == (CHINESE.encode("utf-8"), name)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark(encoding: str) -> None:
    text = "name,age\nAnn,31\nBob,23\n"
    assert to_utf8(text.encode(encoding), None, "a.csv")[0] == text.encode()


@pytest.mark.parametrize(
    "text", ["café,1\nThé vert,2\n", "Müller;Zoë\nGröße;3\n", "£1.50,spam\n", "élan,naïf\n"]
)
def test_western_bytes_are_asked_for_not_guessed(text: str) -> None:
    with pytest.raises(DataError) as caught:
        to_utf8(text.encode("cp1252"), None, "a.csv")
    assert caught.value.code == "encoding-unclear"
    assert to_utf8(text.encode("cp1252"), "cp1252", "a.csv")[0].decode() == text


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=8))
def test_utf8_is_always_utf8(text: str) -> None:
    body, name = to_utf8(("x" + text).encode("utf-8"), None, "a.csv")
    assert (body.decode("utf-8"), name) == ("x" + text, "UTF-8")


def test_a_chosen_encoding_is_checked() -> None:
    with pytest.raises(DataError) as caught:
        to_utf8("a,b\n1,é\n".encode("cp1252"), "utf-8", "a.csv")
    assert caught.value.code == "encoding-differs"
    assert caught.value.message.values["line"] == 2
    with pytest.raises(DataError, match="no encoding called"):
        to_utf8(b"a,b\n", "utf-9000", "a.csv")


def test_binary_is_no_text() -> None:
    with pytest.raises(DataError) as caught:
        to_utf8(b"a,b\n1,\x00\x00\x00\n", None, "a.csv")
    assert caught.value.code == "file-not-text"


def test_a_mark_tells_which_utf16() -> None:
    raw = "\ufeffa,b\n1,é\n".encode("utf-16-be")
    assert to_utf8(raw, "utf-16", "a.csv")[0].decode() == "a,b\n1,é\n"
