"""The set-up script: what it finds missing, when it sets up again, and what it runs."""

from __future__ import annotations

import ctypes.util
import subprocess
import sys
from pathlib import Path

import pytest

import dev


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for name in ("pyproject.toml", "constraints.txt"):
        (tmp_path / name).write_text(f"contents of {name}")
    return tmp_path


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], dict[str, str]]]:
    """What would have been run, each with the variables set for it."""
    seen: list[tuple[list[str], dict[str, str]]] = []

    def run(command, **environment):
        seen.append(([str(part) for part in command], environment))
        return 0

    monkeypatch.setattr(dev, "run", run)
    return seen


def show(monkeypatch: pytest.MonkeyPatch, **display: str) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in display.items():
        monkeypatch.setenv(name, value)


# --- System libraries -------------------------------------------------------------------------------------


def test_only_libraries_that_cannot_be_loaded_are_missing() -> None:
    def load(name: str) -> None:
        if name == "libabsent.so.1":
            raise OSError(name)

    table = {"libpresent.so.1": "present", "libabsent.so.1": "absent"}
    assert dev.missing_libraries(table, load) == {"libabsent.so.1": "absent"}


def test_the_real_loader_tells_present_from_absent() -> None:
    present = Path(ctypes.util.find_library("c") or "msvcrt").name
    table = {present: "present", "libthere-is-no-such-thing.so.9": "absent"}
    assert list(dev.missing_libraries(table).values()) == ["absent"]


@pytest.mark.skipif(sys.platform != "linux", reason="the libraries are named as on Linux")
def test_the_libraries_that_qt_runs_on_are_found() -> None:
    assert dev.missing_libraries(dev.QT_LIBRARIES) == {}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_window_libraries_are_asked_for_only_where_a_window_is_shown(monkeypatch) -> None:
    show(monkeypatch)
    assert "libxcb-cursor.so.0" not in dev.needed_libraries("app")
    show(monkeypatch, DISPLAY=":0")
    assert "libxcb-cursor.so.0" in dev.needed_libraries("app")
    assert "libxcb-cursor.so.0" not in dev.needed_libraries("test")
    assert "libwayland-client.so.0" not in dev.needed_libraries("app")
    show(monkeypatch, WAYLAND_DISPLAY="wayland-0")
    assert "libwayland-client.so.0" in dev.needed_libraries("app")


def test_without_the_right_to_install_the_line_to_type_is_said(monkeypatch, commands) -> None:
    monkeypatch.setattr(dev, "apt_get", lambda: None)
    with pytest.raises(dev.SetUpError, match="sudo apt-get update && sudo apt-get install -y libegl1 libgl1"):
        dev.install_packages(["libegl1", "libgl1"])
    assert commands == []


def test_with_the_right_to_install_the_lists_are_renewed_first(monkeypatch, commands) -> None:
    monkeypatch.setattr(dev, "apt_get", lambda: ["apt-get"])
    dev.install_packages(["libegl1"], optional=["fonts"])
    asked = [(command[1], command[-1]) for command, _ in commands]
    assert asked == [("update", "update"), ("install", "libegl1"), ("install", "fonts")]


# --- The environment --------------------------------------------------------------------------------------


def test_the_stamp_of_an_unchanged_checkout_holds(checkout: Path) -> None:
    stamp = checkout / "stamp"
    assert not dev.is_set_up(stamp, checkout)
    stamp.write_text(dev.fingerprint(checkout))
    assert dev.is_set_up(stamp, checkout)


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt"])
def test_a_changed_file_asks_for_a_new_set_up(checkout: Path, name: str) -> None:
    stamp = checkout / "stamp"
    stamp.write_text(dev.fingerprint(checkout))
    (checkout / name).write_text("other contents")
    assert not dev.is_set_up(stamp, checkout)


def test_another_python_asks_for_a_new_set_up(checkout: Path) -> None:
    assert dev.fingerprint(checkout, "3.12.1") != dev.fingerprint(checkout, "3.11.7")


