"""Which rows are learned from, which are watched, and which are kept for the final test."""

from __future__ import annotations

import unicodedata
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from nnstudio.data.dataset import Dataset, Parts, Rows
from nnstudio.data.settings import Split
from nnstudio.data.strata import strata
from nnstudio.errors import DataError, Phrase

Numbers = NDArray[np.int64]

_TRAIN, _VALIDATION, _TEST = 0, 1, 2
_SPELLINGS = {
    _TRAIN: ("train", "training", "trn", "learn", "fit", "训练", "训练集"),
    _VALIDATION: ("validation", "valid", "val", "dev", "development", "验证", "验证集", "开发集"),
    _TEST: ("test", "testing", "tst", "eval", "evaluation", "holdout", "测试", "测试集"),
}
_PART_OF = {name: part for part, names in _SPELLINGS.items() for name in names}


def split(dataset: Dataset, settings: Split) -> Parts:
    """Divides the samples: first the test, then the validation as a share of what remains.

    At random: with classes and `stratify`, every part gets the same share of every class as far as whole
    rows allow; a class of one row stays in training. Of several yes/no targets the rarest that is a yes
    counts as the class of a row.

    By group: no group is in two parts, and their sizes are as near to what is wanted as whole groups allow.

    By time: the last moments are the test, those before them the validation; rows of one moment stay
    together. A forecast looks back over the border, as it will when it is used, but no row is to be predicted
    in two parts: samples whose rows to come lie on both sides are in neither.

    By a field: it says train, validation or test in any usual word. What it does not name of validation and
    test is drawn from the training rows.

    The same seed divides alike on every computer.

    Raises:
        DataError: there are too few rows, groups or moments, or the field for it is not there or unclear.
    """
    samples = dataset.samples
    if len(samples) < 4:
        raise _too_few(dataset, len(samples))
    match way_of(dataset, settings):
        case "column":
            return _by_column(dataset, samples, settings)
        case "group":
            return _by_group(dataset, samples, settings)
        case "time":
            return _by_time(dataset, samples, settings)
        case _:
            parts = split_labels(_labels(dataset, samples, settings), settings)
            return Parts(samples[parts.train], samples[parts.validation], samples[parts.test])


def _too_few(dataset: Dataset, samples: int) -> DataError:
    if not dataset.series.enabled:
        return DataError(
            "rows-too-few", "{title} has {rows} rows; at least 4 are needed to divide.",
            title=dataset.title, rows=samples,
        )  # fmt: skip
    return DataError(
        "windows-too-few",
        "{title} has {windows} whole windows of {window} rows with {horizon} rows to come; at least 4 are "
        "needed to divide. Make window, horizon or step smaller.",
        title=dataset.title,
        windows=samples,
        window=dataset.series.window,
        horizon=dataset.series.horizon,
    )


def way_of(dataset: Dataset, settings: Split) -> Literal["random", "time", "group", "column"]:
    """How it is divided: as chosen, else as the data says."""
    for way, role in (("column", "split"), ("group", "group")):
        if settings.by == way and not dataset.of_role(role):  # type: ignore[arg-type]
            raise DataError(
                f"split-without-{way}",
                "To divide {title} by a field, give one of its fields the role for it, or divide at random.",
                title=dataset.title,
            )
    if settings.by != "auto":
        return settings.by
    if dataset.of_role("split"):
        return "column"
    if dataset.series.enabled:
        return "time"
    return "group" if dataset.of_role("group") else "random"


# At random.


def split_labels(labels: Numbers, settings: Split) -> Parts:
    """Divides rows of which only the class numbers are known, at least four of them."""
    count = len(labels)
    order = np.random.default_rng(settings.seed).permutation(count)
    tested = min(max(round(count * settings.test), 1), count - 3)
    test, rest = _draw(order, labels, tested)
    watched = min(max(round(len(rest) * settings.validation), 1), len(rest) - 2)
    validation, train = _draw(rest, labels, watched)
    return Parts(np.sort(train), np.sort(validation), np.sort(test))


def _labels(dataset: Dataset, samples: Rows, settings: Split) -> Numbers:
    """What every part is to have its share of."""
    if not settings.stratify or not dataset.classes:
        return np.zeros(len(samples), dtype=np.int64)
    return strata(dataset)[samples]


def _draw(order: Rows, labels: Numbers, wanted: int) -> tuple[Rows, Rows]:
    """Takes `wanted` of the rows, from every class its share, and leaves every class at least one row."""
    _, numbers, sizes = np.unique(labels[order], return_inverse=True, return_counts=True)
    shares = _shares(sizes, wanted)
    if shares.sum() < wanted:
        # Too many classes of one row to keep the shares: then at random.
        return order[:wanted], order[wanted:]
    # How many rows of the same class stand before each row.
    by_class = np.argsort(numbers, kind="stable")
    starts = np.cumsum(sizes) - sizes
    before = np.empty(len(order), dtype=np.int64)
    before[by_class] = np.arange(len(order)) - np.repeat(starts, sizes)
    taken = before < shares[numbers]
    return order[taken], order[~taken]


def _shares(sizes: Numbers, wanted: int) -> Numbers:
    """Whole rows per class by the largest remainder, never all rows of a class."""
    exact = sizes * (wanted / sizes.sum())
    shares: Numbers = np.minimum(np.floor(exact + 1e-9).astype(np.int64), sizes - 1)
    order = np.argsort(shares - exact, kind="stable")
    shares[order[shares[order] < sizes[order] - 1][: max(wanted - int(shares.sum()), 0)]] += 1
    while shares.sum() < wanted and (shares < sizes - 1).any():
        shares[int(np.argmax(sizes - 1 - shares))] += 1
    return shares


# By group.


