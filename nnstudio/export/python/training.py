"""Code that trains with the settings of a project."""

from __future__ import annotations

from collections.abc import Iterator

from nnstudio.data.preparation import NumberTarget
from nnstudio.export.python import augmenting, balancing
from nnstudio.export.python.layout import Code, assigned, call, laid_out, literal, quoted
from nnstudio.export.python.project import Project
from nnstudio.training.settings import SGD, Cosine, EarlyStopping, Step, TrainingSettings

_LOSS_OF = '''
def loss_of({parameters}) -> Tensor:
    """What training makes small{weighed}."""
{lines}
'''
_ANSWERS = "answers: dict[str, Tensor], right: dict[str, Tensor]"

_RATES = {
    "constant": '''
def learning_rate(epoch: int, epochs: int) -> float:
    """The same in every epoch."""
    return LEARNING_RATE
''',
    "step": '''
def learning_rate(epoch: int, epochs: int) -> float:
    """Multiplied by a factor every few epochs."""
    return LEARNING_RATE * {gamma} ** ((epoch - 1) // {step_size})
''',
    "cosine": '''
def learning_rate(epoch: int, epochs: int) -> float:
    """Falls along half a cosine."""
    share = (1.0 + math.cos(math.pi * (epoch - 1) / epochs)) / 2.0
    return {eta_min} + (LEARNING_RATE - {eta_min}) * share
''',
}

_TRAIN = '''
def train(epochs: int) -> None:
    """Learns from the training rows and keeps the weights that did best on the watched ones."""
    data = read()
    learned, watched, _ = split(data)
    fitted = fit(data, learned)
    inputs, targets = tensors(data, fitted, learned)
    others = tensors(data, fitted, watched)
    network = new_network().to(DEVICE)
{optimizer}
    order = torch.Generator().manual_seed(SEED)
    best, weights = math.inf, network.state_dict()
{before}
    for epoch in range(1, epochs + 1):
        for group in optimizer.param_groups:
            group["lr"] = learning_rate(epoch, epochs)
        network.train()
        for rows in {order}.to(DEVICE).split(BATCH_SIZE):
            if len(rows) == 1 < BATCH_SIZE < len(learned):
                continue  # batch normalisation cannot work on one row
            given = tuple(each[rows] for each in inputs)
            right = {{name: each[rows] for name, each in targets.items()}}
{change}
            loss = loss_of(network(*given), right{weigh})
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        loss, {metric} = judge(network, *others{unit})
        print(f"epoch {{epoch}}: loss {{loss:.4f}}, {words} {{{metric}:.4f}}")
        if not math.isfinite(loss):
            raise SystemExit("The loss is no number any more. Try a smaller learning rate.")
        value = {value}
{after}
    torch.save({{"weights": weights, "fitted": fitted}}, WEIGHTS)
    print(f"kept in {{WEIGHTS}}")
'''

_BEST = """        if value < best:
            best, weights = value, copy_of(network)"""

_PATIENCE = f"""        better = value < {{reference}}
        reference, waited = (value, 0) if better else (reference, waited + 1)
{_BEST}
        if waited >= {{patience}}:
            break"""

_NEW = '''
def new_network() -> Net:
    """The network before it has learned anything: the same seed gives the same random weights."""
    torch.manual_seed(SEED)
    return Net()
'''

_STARTED = '''
def new_network() -> Net:
    """The network with the weights that training starts from."""
    torch.manual_seed(SEED)
    network = Net()
    network.load_state_dict(torch.load(START, weights_only=True)["weights"])
    return network
'''

_COPY_OF = '''
def copy_of(network: Net) -> dict[str, Tensor]:
    """Everything that the network has learned."""
    return {name: tensor.cpu().clone() for name, tensor in network.state_dict().items()}
'''

_JUDGE = '''
@torch.no_grad()
{head}
    """Mean loss and {words} over all rows."""
    network.eval()
    loss, {count}, rows = 0.0, 0.0, len(inputs[0])
    for part in torch.arange(rows).split({size}):
        answers = network(*(each[part] for each in inputs))
        right = {{name: each[part] for name, each in targets.items()}}
        loss += loss_of(answers, right).item() * len(part)
        answer, right = answers[{target}], right[{target}]
        {count} += {counted}
    return loss / rows, {result}
'''

_TENSORS = '''
def tensors(
    data: dict[str, np.ndarray], fitted: dict, rows: np.ndarray
) -> tuple[tuple[Tensor, ...], dict[str, Tensor]]:
    """Rows as the network takes them, and what it is to answer."""
    inputs = tuple(each.to(DEVICE) for each in prepare(data, fitted, rows))
    return inputs, {name: each.to(DEVICE) for name, each in targets_of(data, fitted, rows).items()}
'''

_DEVICES = {
    "auto": '"cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"',
}
_ROWS_LOOKED_AT = 512


def constants(settings: TrainingSettings) -> Iterator[list[str]]:
    """The settings, as assignments."""
    yield assigned("WEIGHTS", 'Path(__file__).resolve().with_suffix(".pt")')
    yield assigned("START", 'Path(__file__).resolve().with_suffix(".start.pt")')
    yield assigned("DEVICE", _DEVICES.get(settings.device, literal(settings.device)))
    yield assigned("SEED", literal(settings.seed))
    yield assigned("EPOCHS", literal(settings.epochs))
    yield assigned("BATCH_SIZE", literal(settings.batch_size))
    yield assigned("LEARNING_RATE", literal(settings.optimizer.lr))