def test_what_moves_from_one_file_to_the_other_is_noticed(checkout: Path) -> None:
    before = dev.fingerprint(checkout)
    (checkout / "pyproject.toml").write_text("contents of pyproject.tomlcontents")
    (checkout / "constraints.txt").write_text(" of constraints.txt")
    assert dev.fingerprint(checkout) != before


# --- Commands ---------------------------------------------------------------------------------------------


def test_tests_run_out_of_sight_and_without_the_long_ones(commands) -> None:
    dev.test(["-k", "shapes"])
    ((command, environment),) = commands
    assert command[1:] == ["-m", "pytest", "-m", "not long", "--hypothesis-profile=steady", "-k", "shapes"]
    assert environment == {"QT_QPA_PLATFORM": "offscreen", "OMP_WAIT_POLICY": "PASSIVE"}


def test_all_adds_the_long_tests(commands) -> None:
    dev.test(["--all", "tests/ui"])
    assert commands[0][0][1:] == ["-m", "pytest", "tests/ui"]


def test_app_opens_the_window_where_there_is_a_display(monkeypatch, commands) -> None:
    monkeypatch.setattr(dev, "has_display", lambda: True)
    dev.app(["iris.nnproj"])
    assert commands[0][0][1:] == ["-m", "nnstudio", "open", "iris.nnproj"]
    assert commands[0][1] == {}


def test_app_runs_the_demonstration_where_there_is_none(monkeypatch, commands, capsys) -> None:
    monkeypatch.setattr(dev, "has_display", lambda: False)
    dev.app([])
    assert commands[0][0][1:] == ["-m", "nnstudio", "open", "--demo", "build/demo"]
    assert commands[0][1] == {"QT_QPA_PLATFORM": "offscreen"}
    assert "no display" in capsys.readouterr().out


def test_check_goes_on_after_a_failure_and_names_it(monkeypatch, capsys) -> None:
    monkeypatch.setattr(dev, "run", lambda command: int("mypy" in command))
    assert dev.check([]) == 1
    said = capsys.readouterr().out
    assert "== lint-imports" in said
    assert said.endswith("Failed: mypy\n")


def test_check_is_content_when_everything_passes(commands, capsys) -> None:
    assert dev.check([]) == 0
    assert len(commands) == len(dev.CHECKS)
    assert "All checks passed" in capsys.readouterr().out


def test_exit_codes_are_those_of_the_command() -> None:
    assert dev.run([sys.executable, "-c", "raise SystemExit(7)"]) == 7


def test_a_failed_set_up_is_one_message(monkeypatch, capsys) -> None:
    def refuse(command: str) -> None:
        raise dev.SetUpError("Do this first.")

    monkeypatch.setattr(dev, "provide_libraries", refuse)
    assert dev.main(["check"]) == 1
    assert capsys.readouterr().err == "Do this first.\n"


def test_an_interruption_is_quiet(monkeypatch, capsys) -> None:
    def interrupt(command: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(dev, "provide_libraries", interrupt)
    assert dev.main(["check"]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_python_too_old_is_told_in_one_sentence(monkeypatch, capsys) -> None:
    monkeypatch.setattr(dev, "OLDEST_PYTHON", (99, 0))
    assert dev.main(["check"]) == 1
    assert capsys.readouterr().err.startswith("NN Studio needs Python 3.11 or newer; this is 3.")


@pytest.mark.parametrize(
    ("arguments", "code"), [([], 0), (["--help"], 0), (["nonsense"], 2), (["check", "nonsense"], 2)]
)
def test_help_names_every_command(arguments: list[str], code: int) -> None:
    done = subprocess.run(
        [sys.executable, dev.__file__, *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == code
    said = done.stderr if code else done.stdout
    assert all(f"dev.py {command}" in said for command in dev.COMMANDS)
