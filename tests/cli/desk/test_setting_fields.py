"""What a user may set on the screen, kept in config.toml."""

import shutil
from dataclasses import fields
from pathlib import Path

import pytest

from interviewer.cli.desk.setting_fields import LABELS, fields_of, keep_field
from interviewer.config import Config, MicrophoneConfig, VoiceConfig, load_config
from interviewer.core.trouble import CouldNotError
from tests.cli.conftest import ROOT

# Nobody changes these between two rounds: they stay in the file.
IN_THE_FILE_ALONE = {"recogniser.language", "recogniser.threads"}


def named(kind: str) -> list[str]:
    return {"input": ["Headset"], "output": ["Loudspeaker"]}[kind]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copyfile(ROOT / "config.toml", tmp_path / "config.toml"))


def test_every_setting_is_on_the_screen() -> None:
    every = {f"{part.name}.{one.name}" for part in fields(Config) for one in fields(getattr(Config(), part.name))}
    assert {one.key for one in LABELS} == every - IN_THE_FILE_ALONE


def test_what_can_be_chosen_holds_the_value() -> None:
    config = Config(voice=VoiceConfig(rate=173), microphone=MicrophoneConfig("Old one"))
    for one in fields_of(config, named):
        assert not one.options or one.value in one.options, one
    by_key = {one.key: one for one in fields_of(config, named)}
    assert by_key["microphone.device"].options == ("Old one", "", "Headset")
    assert by_key["speaker.device"].options == ("", "Loudspeaker")


def test_a_device_that_several_drivers_have_is_offered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interviewer.cli.desk.device_names.devices", lambda _: ["USB", "Headset", "USB"])
    assert {one.key: one.options for one in fields_of(Config())}["microphone.device"] == ("", "USB", "Headset")


def test_every_value_that_can_be_chosen_can_be_kept(path: Path) -> None:
    for one in fields_of(load_config(path), named):
        section, _, name = one.key.partition(".")
        for value in one.options or (one.value,):
            assert getattr(getattr(keep_field(path, one.key, value), section), name) == value


def test_a_value_that_cannot_be_is_told(path: Path) -> None:
    with pytest.raises(CouldNotError, match=r"voice\.volume"):
        keep_field(path, "voice.volume", 7)
    assert load_config(path) == load_config(ROOT / "config.toml")


def test_where_no_sound_is_to_be_had_settings_are_shown_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str) -> list[str]:
        raise CouldNotError("PortAudio is not installed.")

    monkeypatch.setattr("interviewer.cli.desk.device_names.devices", refuse)
    assert {one.key: one.options for one in fields_of(Config())}["microphone.device"] == ("",)
