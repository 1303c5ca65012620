"""A saved project is the old one or the new one, whatever happens while it is saved."""

from __future__ import annotations

import errno
import os
import random
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

import pytest

from nnstudio.errors import ProjectFileError
from nnstudio.project import backup_of, load, save, writing
from tests.project.samples import RUN, document, run_folder

ROOT = Path(__file__).parents[2]
_posix = pytest.mark.skipif(os.name == "nt", reason="signals and limits of POSIX systems")

# Saves generation after generation and tells which ones it has finished.
_SAVER = """
import itertools, sys
from pathlib import Path
from nnstudio.project import save
from tests.project.samples import RUN, document
path, run, way = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
save(path, document("0"), {RUN: run})
data = path.read_bytes()
for generation in itertools.count():
    if way == "save":
        save(path, document(str(generation)), {RUN: run})
        print(generation, flush=True)
    else:
        with path.open("wb", buffering=0) as stream:
            for start in range(0, len(data), 4096):
                stream.write(data[start:start + 4096])
        print(0, flush=True)
"""


def _killed(path: Path, run: Path, way: str, seconds: float) -> int:
    """Kills a process that saves after this long; returns the last generation it had finished."""
    command = [sys.executable, "-c", _SAVER, str(path), str(run), way]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        done = process.stdout.readline()
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        done = ([done, *process.stdout.read().splitlines()])[-1]
    return int(done)


def _survivors(folder: Path, way: str, kills: int) -> int:
    """How many of so many killed saves leave a project that opens and is not older than what was finished."""
    run = run_folder(folder / "run", numbers=250_000)
    path = folder / "p.nnproj"
    chance = random.Random(0)
    intact = 0
    for _ in range(kills):
        finished = _killed(path, run, way, chance.uniform(0.0, 0.08))
        try:
            loaded, records = load(path, folder / "into")
        except ProjectFileError:
            continue
        assert int(loaded.name) >= finished
        assert [record.id for record in records] == [RUN]
        intact += 1
    return intact


@_posix
def test_killed_while_saving(tmp_path: Path) -> None:
    assert _survivors(tmp_path, "save", 8) == 8


@_posix
def test_the_same_kills_ruin_a_file_that_is_written_in_place(tmp_path: Path) -> None:
    assert _survivors(tmp_path, "in place", 8) < 8


@_posix
@pytest.mark.long
@pytest.mark.timeout(1800)
def test_killed_while_saving_many_times(tmp_path: Path) -> None:
    assert _survivors(tmp_path, "save", 300) == 300


_LIMITED = """
import resource, sys
from pathlib import Path
from nnstudio.errors import ProjectFileError
from nnstudio.project import save
from tests.project.samples import RUN, document
path, run, limit = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    save(path, document("new"), {RUN: run})
except ProjectFileError as error:
    print(error.code, str(error))
else:
    print("saved")
"""


@_posix
def test_no_room_for_the_file(tmp_path: Path) -> None:
    run = run_folder(tmp_path / "run", numbers=5_000)
    folder = tmp_path / "full"
    folder.mkdir()
    path = folder / "p.nnproj"
    save(path, document("old"), {RUN: run})
    before, size = path.read_bytes(), path.stat().st_size

    def attempt(limit: int) -> str:
        command = [sys.executable, "-c", _LIMITED, str(path), str(run), str(limit)]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()

    for limit in (1, size // 3, size - 400):
        answer = attempt(limit)
        assert answer.startswith("cannot-write"), answer
        assert "larger than this system allows" in answer
        assert path.read_bytes() == before
        assert [found.name for found in folder.iterdir()] == ["p.nnproj"]
    assert attempt(size * 2) == "saved"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS])
@pytest.mark.parametrize("call", ["fsync", "replace", "write"])
def test_a_disk_that_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, call: str) -> None:
    path = tmp_path / "p.nnproj"
    writing.write(path, lambda stream: stream.write(b"old") and None)

    def refuse(*given: object) -> None:
        raise OSError(number, os.strerror(number))

    def fill(stream: IO[bytes]) -> None:
        stream.write(b"new")
        if call == "write":
            refuse()

    with monkeypatch.context() as broken:
        if call == "fsync":
            broken.setattr(os, "fsync", refuse)
        if call == "replace":
            broken.setattr(Path, "replace", refuse)
        with pytest.raises(ProjectFileError) as caught:
            writing.write(path, fill)
    assert caught.value.code == "cannot-write"
    assert path.read_bytes() == b"old"
    assert {found.name for found in tmp_path.iterdir()} <= {"p.nnproj", "p.nnproj.bak"}
    writing.write(path, fill) if call != "write" else None
    assert path.read_bytes() == (b"old" if call == "write" else b"new")


def test_any_error_while_filling_leaves_no_trace(tmp_path: Path) -> None:
    path = tmp_path / "p.nnproj"

    def fill(stream: IO[bytes]) -> None:
        stream.write(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        writing.write(path, fill)
    assert list(tmp_path.iterdir()) == []


def test_places_that_cannot_be_written(tmp_path: Path) -> None:
    for path in (tmp_path / "missing" / "p.nnproj", tmp_path, tmp_path / ("x" * 300)):
        with pytest.raises(ProjectFileError) as caught:
            save(path, document(), {})
        assert caught.value.code == "cannot-write"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["p.nnproj", "项目 ü.nnproj", "x" * 255])
def test_names_of_every_kind(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    save(path, document("first"), {})
    save(path, document("second"), {})
    assert load(path, tmp_path / "into")[0].name == "second"


@_posix
def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    target = tmp_path / "elsewhere" / "real.nnproj"
    link = tmp_path / "link.nnproj"
    save(target, document("old"), {})
    link.symlink_to(target)
    save(link, document("new"), {})
    assert link.is_symlink()
    assert load(target, tmp_path / "into")[0].name == "new"
    assert load(backup_of(target), tmp_path / "into")[0].name == "old"


@_posix
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664])
def test_permissions_stay_as_they_are(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "p.nnproj"
    save(path, document(), {})
    path.chmod(mode)
    save(path, document(), {})
    assert stat.S_IMODE(path.stat().st_mode) == mode


@_posix
def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    save(tmp_path / "p.nnproj", document(), {})
    assert (tmp_path / "p.nnproj").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_what_killed_saves_left_long_ago_is_swept(tmp_path: Path) -> None:
    old, fresh, other = (tmp_path / name for name in (".a.nnstudio-saving", ".b.nnstudio-saving", ".c.tmp"))
    for left in (old, fresh, other):
        left.touch()
    os.utime(old, (0, 0))
    os.utime(other, (0, 0))
    save(tmp_path / "p.nnproj", document(), {})
    assert (old.exists(), fresh.exists(), other.exists()) == (False, True, True)


def test_a_disk_without_second_names_gets_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*given: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "p.nnproj"
    save(path, document("old"), {})
    save(path, document("new"), {})
    assert load(backup_of(path), tmp_path / "into")[0].name == "old"
