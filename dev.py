#!/usr/bin/env python3
"""Set up NN Studio and work on it, with nothing but Python 3.11 or newer.

    python3 dev.py app [FILE]         open the window; without a display, run a demonstration into build/demo
    python3 dev.py test [--all] ...   run the tests (--all: the long ones too); the rest goes to pytest
    python3 dev.py check              formatting, lint, types and import rules
    python3 dev.py bench ...          print the benchmark tables
    python3 dev.py texts              bring resources/i18n up to date with the texts in the source
    python3 dev.py setup              prepare everything and stop

Every command first sees to it that the system libraries Qt needs and the environment `.venv` are there. That
takes minutes the first time and no time after that, until pyproject.toml or constraints.txt change.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

# Kept readable for older Pythons, so that they can say what is wrong instead of failing to parse this file.
OLDEST_PYTHON = (3, 11)

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
STAMP = VENV / "set-up.stamp"
DEMO_FOLDER = "build/demo"

# Shared library -> Debian package, for what Qt's wheels expect of the system. Newer releases that renamed a
# package (libglib2.0-0t64) still answer to these names.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
CHINESE_FONTS = "fonts-noto-cjk"

# One torch thread that waits by spinning takes the core its neighbour needs: up to 60 times slower.
QUIET_THREADS = {"OMP_WAIT_POLICY": "PASSIVE"}
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}

CHECKS = {
    "ruff format": ["-m", "ruff", "format", "--check", "."],
    "ruff check": ["-m", "ruff", "check", "."],
    "mypy": ["-m", "mypy"],
    "lint-imports": [
        "-c",
        "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())",
    ],
}


class SetUpError(Exception):
    """Something this script cannot do by itself; the message says what to do."""


def run(command: Iterable[str | Path], **environment: str) -> int:
    """Runs a command in the repository and returns its exit code."""
    parts = [str(part) for part in command]
    with subprocess.Popen(parts, cwd=ROOT, env={**os.environ, **environment}) as process:
        try:
            code = process.wait()
        except KeyboardInterrupt:
            code = process.wait()  # it was interrupted as well: let it put its things away
    return code if code >= 0 else 128 - code  # a signal, told the way shells tell it


def demand(command: Iterable[str | Path], otherwise: str, **environment: str) -> None:
    """Runs a command that has to succeed; `otherwise` says what to do when it does not."""
    if run(command, **environment) != 0:
        raise SetUpError(otherwise)


def has_display() -> bool:
    """Whether a window would be seen by anybody."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def needed_libraries(command: str) -> dict[str, str]:
    """The shared libraries that a command needs: more where a window is going to be seen."""
    needed = dict(QT_LIBRARIES)
    if command in ("app", "setup") and has_display():
        needed.update(X11_LIBRARIES)
        if os.environ.get("WAYLAND_DISPLAY"):
            needed.update(WAYLAND_LIBRARIES)
    return needed


def missing_libraries(
    libraries: Mapping[str, str], load: Callable[[str], object] = ctypes.CDLL
) -> dict[str, str]:
    """The part of a library table that this system cannot load."""
    missing = {}
    for library, package in libraries.items():
        try:
            load(library)
        except OSError:
            missing[library] = package
    return missing


def apt_get() -> list[str] | None:
    """The beginning of an apt-get command that will be obeyed without a password, or None."""
    command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    if shutil.which("apt-get") is None:
        return None
    if sys.platform != "win32" and os.geteuid() == 0:
        return command
    if shutil.which("sudo") and subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0:
        return ["sudo", "-n", *command]
    return None


def install_packages(packages: Sequence[str], optional: Sequence[str] = ()) -> None:
    """Installs Debian packages, or says which line would."""
    by_hand = f"sudo apt-get update && sudo apt-get install -y {shlex.join(packages)}"
    apt = apt_get()
    if apt is None:
        raise SetUpError(f"Some system packages are missing. Install them and start again:\n  {by_hand}")
    run([*apt, "update"])  # where this fails, the lists at hand may still do
    demand(
        [*apt, "install", "-y", "--no-install-recommends", *packages],
        f"The system packages could not be installed. Try it by hand and start again:\n  {by_hand}",
    )
    for package in optional:
        run([*apt, "install", "-y", "--no-install-recommends", package])


def provide_libraries(command: str) -> None:
    """Sees to it that Qt finds the system libraries it needs."""
    if sys.platform != "linux":
        return
    missing = missing_libraries(needed_libraries(command))
    if not missing:
        return
    if shutil.which("apt-get") is None:
        names = ", ".join(missing)
        raise SetUpError(f"Qt needs these system libraries; install them with your package manager: {names}")
    install_packages(sorted(missing.values()), optional=[CHINESE_FONTS])
    still_missing = missing_libraries(missing)
    if still_missing:
        raise SetUpError(f"Still missing after the installation: {', '.join(still_missing)}")


