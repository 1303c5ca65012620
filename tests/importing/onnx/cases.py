"""The onnx package's own test of every operator, run through import as a Block.

python -m tests.importing.onnx.cases [part of a name]     runs them and prints the table
python -m tests.importing.onnx.cases --write              ... and keeps it beside this file
"""

from __future__ import annotations

import json
import re
import sys
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
import onnx
import torch
from onnx.backend.test.case.test_case import TestCase as Case
from onnx.backend.test.loader import load_model_tests
from torch import Tensor

from nnstudio.compiler.compile import compile_block
from nnstudio.compiler.weights import load_weights
from nnstudio.errors import StudioError
from nnstudio.graph import Block
from nnstudio.importing.mapping import to_graph
from nnstudio.importing.onnx.reading import parsed
from nnstudio.importing.onnx.sketch import Sketch
from nnstudio.importing.onnx.source import Translated, translated
from nnstudio.importing.onnx.translate import Translation
from nnstudio.layers import DataType, Shape

TABLE = Path(__file__).with_name("operators.json")
WRITTEN_OUT = "(written out)"
"""Cases that say an operator in terms of others."""

Way = Literal["layers", "opaque", "folded", "refused", "wrong"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one case, and why it did not work.

    Folded is what could be computed while the file was read, because nothing in it depends on data.
    """

    way: Way
    reason: str = ""


@dataclass(slots=True)
class Entry:
    """One operator: its cases by what became of them, one that works, and why others do not."""

    layers: int = 0
    opaque: int = 0
    folded: int = 0
    refused: int = 0
    wrong: int = 0
    example: str = ""
    reasons: tuple[str, ...] = ()

    @property
    def works(self) -> int:
        return self.layers + self.opaque + self.folded

    def count(self, name: str, outcome: Outcome) -> None:
        setattr(self, outcome.way, getattr(self, outcome.way) + 1)
        better = outcome.way == "layers" and self.layers == 1
        if outcome.way not in ("refused", "wrong") and (better or not self.example):
            self.example = name
        if outcome.reason and outcome.reason not in self.reasons:
            self.reasons = (*self.reasons, outcome.reason)


@cache
def cases() -> dict[str, Case]:
    """All cases by name."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return {case.name.removeprefix("test_"): case for case in load_model_tests(kind="node")}


def operator_of(name: str) -> str:
    """The operator that a case is about."""
    if "_expanded" in name:
        return WRITTEN_OUT
    return str(cases()[name].model.graph.node[0].op_type)


def run(case: Case) -> Outcome:
    """Imports the network of a case as a Block and compares what it answers."""
    try:
        return _run(case)
    except StudioError as error:
        return Outcome("refused", _plain(str(error)))


def _run(case: Case) -> Outcome:
    given, wanted = (list(map(_array, values)) for values in case.data_sets[0])
    names = [value.name for value in case.model.graph.input]
    data = dict(zip(names, given, strict=False))
    model, found = _translated(case.model, data)
    if found is None:
        values = Translation(parsed(model.SerializeToString()), Sketch()).run({})
        return _compared(case, "folded", [value.sample for value in values.values()], wanted)
    inputs = [_taken(_tensor(data[name])) for name in names if name in found.source.inputs]
    brought = [_brought(tensor, found.inputs, place) for place, tensor in enumerate(inputs)]
    imported = to_graph(found.source, "block")
    shapes = [Shape(tuple(tensor.shape[1:]), (), _kind(tensor)) for tensor in brought]
    block = Block(graph=imported.graph)
    order = [port.name for port in block.input_ports()]
    places = [found.source.inputs.index(name) for name in order]
    assembly = compile_block(block, [shapes[place] for place in places])
    load_weights(assembly, imported.weights)
    with torch.no_grad():
        answers = assembly.module.eval()(*(brought[place] for place in places))
    leaves = [port.name for port in block.output_ports()]
    by_name = dict(zip(leaves, answers if isinstance(answers, tuple) else (answers,), strict=True))
    results = [
        _taken_back(by_name[name], found.outputs, place) for place, name in enumerate(found.source.outputs)
    ]
    opaque = any(row.outcome == "opaque" for row in imported.report.rows)
    return _compared(case, "opaque" if opaque else "layers", results, wanted)


def _translated(model: onnx.ModelProto, data: dict[str, Any]) -> tuple[onnx.ModelProto, Translated | None]:
    """Parameters that the case gives as data, as the sizes of a Reshape, are put into the file first."""
    baked: set[str] = set()
    while True:
        baked_in = _with_constants(model, {name: data[name] for name in baked})
        left = [name for name in data if name not in baked]
        if not left:
            return baked_in, None
        try:
            return baked_in, translated(parsed(baked_in.SerializeToString()))
        except StudioError as error:
            asked = _asked_for(error, left, data)
            if not asked:
                raise
            baked |= asked


def _asked_for(error: StudioError, left: Sequence[str], data: dict[str, Any]) -> set[str]:
    if error.code == "onnx-constant":
        return set(left)
    if error.code not in ("onnx-computed", "onnx-branch"):
        return set()
    named = error.message.values.get("value")
    if named in left:
        return {str(named)}
    few = {
        name
        for name in left
        if data[name].ndim == 0 or (data[name].dtype.kind in "iu" and data[name].ndim == 1)
    }
    return few or set(left[1:])


def _with_constants(model: onnx.ModelProto, constants: dict[str, Any]) -> onnx.ModelProto:
    changed = onnx.ModelProto()
    changed.CopyFrom(model)
    kept = [value for value in model.graph.input if value.name not in constants]
    changed.graph.initializer.extend(
        onnx.numpy_helper.from_array(array, name) for name, array in constants.items()
    )
    del changed.graph.input[:]
    changed.graph.input.extend(kept)
    return changed


def _brought(tensor: Tensor, axes: tuple[int, ...] | None, place: int) -> Tensor:
    return tensor[None] if axes is None else tensor.movedim(axes[place], 0)


def _taken_back(tensor: Tensor, axes: tuple[int, ...] | None, place: int) -> Tensor:
    return tensor[0] if axes is None else tensor.movedim(0, axes[place])


def _taken(tensor: Tensor) -> Tensor:
    return tensor.float() if tensor.is_floating_point() else tensor


def _kind(tensor: Tensor) -> DataType:
    return "real" if tensor.is_floating_point() else "mask" if tensor.dtype == torch.bool else "index"


def _compared(case: Case, way: Way, results: Sequence[Tensor], wanted: Sequence[Any]) -> Outcome:
    for result, right in zip(results, wanted, strict=False):
        difference = _difference(case, result, right)
        if difference:
            return Outcome("wrong", difference)
    return Outcome(way)


def _difference(case: Case, result: Tensor, right: Any) -> str:
    """The suite's own tolerances; two units in the last place where types are coarser than those."""
    answer, expected = result.detach(), _tensor(right)
    if answer.shape != expected.shape:
        return f"sizes {tuple(answer.shape)} instead of {tuple(expected.shape)}"
    if answer.is_floating_point() and expected.is_floating_point():
        answer = answer.to(expected.dtype)  # there is one kind of real numbers here
    if answer.dtype != expected.dtype:
        return f"{answer.dtype} instead of {expected.dtype}"
    if not expected.is_floating_point():
        return "" if torch.equal(answer, expected) else "other numbers"
    if not expected.numel():
        return ""
    largest = float(expected.double().nan_to_num(posinf=0, neginf=0).abs().max())
    rtol = max(case.rtol, 2 * torch.finfo(expected.dtype).eps)
    same = torch.allclose(
        answer.double(), expected.double(), rtol, max(case.atol, 1e-6 * largest), equal_nan=True
    )
    return "" if same else "other numbers"


def _array(value: Any) -> Any:
    if isinstance(value, list) or value is None:
        return value  # of lists, which are refused
    return onnx.numpy_helper.to_array(value) if isinstance(value, onnx.TensorProto) else np.asarray(value)


def _tensor(array: Any) -> Tensor:
    if array.dtype.name == "bfloat16":
        return torch.from_numpy(array.view(np.int16).copy()).view(torch.bfloat16)
    return torch.from_numpy(np.array(array))


def _plain(reason: str) -> str:
    """Without names and sizes, which tell no more about the operator."""
    return re.sub(r" \([^()]*\) cannot", " cannot", reason).partition("\n")[0]


def table(part: str = "") -> dict[str, Entry]:
    """What became of all cases, by operator."""
    found: dict[str, Entry] = {}
    for name, case in cases().items():
        if part in name:
            found.setdefault(operator_of(name), Entry()).count(name, run(case))
    return dict(sorted(found.items()))


def stored() -> dict[str, Entry]:
    """The table as it was kept."""
    return {
        name: Entry(**{**row, "reasons": tuple(row["reasons"])})
        for name, row in json.loads(TABLE.read_text()).items()
    }


def lines(found: dict[str, Entry]) -> Iterator[str]:
    """The table for people."""
    yield f"{'operator':28}{'layers':>8}{'opaque':>8}{'folded':>8}{'refused':>9}{'wrong':>7}"
    for name, entry in found.items():
        counts = f"{entry.layers:8}{entry.opaque:8}{entry.folded:8}{entry.refused:9}{entry.wrong:7}"
        yield f"{name:28}{counts}  {'; '.join(entry.reasons)[:120]}"
    own = {name: entry for name, entry in found.items() if name != WRITTEN_OUT}
    whole = [name for name, entry in own.items() if entry.works and not entry.refused and not entry.wrong]
    some = [name for name, entry in own.items() if entry.works and name not in whole]
    refused = len(own) - len(whole) - len(some)
    yield f"{len(own)} operators: {len(whole)} pass in all cases, {len(some)} in some, {refused} refused"
    yield f"{sum(entry.layers > 0 for entry in own.values())} operators become layers"


if __name__ == "__main__":
    given = sys.argv[1] if len(sys.argv) > 1 else ""
    result = table("" if given == "--write" else given)
    print("\n".join(lines(result)))
    if given == "--write":
        rows = {name: asdict(entry) for name, entry in result.items()}
        TABLE.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n")
