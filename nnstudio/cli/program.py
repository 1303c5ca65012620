"""All subcommands together, and how each way of going wrong ends."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Annotated

import typer

from nnstudio import __version__, paths
from nnstudio.cli import (
    check,
    demo,
    doctor,
    evaluate,
    export,
    importing,
    layers,
    new,
    predict,
    runs,
    summary,
    templates,
    train,
)
from nnstudio.errors import StudioError, UsageError

OpenWindow = Callable[[list[str]], int]

_COMMANDS = (
    demo, new, templates, layers, check, summary, train, runs, evaluate, predict, export, importing, doctor,
)  # fmt: skip
_PROJECT = ".nnproj"
_USAGE, _REFUSED, _INTERRUPTED = 2, 1, 130


def run(arguments: list[str], open_window: OpenWindow) -> int:
    """Performs a command line and returns its exit code: 0 done, 1 refused with a sentence, 2 wrong usage.

    `open_window` takes the arguments of `nnstudio open` and returns when the window is closed.
    """
    if not arguments or arguments[0].endswith(_PROJECT):
        arguments = ["open", *arguments]
    try:
        _program(open_window)(arguments, prog_name="nnstudio")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else _REFUSED if end.code else 0
    except UsageError as error:
        return _say(str(error), _USAGE)
    except StudioError as error:
        return _say(str(error), _REFUSED)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as error:
        return _say(_unforeseen(error), _REFUSED)
    return 0


def _program(open_window: OpenWindow) -> typer.Typer:
    program = typer.Typer(
        name="nnstudio",
        help="Build, train, understand and export neural networks. Without a command the window opens.",
        add_completion=False,
        pretty_exceptions_enable=False,
        no_args_is_help=False,
    )

    @program.callback()
    def everything(
        version: Annotated[
            bool,
            typer.Option("--version", help="Say which version this is.", callback=_version, is_eager=True),
        ] = False,
    ) -> None:
        """Build, train, understand and export neural networks. Without a command the window opens."""

    @program.command(name="open")
    def window(
        file: Annotated[Path | None, typer.Argument(help="A project.")] = None,
        demo: Annotated[
            Path | None, typer.Option(help="Do the main job by itself and leave pictures in this folder.")
        ] = None,
    ) -> None:
        """Opens the window."""
        given = ([str(file)] if file else []) + (["--demo", str(demo)] if demo else [])
        raise typer.Exit(open_window(given))

    for module in _COMMANDS:
        name = getattr(module, "NAME", module.__name__.rpartition(".")[2])
        program.command(name=name)(module.command)
    return program


def _version(asked: bool) -> None:
    if asked:
        print(__version__)
        raise typer.Exit


def _say(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code


def _unforeseen(error: Exception) -> str:
    """Keeps the details in the log and returns a sentence about it."""
    file = paths.logs() / "nnstudio.log"
    handler = RotatingFileHandler(file, maxBytes=1_000_000, backupCount=3, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(message)s"))
    log = logging.getLogger("nnstudio")
    log.addHandler(handler)
    log.propagate = False
    log.error("unforeseen", exc_info=error)
    log.removeHandler(handler)
    handler.close()
    reason = str(error).partition("\n")[0] or type(error).__name__
    return f"Something unforeseen happened ({reason}). Details are in {file}."
