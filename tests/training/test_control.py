from __future__ import annotations

import threading

from hypothesis import given
from hypothesis import strategies as st

from nnstudio.training.control import Control


def test_wait_blocks_while_paused_and_only_then() -> None:
    control = Control()
    control.wait()
    control.pause()
    passed = threading.Event()
    thread = threading.Thread(target=lambda: (control.wait(), passed.set()))
    thread.start()
    assert not passed.wait(0.1)
    control.resume()
    assert passed.wait(5.0)
    thread.join()


def test_stop_wakes_a_paused_run_and_cannot_be_undone() -> None:
    control = Control()
    control.pause()
    control.stop()
    control.wait()
    control.pause()
    assert control.stopped
    assert not control.paused


@given(st.lists(st.sampled_from(["pause", "resume", "stop"])))
def test_it_holds_exactly_when_paused_or_stopped(asked: list[str]) -> None:
    control, paused, stopped = Control(), False, False
    for what in asked:
        getattr(control, what)()
        stopped = stopped or what == "stop"
        paused = what == "pause" if not stopped and what != "stop" else False
        assert (control.paused, control.stopped) == (paused, stopped)
        assert control.is_holding == (paused or stopped)
