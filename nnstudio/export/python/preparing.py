"""Code that divides the rows and prepares them, with the arithmetic of `nnstudio.data`."""

from __future__ import annotations

from nnstudio.data.columns import MOST_CATEGORIES
from nnstudio.data.preparation import LARGEST, ClassTarget, NumberTarget, Preparation
from nnstudio.data.settings import Split
from nnstudio.export.python.layout import literal

_SPLIT = '''
def split(truth: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Row numbers to learn from, to watch while learning, and to keep for the final test."""
    order, count = np.random.default_rng({seed}).permutation(len(truth)), len(truth)
    tested = min(max(round(count * {test!r}), 1), count - 3)
    test, rest = {draw_test}
    watched = min(max(round(len(rest) * {validation!r}), 1), len(rest) - 2)
    validation, train = {draw_validation}
    return np.sort(train), np.sort(validation), np.sort(test)
'''

_DRAW = '''
def draw(order: np.ndarray, labels: np.ndarray, wanted: int) -> tuple[np.ndarray, np.ndarray]:
    """Takes so many rows, of every class its share, and leaves every class at least one row."""
    _, numbers, sizes = np.unique(labels[order], return_inverse=True, return_counts=True)
    shares = shares_of(sizes, wanted)
    if shares.sum() < wanted:  # too many classes of one row
        return order[:wanted], order[wanted:]
    by_class = np.argsort(numbers, kind="stable")
    before = np.empty(len(order), dtype=np.int64)
    before[by_class] = np.arange(len(order)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    taken = before < shares[numbers]
    return order[taken], order[~taken]
'''

_SHARES = '''
def shares_of(sizes: np.ndarray, wanted: int) -> np.ndarray:
    """Whole rows per class by the largest remainder."""
    exact = sizes * (wanted / sizes.sum())
    shares = np.minimum(np.floor(exact + 1e-9).astype(np.int64), sizes - 1)
    for index in np.argsort(shares - exact, kind="stable"):
        if shares.sum() < wanted and shares[index] < sizes[index] - 1:
            shares[index] += 1
    while shares.sum() < wanted and (shares < sizes - 1).any():
        shares[np.argmax(sizes - 1 - shares)] += 1
    return shares
'''

_FIT = '''
def fit({raw}, truth: np.ndarray) -> dict:
    """Learns from the training rows what has to be done to {what}."""
    return {{
{parts}
    }}
'''

_NUMBERS_OF = f'''
def numbers_of(table: pd.DataFrame) -> np.ndarray:
    """The columns of numbers; NaN for what is missing or larger than float32 can work with."""
    values = np.stack([as_numbers(table[name]) for name in NUMBERS], axis=1)
    return np.where(np.abs(values) <= {literal(LARGEST)}, values, np.nan).astype(np.float32)
'''

_FIT_NUMBER = '''
def fit_number(values: np.ndarray) -> dict:
    """What stands in for a missing value, mean and scale; a flag where more than one in twenty is missing."""
    values = values.astype(np.float64)
    there = np.isfinite(values)
    if not there.any():
        return {"median": 0.0, "mean": 0.0, "scale": 0.0, "flag": False}
    median = float(np.float32(np.median(values[there])))
    filled = np.where(there, values, median)
    return {
        "median": median,
        "mean": float(np.float32(filled.mean())),
        "scale": scale_of(float(filled.std()), float(np.abs(filled).max())),
        "flag": bool((~there).sum() > 0.05 * len(values)),
    }
'''

_SCALE_OF = '''
def scale_of(deviation: float, largest: float) -> float:
    """One over the standard deviation; 0 for what varies by rounding only."""
    return float(np.float32(1.0 / deviation)) if deviation > max(1e-6 * largest, 1e-30) else 0.0
'''

_FIT_CATEGORY = f'''
def fit_category(names: np.ndarray) -> dict:
    """The values, the most frequent first; of many the rarest together."""
    counts = pd.Series(names, dtype=object).value_counts()
    found = sorted(counts.index, key=lambda name: (-counts[name], name))
    if len(found) > {MOST_CATEGORIES}:
        return {{"names": found[:{MOST_CATEGORIES - 1}], "other": True}}
    return {{"names": [] if found == [""] else found, "other": False}}
'''

_FIT_IMAGES = '''
def fit_images(images: np.ndarray) -> dict:
    """Mean and scale of every channel."""
    levels = np.arange(256, dtype=np.float64)
    mean, scale = [], []
    for channel in range(images.shape[3]):
        counts = np.bincount(images[..., channel].reshape(-1), minlength=256)
        middle = float((counts * levels).sum() / counts.sum())
        spread = float(np.sqrt((counts * (levels - middle) ** 2).sum() / counts.sum()))
        mean.append(float(np.float32(middle)))
        scale.append(scale_of(spread, 255.0))
    return {"mean": mean, "scale": scale}
'''

