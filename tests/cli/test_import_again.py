"""A file that is here already is imported anew where that is wanted; what was done to its round by hand is not lost."""

from contextlib import ExitStack
from pathlib import Path

import pytest

from interviewer.core.events import CorrectionWithdrawn, Fact, RoundEnded, TagCorrected
from interviewer.core.judging.objections import DisputeWithdrawn, FindingDisputed
from interviewer.core.trouble import CouldNotError
from interviewer.journal import FACTS, Journal, amend, read_facts
from interviewer.library import Library
from tests.cli.conftest import Run
from tests.cli.test_import import TYPED, ZOOM, call, questions, rounds, the_round, written

CORRECTED, DISPUTED = TagCorrected(0, 0.0, "So.", "aside"), FindingDisputed(0, "no-goal", "")

pytestmark = pytest.mark.usefixtures("fakes", "quick_disk")


@pytest.fixture
def zoom(run: Run, tmp_path: Path) -> Path:
    """A transcript that was imported with the wrong candidate."""
    path = written(tmp_path, "zoom.vtt", ZOOM)
    assert run("import", path, "--me", "bob").code == 0
    return path


def test_it_takes_the_place_of_the_round_before(run: Run, home: Path, zoom: Path) -> None:
    (before,) = rounds(home)
    ran = run("import", zoom, "--me", "jane", "--again")
    assert ran.code == 0
    assert f"It takes the place of the round {before.name}, which is deleted." in ran.err
    (folder,) = rounds(home)
    assert f"the round {folder.name}: 2 questions" in ran.out
    assert len(questions(read_facts(folder))) == 2
    assert f"as the round {folder.name}." in run("import", zoom, "--me", "jane").err


def test_without_it_the_way_is_told_and_nothing_changes(run: Run, home: Path, zoom: Path) -> None:
    before = rounds(home)
    ran = run("import", zoom, "--me", "jane")
    assert (ran.code, rounds(home)) == (0, before)
    assert ran.err.endswith(f"as the round {before[0].name}. To import it anew in its place: --again\n")


def test_what_is_not_here_is_imported(run: Run, home: Path, tmp_path: Path) -> None:
    assert "takes the place" not in run("import", written(tmp_path, "a.txt", TYPED), "--again").err
    assert len(rounds(home)) == 1


@pytest.mark.parametrize("fact", [CORRECTED, DISPUTED])
def test_what_was_done_by_hand_is_kept(run: Run, home: Path, zoom: Path, fact: Fact) -> None:
    (folder,) = rounds(home)
    amend(folder, [fact])
    held = (folder / FACTS).read_bytes()
    trouble = run("import", zoom, "--me", "jane", "--again").trouble
    assert f"The round {folder.name} holds corrections or disputes of yours" in trouble
    assert f"interviewer sessions delete {folder.name}, then" in trouble
    assert rounds(home) == [folder]
    assert (folder / FACTS).read_bytes() == held


def test_what_was_withdrawn_hinders_nothing(run: Run, home: Path, zoom: Path) -> None:
    back: list[Fact] = [CorrectionWithdrawn(0, 0.0, "So."), DisputeWithdrawn(0, "no-goal")]
    amend(rounds(home)[0], [CORRECTED, DISPUTED, *back])
    assert run("import", zoom, "--me", "jane", "--again").code == 0


@pytest.mark.parametrize("meanwhile", ["corrected", "opened"])
def test_what_happens_to_it_meanwhile_is_heeded(
    run: Run, home: Path, zoom: Path, monkeypatch: pytest.MonkeyPatch, meanwhile: str
) -> None:
    (before,), append, opened = rounds(home), Journal.append, ExitStack()

    def slow(journal: Journal, fact: Fact) -> None:
        append(journal, fact)
        if isinstance(fact, RoundEnded) and meanwhile == "corrected":
            amend(before, [CORRECTED])
        elif isinstance(fact, RoundEnded):
            opened.enter_context(Journal.resume(before))

    monkeypatch.setattr(Journal, "append", slow)
    with opened:
        trouble = run("import", zoom, "--me", "jane", "--again", "--kind", "case").trouble
    assert "zoom.vtt could not be imported: The round" in trouble
    assert trouble.endswith("Nothing of it was kept.\n")
    assert rounds(home) == [before]


def test_where_the_round_before_cannot_be_deleted_both_are_there(
    run: Run, home: Path, zoom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kept(*_: object) -> None:
        raise CouldNotError("It could not be deleted.")

    monkeypatch.setattr(Library, "delete", kept)
    ran = run("import", zoom, "--me", "jane", "--again")
    assert (ran.code, len(rounds(home))) == (1, 2)
    assert f"It could not be deleted. The new round {rounds(home)[1].name} is kept beside it." in ran.err


def test_a_round_that_is_open_is_left_alone(run: Run, home: Path, zoom: Path) -> None:
    (before,) = rounds(home)
    with Journal.resume(before):
        assert "is open in another program" in run("import", zoom, "--me", "jane", "--again").trouble
    assert rounds(home) == [before]


def test_what_else_lies_in_its_folder_stays(run: Run, home: Path, zoom: Path) -> None:
    (before,) = rounds(home)
    written(before, "mine.md", "Mine.")
    ran = run("import", zoom, "--me", "jane", "--again")
    assert f"mine.md in {before} is not the round's own, and stays." in ran.err
    assert [path.name for path in before.iterdir()] == ["mine.md"]


def test_the_hints_can_be_obeyed(run: Run, home: Path, tmp_path: Path) -> None:
    ran = run("import", call(tmp_path))
    assert "you are taken to be the second voice, which talks more; to overrule: --again --me first" in ran.err
    assert "is read as a case; to overrule: --again --kind behavioural" in ran.err
    assert run("import", tmp_path / "call.wav", "--again", "--me", "first", "--kind", "behavioural").code == 0
    assert [kind for _, kind in questions(the_round(home))] == ["behavioural"]
