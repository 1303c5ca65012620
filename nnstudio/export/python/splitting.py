"""Code that divides the rows, with the arithmetic of `nnstudio.data.splitting`."""

from __future__ import annotations

import inspect

from nnstudio.data.settings import Split
from nnstudio.data.splitting import split as divide
from nnstudio.data.splitting import whole_groups
from nnstudio.data.strata import no_and_yes
from nnstudio.export.python.layout import assigned, flat, literal, quoted
from nnstudio.export.python.project import Project
from nnstudio.export.python.tables import texts

_HEAD = '''
def split(data: dict[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Row numbers to learn from, to watch while learning, and to keep for the final test."""
{lines}
'''

_RANDOM = """    rows = samples_of(data, {horizon})
{labels}    order, count = np.random.default_rng({seed}).permutation(len(rows)), len(rows)
    tested = min(max(round(count * {test!r}), 1), count - 3)
    test, rest = {draw_test}
    watched = min(max(round(len(rest) * {validation!r}), 1), len(rest) - 2)
    validation, train = {draw_validation}
    return rows[np.sort(train)], rows[np.sort(validation)], rows[np.sort(test)]"""

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
    order = np.argsort(shares - exact, kind="stable")
    shares[order[shares[order] < sizes[order] - 1][: max(wanted - int(shares.sum()), 0)]] += 1
    while shares.sum() < wanted and (shares < sizes - 1).any():
        shares[np.argmax(sizes - 1 - shares)] += 1
    return shares
'''

_GROUP = """    rows = samples_of(data, {horizon})
    _, groups, sizes = np.unique(group_numbers(data)[rows], return_inverse=True, return_counts=True)
    order = np.random.default_rng({seed}).permutation(len(sizes))
    test = whole_groups(order, sizes, round(len(rows) * {test!r}), leave=2)
    rest = order[~np.isin(order, test)]
    watched = whole_groups(rest, sizes, round(int(sizes[rest].sum()) * {validation!r}), leave=1)
    tested, watching = np.isin(groups, test), np.isin(groups, watched)
    return rows[~tested & ~watching], rows[watching], rows[tested]"""

# The very function, so that both divide alike; only its types are spelled out.
_WHOLE_GROUPS = inspect.getsource(whole_groups).replace("Numbers", "np.ndarray")

_TIME = """    test, rest = last_moments(data, samples_of(data, {horizon}), {test!r}, leave=2)
    validation, train = last_moments(data, rest, {validation!r}, leave=1)
    return train, validation, test"""

_LAST_MOMENTS = '''
def last_moments(
    data: dict[str, np.ndarray], rows: np.ndarray, share: float, leave: int
) -> tuple[np.ndarray, np.ndarray]:
    """About this share of the rows, those of the last moments, and the rows that end before them."""
    time = moments(data)
    first, last = time[rows{next}], time[rows{ahead}]
    begins, counts = np.unique(first, return_counts=True)
    behind = np.cumsum(counts[::-1])[::-1]
    cut = begins[leave + int(np.argmin(np.abs(behind[leave:] - share * len(rows))))]
    return rows[first >= cut], rows[last < cut]
'''

_COLUMN = """    rows = samples_of(data, {horizon})
{named}
    train, validation, test = (rows[part == name] for name in ("train", "validation", "test"))
{drawn}    return train, validation, test"""

_SOME_OF = '''
def some_of(data: dict[str, np.ndarray], rows: np.ndarray, share: float) -> tuple[np.ndarray, np.ndarray]:
    """This share of the rows at random, and the others."""
    order = np.random.default_rng({seed}).permutation(len(rows))
    wanted = min(max(round(len(rows) * share), 1), len(rows) - 2)
    taken, others = {draw}
    return rows[np.sort(taken)], rows[np.sort(others)]
'''

_ALL_SAMPLES = '''
def samples_of(data: dict[str, np.ndarray], horizon: int) -> np.ndarray:
    """The rows that can be a sample: all."""
    return np.arange(len(next(iter(data.values()))))
'''

_WINDOWS = '''
def samples_of(data: dict[str, np.ndarray], horizon: int) -> np.ndarray:
    """The rows with a whole window before them and so many rows to come, all of the same group."""
    last = np.arange(WINDOW - 1, len(next(iter(data.values()))) - horizon)
    if not len(last):
        return last
    changes = np.diff(group_numbers(data), prepend=-1) != 0
    runs = np.cumsum(changes) - 1
    first = last - WINDOW + 1
    found = runs[first] == runs[last + horizon]
{more}
    return last[found]
