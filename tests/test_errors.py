from __future__ import annotations

import pickle

import pytest

from nnstudio import errors
from nnstudio.errors import LayerError, Message, Phrase, StudioError

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, StudioError)]


def test_a_message_keeps_its_gaps_until_it_is_said() -> None:
    message = Message("axis-missing", "It needs {axis}.", {"axis": "channels"})
    assert message.text == "It needs {axis}."
    assert str(message) == "It needs channels."
    assert message == Message("axis-missing", "It needs {axis}.", {"axis": "channels"})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_error_survives_the_way_to_another_process(kind: type[StudioError]) -> None:
    error = kind("file-missing", "There is no {path}.", path="a {b} c")
    back = pickle.loads(pickle.dumps(error))
    assert type(back) is kind
    assert (back.code, back.message, str(back)) == ("file-missing", error.message, "There is no a {b} c.")


def test_every_kind_stands_in_the_drawing() -> None:
    assert all(kind.__name__ in (errors.__doc__ or "") for kind in KINDS)
    assert issubclass(LayerError, StudioError)


_GERMAN = {
    "{count} rows": "{count} Zeilen",
    "{first} and {second}": "{first} und {second}",
    "It has {what}.": "Es hat {what}.",
}


def _in_german(text: str) -> str:
    return _GERMAN.get(text, text)


def test_a_phrase_reads_as_english_and_can_be_said_otherwise() -> None:
    rows = Phrase("{count} rows", count=3)
    assert rows == "3 rows"
    both = Phrase.joined(" and ", (rows, "{count} rows"))
    assert both == "3 rows and {count} rows"
    assert both.said_in(_in_german) == "3 Zeilen und {count} rows"  # what is no phrase is somebody's own word
    message = Message("has", "It has {what}.", {"what": both})
    assert str(message) == "It has 3 rows and {count} rows."
    assert message.said_in(_in_german) == "Es hat 3 Zeilen und {count} rows."
    assert Phrase.joined(", ", ()) == ""
    assert Phrase.joined(", ", [rows]) is rows


def test_a_phrase_survives_the_way_to_another_process() -> None:
    phrase = Phrase.joined(", ", (Phrase("{text} rows", text="{x}"), "more"))
    back = pickle.loads(pickle.dumps(phrase))
    assert (back, back.text, back.said_in(str)) == (phrase, phrase.text, "{x} rows, more")