def functions(project: Project, *, starts_from_weights: bool) -> tuple[str, ...]:
    """The functions that train."""
    return (
        _loss(project),
        _rate(project.record.training),
        _TENSORS,
        _judge(project),
        _train(project),
        _STARTED if starts_from_weights else _NEW,
        _COPY_OF,
        *balancing.functions(project),
        *augmenting.functions(project),
    )


def _loss(project: Project) -> str:
    """The weighted sum over the answers; with weights of the rows, every row counts as much as its own."""
    weighs = balancing.weighs(project)
    reduced = ', reduction="none"' if weighs else ""
    lines = []
    for number, spec in enumerate(project.network.outputs):
        name = quoted(spec.target.name)
        lines.append(f"    answer, target = answers[{name}], right[{name}]")
        if spec.loss != "cross_entropy":
            lines.append("    target = target.to(answer.dtype).view_as(answer)")
        value = f"F.{spec.loss}(answer, target{reduced})"
        if weighs:
            lines.append(f"    each = {value}")
            each = "each" if spec.loss == "cross_entropy" else "each.flatten(1).mean(1)"
            value = f"({each} * (1.0 if weights is None else weights)).mean()"
        factor = "" if spec.weight == 1.0 else f"{literal(spec.weight)} * "
        lines.append(f"    loss {'=' if number == 0 else '+='} {factor}{value}")
    if len(project.network.outputs) == 1:
        lines[-1] = lines[-1].replace("    loss = ", "    return ")
    else:
        lines.append("    return loss")
    return _LOSS_OF.format(
        parameters=f"{_ANSWERS}, weights: Tensor | None = None" if weighs else _ANSWERS,
        weighed=", rows by their weights" if weighs else "",
        lines="\n".join(lines),
    )


def _rate(settings: TrainingSettings) -> str:
    schedule = settings.schedule
    values = schedule.model_dump() if isinstance(schedule, Step | Cosine) else {}
    text = _RATES[schedule.kind].format(**{name: literal(value) for name, value in values.items()})
    return text.replace("0.0 + (LEARNING_RATE - 0.0)", "LEARNING_RATE")


def _judge(project: Project) -> str:
    spec = project.network.outputs[0]
    threshold = 0.5 if spec.activation == "none" else 0.0
    words, count, result = "share of right answers", "hits", "hits / rows"
    given = ["network: Net", "inputs: tuple[Tensor, ...]", "targets: dict[str, Tensor]"]
    if spec.target.task == "number":
        words, count = "root mean squared error", "squares"
        given.append("unit: float")
        counted = "(answer - right.view_as(answer)).double().square().sum().item()"
        numbers = "" if spec.target.numbers == 1 else f" / {spec.target.numbers}"
        result = f"math.sqrt(squares / rows{numbers}) * unit"
    elif spec.target.task == "labels":
        counted = f"((answer > {threshold}) == (right > 0.5)).float().mean(dim=1).sum().item()"
    elif project.units[spec.target.name] == 1:
        counted = f"((answer.flatten() > {threshold}) == right.flatten()).sum().item()"
    else:
        counted = "(answer.argmax(dim=1) == right).sum().item()"
    size = max(project.record.training.batch_size, _ROWS_LOOKED_AT)
    return _JUDGE.format(
        head="\n".join(laid_out(call("def judge", *given), after=" -> tuple[float, float]:")),
        words=words, count=count, counted=counted, result=result, size=size,
        target=quoted(spec.target.name),
    )  # fmt: skip


def _train(project: Project) -> str:
    settings, spec = project.record.training, project.network.outputs[0]
    stop, is_number = settings.early_stopping, spec.target.task == "number"
    metric = "error" if is_number else "accuracy"
    watched = "loss" if stop.watch == "loss" else "error" if is_number else "-accuracy"
    after = _PATIENCE.format(reference=_reference(stop), patience=stop.patience) if stop.enabled else _BEST
    text = _TRAIN.format(
        optimizer="\n".join(laid_out(_optimizer(settings), indent=1, before="optimizer = ")),
        before="\n".join(
            [*balancing.before(project), *(["    reference, waited = math.inf, 0"] if stop.enabled else [])]
        ),
        order=balancing.order(project),
        change="            given = changed(given, fitted, order)" if augmenting.changes(project) else "",
        weigh=", weights_of_rows[rows]" if balancing.weighs(project) else "",
        metric=metric,
        unit=_unit(project) if is_number else "",
        words=metric,
        value=watched,
        after=after,
    )
    return text.replace("\n\n    for epoch", "\n    for epoch").replace(
        "\n\n            loss =", "\n            loss ="
    )


def _unit(project: Project) -> str:
    """What one step of the prepared answer is in its own unit; of a logarithm there is no one step."""
    name = project.network.outputs[0].target.name
    target = next(each for each in project.preparation.targets if each.name == name)
    if not isinstance(target, NumberTarget) or any(target.log):
        return ", 1.0"
    return f', float(np.mean(fitted["targets"][{quoted(name)}]["std"]))'


def _reference(stop: EarlyStopping) -> str:
    """What a value has to be below to count as better."""
    return f"reference - {literal(stop.min_delta)}" if stop.min_delta else "reference"


def _optimizer(settings: TrainingSettings) -> Code:
    chosen = settings.optimizer
    keywords: dict[str, Code] = {"lr": "LEARNING_RATE", "weight_decay": literal(chosen.weight_decay)}
    if isinstance(chosen, SGD):
        keywords["momentum"] = literal(chosen.momentum)
    return call(f"torch.optim.{chosen.kind}", "network.parameters()", **keywords, fused="True")
