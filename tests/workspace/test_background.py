"""Slow work, in order, answered on one thread."""

from __future__ import annotations

import threading

from nnstudio.workspace.background import Background
from tests.workspace.conftest import Loop


def test_the_answer_arrives_on_the_window_thread(loop: Loop) -> None:
    background = Background(loop.post, "test")
    threads: list[object] = []
    answers: list[int] = []

    def done(answer: int) -> None:
        threads.append(threading.current_thread())
        answers.append(answer)

    background.request(lambda: 6 * 7, done, lambda error: None)
    loop.until(lambda: bool(answers))
    background.close()
    assert answers == [42]
    assert threads == [threading.current_thread()]


def test_an_error_arrives_too(loop: Loop) -> None:
    background = Background(loop.post, "test")
    errors: list[Exception] = []
    background.request(lambda: 1 / 0, lambda answer: None, errors.append)
    loop.until(lambda: bool(errors))
    background.close()
    assert isinstance(errors[0], ZeroDivisionError)


def _ask(background: Background, loop: Loop, count: int) -> list[int]:
    """Requests that pile up behind one that waits; what is answered."""
    gate = threading.Event()
    answers: list[int] = []
    background.request(lambda: gate.wait(10), lambda _: None, lambda error: None)
    for number in range(count):
        background.request(lambda number=number: number, answers.append, lambda error: None)
    gate.set()
    loop.until(lambda: count - 1 in answers)
    background.close()
    return answers


def test_only_the_newest_request_is_answered(loop: Loop) -> None:
    assert _ask(Background(loop.post, "test"), loop, 50) == [49]


def test_or_every_request_in_order(loop: Loop) -> None:
    assert _ask(Background(loop.post, "test", newest_only=False), loop, 50) == list(range(50))


def test_work_that_has_to_be_done_is_done_before_closing(loop: Loop) -> None:
    done: list[int] = []
    background = Background(loop.post, "test", newest_only=False)
    for number in range(5):
        background.request(lambda number=number: done.append(number), lambda _: None, lambda error: None)
    background.close()
    assert done == [0, 1, 2, 3, 4]


def test_nothing_arrives_after_dropping(loop: Loop) -> None:
    background = Background(loop.post, "test")
    answers: list[str] = []
    started, go_on = threading.Event(), threading.Event()

    def work() -> str:
        started.set()
        go_on.wait(10)
        return "late"

    background.request(work, answers.append, lambda error: None)
    started.wait(10)
    background.drop()
    go_on.set()
    background.request(lambda: "new", answers.append, lambda error: None)
    loop.until(lambda: "new" in answers)
    background.close()
    assert answers == ["new"]
