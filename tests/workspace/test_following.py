from __future__ import annotations

import threading

import pytest

from nnstudio.workspace.following import Following, GivenUp

from .conftest import Loop


def test_it_tells_now_and_then_on_the_window_s_thread(loop: Loop, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(1000))
    monkeypatch.setattr("time.monotonic", lambda: next(clock) / 50)  # every call 0.02 s later
    told: list[tuple[int, int, str]] = []
    following = Following(
        loop.post, lambda done, of: told.append((done, of, threading.current_thread().name))
    )

    def work() -> None:
        for done in range(100):
            following(done, 100)

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    monkeypatch.undo()
    loop.until(lambda: bool(told) and told[-1][0] > 90)
    assert 15 <= len(told) <= 25
    assert {name for *_, name in told} == {threading.current_thread().name}


def test_once_stopped_the_work_gives_up_and_nothing_is_told(loop: Loop) -> None:
    told: list[int] = []
    following = Following(loop.post, lambda done, of: told.append(done))
    following(1, 10)
    following.stop()
    with pytest.raises(GivenUp):
        following(2, 10)
    assert told == []
