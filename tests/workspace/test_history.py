"""Undo keeps values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nnstudio.project.document import Document
from nnstudio.workspace.history import History

NAMES = st.lists(st.text(max_size=5), max_size=20)


@given(NAMES)
def test_undo_goes_back_through_every_value_and_redo_forth(names: list[str]) -> None:
    history = History(Document())
    values = [history.document]
    for name in names:
        history.apply("Rename", Document(name=name))
        values.append(history.document)
    for value in reversed(values[:-1]):
        assert history.undo()
        assert history.document is value
    assert not history.undo()
    for value in values[1:]:
        assert history.redo()
        assert history.document is value
    assert not history.redo()


def test_a_new_edit_forgets_what_could_be_redone() -> None:
    history = History(Document())
    history.apply("A", Document(name="a"))
    history.undo()
    history.apply("B", Document(name="b"))
    assert history.redo_label is None
    assert history.undo_label == "B"


def test_quick_strokes_of_one_edit_are_one_step() -> None:
    history = History(Document())
    for name in "abc":
        history.apply("Rename", Document(name=name), merge="name")
    assert history.document.name == "c"
    history.undo()
    assert history.document.name == ""
    assert not history.undo()


def test_strokes_of_different_edits_stay_apart() -> None:
    history = History(Document())
    history.apply("Rename", Document(name="a"), merge="one")
    history.apply("Rename", Document(name="b"), merge="two")
    history.undo()
    assert history.document.name == "a"
