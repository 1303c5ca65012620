from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from nnstudio.training.files import write_atomically

_WRITER = """
import sys
from pathlib import Path
path, atomically = Path(sys.argv[1]), sys.argv[2] == "atomically"
from nnstudio.training.files import write_atomically
print("ready", flush=True)
number = 0
while True:
    number = (number + 1) % 256
    content = bytes([number]) * 3_000_000
    if atomically:
        write_atomically(path, content)
    else:
        path.write_bytes(content)
"""


def _torn_after_kills(path: Path, how: str, kills: int) -> int:
    """How many of the files that a killed writer left are not whole."""
    torn = 0
    for kill in range(kills):
        path.unlink(missing_ok=True)
        command = [sys.executable, "-c", _WRITER, str(path), how]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            while not path.exists():
                time.sleep(0.001)
            time.sleep(0.005 + 0.0031 * (kill % 17))
            writer.kill()
        content = path.read_bytes()
        torn += len(content) != 3_000_000 or content != content[:1] * len(content)
    return torn


@pytest.mark.parametrize("kills", [5, pytest.param(60, marks=pytest.mark.long)])
def test_a_killed_writer_leaves_the_old_file_or_the_new(kills: int, tmp_path: Path) -> None:
    assert _torn_after_kills(tmp_path / "file", "atomically", kills) == 0


@pytest.mark.long
def test_without_care_it_leaves_torn_ones(tmp_path: Path) -> None:
    assert _torn_after_kills(tmp_path / "file", "carelessly", 30) > 0


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    write_atomically(path, b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
