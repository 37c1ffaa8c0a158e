"""`interviewer simulate`: a candidate who is made up, a round, and how far its report is from the truth."""

from pathlib import Path

import pytest

from interviewer.cli.benches.memory_growth import Memory
from interviewer.cli.simulated.candidate import Candidate, Watched
from interviewer.cli.simulated.figures import kept_in_life
from interviewer.core.events import AnswerStarted, RoundEnded, RoundSet
from interviewer.core.trouble import CouldNotError
from interviewer.journal import read_facts
from tests.cli.conftest import Run
from tests.cli.toy_voice import ToyVoice

SCRIPT = """
title = "Two answers"
[[answers]]
question = "city-bikes"
kind = "case"
units = [
    { tag = "context", text = "[1.5] Context is what comes first of all here." },
    { tag = "hypothesis", text = "[2.0] Hypothesis [um] comes after a while, if it comes." },
]
[[answers]]
question = "Why would anyone do that?"
kind = "case"
units = [{ tag = "recommendation", text = "[1.0] Recommendation and nothing else. [0.5] Really nothing." }]
"""


@pytest.fixture
def script(tmp_path: Path) -> Path:
    (tmp_path / "mine.toml").write_text(SCRIPT, "utf-8")
    return tmp_path / "mine.toml"


@pytest.fixture
def voice(monkeypatch: pytest.MonkeyPatch, fakes: None) -> None:  # noqa: ARG001  models are fakes, too
    monkeypatch.setattr("interviewer.cli.simulate.candidates_voice", lambda *_: ToyVoice())


@pytest.mark.usefixtures("voice")
def test_a_round_that_is_heard_as_it_was_said_keeps_what_is_promised(run: Run, home: Path, script: Path) -> None:
    ran = run("simulate", script, "--strict", "--json")
    assert ran.code == 0, ran
    found = ran.json
    assert (found["scripts"], found["voice"]) == (["mine.toml"], "the toy voice")
    assert found["answers"] == {"said": 2, "heard": 2}
    assert found["tags"]["hypothesis"]["counted"] == pytest.approx(found["tags"]["hypothesis"]["true"], abs=0.07)
    # Tones are no words to the recogniser, and no tags to the tagger.
    assert found["tags"]["hypothesis"]["heard"] == 0.0
    assert found["words"]["rate"] > 0.5
    assert (found["pauses"]["asked"], found["pauses"]["found"], found["pauses"]["invented"]) == (2, 2, 0)
    assert (found["fillers"]["said"], found["fillers"]["heard"]) == (1, 0)
    assert found["live"] is None
    assert found["tagger"]["worst_tag"] == 1.0
    assert all("tagger" in one["of"] for one in found["measures"] if one["name"].startswith("counting: "))
    assert all(one["kept"] for one in found["measures"])
    # Nothing of it is kept, so that it counts in no trend.
    assert not (home / "sessions").exists()


@pytest.mark.usefixtures("voice")
def test_it_is_told_to_people_too(run: Run, script: Path) -> None:
    ran = run("simulate", script)
    assert ran.code == 0
    assert ran.out.startswith("mine.toml: 0:")
    assert "framework vomit" in ran.out
    assert "hypothesis, answer 1" in ran.out
    assert "pause edges, seconds off" in ran.out
    assert "No promise is made of the tagger" in " ".join(ran.out.split())
    assert "The tagger alone, given the true words, puts" in " ".join(ran.out.split())
    assert max(map(len, ran.out.splitlines())) <= 78


