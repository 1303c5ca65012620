"""Code that trains with the settings of a project."""

from __future__ import annotations

from collections.abc import Iterator

from nnstudio.compiler.network import OutputSpec
from nnstudio.data.preparation import ClassTarget, Preparation
from nnstudio.export.python.layout import Code, assigned, call, laid_out, literal
from nnstudio.training.settings import SGD, Cosine, EarlyStopping, Step, TrainingSettings

_LOSSES = {
    "cross_entropy": "F.cross_entropy(answers, targets)",
    "binary_cross_entropy": "F.binary_cross_entropy(answers, targets.to(answers.dtype).view_as(answers))",
    "binary_cross_entropy_with_logits": (
        "F.binary_cross_entropy_with_logits(answers, targets.to(answers.dtype).view_as(answers))"
    ),
    "mse_loss": "F.mse_loss(answers, targets.view_as(answers))",
}

_LOSS_OF = '''
def loss_of(answers: Tensor, targets: Tensor) -> Tensor:
    """What training makes small."""
    return {loss}
'''

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
    raw, truth = read()
    learned, watched, _ = split(truth)
    fitted = fit({learned}, truth[learned])
    inputs, targets = tensors({learned}, truth[learned], fitted)
    others = tensors({watched}, truth[watched], fitted)
    network = new_network().to(DEVICE)
{optimizer}
    order = torch.Generator().manual_seed(SEED)
    best, weights = math.inf, network.state_dict()
{before}
    for epoch in range(1, epochs + 1):
        for group in optimizer.param_groups:
            group["lr"] = learning_rate(epoch, epochs)
        network.train()
        for rows in torch.randperm(len(inputs), generator=order).to(DEVICE).split(BATCH_SIZE):
            if len(rows) == 1 < BATCH_SIZE < len(inputs):
                continue  # batch normalisation cannot work on one row
            loss = loss_of(network(inputs[rows])[TARGET], targets[rows])
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
def judge(network: Net, inputs: Tensor, targets: Tensor{unit}) -> tuple[float, float]:
    """Mean loss and {words} over all rows."""
    network.eval()
    loss, {count} = 0.0, 0.0
    for given, right in zip(inputs.split({size}), targets.split({size}), strict=True):
        answers = network(given)[TARGET]
        loss += loss_of(answers, right).item() * len(right)
        {count} += {counted}
    return loss / len(inputs), {result}
'''

_TENSORS = '''
def tensors({raw}, truth: np.ndarray, fitted: dict) -> tuple[Tensor, Tensor]:
    """Rows as the network takes them, and what it is to answer."""
    return prepare(raw, fitted).to(DEVICE), prepare_targets(truth, fitted).to(DEVICE)
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


def training(
    preparation: Preparation,
    spec: OutputSpec,
    units: int,
    settings: TrainingSettings,
    *,
    starts_from_weights: bool,
) -> tuple[str, ...]:
    """The functions that train; `units` is how many numbers the network answers with."""
    is_class = isinstance(preparation.target, ClassTarget)
    loss = _LOSSES[spec.loss]
    is_image = bool(preparation.images)
    return (
        _LOSS_OF.format(loss=loss if spec.weight == 1.0 else f"{literal(spec.weight)} * {loss}"),
        _rate(settings),
        _TENSORS.format(raw="raw: np.ndarray" if is_image else "raw: pd.DataFrame"),
        _judge(spec, units, settings, is_class=is_class),
        _train(settings, is_class=is_class, is_image=is_image),
        _STARTED if starts_from_weights else _NEW,
        _COPY_OF,
    )


def _rate(settings: TrainingSettings) -> str:
    schedule = settings.schedule
    values = schedule.model_dump() if isinstance(schedule, Step | Cosine) else {}
    text = _RATES[schedule.kind].format(**{name: literal(value) for name, value in values.items()})
    return text.replace("0.0 + (LEARNING_RATE - 0.0)", "LEARNING_RATE")


def _judge(spec: OutputSpec, units: int, settings: TrainingSettings, *, is_class: bool) -> str:
    if not is_class:
        unit, words, count = ", unit: float", "root mean squared error", "squares"
        counted, result = (
            "(answers - right).double().square().sum().item()",
            "math.sqrt(squares / len(inputs)) * unit",
        )
    else:
        unit, words, count, result = "", "share of right answers", "hits", "hits / len(inputs)"
        threshold = 0.5 if spec.activation == "none" else 0.0
        one = f"((answers.flatten() > {threshold}) == right.flatten()).sum().item()"
        counted = one if units == 1 else "(answers.argmax(dim=1) == right).sum().item()"
    size = max(settings.batch_size, _ROWS_LOOKED_AT)
    return _JUDGE.format(unit=unit, words=words, count=count, counted=counted, result=result, size=size)


def _train(settings: TrainingSettings, *, is_class: bool, is_image: bool) -> str:
    stop = settings.early_stopping
    metric = "accuracy" if is_class else "error"
    watched = "loss" if stop.watch == "loss" else "-accuracy" if is_class else "error"
    after = _PATIENCE.format(reference=_reference(stop), patience=stop.patience) if stop.enabled else _BEST
    text = _TRAIN.format(
        learned="raw[learned]" if is_image else "raw.iloc[learned]",
        watched="raw[watched]" if is_image else "raw.iloc[watched]",
        optimizer="\n".join(laid_out(_optimizer(settings), indent=1, before="optimizer = ")),
        before="    reference, waited = math.inf, 0" if stop.enabled else "",
        metric=metric,
        unit="" if is_class else ', fitted["target"]["std"]',
        words=metric,
        value=watched,
        after=after,
    )
    return text.replace("\n\n    for epoch", "\n    for epoch")


def _reference(stop: EarlyStopping) -> str:
    """What a value has to be below to count as better."""
    return f"reference - {literal(stop.min_delta)}" if stop.min_delta else "reference"


def _optimizer(settings: TrainingSettings) -> Code:
    chosen = settings.optimizer
    keywords: dict[str, Code] = {"lr": "LEARNING_RATE", "weight_decay": literal(chosen.weight_decay)}
    if isinstance(chosen, SGD):
        keywords["momentum"] = literal(chosen.momentum)
    return call(f"torch.optim.{chosen.kind}", "network.parameters()", **keywords, fused="True")
