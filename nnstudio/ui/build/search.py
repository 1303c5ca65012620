"""Finding layers by what people call them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from nnstudio.layers import Layer
from nnstudio.ui.texts import translated
from nnstudio.workspace.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Entry:
    """One layer or Block of the library: what is shown of it, and the words it is found by, in small letters.

    `icon` is the kind or the drawing that its chip shows.
    """

    key: str
    title: str
    group: str
    help: str
    names: tuple[str, ...]
    words: tuple[str, ...]
    sentences: str
    icon: str
    when: str = ""
    usual: bool = True
    is_block: bool = False
    own: bool = False


def entry_of(layer: type[Layer]) -> Entry:
    """The entry of a layer in the language of the window; English words find it in every language."""
    title, help = translated(layer.title), translated(layer.help())
    names = {name.lower() for name in (title, layer.title, layer.kind())}
    groups = f"{layer.group} {translated(layer.group)}"
    return Entry(
        key=layer.kind(),
        title=title,
        group=layer.group,
        help=help,
        names=tuple(sorted(names)),
        words=tuple(f"{layer.words} {groups}".lower().split()),
        sentences=f"{help} {layer.help()}".lower(),
        icon=layer.kind(),
        when=translated(layer.when()),
        usual=layer.usual,
    )


def entry_of_block(pattern: Pattern) -> Entry:
    """The entry of a Block, which the person may have named in any language."""
    block = pattern.block
    title, help = translated(block.heading), translated(block.about)
    shipped, own = (
        QCoreApplication.translate("Library", "Blocks"),
        QCoreApplication.translate("Library", "My Blocks"),
    )
    group = own if pattern.own else shipped
    return Entry(
        key=pattern.key,
        title=title,
        group=group,
        help=help,
        names=tuple(sorted({title.lower(), block.heading.lower()})),
        words=tuple(f"{pattern.words} {group} block".lower().split()),
        sentences=f"{help} {block.about}".lower(),
        icon=pattern.icon or "block",
        usual=pattern.usual or pattern.own,
        is_block=True,
        own=pattern.own,
    )


def found(query: str, entries: Iterable[Entry]) -> list[Entry]:
    """The entries that every word of the query fits, best first; all of them for an empty query."""
    asked = query.lower().split()
    scored = [(_score(asked, entry), entry) for entry in entries]
    fitting = [(score, entry) for score, entry in scored if score is not None]
    return [entry for _, entry in sorted(fitting, key=lambda pair: pair[0])]


def _score(asked: list[str], entry: Entry) -> int | None:
    """The smaller the better; nothing when a word fits nowhere."""
    if asked and " ".join(asked) in entry.names:
        return -1
    scores = [_fit(word, entry) for word in asked]
    return None if None in scores else sum(score for score in scores if score is not None)


def _fit(word: str, entry: Entry) -> int | None:
    if word in entry.names:
        return 0
    if any(name.startswith(word) for name in entry.names):
        return 1
    if any(known.startswith(word) for known in entry.words):
        return 2
    if any(word in name for name in entry.names):
        return 3
    # Chinese is written without spaces, so a word may stand anywhere.
    if any(word in known for known in entry.words):
        return 4
    if len(word) > 2 and any(_letters_in_order(word, name) for name in entry.names):
        return 5
    return 6 if len(word) > 2 and word in entry.sentences else None


def _letters_in_order(word: str, name: str) -> bool:
    letters = iter(name)
    return all(letter in letters for letter in word)
