"""Code that answers with a trained network, judges its answers, and is called from the command line."""

from __future__ import annotations

from nnstudio.compiler.network import OutputSpec
from nnstudio.data.preparation import ClassTarget, Preparation

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
def answer(network: Net, fitted: dict, {raw}) -> np.ndarray:
    """{about}"""
    network.eval()
    answers = torch.cat([network(given)[TARGET] for given in prepare(raw, fitted).split(512)])
{finish}
'''

_SOFTMAX = "    return torch.softmax(answers, dim=1).numpy()"
_SIGMOID = "    answers = torch.sigmoid(answers)"
_BOTH = "    return torch.cat((1.0 - answers, answers), dim=1).numpy()"
_AS_THEY_ARE = "    return answers.numpy()"
_IN_UNITS = '    return (answers * fitted["target"]["std"] + fitted["target"]["mean"]).numpy()'

_PREDICT = '''
def predict(path: Path, out: Path | None) -> None:
    """Answers for every row of a file."""
    network, fitted = load()
    raw = read_rows(path)
{check}
    answers = answer(network, fitted, raw)
{table}
    if out is None:
        print(table.to_csv(index=False, float_format="%.7g"), end="")
    else:
        table.to_csv(out, index=False, float_format="%.7g")
'''

_CHECK = """    lacking = [name for name in (*NUMBERS, *CATEGORIES) if name not in raw]
    if lacking:
        raise SystemExit(f"{path} lacks {', '.join(lacking)}.")"""

_CLASS_TABLE = """    table = pd.DataFrame(answers, columns=[f"probability {name}" for name in CLASSES])
    table.insert(0, TARGET, [CLASSES[place] for place in answers.argmax(axis=1)])"""
_NUMBER_TABLE = "    table = pd.DataFrame(answers, columns=[TARGET])"

_EVALUATE = '''
def evaluate() -> None:
    """Compares the answers with the truth on the rows that were kept for the test."""
    network, fitted = load()
    raw, truth = read()
    rows = split(truth)[2]
    answers, truth = answer(network, fitted, {rows}), truth[rows]
{scores}
'''

_CLASS_SCORES = """    found = np.array(CLASSES)[answers.argmax(axis=1)]
    truth = truth.astype(str)
    print(f"accuracy {metrics.accuracy_score(truth, found):.4f}")
    print(metrics.classification_report(truth, found, zero_division=0.0))"""
_NUMBER_SCORES = """    found = answers[:, 0]
    print(f"root mean squared error {metrics.root_mean_squared_error(truth, found):.4g}")
    print(f"mean absolute error {metrics.mean_absolute_error(truth, found):.4g}")
    print(f"R2 {metrics.r2_score(truth, found):.4f}")"""

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


def answering(preparation: Preparation, spec: OutputSpec, units: int) -> tuple[str, ...]:
    """The functions that answer; `units` is how many numbers the network answers with."""
    is_class = isinstance(preparation.target, ClassTarget)
    is_image = bool(preparation.images)
    raw = "raw: np.ndarray" if is_image else "raw: pd.DataFrame"
    return (
        _LOAD,
        _answer(spec, units, raw, is_class=is_class),
        _EVALUATE.format(
            rows="raw[rows]" if is_image else "raw.iloc[rows]",
            scores=_CLASS_SCORES if is_class else _NUMBER_SCORES,
        ),
        _predict(is_class=is_class, is_image=is_image),
        _MAIN.format(file="images in a .npy file" if is_image else "a CSV file with the same columns"),
    )


def _answer(spec: OutputSpec, units: int, raw: str, *, is_class: bool) -> str:
    if not is_class:
        return _ANSWER.format(raw=raw, about="Numbers in their own unit, rows x 1.", finish=_IN_UNITS)
    if spec.activation == "softmax":
        lines = [_SOFTMAX]
    else:
        lines = [_SIGMOID] if spec.activation == "sigmoid" else []
        lines.append(_BOTH if units == 1 else _AS_THEY_ARE)
    return _ANSWER.format(raw=raw, about="Probabilities, rows x classes.", finish="\n".join(lines))


def _predict(*, is_class: bool, is_image: bool) -> str:
    text = _PREDICT.format(
        check="" if is_image else _CHECK, table=_CLASS_TABLE if is_class else _NUMBER_TABLE
    )
    return text.replace("read_rows(path)\n\n", "read_rows(path)\n")
