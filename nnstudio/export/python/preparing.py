"""Code that prepares rows and what is to be answered for them, with the arithmetic of `nnstudio.data`."""

from __future__ import annotations

from collections.abc import Iterator

from nnstudio.data.preparation import (
    LARGEST,
    Preparation,
)
from nnstudio.data.preparation.dates import YEAR
from nnstudio.data.preparation.texts import WORD
from nnstudio.export.python.fitting import any_category, any_number
from nnstudio.export.python.layout import Code, assigned, call, flat, literal, mapped, quoted
from nnstudio.export.python.project import Project, is_vector
from nnstudio.export.python.tables import texts

_PREPARE = '''
def prepare(data: dict[str, np.ndarray], fitted: dict, rows: np.ndarray) -> tuple[Tensor, ...]:
    """What the network takes for these rows."""
    known = fitted["inputs"]
{lines}
'''
_WINDOWS = "    rows = rows[:, np.newaxis] + np.arange(1 - WINDOW, 1)"

_VECTOR = '''
def vector(data: dict[str, np.ndarray], known: dict, rows: np.ndarray{names}) -> Tensor:
    """{about}"""
{lines}
    return torch.from_numpy(np.concatenate(columns, axis=-1))
'''
_ABOUT = {
    "numbers": "numbers with mean 0 and spread 1",
    "dates": "years and circles for dates",
    "categories": "a column of 0 and 1 per category",
}

_SCALED = '''
def scaled(
    data: dict[str, np.ndarray], known: dict, rows: np.ndarray, names: list[str]
) -> tuple[np.ndarray, np.ndarray]:
    """Numbers of one range, and columns that say where they were missing."""
    numbers = usable(np.stack([data[name] for name in names], axis=-1))[rows]
    fields = [known[name] for name in names]
    there = np.isfinite(numbers)
    fill, mean, scale = (
        np.array([field[key] for field in fields], dtype=np.float32) for key in ("fill", "mean", "scale")
    )
    missing = ~there[..., [field["flag"] for field in fields]]
    return (np.where(there, numbers, fill) - mean) * scale, missing.astype(np.float32)
'''

_ANY_SCALED = '''
def scaled(
    data: dict[str, np.ndarray], known: dict, rows: np.ndarray, names: list[str]
) -> tuple[np.ndarray, np.ndarray]:
    """Numbers of one range, and columns that say where they were missing."""
    numbers = usable(np.stack([data[name] for name in names], axis=-1))[rows]
    fields = [known[name] for name in names]
    there = np.isfinite(numbers)
    keys = ("fill", "low", "high", "mean", "scale")
    fill, low, high, mean, scale = (
        np.array([field[key] for field in fields], dtype=np.float32) for key in keys
    )
    values = np.clip(np.where(there, numbers, fill), low, high)
    values = np.where([field["log"] for field in fields], signed_log(values), values)
    missing = ~there[..., [field["flag"] for field in fields]]
    return (values - mean) * scale, missing.astype(np.float32)
'''

_DATE_COLUMNS = f'''
def date_columns(seconds: np.ndarray, known: dict) -> np.ndarray:
    """The years passed, and a sine and a cosine for every circle."""
    there = seconds != NO_DATE
    seconds = np.where(there, seconds, known["fill"])
    columns = []
    if known["elapsed"]:
        years = (seconds - known["origin"]).astype(np.float32) * np.float32(1.0 / {YEAR})
        columns.append((years - np.float32(known["mean"])) * np.float32(known["scale"]))
    for length, begin in known["cycles"]:
        angle = ((seconds - begin) % length).astype(np.float32) * np.float32(2.0 * math.pi / length)
        columns += [np.sin(angle), np.cos(angle)]
    if known["flag"]:
        columns.append(~there)
    return np.stack(columns, axis=-1).astype(np.float32)
'''

