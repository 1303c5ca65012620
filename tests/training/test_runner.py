"""Both runners keep the same promises, with real training."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from nnstudio.training.events import Ended, EpochEnded, Event, Failed, Paused, Progress, Resumed, Started
from nnstudio.training.files import CHECKPOINT, WEIGHTS
from nnstudio.training.history import read_history
from nnstudio.training.runner import ProcessRunner, Runner, ThreadRunner
from tests.training.samples import job

_LONG_RUN = {"epochs": 100_000, "early_stopping": {"enabled": False}}
_PATIENCE = 60.0


class Listener:
    """Takes the events of a runner and lets a test wait for one."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._news = threading.Condition()

    def __call__(self, event: Event) -> None:
        with self._news:
            self.events.append(event)
            self._news.notify_all()

    def wait_for(self, *kinds: type[Event], after: int = 0, timeout: float = _PATIENCE) -> Event:
        def found() -> Event | None:
            return next((event for event in self.events[after:] if isinstance(event, kinds)), None)

        with self._news:
            assert self._news.wait_for(found, timeout), f"no {kinds} among {self.events[-5:]}"
        event = found()
        assert event is not None
        return event

    def wait_for_epoch(self, epoch: int, after: int = 0) -> None:
        """Waits for the end of an epoch; by then the checkpoint of the one before is there."""
        with self._news:
            assert self._news.wait_for(lambda: self._has_epoch(epoch, after), _PATIENCE)

    def _has_epoch(self, epoch: int, after: int) -> bool:
        return any(isinstance(event, EpochEnded) and event.epoch >= epoch for event in self.events[after:])


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture(params=[ThreadRunner, ProcessRunner])
def runner(request: pytest.FixtureRequest, listener: Listener) -> Iterator[Runner]:
    made: Runner = request.param(listener)
    yield made
    made.close()


@pytest.fixture
def process_runner(listener: Listener) -> Iterator[ProcessRunner]:
    made = ProcessRunner(listener)
    yield made
    made.close()


def _worker(runner: ProcessRunner) -> psutil.Process:
    assert runner._worker is not None
    return psutil.Process(runner._worker.pid)


def test_a_run_tells_of_itself_from_start_to_end_and_another_may_follow(
    runner: Runner, listener: Listener, tmp_path: Path
) -> None:
    assert not runner.running
    for name in ("first", "second"):
        listener.events.clear()
        runner.start(job(tmp_path / name, epochs=3))
        assert runner.running
        assert runner.wait(_PATIENCE)
        assert not runner.running
        kinds = [type(event) for event in listener.events if not isinstance(event, Progress)]
        assert kinds == [Started, EpochEnded, EpochEnded, EpochEnded, Ended]
        ended = listener.events[-1]
        assert isinstance(ended, Ended)
        assert ended.validation["accuracy"] > 0.5
        assert (tmp_path / name / WEIGHTS).exists()


def test_pause_holds_within_a_step_and_resume_goes_on(
    runner: Runner, listener: Listener, tmp_path: Path
) -> None:
    runner.start(job(tmp_path, **_LONG_RUN))
    listener.wait_for(EpochEnded)
    runner.pause()
    listener.wait_for(Paused)
    heard = len(listener.events)
    assert isinstance(listener.events[-1], Paused)
    time.sleep(0.5)
    assert len(listener.events) == heard, "a paused run goes on"
    runner.resume()
    assert isinstance(listener.wait_for(Resumed, after=heard), Resumed)
    listener.wait_for(EpochEnded, after=heard)
    assert runner.running


def test_stop_keeps_what_was_learned(runner: Runner, listener: Listener, tmp_path: Path) -> None:
    runner.start(job(tmp_path, **_LONG_RUN))
    listener.wait_for(EpochEnded)
    asked = time.monotonic()
    runner.stop()
    ended = listener.wait_for(Ended)
    assert time.monotonic() - asked < 2.0
    assert isinstance(ended, Ended)
    assert ended.ending == "stopped"
    assert ended.epochs == len(read_history(tmp_path))
    assert (tmp_path / WEIGHTS).exists()


