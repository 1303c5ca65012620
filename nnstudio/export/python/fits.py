"""The functions with which a printed file learns about its data, with the arithmetic of `nnstudio.data`."""

from __future__ import annotations

from nnstudio.data.columns import MOST_CATEGORIES
from nnstudio.data.preparation import LARGEST
from nnstudio.data.preparation.dates import DAY, WEEK, YEAR
from nnstudio.export.python.layout import literal

USABLE = f'''
def usable(values: np.ndarray) -> np.ndarray:
    """Numbers; NaN for what is missing or larger than float32 can work with."""
    return np.where(np.abs(values) <= {literal(LARGEST)}, values, np.nan).astype(np.float32)
'''

FIT_NUMBER = '''
def fit_number(values: np.ndarray) -> dict:
    """What stands in for a missing value, mean and scale; a flag where more than one in twenty is missing."""
    values = usable(values).astype(np.float64)
    there = np.isfinite(values)
    if not there.any():
        return {"fill": 0.0, "mean": 0.0, "scale": 0.0, "flag": False}
    fill = float(np.float32(np.median(values[there])))
    filled = np.where(there, values, fill)
    return {
        "fill": fill,
        "mean": float(np.float32(filled.mean())),
        "scale": scale_of(float(filled.std()), float(np.abs(filled).max())),
        "flag": bool(1.0 - there.mean() > 0.05),
    }
'''

FIT_ANY_NUMBER = f'''
def fit_number(
    values: np.ndarray,
    fill: str | float = "median",
    clip: float = 0.0,
    scale: str = "standardise",
    flag: bool | None = None,
) -> dict:
    """What stands in for a missing value, where outliers are cut off, what is taken off, and the scale."""
    values = usable(values).astype(np.float64)
    there = np.isfinite(values)
    low, high = -{literal(LARGEST)}, {literal(LARGEST)}
    if not there.any():
        nothing = {{"fill": 0.0, "low": low, "high": high, "log": False, "mean": 0.0, "scale": 0.0}}
        return nothing | {{"flag": False}}
    fill = float(np.float32(fill_of(values[there], fill)))
    if clip:
        ends = np.quantile(values[there], (clip, 1.0 - clip), method="nearest")
        low, high = (float(np.float32(end)) for end in ends)
    filled = np.clip(np.where(there, values, fill), low, high)
    if scale == "log":
        filled = signed_log(filled)
    middle, factor = middle_and_scale(filled, scale)
    return {{
        "fill": fill,
        "low": low,
        "high": high,
        "log": scale == "log",
        "mean": float(np.float32(middle)),
        "scale": factor,
        "flag": bool(1.0 - there.mean() > 0.05) if flag is None else flag,
    }}
'''

FILL_OF = f'''
def fill_of(present: np.ndarray, fill: str | float) -> float:
    """What stands in for a missing value: a number, or the usual one of those that are there."""
    if fill == "median":
        return float(np.median(present))
    if fill == "mean":
        return float(present.mean())
    if fill == "mode":
        values, counts = np.unique(present, return_counts=True)
        return float(values[np.argmax(counts)])
    return min(max(fill, -{literal(LARGEST)}), {literal(LARGEST)})
'''

MIDDLE_AND_SCALE = f'''
def middle_and_scale(values: np.ndarray, scale: str) -> tuple[float, float]:
    """What is taken off, and what the rest is multiplied by."""
    largest = float(np.abs(values).max())
    if scale == "none":
        return 0.0, 1.0
    if scale == "min_max":
        return float(values.min()), scale_of(float(values.max() - values.min()), largest)
    if scale == "robust":
        quarter, half, three = np.quantile(values, (0.25, 0.5, 0.75)).tolist()
        factor = scale_of(three - quarter, max(abs(quarter), abs(three)))
        if factor > 0.0 and np.abs(values - half).max() * factor < {literal(LARGEST)}:
            return half, factor
        return half, scale_of(float(values.std()), largest)
    return float(values.mean()), scale_of(float(values.std()), largest)
'''

