"""What holds for every test: a home of its own, and nothing left running behind it."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

# Both are read once, when Qt and torch start, so they have to be there before anything imports either.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

from tests import leaks

# The same examples every time, so that a change that breaks nothing never looks as if it did. The long tests
# look for new ones.
settings.register_profile("steady", derandomize=True)

_FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    if report.failed:
        item.stash[_FAILED] = True
    return report


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Preferences, caches and logs of a test go to a folder of its own, never to the person's."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("NNSTUDIO_HOME", str(home / "nnstudio"))
    for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))


@pytest.fixture(autouse=True)
def nothing_left_running(request: pytest.FixtureRequest, own_home: None) -> Iterator[None]:
    """Fails a test that leaves threads or processes behind, and one that uses Qt also for what Qt has left.

    What remains of a failed test is not looked at: its traceback keeps everything alive, and one failure is
    enough.
    """
    with leaks.watch_threads() as left_threads, leaks.watch_qt() as left_by_qt:
        yield
        if request.node.stash.get(_FAILED, False):
            return
        left = left_threads() + (left_by_qt() if "qapp" in request.fixturenames else [])
    if left:
        pytest.fail("The test left behind:\n  " + "\n  ".join(left), pytrace=False)
