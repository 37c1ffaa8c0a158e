"""`interviewer bench listen`: a round held against one bare reading."""

import json
import re
import sys
import wave
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from interviewer.cli.benches.measured_child import Child, Cost, See, run_child
from interviewer.cli.benches.memory_growth import MemoryWatch
from interviewer.cli.benches.offline_reading import OfflineReading
from interviewer.core.words import text_of
from interviewer.models.shelf import Shelf
from tests.cli.conftest import Run
from tests.cli.event_lines import fact, glimpse, guessed, listening, said, words_heard
from tests.tones import tone, write

WORDS = said("We ship um it today.")
LIVE = [
    listening(1.5, 0.5),
    guessed(2.0, 0.0, 0.75, "We"),
    listening(3.5, 2.5),
    glimpse("Behind", 3.75, at=2.5, seconds=0.5),
    words_heard(4.0, *said("We ship it", 0.0)),
    fact("SoundLost", 4.25, at=2.0, seconds=0.25),
    fact("AnswerEnded", 4.5, at=2.5),
]


class Children:
    """Stands in for the processes that are measured; keeps their command lines."""

    def __init__(self) -> None:
        self.commands: list[list[str]] = []
        self.live = list(LIVE)
        self.words = [vars(word) for word in WORDS]
        self.complaint = ""

    def run(self, command: Sequence[str], see: See = lambda *_: None) -> Child:
        self.commands.append(list(command))
        if "practice" not in command:
            reading = {"words": self.words, "loading_cpu_seconds": 1.0, "reading_cpu_seconds": 0.5}
            return Child(0, (json.dumps(reading),), "", Cost(1.6, 300.0))
        if Path(command[command.index("--from") + 1]).name == "silence.wav":
            return Child(1, (fact("AnswerEnded", 1.0, at=0.5),), "No speech was heard.", Cost(3.0, 350.0))
        for line in self.live:
            see(42, line)
        return Child(1, tuple(self.live), self.complaint, Cost(4.0, 400.0))


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> Children:
    children = Children()
    monkeypatch.setattr("interviewer.cli.benches.listening.run_child", children.run)
    monkeypatch.setattr(Shelf, "whisper", lambda shelf, name, _: shelf.path(name))
    return children


@pytest.fixture
def audio(tmp_path: Path) -> Path:
    return write(tmp_path / "a.wav", tone(1))


@pytest.mark.usefixtures("children")
def test_the_figures_of_a_round(run: Run, audio: Path) -> None:
    figures = run("bench", "listen", audio, "--json").json
    assert (figures["file"], figures["model"], figures["seconds"], figures["words"]) == ("a.wav", "base", 2.5, 5)
    # "We" ends at 0.5 and was shown when 1.0 s had been said; "ship" and "it" when they settled, at 3.0.
    assert figures["first_shown"] == {"share": 0.6, "p50": 1.0, "p95": pytest.approx(1.9)}
    assert figures["settled"]["from_word"] == {"p50": 2.0, "p95": pytest.approx(2.45)}
    assert figures["settled"]["from_utterance"] == {"p50": 1.0, "p95": 1.0}
    assert (figures["settled"]["share"], figures["settled"]["after_the_end"]) == (0.6, 0.5)
    assert figures["cpu"]["live"] == pytest.approx((4.0 - 3.0) / 2.5)
    assert (figures["cpu"]["live_setting_up_seconds"], figures["cpu"]["offline"]) == (3.0, 0.2)
    assert figures["peak_megabytes"] == {"live": 400.0, "offline": 300.0}
    assert figures["lost"] == {"count": 1, "seconds": 0.25}
    assert figures["behind"] == {"count": 1, "most_seconds": 0.5}
    assert (figures["guesses"], figures["guess_model"]) == (1, "tiny.en")


@pytest.mark.usefixtures("children")
def test_without_a_reference_the_bare_reading_is_it(run: Run, audio: Path) -> None:
    errors = run("bench", "listen", audio, "--json").json["word_errors"]
    assert errors["against"] == "the offline reading"
    assert errors["all_words"]["live"]["rate"] == 0.4
    assert errors["without_filled_pauses"] == {
        "live": {"substituted": 0, "deleted": 1, "inserted": 0, "words": 4, "rate": 0.25},
        "ratio": None,
    }