_FIT_TARGET = '''
def fit_target(values: np.ndarray) -> dict:
    """Mean and standard deviation; shares between 0 and 1 stay as they are."""
    if values.min() >= 0.0 and values.max() <= 1.0 and values.max() - values.min() >= 0.5:
        return {"mean": 0.0, "std": 1.0}
    std = float(values.std())
    return {"mean": float(values.mean()), "std": std if std > 1e-20 else 1.0}
'''

_PREPARE_TABLE = '''
def prepare(table: pd.DataFrame, fitted: dict) -> Tensor:
    """Rows as the network takes them: numbers with mean 0 and spread 1, a column of 0 and 1 per category."""
    columns = []
{parts}
    return torch.from_numpy(np.concatenate(columns, axis=1))
'''

_PREPARE_NUMBERS = """    numbers, known = numbers_of(table), fitted["numbers"]
    there = np.isfinite(numbers)
    median, mean, scale = (
        np.array([field[key] for field in known], dtype=np.float32) for key in ("median", "mean", "scale")
    )
    columns.append((np.where(there, numbers, median) - mean) * scale)
    columns.append((~there[:, [field["flag"] for field in known]]).astype(np.float32))"""

_PREPARE_CATEGORIES = """    for name, field in zip(CATEGORIES, fitted["categories"], strict=True):
        found = as_names(table[name])[:, np.newaxis]
        same = found == np.array(field["names"], dtype=object)
        columns.append(same.astype(np.float32))
        if field["other"]:
            columns.append((~same.any(axis=1, keepdims=True)).astype(np.float32))"""

_PREPARE_IMAGES = '''
def prepare(images: np.ndarray, fitted: dict) -> Tensor:
    """Images as the network takes them: mean 0 and spread 1, channels first."""
    mean, scale = (np.array(fitted["images"][key], dtype=np.float32) for key in ("mean", "scale"))
    moved = (images.astype(np.float32) - mean) * scale
    return torch.from_numpy(np.ascontiguousarray(moved.transpose(0, 3, 1, 2)))
'''

_CLASS_TARGETS = '''
def prepare_targets(truth: np.ndarray, fitted: dict) -> Tensor:
    """What is to be answered: the number of the class."""
    return torch.from_numpy(class_numbers(truth))
'''

_CLASS_NUMBERS = '''
def class_numbers(truth: np.ndarray) -> np.ndarray:
    """Where the name of each class stands among all of them."""
    return pd.Index(CLASSES, dtype=object).get_indexer(pd.Index(truth, dtype=object)).astype(np.int64)
'''

_NUMBER_TARGETS = '''
def prepare_targets(truth: np.ndarray, fitted: dict) -> Tensor:
    """What is to be answered, with mean 0 and spread 1."""
    values = (truth - fitted["target"]["mean"]) / fitted["target"]["std"]
    return torch.from_numpy(values.astype(np.float32)[:, np.newaxis])
'''


def preparing(preparation: Preparation, settings: Split) -> tuple[str, ...]:
    """The functions that divide and prepare."""
    is_class = isinstance(preparation.target, ClassTarget)
    is_image = bool(preparation.images)
    return (
        _split(settings, stratified=is_class and settings.stratify),
        _DRAW,
        _SHARES,
        _fit(preparation),
        _NUMBERS_OF,
        _FIT_NUMBER,
        _FIT_CATEGORY,
        _FIT_IMAGES,
        _SCALE_OF,
        _FIT_TARGET,
        _PREPARE_IMAGES if is_image else _prepare(preparation),
        _CLASS_TARGETS if is_class else _NUMBER_TARGETS,
        _CLASS_NUMBERS,
    )


def _split(settings: Split, *, stratified: bool) -> str:
    return _SPLIT.format(
        seed=settings.seed,
        test=settings.test,
        validation=settings.validation,
        draw_test="draw(order, class_numbers(truth), tested)"
        if stratified
        else "order[:tested], order[tested:]",
        draw_validation=(
            "draw(rest, class_numbers(truth), watched)" if stratified else "rest[:watched], rest[watched:]"
        ),
    )


def _fit(preparation: Preparation) -> str:
    parts = []
    if preparation.images:
        parts.append('"images": fit_images(images),')
    if preparation.numbers:
        parts.append('"numbers": [fit_number(values) for values in numbers_of(table).T],')
    if preparation.categories:
        parts.append('"categories": [fit_category(as_names(table[name])) for name in CATEGORIES],')
    if isinstance(preparation.target, NumberTarget):
        parts.append('"target": fit_target(truth),')
    return _FIT.format(
        raw="table: pd.DataFrame" if not preparation.images else "images: np.ndarray",
        what="every column" if not preparation.images else "every image",
        parts="\n".join(f"        {part}" for part in parts),
    )


def _prepare(preparation: Preparation) -> str:
    parts = [_PREPARE_NUMBERS] if preparation.numbers else []
    if preparation.categories:
        parts.append(_PREPARE_CATEGORIES)
    return _PREPARE_TABLE.format(parts="\n".join(parts))