'''
_STEP = """    if horizon:  # without rows to come, every row is answered for
        found &= (first - np.flatnonzero(changes)[runs[first]]) % {step} == 0"""
_WHOLE = """    for name in {names} if horizon else []:
        found &= whole(data[name], last + 1, last + 1 + horizon)"""
_WHOLE_INPUTS = """    for name in {names}:
        found &= whole(data[name], first, last + 1)"""

_WHOLE_OF = '''
def whole(values: np.ndarray, first: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Whether the rows from the first to before the end all have a value."""
    there = np.isfinite(values) if values.dtype.kind == "f" else values != {nothing}
    before = np.concatenate(([0], np.cumsum(~there)))
    return before[end] == before[first]
'''

_GROUP_NUMBERS = '''
def group_numbers(data: dict[str, np.ndarray]) -> np.ndarray:
    """The number of the group of every row."""
    keys = pd.DataFrame({{name: data[name] for name in {names}}})
    return keys.groupby({names}, dropna=False, sort=False).ngroup().to_numpy()
'''
_NO_GROUPS = '''
def group_numbers(data: dict[str, np.ndarray]) -> np.ndarray:
    """All rows belong together."""
    return np.zeros(len(next(iter(data.values()))), dtype=np.int64)
'''

_MOMENTS = '''
def moments(data: dict[str, np.ndarray]) -> np.ndarray:
    """When every row was."""
    return {time}
'''
_PLACES = '''
def moments(data: dict[str, np.ndarray]) -> np.ndarray:
    """When every row was: its place in its group, from 0 to 1."""
    groups = group_numbers(data)
    order, sizes = np.argsort(groups, kind="stable"), np.bincount(groups)
    places = np.empty(len(groups))
    places[order] = np.arange(len(groups)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return places / sizes[groups]
'''

_LABELS_OF = '''
def labels_of(data: dict[str, np.ndarray]) -> np.ndarray:
    """{about}"""
{lines}
'''
_RAREST = """    yes = np.stack([data[name] == word for name, word in {words}.items()], axis=1)
    rarest_first = np.argsort(yes.sum(axis=0), kind="stable")
    place = rarest_first[np.argmax(yes[:, rarest_first], axis=1)]
    return np.where(yes.any(axis=1), place, -1)"""


def functions(project: Project) -> tuple[str, ...]:
    """The functions that divide the rows and find out which are samples."""
    dataset, split = project.dataset, project.data.split
    series = dataset.series
    ahead = series.horizon if series.enabled else 0
    return (
        _HEAD.format(lines=_split(project, split, ahead)),
        _DRAW,
        _SHARES,
        _WHOLE_GROUPS,
        _LAST_MOMENTS.format(next=" + 1" if ahead else "", ahead=f" + {ahead}" if ahead else ""),
        _SOME_OF.format(seed=split.seed, draw=_drawn(project, "order", "wanted")),
        _windows(project) if series.enabled else _ALL_SAMPLES,
        _WHOLE_OF.format(nothing='""'),
        _GROUP_NUMBERS.format(names=flat(texts(list(project.by)))) if project.by else _NO_GROUPS,
        _moments(project),
        *([_labels(project)] if dataset.classes else []),
    )


def _split(project: Project, split: Split, horizon: int) -> str:
    values = {"seed": split.seed, "test": split.test, "validation": split.validation, "horizon": horizon}
    if project.way == "group":
        return _GROUP.format(**values)
    if project.way == "time":
        return _TIME.format(**values)
    if project.way == "column":
        return _COLUMN.format(horizon=horizon, **_by_column(project, split))
    return _RANDOM.format(
        labels="    labels = labels_of(data)[rows]\n" if project.stratified else "",
        draw_test=_drawn(project, "order", "tested"),
        draw_validation=_drawn(project, "rest", "watched"),
        **values,
    )


def _drawn(project: Project, order: str, wanted: str) -> str:
    labels = "labels" if wanted != "wanted" else "labels_of(data)[rows]"
    if project.stratified:
        return f"draw({order}, {labels}, {wanted})"
    return f"{order}[:{wanted}], {order}[{wanted}:]"


def _by_column(project: Project, split: Split) -> dict[str, str]:
    """By the words of the data, and with what is drawn where these name no validation or test."""
    name = project.dataset.of_role("split")[0].name
    values = project.dataset.table[name].astype(str)
    parts = divide(project.dataset, split)
    spelt: dict[str, str] = {}
    # What is drawn comes from training, which keeps some rows of every word that means it.
    for part in ("train", "validation", "test"):
        spelt |= {word: part for word in values.iloc[parts.rows(part)].unique() if word not in spelt}
    drawn = [
        f"    {part}, train = some_of(data, train, {share!r})\n"
        for part, share in (("test", split.test), ("validation", split.validation))
        if part not in spelt.values()
    ]
    named = [
        *assigned("words", literal(spelt), indent=1),
        f"    part = pd.Series(data[{quoted(name)}]).map(words).to_numpy()[rows]",
    ]
    return {"named": "\n".join(named), "drawn": "".join(drawn)}


def _windows(project: Project) -> str:
    dataset = project.dataset
    more = [] if dataset.series.step == 1 else [_STEP.format(step=dataset.series.step)]
    if dataset.targets:
        more.append(_WHOLE.format(names=flat(texts(list(dataset.targets)))))
    needed = [info.name for info in dataset.inputs if getattr(info.prepare, "missing", "") == "drop"]
    if needed:
        more.append(_WHOLE_INPUTS.format(names=flat(texts(needed))))
    return _WINDOWS.format(more="\n".join(more)).replace("\n\n    return", "\n    return")


def _moments(project: Project) -> str:
    if project.time is None:
        return _PLACES
    own = f"data[{quoted(project.time)}]"
    if project.kind(project.time) == "date":
        return _MOMENTS.format(time=f"np.where({own} == NO_DATE, np.nan, {own})")
    return _MOMENTS.format(time=own)


def _labels(project: Project) -> str:
    dataset = project.dataset
    if dataset.task == "labels":
        words = {name: no_and_yes(dataset.classes_of[name])[1] for name in dataset.targets}
        lines = _RAREST.format(words=flat(literal(words)))
        return _LABELS_OF.format(
            about="The rarest of the answers that are a yes, for every row.", lines=lines
        )
    name = str(dataset.target)
    answered = any(target.name == name for target in project.preparation.targets)
    classes = f"CLASSES[{quoted(name)}]" if answered else flat(texts(list(dataset.classes)))
    numbers = f"class_numbers(data[{quoted(name)}], {classes})"
    if not dataset.series.enabled:
        about = "The number of the class of every row."
        return _LABELS_OF.format(about=about, lines=f"    return {numbers}")
    ahead = dataset.series.horizon
    return _LABELS_OF.format(
        about=f"The number of the class that is predicted from every row, which is {ahead} ahead.",
        lines=f"    return np.roll({numbers}, -{ahead})",
    )