def test_stop_ends_a_paused_run(runner: Runner, listener: Listener, tmp_path: Path) -> None:
    runner.start(job(tmp_path, **_LONG_RUN))
    listener.wait_for(EpochEnded)
    runner.pause()
    listener.wait_for(Paused)
    runner.stop()
    ended = listener.wait_for(Ended)
    assert isinstance(ended, Ended)
    assert ended.ending == "stopped"


def test_a_bad_graph_becomes_a_message_and_the_runner_stays_usable(
    runner: Runner, listener: Listener, tmp_path: Path
) -> None:
    bad = job(tmp_path / "bad").model_copy(update={"graph": {"nodes": [{"id": "x"}], "links": []}})
    runner.start(bad)
    failed = listener.wait_for(Failed)
    assert isinstance(failed, Failed)
    assert failed.code == "graph-unreadable"
    assert "kind" in failed.text.format(**failed.values)
    assert "Traceback" in failed.details
    assert runner.wait(_PATIENCE)
    runner.start(job(tmp_path / "good", epochs=1))
    assert isinstance(listener.wait_for(Ended), Ended)


def test_a_loss_that_runs_away_says_what_to_try(runner: Runner, listener: Listener, tmp_path: Path) -> None:
    runner.start(job(tmp_path, optimizer={"kind": "SGD", "lr": 100.0}, epochs=50))
    failed = listener.wait_for(Failed, Ended)
    assert isinstance(failed, Failed)
    assert failed.code == "loss-not-finite"
    assert "learning rate" in failed.text


def test_the_next_job_may_be_started_from_the_last_event_of_the_one_before(
    runner: Runner, listener: Listener, tmp_path: Path
) -> None:
    followed = threading.Event()

    def follow(event: Event) -> None:
        listener(event)
        if isinstance(event, Ended) and not followed.is_set():
            followed.set()
            runner.start(job(tmp_path / "second", epochs=1))

    runner._on_event = follow  # type: ignore[attr-defined]
    runner.start(job(tmp_path / "first", epochs=1))
    assert runner.wait(_PATIENCE)
    assert followed.is_set()
    assert len([event for event in listener.events if isinstance(event, Ended)]) == 2


def _close_while_training(make: Callable[[Listener], Runner], folder: Path) -> None:
    listener = Listener()
    runner = make(listener)
    runner.start(job(folder, **_LONG_RUN))
    listener.wait_for(EpochEnded)
    process = _worker(runner) if isinstance(runner, ProcessRunner) else None
    begun = time.monotonic()
    runner.close()
    assert time.monotonic() - begun < 3.0
    assert not runner.running
    assert process is None or not process.is_running()
    assert (folder / WEIGHTS).exists()


@pytest.mark.parametrize("make", [ThreadRunner, ProcessRunner])
@pytest.mark.parametrize("loops", [2, pytest.param(20, marks=pytest.mark.long)])
def test_closing_while_training_leaves_nothing_behind(
    make: Callable[[Listener], Runner], loops: int, tmp_path: Path
) -> None:
    for loop in range(loops):
        _close_while_training(make, tmp_path / str(loop))


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGSTOP")
def test_close_ends_a_process_that_does_not_answer(listener: Listener, tmp_path: Path) -> None:
    runner = ProcessRunner(listener)
    runner.start(job(tmp_path, **_LONG_RUN))
    listener.wait_for(EpochEnded)
    process = _worker(runner)
    process.suspend()
    begun = time.monotonic()
    runner.close()
    assert time.monotonic() - begun < 3.0
    assert not process.is_running()


def _kill_while_training(process_runner: ProcessRunner, number: int, folder: Path) -> None:
    listener = process_runner._on_event
    assert isinstance(listener, Listener)
    heard = len(listener.events)
    process_runner.start(job(folder, **_LONG_RUN))
    listener.wait_for_epoch(2, after=heard)
    _worker(process_runner).send_signal(number)
    failed = listener.wait_for(Failed, after=heard, timeout=2.0)
    assert isinstance(failed, Failed)
    assert failed.code == "worker-ended"
    assert str(number) in failed.text.format(**failed.values)
    assert ("memory" in failed.text) == (number == 9)
    assert process_runner.wait(2.0)
    assert (folder / CHECKPOINT).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="has no signals")
