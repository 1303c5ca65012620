"""The `nnstudio` command, and `python -m nnstudio`: opens the window, or works without one."""

from __future__ import annotations

import sys

from nnstudio.cli.program import run


def _window(arguments: list[str]) -> int:
    """Loads Qt only when a window is wanted."""
    from nnstudio.app import main as open_window

    return open_window(arguments)


def main() -> int:
    """Performs the command line; returns the exit code."""
    return run(sys.argv[1:], _window)


def gui() -> int:
    """Opens the window, on the project that is given if one is; for menus and double clicks."""
    return run(["open", *sys.argv[1:]], _window)


if __name__ == "__main__":
    sys.exit(main())
