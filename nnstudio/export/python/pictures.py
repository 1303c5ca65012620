"""Code that reads pictures: IDX and CIFAR files, and folders of files of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

import numpy as np
import pandas as pd

from nnstudio.data.choices import ImageChoice
from nnstudio.data.readers.cifar import HUNDRED, TEN
from nnstudio.data.readers.folders import part_of
from nnstudio.data.sources import Cifar, Idx, Loaded, Pictures
from nnstudio.errors import ExportError
from nnstudio.export.python.layout import assigned, flat, literal, quoted
from nnstudio.export.python.tables import texts

PictureSource = Idx | Cifar | Pictures

IMAGES = '''
def read_rows(path: Path) -> dict[str, np.ndarray]:
    """Images from a file of numpy: rows x height x width, levels from 0 to 255."""
    images = np.load(path)
    return {"image": images if images.ndim == 4 else images[..., np.newaxis]}
'''

_READ_IDX = '''
def read_idx(path: Path) -> np.ndarray:
    """The numbers in an IDX file, packed or not."""
    content = path.read_bytes()
    content = gzip.decompress(content) if content[:2] == b"\\x1f\\x8b" else content
    shape = np.frombuffer(content, dtype=">u4", offset=4, count=content[3]).astype(np.int64)
    return np.frombuffer(content, dtype=np.uint8, offset=4 + 4 * len(shape)).reshape(shape)
'''

_FILES = '''
def files_in(folder: Path) -> list[Path]:
    """All pictures in a folder and below it, in the order of their names."""
    found = [path.relative_to(folder) for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES]
    return sorted(found, key=Path.as_posix)
'''

_PICTURE_ROWS = '''
def read_rows(path: Path) -> dict[str, np.ndarray]:
    """A picture, or all pictures in a folder, and what they are called."""
    files = [path / file for file in files_in(path)] if path.is_dir() else [path]
    images = np.stack([decoded(file) for file in files])
    return {{"{field}": images, "{file}": np.array([file.name for file in files])}}
'''

_DECODED = '''
def decoded(path: Path) -> np.ndarray:
    """A picture as bytes, brought to the size and the colours that the network takes."""
    with Image.open(path) as opened:
        share = min({side} / max(min(opened.size), 1), 1.0)
        least = (max(int(opened.width * share), 1), max(int(opened.height * share), 1))
        opened.draft(opened.mode if opened.mode in ("L", "RGB") else None, least)
        opened.load()
        image = ImageOps.exif_transpose(opened)
    if image.has_transparency_data:
        seen = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen)
    elif image.mode not in ("1", "L", "RGB"):
        image = image.convert("RGB")
    image = image if image.mode == "{mode}" else image.convert("{mode}")
    if image.size != ({width}, {height}):
        image = fitted_in(image)
    return np.asarray(image, dtype=np.uint8).reshape({height}, {width}, {channels})
'''

_FITTED_IN = '''
def fitted_in(image: Image.Image) -> Image.Image:
    """{about}"""
{lines}
'''
_RESIZED = "image.resize({size}, Image.Resampling.BICUBIC, {box}reducing_gap=3.0)"
_FITS: Mapping[str, tuple[str, str]] = {
    "stretch": ("The picture stretched to the size.", "    return {whole}"),
    "crop": (
        "The middle of the picture in the size.",
        """    scale = min(image.width / {width}, image.height / {height})
    wide, high = {width} * scale, {height} * scale
    left, top = (image.width - wide) / 2, (image.height - high) / 2
    middle = (left, top, left + wide, top + high)
    return {cut}""",
    ),
    "pad": (
        "The whole picture in the size, with black around it.",
        """    scale = max(image.width / {width}, image.height / {height})
    wide, high = max(round(image.width / scale), 1), max(round(image.height / scale), 1)
    black = Image.new(image.mode, ({width}, {height}))
    smaller = {smaller}
    black.paste(smaller, (({width} - wide) // 2, ({height} - high) // 2))
    return black""",
    ),
}


def code(source: PictureSource, loaded: Loaded) -> tuple[list[str], tuple[str, ...], str]:
    """The lines that read what is learned from, the functions they need, and that for other rows.

    Raises:
        ExportError: the files lie in a way that is not printed.
    """
    if isinstance(source, Pictures):
        return _files(source, loaded)
    lines = _idx(source) if isinstance(source, Idx) else _cifar(source, loaded)
    return [*lines, *_parts(loaded)], (_READ_IDX,), IMAGES


def constants(source: PictureSource) -> Iterator[list[str]]:
    """How the names of pictures end, as an assignment."""
    if isinstance(source, Pictures):
        yield assigned("SUFFIXES", texts(list(source.suffixes)))


def _parts(loaded: Loaded) -> Iterator[str]:
    """The lines that say which rows are for training and which for the test: files come one by one."""
    if loaded.parts is None:
        return
    parts = loaded.table[loaded.parts].astype(str).to_numpy()
    begins = np.flatnonzero(np.concatenate(([True], parts[1:] != parts[:-1])))
    sizes = np.diff(np.append(begins, len(parts))).tolist()
    names = flat(literal(parts[begins].tolist()))
    yield f"    table[{quoted(loaded.parts)}] = np.repeat({names}, {sizes})"


def _idx(source: Idx) -> list[str]:
    place = Path(source.path)
    folder = place if place.is_dir() else place.parent
    images = sorted(path.name for path in folder.iterdir() if "images" in path.name and "idx3" in path.name)
    labels = [name.replace("images", "labels").replace("idx3", "idx1") for name in images]
    if not images or not all((folder / name).is_file() for name in labels):
        raise _unread(folder)
    own = "DATA" if place.is_dir() else "DATA.parent"
    return [
        *assigned("files", texts(images), indent=1),
        f"    images = np.concatenate([read_idx({own} / file) for file in files])[..., np.newaxis]",
        *assigned("files", texts(labels), indent=1),
        f"    labels = np.concatenate([read_idx({own} / file) for file in files])",
        '    arrays, table = {"image": images}, pd.DataFrame({"label": labels})',
    ]


def _cifar(source: Cifar, loaded: Loaded) -> list[str]:
    given = Path(source.path)
    files = [
        (path, labels)
        for (train, test), labels in ((TEN, 1), (HUNDRED, 2))
        for path in (given / name for name in (*train, test))
        if path.is_file()
    ]
    if not files:
        raise _unread(given)
    width = files[0][1]
    place = 1 if width == 2 and source.classes == "fine" else 0
    label = loaded.table["label"]
    names = list(label.cat.categories) if isinstance(label.dtype, pd.CategoricalDtype) else None
    value = f"rows[:, {place}]" if names is None else f"np.array(names)[rows[:, {place}]]"
    return [
        *assigned("files", texts([path.name for path, _ in files]), indent=1),
        "    rows = np.concatenate([np.fromfile(DATA / file, dtype=np.uint8) for file in files])",
        f"    rows = rows.reshape(-1, {width + 3072})",
        f"    images = rows[:, {width}:].reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1)",
        *(assigned("names", texts(names), indent=1) if names is not None else []),
        f'    arrays, table = {{"image": images}}, pd.DataFrame({{"label": {value}}})',
    ]


def _files(source: Pictures, loaded: Loaded) -> tuple[list[str], tuple[str, ...], str]:
    folder = Path(source.path)
    file = str(loaded.identifier)
    kept = [str(path) for path in loaded.table[file]]
    there = _there(folder, source.suffixes)
    left_out = sorted(set(there) - set(kept))
    if not folder.is_dir() or kept != [path for path in there if path not in left_out]:
        raise _unread(folder)
    columns = [name for name in map(str, loaded.table) if name != file]
    given = {name: _by_path(name, loaded, kept, folder) for name in columns}
    (field, images) = next(iter(loaded.arrays.items()))
    lines = ["    files = files_in(DATA)"]
    if left_out:
        lines += assigned("broken", texts(left_out), indent=1)
        lines.append("    files = [file for file in files if file.as_posix() not in broken]")
    lines += [
        f"    arrays = {{{quoted(field)}: np.stack([decoded(DATA / file) for file in files])}}",
        "    table = pd.DataFrame()",
        *(f"    table[{quoted(name)}] = {value}" for name, value in given.items()),
    ]
    rows = _PICTURE_ROWS.format(field=field, file=file)
    return lines, (_FILES, *_decoding(images.shape, loaded.read_as[field])), rows


def _there(folder: Path, suffixes: Sequence[str]) -> list[str]:
    """What the printed file finds in a folder, in its order."""
    found = (path for path in folder.rglob("*") if path.suffix.lower() in suffixes)
    return sorted(path.relative_to(folder).as_posix() for path in found)


def _by_path(name: str, loaded: Loaded, files: Sequence[str], folder: Path) -> str:
    """The code that reads a column off the folders of the files."""
    wanted = [str(value) for value in loaded.table[name]]
    depth = min(len(PurePosixPath(file).parts) for file in files)
    for place in (-2, *range(depth - 1)):
        found = [PurePosixPath(file).parts[place] for file in files] if depth > 1 else []
        if found == wanted:
            return f"[file.parts[{place}] for file in files]"
        if [part_of(part) for part in found] == wanted:
            words = flat(literal({part: part_of(part) for part in dict.fromkeys(found)}))
            return f"[{words}[file.parts[{place}]] for file in files]"
    raise _unread(folder)


def _decoding(shape: tuple[int, ...], read_as: object) -> tuple[str, str]:
    _, height, width, channels = shape
    fit = read_as.fit if isinstance(read_as, ImageChoice) else "crop"
    about, lines = _FITS[fit]
    size = {"height": height, "width": width}
    whole = _RESIZED.format(size=f"({width}, {height})", box="(0, 0, *image.size), ")
    cut = _RESIZED.format(size=f"({width}, {height})", box="middle, ")
    smaller = _RESIZED.format(size="(wide, high)", box="(0, 0, *image.size), ")
    decoded = _DECODED.format(
        side=2 * max(height, width), mode="L" if channels == 1 else "RGB", channels=channels, **size
    )
    return decoded, _FITTED_IN.format(
        about=about, lines=lines.format(whole=whole, cut=cut, smaller=smaller, **size)
    )


def _unread(folder: Path) -> ExportError:
    return ExportError(
        "python-files",
        "The files in {folder} lie in a way that a Python file would not find them again. Put pictures into "
        "a folder per class.",
        folder=folder.name,
    )
