"""The onnx package's own tests of every operator come in, run and answer right."""

from __future__ import annotations

import pytest

from tests.importing.onnx import cases

STORED = cases.stored()
OWN = {name: entry for name, entry in STORED.items() if name != cases.WRITTEN_OUT}
"""By operator; without the cases that say one operator in terms of others."""


def test_the_table_names_enough_operators_and_no_wrong_answer() -> None:
    assert sum(entry.works > 0 for entry in OWN.values()) >= 150
    assert sum(entry.layers > 0 for entry in OWN.values()) >= 120
    assert sum(entry.works > 0 and not entry.refused for entry in OWN.values()) >= 115
    assert [name for name, entry in STORED.items() if entry.wrong] == []
    assert all(entry.reasons for entry in STORED.values() if entry.refused)


@pytest.mark.parametrize("operator", [name for name, entry in STORED.items() if entry.works])
def test_an_operator_comes_in_and_answers_right(operator: str) -> None:
    entry = STORED[operator]
    outcome = cases.run(cases.cases()[entry.example])
    assert outcome.way in (("layers",) if entry.layers else ("layers", "opaque", "folded")), outcome.reason


@pytest.mark.parametrize("operator", [name for name, entry in OWN.items() if not entry.works])
def test_what_cannot_come_in_is_refused_in_one_sentence(operator: str) -> None:
    name = next(name for name in cases.cases() if cases.operator_of(name) == operator)
    outcome = cases.run(cases.cases()[name])
    assert outcome.way == "refused"
    assert outcome.reason.endswith(".")
    assert len(outcome.reason) < 200


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_no_operator_got_worse() -> None:
    """`python -m tests.importing.onnx.cases --write` keeps a table that got better."""
    found = cases.table()
    print("\n".join(cases.lines(found)))
    assert found.keys() == STORED.keys()
    for name, entry in found.items():
        before = STORED[name]
        assert entry.wrong == 0, name
        assert entry.layers >= before.layers, name
        assert entry.works >= before.works, name