_PLACES_OF = '''
def places_of(names: np.ndarray, known: dict) -> np.ndarray:
    """Where every name stands among the known ones; others behind the last or, without that place, at -1."""
{filled}    places = pd.Index(known["names"], dtype=object).get_indexer(pd.Index(names, dtype=object))
    return np.where(places < 0, len(known["names"]) if known["other"] else -1, places)
'''
_FILLED = '    names = np.where(names == "", known["fill"], names)\n'

_CATEGORY_COLUMNS = '''
def category_columns(places: np.ndarray, known: dict) -> np.ndarray:
    """A column of 0 and 1 for every place."""
    count = len(known["names"]) + known["other"]
    return np.eye(count + 1, count, dtype=np.float32)[places]
'''

_ANY_CATEGORY_COLUMNS = '''
def category_columns(places: np.ndarray, known: dict) -> np.ndarray:
    """A column of 0 and 1 for every place; of those in order one with steps from 0 to 1."""
    names, count = len(known["names"]), len(known["names"]) + known["other"]
    if not known["ordered"]:
        return np.eye(count + 1, count, dtype=np.float32)[places]
    steps = places * (1.0 / max(names - 1, 1))
    listed = (places >= 0) & (places < names)
    return np.where(listed, steps, 0.5)[..., np.newaxis].astype(np.float32)
'''

_INDICES = '''
def indices(data: dict[str, np.ndarray], known: dict, rows: np.ndarray, names: list[str]) -> Tensor:
    """A number for every category, each field with a range of its own that begins with what is not known."""
    columns, first = [], 0
    for name in names:
        columns.append(places_of(data[name], known[name])[rows] + first + 1)
        first += len(known[name]["names"]) + known[name]["other"] + 1
    return torch.from_numpy(np.stack(columns, axis=-1))
'''

_PIECES_OF = '''
def pieces_of(text: str, unit: str, lower: bool) -> list[str]:
    """A text cut into words or characters."""
    text = text.lower() if lower else text
    return WORD.findall(text) if unit == "words" else list(" ".join(text.split()))
'''

_PIECES = '''
def pieces(texts: np.ndarray, known: dict) -> Tensor:
    """The numbers of the pieces of every text; 0 fills up short ones, 1 is a piece that is not known."""
    numbers = {piece: number for number, piece in enumerate(known["known"], start=2)}
    found = torch.zeros(len(texts), known["length"], dtype=torch.int64)
    for row, text in enumerate(texts):
        cut = pieces_of(text, known["unit"], known["lower"])[: known["length"]]
        found[row, : len(cut)] = torch.tensor([numbers.get(piece, 1) for piece in cut], dtype=torch.int64)
    return found
'''

_PICTURES = '''
def pictures(images: np.ndarray, known: dict) -> Tensor:
    """Pictures as the network takes them: every channel moved and scaled, channels first."""
    mean, scale = (np.array(known[key], dtype=np.float32) for key in ("mean", "scale"))
    moved = (images.astype(np.float32) - mean) * scale
    return torch.from_numpy(np.ascontiguousarray(moved.transpose(0, 3, 1, 2)))
'''

_SEQUENCES = f'''
def sequences(kept: np.ndarray, known: dict, steps: int) -> Tensor:
    """Sequences of one length, every channel moved and scaled, channels first."""
    mean, scale = (np.array(known[key], dtype=np.float32) for key in ("mean", "scale"))
    values = kept[:, :steps].astype(np.float32)
    values = np.pad(values, ((0, 0), (0, steps - values.shape[1]), (0, 0)))
    moved = (np.where(np.abs(values) <= {literal(LARGEST)}, values, mean) - mean) * scale
    return torch.from_numpy(np.ascontiguousarray(moved.transpose(0, 2, 1)))
'''


def constants(project: Project) -> Iterator[list[str]]:
    """What is looked at and what is answered, as assignments."""
    own = project.preparation
    if own.window:
        yield assigned("WINDOW", literal(own.window))
    if len(project.vectors) > 1 or not _all_in_one(project):
        yield assigned(
            "GROUPS", mapped({name: _names(project.whole.group(name)) for name in project.vectors})
        )
    yield assigned("WORD", call("re.compile", f'r"{WORD}"'))


