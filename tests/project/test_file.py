"""The project file: what is saved comes back, and nothing but a project file opens."""

from __future__ import annotations

import io
import json
import os
import struct
import time
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors.numpy import save as packed_weights

from nnstudio.data import Csv, DataSettings, FieldChoice, Split
from nnstudio.errors import ProjectFileError
from nnstudio.graph import Graph, Node
from nnstudio.layers import layers
from nnstudio.project import Document, backup_of, file, limits, load, save
from nnstudio.training import SGD, Adam, Cosine, EarlyStopping, TrainingSettings
from nnstudio.training.files import CHECKPOINT, read_record, write_record
from tests.project.samples import RUN, document, run_folder

Members = dict[str, bytes]
SECONDS = 2.0


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A project with one run, as bytes."""
    folder = tmp_path_factory.mktemp("good")
    save(folder / "good.nnproj", document(), {RUN: run_folder(folder / "run")})
    return (folder / "good.nnproj").read_bytes()


def opened(data: bytes, folder: Path) -> tuple[Document, tuple[object, ...]]:
    path = folder / "given.nnproj"
    path.write_bytes(data)
    return load(path, folder / "into")


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    folder = run_folder(tmp_path / "run")
    path = tmp_path / "文档 project.nnproj"
    save(path, document(), {RUN: folder})
    loaded, records = load(path, tmp_path / "into")
    assert loaded == document_like(loaded)
    assert loaded.name == "Iris 鸢尾花"
    assert [record.id for record in records] == [RUN]
    for original in folder.iterdir():
        assert (tmp_path / "into" / RUN / original.name).read_bytes() == original.read_bytes()
    assert sorted(found.name for found in (tmp_path / "into").iterdir()) == [RUN]


def document_like(loaded: Document) -> Document:
    """The sample with the ids that the loaded one has."""
    fresh = document()
    assert [node.kind for node in loaded.graph] == [node.kind for node in fresh.graph]
    return replace(fresh, graph=loaded.graph)


def test_every_run_gets_the_weights_again_that_the_project_came_with(tmp_path: Path) -> None:
    start = packed_weights({"n1/weight": np.ones((3, 4), dtype=np.float32)})
    runs = {run: run_folder(tmp_path / run, run=run) for run in (RUN, "efgh5678")}
    save(tmp_path / "p.nnproj", replace(document(), weights=start), runs)
    load(tmp_path / "p.nnproj", tmp_path / "open")
    assert [(tmp_path / "open" / run / "start.safetensors").read_bytes() for run in runs] == [start, start]
    save(tmp_path / "q.nnproj", document(), runs)
    load(tmp_path / "q.nnproj", tmp_path / "open")
    assert not any((tmp_path / "open" / run / "start.safetensors").exists() for run in runs)


def test_loading_again_replaces_what_was_unpacked(good: bytes, tmp_path: Path) -> None:
    opened(good, tmp_path)
    (tmp_path / "into" / RUN / "metrics.jsonl").write_text("old")
    opened(good, tmp_path)
    assert (tmp_path / "into" / RUN / "metrics.jsonl").read_text() != "old"


def test_the_same_project_gives_the_same_bytes(tmp_path: Path) -> None:
    shown, runs = document(), {RUN: run_folder(tmp_path / "run")}
    save(tmp_path / "a.nnproj", shown, runs)
    save(tmp_path / "b.nnproj", shown, runs)
    assert (tmp_path / "a.nnproj").read_bytes() == (tmp_path / "b.nnproj").read_bytes()


def test_half_a_line_of_a_run_that_goes_on_is_left_out(tmp_path: Path) -> None:
    folder = run_folder(tmp_path / "run")
    with (folder / "metrics.jsonl").open("a") as stream:
        stream.write('{"epoch": 3, "lo')
    save(tmp_path / "p.nnproj", document(), {RUN: folder})
    load(tmp_path / "p.nnproj", tmp_path / "into")
    assert len((tmp_path / "into" / RUN / "metrics.jsonl").read_text().splitlines()) == 3


def test_what_packs_too_well_is_stored_so_that_it_opens_again(tmp_path: Path) -> None:
    folder = run_folder(tmp_path / "run")
    (folder / "evaluation.json").write_text(json.dumps({"confusion": [[0] * 1000] * 1000}))
    save(tmp_path / "p.nnproj", document(), {RUN: folder})
    load(tmp_path / "p.nnproj", tmp_path / "into")


@pytest.mark.parametrize(
    ("name", "code"), [("x" * 201, "project-refused"), ("half \ud800 letter", "project-refused")]
)
def test_what_could_not_be_opened_again_is_not_written(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(ProjectFileError) as caught:
        save(tmp_path / "p.nnproj", document(name), {})
    assert caught.value.code == code
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_could_not_be_opened_again_is_not_written(tmp_path: Path) -> None:
    folder = run_folder(tmp_path / "run")
    path = tmp_path / "p.nnproj"
    save(path, document(), {RUN: folder})
    before = path.read_bytes()
    (folder / "metrics.jsonl").write_text('{"loss": NaN}\n')
    with pytest.raises(ProjectFileError) as caught:
        save(path, document(), {RUN: folder})
    assert caught.value.code == "json-not-finite"
    assert path.read_bytes() == before


# ---- round trip of whatever a person may have set ----

_words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
_share = st.floats(0.01, 0.89)
_settings = st.builds(
    TrainingSettings,
    optimizer=st.one_of(st.builds(SGD, lr=st.floats(1e-9, 100)), st.builds(Adam, lr=st.floats(1e-9, 100))),
    schedule=st.builds(Cosine, eta_min=st.floats(0, 100)),
    epochs=st.integers(1, 10**6),
    early_stopping=st.builds(EarlyStopping, enabled=st.booleans(), patience=st.integers(1, 1000)),
    seed=st.integers(0, 2**31 - 1),
)
_data = st.builds(
    DataSettings,
    source=st.one_of(st.none(), st.builds(Csv, path=_words.filter(bool))),
    target=st.one_of(st.none(), _words),
    choices=st.lists(st.builds(FieldChoice, name=_words, role=st.sampled_from(["input", None]))).map(tuple),
    split=st.builds(Split, test=_share, validation=_share),
)
_place = st.floats(-1e6, 1e6)
_node = st.builds(
    lambda kind, position, name: Node(layers()[kind](), position, name),
    st.sampled_from(sorted(layers())), st.tuples(_place, _place), _words,
)  # fmt: skip
_documents = st.builds(
    Document,
    name=_words,
    graph=st.lists(_node, max_size=6).map(lambda nodes: Graph().with_nodes(nodes)),
    data=_data,
    training=_settings,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_documents)
def test_every_document_comes_back_equal(tmp_path: Path, shown: Document) -> None:
    save(tmp_path / "p.nnproj", shown, {})
    assert load(tmp_path / "p.nnproj", tmp_path / "into") == (shown, ())


# ---- files that are no project ----


def parts(data: bytes) -> Members:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(members: Members | list[tuple[str | zipfile.ZipInfo, bytes]], packing: int = 0) -> bytes:
    pairs = list(members.items()) if isinstance(members, dict) else members
    target = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(target, "w", packing) as archive:
            for name, content in pairs:
                archive.writestr(name, content)
    return target.getvalue()


def with_part(name: str, content: bytes, packing: int = 0) -> Callable[[bytes], bytes]:
    return lambda good: packed({**parts(good), name: content}, packing)


def without(name: str) -> Callable[[bytes], bytes]:
    return lambda good: packed({key: value for key, value in parts(good).items() if key != name})


def with_entry(**attributes: object) -> Callable[[bytes], bytes]:
    """The good file with an odd entry in place of the evaluation."""

    def make(good: bytes) -> bytes:
        info = zipfile.ZipInfo(f"runs/{RUN}/evaluation.json")
        for name, value in attributes.items():
            setattr(info, name, value)
        rest = {name: content for name, content in parts(good).items() if name != info.filename}
        return packed([*rest.items(), (info, b"{}")])

    return make


def twice(good: bytes) -> bytes:
    return packed([*parts(good).items(), ("project.json", b"{}")])


def project(**changes: object) -> Callable[[bytes], bytes]:
    def make(good: bytes) -> bytes:
        values = json.loads(parts(good)["project.json"])
        return packed({**parts(good), "project.json": json.dumps({**values, **changes}).encode()})

    return make


def run_part(**changes: object) -> Callable[[bytes], bytes]:
    def make(good: bytes) -> bytes:
        name = f"runs/{RUN}/run.json"
        values = {**json.loads(parts(good)[name]), **changes}
        return packed({**parts(good), name: json.dumps(values).encode()})

    return make


def project_text(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def make(good: bytes) -> bytes:
        text = parts(good)["project.json"]
        assert old in text
        return packed({**parts(good), "project.json": text.replace(old, new, 1)})

    return make


def weights(header: object, body: bytes = bytes(8), length: int | None = None) -> Callable[[bytes], bytes]:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    size = len(text) if length is None else length
    return with_part(f"runs/{RUN}/weights.safetensors", struct.pack("<Q", size) + text + body)


def tensor(shape: list[object], offsets: list[object], dtype: str = "F32") -> dict[str, object]:
    return {"dtype": dtype, "shape": shape, "data_offsets": offsets}


def directory_patched(field: int, value: bytes) -> Callable[[bytes], bytes]:
    """The good file with bytes of the first entry of its directory changed."""

    def make(good: bytes) -> bytes:
        start = struct.unpack("<L", good[-6:-2])[0]
        assert good[start : start + 4] == b"PK\x01\x02"
        return good[: start + field] + value + good[start + field + len(value) :]

    return make


def local_patched(field: int, value: bytes) -> Callable[[bytes], bytes]:
    return lambda good: good[:field] + value + good[field + len(value) :]


def bits_flipped(good: bytes) -> bytes:
    """One bit of a packed text, so that only the checksum knows."""
    place = 30 + len("project.json") + 40
    return good[:place] + bytes([good[place] ^ 4]) + good[place + 1 :]


def shared_member(good: bytes) -> bytes:
    """Two entries of the directory that point at the same bytes."""
    start = struct.unpack("<L", good[-6:-2])[0]
    name = f"runs/{RUN}/metrics.jsonl".encode()
    first = good[start : good.index(b"PK\x01\x02", start + 4)]
    entry = first[:28] + struct.pack("<H", len(name)) + first[30:46] + name
    end = bytearray(good[-22:])
    count = struct.unpack("<H", end[10:12])[0] + 1
    end[8:12] = struct.pack("<HH", count, count)
    end[12:16] = struct.pack("<L", struct.unpack("<L", end[12:16])[0] + len(entry))
    return good[:-22] + entry + bytes(end)


def hidden_bytes(good: bytes) -> bytes:
    """Bytes between the last member and the directory that no entry mentions."""
    start = struct.unpack("<L", good[-6:-2])[0]
    return good[:start] + b"hidden" + good[start:-6] + struct.pack("<L", start + 6) + good[-2:]


def many_members(good: bytes) -> bytes:
    return packed([*parts(good).items(), *((f"runs/{i:08d}/run.json", b"{}") for i in range(10_001))])


def claims_members(good: bytes) -> bytes:
    return good[:-14] + struct.pack("<HH", 20_000, 20_000) + good[-10:]


DEEP = b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
DEEP_IN_QUOTES = b'["\\\\",' + b'["[",' * 70 + b"1" + b"]" * 71
METRICS, PREPARATION, WEIGHTS = (
    f"runs/{RUN}/{file}" for file in ("metrics.jsonl", "preparation.json", "weights.safetensors")
)
BAD: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "empty": ("not-a-project", lambda good: b""),
    "text": ("not-a-project", lambda good: b"This is a letter, not a project." * 10),
    "pickle": ("not-a-project", lambda good: b"\x80\x04cos\nsystem\n(S'touch canary'\ntR." * 4),
    "cut off": ("not-a-project", lambda good: good[: len(good) // 2]),
    "empty zip": ("project-missing", lambda good: packed({})),
    "comment": ("not-a-project", lambda good: good[:-2] + b"\x05\x00hello"),
    "data after": ("not-a-project", lambda good: good + b"more"),
    "data before": ("archive-not-alone", lambda good: b"#!/bin/sh\n" + good),
    "second archive after": ("archive-not-alone", lambda good: packed({"a": b""}) + good),
    "no project.json": ("project-missing", without("project.json")),
    "member outside": ("member-unknown", with_part("../canary", b"x")),
    "absolute member": ("member-unknown", with_part("/tmp/canary", b"x")),
    "drive member": ("member-unknown", with_part("C:\\canary", b"x")),
    "backslashes": ("member-unknown", with_part("runs\\abcd\\run.json", b"{}")),
    "name with zero": ("member-unknown", lambda good: with_part("project.json!evil", b"x")(good).replace(
        b"project.json!evil", b"project.json\0evil")),
    "name of a device": ("member-unknown", with_part("runs/com1/run.json", b"{}")),
    "run id in capitals": ("member-unknown", with_part("runs/ABCD1234/run.json", b"{}")),
    "run id climbs": ("member-unknown", with_part("runs/../run.json", b"{}")),
    "folder entry": ("member-unknown", with_part("runs/", b"")),
    "pickled member": ("member-unknown", with_part(f"runs/{RUN}/weights.pt", b"\x80\x04.")),
    "other capitals": ("member-unknown", with_part("PROJECT.json", b"{}")),
    "line end in name": ("member-unknown", with_part("project.json\n", b"{}")),
    "name twice": ("member-duplicate", twice),
    "symbolic link": ("member-special", with_entry(external_attr=0o120777 << 16)),
    "device": ("member-special", with_entry(external_attr=0o020666 << 16)),
    "marked as folder": ("member-special", with_entry(external_attr=0x10)),
    "locked": ("member-encrypted", directory_patched(8, b"\x01\x00")),
    "streamed": ("member-packing", directory_patched(8, b"\x08\x00")),
    "packed with bzip2": ("member-packing", with_part("thumbnail.png", b"x" * 99, zipfile.ZIP_BZIP2)),
    "packed weights": ("member-packing", lambda good: packed(parts(good), zipfile.ZIP_DEFLATED)),
    "bomb": ("member-bomb", lambda good: packed({"project.json": b" " * 10_000_000}, zipfile.ZIP_DEFLATED)),
    "large text": ("member-too-large", lambda good: packed({"project.json": b" " * (17 * limits.MIB)})),
    "claims 4 GB": ("member-too-large", directory_patched(24, b"\xfe\xff\xff\xff")),
    "claims other size": ("member-mismatch", directory_patched(24, b"\x10\x00\x00\x00")),
    "claims other checksum": ("member-mismatch", directory_patched(16, b"\x00\x00\x00\x00")),
    "other name inside": ("member-mismatch", local_patched(30, b"PROJECT.json")),
    "other packing inside": ("member-mismatch", local_patched(8, b"\x00\x00")),
    "overlapping": ("member-duplicate", shared_member),
    "overlapping names": ("members-overlap", lambda good: shared_member(without(METRICS)(good))),
    "hidden bytes": ("members-overlap", hidden_bytes),
    "moved member": ("members-overlap", directory_patched(42, b"\x01\x00\x00\x00")),
    "many members": ("too-many-members", many_members),
    "claims members": ("too-many-members", claims_members),
    "damaged directory": ("archive-damaged", directory_patched(0, b"XXXX")),
    "flipped bit": ("member-damaged", bits_flipped),
    "not UTF-8": ("json-encoding", with_part("project.json", b'{"name": "\xff"}')),
    "not JSON": ("json-malformed", with_part("project.json", b"{'a': 1,}")),
    "a list": ("version-missing", with_part("project.json", b"[]")),
    "deep": ("json-depth", with_part("project.json", DEEP)),
    "deep in quotes": ("json-depth", with_part("project.json", DEEP_IN_QUOTES)),
    "many objects": ("json-objects", with_part("project.json", b"[" + b"{}," * 1_000_001 + b"1]")),
    "NaN": ("json-not-finite", project_text(b'"test": 0.2', b'"test": NaN')),
    "infinity": ("json-not-finite", project_text(b'"test": 0.2', b'"test": -Infinity')),
    "1e400": ("json-not-finite", project_text(b'"test": 0.2', b'"test": 1e400')),
    "5,000 digits": ("json-number", project_text(b'"epochs": 30', b'"epochs": ' + b"9" * 5000)),
    "name given twice": ("json-duplicate", project_text(b'"test": 0.2', b'"test": 0.2, "test": 0.3')),
    "half a letter": ("json-surrogate", project_text(b'"target": "species"', b'"target": "\\ud800"')),
    "no version": ("version-missing", project_text(b'"schema_version": 1', b'"schema_version": true')),
    "newer": ("version-newer", project(schema_version=2, application="9.1", something_new=[])),
    "unknown field": ("project-refused", project(startup_script="import os")),
    "true as number": ("project-refused", project_text(b'"epochs": 30', b'"epochs": true')),
    "number as text": ("project-refused", project_text(b'"epochs": 30', b'"epochs": "30"')),
    "unknown layer": ("graph-refused", project_text(b'"Linear"', b'"os.system"')),
    "huge parameter": ("graph-refused", project_text(b'"out_features": 64', b'"out_features": 9999999999')),
    "run without run.json": ("run-incomplete", without(f"runs/{RUN}/run.json")),
    "run in other folder": ("run-mixed-up", run_part(id="zzzz9999")),
    "run with odd field": ("run-refused", run_part(command="rm")),
    "NaN in metrics": ("json-not-finite", with_part(METRICS, b'{"loss": 1}\n{"loss": NaN}\n')),
    "deep preparation": ("json-depth", with_part(PREPARATION, DEEP)),
    "no weights": ("weights-damaged", with_part(WEIGHTS, b"")),
    "pickled weights": ("weights-damaged", with_part(WEIGHTS, b"\x80\x04cos\nsystem\n.")),
    "huge header": ("weights-damaged", weights({}, length=2**62)),
    "header too short": ("json-depth", weights({"a": tensor([2], [0, 8])}, length=10)),
    "shape bomb": ("weights-damaged", weights({"a": tensor([2**40, 2**40], [0, 8])})),
    "negative shape": ("weights-damaged", weights({"a": tensor([-1, -2], [0, 8])})),
    "true as shape": ("weights-damaged", weights({"a": tensor([True, 2], [0, 8])})),
    "gap": ("weights-damaged", weights({"a": tensor([1], [4, 8])})),
    "shared numbers": ("weights-damaged", weights({"a": tensor([2], [0, 8]), "b": tensor([2], [0, 8])})),
    "numbers left over": ("weights-damaged", weights({"a": tensor([1], [0, 4])})),
    "unknown number type": ("weights-damaged", weights({"a": tensor([2], [0, 8], "O32")})),
    "header a list": ("weights-damaged", weights([])),
    "tensor twice": ("json-duplicate", weights(
        b'{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}')),
}  # fmt: skip


@pytest.mark.parametrize("what", BAD)
def test_what_is_no_project_ends_in_one_clear_message(what: str, good: bytes, tmp_path: Path) -> None:
    code, make = BAD[what]
    data = make(good)
    begun = time.monotonic()
    with pytest.raises(ProjectFileError) as caught:
        opened(data, tmp_path)
    assert caught.value.code == code, str(caught.value)
    assert time.monotonic() - begun < SECONDS
    assert str(caught.value).endswith(".")
    assert str(caught.value).encode()
    left = [found for found in tmp_path.rglob("*") if found.name not in ("given.nnproj", "into")]
    assert left == []


def test_the_same_makers_leave_an_intact_project_openable(good: bytes, tmp_path: Path) -> None:
    for data in (
        good,
        packed(parts(good)),
        project_text(b'"epochs": 30', b'"epochs": 31')(good),
        weights({"a": tensor([2], [0, 8])})(good),
        weights({"a": tensor([1], [0, 4]), "b": tensor([], [4, 8]), "__metadata__": {"x": "y"}})(good),
        with_part("thumbnail.png", b"\x89PNG")(good),
        with_entry(external_attr=0o100644 << 16)(good),
    ):
        assert len(opened(data, tmp_path)[1]) == 1


def test_a_zip_in_the_form_for_large_files_opens(
    good: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 100)
    large = packed(parts(good))
    assert b"PK\x06\x06" in large
    assert len(opened(large, tmp_path)[1]) == 1


def test_every_prefix_of_a_project_is_refused(good: bytes, tmp_path: Path) -> None:
    path = tmp_path / "p.nnproj"
    path.write_bytes(good)
    assert len(load(path, tmp_path / "into")[1]) == 1
    for length in range(len(good) - 1, -1, -1):
        os.truncate(path, length)
        with pytest.raises(ProjectFileError) as caught:
            load(path, tmp_path / "into")
        assert caught.value.code == "not-a-project"


def test_no_flipped_bit_is_overlooked(good: bytes, tmp_path: Path) -> None:
    """Every refusal is ours; what still opens is what the checksum does not cover and does not matter."""
    expected = opened(good, tmp_path)
    step = 7  # coprime to eight: every byte is hit, with one of its bits
    for bit in range(0, len(good) * 8, step):
        data = bytearray(good)
        data[bit // 8] ^= 1 << (bit % 8)
        try:
            assert opened(bytes(data), tmp_path) == expected
        except ProjectFileError:
            continue


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    for path, code in (
        (tmp_path / "missing.nnproj", "file-missing"),
        (tmp_path, "file-unreadable"),
        (Path("a\0b.nnproj"), "file-unreadable"),
    ):
        with pytest.raises(ProjectFileError) as caught:
            load(path, tmp_path / "into")
        assert caught.value.code == code


def test_a_folder_that_cannot_hold_the_runs(good: bytes, tmp_path: Path) -> None:
    (tmp_path / "into").write_text("a file")
    with pytest.raises(ProjectFileError) as caught:
        opened(good, tmp_path)
    assert caught.value.code == "cannot-unpack"


def test_every_code_is_listed() -> None:
    listed = set((file.__doc__ or "").split())
    assert {code for code, _ in BAD.values()} <= listed


def test_the_backup_is_the_version_before(tmp_path: Path) -> None:
    path = tmp_path / "p.nnproj"
    for name in ("first", "second", "third"):
        save(path, document(name), {})
    assert load(path, tmp_path / "into")[0].name == "third"
    assert load(backup_of(path), tmp_path / "into")[0].name == "second"


@pytest.mark.parametrize(("ending", "kept"), [("stopped", True), ("unfinished", True), ("completed", False)])
def test_only_a_run_that_can_go_on_takes_its_checkpoint_along(
    tmp_path: Path, ending: str, kept: bool
) -> None:
    folder = run_folder(tmp_path / "run")
    write_record(folder, read_record(folder).model_copy(update={"ending": ending}))
    (folder / CHECKPOINT).write_bytes((folder / "weights.safetensors").read_bytes())
    save(tmp_path / "p.nnproj", document(), {RUN: folder})
    load(tmp_path / "p.nnproj", tmp_path / "into")
    assert (tmp_path / "into" / RUN / CHECKPOINT).is_file() == kept
