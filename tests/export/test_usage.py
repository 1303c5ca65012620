"""The code that is offered beside an exported file runs, whatever the file takes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from nnstudio.data.modules import PreparationModule
from nnstudio.data.preparation import fit
from nnstudio.export.naming import input_names
from nnstudio.export.onnx import traced
from nnstudio.export.usage import python_snippet
from nnstudio.export.words import take_strings
from tests.data.preparation.made import KINDS, TRAINED, made


def test_no_value_is_broken_in_two() -> None:
    long = ["A town with a name of well-known length, in the north, not far from a river", 'It\'s "it"']
    words = {f"c{place}": pd.Categorical([long[place % 2]] * 4) for place in range(9)}
    columns = {**words, **{f"n{place}": np.full(4, -1.25e-9 * place) for place in range(9)}}
    types = {name: "category" if name in words else "number" for name in columns}
    preparation = fit(made(columns, types), np.arange(4))  # type: ignore[arg-type]
    code = python_snippet("m.onnx", preparation)
    compile(code, "snippet", "exec")
    table = code[code.index("categories = ") :].partition("\n]], dtype=object)")[0]
    (found,) = eval(table.removeprefix("categories = np.array(") + "]]")
    assert found == [long[place % 2] for place in range(9)]


@pytest.mark.parametrize("kind", ["mixed", "series", "levels"])
def test_the_lines_use_the_file(kind: str, tmp_path: Path) -> None:
    dataset = KINDS[kind]()
    preparation = fit(dataset, dataset.samples[dataset.samples < TRAINED]).model_copy(update={"targets": ()})
    module = PreparationModule(preparation).eval()
    model = traced(
        module, preparation.raw(dataset), list(input_names(preparation).values()), preparation.groups
    )
    take_strings(model, preparation)
    (tmp_path / "m.onnx").write_bytes(model.SerializeToString())
    code = python_snippet("m.onnx", preparation)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    printed = [line.split()[0] for line in done.stdout.splitlines() if line[:1].isalpha()]
    assert printed == list(preparation.groups)
