"""Code that makes values of the columns of a table, and keeps the rows that can be learned from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from nnstudio.data.preparation.dates import MISSING as NO_DATE
from nnstudio.data.readers.numerals import CODE, MISSING, NUMBER
from nnstudio.export.python.layout import Code, assigned, call, flat, listed, literal, quoted
from nnstudio.export.python.project import Project
from nnstudio.export.python.rewriting import Rewriting

_NAME_OF = '''
def name_of(value: object) -> str:
    """What a value is called as a category: 3 and "3.0" are "3", the code "003" stays."""
    text = str(value).strip()
    if not NUMBER.fullmatch(text) or CODE.fullmatch(text) or not math.isfinite(float(text)):
        return text
    number = float(text)
    return str(int(number)) if number.is_integer() else repr(number)
'''

_AS_NAMES = '''
def as_names(values: pd.Series, missing: frozenset[str] = MISSING) -> np.ndarray:
    """Every value the way it names a category; "" for a missing one."""
    codes, different = pd.factorize(values)
    names = [name_of(value) if str(value).strip() not in missing else "" for value in different]
    return np.array([*names, ""], dtype=object)[codes]
'''

_AS_NUMBERS = '''
def as_numbers(values: pd.Series) -> np.ndarray:
    """Every value as a number; NaN for what is none."""
    numbers = pd.to_numeric(values, errors="coerce").to_numpy(dtype=np.float64, na_value=np.nan)
    return np.where(np.isfinite(numbers), numbers, np.nan)
'''

_AS_SECONDS = '''
def as_seconds(values: pd.Series) -> np.ndarray:
    """Every date as whole seconds since 1970; NO_DATE for what is none."""
    texts = values.astype(str).str.strip()
    dates = pd.to_datetime(texts, errors="coerce", format="mixed", utc=True)
    seconds = dates.dt.as_unit("s").astype("int64").to_numpy()
    return np.where(dates.notna(), seconds, NO_DATE).astype(np.int64)
'''

_TIDY = '''
def tidy(table: pd.DataFrame) -> pd.DataFrame:
    """The texts of some columns, written so that they can be read as they are meant."""
    for name in [name for name in REWRITTEN if name in table]:
        for pattern, text in REWRITTEN[name].items():
            table[name] = table[name].astype(str).str.replace(pattern, text, regex=True)
{replaced}
'''
_REPLACE = """    for name in [name for name in REPLACED if name in table]:
        table[name] = table[name].astype(str).str.strip().replace(REPLACED[name])
    return table"""

_FIELDS_OF = '''
def fields_of(table: pd.DataFrame) -> dict[str, np.ndarray]:
    """The columns that the network sees, by name."""
{lines}
'''

_READ = '''
def read() -> dict[str, np.ndarray]:
    """What the network sees and what it is to answer, of every row that can be learned from."""
{lines}
'''

_TAKE = '''
def take(data: dict[str, np.ndarray], rows: np.ndarray) -> dict[str, np.ndarray]:
    """Some of the rows."""
    return {name: values[rows] for name, values in data.items()}
'''

_READ_ROWS = '''
def read_rows(path: Path) -> dict[str, np.ndarray]:
    """What the network sees of every row of a file."""
{lines}
'''

_LACKING = """    lacking = [name for name in {names} if name not in table]
    if lacking:
        raise SystemExit(f"{{path}} lacks {{', '.join(lacking)}}.")"""


def constants(project: Project, rewritings: Mapping[str, Rewriting]) -> Iterator[list[str]]:
    """What is known about the columns, as assignments."""
    own = project.preparation
    for name, fields in (
        ("NUMBERS", own.numbers),
        ("DATES", own.dates),
        ("CATEGORIES", own.categories),
        ("TEXTS", own.texts),
    ):
        yield assigned(name, texts([field.name for field in fields]))
    patterns = {name: dict(given.patterns) for name, given in rewritings.items() if given.patterns}
    replaced = {name: dict(given.texts) for name, given in rewritings.items() if given.texts}
    yield assigned("REWRITTEN", literal(patterns))
    yield assigned("REPLACED", literal(replaced))
    yield assigned("MISSING", call("frozenset", texts(sorted(MISSING))))
    yield assigned("NO_DATE", f"-(2**{(-NO_DATE).bit_length() - 1})")
    yield assigned("NUMBER", call("re.compile", f'r"{NUMBER.pattern}"'))
    yield assigned("CODE", call("re.compile", f'r"{CODE.pattern}"'))


def texts(given: list[str]) -> Code:
    """A list of texts."""
    return listed([quoted(text) for text in given])


def functions(
    project: Project, rewritings: Mapping[str, Rewriting], load: Sequence[str], read_rows: str = ""
) -> tuple[str, ...]:
    """The functions that make values of columns.

    Args:
        project: what is printed.
        rewritings: what has to be done to the texts of columns.
        load: the lines that read what is learned from.
        read_rows: the function that reads rows to answer for, if they are no table.
    """
    own = project.preparation
    kinds = (("number", own.numbers), ("date", own.dates), ("words", (*own.categories, *own.texts)))
    usual = {field.name: kind for kind, fields in kinds for field in fields}
    words = frozenset(project.words())
    lines = list(_usual(project))
    for name in project.seen:
        given = rewritings[name]
        code = _value(name, project, given, words)
        if code != _expression(name, usual[name]):
            lines.append(f"    data[{quoted(name)}] = {code}")
        lines += _absent(name, given)
    tidied = [given for given in rewritings.values() if given.patterns or given.texts]
    tidy = ["    table = tidy(table)"] if tidied else []
    others = [
        line
        for name in project.read
        if name not in project.seen
        for line in (
            f"    data[{quoted(name)}] = {_value(name, project, rewritings[name], words)}",
            *_absent(name, rewritings[name]),
        )
    ]
    replaced = any(given.texts for given in rewritings.values())
    return (
        _NAME_OF,
        _AS_NAMES,
        _AS_NUMBERS,
        _AS_SECONDS,
        _TIDY.format(replaced=_REPLACE if replaced else "    return table"),
        _FIELDS_OF.format(lines="\n".join(_returned([*lines, "    return data"]))),
        _READ.format(
            lines="\n".join([*load, *tidy, *_returned([*_data(project), *others, *_kept(project)])])
        ),
        read_rows or _READ_ROWS.format(lines="\n".join(_rows(project, rewritings, tidy))),
        _TAKE,
    )


def _usual(project: Project) -> Iterator[str]:
    """Lines for all columns of a kind together."""
    own = project.preparation
    words = " + ".join(
        name for name, fields in (("CATEGORIES", own.categories), ("TEXTS", own.texts)) if fields
    )
    sign = "="
    for fields, function, names in (
        (own.numbers, "as_numbers", "NUMBERS"),
        (own.dates, "as_seconds", "DATES"),
        ((*own.categories, *own.texts), "as_names", words),
    ):
        if fields:
            yield f"    data {sign} {{name: {function}(table[name]) for name in {names}}}"
            sign = "|="


def _data(project: Project) -> list[str]:
    """The lines that put pictures and sequences beside what stands in the table."""
    table = "fields_of(table)"
    arrays = bool(project.preparation.images or project.preparation.sequences)
    if arrays and project.seen:
        return [f"    data = arrays | {table}"]
    if arrays:
        return ["    data = arrays"]
    return [f"    data = {table}"]


def _expression(name: str, kind: str, missing: str = "") -> str:
    function = {"number": "as_numbers", "date": "as_seconds", "words": "as_names"}[kind]
    return f"{function}(table[{quoted(name)}]{missing})"


def _value(name: str, project: Project, given: Rewriting, words: frozenset[str]) -> str:
    """The code that makes values of a column."""
    kind = project.kind(name)
    if kind == "number" and name in words:
        return f"as_names(pd.Series({_expression(name, 'number')}))"
    if kind != "words" or given.missing == MISSING:
        return _expression(name, kind)
    if len(given.missing) < len(MISSING) / 2:
        return _expression(name, kind, f", {_set(given.missing)}")
    return _expression(name, kind, f", MISSING - {_set(MISSING - given.missing)}")


def _set(names: frozenset[str]) -> str:
    return f"frozenset({flat(texts(sorted(names)))})"


def _returned(lines: list[str]) -> list[str]:
    """The same without a name for what is given back at once."""
    if len(lines) == 2 and lines[1] == "    return data":
        return [lines[0].replace("    data = ", "    return ")]
    return lines


def _absent(name: str, given: Rewriting) -> list[str]:
    if not given.absent:
        return []
    own = f"data[{quoted(name)}]"
    return [f"    {own}[np.isin({own}, {flat(literal(list(given.absent)))})] = np.nan"]


def _kept(project: Project) -> list[str]:
    """The lines that leave out rows that cannot be learned from, and put a series in order."""
    if project.dataset.series.enabled:
        return [
            "    time = moments(data)",
            "    order = np.lexsort((time, group_numbers(data)))",
            "    return take(data, order[np.isfinite(time[order])])",
        ]
    words = frozenset(project.words())
    there = [_there(name, project, words) for name in project.needed]
    if not there:
        return ["    return data"]
    if len(there) == 1:
        return [f"    return take(data, {there[0]})"]
    lines = [f"    known = {there[0]}", *(f"    known &= {more}" for more in there[1:])]
    return [*lines, "    return take(data, known)"]


def _there(name: str, project: Project, words: frozenset[str]) -> str:
    own = f"data[{quoted(name)}]"
    kind = "words" if name in words else project.kind(name)
    return {"number": f"np.isfinite({own})", "date": f"{own} != NO_DATE", "words": f'{own} != ""'}[kind]


def _rows(project: Project, rewritings: Mapping[str, Rewriting], tidy: list[str]) -> list[str]:
    series = project.dataset.series.enabled
    timed = (project.time,) if project.time else ()
    ordering = tuple(dict.fromkeys((*project.by, *timed))) if series else ()
    needed = list(dict.fromkeys((*project.seen, *ordering)))
    kinds = [
        name
        for name, fields in (
            ("NUMBERS", project.preparation.numbers),
            ("DATES", project.preparation.dates),
            ("CATEGORIES", project.preparation.categories),
            ("TEXTS", project.preparation.texts),
        )
        if fields
    ]
    extra = [name for name in needed if name not in project.seen]
    names = ", ".join([*(f"*{kind}" for kind in kinds), *map(quoted, extra)])
    lines = [
        "    table = read_table(path)",
        _LACKING.format(names=f"[{names}]" if extra or len(kinds) > 1 else names.removeprefix("*")),
    ]
    if not series:
        return [*lines, *tidy, "    return fields_of(table)"]
    words = frozenset(project.words())
    lines += [*tidy, "    data = fields_of(table)"]
    lines += [
        f"    data[{quoted(name)}] = {_value(name, project, rewritings[name], words)}" for name in extra
    ]
    return [*lines, *_kept(project)]