@pytest.mark.usefixtures("children")
def test_with_a_reference_both_are_held_against_it(run: Run, audio: Path) -> None:
    reference = audio.with_suffix(".txt")
    reference.write_text("We shipped um it, today!", encoding="utf-8")
    errors = run("bench", "listen", audio, "--reference", reference, "--json").json["word_errors"]["all_words"]
    assert (errors["live"]["rate"], errors["offline"]["rate"], errors["ratio"]) == (0.6, 0.2, 3.0)


def test_each_runs_by_itself_with_the_same_model(run: Run, home: Path, audio: Path, children: Children) -> None:
    run("bench", "listen", audio, "--model", "tiny.en")
    silent, live, offline = children.commands
    assert offline[1:3] == ["-m", "interviewer.cli.benches.offline_reading"]
    assert (offline[3], offline[4]) == (str(audio), str(home / "models" / "tiny.en"))
    for command in (silent, live):
        assert command[command.index("--model") + 1] == "tiny.en"
        assert command[command.index("--home") + 1] == str(home)
        assert command[command.index("--speed") + 1] == "1.0"
    assert live[live.index("--from") + 1] == str(audio)
    assert not Path(live[live.index("--sessions") + 1]).exists()


def test_the_silent_round_hears_silence(
    run: Run, audio: Path, children: Children, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[tuple[int, bytes]] = []

    def listen(command: Sequence[str], see: See = lambda *_: None) -> Child:
        path = command[command.index("--from") + 1] if "--from" in command else ""
        if path.endswith("silence.wav"):
            with wave.open(path) as file:
                heard.append((file.getframerate(), file.readframes(file.getnframes())))
        return children.run(command, see)

    monkeypatch.setattr("interviewer.cli.benches.listening.run_child", listen)
    run("bench", "listen", audio)
    assert heard == [(16_000, bytes(16_000))]


def table_of(out: str) -> dict[str, list[str]]:
    """The lines with figures: what each tells, and its figures."""
    lines = [re.split(r"\s{2,}", line.strip()) for line in out.splitlines()]
    return {name: figures for name, *figures in lines if figures}


@pytest.mark.usefixtures("children")
def test_for_people_it_is_tables(run: Run, audio: Path) -> None:
    out = run("bench", "listen", audio).out
    table, lines = table_of(out), out.splitlines()
    assert lines[0] == "a.wav: 2.5 s of sound, heard with base"
    assert table["first shown, after the word's end"] == ["1.00", "1.90", "60.0%"]
    assert table["settled for good, after the utterance's end"] == ["1.00", "1.00", "60.0%"]
    assert table["all words"] == ["40.0%", "-", "-"]
    assert table['without "um" and the like'] == ["25.0%", "-", "-"]
    assert table["the most memory held, in megabytes"] == ["400", "300"]
    assert "The last word was settled 0.50 s after the end of the sound." in lines
    assert "How the round's memory grows: too short to tell (under ten minutes)." in lines
    assert "Hearing fell behind the voice once, by 0.5 s at most." in lines
    assert lines[-1] == "Sound was lost once, 0.25 s together."


def test_what_did_not_happen_is_told_as_well(run: Run, audio: Path, children: Children) -> None:
    children.live = [line for line in LIVE if "SoundLost" not in line and "Behind" not in line]
    lines = run("bench", "listen", audio).out.splitlines()
    assert lines[-2:] == ["Hearing never fell behind the voice.", "No sound was lost."]


@pytest.mark.usefixtures("children")
@pytest.mark.parametrize("speed", ["1", "0"])
def test_no_line_is_too_wide_for_a_terminal_as_it_opens(run: Run, audio: Path, speed: str) -> None:
    long = audio.rename(audio.with_name("an answer about city bikes, " * 5 + ".wav"))
    reference = audio.with_suffix(".txt")
    reference.write_text("We shipped um it, today!", encoding="utf-8")
    out = run("bench", "listen", long, "--speed", speed, "--reference", reference).out
    assert max(map(len, out.splitlines())) < 80


@pytest.mark.usefixtures("children")
def test_heard_at_once_there_are_words_and_costs_and_no_lags(run: Run, audio: Path) -> None:
    figures = run("bench", "listen", audio, "--speed", "0", "--json").json
    unknown = {"p50": None, "p95": None}
    assert figures["speed"] == 0
    assert figures["first_shown"] == {"share": 0.6, **unknown}
    assert figures["settled"] == {
        "share": 0.6, "from_word": unknown, "from_utterance": unknown, "after_the_end": None,
    }  # fmt: skip
    assert figures["behind"] == {"count": None, "most_seconds": None}
    assert figures["word_errors"]["all_words"]["live"]["rate"] == 0.4
    assert figures["cpu"]["live"] == pytest.approx((4.0 - 3.0) / 2.5)
    out = run("bench", "listen", audio, "--speed", "0").out
    assert "It was not played at the pace of life" in out
    assert "p50" not in out
    assert "Hearing" not in out
    assert table_of(out)["all words"] == ["40.0%", "-", "-"]


def test_the_rounds_play_at_the_speed_that_is_wished(run: Run, audio: Path, children: Children) -> None:
    run("bench", "listen", audio, "--speed", "0")
    assert [command[command.index("--speed") + 1] for command in children.commands[:2]] == ["0.0", "0.0"]


@pytest.mark.parametrize("speed", ["-1", "nan", "inf", "fast"])
def test_a_speed_that_is_none_is_a_matter_of_usage(run: Run, audio: Path, children: Children, speed: str) -> None:
    assert run("bench", "listen", audio, f"--speed={speed}").code == 2
    assert children.commands == []


LONG = [LIVE[0], listening(650.0, 600.5), listening(700.0, 650.0), *LIVE[4:]]


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch, children: Children) -> list[float | None]:
    """What the round holds each time that it is looked at."""
    children.live = list(LONG)
    megabytes: list[float | None] = [400.0, 410.0]
    monkeypatch.setattr(
        "interviewer.cli.benches.listening.MemoryWatch", lambda: MemoryWatch(lambda _: megabytes.pop(0))
    )
    return megabytes


