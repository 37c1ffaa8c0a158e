from pathlib import Path

import pytest

from interviewer.core.trouble import CouldNotError
from interviewer.models.inventory import INVENTORY, write_inventory
from interviewer.models.shelf import Condition, Shelf
from tests.models.shelves import CONTENTS, put, shelf_with, small_model


def shelf_in(tmp_path: Path, *, converted: bool = False) -> Shelf:
    return shelf_with(tmp_path, small_model(converted=converted))


def test_a_model_that_is_not_there_is_missing_and_says_how_to_get_it(tmp_path: Path) -> None:
    shelf = shelf_in(tmp_path)
    assert shelf.state("small").condition is Condition.MISSING
    assert shelf.verify("small").condition is Condition.MISSING
    with pytest.raises(CouldNotError, match=r"small is not on this computer\. Get it: interviewer models get small"):
        shelf.ready("small")


def test_a_whole_model_is_ready(tmp_path: Path) -> None:
    shelf = shelf_in(tmp_path)
    put(shelf.path("small"))
    assert shelf.ready("small") == shelf.folder / "small"
    assert shelf.verify("small").condition is Condition.READY
    assert shelf.size("small") == sum(map(len, CONTENTS.values()))


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        (lambda path: path.unlink(), "model.bin is missing"),
        (lambda path: path.write_bytes(b"short"), "model.bin has 5 bytes instead of 10240"),
    ],
)
def test_a_missing_or_cut_file_is_seen_at_once(tmp_path: Path, harm: object, fault: str) -> None:
    shelf = shelf_in(tmp_path)
    put(shelf.path("small"))
    assert callable(harm)
    harm(shelf.path("small") / "model.bin")
    assert str(shelf.state("small").fault) == fault
    with pytest.raises(CouldNotError, match=f"damaged: {fault}. Get it again: interviewer models get small"):
        shelf.ready("small")


def test_a_changed_file_of_the_right_size_is_seen_by_its_checksum(tmp_path: Path) -> None:
    shelf = shelf_in(tmp_path)
    put(shelf.path("small"), {**CONTENTS, "model.bin": bytes(10240)})
    assert shelf.state("small").condition is Condition.READY
    assert str(shelf.verify("small").fault) == "model.bin does not match its checksum"


@pytest.mark.parametrize("inventory", [None, "", "{", '{"a": 1}', '[{"name": 1}]', "[1]"])
def test_a_converted_model_without_its_inventory_is_broken(tmp_path: Path, inventory: str | None) -> None:
    shelf = shelf_in(tmp_path, converted=True)
    put(shelf.path("small"))
    if inventory is not None:
        (shelf.path("small") / INVENTORY).write_text(inventory)
    assert str(shelf.verify("small").fault) == f"{INVENTORY} is missing or unreadable"


def test_a_converted_model_is_held_against_its_inventory(tmp_path: Path) -> None:
    shelf = shelf_in(tmp_path, converted=True)
    put(shelf.path("small"), {"model.bin": b"made here"})
    write_inventory(shelf.path("small"))
    assert shelf.verify("small").condition is Condition.READY
    put(shelf.path("small"), {"model.bin": b"made ther"})
    assert shelf.verify("small").condition is Condition.BROKEN


def test_a_folder_of_ones_own_is_found_from_home_and_from_the_persons(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "person"))
    shelf, home = shelf_in(tmp_path), tmp_path / "home"
    own, theirs = home / "mine", tmp_path / "person" / "theirs"
    for folder in (own, theirs, home / "small"):
        put(folder)
    assert shelf.own_whisper("mine", home) == shelf.own_whisper(str(own), home) == own
    assert shelf.own_whisper("~/theirs", home) == shelf.whisper("~/theirs", home) == theirs
    # What is listed is meant by its name, whatever lies at home.
    assert shelf.own_whisper("small", home) is None
    assert shelf.own_whisper("~/nothing", home) is None


def test_models_fetched_besides_are_named_after_the_listed_ones(tmp_path: Path) -> None:
    shelf = shelf_in(tmp_path)
    for name in ("large", ".incoming", "tagger"):
        put(shelf.path(name))
    write_inventory(shelf.path("large"))
    write_inventory(shelf.path(".incoming"))
    assert shelf.names() == ["small", "large"]
    assert shelf.verify("large").condition is Condition.READY


def test_a_configured_recogniser_is_a_listed_model_before_it_is_a_folder(tmp_path: Path) -> None:
    shelf = shelf_in(tmp_path)
    put(tmp_path / "small")
    with pytest.raises(CouldNotError, match="models get small"):
        shelf.whisper("small", tmp_path)
    put(shelf.path("small"))
    assert shelf.whisper("small", tmp_path) == shelf.path("small")


def test_a_configured_recogniser_may_be_a_folder(tmp_path: Path) -> None:
    shelf = shelf_in(tmp_path)
    put(tmp_path / "mine" / "fine")
    assert shelf.whisper("mine/fine", tmp_path) == tmp_path / "mine" / "fine"
    assert shelf.whisper(str(tmp_path / "mine" / "fine"), Path("elsewhere")) == tmp_path / "mine" / "fine"


def test_a_folder_that_would_send_the_recogniser_to_the_network_is_refused(tmp_path: Path) -> None:
    put(tmp_path / "mine")
    (tmp_path / "mine" / "tokenizer.json").unlink()
    with pytest.raises(CouldNotError, match=r"tokenizer\.json is missing"):
        shelf_in(tmp_path).whisper("mine", tmp_path)


def test_a_configured_recogniser_may_have_been_fetched_besides(tmp_path: Path) -> None:
    shelf = shelf_in(tmp_path)
    with pytest.raises(CouldNotError, match="models get large"):
        shelf.whisper("large", tmp_path)
    put(shelf.path("large"))
    write_inventory(shelf.path("large"))
    assert shelf.whisper("large", tmp_path) == shelf.path("large")
