"""What is given to others says nothing of who and where, unless it is asked to."""

import getpass
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewer.core.events import Fact, RoundEnded, RoundImported, RoundStarted
from interviewer.fact_file import HEADER, line_of
from tests.cli.conftest import Run
from tests.core.rounds import rounds
from tests.exports.reports import answer
from tests.privacy.paths import FORMATS

pytestmark = pytest.mark.usefixtures("fakes", "quick_disk")

# Nothing that a report says by itself is spelled like these.
NAMES = st.text("qxzjkw", min_size=6, max_size=12).map(lambda name: f"{name}-7Q7")
TOLD = st.one_of(st.just([*answer("Why did it fall?"), RoundEnded(200.0)]), rounds().map(lambda facts: facts[1:]))


def secrets(home: Path, *own: str) -> list[str]:
    """What could tell who and where."""
    return [str(home), str(home.parent), str(Path.home()), tempfile.gettempdir(), f"/{getpass.getuser()}/", *own]


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(names=st.tuples(NAMES, NAMES), facts=TOLD, damage=st.booleans())
def test_a_report_names_nobody(
    run: Run, home: Path, form: str, names: tuple[str, str], facts: list[Fact], damage: bool
) -> None:
    name, source = names
    folder = home / "sessions" / name
    folder.mkdir(parents=True, exist_ok=True)
    began = RoundStarted(f"{name}-started", "2026-11-21T09:12:00+01:00", f"{source}/{source}.wav")
    lines = b"".join(map(line_of, [began, RoundImported("abc" + "7" * 61), *facts]))
    # What is wrong with a round is told as well, and its files have paths.
    (folder / "facts.jsonl").write_bytes(HEADER + lines + (b"{no fact\n{}\n" if damage else b""))
    if damage:
        (folder / "sound.wav").write_bytes(b"no sound at all, and longer than the head of one would be")
    ran = run("report", name, "--format", form)
    assert ran.code == 0
    assert [secret for secret in secrets(home, name, source, "7" * 20) if secret in ran.out] == []


@pytest.mark.parametrize("form", FORMATS[1:])
def test_they_are_there_when_they_are_asked_for(run: Run, home: Path, form: str) -> None:
    folder = home / "sessions" / "acme-7Q7"
    folder.mkdir(parents=True)
    began = RoundStarted("acme-7Q7", "2026-11-21T09:12:00+01:00", "jane-7Q7.wav")
    (folder / "facts.jsonl").write_bytes(HEADER + b"".join(map(line_of, [began, *answer("Why?")])))
    told = run("report", "acme-7Q7", "--format", form, "--names").out
    # The page and Markdown may put marks between letters.
    assert "7Q7" in told
