"""config.toml: said once, and refused by the key that is wrong."""

import shutil
from pathlib import Path

import pytest

from interviewer.config import Config, load_config
from tests.cli.conftest import ROOT, Run
from tests.tones import tone, write


def test_the_file_that_comes_along_says_the_defaults() -> None:
    assert load_config(ROOT / "config.toml") == Config()


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    assert load_config(tmp_path / "none.toml") == Config()


def test_what_is_not_said_keeps_its_default(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[recogniser]\nmodel = "tiny.en"\n', "utf-8")
    assert (load_config(path).recogniser.model, load_config(path).recogniser.language) == ("tiny.en", "en")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('[recogniser]\nmodle = "base"', 'unknown key "recogniser.modle"; did you mean "recogniser.model"'),
        ("[recognizer]", 'unknown key "recognizer"; did you mean "recogniser"'),
        ("zzz = 1", 'unknown key "zzz"; known here: recogniser, microphone, voice'),
        ("[recogniser]\nmodel = 5", '"recogniser.model" must be a text in quotes, not 5'),
        ("[recogniser]\nthreads = true", '"recogniser.threads" must be a whole number, not True'),
        ("[recogniser]\nthreads = 1.5", '"recogniser.threads" must be a whole number'),
        ("[recogniser]\nthreads = -1", '"recogniser.threads" must be from 0 to 256, not -1'),
        ("[recogniser]\nthreads = 100000", '"recogniser.threads" must be from 0 to 256'),
        ('[voice]\nspeak = "yes"', '"voice.speak" must be true or false'),
        ('recogniser = "base"', '"recogniser" must be a table'),
        ('"ke\\ny" = 1', 'unknown key "ke\\ny"'),
        ("[recogniser", "is not valid TOML"),
        ("a = " + "[" * 100_000, "config.toml is not TOML that can be read"),
    ],
)
def test_what_is_said_wrongly_is_refused_in_one_line(run: Run, home: Path, content: str, says: str) -> None:
    (home / "config.toml").write_text(content, "utf-8")
    ran = run("models", "list", "--json")
    assert f"{home / 'config.toml'}" in ran.trouble
    assert says in ran.err
    assert ran.out == ""


@pytest.mark.parametrize("content", [b"\xff\xfe", None])
def test_a_file_that_cannot_be_read_is_named(run: Run, home: Path, content: bytes | None) -> None:
    (home / "config.toml").unlink()
    if content is None:
        (home / "config.toml").mkdir()
    else:
        (home / "config.toml").write_bytes(content)
    assert "config.toml cannot be read" in run("models", "list").trouble


@pytest.mark.models
@pytest.mark.parametrize(("language", "model"), [("xx", "base"), ("", "base")])
def test_a_language_the_model_does_not_know_is_told(
    run: Run, real_home: Path, tmp_path: Path, language: str, model: str
) -> None:
    (real_home / "config.toml").write_text(f'[recogniser]\nmodel = "{model}"\nlanguage = "{language}"\n')
    said = run("transcribe", write(tmp_path / "a.wav", tone(1))).trouble
    assert f"config.toml: \"recogniser.language\" is '{language}'" in said
    assert " en, " in said


def test_a_home_without_a_config_gets_one(run: Run, home: Path) -> None:
    shutil.rmtree(home)
    assert run("models", "list").code == 0
    assert load_config(home / "config.toml") == Config()
