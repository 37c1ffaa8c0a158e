"""The program itself, over a home in which a file is damaged: what it prints steers no terminal, and stays at home."""

import io
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from random import Random
from unittest.mock import patch

from interviewer.cli import main
from interviewer.cli.parts import Parts
from interviewer.journal import FACTS
from tests.cli.fakes import Loudness, NamedTags, Pitches
from tests.fuzz import shown

ROOT = Path(__file__).parents[2]
FORMATS = ("txt", "md", "html", "json", "csv")
ON_A_ROUND: tuple[tuple[str, ...], ...] = (
    *(("report", "one", "--names", "--format", form) for form in FORMATS[1:]),
    *(("report", "one"), ("report", "one", "--format", "csv", "--rows", "rounds")),
    *(("sessions", "list"), ("sessions", "list", "--json"), ("sessions", "recover"), ("sessions", "recover", "one")),
    *(("trends",), ("trends", "--format", "json"), ("trends", "--format", "csv")),
    *(("compare", "one", "two"), ("compare", "two", "one", "--json")),
    *(("correct", "one"), ("correct", "one", "--json"), ("correct", "one", "1", "aside"), ("corrections",)),
    *(("dispute", "one"), ("dispute", "one", "--json"), ("dispute", "one", "1")),
    *(("reanalyze", "one"), ("reanalyze", "--all"), ("analyze", "ROUND"), ("questions", "list")),
)
ON_A_PACK: tuple[tuple[str, ...], ...] = (
    *(("questions", "check"), ("questions", "check", "--json"), ("questions", "list"), ("rounds",)),
    *(("questions", "list", "--json"), ("questions", "add", "FILE"), ("report", "two"), ("trends",)),
)
SOME = 3


def on_a_round(content: bytes, place: Path) -> None:
    """Some commands on a round whose facts are damaged, beside one that is whole."""
    home = _home(place)
    damaged = home / "sessions" / "one"
    damaged.mkdir()
    (damaged / FACTS).write_bytes(content)
    for command in Random(content).sample(ON_A_ROUND, SOME):
        _run(home, [str(damaged) if word == "ROUND" else word for word in command])


def on_a_pack(content: bytes, place: Path) -> None:
    """Some commands beside a pack that is damaged."""
    home = _home(place)
    (home / "packs").mkdir()
    (home / "packs" / "mine.toml").write_bytes(content)
    (place / "new.toml").write_bytes(content)
    for command in Random(content).sample(ON_A_PACK, SOME):
        _run(home, [str(place / "new.toml") if word == "FILE" else word for word in command])


def importing(content: bytes, place: Path) -> None:
    """A damaged transcript is imported whole or not at all, into the home alone, and can be removed again."""
    home, random = _home(place), Random(content)
    file = place / f"talk{random.choice(('.vtt', '.srt', '.txt', '.json'))}"
    file.write_bytes(content)
    _run(home, ["import", str(file), "--me", "everyone", "--dry-run"])
    _run(home, ["import", str(file), "--me", random.choice(("everyone", "jane", "SPEAKER_01"))])
    for folder in set((home / "sessions").iterdir()) - {home / "sessions" / "two"}:
        _run(home, ["report", folder.name, "--format", random.choice(FORMATS), "--names"])
        _run(home, ["sessions", "delete", folder.name, "--yes"])
    left = {path.name for path in (home / "sessions").iterdir()}
    assert left == {"two"}, left
    assert {path.name for path in place.iterdir()} == {"home", file.name}


def _home(place: Path) -> Path:
    home = place / "home"
    (home / "sessions").mkdir(parents=True)
    shutil.copyfile(ROOT / "config.toml", home / "config.toml")
    shutil.copytree(ROOT / "tests/journal/examples/v5", home / "sessions" / "two")
    return home


def _run(home: Path, words: Sequence[str]) -> None:
    before = _beside(home)
    out, err = io.StringIO(), io.StringIO()
    with _fakes(), redirect_stdout(out), redirect_stderr(err):
        code = main(["--home", str(home), *words])
    assert code in (0, 1), (words, code)
    assert "Traceback" not in err.getvalue(), (words, err.getvalue())
    for told in (out, err):
        shown.text(told.getvalue().replace("\r\n", "\n"))
    assert _beside(home) == before


def _beside(home: Path) -> set[str]:
    """What lies around the home, into which a name with .. in it would lead."""
    return {path.name for folder in (home.parent, home.parent.parent) for path in folder.iterdir()}


@contextmanager
def _fakes() -> Iterator[None]:
    """Fakes in the place of every model."""
    with patch.multiple(
        Parts,
        whisper=lambda *_: Path("fake"),
        activity=lambda _: Loudness(),
        reader=lambda *_: Pitches(),
        guess=lambda _: None,
        tagger=lambda _, kind: NamedTags(kind),
    ):
        yield
