"""config.toml: said once, and refused by the key that is wrong."""

import shutil
from pathlib import Path

import pytest

from interviewer.config import THEMES, AnswerConfig, Config, load_config
from interviewer.tui import themes
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


@pytest.mark.parametrize("seconds", ["0", "5", "2.5", "600", "600.0"])
def test_a_wait_is_a_number_of_seconds(tmp_path: Path, seconds: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(f"[answer]\nwait = {seconds}\nspoken_end = false\n", "utf-8")
    assert load_config(path).answer == AnswerConfig(wait=float(seconds), spoken_end=False)


def test_nothing_need_read_along(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[recogniser]\nguess = ""\n', "utf-8")
    assert (load_config(path).recogniser.guess, Config().recogniser.guess) == ("", "tiny.en")


def test_the_looks_are_those_that_the_screens_have() -> None:
    assert THEMES == themes.NAMES


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('[recogniser]\nmodle = "base"', 'unknown key "recogniser.modle"; did you mean "recogniser.model"'),
        ("[recognizer]", 'unknown key "recognizer"; did you mean "recogniser"'),
        ("[pace]\nslowest = 200", '"pace.slowest" must not be more than "pace.easy_from"'),
        ("[pace]\nfastest = 401", '"pace.fastest" must be from 0 to 400 words a minute, not 401'),
        ("[pace]\neasy_to = nan", '"pace.easy_to" must be from 0 to 400 words a minute, not nan'),
        (
            "zzz = 1",
            'unknown key "zzz"; known here: recogniser, answer, interviewer, microphone, speaker, voice, screen',
        ),
        ("[recogniser]\nmodel = 5", '"recogniser.model" must be a text in quotes, not 5'),
        ("[recogniser]\nthreads = true", '"recogniser.threads" must be a whole number, not True'),
        ("[recogniser]\nthreads = 1.5", '"recogniser.threads" must be a whole number'),
        ("[recogniser]\nthreads = -1", '"recogniser.threads" must be from 0 to 256, not -1'),
        ("[recogniser]\nthreads = 100000", '"recogniser.threads" must be from 0 to 256'),
        ("[recogniser]\nthreads = " + "1" * 5000, "is not valid TOML"),
        ("[recogniser]\nguess = false", '"recogniser.guess" must be a text in quotes, not False'),
        ("[answer]\nwait = -1", '"answer.wait" must be from 0 to 600 seconds, not -1.'),
        ("[answer]\nwait = 600.5", '"answer.wait" must be from 0 to 600 seconds, not 600.5.'),
        ("[answer]\nwait = nan", '"answer.wait" must be from 0 to 600 seconds, not nan.'),
        ("[answer]\nwait = 1" + "0" * 400, '"answer.wait" must be from 0 to 600 seconds'),
        ("[answer]\nwait = true", '"answer.wait" must be a number, not True.'),
        ('[answer]\nwait = "5"', "\"answer.wait\" must be a number, not '5'."),
        ("[answer]\nspoken_end = 1", '"answer.spoken_end" must be true or false, not 1'),
        ("[answer]\nspoken-end = true", 'unknown key "answer.spoken-end"; did you mean "answer.spoken_end"'),
        ('[interviewer]\ndemeanour = "touhg"', '"interviewer.demeanour" cannot be "touhg"; did you mean "tough"?'),
        ('[interviewer]\ndemeanour = ""', "known here: coach, realistic, tough, silent."),
        ('[voice]\nspeak = "yes"', '"voice.speak" must be true or false'),
        ('[voice]\nengine = "natrual"', '"voice.engine" cannot be "natrual"; did you mean "natural"?'),
        ('[voice]\nengine = "x"', '"voice.engine" cannot be "x"; known here: auto, computer, natural.'),
        ("[voice]\nrate = 79", '"voice.rate" must be from 80 to 400 words a minute, not 79.'),
        ("[voice]\nrate = 401", '"voice.rate" must be from 80 to 400 words a minute, not 401.'),
        ("[voice]\nvolume = 1.1", '"voice.volume" must be from 0 to 1, not 1.1.'),
        ("[speaker]\ndevice = 3", '"speaker.device" must be a text in quotes, not 3'),
        ("[speaker]\nname = 'x'", 'unknown key "speaker.name"; known here: device'),
        ('[screen]\ntheme = "drak"', '"screen.theme" cannot be "drak"; did you mean "dark"?'),
        ('[screen]\ntheme = ""', '"screen.theme" cannot be ""; known here: dark, light, contrast.'),
        ('[screen]\nshow_question = "no"', '"screen.show_question" must be true or false'),
        ("[voice]\nvolum = 1", 'unknown key "voice.volum"; did you mean "voice.volume"'),
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