def fingerprint(root: Path = ROOT, python: str = sys.version) -> str:
    """Changes whenever the environment has to be set up again, a moved checkout included."""
    digest = hashlib.sha256(f"{python}\n{root}\n".encode())
    for name in ("pyproject.toml", "constraints.txt"):
        digest.update(hashlib.sha256((root / name).read_bytes()).digest())
    return digest.hexdigest()


def is_set_up(stamp: Path = STAMP, root: Path = ROOT) -> bool:
    """Whether the last set-up went through and nothing it depends on has changed."""
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == fingerprint(root)


def environment_works() -> bool:
    """Whether `.venv` runs, has pip, and is of the Python that runs this script."""
    if not VENV_PYTHON.exists():
        return False
    question = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    return subprocess.call([str(VENV_PYTHON), "-c", question], stderr=subprocess.DEVNULL) == 0


def create_environment() -> None:
    """Makes an empty `.venv`."""
    if importlib.util.find_spec("ensurepip") is None:
        # Debian keeps the part of Python that brings pip in a package of its own.
        install_packages([f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"])
    demand(
        [sys.executable, "-m", "venv", "--clear", VENV],
        "The environment .venv could not be created; the lines above say why.",
    )


def provide_environment() -> None:
    """Sees to it that `.venv` holds the tested versions of everything."""
    if is_set_up():
        return
    print("Setting up .venv: this takes a few minutes, once.", flush=True)
    STAMP.unlink(missing_ok=True)
    if not environment_works():
        create_environment()
    demand(
        [VENV_PYTHON, "-m", "pip", "install", "-c", "constraints.txt", "-e", ".[dev]"],
        "The packages could not be installed; the lines above say why. Start again to go on from there.",
        PIP_DISABLE_PIP_VERSION_CHECK="1",
    )
    STAMP.write_text(fingerprint(), encoding="utf-8")


def app(arguments: list[str]) -> int:
    """Opens the window, or shows without one what the application does."""
    opening = [str(VENV_PYTHON), "-m", "nnstudio", "open"]
    if has_display():
        return run([*opening, *arguments])
    print(
        "There is no display here, so the window works out of sight: it builds, trains and exports a model, "
        f"and leaves a screenshot, the project and the ONNX file in {DEMO_FOLDER}.",
        flush=True,
    )
    return run([*opening, "--demo", DEMO_FOLDER], **OFFSCREEN)


def test(arguments: list[str]) -> int:
    """Runs the tests; `--all` adds the long ones."""
    selection = [] if "--all" in arguments else ["-m", "not long", "--hypothesis-profile=steady"]
    rest = [argument for argument in arguments if argument != "--all"]
    return run([VENV_PYTHON, "-m", "pytest", *selection, *rest], **OFFSCREEN, **QUIET_THREADS)


def check(arguments: list[str]) -> int:
    """Runs every check, even after one has failed, and lists those that did."""
    del arguments
    failed = []
    for name, command in CHECKS.items():
        print(f"== {name}", flush=True)
        if run([VENV_PYTHON, *command]) != 0:
            failed.append(name)
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nAll checks passed.")
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Prints the benchmark tables."""
    return run([VENV_PYTHON, "-m", "tests.benchmarks", *arguments], **OFFSCREEN)


def texts(arguments: list[str]) -> int:
    """Adds new texts to the catalogs of all languages and drops those that are gone."""
    del arguments
    return run([VENV_PYTHON, "-m", "tests.translation.extract"])


def setup(arguments: list[str]) -> int:
    """Says that everything is prepared, which by now it is."""
    del arguments
    print("Ready. Next: python3 dev.py app")
    return 0


COMMANDS = {"app": app, "test": test, "check": check, "bench": bench, "texts": texts, "setup": setup}
WITHOUT_ARGUMENTS = ("check", "texts", "setup")


def main(arguments: list[str]) -> int:
    """Prepares what is missing and runs one command; returns the exit code."""
    if sys.version_info < OLDEST_PYTHON:
        print(f"NN Studio needs Python 3.11 or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 1
    name, *rest = arguments or [""]
    if name not in COMMANDS or (rest and name in WITHOUT_ARGUMENTS):
        asked = name in ("", "-h", "--help", "help")
        print(__doc__, file=sys.stdout if asked else sys.stderr)
        return 0 if asked else 2
    try:
        provide_libraries(name)
        provide_environment()
        return COMMANDS[name](rest)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
