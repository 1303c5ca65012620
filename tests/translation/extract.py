"""Brings the catalogs in resources/i18n up to date with the texts in the source: `python3 dev.py texts`."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tests.translation.declarations import declared_texts
from tests.translation.messages import sentences_of
from tests.translation.window import Text, texts_of

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ROOT / "nnstudio"
CATALOGS = ROOT / "resources" / "i18n"
ENGLISH = "nnstudio_en.ts"
"""Only what depends on a number: the singular."""

# The command line speaks English; errors.py only hands on what it is given.
_WITHOUT_TEXTS = (PRODUCT / "cli", PRODUCT / "errors.py")


def all_texts() -> set[Text]:
    """Every text that the window may show."""
    files = sorted(
        file
        for file in PRODUCT.rglob("*.py")
        if not any(file.is_relative_to(without) for without in _WITHOUT_TEXTS)
    )
    window = [file for file in files if file == PRODUCT / "app.py" or file.is_relative_to(PRODUCT / "ui")]
    declared = declared_texts() | sentences_of(files)
    return texts_of(window) | {Text("declared", source) for source in declared}


def update(catalog: Path, texts: Iterable[Text]) -> None:
    """Adds new texts to a catalog and drops those that are gone; what is translated stays."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.py"
        source.write_text("".join(_line(text) for text in sorted(texts)), encoding="utf-8")
        subprocess.run(
            [
                *_lupdate(), str(source), "-silent", "-no-obsolete", "-locations", "none", "-sort-messages",
                "-disable-heuristic", "sametext", "-disable-heuristic", "similartext", "-ts", str(catalog),
                *(("-pluralonly",) if catalog.name == ENGLISH else ()),
            ],
            check=True,
        )  # fmt: skip


def _line(text: Text) -> str:
    words = json.dumps([text.context, text.source], ensure_ascii=False)[1:-1]
    number = ', "", 1' if text.counted else ""
    return f"QCoreApplication.translate({words}{number})\n"


def _lupdate() -> list[str]:
    program = "import sys; from PySide6.scripts.pyside_tool import lupdate; sys.exit(lupdate())"
    return [sys.executable, "-c", program]


def main() -> int:
    """Updates every catalog and says what is left to translate."""
    texts = all_texts()
    for catalog in sorted(CATALOGS.glob("nnstudio_*.ts")):
        update(catalog, texts)
        left = catalog.read_text(encoding="utf-8").count('type="unfinished"')
        print(f"{catalog.relative_to(ROOT)}: {left} texts left to translate")
    return 0


if __name__ == "__main__":
    sys.exit(main())
