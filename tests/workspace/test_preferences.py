"""Preferences survive a restart, and a broken file does not prevent one."""

from __future__ import annotations

from pathlib import Path

from nnstudio.workspace.preferences import PreferenceStore


def test_they_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    PreferenceStore(path).update(theme="dark")
    assert PreferenceStore(path).value.theme == "dark"


def test_recent_projects_are_newest_first_and_named_once(tmp_path: Path) -> None:
    store = PreferenceStore(tmp_path / "preferences.json")
    for name in ("a", "b", "a"):
        store.remember(tmp_path / name)
    assert [Path(known).name for known in store.value.recent] == ["a", "b"]
    store.forget(store.value.recent[0])
    assert [Path(known).name for known in store.value.recent] == ["b"]


def test_a_broken_file_means_the_first_day(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    for content in (b"", b"{", b"\xff\xfe", b'{"theme": "pink"}'):
        path.write_bytes(content)
        assert PreferenceStore(path).value.theme == "system"


def test_what_a_newer_version_wrote_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text('{"theme": "light", "tomorrow": 1}', encoding="utf-8")
    PreferenceStore(path).update(theme="dark")
    assert '"tomorrow": 1' in path.read_text(encoding="utf-8")
