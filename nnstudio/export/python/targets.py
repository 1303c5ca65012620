"""Code that says what is to be answered for rows, with the arithmetic of `nnstudio.data`."""

from __future__ import annotations

from collections.abc import Iterator

from nnstudio.data.preparation import ClassTarget, InputTarget, LabelsTarget, NumberTarget
from nnstudio.export.python.layout import Code, assigned, listed, literal, mapped, quoted
from nnstudio.export.python.project import Project
from nnstudio.export.python.tables import texts

_TARGETS_OF = '''
def targets_of(data: dict[str, np.ndarray], fitted: dict, rows: np.ndarray) -> dict[str, Tensor]:
    """What is to be answered for these rows."""
{lines}
    return {{name: torch.from_numpy(values) for name, values in right.items()}}
'''

_CLASS_NUMBERS = '''
def class_numbers(names: np.ndarray, classes: list[str]) -> np.ndarray:
    """Where the name of each class stands among all of them."""
    return pd.Index(classes, dtype=object).get_indexer(pd.Index(names, dtype=object)).astype(np.int64)
'''

_SCALED_TARGET = '''
def scaled_target(values: np.ndarray, known: dict) -> np.ndarray:
    """Numbers to predict as the network has to answer them."""
{log}    return ((values - np.array(known["mean"])) / np.array(known["std"])).astype(np.float32)
'''
_TARGET_LOG = '    values = np.where(known["log"], signed_log(values), values)\n'


def constants(project: Project) -> Iterator[list[str]]:
    """What is answered, as assignments."""
    own = project.preparation
    if own.ahead:
        yield assigned("AHEAD", literal(own.ahead))
    kinds: tuple[tuple[str, dict[str, Code]], ...] = (
        ("CLASSES", {t.name: texts(list(t.classes)) for t in own.targets if isinstance(t, ClassTarget)}),
        ("LABELS", {t.name: _labels(t) for t in own.targets if isinstance(t, LabelsTarget)}),
        ("VALUES", {t.name: texts(list(t.fields)) for t in own.targets if isinstance(t, NumberTarget)}),
    )
    for name, given in kinds:
        if given:
            yield assigned(name, mapped(given))


def _labels(target: LabelsTarget) -> Code:
    words = zip(target.fields, target.negatives, target.positives, strict=True)
    return mapped({field: listed([quoted(no), quoted(yes)]) for field, no, yes in words})


def functions(project: Project) -> tuple[str, ...]:
    """The functions that say what is right."""
    logs = any(any(t.log) for t in project.preparation.targets if isinstance(t, NumberTarget))
    return (
        _TARGETS_OF.format(lines="\n".join(_targets(project))),
        _CLASS_NUMBERS,
        _SCALED_TARGET.format(log=_TARGET_LOG if logs else ""),
    )


def _targets(project: Project) -> Iterator[str]:
    own = project.preparation
    kinds = {type(target) for target in own.targets}
    rows = "rows + AHEAD" if own.ahead else "rows"
    yield "    right = {}"
    if ClassTarget in kinds:
        yield "    for name, classes in CLASSES.items():"
        yield f"        right[name] = class_numbers(data[name][{rows}], classes)"
    if LabelsTarget in kinds:
        yield "    for name, labels in LABELS.items():"
        yield f"        columns = [data[field][{rows}] == yes for field, (_, yes) in labels.items()]"
        yield "        right[name] = np.stack(columns, axis=1).astype(np.float32)"
    if NumberTarget in kinds:
        if own.ahead:
            yield "    ahead = rows[:, np.newaxis] + np.arange(1, AHEAD + 1)"
        yield "    for name, fields in VALUES.items():"
        yield "        values = np.stack([data[field] for field in fields], axis=1)"
        given = "values[ahead]" if own.ahead else "values[rows]"
        yield f'        right[name] = scaled_target({given}, fitted["targets"][name])'
        if own.ahead:
            yield "        right[name] = right[name][..., 0] if len(fields) == 1 else right[name]"
    again = [target for target in own.targets if isinstance(target, InputTarget)]
    if again:
        yield "    inputs = prepare(data, fitted, rows)"
    for target in again:
        place = project.network.inputs.index(target.group)
        yield f"    right[{quoted(target.name)}] = inputs[{place}].numpy()"
