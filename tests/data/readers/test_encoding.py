"""Text never turns into other text: each encoding is found, and what cannot be told is asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.readers.encoding import Decoder
from nnstudio.errors import DataError

CHINESE = "姓名,年龄,城市\n王小明,23,北京\n李华,31,上海\n"


def utf8(raw: bytes, given: str | None = None) -> tuple[str, str]:
    """A text and what its encoding is called."""
    decoder = Decoder(raw, given, "a.csv")
    return decoder.utf8(raw, last=True).decode(), decoder.title


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
    assert utf8(CHINESE.encode(encoding)) == (CHINESE, name)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark(encoding: str) -> None:
    text = "name,age\nAnn,31\nBob,23\n"
    assert utf8(text.encode(encoding))[0] == text


@pytest.mark.parametrize(
    "text", ["café,1\nThé vert,2\n", "Müller;Zoë\nGröße;3\n", "£1.50,spam\n", "élan,naïf\n"]
)
def test_western_bytes_are_asked_for_not_guessed(text: str) -> None:
    decoder = Decoder(text.encode("cp1252"), None, "a.csv")
    decoder.utf8(text.encode("cp1252"), last=True)
    assert [asked.code for asked in decoder.questions] == ["encoding"]
    assert utf8(text.encode("cp1252"), "cp1252")[0] == text


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=8))
def test_utf8_is_always_utf8(text: str) -> None:
    assert utf8(("x" + text).encode("utf-8")) == ("x" + text, "UTF-8")


def test_a_chosen_encoding_is_checked() -> None:
    with pytest.raises(DataError) as caught:
        utf8("a,b\n1,é\n".encode("cp1252"), "utf-8")
    assert caught.value.code == "encoding-differs"
    assert caught.value.message.values["line"] == 2
    with pytest.raises(DataError, match="no encoding called"):
        utf8(b"a,b\n", "utf-9000")


def test_what_is_no_encoding_of_text_is_refused() -> None:
    for name in ("zlib", "rot13", "hex", "a\0b"):
        with pytest.raises(DataError, match="no encoding called"):
            utf8(b"a,b\n", name)


@pytest.mark.parametrize("last", [b"1,\xff\n", b"1,\0\n"])
def test_lines_are_counted_before_the_encoding_is_known(last: bytes) -> None:
    decoder = Decoder(b"a,b\n", None, "a.csv")
    decoder.utf8(b"a,b\n1,2\n", last=False)
    with pytest.raises(DataError) as caught:
        decoder.utf8("1,é\n".encode() * 30 + last, last=True)
    assert caught.value.message.values["line"] == 33


def test_binary_is_no_text() -> None:
    with pytest.raises(DataError) as caught:
        utf8(b"a,b\n1,\x00\x00\x00\n")
    assert caught.value.code == "file-not-text"


def test_a_mark_tells_which_utf16() -> None:
    raw = "\ufeffa,b\n1,é\n".encode("utf-16-be")
    assert utf8(raw, "utf-16")[0] == "a,b\n1,é\n"
