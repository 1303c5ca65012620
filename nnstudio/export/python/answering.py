"""Code that answers with a trained network, judges its answers, and is called from the command line."""

from __future__ import annotations

from collections.abc import Iterator

from nnstudio.compiler.network import OutputSpec
from nnstudio.data.preparation import ClassTarget, InputTarget, LabelsTarget, NumberTarget
from nnstudio.data.preparation.base import LARGEST_LOG
from nnstudio.data.preparation.targets import FittedTarget
from nnstudio.data.sources import Arrays, Pictures
from nnstudio.export.python.layout import assigned, flat, literal, quoted
from nnstudio.export.python.project import Project

_LOAD = '''
def load() -> tuple[Net, dict]:
    """The trained network, and what was learned about the data."""
    if not WEIGHTS.exists():
        raise SystemExit(f"There is no {WEIGHTS}. Train first.")
    kept = torch.load(WEIGHTS, weights_only=True)
    network = Net()
    network.load_state_dict(kept["weights"])
    return network, kept["fitted"]
'''

_ANSWER = '''
@torch.no_grad()
def answer(
    network: Net, fitted: dict, data: dict[str, np.ndarray], rows: np.ndarray
) -> dict[str, np.ndarray]:
    """{about}"""
    network.eval()
    inputs = zip(*(each.split(512) for each in prepare(data, fitted, rows)), strict=True)
    parts = [network(*given) for given in inputs]
    answers = {{name: torch.cat([part[name] for part in parts]) for name in parts[0]}}
    return {{
{finish}
    }}
'''

_IN_UNITS = '''
def in_units(answers: Tensor, known: dict{shape}) -> Tensor:
    """Answers in the unit of what they stand for."""
{undo}
'''
_PLAIN = '    return answers * torch.tensor(known["std"]) + torch.tensor(known["mean"])'
_SHAPED = f"""    std, mean, log = (torch.tensor(known[key]).reshape(shape) for key in ("std", "mean", "log"))
    values = answers * std + mean
    plain = torch.sign(values) * torch.expm1(values.abs().clamp(max={LARGEST_LOG!r}))
    return torch.where(log, plain, values)"""

_BOTH = '''
def both(second: Tensor) -> Tensor:
    """The probabilities of two classes by that of the second."""
    return torch.cat((1.0 - second, second), dim=1)
'''

_PREDICT = '''
def predict(path: Path, out: Path | None) -> None:
    """Answers for every row of a file."""
    network, fitted = load()
    data = read_rows(path)
    rows = {rows}
    answers = answer(network, fitted, data, rows)
    table = pd.DataFrame({keys})
{columns}
    if out is None:
        print(table.to_csv(index=False, float_format="%.7g"), end="")
    else:
        table.to_csv(out, index=False, float_format="%.7g")
'''

_CLASS_COLUMNS = """    for name, classes in CLASSES.items():
        table[{name}] = [classes[place] for place in answers[name].argmax(axis=1)]
        for place, own in enumerate(classes):
            table[f"probability {of}{{own}}"] = answers[name][:, place]"""
_LABEL_COLUMNS = """    for name, labels in LABELS.items():
        for place, (field, words) in enumerate(labels.items()):
            own = answers[name][:, place]
            table[{field}] = [words[int(value >= 0.5)] for value in own]
            table[f"probability {{field}} = {{words[1]}}"] = own"""
_VALUE_COLUMNS = """    for name, fields in VALUES.items():
        names = {names}
        table[names] = answers[name].reshape(len(table), -1)"""

_EVALUATE = '''
def evaluate() -> None:
    """Compares the answers with the truth on the rows that were kept for the test."""
    network, fitted = load()
    data = read()
    rows = split(data)[2]
    answers = answer(network, fitted, data, rows)
{scores}
'''

