"""The installed program, without a checkout around it, finds what it brings along."""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a wheel puts into a virtual environment."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "--quiet",
        "--wheel-dir",
        str(folder),
        str(ROOT),
    ]
    subprocess.run([sys.executable, "-m", "pip", *build], check=True, capture_output=True, timeout=120)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def ran(installed: Path, home: Path, arguments: Sequence[str]) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(installed), "INTERVIEWER_HOME": str(home), "HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-m", "interviewer", *arguments],
        env=environment,
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_it_knows_its_models_and_seeds_its_home(installed: Path, tmp_path: Path) -> None:
    done = ran(installed, tmp_path, ["models", "list", "--json"])
    assert done.returncode == 0, done.stderr
    assert {"base", "tiny.en", "minilm"} <= {model["name"] for model in json.loads(done.stdout)}
    assert (tmp_path / "config.toml").read_bytes() == (ROOT / "config.toml").read_bytes()


def test_it_finds_its_bank_its_taggers_and_their_corpora(installed: Path, tmp_path: Path) -> None:
    look = """
from pathlib import Path
import interviewer, json
from interviewer.adapters.tagger import load
from interviewer.bank.bank import own_bank
from interviewer.bank.scripts import own_scripts
from interviewer.home import find_home
home = find_home(None)
print(json.dumps([interviewer.__file__, len(own_bank().questions), load(home.tagger("case"))[1].units,
    load(home.tagger("behavioural"))[1].units, home.corpus("case").is_file(), home.corpus("behavioural").is_file(),
    [*own_scripts()]]))
"""
    environment = {**os.environ, "PYTHONPATH": str(installed), "INTERVIEWER_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", look], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    where, questions, *units, case, behavioural, scripts = json.loads(done.stdout)
    assert Path(where).is_relative_to(installed)
    assert questions > 10
    assert all(number > 500 for number in units)
    assert case
    assert behavioural
    assert "short" in scripts


def test_without_a_home_the_user_data_folder_is_seeded(installed: Path, tmp_path: Path) -> None:
    environment = {key: value for key, value in os.environ.items() if key != "INTERVIEWER_HOME"}
    environment |= {"PYTHONPATH": str(installed), "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "share")}
    subprocess.run(
        [sys.executable, "-m", "interviewer", "models", "list"], env=environment, cwd=tmp_path, check=True, timeout=60
    )
    assert [path.parent.name for path in tmp_path.rglob("config.toml")] == ["interviewer"]