@pytest.mark.usefixtures("held")
def test_how_memory_grows_is_told(run: Run, audio: Path) -> None:
    figures = run("bench", "listen", audio, "--json").json
    assert figures["memory_megabytes"] == {"after_ten_minutes": 400.0, "at_the_end": 410.0}
    assert figures["memory_growth_percent"] == pytest.approx(2.5)


@pytest.mark.usefixtures("held")
def test_how_memory_grows_is_told_in_words(run: Run, audio: Path) -> None:
    out = run("bench", "listen", audio).out
    assert "Memory of the round: 400 megabytes after ten minutes, 410 at the end: +2.5 %." in out


def test_where_the_system_does_not_tell_how_memory_grows_it_is_unknown(
    run: Run, audio: Path, held: list[float | None]
) -> None:
    held[:] = [None] * 10
    assert run("bench", "listen", audio, "--json").json["memory_growth_percent"] is None
    assert "How the round's memory grows: unknown on this system." in run("bench", "listen", audio).out


def test_a_round_that_broke_off_is_told_in_its_own_words(run: Run, audio: Path, children: Children) -> None:
    children.live, children.complaint = LIVE[:3], "The model is not here. Fetch it: interviewer models get base"
    ran = run("bench", "listen", audio)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.endswith(f"interviewer: {children.complaint}\n")


def test_without_a_word_to_hold_it_against_there_are_no_figures(run: Run, audio: Path, children: Children) -> None:
    children.words = []
    ran = run("bench", "listen", audio)
    assert (ran.code, ran.out) == (1, "")
    assert "heard no word in a.wav" in ran.err


def test_what_cannot_be_read_is_refused_before_anything_is_played(
    run: Run, audio: Path, children: Children, tmp_path: Path
) -> None:
    assert "none.wav" in run("bench", "listen", tmp_path / "none.wav").trouble
    assert "none.txt" in run("bench", "listen", audio, "--reference", tmp_path / "none.txt").trouble
    assert children.commands == []


@pytest.mark.models
def test_a_real_bare_reading_tells_its_words_and_its_cost(real_home: Path, spoken: Callable[[str], Path]) -> None:
    audio, folder = spoken("We should fix the payment page first."), real_home / "models" / "tiny.en"
    ran = run_child(
        [sys.executable, "-m", "interviewer.cli.benches.offline_reading", str(audio), str(folder), "en", "0"]
    )
    reading = OfflineReading.told(ran.lines)
    assert ran.code == 0
    assert "payment" in text_of(reading.words)
    assert [word.start for word in reading.words] == sorted(word.start or 0.0 for word in reading.words)
    assert min(reading.loading_cpu_seconds, reading.reading_cpu_seconds) > 0