_CLASS_SCORES = """    for name, classes in CLASSES.items():
        truth = data[name][{rows}].astype(str)
        found = np.array(classes)[answers[name].argmax(axis=1)]
        print(f"{{name}}: accuracy {{metrics.accuracy_score(truth, found):.4f}}")
        print(metrics.classification_report(truth, found, zero_division=0.0))"""
_LABEL_SCORES = """    for name, labels in LABELS.items():
        for place, (field, (_, yes)) in enumerate(labels.items()):
            truth, found = data[field][{rows}] == yes, answers[name][:, place] >= 0.5
            f1 = metrics.f1_score(truth, found, zero_division=0.0)
            print(f"{{field}}: accuracy {{metrics.accuracy_score(truth, found):.4f}}, F1 {{f1:.4f}}")"""
_VALUE_SCORES = """    for name, fields in VALUES.items():
        answers[name] = answers[name].reshape(len(rows), -1, len(fields))
        for place, field in enumerate(fields):
            truth, found = {truth}, answers[name][..., place]
            error = metrics.root_mean_squared_error(truth, found)
            mean, r2 = metrics.mean_absolute_error(truth, found), metrics.r2_score(truth, found)
            print(f"{{field}}: root mean squared error {{error:.4g}}")
            print(f"{{field}}: mean absolute error {{mean:.4g}}, R2 {{r2:.4f}}")"""
_AGAIN_SCORES = """    right = targets_of(data, fitted, rows)
    for name in {names}:
        truth = {undone}.numpy()
        error = float(np.sqrt(np.mean((answers[name] - truth) ** 2)))
        print(f"{{name}}: root mean squared error {{error:.4g}}")"""

_MAIN = '''
def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    training = commands.add_parser("train", help="learn from the data")
    training.add_argument("--epochs", type=int, default=EPOCHS)
    commands.add_parser("evaluate", help="compare answers with the truth on the test rows")
    predicting = commands.add_parser("predict", help="answer for new rows")
    predicting.add_argument("rows", type=Path, help="{file}")
    predicting.add_argument("-o", "--out", type=Path, help="CSV file to write; printed unless given")
    given = parser.parse_args()
    if given.command == "train":
        train(given.epochs)
    elif given.command == "evaluate":
        evaluate()
    else:
        predict(given.rows, given.out)
'''


def functions(project: Project) -> tuple[str, ...]:
    """The functions that answer, judge and are called."""
    own = project.preparation
    specs = {spec.target.name: spec for spec in project.network.outputs}
    finish = [
        f"        {quoted(target.name)}: {_finished(target, specs[target.name], project)}.numpy(),"
        for target in own.targets
    ]
    about = "Probabilities of classes, and numbers in their own unit, by what is answered."
    shaped = any(
        isinstance(t, InputTarget) or (isinstance(t, NumberTarget) and any(t.log)) for t in own.targets
    )
    alone = bool(own.images or own.sequences)
    return (
        _LOAD,
        _ANSWER.format(about=about, finish="\n".join(finish)),
        _IN_UNITS.format(
            shape=", shape: tuple[int, ...] = (-1,)" if shaped else "", undo=_SHAPED if shaped else _PLAIN
        ),
        _BOTH,
        _EVALUATE.format(scores="\n".join(_scores(project))),
        _predict(project),
        _MAIN.format(file=_alone(project) if alone else "a file with the same columns"),
    )


def _alone(project: Project) -> str:
    """What is given to be answered where it is no table."""
    if isinstance(project.data.source, Pictures):
        return "a picture, or a folder of pictures"
    return "a .npz file" if isinstance(project.data.source, Arrays) else "images in a .npy file"


def _finished(target: FittedTarget, spec: OutputSpec, project: Project) -> str:
    """The answer as people want it."""
    answer = f"answers[{quoted(target.name)}]"
    if isinstance(target, NumberTarget | InputTarget):
        shape = f", {target.beside}" if isinstance(target, InputTarget) and target.channels else ""
        return f'in_units({answer}, fitted["targets"][{quoted(target.name)}]{shape})'
    if spec.activation == "softmax":
        return f"torch.softmax({answer}, dim=1)"
    if spec.activation == "sigmoid":
        answer = f"torch.sigmoid({answer})"
    if isinstance(target, ClassTarget) and project.units[target.name] == 1:
        return f"both({answer})"
    return answer