@pytest.mark.usefixtures("voice")
def test_a_broken_promise_is_an_exit_code_only_where_that_is_asked_for(
    run: Run, script: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("interviewer.core.simulation.comparison.PAUSE_SECONDS", 0.0)
    assert run("simulate", script, "--strict").code == 1
    ran = run("simulate", script)
    assert ran.code == 0
    assert "NO" in ran.out.split()


@pytest.mark.usefixtures("voice")
def test_a_round_that_is_to_be_kept_is_like_any_other(run: Run, script: Path, tmp_path: Path) -> None:
    assert run("simulate", script, "--sessions", tmp_path / "kept").code == 0
    (folder,) = (tmp_path / "kept").iterdir()
    facts = read_facts(folder)
    assert RoundSet("", "silent") in facts
    assert sum(isinstance(fact, AnswerStarted) for fact in facts) == 2
    assert isinstance(facts[-1], RoundEnded)
    assert run("analyze", folder).code == 0


@pytest.mark.usefixtures("voice")
def test_a_long_round_says_the_script_again(run: Run, script: Path) -> None:
    found = run("simulate", script, "--minutes", "1", "--strict", "--json").json
    assert found["seconds"] >= 60
    assert found["answers"]["heard"] == found["answers"]["said"] >= 5
    assert all(one["kept"] for one in found["measures"])


@pytest.mark.usefixtures("voice")
def test_as_in_life_it_is_told_how_late_it_was(run: Run, tmp_path: Path) -> None:
    short = SCRIPT.partition('[[answers]]\nquestion = "Why')[0].replace("[2.0]", "[0.4]").replace("[1.5]", "[0.3]")
    (tmp_path / "mine.toml").write_text(short, "utf-8")
    ran = run("simulate", tmp_path / "mine.toml", "--speed", "1")
    assert ran.code == 0
    assert "words on record after the voice, at most" in ran.out
    assert "Memory: - MB after ten minutes" in ran.out


@pytest.mark.parametrize(
    ("watched", "broken"),
    [
        (Watched(lost=0.1), "sound lost, seconds"),
        (Watched(kept_late=0.6), "sound on disk late, seconds"),
        (Watched(words_late=5.1), "words late, seconds"),
        (Watched(behind=5.1), "words late, seconds"),
        (Watched(memory=Memory(100.0, 106.0)), "memory grown, percent"),
    ],
)
def test_as_in_life_a_round_has_promises_of_its_own(watched: Watched, broken: str) -> None:
    assert [one.name for one in kept_in_life(watched) if not one.kept] == [broken]


@pytest.mark.usefixtures("voice")
def test_an_interviewer_who_reacts_does_not_hold_the_round_up(run: Run, script: Path, tmp_path: Path) -> None:
    ran = run("simulate", script, "--demeanour", "tough", "--sessions", tmp_path / "kept", "--json")
    assert ran.json["answers"] == {"said": 2, "heard": 2}
    (folder,) = (tmp_path / "kept").iterdir()
    assert RoundSet("", "tough") in read_facts(folder)


def test_ours_are_listed(run: Run) -> None:
    assert run("simulate", "--list", "--json").json["short"] == "A case of a minute"
    assert run("simulate", "--list").out.splitlines()[0].startswith("diagnosis")


@pytest.mark.usefixtures("voice")
def test_what_is_wrong_is_told_before_anybody_speaks(run: Run, script: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert 'did you mean "short"' in run("simulate", "shrt").trouble
    script.write_text(SCRIPT.replace("city-bikes", "city-bikess"), "utf-8")
    assert 'Did you mean "city-bikes"?' in run("simulate", script).trouble

    def no_voice(*_: object) -> None:
        raise CouldNotError("No voice is here.")

    monkeypatch.setattr("interviewer.cli.simulate.candidates_voice", no_voice)
    assert "No voice is here." in run("simulate").trouble


@pytest.mark.usefixtures("voice")
def test_who_stops_it_is_not_told_of_a_round_that_goes_on(
    run: Run, script: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def leave(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Candidate, "_see", leave)
    ran = run("simulate", script)
    assert ran.code == 1
    assert ran.err.endswith("interviewer: stopped, as you asked.\n")


@pytest.mark.models
def test_a_synthetic_voice_is_heard_and_counted_as_is_promised(real_home: Path, run: Run) -> None:
    assert real_home.is_dir()
    ran = run("simulate", "short", "--voice", "computer", "--strict", "--json")
    assert ran.code == 0, ran
    found = ran.json
    assert found["words"]["rate"] < 0.2
    assert found["vomit"]["true"] > 5
    assert found["fillers"]["invented"] == 0
