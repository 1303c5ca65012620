"""A network from a Python file. The file is a program and is run, in a child and once that was agreed."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import torch
from torch import Tensor, nn

from nnstudio.errors import ImportingError
from nnstudio.importing.sizes import WHOLE, sizes_of
from nnstudio.importing.source import Source
from nnstudio.importing.tracing import traced

_NAME = "imported_network"
_MOST_BYTES = 4 * 1024**2


def read_program(path: Path, name: str, inputs: Sequence[str]) -> Source:
    """Runs a Python file and takes down the module in it that is called `name`, a class, function or object.

    Without a name it is the one that is no part of another. `inputs` are the sizes of one sample of each
    input: ``3,224,224``, or ``index:35`` for whole numbers that count entries.

    Raises:
        ImportingError: the file fails, or holds no such module.
    """
    namespace = _performed(path)
    module = _chosen(namespace, name, path)
    return traced(module, tuple(_example(given, module) for given in inputs))


def _performed(path: Path) -> ModuleType:
    if path.stat().st_size > _MOST_BYTES:
        raise ImportingError("program-too-large", "{file} is too large for a program.", file=path.name)
    module = sys.modules[_NAME] = ModuleType(_NAME)
    module.__file__ = str(path)
    try:
        exec(compile(path.read_bytes(), str(path), "exec"), module.__dict__)
    except (Exception, SystemExit) as error:
        raise _failed(path, error) from error
    return module


def _failed(path: Path, error: BaseException) -> ImportingError:
    lines = [
        frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(path)
    ]
    line = error.lineno if isinstance(error, SyntaxError) else lines[-1] if lines else 0
    reason = str(error).strip().partition("\n")[0] or type(error).__name__
    return ImportingError(
        "program-failed",
        "{file} fails in line {line}: {reason}.",
        file=path.name,
        line=line or 0,
        reason=reason,
    )


def _chosen(namespace: ModuleType, name: str, path: Path) -> nn.Module:
    if name:
        found = getattr(namespace, name, None)
        if found is None:
            raise ImportingError(
                "program-name", "{file} holds nothing called {name}.", file=path.name, name=name
            )
        return _made(found, name, path)
    ready = {key: value for key, value in vars(namespace).items() if isinstance(value, nn.Module)}
    if not ready:
        for key, value in vars(namespace).items():
            if isinstance(value, type) and issubclass(value, nn.Module) and value.__module__ == _NAME:
                try:
                    ready[key] = value()
                except Exception:  # one that needs arguments is a part of another, or is named
                    continue
    parts = {type(part) for module in ready.values() for part in list(module.modules())[1:]}
    whole = {key: module for key, module in ready.items() if type(module) not in parts}
    if len(whole) != 1:
        raise ImportingError(
            "program-which", "{file} holds {names}; say which is the network.", file=path.name,
            names=", ".join(whole or ready) or "no network that can be made without arguments",
        )  # fmt: skip
    return next(iter(whole.values()))


def _made(found: Any, name: str, path: Path) -> nn.Module:
    try:
        module = found if isinstance(found, nn.Module) else found()
    except Exception as error:
        raise _failed(path, error) from error
    if not isinstance(module, nn.Module):
        raise ImportingError("program-no-module", "{name} is no network of PyTorch.", name=name)
    return module


def _example(given: str, module: nn.Module) -> Tensor:
    sizes = sizes_of(given)
    if not given.startswith(WHOLE):
        return torch.randn(2, *sizes)
    tables = (
        part.num_embeddings for part in module.modules() if isinstance(part, nn.Embedding | nn.EmbeddingBag)
    )
    return torch.randint(min(tables, default=2), (2, *sizes))