SIGNED_LOG = '''
def signed_log(values: np.ndarray) -> np.ndarray:
    """Logarithms that take zero and negative numbers, too: sign(x) log(1 + |x|)."""
    return np.sign(values) * np.log1p(np.abs(values))
'''

SCALE_OF = '''
def scale_of(deviation: float, largest: float) -> float:
    """One over the standard deviation; 0 for what varies by rounding only."""
    return float(np.float32(1.0 / deviation)) if deviation > max(1e-6 * largest, 1e-30) else 0.0
'''

FIT_DATE = f'''
def fit_date(
    seconds: np.ndarray,
    elapsed: bool = True,
    month: bool = True,
    weekday: bool = True,
    hour: bool = True,
) -> dict:
    """The years since the first date, and circles in seconds with where one begins: year, week and day."""
    there = seconds[seconds != NO_DATE]
    known = np.sort(there) if len(there) else np.zeros(1, dtype=np.int64)
    years = (known - known[0]) / {YEAR}
    cycles = [[{YEAR}, 0]] if month else []
    if weekday and len(known) > 1 and np.median(np.diff(known)) < {20 * DAY}:
        cycles.append([{WEEK}, {4 * DAY}])
    if hour and (known % {DAY} != 0).any():
        cycles.append([{DAY}, 0])
    return {{
        "fill": int(known[len(known) // 2]),
        "origin": int(known[0]),
        "elapsed": elapsed or not cycles,
        "mean": float(np.float32(years.mean())),
        "scale": scale_of(float(years.std()), float(np.abs(years).max())),
        "cycles": cycles,
        "flag": len(there) < len(seconds),
    }}
'''

FIT_CATEGORY = f'''
def fit_category(names: np.ndarray) -> dict:
    """The values, the most frequent first; of many the rarest together."""
    counts = pd.Series(names, dtype=object).value_counts()
    found = sorted(counts.index, key=lambda name: (-counts[name], name))
    if len(found) > {MOST_CATEGORIES}:
        return {{"names": found[:{MOST_CATEGORIES - 1}], "other": True}}
    return {{"names": [] if found == [""] else found, "other": False}}
'''

FIT_ANY_CATEGORY = f'''
def fit_category(
    names: np.ndarray,
    most: int = {MOST_CATEGORIES},
    rarest: int = 1,
    fill: str = "",
    frequent: bool = False,
    ordered: bool = False,
) -> dict:
    """The values, the most frequent first or in order; rare ones together; what a missing one counts as."""
    counts = pd.Series(names, dtype=object).value_counts().to_dict()
    if frequent:
        fill = next((name for name in by_count(counts) if name), "")
    if fill and "" in counts:
        counts[fill] = counts.get(fill, 0) + counts.pop("")
    found = by_count(counts)
    usual = [name for name in found if counts[name] >= rarest]
    other = not len(usual) == len(found) <= most
    known = usual[: most - 1] if other else found
    if ordered:
        known = [name for name in known if name]
        known.sort(key=float if all(map(NUMBER.fullmatch, known)) else str)
    known = [] if found == [""] else known
    return {{"names": known, "other": other, "fill": fill, "ordered": ordered}}
'''

BY_COUNT = '''
def by_count(counts: dict[str, int]) -> list[str]:
    """Names, the most frequent first."""
    return sorted(counts, key=lambda name: (-counts[name], name))
'''

