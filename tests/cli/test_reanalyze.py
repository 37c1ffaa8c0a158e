"""`interviewer reanalyze`: the sound is heard again, what was heard before is kept, and what changed is told."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from interviewer.cli.parts import Parts
from interviewer.cli.reread import carried, lost_disputes
from interviewer.cli.rounds import HEARD
from interviewer.core.audio import Samples
from interviewer.core.events import AnswerEnded, Fact, RoundEnded, SegmentTagged, TagCorrected, WordsHeard
from interviewer.core.judging.objections import FindingDisputed
from interviewer.core.setting import UNKNOWN
from interviewer.core.trouble import CouldNotError
from interviewer.core.words import Word
from interviewer.journal import FACTS, SOUND, amend, read_facts
from tests.cli.broken_rounds import whole_round
from tests.cli.conftest import Run
from tests.cli.corrected_rounds import ASKED, FIRST, SAID, TYPED, WRONG, corrected_to, round_at
from tests.cli.fakes import NamedTags, Pitches
from tests.journal.rounds import kept

pytestmark = pytest.mark.usefixtures("fakes")


class Better:
    """Reads tones as `Pitches` does, but for one that it calls a hypothesis."""

    def read(self, samples: Samples) -> Sequence[Word]:
        return [replace(word, text=word.text.replace("a44.", "hypothesis.")) for word in Pitches().read(samples)]


class Newer(NamedTags):
    """Knows that everything about tea is context."""

    def tag(self, units: Sequence[str], question: str = "") -> list:  # type: ignore[type-arg]
        named = super().tag(units, question)
        return [replace(one, tag="context") if "tea" in unit else one for one, unit in zip(named, units, strict=True)]


@pytest.fixture
def spoken(run: Run, home: Path) -> Path:
    """A round in tones that came to its end."""
    return whole_round(run, home)


def words_in(folder: Path) -> list[str]:
    return [word.text for fact in read_facts(folder) if isinstance(fact, WordsHeard) for word in fact.words]


def test_where_nothing_changes_nothing_is_written(run: Run, spoken: Path) -> None:
    run("reanalyze", spoken.name)
    files = sorted(path.name for path in spoken.iterdir())
    ran = run("reanalyze", spoken.name)
    assert (ran.code, ran.err) == (0, "")
    assert "nothing changed, and nothing was written" in ran.out
    assert sorted(path.name for path in spoken.iterdir()) == files


def test_what_is_heard_otherwise_counts_and_what_was_heard_is_kept(
    run: Run, spoken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, first = words_in(spoken), (spoken / FACTS).read_bytes()
    monkeypatch.setattr(Parts, "reader", lambda *_: Better())
    ran = run("reanalyze", spoken.name)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == f"{spoken.name}: read again; now in facts-2.jsonl"
    assert ran.out.splitlines()[1] == "  Words: 1 of 5 changed"
    assert words_in(spoken) == ["hypothesis." if word == "a44." else word for word in before]
    assert (spoken / FACTS).read_bytes() == first
    # The report follows, and no sound is heard for it.
    assert "hypothesis." in run("analyze", spoken).out
    run("reanalyze", spoken.name, "--revert")
    assert words_in(spoken) == before


def test_facts_that_are_no_hearing_stay_in_their_order(run: Run, spoken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = [fact for fact in read_facts(spoken) if not isinstance(fact, HEARD)]
    monkeypatch.setattr(Parts, "reader", lambda *_: Better())
    run("reanalyze", spoken.name)
    assert [fact for fact in read_facts(spoken) if not isinstance(fact, HEARD)] == before
    # The end of an answer is written down last.
    facts = read_facts(spoken)
    ends = [at for at, fact in enumerate(facts) if isinstance(fact, AnswerEnded)]
    assert all(isinstance(facts[at - 1], SegmentTagged) for at in ends)


def test_one_can_look_and_keep_the_old(run: Run, spoken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = words_in(spoken)
    monkeypatch.setattr(Parts, "reader", lambda *_: Better())
    ran = run("reanalyze", spoken.name, "--keep-old")
    assert "the old reading is kept" in ran.out
    assert "1 of 5 changed" in ran.out
    assert words_in(spoken) == before
    assert not list(spoken.glob("facts-*"))


def test_a_round_without_sound_is_only_tagged_again(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Parts, "tagger", lambda _, kind: Newer(kind))
    words = WordsHeard(tuple(Word(text, float(at), at + 1.0, 0.9) for at, text in enumerate(["We", "sell", "tea."])))
    told: list[Fact] = [SAID[0], ASKED, SAID[2], words, AnswerEnded(40.0), RoundEnded(40.0)]
    folder = kept(home / "sessions" / "monday", *told)
    ran = run("reanalyze", "monday")
    assert ran.out.startswith("monday: tagged again; now in facts-2.jsonl\n")
    assert words_in(folder) == ["We", "sell", "tea."]
    assert [fact.tag for fact in read_facts(folder) if isinstance(fact, SegmentTagged)] == ["context"]


def test_so_is_one_whose_sound_is_gone(run: Run, spoken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = words_in(spoken)
    (spoken / SOUND).unlink()
    monkeypatch.setattr(Parts, "reader", lambda *_: Better())
    assert run("reanalyze", spoken.name).code == 0
    assert words_in(spoken) == before


def test_corrections_hold_where_their_segment_is_and_the_others_are_counted(
    run: Run, spoken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    segments = [fact for fact in read_facts(spoken) if isinstance(fact, SegmentTagged)]
    changed = next(one for one in segments if "a44." in one.text)
    kept_one = next(one for one in segments if "a44." not in one.text)
    amend(spoken, [TagCorrected(0, one.start, one.text, "context") for one in (changed, kept_one)])
    monkeypatch.setattr(Parts, "reader", lambda *_: Better())
    ran = run("reanalyze", spoken.name, "--json")
    assert ran.json[0]["corrections_lost"] == 1
    assert "yours" in run("correct", spoken.name).out


def test_disputes_hold_and_those_of_what_is_found_no_more_are_counted() -> None:
    dispute = FindingDisputed(0, "framework_vomit", "")
    vomit = [*SAID[:3], replace(FIRST, end=300.0), AnswerEnded(300.0), dispute]
    fine = [replace(one, tag="context") if isinstance(one, SegmentTagged) else one for one in vomit]
    assert lost_disputes(vomit, vomit, UNKNOWN) == 0
    assert lost_disputes(vomit, fine, UNKNOWN) == 1


def test_a_correction_moves_with_its_segment() -> None:
    moved = replace(WRONG, start=35.4, text="We sell tea,")
    assert carried([ASKED, moved, corrected_to("context")])[-1] == TagCorrected(0, 35.4, "We sell tea,", "context")
    for other in (replace(WRONG, start=37.0), replace(WRONG, text="We sell tee."), replace(WRONG, start=None)):
        assert carried([ASKED, other, corrected_to("context")])[-1] == corrected_to("context")
    typed = corrected_to("context", TYPED)
    assert carried([ASKED, TYPED, typed])[-1] == typed
    # Not to the same words in another answer.
    elsewhere: list[Fact] = [ASKED, ASKED, moved, corrected_to("context")]
    assert carried(elsewhere) == elsewhere


def test_a_correction_made_on_a_reading_that_is_taken_back_is_counted(
    run: Run, spoken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Parts, "reader", lambda *_: Better())
    run("reanalyze", spoken.name)
    one = next(f for f in read_facts(spoken) if isinstance(f, SegmentTagged) and "hypothesis." in f.text)
    amend(spoken, [TagCorrected(0, one.start, one.text, "context")])
    ran = run("reanalyze", spoken.name, "--revert")
    assert ran.out.splitlines() == [
        f"{spoken.name}: what was read before counts again; facts-2.jsonl.reverted is kept",
        "  1 correction holds no more: what it spoke of is not there now",
    ]


def test_models_are_loaded_once_for_all(run: Run, home: Path, spoken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[str] = []

    def load(*_: object) -> Pitches:
        loaded.append("reader")
        return Pitches()

    def learn(_: Parts, kind: str) -> NamedTags:
        loaded.append(kind)
        return NamedTags(kind)

    monkeypatch.setattr(Parts, "reader", load)
    monkeypatch.setattr(Parts, "tagger", learn)
    shutil.copytree(spoken, home / "sessions" / "again")
    assert run("reanalyze", "--all").code == 0
    assert len(loaded) == len(set(loaded))


def test_a_model_that_is_not_here_is_told_once(
    run: Run, home: Path, spoken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> Path:
        raise CouldNotError("The model is not here.")

    monkeypatch.setattr(Parts, "whisper", missing)
    shutil.copytree(spoken, home / "sessions" / "again")
    assert "The model is not here." in run("reanalyze", "--all").trouble


def test_all_are_ones_own_and_the_example_stays_as_it_came(run: Run, home: Path, spoken: Path) -> None:
    shutil.move(spoken, home / "sessions" / "example")
    assert "There is no round to read again." in run("reanalyze", "--all").trouble


def test_all_rounds_and_one_that_cannot_be_read_hinders_none(run: Run, home: Path, spoken: Path) -> None:
    broken = home / "sessions" / "broken"
    broken.mkdir()
    (broken / FACTS).write_text("hello\n")
    round_at(home, "monday")
    ran = run("reanalyze", "--all", "--json")
    assert ran.code == 1
    assert "this is no journal" in ran.err
    assert [one["round"] for one in ran.json] == sorted([spoken.name, "monday"])


def test_all_are_taken_back_where_there_is_something_to_take_back(run: Run, home: Path) -> None:
    (round_at(home, "monday") / "facts-2.jsonl").write_text("damaged")
    round_at(home, "friday")
    ran = run("reanalyze", "--all", "--revert", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert ran.json == [{"round": "monday", "taken_back": "facts-2.jsonl.reverted", "corrections_lost": 0}]
    assert "no round that was read again" in run("reanalyze", "--all", "--revert").trouble


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Name one round, or --all"),
        (["monday", "--all"], "Name one round, or --all"),
        (["tuesday"], "There is no round called 'tuesday'"),
        (["monday", "--revert"], "was read once"),
    ],
)
def test_mistakes_are_told_in_a_line(run: Run, home: Path, arguments: list[str], said: str) -> None:
    round_at(home, "monday")
    assert said in run("reanalyze", *arguments).trouble


def test_without_rounds_it_says_so(run: Run) -> None:
    assert "no round to read again" in run("reanalyze", "--all").trouble


def test_a_round_that_broke_off_is_heard_to_its_end(run: Run, spoken: Path, home: Path) -> None:
    facts = read_facts(spoken)
    first = next(at for at, fact in enumerate(facts) if isinstance(fact, SegmentTagged))
    broken = kept(home / "sessions" / "broken", *facts[:first])
    (broken / SOUND).write_bytes((spoken / SOUND).read_bytes())
    run("reanalyze", "broken")
    assert any(isinstance(fact, SegmentTagged) for fact in read_facts(broken))
    assert any(isinstance(fact, AnswerEnded) for fact in read_facts(broken))
    assert run("analyze", broken).code == 0
