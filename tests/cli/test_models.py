"""`interviewer models`: what is there, and what is wrong with it; nothing here opens a connection."""

from argparse import Namespace
from pathlib import Path

import pytest

from interviewer.adapters.utterance_reader import UtteranceReader
from interviewer.adapters.whisper import Whisper
from interviewer.cli.models import _needed
from interviewer.cli.parts import opened
from interviewer.core.trouble import CouldNotError
from tests.cli.conftest import Run
from tests.tones import tone, write


def test_a_list_of_nothing_is_no_failure(run: Run) -> None:
    ran = run("models", "list", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert {model["name"] for model in ran.json} >= {"base", "tiny.en", "minilm"}
    assert {model["state"] for model in ran.json} == {"missing"}
    assert all(model["megabytes"] > 0 and model["path"] is None and model["fault"] is None for model in ran.json)


def test_for_people_each_model_is_a_line(run: Run) -> None:
    ran = run("models", "list")
    assert len(ran.out.splitlines()) == len(run("models", "list", "--json").json)
    assert all(" missing " in line for line in ran.out.splitlines())


def test_verifying_what_was_named_and_is_missing_fails(run: Run) -> None:
    assert run("models", "verify", "base", "--json").code == 1
    assert run("models", "verify", "nosuch", "--json").code == 1
    assert run("models", "verify", "--json").code == 0


def test_a_model_of_another_size_is_broken(run: Run, home: Path) -> None:
    (home / "models" / "base").mkdir(parents=True)
    (home / "models" / "base" / "model.bin").write_bytes(b"short")
    ran = run("models", "list", "base", "--json")
    assert (ran.code, ran.json[0]["state"]) == (0, "broken")
    assert "is missing" in ran.json[0]["fault"]
    assert run("models", "verify", "base").code == 1


def test_an_unknown_model_cannot_be_fetched(run: Run) -> None:
    assert "No model is called nosuch" in run("models", "get", "nosuch").trouble


def test_a_spoilt_list_of_models_is_told(run: Run, home: Path) -> None:
    (home / "models").mkdir()
    (home / "models" / "manifest.toml").write_text("junk[")
    assert "manifest.toml" in run("models", "list").trouble


@pytest.mark.models
@pytest.mark.usefixtures("real_home")
def test_models_that_are_here_are_ready_sound_and_not_fetched_again(run: Run) -> None:
    names = ["base", "tiny.en", "minilm"]
    assert {model["state"] for model in run("models", "list", *names, "--json").json} == {"ready"}
    verified = run("models", "verify", *names, "--json")
    assert (verified.code, {model["state"] for model in verified.json}) == (0, {"ready"})
    assert run("models", "get", *names).out == "".join(f"{name}: already here\n" for name in names)


@pytest.mark.models
def test_a_damaged_byte_is_found_by_verifying_alone(run: Run, real_home: Path) -> None:
    own = real_home / "models" / "tiny.en"
    files = {path.name: path.read_bytes() for path in own.iterdir()}
    own.unlink()
    own.mkdir()
    for name, content in files.items():
        (own / name).write_bytes(content)
    (own / "config.json").write_bytes(files["config.json"].replace(b"1", b"2", 1))
    assert run("models", "list", "tiny.en", "--json").json[0]["state"] == "ready"
    ran = run("models", "verify", "tiny.en", "--json")
    assert (ran.code, ran.json[0]["fault"]) == (1, "config.json does not match its checksum")


@pytest.mark.models
def test_a_model_of_ones_own_that_was_cut_short_is_refused(run: Run, real_home: Path, tmp_path: Path) -> None:
    for damaged, content in {"model.bin": b"x" * 99, "config.json": b"x", "tokenizer.json": b"{"}.items():
        own = tmp_path / damaged
        own.mkdir()
        for path in (real_home / "models" / "tiny.en").iterdir():
            (own / path.name).symlink_to(path.resolve())
        (own / damaged).unlink()
        (own / damaged).write_bytes(content)
        ran = run("transcribe", write(tmp_path / "tone.wav", tone(1)), "--model", own)
        assert f"The model in {own} cannot be loaded" in ran.trouble


@pytest.mark.models
def test_a_model_whose_words_are_lost_is_refused(real_home: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    for path in (real_home / "models" / "tiny.en").iterdir():
        (own / path.name).symlink_to(path.resolve())
    (own / "vocabulary.txt").unlink()
    (own / "vocabulary.txt").write_text("")
    with pytest.raises(CouldNotError, match="cannot read"):
        UtteranceReader(Whisper(own)).read(tone(1))


def test_a_list_of_a_model_nobody_knows_says_which_are_known(run: Run) -> None:
    assert "base, tiny.en, minilm" in run("models", "list", "nosuch").trouble


def test_without_names_the_configured_recogniser_is_fetched_too(home: Path) -> None:
    (home / "config.toml").write_text('[recogniser]\nmodel = "small.en"\n')
    assert _needed(opened(Namespace(home=str(home)))) == ["base", "tiny.en", "minilm", "small.en"]
    (home / "mine").mkdir()
    (home / "config.toml").write_text('[recogniser]\nmodel = "mine"\n')
    assert _needed(opened(Namespace(home=str(home)))) == ["base", "tiny.en", "minilm"]


def test_a_folder_of_the_persons_own_is_not_fetched(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    (tmp_path / "mine").mkdir()
    (home / "config.toml").write_text('[recogniser]\nmodel = "~/mine"\n')
    assert _needed(opened(Namespace(home=str(home)))) == ["base", "tiny.en", "minilm"]


def test_a_folder_of_nobody_is_told(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.wav", tone(0.5))
    assert "~nobody-here" in run("transcribe", tmp_path / "a.wav", "--model", "~nobody-here/x").trouble