@pytest.mark.parametrize(
    "numbers", [[9, 15], pytest.param([9, 11, 15] * 7, marks=pytest.mark.long)], ids=["few", "many"]
)
def test_a_killed_process_becomes_a_message_and_the_next_run_gets_a_new_one(
    process_runner: ProcessRunner, numbers: list[int], tmp_path: Path
) -> None:
    for loop, number in enumerate(numbers):
        _kill_while_training(process_runner, number, tmp_path / str(loop))


def test_a_killed_run_goes_on_from_its_checkpoint(
    process_runner: ProcessRunner, listener: Listener, tmp_path: Path
) -> None:
    first = job(tmp_path, **_LONG_RUN)
    process_runner.start(first)
    listener.wait_for_epoch(2)
    process_runner.kill()
    listener.wait_for(Failed)
    done = len(read_history(tmp_path))
    process_runner.start(first.model_copy(update={"resume": True}))
    started = listener.wait_for(Started, after=len(listener.events))
    assert isinstance(started, Started)
    assert 1 < started.first_epoch <= done + 1
    process_runner.stop()
    assert process_runner.wait(_PATIENCE)
    epochs = [epoch.epoch for epoch in read_history(tmp_path)]
    assert epochs == list(range(1, len(epochs) + 1))


def test_a_process_warmed_up_by_a_short_thread_outlives_it(
    process_runner: ProcessRunner, listener: Listener, tmp_path: Path
) -> None:
    thread = threading.Thread(target=process_runner.warm_up)
    thread.start()
    thread.join()
    process = _worker(process_runner)
    time.sleep(1.0)
    process_runner.start(job(tmp_path, epochs=1))
    assert isinstance(listener.wait_for(Ended, Failed), Ended)
    assert _worker(process_runner) == process
    assert process_runner.silent_seconds < 5.0


_PARENT = """
import sys, time
from pathlib import Path
from nnstudio.training.history import read_history
from nnstudio.training.runner import ProcessRunner
from tests.training.samples import job

if __name__ == "__main__":
    runner = ProcessRunner(lambda event: print(type(event).__name__, flush=True))
    runner.start(job(Path(sys.argv[1]), epochs=100_000, early_stopping={"enabled": False}))
    print("pid", runner._worker.pid, flush=True)
    time.sleep(600)
"""


def _kill_parent(folder: Path, environment: dict[str, str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _PARENT, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=Path(__file__).parents[2],
    ) as parent:
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline().split()[1]))
        assert child.ppid() == parent.pid
        for line in parent.stdout:
            if line.strip() == "EpochEnded":
                break
        parent.kill()
        psutil.wait_procs([child], timeout=5.0)
        assert not child.is_running() or child.status() == psutil.STATUS_ZOMBIE


@pytest.mark.parametrize("loops", [1, pytest.param(20, marks=pytest.mark.long)])
def test_the_process_dies_with_its_parent(loops: int, tmp_path: Path) -> None:
    for loop in range(loops):
        _kill_parent(tmp_path / str(loop), dict(os.environ))


def test_closing_twice_and_starting_after_it(runner: Runner, tmp_path: Path) -> None:
    runner.close()
    runner.close()
    with pytest.raises(RuntimeError, match="closed"):
        runner.start(job(tmp_path))


def test_one_job_at_a_time(runner: Runner, listener: Listener, tmp_path: Path) -> None:
    runner.start(job(tmp_path / "first", **_LONG_RUN))
    with pytest.raises(RuntimeError, match="running already"):
        runner.start(job(tmp_path / "second"))
    listener.wait_for(Started)


def test_the_window_side_loads_no_torch() -> None:
    code = (
        "import sys, nnstudio.training.runner, nnstudio.training.history, nnstudio.evaluation\n"
        "print([name for name in ('torch', 'pandas', 'sklearn', 'safetensors') if name in sys.modules])"
    )
    here = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=here)
    assert done.stdout.strip() == "[]"