def _scores(project: Project) -> Iterator[str]:
    own = project.preparation
    rows = "rows + AHEAD" if own.ahead else "rows"
    kinds = {type(target) for target in own.targets}
    if ClassTarget in kinds:
        yield _CLASS_SCORES.format(rows=rows)
    if LabelsTarget in kinds:
        yield _LABEL_SCORES.format(rows=rows)
    if NumberTarget in kinds:
        truth = "data[field][ahead]" if own.ahead else "data[field][rows, np.newaxis]"
        if own.ahead:
            yield "    ahead = rows[:, np.newaxis] + np.arange(1, AHEAD + 1)"
        yield _VALUE_SCORES.format(truth=truth)
    again = [target for target in own.targets if isinstance(target, InputTarget)]
    if again:
        shape = f", {again[0].beside}" if again[0].channels else ""
        yield _AGAIN_SCORES.format(
            names=flat(literal([target.name for target in again])),
            undone=f'in_units(right[name], fitted["targets"][name]{shape})',
        )


def _predict(project: Project) -> str:
    own = project.preparation
    kinds = {type(target) for target in own.targets}
    several = sum(isinstance(target, ClassTarget) for target in own.targets) > 1
    columns: list[str] = []
    if ClassTarget in kinds:
        name = 'f"{name} +{AHEAD}"' if own.ahead else "name"
        columns.append(_CLASS_COLUMNS.format(name=name, of="{name} = " if several else ""))
    if LabelsTarget in kinds:
        columns.append(_LABEL_COLUMNS.format(field='f"{field} +{AHEAD}"' if own.ahead else "field"))
    if NumberTarget in kinds:
        ahead = '[f"{field} +{step}" for step in range(1, AHEAD + 1) for field in fields]'
        columns.append(_VALUE_COLUMNS.format(names=ahead if own.ahead else "list(fields)"))
    columns += [line for target in own.targets if isinstance(target, InputTarget) for line in _again(target)]
    named = [project.dataset.identifier] if isinstance(project.data.source, Pictures) else []
    keys = dict.fromkeys(name for name in (*own.by, own.time, *named) if name)
    told = ", ".join(f"{quoted(name)}: {_key(name, project)}" for name in keys)
    return _PREDICT.format(
        rows="samples_of(data, 0)" if own.window else "np.arange(len(next(iter(data.values()))))",
        keys=f"{{{told}}}" if keys else "index=rows",
        columns="\n".join(columns),
    )


def _key(name: str, project: Project) -> str:
    own = f"data[{quoted(name)}][rows]"
    is_date = name in project.read and project.kind(name) == "date"
    return f'{own}.astype("datetime64[s]")' if is_date else own


def _again(target: InputTarget) -> Iterator[str]:
    """The columns of what was answered again: of pictures and sequences how far it is from what was given."""
    name = quoted(target.name)
    if target.channels:
        yield "    (given,) = targets_of(data, fitted, rows).values()"
        yield f'    given = in_units(given, fitted["targets"][{name}], {target.beside}).numpy()'
        axes = tuple(range(1, 1 + len(target.sizes)))
        yield f"    apart = np.mean((answers[{name}] - given) ** 2, axis={axes})"
        yield f"    table[{quoted(f'{target.name}: difference')}] = np.sqrt(apart)"
        return
    steps = range(1 - target.sizes[0], 1) if len(target.sizes) > 1 else (0,)
    names = [f"{own} {step} again" if step else f"{own} again" for step in steps for own in target.features]
    yield from assigned("names", literal(names), indent=1)
    yield f"    table[names] = answers[{name}].reshape(len(table), -1)"