def _names(group: Preparation) -> Code:
    return texts([field.name for field in group.inputs_fitted])


def _all_in_one(project: Project) -> bool:
    """Whether all that stands in the table is columns of one group."""
    own = project.preparation
    table = (*own.numbers, *own.dates, *own.categories)
    return len(project.vectors) == 1 and all(field.group == project.vectors[0] for field in table)


def functions(project: Project) -> tuple[str, ...]:
    """The functions that prepare."""
    return (
        _PREPARE.format(lines="\n".join(_lines(project))),
        *([_vector(project)] if project.vectors else []),
        _ANY_SCALED if any_number(project) else _SCALED,
        _DATE_COLUMNS,
        _ANY_CATEGORY_COLUMNS if any_category(project) else _CATEGORY_COLUMNS,
        _PLACES_OF.format(filled=_FILLED if any_category(project) else ""),
        _INDICES,
        _PIECES,
        _PIECES_OF,
        _PICTURES,
        _SEQUENCES,
    )


def _lines(project: Project) -> Iterator[str]:
    groups = {name: project.whole.group(name) for name in project.network.inputs}
    if any(group.window for group in groups.values()):
        if not all(group.window for group in groups.values()):
            yield from ("    last = rows", _WINDOWS)
        else:
            yield _WINDOWS
    codes = [_group(name, group, project) for name, group in groups.items()]
    if len(codes) == 1:
        yield f"    return ({codes[0]},)"
        return
    yield "    return ("
    yield from (f"        {code}," for code in codes)
    yield "    )"


def _group(name: str, group: Preparation, project: Project) -> str:
    rows = "last" if project.preparation.window and not group.window else "rows"
    if is_vector(group):
        names = "" if _all_in_one(project) else f", GROUPS[{quoted(name)}]"
        return f"vector(data, known, rows{names})"
    if group.is_index:
        return f"indices(data, known, rows, {flat(_names(group))})"
    field = group.inputs_fitted[0]
    own = f"data[{quoted(field.name)}][{rows}], known[{quoted(field.name)}]"
    if group.texts:
        return f"pieces({own})"
    return f"pictures({own})" if group.images else f"sequences({own}, {group.sequences[0].steps})"


def _vector(project: Project) -> str:
    """The function for columns beside each other, of one group or of several."""
    own = project.preparation
    alone = _all_in_one(project)
    groups = [project.whole.group(name) for name in project.vectors]
    held = [kind for kind in ("numbers", "dates", "categories") if any(getattr(g, kind) for g in groups)]
    among = {kind: kind.upper() if alone else kind for kind in held}
    lines = [
        f"    {own} = [name for name in {kind} if name in names]" for kind, own in _own(held, alone=alone)
    ]
    lines.append("    columns = [")
    if own.numbers and "numbers" in held:
        name = among["numbers"]
        scaled = f"scaled(data, known, rows, {name})"
        always = alone or all(group.numbers for group in groups)
        lines.append(f"        *{scaled}," if always else f"        *({scaled} if {name} else ()),")
    if "dates" in held:
        lines.append(f"        *(date_columns(data[name][rows], known[name]) for name in {among['dates']}),")
    if "categories" in held:
        given = "category_columns(places_of(data[name], known[name])[rows], known[name])"
        lines.append(f"        *({given} for name in {among['categories']}),")
    about = ", ".join(_ABOUT[kind] for kind in held)
    return _VECTOR.format(
        names="" if alone else ", names: list[str]",
        about=f"{about[0].upper()}{about[1:]}, beside each other.",
        lines="\n".join([*lines, "    ]"]),
    )


def _own(kinds: list[str], *, alone: bool) -> list[tuple[str, str]]:
    """The constants that hold the names of all groups, and what the names of one of them are called."""
    return [] if alone else [(kind.upper(), kind) for kind in kinds]
