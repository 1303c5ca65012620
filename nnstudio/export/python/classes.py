"""A module as classes: one for the network and one for every different Block inside it."""

from __future__ import annotations

import ast
import inspect
import keyword
import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from nnstudio.calls import Module
from nnstudio.compiler import parts
from nnstudio.compiler.builder import Assembly
from nnstudio.export.python.forward import Forward
from nnstudio.export.python.layout import (
    Code,
    assigned,
    call,
    flat,
    listed,
    literal,
    mapped,
    tupled,
)

_OURS = "parts."
_SHORT = (
    ("torch.nn.utils.parametrizations.", "parametrizations."),
    ("torch.nn.", "nn."),
    (_OURS, ""),
)
NETWORK = "Net"
_TAKEN = frozenset(
    {
        NETWORK,
        "F", "Path", "Tensor", "AHEAD", "BATCH_SIZE", "CATEGORIES", "CHOICES", "CLASSES", "CODE",
        "COLUMNS", "DATA", "DATES", "DEVICE", "EPOCHS", "GROUPS", "Image", "LABELS",
        "LEARNING_RATE", "MISSING", "NO_DATE", "NUMBER", "NUMBERS", "REPLACED", "REWRITTEN",
        "SEED", "START", "TEXTS", "VALUES", "WEIGHTS", "WINDOW", "WORD",
    }
)  # fmt: skip
"""What a class must not be called, because the file has something else of that name."""


class Classes:
    """Collects the source of every class that a network needs, each after what it uses."""

    def __init__(self) -> None:
        self._parts: dict[str, str] = {}
        self._blocks: dict[str, str] = {}  # source without the name -> name
        self._sources: list[str] = []

    @property
    def sources(self) -> tuple[str, ...]:
        """Modules that PyTorch does not have, then Blocks from the inside to the outside."""
        return (*self._parts.values(), *self._sources)

    def add_network(self, assembly: Assembly, about: str) -> None:
        """Writes the class of a whole network and of everything in it, under the name `NETWORK`."""
        self._sources.append(f"class {NETWORK}(nn.Module):\n{self._body(assembly, about)}")

    def _add(self, assembly: Assembly) -> str:
        """Writes the class of a Block; gives its name.

        Blocks that are built alike become one class, with the name of the first of them.
        """
        body = self._body(assembly, f"The Block “{assembly.title}”.")
        if body not in self._blocks:
            name = _free(class_name(assembly.title), {*self._blocks.values(), *_TAKEN, *dir(parts)})
            self._blocks[body] = name
            self._sources.append(f"class {name}(nn.Module):\n{body}")
        return self._blocks[body]

    def _body(self, assembly: Assembly, about: str) -> str:
        lines = [f"    {_docstring(about)}", ""]
        made = self._members(assembly)
        if made:
            lines += ["    def __init__(self) -> None:", "        super().__init__()"]
            for name, code in made.items():
                lines += assigned(f"self.{name}", code, indent=2)
            lines.append("")
        return "\n".join([*lines, *Forward(assembly.module.graph).lines(indent=1)]) + "\n"

    # ---- members ----

    def _members(self, assembly: Assembly) -> dict[str, Code]:
        """What every attribute is made of; targets such as ``lstm.linear`` and ``block.0`` share one."""
        tree: dict[str, Any] = {}
        for target, made in assembly.made.items():
            *path, name = target.split(".")
            branch = tree
            for step in path:
                branch = branch.setdefault(step, {})
            branch[name] = made
        return {name: self._member(made) for name, made in tree.items()}

    def _member(self, made: Any) -> Code:
        if isinstance(made, Assembly):
            return call(self._add(made))
        if isinstance(made, Module):
            return self._constructed(made)
        inner = {name: self._member(part) for name, part in made.items()}
        if not all(name.isdigit() for name in inner):
            return call("nn.ModuleDict", mapped(inner))
        alike = {flat(code) for code in inner.values()}
        if len(alike) == 1 and len(inner) > 1:
            return f"nn.ModuleList({alike.pop()} for _ in range({len(inner)}))"
        return call("nn.ModuleList", listed(list(inner.values())))

    def _constructed(self, made: Module) -> Code:
        if made.target.startswith(_OURS):
            self._take(getattr(parts, made.target.removeprefix(_OURS)))
        args = [self._given(given) for given in made.args]
        return call(_short(made.target), *args, **{name: self._given(given) for name, given in made.kwargs})

    def _given(self, given: Any) -> Code:
        if isinstance(given, Module):
            return self._constructed(given)
        if isinstance(given, tuple):
            return tupled([self._given(item) for item in given])
        return literal(given)

    def _take(self, part: type) -> None:
        """Prints a module of our own, after those that it is built on."""
        for base in reversed(part.__mro__):
            if base.__module__.startswith(parts.__name__) and base.__name__ not in self._parts:
                self._parts[base.__name__] = inspect.getsource(base)


def _short(target: str) -> str:
    for long, short in _SHORT:
        if target.startswith(long):
            return short + target.removeprefix(long)
    return target


def class_name(title: str) -> str:
    """What a person calls a Block, as the name of a class: ``Inverted residual`` is InvertedResidual."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    words = re.findall(r"[A-Za-z0-9]+", plain)
    name = "".join(word[0].upper() + word[1:] for word in words)[:60]
    return name if name and not name[0].isdigit() and not keyword.iskeyword(name) else f"Block{name}"


def _free(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}{number}"
    return name


def _docstring(text: str) -> str:
    words = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    words = words.replace("\\", "\\\\").replace('"', "'")
    return f'"""{words}"""'


IMPORTS: Mapping[str, str] = {
    "argparse": "import argparse",
    "collections": "import collections",
    "contextlib": "import contextlib",
    "gzip": "import gzip",
    "json": "import json",
    "math": "import math",
    "re": "import re",
    "sqlite3": "import sqlite3",
    "Path": "from pathlib import Path",
    "Any": "from typing import Any",
    "": "",
    "np": "import numpy as np",
    "pd": "import pandas as pd",
    "torch": "import torch",
    "F": "import torch.nn.functional as F",
    "Image": "from PIL import Image",
    "ImageOps": "from PIL import ImageOps",
    "datasets": "from sklearn import datasets",
    "metrics": "from sklearn import metrics",
    "Tensor": "from torch import Tensor",
    "nn": "from torch import nn",
    "parametrizations": "from torch.nn.utils import parametrizations",
}
"""How a file gets what it names: first Python's own, then what is installed, each in the usual order."""


def imports_of(source: str) -> str:
    """The imports that this source needs, sorted as ruff sorts them."""
    used = names_in(source)
    lines: list[str] = []
    for name, line in IMPORTS.items():
        head, _, member = line.rpartition(" import ")
        if not name:
            lines += [""] if lines else []
        elif name in used and head and lines and lines[-1].startswith(f"{head} import "):
            lines[-1] += f", {member}"
        elif name in used:
            lines.append(line)
    return "\n".join(lines).strip("\n")


def names_in(source: str) -> frozenset[str]:
    """Everything that some source names, but for what it says in words."""
    return frozenset(node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name))
