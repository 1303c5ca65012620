"""Opening a project runs nothing that is in it and touches no other file."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from nnstudio.data import Csv, DataSettings
from nnstudio.project import Document, save
from tests.project.samples import RUN, document, run_folder

ROOT = Path(__file__).parents[2]

# Opens the same file twice: once so that everything is imported, then under watch.
_WATCHED = """
import json, sys
from pathlib import Path
from nnstudio.errors import ProjectFileError
from nnstudio.project import load
good, path, into, control = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]
for warming in (good, path):
    try:
        load(warming, into / "warm")
    except ProjectFileError:
        pass
seen, watching = [], False
ENDS = ("exec", "compile", "import", "pickle", "marshal", "os.system", "os.exec", "os.fork", "os.posix_spawn",
        "subprocess", "socket", "ctypes", "code.")

def watch(event, given):
    if not watching:
        return
    if event == "open" and isinstance(given[0], (str, bytes)):
        name = str(Path(given[0] if isinstance(given[0], str) else given[0].decode()))
        if name != str(path) and not name.startswith(str(into)):
            seen.append(f"open {name}")
    elif event.startswith(ENDS):
        seen.append(f"{event} {given!r}"[:200])

sys.addaudithook(watch)
watching = True
try:
    load(path, into / "watched")
    answer = "opened"
except ProjectFileError as error:
    answer = error.code
if control == "exec":
    exec("1")
if control == "open":
    open("/etc/hostname")
if control == "import":
    import colorsys
if control == "socket":
    import socket; socket.gethostbyname("localhost")
watching = False
heavy = {name: name in sys.modules for name in ("torch", "pandas")}
print(json.dumps({"answer": answer, "seen": seen, **heavy}))
"""


def watched(folder: Path, path: Path, control: str = "") -> dict[str, object]:
    good = folder / "good.nnproj"
    save(good, document(), {RUN: run_folder(folder / "run")})
    command = [sys.executable, "-c", _WATCHED, str(good), str(path), str(folder / "into"), control]
    finished = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, object] = json.loads(finished.stdout)
    return found


def test_an_intact_project(tmp_path: Path) -> None:
    found = watched(tmp_path, tmp_path / "good.nnproj")
    assert found == {"answer": "opened", "seen": [], "torch": False, "pandas": False}


@pytest.mark.parametrize(
    "path", ["/etc/passwd", r"\\\\server\\share\\data.csv", "file:///etc/passwd", "http://localhost/data.csv"]
)
def test_a_data_file_that_the_project_names_is_not_touched(tmp_path: Path, path: str) -> None:
    shown = Document("x", data=DataSettings(source=Csv(path=path)))
    save(tmp_path / "p.nnproj", shown, {})
    assert watched(tmp_path, tmp_path / "p.nnproj")["seen"] == []


@pytest.mark.parametrize("text", [b"\x80\x04cos\nsystem\n(S'true'\ntR.", b"PK\x03\x04" * 100, b""])
def test_what_is_no_project(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "p.nnproj").write_bytes(text)
    found = watched(tmp_path, tmp_path / "p.nnproj")
    assert (found["answer"], found["seen"]) == ("not-a-project", [])


@pytest.mark.parametrize("control", ["exec", "open", "import", "socket"])
def test_the_watch_sees_what_it_watches_for(tmp_path: Path, control: str) -> None:
    assert watched(tmp_path, tmp_path / "good.nnproj", control)["seen"]
