"""A setting changed in config.toml."""

import errno
import shutil
from pathlib import Path

import pytest

from interviewer.config import load_config
from interviewer.config_file import Value, keep
from interviewer.core.trouble import CouldNotError

OURS = Path(__file__).parents[1] / "config.toml"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copyfile(OURS, tmp_path / "config.toml"))


@pytest.mark.parametrize(
    ("key", "value"),
    [("voice.rate", 210), ("voice.speak", False), ("microphone.device", 'A "B" \\ ü'), ("answer.wait", 12.5)],
)
def test_the_value_is_kept_and_nothing_else_changes(path: Path, key: str, value: Value) -> None:
    keep(path, key, value)
    section, name = key.split(".")
    assert getattr(getattr(load_config(path), section), name) == value
    before, after = (text.read_text(encoding="utf-8").splitlines() for text in (OURS, path))
    assert len(before) == len(after)
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_a_file_that_is_not_there_is_made(tmp_path: Path) -> None:
    keep(tmp_path / "config.toml", "voice.rate", 120)
    assert load_config(tmp_path / "config.toml").voice.rate == 120


@pytest.mark.parametrize(("key", "value"), [("voice.rate", 4000), ("voice.rat", 120), ("voice.speak", "yes")])
def test_what_the_program_would_refuse_is_not_kept(path: Path, key: str, value: Value) -> None:
    before = path.read_bytes()
    with pytest.raises(CouldNotError, match=str(path)):
        keep(path, key, value)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == ["config.toml"]


@pytest.mark.parametrize("text", ["voice = 3\n", "[voice\n", "\udcff"])
def test_a_file_that_is_broken_stays_as_it_is(tmp_path: Path, text: str) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    before = path.read_bytes()
    with pytest.raises(CouldNotError, match=r"voice|changed|not valid TOML"):
        keep(path, "voice.rate", 120)
    assert path.read_bytes() == before


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(CouldNotError, match="The setting is as it was"):
        keep(tmp_path / "gone" / "config.toml", "voice.rate", 120)


def test_a_file_that_cannot_be_written_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("interviewer.config_file.put", refuse)
    with pytest.raises(CouldNotError, match=r"Read-only file system\. The setting is as it was"):
        keep(path, "voice.rate", 120)


def test_a_file_that_is_kept_elsewhere_stays_there(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "home" / "config.toml"
    link.parent.mkdir()
    link.symlink_to(path)
    keep(link, "voice.rate", 120)
    assert link.is_symlink()
    assert load_config(path).voice.rate == 120
    assert [one.name for one in link.parent.iterdir()] == ["config.toml"]
