"""Which networks a Python file offers, found by reading it only: nothing in it is run."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_MOST_BYTES = 1024**2
_NETWORKS = ("Module", "Sequential")
"""How the names of what a network derives from end: nn.Module, LightningModule, nn.Sequential."""

_Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Offer:
    """A class, function or object that is likely a network, and what its inputs are called, if known."""

    name: str
    inputs: tuple[str, ...] = ()


def offers_in(path: Path) -> tuple[Offer, ...]:
    """What can be imported without arguments, the likeliest first; nothing where the file cannot be read."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            return ()
        tree = ast.parse(path.read_bytes())
        return tuple(_offers(tree))
    except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
        return ()


def _offers(tree: ast.Module) -> Iterator[Offer]:
    """Objects that are there already, then classes that are no part of another, functions, and the rest."""
    networks = {node.name: node for node in _networks(tree)}
    makers = {
        node.name: _used(node) & networks.keys()
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name[0] != "_" and _takes_nothing(node)
    }
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            made = _last_name(node.value.func)
            for target in node.targets:
                if isinstance(target, ast.Name) and (made in networks | makers or made.endswith(_NETWORKS)):
                    yield Offer(target.id, _inputs(made, networks))
    usable = [name for name in networks if _takes_nothing(_method(name, "__init__", networks), own=1)]
    parts = {used for name, node in networks.items() for each in node.body for used in _used(each) - {name}}
    for name in usable:
        if name not in parts:
            yield Offer(name, _inputs(name, networks))
    for name, made_of in makers.items():
        if made_of:
            yield Offer(name, _inputs(next(iter(made_of)), networks) if len(made_of) == 1 else ())
    for name in usable:
        if name in parts:
            yield Offer(name, _inputs(name, networks))


def _networks(tree: ast.Module) -> Iterator[ast.ClassDef]:
    """The classes that derive from a network, in this file or elsewhere."""
    known: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            bases = [_last_name(base) for base in node.bases]
            if any(base in known or base.endswith(_NETWORKS) for base in bases):
                known.add(node.name)
                yield node


def _method(name: str, method: str, networks: Mapping[str, ast.ClassDef]) -> _Function | None:
    """A method of a class, or of the first in this file that it has it from."""
    node = networks.get(name)
    if node is None:
        return None
    for each in node.body:
        if isinstance(each, ast.FunctionDef) and each.name == method:
            return each
    bases = (_last_name(base) for base in node.bases)
    return next((found for base in bases if (found := _method(base, method, networks)) is not None), None)


def _inputs(name: str, networks: Mapping[str, ast.ClassDef]) -> tuple[str, ...]:
    """What `forward` has to be given."""
    forward = _method(name, "forward", networks)
    return tuple(_required(forward)[1:]) if forward is not None else ()


def _takes_nothing(function: _Function | None, own: int = 0) -> bool:
    """Whether a function can be called as it is; `own` counts the parameters that Python fills in itself."""
    if function is None:
        return True
    needed = [default for default in function.args.kw_defaults if default is None]
    return not needed and len(_required(function)) <= own


def _required(function: _Function) -> list[str]:
    given = function.args
    places = [argument.arg for argument in (*given.posonlyargs, *given.args)]
    return places[: len(places) - len(given.defaults)]


def _used(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


def _last_name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
