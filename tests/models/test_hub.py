from collections.abc import Iterator
from pathlib import Path

import pytest

from interviewer.models.hub import from_hub
from interviewer.models.manifest import HubSource, Model
from interviewer.models.source import SourceFailedError
from tests.models.fake_hub import FakeHub, fake_hub
from tests.models.shelves import CONTENTS, HUB, put, small_model

MODEL = small_model()
UNLISTED = Model("small", "whisper", "Hears.", "MIT", (HUB,))


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeHub]:
    with fake_hub({**CONTENTS, "README.md": b"#", "vocabulary.txt": b"a b", "in/side/model.bin": b"voice"}) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        monkeypatch.setenv("HF_TOKEN", "a secret")
        yield hub


def fetch(model: Model, files: Path, source: HubSource = HUB) -> list[tuple[int, int]]:
    files.mkdir(exist_ok=True)
    heard: list[tuple[int, int]] = []
    from_hub(source, model, files, lambda done, total: heard.append((done, total)))
    return heard


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_files_come_with_progress_and_without_a_word_about_the_user(tmp_path: Path, hub: FakeHub) -> None:
    heard = fetch(MODEL, tmp_path / "files")
    assert contents(tmp_path / "files") == CONTENTS
    assert heard[0] == (0, MODEL.bytes)
    assert heard[-1] == (MODEL.bytes, MODEL.bytes)
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)
    assert {path.split("/")[3] for _, path, _ in hub.asked} == {"resolve"}
    assert not any("authorization" in headers for headers in hub.headers)


def test_a_half_file_is_gone_on_with_and_a_whole_one_is_kept(tmp_path: Path, hub: FakeHub) -> None:
    put(tmp_path / "files", {"model.bin.part": CONTENTS["model.bin"][:7000], "config.json": CONTENTS["config.json"]})
    fetch(MODEL, tmp_path / "files")
    assert contents(tmp_path / "files") == CONTENTS
    fetched = [(path.split("/")[-1], part) for method, path, part in hub.asked if method == "GET"]
    assert fetched == [("model.bin", "bytes=7000-"), ("tokenizer.json", None)]


def test_a_part_that_is_longer_than_the_file_is_begun_again(tmp_path: Path, hub: FakeHub) -> None:
    put(tmp_path / "files", {"model.bin.part": bytes(20000)})
    fetch(MODEL, tmp_path / "files")
    assert contents(tmp_path / "files") == CONTENTS
    assert all(part is None for _, _, part in hub.asked)


@pytest.mark.usefixtures("hub")
def test_a_part_of_another_file_is_refused_and_removed(tmp_path: Path) -> None:
    put(tmp_path / "files", {"model.bin.part": bytes(7000)})
    with pytest.raises(SourceFailedError, match=r"model\.bin does not match the hub's own checksum; it was removed"):
        fetch(UNLISTED, tmp_path / "files")
    assert "model.bin.part" not in contents(tmp_path / "files")
    fetch(UNLISTED, tmp_path / "files")
    assert contents(tmp_path / "files")["model.bin"] == CONTENTS["model.bin"]


def test_of_a_model_of_unknown_files_comes_what_a_recogniser_reads(tmp_path: Path, hub: FakeHub) -> None:
    fetch(UNLISTED, tmp_path / "files")
    assert contents(tmp_path / "files") == {**CONTENTS, "vocabulary.txt": b"a b"}
    assert hub.asked[0][1].startswith("/api/models/owner/small")


def test_files_may_lie_in_a_folder_of_the_repository(tmp_path: Path, hub: FakeHub) -> None:
    source = HubSource("owner/voices", "main", "in/side")
    fetch(Model("voice", "voice", "Speaks.", "CC0", (source,), MODEL.files[1:2]), tmp_path / "files", source)
    assert contents(tmp_path / "files") == {"model.bin": b"voice"}
    assert hub.asked[0][1] == "/owner/voices/resolve/main/in/side/model.bin"


def test_a_hub_that_lacks_a_file_fails(tmp_path: Path, hub: FakeHub) -> None:
    hub.files = {"config.json": b"{}"}
    with pytest.raises(SourceFailedError, match="404"):
        fetch(MODEL, tmp_path / "files")


def test_a_hub_that_is_not_there_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with fake_hub({}) as gone:
        monkeypatch.setenv("HF_ENDPOINT", gone.endpoint)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with pytest.raises(SourceFailedError, match="refused"):
        fetch(MODEL, tmp_path / "files")
