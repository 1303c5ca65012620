"""Every slip is found and named, and what is offered mends it."""

from __future__ import annotations

import pytest

from nnstudio.compiler import Analysis, Problem
from nnstudio.compiler.analysis import Analyzer
from nnstudio.graph import Graph, Signature
from tests.compiler.broken import BROKEN
from tests.compiler.unwise import UNWISE, WHOLE

SHARE_THAT_IS_MENDED = 0.9
KINDS = 25


def analyzed(graph: Graph, signature: Signature) -> Analysis:
    return Analyzer().analyze(graph, signature)


def found(name: str) -> Problem:
    graph, signature, code = {**BROKEN, **UNWISE}[name]
    problems = analyzed(graph, signature).problems
    assert [problem.code for problem in problems].count(code) == 1, problems
    return next(problem for problem in problems if problem.code == code)


def count(graph: Graph, signature: Signature, code: str) -> int:
    return [problem.code for problem in analyzed(graph, signature).problems].count(code)


@pytest.mark.parametrize("name", BROKEN)
def test_every_fault_is_found_once_and_stops_training(name: str) -> None:
    graph, signature, _ = BROKEN[name]
    problem = found(name)
    assert problem.severity == "error"
    assert str(problem.message)
    assert str(problem.detail)
    assert not analyzed(graph, signature).ready


@pytest.mark.parametrize("name", UNWISE)
def test_what_is_unwise_is_a_warning_and_every_fix_ends_it(name: str) -> None:
    graph, signature, code = UNWISE[name]
    problem = found(name)
    assert problem.severity == "warning"
    assert str(problem.message)
    assert str(problem.detail)
    assert problem.fixes
    assert analyzed(graph, signature).ready
    for fix in problem.fixes:
        mended = fix.edit(graph)
        assert count(mended, signature, code) == 0, str(fix.title)
        assert analyzed(mended, signature).ready, str(fix.title)


@pytest.mark.parametrize("name", WHOLE)
def test_whole_graphs_have_no_problem(name: str) -> None:
    whole = analyzed(*WHOLE[name])
    assert whole.problems == ()
    assert whole.ready


def test_most_broken_graphs_are_mended_by_one_fix(capsys: pytest.CaptureFixture[str]) -> None:
    left = []
    for name, (graph, signature, _) in BROKEN.items():
        if not any(analyzed(fix.edit(graph), signature).ready for fix in found(name).fixes):
            left.append(name)
    share = 1 - len(left) / len(BROKEN)
    with capsys.disabled():
        print(f"\n{share:.0%} of {len(BROKEN)} broken graphs are mended by one fix; not: {', '.join(left)}")
    assert len(BROKEN) >= 60
    assert share >= SHARE_THAT_IS_MENDED


def test_whatever_is_offered_takes_its_problem_away() -> None:
    for name, (graph, signature, code) in BROKEN.items():
        for fix in found(name).fixes:
            assert count(fix.edit(graph), signature, code) == 0, (name, str(fix.title))


def test_there_are_many_kinds_of_problems() -> None:
    assert len({code for _, _, code in (*BROKEN.values(), *UNWISE.values())}) >= KINDS
