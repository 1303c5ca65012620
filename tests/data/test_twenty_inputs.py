"""The twenty inputs that go wrong most often, each through the door that command line and window use.

Every one ends right by itself, asked about with a preview, or refused with a reason; none is misread without
a word. `python -m tests.data.test_twenty_inputs` prints the table.
"""

from __future__ import annotations

import json
import tempfile
import time
from pathlib import Path

import pytest

from nnstudio.data import DataSettings
from nnstudio.data.reading import read
from nnstudio.data.sources.recognise import source_for
from nnstudio.errors import DataError
from tests.data.twenty_inputs import INPUTS, Input, Outcome

SECONDS = 2.0


def outcome(given: Input, folder: Path) -> tuple[Outcome, str, bool, float]:
    """How it ended, the code or sentence, whether it was right, and after how many seconds."""
    for name, content in given.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    names = list(given.files)
    path = folder / given.path if given.path else folder / names[0] if len(names) == 1 else folder
    begin = time.perf_counter()
    try:
        dataset = read(DataSettings(source=source_for(path), target=given.target))
    except DataError as error:
        return "refused", error.code, error.code == (given.says or error.code), time.perf_counter() - begin
    seconds = time.perf_counter() - begin
    asked = {question.code: question for question in dataset.questions}
    if given.says and given.says not in asked:
        return "right", ",".join(asked), False, seconds
    if given.says:
        question = asked[given.says]
        told = json.dumps(question.to_json(), ensure_ascii=False)
        return "asked", told, len(question.options) > 1 and bool(given.right(dataset)), seconds
    return "right", ",".join(asked), bool(given.right(dataset)), seconds


@pytest.mark.parametrize("given", INPUTS, ids=lambda given: f"{given.number} {given.name}")
def test_nothing_is_misread_without_a_word(given: Input, tmp_path: Path) -> None:
    how, says, right, seconds = outcome(given, tmp_path)
    assert how == given.outcome, says
    assert right, says
    assert seconds < SECONDS


def test_all_twenty_are_here() -> None:
    assert {given.number for given in INPUTS} == set(range(1, 21))


if __name__ == "__main__":
    for each in INPUTS:
        with tempfile.TemporaryDirectory() as place:
            ended, said, fine, took = outcome(each, Path(place))
        print(
            f"{each.number:2}  {each.name:48} {ended:8} {'' if fine else 'WRONG'} {took:5.2f} s  {said[:150]}"
        )
