import errno
from pathlib import Path

import pytest

from interviewer.core.trouble import CouldNotError
from interviewer.models.fetch import Bring, Fetcher, unlisted
from interviewer.models.inventory import INVENTORY
from interviewer.models.manifest import HubSource, Model, Source
from interviewer.models.shelf import Condition, Shelf
from interviewer.models.source import DiskFullError, Heard, Note, Progress, SourceFailedError
from tests.models.shelves import CONTENTS, HUB, put, shelf_with, small_model

OTHER = HubSource("owner/other")
WRONG = {**CONTENTS, "model.bin": bytes(10240)}


class Sources:
    """Sources that give what they are told to, in turn: contents, or an error."""

    def __init__(self, *gifts: dict[str, bytes] | BaseException) -> None:
        self.gifts = list(gifts)
        self.asked: list[str] = []

    def __call__(self, source: Source, model: Model, files: Path, heard: Heard) -> None:
        self.asked.append(source.label)
        gift = self.gifts.pop(0)
        if isinstance(gift, BaseException):
            raise gift
        put(files, gift)
        heard(model.bytes, model.bytes)


class Wait:
    """A person who waits for a model to come onto a shelf."""

    def __init__(self, shelf: Shelf, bring: Bring) -> None:
        self.told: list[Progress | Note] = []
        self.fetcher = Fetcher(shelf, self.told.append, bring)

    @property
    def notes(self) -> str:
        return " ".join(told.text for told in self.told if isinstance(told, Note))


def unused(*_: object) -> None:
    raise AssertionError("no source should be asked")


def test_a_model_lands_with_every_file_and_nothing_else(tmp_path: Path) -> None:
    shelf = shelf_with(tmp_path)
    wait = Wait(shelf, Sources(CONTENTS))
    assert wait.fetcher.get("small") == shelf.path("small")
    assert shelf.verify("small").condition is Condition.READY
    assert sorted(path.name for path in shelf.path("small").iterdir()) == sorted(CONTENTS)
    assert list((shelf.folder / ".incoming").iterdir()) == []
    size = sum(map(len, CONTENTS.values()))
    assert Progress("small", HUB.label, size, size) in wait.told


def test_a_sound_model_is_not_fetched_again(tmp_path: Path) -> None:
    shelf = shelf_with(tmp_path)
    put(shelf.path("small"))
    wait = Wait(shelf, unused)
    wait.fetcher.get("small")
    assert "already here" in wait.notes


def test_a_model_with_a_changed_file_is_fetched_again_and_replaced(tmp_path: Path) -> None:
    shelf = shelf_with(tmp_path)
    put(shelf.path("small"), {**WRONG, "stray": b""})
    put(shelf.folder / ".incoming" / "small" / "replaced")
    Wait(shelf, Sources(CONTENTS)).fetcher.get("small")
    assert shelf.verify("small").condition is Condition.READY
    assert not (shelf.path("small") / "stray").exists()


def test_a_wrong_file_is_refused_and_removed_and_the_next_source_is_tried(tmp_path: Path) -> None:
    shelf = shelf_with(tmp_path, small_model(HUB, OTHER))
    seen_by_second: list[bool] = []
    sources = Sources(WRONG, CONTENTS)

    def bring(source: Source, model: Model, files: Path, heard: Heard) -> None:
        if source is OTHER:
            seen_by_second.append((files / "model.bin").exists())
        sources(source, model, files, heard)

    wait = Wait(shelf, bring)
    wait.fetcher.get("small")
    assert sources.asked == [HUB.label, OTHER.label]
    assert seen_by_second == [False]
    assert f"{HUB.label}: model.bin does not match its checksum; it was removed." in wait.notes
    assert shelf.verify("small").condition is Condition.READY


@pytest.mark.parametrize(
    ("gift", "said"),
    [
        (WRONG, "model.bin does not match its checksum; it was removed"),
        ({**CONTENTS, "model.bin": b""}, "model.bin has 0 bytes instead of 10240; it was removed"),
        ({"config.json": b"{}"}, "model.bin is missing"),
    ],
)
def test_nothing_lands_when_no_source_gives_the_right_files(tmp_path: Path, gift: dict[str, bytes], said: str) -> None:
    shelf = shelf_with(tmp_path)
    with pytest.raises(CouldNotError, match=f"{said}. Connect"):
        Wait(shelf, Sources(gift)).fetcher.get("small")
    assert shelf.state("small").condition is Condition.MISSING