def _by_group(dataset: Dataset, samples: Rows, settings: Split) -> Parts:
    _, groups, sizes = np.unique(dataset.group_numbers[samples], return_inverse=True, return_counts=True)
    if len(sizes) < 3:
        raise DataError(
            "groups-too-few",
            "{title} has {count} groups; at least 3 are needed so that none is in two parts. Divide at "
            "random, or choose another group field.",
            title=dataset.title,
            count=len(sizes),
        )
    order = np.random.default_rng(settings.seed).permutation(len(sizes))
    test = whole_groups(order, sizes, round(len(samples) * settings.test), leave=2)
    rest = order[~np.isin(order, test)]
    watched = whole_groups(rest, sizes, round(int(sizes[rest].sum()) * settings.validation), leave=1)
    part = np.full(len(sizes), _TRAIN)
    part[test], part[watched] = _TEST, _VALIDATION
    return _parts(samples, part[groups])


def whole_groups(order: Numbers, sizes: Numbers, wanted: int, leave: int) -> Numbers:
    """Groups with together about so many rows: each that still fits, then the smallest if nearer with it."""
    chosen, room, left = order[:0], wanted, order[sizes[order] <= wanted]
    while len(left):
        fitting = int(np.searchsorted(np.cumsum(sizes[left]), room, side="right"))
        chosen, left = np.concatenate((chosen, left[:fitting])), left[fitting:]
        room = wanted - int(sizes[chosen].sum())
        left = left[sizes[left] <= room]
    chosen = chosen[: len(order) - leave]
    room = wanted - int(sizes[chosen].sum())
    others = order[~np.isin(order, chosen)]
    smallest = others[np.argmin(sizes[others])]
    is_nearer = int(sizes[smallest]) - room < room
    if not len(chosen) or (is_nearer and len(others) > leave):
        chosen = np.append(chosen, smallest)
    return chosen


# By time.


def _by_time(dataset: Dataset, samples: Rows, settings: Split) -> Parts:
    test, rest = _last(dataset, samples, settings.test, leave=2)
    validation, train = _last(dataset, rest, settings.validation)
    return Parts(train, validation, test)


def _last(dataset: Dataset, samples: Rows, share: float, leave: int = 1) -> tuple[Rows, Rows]:
    """About this share of the samples, those of the last moments, and the samples that end before them.

    So many moments at least are left.
    """
    from nnstudio.data.series import moments

    times = moments(dataset)
    ahead = dataset.series.horizon if dataset.series.enabled else 0
    first, last = times[samples + min(ahead, 1)], times[samples + ahead]
    begins, counts = np.unique(first, return_counts=True)
    from_here = np.cumsum(counts[::-1])[::-1]
    if len(begins) > leave:
        cut = begins[leave + int(np.argmin(np.abs(from_here[leave:] - share * len(samples))))]
        before = samples[last < cut]
        if len(before):
            return samples[first >= cut], before
    raise DataError(
        "time-too-short",
        "{title} has too few moments to divide it by time. Divide at random, or make window and horizon "
        "shorter.",
        title=dataset.title,
    )


# By a field.


def _by_column(dataset: Dataset, samples: Rows, settings: Split) -> Parts:
    field = dataset.of_role("split")[0].name
    part = _parts_named(dataset, field)
    if dataset.series.enabled:
        # A sample belongs where all rows are that it is to predict.
        changes = np.concatenate(([0], np.cumsum(np.diff(part) != 0)))
        samples = samples[changes[samples + 1] == changes[samples + dataset.series.horizon]]
        parts = _parts(samples, part[samples + 1])
    else:
        parts = _parts(samples, part[samples])
    train, validation, test = parts.train, parts.validation, parts.test
    if len(train) < 4 or not len(validation) + len(test):
        raise DataError(
            "split-field-empty",
            "By {field}, {train} rows are for training, {validation} for validation and {test} for the test. "
            "At least 4 for training and some for the test are needed. Divide in another way.",
            field=field,
            train=len(train),
            validation=len(validation),
            test=len(test),
        )
    if not len(test):
        test, train = _drawn(dataset, train, settings.test, settings)
    if not len(validation):
        validation, train = _drawn(dataset, train, settings.validation, settings)
    return Parts(train, validation, test)


def _drawn(dataset: Dataset, samples: Rows, share: float, settings: Split) -> tuple[Rows, Rows]:
    """This share of the samples, and the others: at random, of a forecast the last."""
    if dataset.series.enabled:
        return _last(dataset, samples, share)
    order = np.random.default_rng(settings.seed).permutation(len(samples))
    wanted = min(max(round(len(samples) * share), 1), len(samples) - 2)
    taken, others = _draw(order, _labels(dataset, samples, settings), wanted)
    return samples[np.sort(taken)], samples[np.sort(others)]


def _parts_named(dataset: Dataset, field: str) -> Numbers:
    """The part that the field names for every row."""
    import pandas as pd

    codes, values = pd.factorize(dataset.table[field])
    named = [unicodedata.normalize("NFKC", str(value)).strip().casefold() for value in values]
    for value, name in zip(values, named, strict=True):
        if name not in _PART_OF:
            raise _unclear(field, str(value))
    if (codes < 0).any():
        raise _unclear(field, Phrase("nothing"))
    found: Numbers = np.array([_PART_OF[name] for name in named], dtype=np.int64)[codes]
    return found


def _unclear(field: str, value: str) -> DataError:
    return DataError(
        "split-value-unknown",
        "{field} is to say what is for training, validation and test, and holds {value}. Write train, "
        "validation or test in every row, or divide in another way.",
        field=field,
        value=value,
    )


def _parts(samples: Rows, part: Numbers) -> Parts:
    return Parts(samples[part == _TRAIN], samples[part == _VALIDATION], samples[part == _TEST])
