"""The window in other languages: the catalogs are complete, true to the source, and used."""

from __future__ import annotations

import string
from collections.abc import Iterator
from pathlib import Path
from shutil import copy
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from nnstudio import paths
from nnstudio.app import make_window
from nnstudio.errors import Message, Phrase
from nnstudio.layers import layer_of
from nnstudio.project.document import Document
from nnstudio.ui import translation
from nnstudio.ui.texts import say, translated
from nnstudio.ui.window.main_window import MainWindow
from nnstudio.workspace.preferences import PreferenceStore
from tests.translation.extract import CATALOGS, all_texts, update
from tests.translation.messages import sentences_of
from tests.translation.window import NotExtractableError, Text, texts_of

CHINESE = CATALOGS / "nnstudio_zh_CN.ts"


def gaps(text: str) -> list[str]:
    """The gaps of a text; a number that Qt fills in is one too."""
    named = sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)
    return [*named, *["%n"] * text.count("%n")]


def unlike(source: str, translation: str) -> bool:
    """Whether a translation cannot be filled as its source is."""
    return gaps(source) != gaps(translation)


def messages(catalog: Path) -> list[tuple[str, list[str], bool]]:
    """Source, forms of the translation, and whether somebody has finished it."""
    found = []
    for message in ElementTree.parse(catalog).getroot().iter("message"):
        given = message.find("translation")
        assert given is not None
        forms = [form.text or "" for form in given.iter("numerusform")] or [given.text or ""]
        found.append((message.findtext("source", ""), forms, given.get("type") is None and all(forms)))
    return found


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    installed = translation.install("zh_CN", qapp)
    yield
    for translator in installed:
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The whole window of somebody who has chosen Chinese."""
    PreferenceStore(paths.config() / "preferences.json").update(language="zh_CN")
    made = make_window(qapp)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.leave()
    made.deleteLater()


# --- The catalogs -----------------------------------------------------------------------------------------


def test_every_text_of_the_source_is_in_the_catalogs_and_no_other(tmp_path: Path) -> None:
    texts = all_texts()
    for catalog in sorted(CATALOGS.glob("*.ts")):
        kept = catalog.read_text(encoding="utf-8")
        updated = tmp_path / catalog.name
        copy(catalog, updated)
        update(updated, texts)
        assert updated.read_text(encoding="utf-8") == kept, f"{catalog.name}: run python3 dev.py texts"


def test_a_new_text_is_added_unfinished_and_one_that_is_gone_is_dropped(tmp_path: Path) -> None:
    catalog = tmp_path / CHINESE.name
    copy(CHINESE, catalog)
    update(catalog, [Text("Steps", "Train"), Text("Steps", "Dream")])
    assert messages(catalog) == [("Dream", [""], False), ("Train", ["训练"], True)]


@pytest.mark.parametrize("catalog", sorted(CATALOGS.glob("*.ts")), ids=lambda path: path.stem)
def test_every_text_is_translated_and_keeps_its_gaps(catalog: Path) -> None:
    texts = messages(catalog)
    assert texts
    assert [source for source, _, finished in texts if not finished] == []
    assert [source for source, forms, _ in texts if any(unlike(source, form) for form in forms)] == []


@pytest.mark.parametrize("translated", ["{feld} hat", "hat {count}", "{count} {count}", "%n {count}"])
def test_a_changed_gap_is_noticed(translated: str) -> None:
    assert not unlike("{count} rows", "{count} 行")
    assert unlike("{count} rows of {field}", translated)


def test_texts_are_found_behind_other_names_and_a_computed_one_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "page.py"
    file.write_text(
        "T = QT_TRANSLATE_NOOP\nROW = T('Menu', 'Open')\n"
        "class Page:\n  def a(self):\n    say = QCoreApplication.translate\n"
        "    return say('Menu', 'Shut'), self.tr('Here'), say('Menu', '%n rows', '', 3), say('Menu', ROW)\n"
    )
    assert texts_of([file]) == {
        Text("Menu", "Open"), Text("Menu", "Shut"), Text("Page", "Here"), Text("Menu", "%n rows", True),
    }  # fmt: skip
    file.write_text("class Page:\n  def a(self, x):\n    return self.tr(f'{x} rows')\n")
    with pytest.raises(NotExtractableError, match="line 3"):
        texts_of([file])


def test_sentences_are_found_in_tables_and_wrappers_and_a_computed_one_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "rules.py"
    file.write_text(
        "TABLE = {1: 'One.', 2: 'Two.'}\n"
        "def f(x):\n  text = 'Few.' if x else 'Many.'\n  return Message('a', text), Message('b', TABLE[x])\n"
        "def g(code, text):\n  return Message(code, text)\n"
        "def h():\n  g('c', 'Wrapped.')\n  raise DataError('d', 'Raised {n}.', n=Phrase('{n} rows', n=3))\n"
    )
    found = {"One.", "Two.", "Few.", "Many.", "Wrapped.", "Raised {n}.", "{n} rows"}
    assert sentences_of([file]) == found
    file.write_text("def f(x):\n  return Message('a', x + '.')\n")
    with pytest.raises(NotExtractableError, match="line 2"):
        sentences_of([file])


# --- What is said -----------------------------------------------------------------------------------------


def test_a_message_with_values_is_said_in_chinese(chinese: None) -> None:
    message = Message("gaps", "{title} has no field {field}.", {"title": "a.csv", "field": "No"})
    assert say(message) == "a.csv 中没有字段 No。"
    loss = Message("fit", "{loss} does not fit {target}", {"loss": Phrase("Cross-entropy"), "target": "No"})
    assert say(loss) == "交叉熵不适合 No"
    assert str(loss) == "Cross-entropy does not fit No"


def test_phrases_are_said_part_by_part(chinese: None) -> None:
    summary = layer_of("Conv2d")().summary()
    assert summary == "32 filters · 3 × 3"
    assert translated(summary) == "32 个卷积核 · 3 × 3"
    assert translated(Phrase.joined("; ", (summary, "No"))) == "32 个卷积核 · 3 × 3；No"


def test_numbers_choose_the_form(qapp: QApplication, chinese: None) -> None:
    def layers(count: int) -> str:
        return QCoreApplication.translate("canvas", "%n layers", "", count)

    assert (layers(1), layers(2)) == ("1 个层", "2 个层")
    english = translation.install("en", qapp)
    assert (layers(1), layers(2)) == ("1 layer", "2 layers")
    for translator in english:
        qapp.removeTranslator(translator)
        translator.deleteLater()


def test_languages_are_named_in_themselves() -> None:
    assert translation.available() == {"en": "English", "zh_CN": "简体中文"}
    assert translation.chosen("zh_CN") == "zh_CN"
    assert translation.chosen("tlh") in translation.available()


# --- The window -------------------------------------------------------------------------------------------


def test_the_window_speaks_chinese(window: MainWindow) -> None:
    window.workspace.session.new(Document("试验"))
    window.go("train")
    steps = [window.findChild(QPushButton, f"step.{name}").text() for name in ("data", "build", "train")]
    assert steps == ["数据", "搭建", "训练"]
    assert window.actions_by_id["next_problem"].text() == "下一个问题"
    assert "还没有训练过" in {label.text() for label in window.findChildren(QLabel)}
    assert window.findChild(QLabel, "form.epochs.hint") is not None
    assert "轮数" in {label.text() for label in window.findChildren(QLabel)}


def test_without_the_choice_it_speaks_english_again(qapp: QApplication, qtbot: QtBot) -> None:
    made = make_window(qapp)
    assert made.actions_by_id["next_problem"].text() == "Next problem"
    made.leave()
    made.deleteLater()


def test_choosing_a_language_is_kept_and_says_when_it_applies(window: MainWindow) -> None:
    choices = {code: window.findChild(QAction, f"language.{code}") for code in ("system", "en", "zh_CN")}
    assert [code for code, action in choices.items() if action.isChecked()] == ["zh_CN"]
    choices["zh_CN"].trigger()
    banner = window.findChild(QLabel, "banner.text")
    assert not banner.isVisible()
    choices["en"].trigger()
    assert window.workspace.preferences.value.language == "en"
    assert [code for code, action in choices.items() if action.isChecked()] == ["en"]
    assert banner.isVisible()
    assert banner.text() == "下次启动 NN Studio 时更换语言。"
    choices["system"].trigger()
    assert window.workspace.preferences.value.language == ""