def test_without_a_network_the_message_says_what_to_do(tmp_path: Path) -> None:
    shelf = shelf_with(tmp_path, small_model(HUB, OTHER))
    away = SourceFailedError("it could not be reached")
    with pytest.raises(CouldNotError) as caught:
        Wait(shelf, Sources(away, away)).fetcher.get("small")
    message = str(caught.value)
    assert message.count("it could not be reached") == 2
    assert "interviewer models get small" in message
    assert f"copy the folder small from a computer that has it to {shelf.path('small')}" in message
    assert "\n" not in message


def test_an_interrupted_fetch_leaves_no_half_model_and_keeps_what_came(tmp_path: Path) -> None:
    shelf = shelf_with(tmp_path)

    def interrupted(_: Source, __: Model, files: Path, ___: Heard) -> None:
        put(files, {"config.json": CONTENTS["config.json"]})
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Wait(shelf, interrupted).fetcher.get("small")
    assert shelf.state("small").condition is Condition.MISSING
    assert shelf.names() == ["small"]
    rest = {name: content for name, content in CONTENTS.items() if name != "config.json"}
    Wait(shelf, Sources(rest)).fetcher.get("small")
    assert shelf.verify("small").condition is Condition.READY


def test_files_that_all_came_before_an_interruption_are_not_fetched_again(tmp_path: Path) -> None:
    shelf = shelf_with(tmp_path)
    put(shelf.folder / ".incoming" / "small" / "files")
    Wait(shelf, unused).fetcher.get("small")
    assert shelf.verify("small").condition is Condition.READY


def test_a_disk_without_room_is_found_before_anything_is_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = shelf_with(tmp_path)
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 9_999}))
    with pytest.raises(CouldNotError, match=r"up to 1 MB are needed in .*models, 0 MB are free"):
        Wait(shelf, unused).fetcher.get("small")


@pytest.mark.parametrize("error", [DiskFullError(), OSError(errno.ENOSPC, "No space left on device")])
def test_a_disk_that_fills_up_on_the_way_is_told_with_the_room_needed(tmp_path: Path, error: Exception) -> None:
    shelf = shelf_with(tmp_path, small_model(HUB, OTHER))
    with pytest.raises(CouldNotError, match=r"up to 1 MB are needed .* What came so far is kept"):
        Wait(shelf, Sources(error, CONTENTS)).fetcher.get("small")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    shelf = shelf_with(tmp_path)
    shelf.folder.write_text("a file where the folder should be")
    with pytest.raises(CouldNotError, match="could not be written"):
        Wait(shelf, unused).fetcher.get("small")


def test_a_converted_model_lands_as_what_was_made_with_an_inventory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = shelf_with(tmp_path, small_model(converted=True))
    put(shelf.folder / ".incoming" / "small" / "made", {"left": b"from an attempt before"})

    def convert(source: Path, target: Path) -> None:
        put(target, {"model.bin": (source / "model.bin").read_bytes()[:10]})

    monkeypatch.setattr("interviewer.models.minilm.convert", convert)
    Wait(shelf, Sources(CONTENTS)).fetcher.get("small")
    assert sorted(path.name for path in shelf.path("small").iterdir()) == [INVENTORY, "model.bin"]
    assert shelf.verify("small").condition is Condition.READY


def test_a_model_the_manifest_does_not_list_comes_from_the_hub_and_is_inventoried(tmp_path: Path) -> None:
    shelf = shelf_with(tmp_path)
    sources = Sources(CONTENTS)
    wait = Wait(shelf, sources)
    wait.fetcher.get("small.en")
    assert sources.asked == ["the model hub (Systran/faster-whisper-small.en)"]
    assert "No checksum of it is known" in wait.notes
    assert shelf.verify("small.en").condition is Condition.READY
    assert shelf.whisper("small.en", tmp_path) == shelf.path("small.en")


def test_a_model_of_unknown_files_needs_at_least_what_the_recogniser_reads(tmp_path: Path) -> None:
    with pytest.raises(CouldNotError, match=r"it holds no tokenizer\.json"):
        Wait(shelf_with(tmp_path), Sources({"model.bin": b"1", "config.json": b"{}"})).fetcher.get("small.en")


@pytest.mark.parametrize("name", ["smal", "", "..", "../base", "owner/name"])
def test_an_unknown_name_is_answered_with_the_known_ones(tmp_path: Path, name: str) -> None:
    with pytest.raises(CouldNotError, match=r"No model is called .*distil-large-v3.*small\.en"):
        Wait(shelf_with(tmp_path), unused).fetcher.get(name)


def test_the_hub_is_where_the_manifest_and_the_recogniser_agree() -> None:
    assert unlisted("base").sources == (HubSource("Systran/faster-whisper-base"),)
