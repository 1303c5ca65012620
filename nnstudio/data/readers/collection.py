"""Samples that are files of their own, with what folders, names and tables say about each of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from nnstudio.data.questions import Option, Question
from nnstudio.data.readers import filenames
from nnstudio.data.readers.folders import Arrangement, arrange
from nnstudio.data.readers.listing import Listing, nothing_named, read_listing
from nnstudio.data.readers.scan import Kind, Sample, Scan, scan, single
from nnstudio.data.sources.base import Wanted
from nnstudio.data.sources.samplefiles import SampleFiles
from nnstudio.errors import DataError, Phrase

if TYPE_CHECKING:
    import pandas as pd

LABEL, PART, FILE = "label", "part", "file"
_MOST_TABLES = 10
_IGNORED = Phrase("of other kinds")
_EMPTY = Phrase("empty folders")
_UNLABELLED = Phrase("without a label")
_FOLDERS = Phrase("a folder per class")
_NAMES = Phrase("labels in the file names")
_NOTHING = Phrase("no labels")
_STRAY = Phrase("beside the folders for training and test")


@dataclass(frozen=True, slots=True, eq=False)
class Collection:
    """Files in the order of their names, with a row of `table` for each.

    The last column of the table is the path of the file below `root`. `listed` is the table among the files
    from which the others come.
    """

    root: Path
    samples: tuple[Sample, ...]
    table: pd.DataFrame
    evidence: Phrase
    target: str | None = None
    parts: str | None = None
    questions: tuple[Question, ...] = ()
    left_out: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    listed: str | None = None

    @property
    def file(self) -> str:
        """The column with the paths."""
        return str(self.table.columns[-1])

    def field(self, name: str) -> str:
        """What the field of the samples themselves is called: so, unless the table has such a column."""
        return name if name not in self.table else f"{name} itself"

    def kept(self, places: Sequence[int], left_out: Mapping[str, tuple[str, ...]]) -> Collection:
        """The samples at these places only, and why the others are not there."""
        return replace(
            self,
            samples=tuple(self.samples[place] for place in places),
            table=self.table.iloc[list(places)].reset_index(drop=True),
            left_out={**self.left_out, **left_out},
        )

    def refuse_mostly_broken(self, broken: Mapping[str, str], reasons: Mapping[str, Phrase]) -> None:
        """Refuses them all if more than half are broken, told by their places: then something else is wrong.

        Raises:
            DataError: more than half are.
        """
        if len(broken) <= len(self.samples) / 2:
            return
        place = min(map(int, broken))
        raise DataError(
            "samples-broken",
            "{count} of {total} files in {folder} cannot be used. The first is {file}; reason: {reason}.",
            count=f"{len(broken):,}",
            total=f"{len(self.samples):,}",
            folder=self.root,
            file=self.samples[place].path,
            reason=reasons[broken[str(place)]],
        )

    def without_broken(self, broken: Mapping[str, str], reasons: Mapping[str, Phrase]) -> Collection:
        """Without those at these places, as JSON keeps them."""
        if not broken:
            return self
        places = {int(place): reason for place, reason in broken.items()}
        left_out = {
            phrase: tuple(self.samples[place].path for place in sorted(places) if places[place] == reason)
            for reason, phrase in reasons.items()
        }
        kept = [place for place in range(len(self.samples)) if place not in places]
        return self.kept(kept, {why: files for why, files in left_out.items() if files})


def collect(source: SampleFiles, kind: Kind, wanted: Wanted) -> Collection:
    """Finds the files of a source and what is said about them.

    Rows to answer for need no label; of data to learn from, files without one are left out if others have
    one.

    Raises:
        DataError: there is no such place, there are no samples in it, or its table cannot be read.
    """
    path = Path(source.path)
    given = None
    if path.is_dir():
        found = scan(path, kind)
    elif not path.is_file():
        raise DataError("file-missing", "There is no file or folder {path}.", path=source.path)
    elif kind.takes(path):
        found = single(path)
    else:
        given, folder = path, path.parent if source.folder is None else Path(source.folder)
        found = scan(folder, kind)
    if not found.samples:
        raise DataError(
            "samples-none",
            "There are no {kind} in {folder}. Choose the folder in which they lie.",
            kind=kind.plural,
            folder=found.root,
        )
    collection = _described(source, kind, wanted, found, given)
    left_out = {
        _IGNORED: (*found.ignored, *(table for table in found.tables if table != collection.listed)),
        _EMPTY: found.empty,
        **collection.left_out,
    }
    return replace(collection, left_out={why: files for why, files in left_out.items() if files})


def _described(
    source: SampleFiles, kind: Kind, wanted: Wanted, found: Scan, given: Path | None
) -> Collection:
    """The collection by what says most about its files: a table that was chosen, folders, a table, names."""
    paths = [sample.path for sample in found.samples]
    tree = arrange(paths, found.empty, source.level)
    listed = None
    if given is not None:
        listing = read_listing(given, "", paths, wanted)
        listed = None if listing is None else (_below(found.root, given), listing)
    elif source.labels not in ("names", "none"):
        listed = next(_listings(found, paths, wanted), None)
    way = source.labels or _way(given, tree, listed)
    if way == "table" and listed is None and given is None and wanted.known and not wanted.targets:
        way = "none"  # rows to answer for, of which nobody has to know the labels
    if way == "table":
        if listed is None:
            raise nothing_named(given or found.root, kind.plural, found.root)
        both = tree.has_classes and given is None
        asked = (_folders_or_table(listed[0], paths, tree, 1),) if both else ()
        return _of_listing(found, tree, *listed, asked)
    if way == "folders":
        beside = () if listed is None else (_folders_or_table(listed[0], paths, tree, 0),)
        evidence = _FOLDERS if tree.has_classes else _NOTHING
        return _of_labels(wanted, found, tree, tree.labels, (*tree.questions, *beside), evidence)
    nothing: tuple[None, ...] = (None,) * len(paths)
    labels = filenames.labels_in(paths) if way == "names" or not tree.has_classes else None
    if labels is None:
        return _of_labels(wanted, found, tree, nothing, (), _NOTHING)
    question = filenames.question(paths, labels, taken=way == "names")
    if way == "names":
        return _of_labels(wanted, found, tree, labels, (question,), _NAMES)
    return _of_labels(wanted, found, tree, nothing, (question,), _NOTHING)


def _way(given: Path | None, tree: Arrangement, listed: tuple[str, Listing] | None) -> str:
    """Where labels are looked for, unless the person says it."""
    if given is not None or (listed is not None and not tree.has_classes):
        return "table"
    return "folders" if tree.has_classes else "names"


def _below(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def _listings(found: Scan, paths: Sequence[str], wanted: Wanted) -> Iterator[tuple[str, Listing]]:
    """The tables among the files that name files. One that cannot be read is none of them."""
    for name in found.tables[:_MOST_TABLES]:
        base = name[: name.rfind("/") + 1]
        try:
            listing = read_listing(found.root / name, base, paths, wanted)
        except DataError:
            continue
        if listing is not None:
            yield name, listing


def _folders_or_table(table: str, paths: Sequence[str], tree: Arrangement, chosen: int) -> Question:
    shown = [f"{path} → {label}" for path, label in zip(paths, tree.labels, strict=True)]
    return Question(
        "labels-where",
        Phrase(
            "Folders and {table} both say something about the files. Which holds the labels?", table=table
        ),
        (
            Option(Phrase("The folders"), {"source.labels": "folders"}),
            Option(Phrase("The table"), {"source.labels": "table"}),
        ),
        chosen,
        preview=tuple(shown[:: max(len(shown) // 5, 1)][:5]),
    )


def _of_labels(
    wanted: Wanted,
    found: Scan,
    tree: Arrangement,
    labels: Sequence[str | None],
    questions: tuple[Question, ...],
    evidence: Phrase,
) -> Collection:
    """A collection whose labels, if it has any, stand in folders or names."""
    import pandas as pd

    paths = [sample.path for sample in found.samples]
    labelled = any(label is not None for label in labels)
    columns: dict[str, pd.Series] = {}
    if labelled:
        columns[LABEL] = pd.Series(list(labels), dtype="category")
    if tree.has_parts:
        columns[PART] = pd.Series(list(tree.parts), dtype="category")
        evidence = Phrase.joined(", ", (evidence, Phrase("folders for training and test")))
    columns[FILE] = pd.Series(paths, dtype=object)
    collection = Collection(
        found.root,
        found.samples,
        pd.DataFrame(columns),
        evidence,
        LABEL if labelled else None,
        PART if tree.has_parts else None,
        questions,
    )
    if wanted.known and not wanted.targets:
        return collection
    out = {
        _STRAY: tree.stray,
        _UNLABELLED: {i for i, label in enumerate(labels) if labelled and label is None} - tree.stray,
    }
    gone = set().union(*out.values())
    if not gone:
        return collection
    kept = [place for place in range(len(paths)) if place not in gone]
    return collection.kept(
        kept, {why: tuple(paths[i] for i in sorted(places)) for why, places in out.items()}
    )


def _of_listing(
    found: Scan, tree: Arrangement, name: str, listing: Listing, questions: tuple[Question, ...]
) -> Collection:
    """A collection whose labels, and what else is known, stand in a table. Files keep their order."""
    order = np.argsort(listing.files, kind="stable")
    samples = [found.samples[place] for place in listing.files[order].tolist()]
    table = listing.table.iloc[order].reset_index(drop=True)
    parts = listing.parts
    if parts is None and tree.has_parts:
        import pandas as pd

        parts = PART
        given = [tree.parts[place] for place in listing.files[order].tolist()]
        table = table.assign(**{PART: pd.Series(given, dtype="category")})
    own = FILE if FILE not in table else f"{FILE} name"
    return Collection(
        found.root,
        tuple(samples),
        table.assign(**{own: [sample.path for sample in samples]}),
        Phrase("labels in {table}", table=name),
        listing.target,
        parts,
        questions,
        listing.left_out,
        name,
    )
