import re
from pathlib import Path

import pytest

from interviewer.core.trouble import CouldNotError
from interviewer.models.manifest import HubSource, WheelSource, read_manifest

MANIFEST = Path(__file__).parents[2] / "models" / "manifest.toml"


def test_the_default_set_is_two_ears_and_an_encoder() -> None:
    models = read_manifest(MANIFEST)
    assert [name for name, model in models.items() if model.default] == ["base", "tiny.en", "minilm"]
    assert not models["voice"].default
    assert [model.converted for model in models.values()] == [False, False, True, False]


def test_every_model_comes_first_from_the_hub_and_then_from_wheels() -> None:
    for model in read_manifest(MANIFEST).values():
        hub, wheels = model.sources
        assert isinstance(hub, HubSource)
        assert isinstance(wheels, WheelSource)
        assert set(wheels.members) == {file.name for file in model.files}
        modules = {wheel.name.replace("-", "_") for wheel in wheels.wheels}
        assert {path.split("/")[0] for paths in wheels.members.values() for path in paths} == modules


def test_every_file_and_package_is_pinned() -> None:
    for model in read_manifest(MANIFEST).values():
        pinned = [*model.files, *(wheel for wheel in getattr(model.sources[1], "wheels", ()))]
        assert all(re.fullmatch(r"[0-9a-f]{64}", item.sha256) and item.bytes > 0 for item in pinned)
        assert model.purpose.endswith(".")
        assert model.licence


@pytest.mark.parametrize("text", ["[base", "[base]\nkind = 1", "[base]\nfiles = []\nsources = []\ncolour = 'red'"])
def test_a_manifest_that_is_none_is_told_as_such(tmp_path: Path, text: str) -> None:
    (tmp_path / "manifest.toml").write_text(text)
    with pytest.raises(CouldNotError, match="list of models could not be read"):
        read_manifest(tmp_path / "manifest.toml")


def test_a_missing_manifest_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(CouldNotError, match="list of models could not be read"):
        read_manifest(tmp_path / "manifest.toml")
