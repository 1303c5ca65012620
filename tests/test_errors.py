from __future__ import annotations

import pickle

import pytest

from nnstudio import errors
from nnstudio.errors import LayerError, Message, StudioError

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