FIT_TEXT = '''
def fit_text(
    texts: np.ndarray,
    unit: str = "words",
    vocabulary: int = 10_000,
    length: int | None = None,
    lower: bool = True,
) -> dict:
    """The pieces that are known, the most frequent first, and how many of each text are read."""
    cut = [pieces_of(text, unit, lower) for text in texts]
    counts = collections.Counter(piece for pieces in cut for piece in pieces)
    several = {piece: count for piece, count in counts.items() if count > 1} or counts
    known = sorted(several, key=lambda piece: (-several[piece], piece))[:vocabulary]
    lengths = [len(pieces) for pieces in cut]
    usual = int(np.clip(np.quantile(lengths, 0.95, method="higher"), 1, 512))
    return {"known": known, "length": length or usual, "unit": unit, "lower": lower}
'''

FIT_IMAGES = '''
def fit_images(images: np.ndarray, rows: np.ndarray) -> dict:
    """Mean and scale of every channel."""
    levels = np.arange(256, dtype=np.float64)
    mean, scale = [], []
    for channel in range(images.shape[3]):
        counts = np.bincount(images[rows, ..., channel].reshape(-1), minlength=256)
        middle = float((counts * levels).sum() / counts.sum())
        spread = float(np.sqrt((counts * (levels - middle) ** 2).sum() / counts.sum()))
        mean.append(float(np.float32(middle)))
        scale.append(scale_of(spread, 255.0))
    return {"mean": mean, "scale": scale}
'''

FIT_SEQUENCES = f'''
def fit_sequences(kept: np.ndarray, rows: np.ndarray) -> dict:
    """Mean and scale of every channel."""
    count, total, squares, largest = (np.zeros(kept.shape[2]) for _ in range(4))
    for start in range(0, len(rows), 1024):
        part = kept[rows[start : start + 1024]].astype(np.float64)
        there = np.abs(part) <= {literal(LARGEST)}
        part = np.where(there, part, 0.0)
        count += there.sum(axis=(0, 1))
        total += part.sum(axis=(0, 1))
        squares += (part**2).sum(axis=(0, 1))
        largest = np.maximum(largest, np.abs(part).max(axis=(0, 1)))
    mean = total / np.maximum(count, 1)
    std = np.sqrt(np.maximum(squares / np.maximum(count, 1) - mean**2, 0.0))
    return {{
        "mean": [float(np.float32(value)) for value in mean],
        "scale": [scale_of(float(own), float(most)) for own, most in zip(std, largest, strict=True)],
    }}
'''

FIT_TARGET = '''
def fit_target(data: dict[str, np.ndarray], rows: np.ndarray, fields: list[str]) -> dict:
    """What is taken off each number to predict, and what the rest is divided by."""
    found = {{"log": [], "mean": [], "std": []}}
    for name in fields:
        values = data[name][rows]
        log, mean, std = scaling_of(values[np.isfinite(values)], {scale})
        found["log"].append(log)
        found["mean"].append(mean)
        found["std"].append(std if std > 1e-20 else 1.0)
    return found
'''

SCALING_OF = '''
def scaling_of(values: np.ndarray, scale: str) -> tuple[bool, float, float]:
    """Whether logarithms are taken, what is taken off, and the divisor; shares stay as they are."""
    if not len(values) or scale == "none":
        return False, 0.0, 1.0
    low, high = float(values.min()), float(values.max())
    if scale == "auto" and low >= 0.0 and high <= 1.0 and high - low >= 0.5:
        return False, 0.0, 1.0
    if scale == "min_max":
        return False, low, high - low
    if scale == "log":
        values = signed_log(values)
    return scale == "log", float(values.mean()), float(values.std())
'''

AGAIN = '''
def again(fields: list[dict], rest: int = 0) -> dict:
    """What takes answers back to the unit of the input that they are; so many columns have none."""
    means = np.concatenate([np.atleast_1d(field["mean"]) for field in fields] or [[]]).tolist()
    scales = np.concatenate([np.atleast_1d(field["scale"]) for field in fields] or [[]]).tolist()
    return {
        "log": [field.get("log", False) for field in fields] + [False] * rest,
        "mean": means + [0.0] * rest,
        "std": [1.0 / scale if scale else 0.0 for scale in scales] + [1.0] * rest,
    }
'''
